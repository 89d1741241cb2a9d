"""Quizzes of every mode, as learners take them: drawn, one at a time, against the clock."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.browser import quiz_course
from tests.browser.conftest import Visit
from tests.browser.keyboard import KeyboardLearner
from tests.browser.test_play import expect_saved, interactions, status

Launch = Callable[..., Visit]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return quiz_course.build(tmp_path_factory.mktemp("modes"), "scorm2004-4")


@pytest.fixture
def visit(launch: Launch, package: Path) -> Visit:
    return launch("scorm2004", package=package)


def open_page(visit: Visit, page: str) -> None:
    visit.learner.go(page)


def begin(visit: Visit, page: str) -> None:
    open_page(visit, page)
    visit.learner.begin_quiz()


def shown(visit: Visit) -> list[str]:
    """Return the questions that can be seen, in their order."""
    forms = visit.learner.view.locator("form.question:visible").all()
    return [form.get_attribute("data-question") or "" for form in forms]


def answer(visit: Visit, *, right: bool) -> str:
    """Answer the question that is shown; return its id."""
    (question,) = shown(visit)
    visit.learner.answer(question, visit.learner.keys()[question], right=right)
    return question


def button(visit: Visit, name: str) -> Locator:
    return visit.learner.view.get_by_role("button", name=name, exact=True)


def verdict(visit: Visit) -> Locator:
    return visit.learner.view.locator(".results .verdict")


def contents_state(visit: Visit, page: str) -> Locator:
    return visit.learner.view.locator(f'#contents li[data-page="{page}"] .state')


def test_a_survey_is_reported_and_judges_nothing(visit: Visit) -> None:
    begin(visit, "opinion")
    assert shown(visit) == ["o1"]
    expect(button(visit, "Previous question")).to_have_count(0)
    visit.learner.form("o1").locator("input").first.check()
    button(visit, "Next question").click()
    expect(visit.learner.form("o2").locator(".question-tag")).to_be_focused()
    assert shown(visit) == ["o2"]
    button(visit, "Finish").click()
    expect(visit.learner.form("o2").locator(".question-error")).to_be_visible()
    button(visit, "Leave it unanswered").click()

    expect(verdict(visit)).to_have_text("Thank you for your answers")
    expect(visit.learner.view.locator(".result-facts .score")).to_have_count(0)
    expect_saved(visit)
    (told,) = interactions(visit)
    assert (told["id"], told["result"]) == ("o1", "neutral")
    assert status(visit)["score"].get("raw", "") == ""


def test_practice_draws_counts_nothing_and_asks_again_what_was_wrong(visit: Visit) -> None:
    begin(visit, "trial")
    first, second = shown(visit)
    for question, right in ((first, True), (second, False)):
        visit.learner.answer(question, visit.learner.keys()[question], right=right)
    assert visit.learner.finish_quiz() == "Finished"
    expect(visit.learner.view.locator(".results")).not_to_contain_text("Attempts left")
    button(visit, "Try again what was not right").click()
    expect(visit.learner.view.locator(".attempt-title")).to_be_focused()
    assert shown(visit) == [second]
    expect(visit.learner.form(second).locator(".question-tag")).to_contain_text("Question 1 of 1")
    visit.learner.answer(second, visit.learner.keys()[second], right=True)
    visit.learner.finish_quiz()

    expect(visit.learner.view.locator(".results .score")).to_contain_text("100%")
    expect(button(visit, "Try again what was not right")).to_have_count(0)
    expect_saved(visit)
    assert interactions(visit) == []
    assert status(visit)["success_status"] == "unknown"


def test_what_was_drawn_is_asked_again_at_the_next_visit(launch: Launch, visit: Visit) -> None:
    begin(visit, "final")
    tag = visit.learner.view.locator("form.question:visible .question-tag")
    asked = [answer(visit, right=True)]
    expect(tag).to_have_text("Question 1 of 4 · 1 point")
    button(visit, "Next question").click()
    asked.append(answer(visit, right=False))
    button(visit, "Previous question").click()
    assert shown(visit) == asked[:1]
    expect_saved(visit)
    visit.leave()

    later = launch(again=visit.lms)
    later.learner.arrive("final")
    expect(later.learner.view.locator("form.question:visible .question-tag")).to_contain_text(
        "Question 3 of 4"
    )
    button(later, "Next question").click()
    button(later, "Finish").click()
    missing = later.learner.view.locator(".unanswered a")
    expect(missing).to_have_text(["Question 3 of 4", "Question 4 of 4"])
    assert shown(later) == []
    missing.first.click()
    third = answer(later, right=True)
    assert third not in asked
    button(later, "Next question").click()
    fourth = answer(later, right=True)
    button(later, "Finish").click()

    expect(verdict(later)).to_have_text("Passed")
    expect(later.learner.view.locator(".results .score")).to_contain_text("75%")
    assert "f6" in {*asked, third, fourth}
    expect_saved(later)
    assert status(later)["score"]["raw"] == "75"
    button(later, "Try again what was not right").click()
    assert shown(later) == asked[1:]
    answer(later, right=True)
    button(later, "Finish").click()
    expect(later.learner.view.locator(".results .score")).to_contain_text("100%")
    button(later, "Look at your answers").click()
    assert set(shown(later)) == {*asked, third, fourth}


def test_an_attempt_whose_questions_are_gone_begins_anew(launch: Launch, tmp_path: Path) -> None:
    first = launch("scorm2004", package=quiz_course.build(tmp_path, "scorm2004-4"))
    begin(first, "final")
    while "f6" in shown(first):
        button(first, "Next question").click()
    gone = shown(first)[0]
    expect_saved(first)
    first.leave()
    kept = [line for line in quiz_course.FINAL.splitlines() if f"id: {gone}," not in line]
    changed = {"quizzes/final.yaml": "\n".join(kept) + "\n"}
    first.lms.package = quiz_course.build(tmp_path, "scorm2004-4", changed)

    second = launch(again=first.lms)

    second.learner.arrive("final")
    expect(second.learner.view.locator(".quiz-news")).to_contain_text("No attempt is used up")
    expect(second.learner.view.locator(".attempt-title")).to_have_text("Attempt 1")
    for _ in range(3):
        answer(second, right=True)
        button(second, "Next question").click()
    answer(second, right=True)
    button(second, "Finish").click()
    expect(second.learner.view.locator(".result-facts")).to_contain_text("Attempts left2")


def test_time_can_be_extended_and_ends_the_attempt(
    launch: Launch, context: Any, package: Path
) -> None:
    context.clock.install()
    visit = launch("scorm2004", package=package)
    view = visit.learner.view
    begin(visit, "exam")
    left, news = view.locator(".clock-text"), view.locator(".clock-news")
    expect(left).to_have_text("Time left: 2:00")
    context.clock.run_for(89_000)
    expect(left).to_have_text("Time left: 0:31")
    expect(news).to_be_empty()
    context.clock.run_for(1_000)
    expect(news).to_have_text("Less than a minute left")
    expect(news).to_have_attribute("role", "alert")
    button(visit, "Add 1 minute").click()
    expect(left).to_have_text("Time left: 1:30")
    expect(left).to_be_focused()
    expect(button(visit, "Add 1 minute")).to_be_hidden()
    visit.learner.form("e1").locator("input").first.check()

    # Elsewhere in the course the time stands still.
    open_page(visit, "calm")
    context.clock.run_for(600_000)
    open_page(visit, "exam")
    expect(left).to_have_text("Time left: 1:30")
    context.clock.run_for(90_000)

    expect(view.locator("#results-title")).to_be_focused()
    expect(view.locator(".quiz-news")).to_contain_text("The time was over")
    expect(view.locator(".results .score")).to_contain_text("50%")
    expect(view.locator(".result-facts")).to_contain_text("Attempts left1")


def test_the_time_that_is_used_stays_used(launch: Launch, context: Any, package: Path) -> None:
    context.clock.install()
    first = launch("scorm2004", package=package)
    begin(first, "exam")
    context.clock.run_for(30_000)
    expect(first.learner.view.locator(".clock-text")).to_have_text("Time left: 1:30")
    first.leave()

    second = launch(again=first.lms)

    second.learner.arrive("exam")
    expect(second.learner.view.locator(".clock-text")).to_have_text("Time left: 1:30")


def test_a_pre_test_excuses_a_lesson(visit: Visit) -> None:
    begin(visit, "before")
    for question, key in visit.learner.keys().items():
        visit.learner.answer(question, key, right=question == "p1")
    visit.learner.finish_quiz()

    expect(contents_state(visit, "calm")).to_have_text("can be skipped")
    expect(contents_state(visit, "help")).to_have_text("not started")
    skip = visit.learner.view.locator('.results [data-slot="excused"]')
    expect(skip).to_have_text("Stay calm")
    visit.learner.go("help")
    expect(contents_state(visit, "help")).to_have_text("completed")
    begin(visit, "final")
    for _ in range(3):
        answer(visit, right=True)
        button(visit, "Next question").click()
    answer(visit, right=True)
    button(visit, "Finish").click()
    expect(verdict(visit)).to_have_text("Passed")
    expect_saved(visit)
    assert status(visit)["completion_status"] == "completed"
    visit.learner.go("calm")
    expect(contents_state(visit, "calm")).to_have_text("completed")


def test_one_question_at_a_time_by_keyboard_alone(visit: Visit) -> None:
    learner = KeyboardLearner(visit.page, visit.learner)
    view = visit.learner.view
    learner.open(view.locator("#contents li[data-page=opinion] a"), "opinion")
    learner.tab_to(view.locator(".quiz-start button"))
    learner.press("Enter")
    expect(view.locator(".attempt-title")).to_be_focused()
    for question in ("o1", "o2"):
        radio = visit.learner.form(question).locator("input").first
        learner.tab_to(radio)
        learner.press("Space")
        expect(radio).to_be_checked()
        learner.tab_to(view.locator(".quiz-steps button").last)
        learner.press("Enter")

    expect(view.locator("#results-title")).to_be_focused()
    assert learner.faults == []
