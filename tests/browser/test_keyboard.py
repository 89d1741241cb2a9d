"""The whole course by keyboard alone, and what a keyboard needs on every page."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import ViewportSize, expect

from tests.browser.conftest import Visit
from tests.browser.keyboard import FOCUSABLE, KeyboardLearner
from tests.browser.learner import document_title, plan

PHONE: ViewportSize = {"width": 375, "height": 720}


@pytest.fixture
def keyboard(launch: Callable[..., Visit]) -> KeyboardLearner:
    visit = launch("scorm12")
    return KeyboardLearner(visit.page, visit.learner)


def take_quiz(learner: KeyboardLearner) -> None:
    """Start a quiz, answer its questions however they are laid out, and finish it."""
    view = learner.view
    keys = learner.learner.keys()
    learner.tab_to(view.locator(".quiz-start button"))
    learner.press("Enter")
    expect(view.locator(".attempt-title")).to_be_focused()
    following = view.locator("button.next-question")
    while True:
        for form in view.locator("form.question:visible").all():
            question = form.get_attribute("data-question") or ""
            learner.answer(question, keys[question])
        if not following.count():
            break
        learner.tab_to(following)
        learner.press("Enter")
        expect(view.locator("form.question:visible .question-tag")).to_be_focused()
    learner.tab_to(view.locator("button.finish"))
    learner.press("Enter")
    expect(view.locator("#results-title")).to_be_focused()


def test_the_course_is_taken_to_its_certificate_by_keyboard_alone(
    launch: Callable[..., Visit],
) -> None:
    visit = launch("scorm12")
    visit.lms.learner = "Okafor, Kim"
    visit.leave()
    visit = launch(again=visit.lms)
    learner = KeyboardLearner(visit.page, visit.learner)
    view = visit.learner.view
    pages = plan(visit.lms.package)["pages"]
    title = plan(visit.lms.package)["title"]

    link = view.locator("#start")
    for page in pages:
        learner.open(link, page["id"])
        assert view.evaluate("document.title") == document_title(page["title"], title)
        if page["kind"] == "quiz":
            take_quiz(learner)
        for gate in view.locator(".gate:visible > button").all():
            learner.tab_to(gate)
            learner.press("Enter")
            expect(gate).to_be_hidden()
        for question, key in visit.learner.keys().items() if page["kind"] == "lesson" else ():
            learner.answer(question, key)
        link = view.locator("#next")
    expect(view.locator(".results .verdict")).to_have_text("Passed")
    expect(view.locator("#save-status")).to_contain_text("Saved")
    assert visit.lms.stored["core"]["lesson_status"] == "passed"
    expect(view.locator("#progress-text")).to_have_text(f"{len(pages)} of {len(pages)}")

    certificate = view.locator('[data-notice="complete"]').get_by_role("button")
    learner.tab_to(certificate, "Shift+Tab")
    learner.press("Enter")
    expect(view.locator("main h1")).to_be_focused()
    expect(view.locator(".certificate-name")).to_have_text("Okafor, Kim")
    expect(view.locator(".certificate-course")).to_have_text(title)
    expect(view.locator("[data-slot=score]")).to_have_text("100%")
    learner.tab_to(view.get_by_role("button", name="Print"))
    assert learner.faults == []
    assert visit.trouble == []


@pytest.mark.parametrize("page_id", ["", "stop-the-spiral", "ask-for-feedback", "final"])
def test_tab_reaches_everything_and_leads_out_again(
    keyboard: KeyboardLearner, page_id: str
) -> None:
    view = keyboard.view
    if page_id:
        keyboard.learner.go(page_id)
    if page_id == "final":
        keyboard.learner.begin_quiz()
    keyboard.stand_before()
    forward = keyboard.stops()
    backward = keyboard.stops("Shift+Tab")

    assert forward[0] == "a Skip to the content"
    assert forward == backward[::-1]
    assert len(forward) == view.evaluate(FOCUSABLE)
    assert keyboard.faults == []


def test_the_skip_link_leads_past_the_contents(keyboard: KeyboardLearner) -> None:
    keyboard.learner.go("stop-the-spiral")
    keyboard.stand_before()

    keyboard.press("Tab")
    skip = keyboard.view.locator("a.skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    keyboard.press("Enter")
    expect(keyboard.view.locator("main")).to_be_focused()
    keyboard.press("Tab")

    assert keyboard.view.evaluate("!!document.activeElement.closest('main')")
    assert keyboard.learner.here == "stop-the-spiral"


def test_tabs_go_by_arrows(keyboard: KeyboardLearner) -> None:
    keyboard.learner.go("ask-for-feedback")
    tabs = keyboard.view.get_by_role("tab")
    panels = keyboard.view.locator('[role="tabpanel"]')
    last = tabs.count() - 1

    keyboard.tab_to(tabs.first)
    for key, chosen in (
        ("ArrowRight", 1),
        ("ArrowLeft", 0),
        ("ArrowLeft", last),
        ("ArrowRight", 0),
        ("End", last),
        ("Home", 0),
        ("ArrowRight", 1),
    ):
        keyboard.press(key)
        expect(tabs.nth(chosen)).to_be_focused()
        expect(keyboard.view.get_by_role("tab", selected=True)).to_have_text(
            tabs.nth(chosen).inner_text()
        )
        expect(panels.filter(visible=True)).to_have_count(1)
        expect(panels.nth(chosen)).to_be_visible()
    keyboard.press("Tab")

    expect(panels.nth(1)).to_be_focused()
    assert keyboard.faults == []


def test_an_accordion_and_a_hint_open_and_close_by_keyboard(keyboard: KeyboardLearner) -> None:
    for page_id, selector in (
        ("stop-the-spiral", ".accordion details"),
        ("not-about-you", ".question-hint"),
    ):
        keyboard.learner.go(page_id)
        details = keyboard.view.locator(selector).first
        inside = details.locator(":scope > :not(summary)")
        keyboard.tab_to(details.locator("summary"))
        keyboard.press("Enter")
        expect(inside).to_be_visible()
        keyboard.press("Space")
        expect(inside).to_be_hidden()
    assert keyboard.faults == []


def test_order_is_told_and_the_focus_stays(keyboard: KeyboardLearner) -> None:
    keyboard.learner.go("ask-for-feedback")
    form = keyboard.view.locator('form[data-type="order"]')
    option = form.locator(".order-item").last.get_attribute("data-option")
    item = form.locator(f'.order-item[data-option="{option}"]')
    spoken = form.locator('p[role="status"]')
    count = form.locator(".order-item").count()
    up = item.locator('[data-move="up"]')
    expect(up).to_have_accessible_name(f"Move up: {item.locator('.order-text').inner_text()}")

    keyboard.tab_to(up)
    for place in range(count - 1, 0, -1):
        keyboard.press("Space")
        expect(spoken).to_have_text(f"Position {place} of {count}")
        expect(up).to_be_focused()
    # At the top the button cannot do more, but it keeps the focus.
    expect(up).to_have_attribute("aria-disabled", "true")
    keyboard.press("Space")
    expect(up).to_be_focused()
    expect(form.locator(".order-item").first).to_have_attribute("data-option", str(option))
    assert keyboard.faults == []


def test_an_empty_answer_is_complained_about_at_its_control(keyboard: KeyboardLearner) -> None:
    keyboard.learner.go("not-about-you")
    form = keyboard.view.locator("form.question")
    first = form.locator("input").first

    keyboard.tab_to(form.locator('button[type="submit"]'))
    keyboard.press("Enter")

    expect(first).to_be_focused()
    expect(first).to_have_accessible_description("Answer the question first.")
    keyboard.look()
    keyboard.press("Space")
    expect(form.locator(".question-error")).to_have_count(0)
    assert keyboard.faults == []


def test_a_submitted_answer_can_be_read_but_not_changed(keyboard: KeyboardLearner) -> None:
    keyboard.learner.go("not-about-you")
    ((question, key),) = keyboard.learner.keys().items()
    keyboard.answer(question, key)
    form = keyboard.learner.form(question)
    chosen = form.locator(f'input[value="{key["answer"]}"]')

    keyboard.tab_to(chosen, "Shift+Tab")
    keyboard.press("ArrowDown", "Space", "ArrowUp")

    expect(chosen).to_be_focused()
    expect(chosen).to_be_checked()
    again = form.get_by_role("button", name="Try again")
    keyboard.tab_to(again)
    keyboard.press("Enter")
    expect(chosen).to_be_focused()
    expect(form.locator(".question-feedback")).to_be_empty()
    assert keyboard.faults == []


def test_the_drawer_of_a_telephone(keyboard: KeyboardLearner) -> None:
    keyboard.page.set_viewport_size(PHONE)
    keyboard.learner.start()
    view = keyboard.view
    button = view.locator("#contents-button")
    contents = view.locator("#contents")
    expect(contents).to_be_hidden()

    keyboard.tab_to(button, "Shift+Tab")
    keyboard.press("Enter")
    expect(contents).to_be_visible()
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(contents.locator("[aria-current]")).to_be_focused()
    keyboard.look()
    keyboard.press("Escape")
    expect(contents).to_be_hidden()
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")

    keyboard.press("Space")
    keyboard.open(contents.locator('li[data-page="stay-in-touch"] a'), "stay-in-touch")
    expect(contents).to_be_hidden()
    assert keyboard.faults == []


def test_an_open_list_fits_on_a_telephone(keyboard: KeyboardLearner) -> None:
    keyboard.page.set_viewport_size(PHONE)
    keyboard.learner.start()
    keyboard.view.evaluate("location.hash = '#/stay-in-touch'")
    keyboard.learner.arrive("stay-in-touch")
    select = keyboard.view.locator("form select").first

    keyboard.tab_to(select)
    keyboard.press("Space", "ArrowDown")

    option = select.locator("option:focus")
    expect(option).to_have_attribute("value", re.compile(r"\d"))
    box = select.locator("option").last.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE["width"]
    keyboard.press("Escape")
    expect(select).to_be_focused()
    expect(select).to_have_value("")


def test_leaving_the_drawer_by_tab_closes_it(keyboard: KeyboardLearner) -> None:
    keyboard.page.set_viewport_size(PHONE)
    keyboard.learner.start()
    contents = keyboard.view.locator("#contents")

    keyboard.tab_to(keyboard.view.locator("#contents-button"), "Shift+Tab")
    keyboard.press("Enter")
    keyboard.tab_to(contents.locator("a").last)
    keyboard.press("Tab")

    expect(contents).to_be_hidden()
    assert keyboard.view.evaluate("!!document.activeElement.closest('main, .pager')")
    keyboard.look()
    assert keyboard.faults == []


def test_the_unanswered_questions_of_a_quiz_are_reached_from_the_list(
    keyboard: KeyboardLearner,
) -> None:
    keyboard.learner.go("final")
    keyboard.learner.begin_quiz()
    view = keyboard.view

    keyboard.tab_to(view.locator("button.finish"))
    keyboard.press("Enter")
    expect(view.locator(".quiz-check h2")).to_be_focused()
    link = view.locator(".unanswered a").nth(8)
    keyboard.tab_to(link)
    keyboard.press("Enter")

    expect(view.locator("form.question").nth(8).locator("input")).to_be_focused()
    keyboard.look()
    assert keyboard.faults == []


def test_starting_over_by_keyboard(launch: Callable[..., Visit]) -> None:
    first = launch("scorm12")
    first.learner.start()
    first.learner.next()
    first.leave()
    visit = launch("scorm12", again=first.lms)
    visit.learner.arrive()
    keyboard = KeyboardLearner(visit.page, visit.learner)
    strip = keyboard.view.locator('[data-notice="resume"]')

    keyboard.tab_to(strip.get_by_role("button", name="Start over"))
    keyboard.press("Enter")
    expect(strip.get_by_role("button", name="Keep my place")).to_be_focused()
    keyboard.tab_to(strip.get_by_role("button", name="Start over"))
    keyboard.press("Enter")

    expect(keyboard.view.locator("#cover h1")).to_be_focused()
    assert keyboard.faults == []
