"""Every block and every type of question in every state, looked at on behalf of everybody.

The pages are made of the schemas' examples (`tests/gallery`), so a new kind is looked at from its
first day. `tests/gallery/README.md` says where each of the thirty assertions is asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.auditing import LONG, SHORT, WIDE, Audit, let_in
from tests.browser.keyboard import FOCUSABLE, LOOK
from tests.browser.learner import Learner
from tests.browser.lms import Lms, Running
from tests.chromium import PATIENCE, listen
from tests.gallery import course, states
from tests.validity import html_errors

#: What stands around every page, without what says where the learner is.
AROUND = """[...document.querySelectorAll("header a, header button, #contents a, #pager a")]
  .map((each) => each.id || each.pathname)"""

#: The first stop; and each: how many there were so far, and what is wrong with how this one shows.
FIRST_STOP = """document.querySelector(".skip").focus({focusVisible: true});
  window.stops = new Set()"""
STOP = f"""() => {{
  stops.add(document.activeElement);
  return {{...({LOOK})(document), met: stops.size}};
}}"""
#: Each control inside a player is a stop that only the browser sees.
INSIDE = 50
AT_HEADING = "document.activeElement === document.querySelector('main h1')"


@dataclass
class Walk:
    """What was noticed on a way through the gallery; the live documents lie in `folder`."""

    audit: Audit
    folder: Path
    #: Whether the Tab key goes through every page.
    tabbing: bool
    trouble: list[str] = field(default_factory=list)
    unfocused: list[str] = field(default_factory=list)
    stops: list[str] = field(default_factory=list)
    around: dict[str, list[str]] = field(default_factory=dict)

    def open(self, name: str) -> None:
        """Open a page; note when reading does not go on at its heading."""
        self.audit.learner.go(name)
        if not self.audit.page.evaluate(AT_HEADING):
            self.unfocused.append(name)

    def look(self, state: str) -> None:
        """Look at what is shown in every mode, and keep the document as it is now."""
        page = self.audit.page
        self.around[state] = page.evaluate(AROUND)
        live = f"<!DOCTYPE html>\n{page.evaluate('document.documentElement.outerHTML')}"
        (self.folder / f"{state}.html").write_text(live, encoding="utf-8")
        self.audit(state)
        if self.tabbing:
            self.tab(state)

    def tab(self, state: str) -> None:
        """Press Tab through the page; note where the focus is not seen, and what it never met."""
        page = self.audit.page
        page.evaluate(FIRST_STOP)
        wanted: int = page.evaluate(FOCUSABLE)
        found: dict[str, Any] = {}
        for _ in range(wanted + INSIDE):
            found = page.evaluate(STOP)
            player = found["name"].startswith(("audio", "video"))
            self.stops += [f"{state}: {found}"] if found["fault"] and not player else []
            if found["met"] == wanted:
                return
            page.keyboard.press("Tab")
        self.stops.append(f"{state}: not all of {wanted} stops, at last {found}")


@contextmanager
def walk(
    browser: Browser, folder: Path, language: str, modes: tuple[str, ...], *, tabbing: bool
) -> Iterator[Walk]:
    """Go through the gallery and the quiz at its end, where axe-core keeps to our policy, too."""
    package = course.build(folder, language)
    (folder / "live").mkdir()
    context = browser.new_context(reduced_motion="reduce", viewport=WIDE)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    audit = Audit(page, Learner(page, package), [], modes)
    walked = Walk(audit, folder / "live", tabbing)
    listen(page, walked.trouble)
    with Running(Lms("scorm2004", package)) as lms:
        page.goto(f"{lms.address}/course/index.html")
        page.wait_for_selector("body.ready")
        expect(page.locator('[data-notice="saving"]')).to_be_visible()
        let_in(page)
        walked.look("cover")
        for name in course.lessons():
            walked.open(name)
            states.bring(audit.learner, name)
            walked.look(name)
        take_quiz(walked)
        yield walked
    context.close()


def take_quiz(walked: Walk) -> None:
    """Use up the only attempt at the quiz and look back at it."""
    page, learner = walked.audit.page, walked.audit.learner
    walked.open("quiz")
    walked.look("quiz-start")
    learner.begin_quiz()
    states.answer_quiz(learner)
    walked.look("quiz-answered")
    page.locator("button.finish").click()
    page.locator(".quiz-check button").last.click()
    expect(page.locator(".results .verdict")).to_be_visible()
    expect(page.locator("[data-action=retry]")).to_have_count(0)
    walked.look("quiz-out-of-attempts")
    page.locator(".result-actions button").click()
    expect(page.locator(".quiz-review").first).to_be_visible()
    walked.look("quiz-review")


def faults(walked: Walk) -> dict[str, Any]:
    """Return what is wrong, by what was asked; all in one test, as the way is long."""
    pages = {state: around for state, around in walked.around.items() if state != "cover"}
    first = next(iter(pages.values()))
    asked = {
        "for everybody": walked.audit.found,
        "HTML as the standard has it": html_errors(walked.folder),
        "nothing comes to the console": walked.trouble,
        "reading goes on at the heading": walked.unfocused,
        "the same stands around each page": [name for name in pages if pages[name] != first],
        "each stop is met and seen": walked.stops,
    }
    return {name: found for name, found in asked.items() if found}


def test_every_page_in_every_state(browser: Browser, tmp_path: Path) -> None:
    with walk(browser, tmp_path, "en", SHORT, tabbing=False) as walked:
        assert faults(walked) == {}


@pytest.mark.long
@pytest.mark.parametrize("language", ["en", "ar"])
def test_in_all_modes_and_both_directions(browser: Browser, tmp_path: Path, language: str) -> None:
    with walk(browser, tmp_path, language, (*SHORT, *LONG), tabbing=True) as walked:
        assert faults(walked) == {}
