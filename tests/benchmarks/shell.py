"""Time what a learner waits for: from opening the course to reading its first page."""

from __future__ import annotations

import shutil
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from scormbuild import archive, pipeline
from scormbuild.targets import TARGETS
from tests.browser.lms import Lms, Running

#: Milliseconds from the start of the navigation until the page stands in the shell.
WAITED = """() => new Promise((done) => {
  const look = () => document.querySelector("article.page")
    ? done(performance.now()) : requestAnimationFrame(look);
  look();
})"""


def first_page(source: Path, folder: Path, runs: int) -> list[float] | None:
    """Return the milliseconds of each run in a fresh browser context; None without Chromium."""
    program = shutil.which("chromium")
    if program is None:
        return None
    checked = pipeline.check(source)
    built = pipeline.build(checked, TARGETS["scorm2004-4"], source).value
    if built is None or checked.course is None:
        return None
    archive.write_folder(built.files, folder / "unpacked")
    page = checked.course.pages[0].id
    with Running(Lms("scorm2004", folder / "unpacked")) as lms, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", "--disable-gpu"]
        )
        return [_once(browser, f"{lms.address}/course/index.html#/{page}") for _ in range(runs)]


def _once(browser: Browser, address: str) -> float:
    context = browser.new_context()
    page = context.new_page()
    page.goto(address, wait_until="commit")
    waited = float(page.evaluate(WAITED))
    context.close()
    return waited
