"""A pass mark of the LMS, and what learners read of it (runtime.md 8.2, 28)."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.scenarios.campus import Campus
from tests.scenarios.conftest import Visits

MARKS = {
    "12": ("cmi.student_data.mastery_score", "80"),
    "2004": ("cmi.scaled_passing_score", "0.8"),
}


@pytest.mark.parametrize(("mark", "right"), [(80, 7), (60, 7), (80, 8)])
def test_s028_the_mark_of_the_lms_decides_and_is_shown(
    campus: Campus, visits: Visits, mark: int, right: int
) -> None:
    """The course says 60 %: with 70 % it is passed only if the LMS says nothing."""
    if mark != 60:
        campus.store.update([MARKS[campus.version]])
    learner = visits.learner(visits.open(campus.launch()))
    learner.start()
    learner.go("final")
    expect(learner.view.locator(".quiz-facts")).to_contain_text(f"Pass mark {mark}%")
    learner.begin_quiz()
    for number in range(1, 11):
        key = learner.keys()[f"q{number:02}"]
        learner.answer(f"q{number:02}", key, right=number <= right)
    learner.finish_quiz()
    panel = learner.view.locator(".quiz-panel")
    expect(panel.locator('[data-slot="passing"]')).to_have_text(f"{mark}%")
    passed = 10 * right >= mark
    verdict = panel.locator("[data-verdict]")
    expect(verdict).to_have_attribute("data-verdict", "passed" if passed else "failed")
    raw = "cmi.core.score.raw" if campus.version == "12" else "cmi.score.raw"
    campus.wait(lambda: campus.store.get(raw), f"{right}0")
    assert visits.trouble == []
