"""What learners are told where they could take it the wrong way, and where the focus is then."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import told_course
from tests.browser.opening import Open, question


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return told_course.build(tmp_path_factory.mktemp("told"))


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def test_a_number_may_be_typed_with_the_unit_of_its_question(opened: Open) -> None:
    form = question(opened("weigh"), "weight")
    form.get_by_role("textbox").fill("86.400 KG")
    form.get_by_role("button").click()

    expect(form).to_have_attribute("data-verdict", "correct")


def test_what_is_no_number_is_not_taken(opened: Open) -> None:
    form = question(opened("weigh"), "weight")
    field = form.get_by_role("textbox")
    field.fill("viel")
    form.get_by_role("button").click()

    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    words = "Geben Sie eine Zahl ein, zum Beispiel 2,5."
    expect(form.locator(".question-error")).to_have_text(words)
    expect(form).not_to_have_attribute("data-verdict", "incorrect")
    field.fill("2,5")
    expect(form.locator(".question-error")).to_have_count(0)
    form.get_by_role("button").click()
    expect(form).to_have_attribute("data-verdict", "incorrect")


def test_a_list_that_was_not_moved_is_told_from_no_answer(opened: Open) -> None:
    form = question(opened("weigh"), "size")
    submit = form.get_by_role("button", name="Antwort prüfen")
    submit.click()

    error = form.locator(".question-error")
    expect(error).to_have_text("Verschieben Sie zuerst mindestens einen Eintrag.")
    form.locator("[data-move=down]").first.click()
    expect(error).to_have_count(0)
    submit.click()
    expect(form.locator(".feedback-title")).to_be_visible()


def test_a_quiz_ends_with_what_is_no_number(opened: Open) -> None:
    page = opened("whole")
    page.locator("button.start").click()
    question(page, "w1").get_by_role("textbox").fill("viel")
    question(page, "w2").get_by_role("radio").first.check()
    press(page, "Beenden")

    expect(page.locator(".results .score")).to_contain_text("50")
    press(page, "Antworten ansehen")
    expect(question(page, "w1").get_by_role("textbox")).to_have_value("viel")


def test_from_the_list_of_what_is_missing_one_way_leads_back(opened: Open) -> None:
    page = opened("whole")
    page.locator("button.start").click()
    question(page, "w1").get_by_role("textbox").fill("60")
    press(page, "Beenden")
    check = page.locator(".quiz-check")
    expect(check.locator("h2")).to_be_focused()
    expect(check.get_by_role("button")).to_have_text(["Zurück zu den Fragen", "Trotzdem beenden"])

    press(page, "Zurück zu den Fragen")
    missing = question(page, "w2").get_by_role("radio").first
    expect(missing).to_be_focused()
    expect(check).to_have_count(0)
    # By keyboard it can be left and reached again.
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(missing).to_be_checked()
    press(page, "Beenden")
    expect(page.locator(".results .score")).to_contain_text("100")


def test_back_to_the_questions_that_are_asked_one_by_one(opened: Open) -> None:
    page = opened("steps")
    page.locator("button.start").click()
    press(page, "Nächste Frage")
    question(page, "s2").get_by_role("radio").first.check()
    press(page, "Beenden")

    press(page, "Zurück zu den Fragen")
    expect(question(page, "s1")).to_be_visible()
    expect(question(page, "s1").locator(".question-tag")).to_be_focused()
    expect(question(page, "s2")).to_be_hidden()


def test_the_way_to_the_next_page_is_quiet_while_an_attempt_runs(opened: Open) -> None:
    page = opened("steps")
    fill = "getComputedStyle(document.querySelector('#next')).backgroundColor"
    loud = page.evaluate(fill)
    page.locator("button.start").click()
    expect(page.locator("#pager")).to_have_class("pager quiet")
    page.mouse.move(0, 0)
    expect(page.locator("#next")).not_to_have_css("background-color", loud)
    page.locator("#previous").click()
    expect(page.locator("#next")).to_have_css("background-color", loud)
    page.locator("#next").click()
    page.mouse.move(0, 0)
    expect(page.locator("#next")).not_to_have_css("background-color", loud)

    press(page, "Nächste Frage")
    press(page, "Beenden")
    press(page, "Trotzdem beenden")
    expect(page.locator("#next")).to_have_css("background-color", loud)


def test_the_pass_mark_is_written_the_same_before_and_after(opened: Open) -> None:
    page = opened("steps")
    expect(page.locator(".quiz-facts")).to_contain_text("Bestanden ab 62,5\u00a0%")
    page.locator("button.start").click()
    press(page, "Nächste Frage")
    press(page, "Beenden")
    press(page, "Trotzdem beenden")

    expect(page.locator("[data-slot=passing]")).to_have_text("62,5\u00a0%")
    before = page.evaluate("document.querySelector('[data-pass]').textContent")
    assert before == "Bestanden ab 62,5\u00a0%"


def test_a_survey_is_no_test(opened: Open) -> None:
    page = opened("opinion")
    press(page, "Beginnen")
    heading = page.locator(".quiz-panel h2")
    expect(heading).to_have_text("Ihre Antworten")
    expect(heading).to_be_focused()
    page.get_by_role("textbox").fill("Der Wal.")
    press(page, "Beenden")

    expect(heading).to_have_text("Ihre Antworten")
    actions = page.locator(".result-actions").get_by_role("button")
    expect(actions).to_have_text(["Noch einmal antworten", "Antworten ansehen"])
    actions.last.click()
    expect(page.get_by_role("button", name="Zurück", exact=True).first).to_be_visible()


def test_a_test_after_a_survey_speaks_as_one(opened: Open) -> None:
    page = opened("opinion")
    press(page, "Beginnen")
    page.locator("#previous").click()
    press(page, "Test beginnen")

    expect(page.locator(".attempt-title")).to_have_text("Versuch 1")


def test_the_cover_tells_surveys_from_tests(opened: Open) -> None:
    page = opened("weigh")
    page.locator("a.course-title").click()

    expect(page.locator(".facts")).to_contain_text("1 Lektion, 2 Tests, 1 Umfrage")
