"""Time what a learner waits for, on a slow device: the first page, and the way to the next one."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from time import sleep

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from scormbuild import archive, pipeline
from scormbuild.targets import TARGETS
from tests.browser.learner import wait_until
from tests.browser.lms import Lms, Running
from tests.chromium import NAMES, SWITCHES, WITHOUT_WINDOWS

#: So many times slower than this machine Chromium shall be. It stops the page's thread for that,
#: again and again, which takes time of its own: `Waited.slower` says how much slower it was.
SLOWER = 4

#: Milliseconds that a learner should wait there at most for the first page, and for the next one.
FIRST_GOAL = 300
NEXT_GOAL = 100

#: Runs before the document's own scripts. A page can be used when it stands in the shell, was
#: drawn, and a task had its turn; the page of an empty id is the cover. Nothing is asked in each
#: frame, as that would be work, too. The LMS answers at once and knows nothing: its work is not
#: ours.
WATCHING = """
window.API_1484_11 = {
  Initialize: () => "true", Terminate: () => "true", Commit: () => "true",
  GetValue: () => "", SetValue: () => "true",
  GetLastError: () => "0", GetErrorString: () => "", GetDiagnostic: () => "",
};
window.usable = (id) => new Promise((done) => {
  const main = document.querySelector("#main");
  const look = () => {
    const page = id ? `article.page[data-page="${id}"]` : "#cover";
    if (!document.querySelector(`body.ready #main ${page}`)) return;
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(() => done(performance.now())));
  };
  const watch = new MutationObserver(look);
  watch.observe(main, {childList: true});
  look();
});
addEventListener("DOMContentLoaded", () => {
  window.opened = window.usable(decodeURIComponent(location.hash.slice(2)));
});
"""

#: Milliseconds from the start of the navigation until the page can be used.
FIRST = "window.opened"

#: Milliseconds from the click on the way on until the next page can be used.
NEXT = """(() => {
  const start = performance.now();
  document.querySelector("#next").click();
  return window.usable(%s).then((end) => end - start);
})()"""

#: The next page has been fetched, as it is while a learner reads, and so have the tools.
FETCHED = """[%s, "/tools-"].every((wanted) => performance.getEntriesByType("resource")
  .some(({name, responseEnd}) => responseEnd > 0 && name.includes(wanted)))"""

#: Whatever is measured next begins when less than so much of a moment (seconds) was worked
#: (milliseconds); after so many moments without that, nothing can be measured.
MOMENT, AT_REST, MOST_MOMENTS = 0.25, 10, 240


@dataclass(frozen=True, slots=True)
class Figures:
    """Medians in milliseconds: how long it took, and what of it the page's own thread worked.

    The second does not depend on what else the machine does.
    """

    wait: float
    work: float


@dataclass(frozen=True, slots=True)
class Waited:
    """How long learners waited for the cover, for a first page without it, and for the next one.

    `slower` is how many times longer the page's own thread worked for the cover than it does when
    Chromium is left alone.
    """

    cover: Figures
    first: Figures
    following: Figures
    slower: float


@contextmanager
def chromium() -> Iterator[Browser | None]:
    """Give a browser; None where there is none."""
    program = next(filter(None, map(shutil.which, (*WITHOUT_WINDOWS, *NAMES))), None)
    if program is None:
        yield None
        return
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=program, args=SWITCHES)


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
        return measured(browser, lms, (pages[0], pages[1]), runs)


def measured(browser: Browser, lms: Lms, pages: tuple[str, str], runs: int) -> Waited:
    """Open a course in fresh contexts, at its cover and at the first of two pages."""
    figures = [
        (*_cover(browser, lms), *_lessons(browser, lms, *pages), *_cover(browser, lms, slower=1))
        for _ in range(runs)
    ]
    cover, cover_work, first, work, following, following_work, _, alone = map(
        median, zip(*figures, strict=True)
    )
    return Waited(
        Figures(cover, cover_work),
        Figures(first, work),
        Figures(following, following_work),
        cover_work / alone,
    )


def _cover(browser: Browser, lms: Lms, slower: int = SLOWER) -> tuple[float, float]:
    with _window(browser, lms, slower) as (page, devtools):
        return _opened(page, devtools, f"{lms.address}/course/index.html")


def _lessons(browser: Browser, lms: Lms, first: str, second: str) -> tuple[float, ...]:
    with _window(browser, lms) as (page, devtools):
        opened = _opened(page, devtools, f"{lms.address}/course/index.html#/{first}")
        wait_until(page, FETCHED % json.dumps(f"/{second}.js"))
        _until_calm(partial(_worked, devtools))
        before = _worked(devtools)
        changed = _evaluated(devtools, NEXT % json.dumps(second))
        return *opened, changed, _worked(devtools) - before


@contextmanager
def _window(browser: Browser, lms: Lms, slower: int = SLOWER) -> Iterator[tuple[Page, CDPSession]]:
    """Give a window that shows a page of the LMS, from where courses are opened, and is calm.

    A new window of Chromium works for a while for itself, and starts a process for its first page.
    """
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{lms.address}/left")
    _until_calm(partial(_worked_in_all, browser))
    page.add_init_script(WATCHING)
    devtools = context.new_cdp_session(page)
    devtools.send("Performance.enable", {"timeDomain": "threadTicks"})
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    yield page, devtools
    context.close()


def _until_calm(worked: Callable[[], float]) -> None:
    """Wait until there is nothing more to do, by how many milliseconds were worked so far."""
    so_far = worked()
    for _ in range(MOST_MOMENTS):
        sleep(MOMENT)
        before, so_far = so_far, worked()
        if so_far - before < AT_REST:
            return
    message = "the browser does not come to rest: nothing can be measured"
    raise TimeoutError(message)


def _worked_in_all(browser: Browser) -> float:
    """Return for how many milliseconds all processes of the browser have worked."""
    devtools = browser.new_browser_cdp_session()
    listed = devtools.send("SystemInfo.getProcessInfo")["processInfo"]
    devtools.detach()
    return sum(1000 * float(process["cpuTime"]) for process in listed)


def _opened(page: Page, devtools: CDPSession, address: str) -> tuple[float, float]:
    before = _worked(devtools)
    page.goto(address, wait_until="domcontentloaded")
    opened = _evaluated(devtools, FIRST)
    return opened, _worked(devtools) - before


def _evaluated(devtools: CDPSession, expression: str) -> float:
    """Return what an expression comes to; Playwright would run a script of its own for that."""
    asked = {"expression": expression, "awaitPromise": True}
    return float(devtools.send("Runtime.evaluate", asked)["result"]["value"])


def _worked(devtools: CDPSession) -> float:
    """Return for how many milliseconds the thread of the page has worked, slowed down as it is."""
    metrics = devtools.send("Performance.getMetrics")["metrics"]
    (worked,) = (one["value"] for one in metrics if one["name"] == "TaskDuration")
    return 1000 * float(worked)
