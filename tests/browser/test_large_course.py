"""A course of 1,000 lessons and 1,000 questions: launching it costs no more than a small one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import expect

from tests.browser.conftest import Visit


def test_a_large_course_launches_with_few_calls_and_requests(
    launch: Callable[..., Visit], large: Path
) -> None:
    visit = launch("scorm2004", package=large)
    visit.learner.start()
    expect(visit.learner.view.locator("#save-status")).to_contain_text("Saved")

    assert calls_at_launch(visit) <= 20
    visit.learner.next()
    assert visit.trouble == []


def test_a_large_course_with_everything_answered_resumes_with_few_calls(
    launch: Callable[..., Visit], large: Path
) -> None:
    first = launch("scorm2004", package=large)
    first.learner.start()
    first.learner.go("quiz-0001")
    first.learner.begin_quiz()
    first.learner.answer_all(right=True)
    first.learner.finish_quiz()
    expect(first.learner.view.locator("#save-status")).to_contain_text("Saved")
    first.leave()

    again = launch("scorm2004", again=first.lms)
    again.learner.arrive("quiz-0001")

    assert again.calls()[0][0] == "Initialize"
    assert calls_at_launch(again) <= 20


def calls_at_launch(visit: Visit) -> int:
    """Count the calls up to and including the first commit."""
    return [call[0] for call in visit.calls()].index("Commit") + 1
