"""Time what a learner waits for, on a slow device: the first page, and the way to the next one."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, CDPSession, sync_playwright

from scormbuild import archive, pipeline
from scormbuild.targets import TARGETS
from tests.browser.learner import wait_until
from tests.browser.lms import Lms, Running

#: So many times slower than this machine is the device that is waited for.
SLOWER = 4

#: Milliseconds that a learner should wait there at most for the first page, and for the next one.
FIRST_GOAL = 300
NEXT_GOAL = 100

#: When a page can be used: it stands in the shell, was drawn, and a task had its turn.
USABLE = """const usable = (id, done) => {
  const look = () => {
    const page = document.querySelector(`body.ready article.page[data-page="${id}"]`);
    if (!page) return requestAnimationFrame(look);
    requestAnimationFrame(() => setTimeout(() => done(performance.now())));
  };
  look();
};"""

#: Milliseconds from the start of the navigation until the page can be used.
FIRST = f"(id) => new Promise((done) => {{ {USABLE} usable(id, done); }})"

#: Milliseconds from the click on the way on until the next page can be used.
NEXT = f"""(id) => new Promise((done) => {{ {USABLE}
  const start = performance.now();
  document.querySelector("#next").click();
  usable(id, (end) => done(end - start));
}})"""

#: The next page has been fetched, as it is while a learner reads.
FETCHED = """performance.getEntriesByType("resource")
  .some(({name, responseEnd}) => responseEnd > 0 && name.includes(%s))"""


@dataclass(frozen=True, slots=True)
class Waited:
    """Medians in milliseconds: how long it took, and what of it the page's own thread worked.

    The second does not depend on what else the machine does.
    """

    first: float
    first_work: float
    following: float
    following_work: float


@contextmanager
def chromium() -> Iterator[Browser | None]:
    """Give a browser; None where there is none."""
    program = shutil.which("chromium")
    if program is None:
        yield None
        return
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", "--disable-gpu"]
        )


def waited(browser: Browser, source: Path, folder: Path, runs: int) -> Waited:
    """Build a course into `folder`; open it in fresh contexts, and go on to its second page."""
    checked = pipeline.check(source)
    built = pipeline.build(checked, TARGETS["scorm2004-4"], source).value
    if built is None or checked.course is None:
        message = f"{source} cannot be built"
        raise ValueError(message)
    archive.write_folder(built.files, folder)
    pages = [page.id for page in checked.course.pages[:2]]
    with Running(Lms("scorm2004", folder)) as lms:
        address = f"{lms.address}/course/index.html"
        figures = [_once(browser, address, *pages) for _ in range(runs)]
    return Waited(*map(median, zip(*figures, strict=True)))


def _once(browser: Browser, address: str, first: str, second: str) -> tuple[float, ...]:
    context = browser.new_context()
    page = context.new_page()
    devtools = context.new_cdp_session(page)
    devtools.send("Performance.enable", {"timeDomain": "threadTicks"})
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(f"{address}#/{first}", wait_until="commit")
    opened = float(page.evaluate(FIRST, first))
    opened_work = _worked(devtools)
    wait_until(page, FETCHED % json.dumps(f"/{second}.js"))
    before = _worked(devtools)
    changed = float(page.evaluate(NEXT, second))
    changed_work = _worked(devtools) - before
    context.close()
    return opened, opened_work, changed, changed_work


def _worked(devtools: CDPSession) -> float:
    """Return for how many milliseconds the thread of the page has worked, slowed down as it is."""
    metrics = devtools.send("Performance.getMetrics")["metrics"]
    (worked,) = (one["value"] for one in metrics if one["name"] == "TaskDuration")
    return 1000 * float(worked)
