"""Windows that are hidden, left, closed and killed in a real browser (runtime.md 8.2, 60 to 70).

The course saves by itself only at its launch and a quarter of an hour later: whatever the LMS holds
besides, it got at the moment of leaving.
"""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from tests.scenarios.campus import COURSE, Campus, opened
from tests.scenarios.ordinary import Chromium, Visit

OIL = {"oil_check": "a"}
#: The page with this answer, as the learner sees it.
OIL_PAGE = ["oil", {"oil-check": "0"}]

#: Answers in the middle of a quiz of ten questions.
THREE = {"q01": "true", "q02": "false", "q03": "true"}


def begun(browser: Chromium, campus: Campus, way: str = "request") -> Visit:
    """Launch the course; return when the LMS knows of it, and will hear nothing for long."""
    campus.launch(way, more="obey();")
    campus.page("/elsewhere", "obey();")
    visit = browser.visit(campus)
    visit.do("learner.start()")
    campus.wait(lambda: campus.status()[0], "incomplete")
    return visit


def answer_three(visit: Visit) -> None:
    """Begin the quiz and answer some of it."""
    visit.do("learner.go('final')")
    visit.do("learner.press('.quiz-start button')")
    for question, value in THREE.items():
        visit.do(f"learner.answer('{question}', {value})")


def again(browser: Chromium, campus: Campus, before: str = "") -> Visit:
    """Launch the course with what the LMS holds now."""
    campus.launch(more=f"{before} obey();")
    return browser.visit(campus)


def elsewhere(browser: Chromium, campus: Campus) -> Any:
    """Return what the learner sees on another device, to which only the LMS can have brought it."""
    visit = again(browser, campus, "localStorage.clear();")
    found = visit.do("learner.look()")
    visit.close()
    return found


def hide(visit: Visit) -> None:
    """Open another tab in front, as long as it takes the course to save."""
    other = visit.browser.open()
    visit.do(
        "new Promise((done) => document.hidden ? done() : (document.onvisibilitychange = done))"
    )
    visit.browser.close(other)


def expect_kept(browser: Chromium, campus: Campus, page: list[Any]) -> None:
    """The learner comes back in this browser, and finds everything; then the LMS has it, too."""
    visit = again(browser, campus)
    assert visit.do("learner.look()") == page
    hide(visit)
    visit.close()
    assert elsewhere(browser, campus) == page


def test_s060_a_tab_that_is_switched_away_from_saves_and_goes_on(
    seldom: Campus, ordinary: Chromium
) -> None:
    visit = begun(ordinary, seldom)
    visit.do("learner.answer('oil-check', 0)")
    assert seldom.answered() == {}

    other = ordinary.open()

    seldom.wait(seldom.answered, OIL)
    ordinary.show(visit.tab)
    visit.do("learner.go('smoke')")
    visit.do("learner.answer('smoke-check', 1)")
    ordinary.show(other)
    seldom.wait(seldom.answered, {**OIL, "smoke_check": "b"})
    assert seldom.told == ["initialize"]
    ordinary.close(other)
    visit.close()


@pytest.mark.parametrize("way", ["request", "likeMoodle"])
def test_s061_a_tab_that_is_closed_in_a_quiz(seldom: Campus, ordinary: Chromium, way: str) -> None:
    """The frame is hidden before it goes: then even synchronous requests arrive."""
    visit = begun(ordinary, seldom, way)
    answer_three(visit)

    visit.close()

    seldom.wait(lambda: seldom.told, ["initialize", "terminate"])
    assert elsewhere(ordinary, seldom) == ["final", THREE]


def test_s062_the_tab_goes_to_another_page(seldom: Campus, ordinary: Chromium) -> None:
    seldom.headers["Cache-Control"] = "no-store"
    visit = begun(ordinary, seldom)
    visit.do("learner.answer('oil-check', 0)")

    visit.leave().close()

    seldom.wait(lambda: seldom.told, ["initialize", "terminate"])
    expect_kept(ordinary, seldom, OIL_PAGE)


