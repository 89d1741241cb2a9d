"""WCAG 2.2 AA on quizzes of every mode: one question at a time, against the clock, a pre-test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.auditing import WIDE, Audit, let_in
from tests.browser.learner import Learner
from tests.browser.lms import Lms, Running
from tests.browser.quiz_course import build
from tests.chromium import PATIENCE


@pytest.fixture
def audit(browser: Browser, tmp_path: Path) -> Iterator[Audit]:
    """Open the course without an LMS, with a clock that can be set."""
    package = build(tmp_path, "scorm12")
    context = browser.new_context(reduced_motion="reduce", viewport=WIDE)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.clock.install()
    with Running(Lms("scorm12", package)) as lms:
        page.goto(f"{lms.address}/course/index.html")
        let_in(page)
        page.wait_for_selector("body.ready")
        yield Audit(page, Learner(page, package), [])
    context.close()


def test_a_pre_test_and_a_lesson_that_can_be_skipped(audit: Audit) -> None:
    learner = audit.learner
    learner.go("before")
    audit("pre-test before the start")
    learner.begin_quiz()
    for question, key in learner.keys().items():
        learner.answer(question, key, right=question == "p1")
    learner.finish_quiz()
    audit("a lesson that can be skipped")

    assert audit.found == []


def test_a_quiz_against_the_clock(audit: Audit) -> None:
    view = audit.learner.view
    audit.learner.go("exam")
    audit("quiz with a time limit")
    audit.learner.begin_quiz()
    audit("the time runs")
    audit.page.clock.run_for(95_000)
    expect(view.get_by_role("button", name="Add 1 minute")).to_be_visible()
    audit("the time is short")
    audit.page.clock.run_for(30_000)
    expect(view.locator(".quiz-news")).to_be_visible()
    audit("the time was over")

    assert audit.found == []


def test_one_question_at_a_time(audit: Audit) -> None:
    view = audit.learner.view
    audit.learner.go("opinion")
    audit.learner.begin_quiz()
    view.locator(".next-question").click()
    audit("one question, with the way to skip it")
    audit.learner.go("final")
    audit.learner.begin_quiz()
    for _ in range(3):
        view.locator(".next-question").click()
    audit("the last of the questions")
    view.locator(".quiz-steps .finish").click()
    audit("questions that are not answered")

    assert audit.found == []
