"""The course is loaded again in its frame (runtime.md 8.2, 65)."""

from __future__ import annotations

import pytest
from playwright.sync_api import Frame, Locator, expect

from tests.browser.learner import Learner
from tests.scenarios.campus import Campus
from tests.scenarios.conftest import Launch, Visits

REFUSED = (
    "Nothing is being recorded: the learning platform did not accept this visit. "
    "Open the course again from the learning platform."
)


def answer(learner: Learner) -> None:
    """Answer the question of the first page."""
    learner.start()
    learner.answer("oil-check", learner.keys()["oil-check"], right=True)


def reload(learner: Learner) -> None:
    """Press F5 in the frame."""
    assert isinstance(learner.view, Frame)
    with learner.view.page.expect_event("framenavigated", lambda frame: frame == learner.view):
        learner.view.evaluate("void setTimeout(() => location.reload())")
    learner.view.wait_for_selector("body.ready")


def strip(learner: Learner) -> Locator:
    """Return what is said above the page about saving."""
    return learner.view.locator('[data-notice="saving"]')


def test_s065_reload_where_the_session_can_go_on(campus: Campus, visits: Visits) -> None:
    """It goes on at the same page."""
    learner = visits.learner(visits.open(campus.launch("likeMoodle", ("kind",))))
    answer(learner)
    assert learner.next() == "smoke"

    reload(learner)

    assert learner.arrive() == "smoke"
    learner.answer("smoke-check", learner.keys()["smoke-check"], right=True)
    campus.wait(campus.answered, {"oil_check": "a", "smoke_check": "a"})
    expect(strip(learner)).to_have_count(0)
    # Beacons of one moment may overtake each other.
    assert sorted(campus.told) == ["initialize", "initialize", "terminate"]
    assert visits.trouble == []


@pytest.mark.parametrize("version", ["2004"])
def test_s065_reload_where_a_session_ends_for_good(campus: Campus, visits: Visits) -> None:
    """104: learners are told what to do, and nothing is lost."""
    learner = visits.learner(visits.open(campus.launch("likeMoodle")))
    answer(learner)

    reload(learner)

    expect(strip(learner)).to_have_text(REFUSED)
    expect(strip(learner)).to_have_role("alert")
    after = visits.learner(visits.open(campus.launch()))
    expect(after.form("oil-check").locator(".question-feedback")).to_contain_text("Correct")
    expect(strip(after)).to_have_count(0)


def test_s065_reload_in_front_of_scorm_again_1_2(launch: Launch) -> None:
    """It says 101, and takes everything all the same."""
    visit = launch("12")
    answer(visit.learner)

    reload(visit.learner)

    visit.learner.go("smoke")
    visit.learner.answer("smoke-check", visit.learner.keys()["smoke-check"], right=True)
    visit.learner.view.locator("#leave").click()
    expect(visit.learner.view.locator(".farewell")).to_be_visible()
    assert visit.answered() == ["oil_check", "smoke_check"]


def test_s065_reload_in_front_of_scorm_again_2004(launch: Launch) -> None:
    """It refuses for good, and has what Terminate brought it."""
    visit = launch("2004")
    answer(visit.learner)

    reload(visit.learner)

    expect(strip(visit.learner)).to_have_text(REFUSED)
    after = visit.again().learner
    expect(after.form("oil-check").locator(".question-feedback")).to_contain_text("Correct")
    expect(strip(after)).to_have_count(0)