def test_s063_the_lms_removes_the_frame(seldom: Campus, ordinary: Chromium) -> None:
    visit = begun(ordinary, seldom)
    visit.do("learner.answer('oil-check', 0)")

    visit.do("document.querySelector('#course').remove()")

    seldom.wait(lambda: seldom.told, ["initialize", "terminate"])
    visit.close()
    expect_kept(ordinary, seldom, OIL_PAGE)


def popped_up(browser: Chromium, campus: Campus, *behaviours: str) -> tuple[Visit, str]:
    """Launch the course in a window that the LMS opens; return its tab, too."""
    hold = campus.hold(behaviours=behaviours or ("standard",))
    campus.page(
        "/lms", f"{hold} obey(); window.popup = window.open('{COURSE}', 'course', 'popup');"
    )
    campus.page("/elsewhere", "")
    visit = browser.visit(campus)
    visit.do("learner.start()")
    campus.wait(lambda: campus.status()[0], "incomplete")
    visit.do("learner.answer('oil-check', 0)")
    (tab,) = (each for each, url in browser.tabs().items() if campus.here(COURSE) in url)
    return visit, tab


def test_s064_the_popup_is_closed(seldom: Campus, ordinary: Chromium) -> None:
    visit, popup = popped_up(ordinary, seldom)

    ordinary.close(popup)

    seldom.wait(lambda: seldom.told, ["initialize", "terminate"])
    visit.close()
    expect_kept(ordinary, seldom, OIL_PAGE)


def test_s069_back_from_the_cache_of_the_browser(seldom: Campus, ordinary: Chromium) -> None:
    """The session lives on, though the page was left."""
    visit = begun(ordinary, seldom)
    visit.do("void addEventListener('pageshow', (event) => (window.kept = event.persisted))")
    visit.do("learner.answer('oil-check', 0)")

    visit.leave().do("void setTimeout(() => history.back())")

    assert visit.do("window.kept") is True
    visit.do("learner.go('smoke')")
    visit.do("learner.answer('smoke-check', 1)")
    hide(visit)
    seldom.wait(seldom.answered, {**OIL, "smoke_check": "b"})
    assert seldom.told == ["initialize"]
    visit.close()


def test_s069_back_in_a_popup_that_the_browser_does_not_keep(
    seldom: Campus, ordinary: Chromium
) -> None:
    """It is loaded again: the session goes on, with everything."""
    visit, popup = popped_up(ordinary, seldom, "kind")
    visit.do("void popup.location.assign('/elsewhere')")
    seldom.wait(lambda: seldom.told, ["initialize", "terminate"])

    visit.do("popup.history.back()")

    assert visit.do("learner.look()") == OIL_PAGE
    ordinary.close(popup)
    seldom.wait(lambda: seldom.told, 2 * ["initialize", "terminate"])
    visit.close()
    expect_kept(ordinary, seldom, OIL_PAGE)


def test_s070_a_browser_that_is_killed(
    chromium: str, packages: dict[str, Path], tmp_path: Path
) -> None:
    """Both versions at once: what was saved on the way is there, and the course goes on."""
    with ExitStack() as stack:
        campuses = [
            stack.enter_context(opened(Campus(version, package)))
            for version, package in packages.items()
        ]
        browser = Chromium(chromium, tmp_path)
        stack.callback(browser.kill)
        visits = [begun(browser, campus) for campus in campuses]
        for visit in visits:
            browser.show(visit.tab)
            visit.do("learner.answer('oil-check', 0)")
        for campus in campuses:
            campus.wait(campus.answered, OIL)
        browser.kill()

        browser = Chromium(chromium, tmp_path)
        stack.callback(browser.kill)
        for campus in campuses:
            assert campus.told == ["initialize"]
            expect_kept(browser, campus, OIL_PAGE)
