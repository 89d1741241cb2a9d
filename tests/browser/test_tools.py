"""What the menu leads to: by button, by key, by address; and what is remembered of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import Visit
from tests.browser.keyboard import KeyboardLearner
from tests.browser.learner import document_title, plan

TOOLS = "/assets/tools-"


@pytest.fixture
def visit(launch: Callable[..., Visit]) -> Visit:
    """Give a visit whose learner is on the first page, with the focus where reading begins."""
    visit = launch("scorm12")
    visit.learner.start()
    expect(visit.learner.view.locator("h1")).to_be_focused()
    return visit


@pytest.fixture
def keyboard(visit: Visit) -> KeyboardLearner:
    return KeyboardLearner(visit.page, visit.learner)


def window(visit: Visit) -> Locator:
    """Return the window over the page."""
    return visit.learner.view.locator("dialog[open]")


def test_nothing_of_it_is_there_before_it_is_needed(launch: Callable[..., Visit]) -> None:
    visit = launch("scorm12")
    asked: list[str] = []
    visit.page.on("request", lambda request: asked.append(request.url))

    visit.page.keyboard.press("Tab")
    assert [url for url in asked if TOOLS in url] == []
    with visit.page.expect_request_finished(lambda request: TOOLS in request.url):
        visit.learner.view.locator("#menu-button").click()
    expect(window(visit)).to_be_visible()


def test_the_tools_come_with_the_next_page(launch: Callable[..., Visit]) -> None:
    visit = launch("scorm12")

    with visit.page.expect_request_finished(lambda request: TOOLS in request.url):
        visit.learner.start()


def test_the_menu_works_by_keyboard(visit: Visit, keyboard: KeyboardLearner) -> None:
    view = visit.learner.view
    button = view.locator("#menu-button")
    keyboard.tab_to(button)
    keyboard.press("Enter")
    expect(window(visit)).to_be_visible()

    keyboard.press("Escape")
    expect(window(visit)).to_have_count(0)
    expect(button).to_be_focused()

    keyboard.press("Enter")
    keyboard.tab_to(window(visit).get_by_role("link", name="Your results"))
    keyboard.press("Enter")
    expect(window(visit)).to_have_count(0)
    expect(view.locator("h1")).to_have_text("Your results")
    expect(view.locator("h1")).to_be_focused()
    assert visit.trouble == []


def test_a_click_beside_the_menu_closes_it(visit: Visit) -> None:
    visit.learner.view.locator("#menu-button").click()
    expect(window(visit)).to_be_visible()
    visit.page.mouse.click(20, 700)

    expect(window(visit)).to_have_count(0)


def test_single_keys_lead_somewhere(visit: Visit) -> None:
    view, press = visit.learner.view, visit.page.keyboard.press
    pages = [page["id"] for page in plan(visit.lms.package)["pages"]]

    press("n")
    visit.learner.arrive(pages[1])
    press("n")
    visit.learner.arrive(pages[2])
    press("p")
    visit.learner.arrive(pages[1])
    press("c")
    expect(view.locator("#contents [aria-current]")).to_be_focused()
    press("r")
    expect(view.locator("h1")).to_have_text("Your results")
    press("m")
    expect(window(visit)).to_have_class("window menu")
    press("n")
    expect(window(visit)).to_be_visible()
    press("Escape")
    press("?")
    expect(window(visit).get_by_role("heading")).to_have_text("Keyboard shortcuts")
    press("Escape")
    expect(window(visit)).to_have_count(0)


def test_keys_do_nothing_while_somebody_types(visit: Visit) -> None:
    view = visit.learner.view
    visit.page.keyboard.press("m")
    expect(window(visit)).to_be_visible()
    visit.page.keyboard.press("Escape")
    expect(window(visit)).to_have_count(0)
    visit.learner.go("final")
    visit.learner.begin_quiz()

    field = view.locator('form[data-type="short"] input')
    field.press_sequentially("nrm?")
    view.locator('form[data-type="choice"] input').first.press("r")
    visit.page.keyboard.press("Control+m")

    expect(field).to_have_value("nrm?")
    expect(view.locator("h1")).to_have_text("Final check")
    expect(window(visit)).to_have_count(0)


def test_the_switch_puts_keys_off_and_is_remembered(
    launch: Callable[..., Visit], visit: Visit, keyboard: KeyboardLearner
) -> None:
    keyboard.press("?")
    keyboard.tab_to(window(visit).get_by_role("checkbox"))
    keyboard.press("Space")
    keyboard.press("Escape")
    expect(window(visit)).to_have_count(0)
    before = visit.learner.here
    for key in ("n", "m", "?"):
        visit.page.keyboard.press(key)
    assert visit.learner.here == before

    again = launch(again=visit.lms)
    again.page.keyboard.press("?")
    again.learner.view.locator("#menu-button").click()
    window(again).get_by_role("button", name="Keyboard shortcuts").click()
    box = window(again).get_by_role("checkbox")
    expect(box).not_to_be_checked()

    box.check()
    again.page.keyboard.press("Escape")
    again.page.keyboard.press("?")
    expect(window(again)).to_have_class("window keys")


def test_text_size_and_appearance_are_chosen_and_remembered(
    launch: Callable[..., Visit], visit: Visit, keyboard: KeyboardLearner
) -> None:
    view = visit.learner.view
    size = "getComputedStyle(document.documentElement).fontSize"
    ground = "getComputedStyle(document.body).backgroundColor"
    assert (view.evaluate(size), view.evaluate(ground)) == ("18px", "rgb(255, 255, 255)")

    keyboard.press("m")
    keyboard.tab_to(window(visit).get_by_role("radio", name="Normal"))
    keyboard.press("ArrowRight")
    keyboard.press("ArrowRight")
    keyboard.tab_to(window(visit).get_by_role("radio", name="As on this device"))
    keyboard.press("ArrowLeft")
    assert (view.evaluate(size), view.evaluate(ground)) == ("24px", "rgb(18, 22, 28)")

    again = launch(again=visit.lms).learner.view
    assert (again.evaluate(size), again.evaluate(ground)) == ("24px", "rgb(18, 22, 28)")


def test_results_are_there_before_during_and_after_a_quiz(visit: Visit) -> None:
    view, learner = visit.learner.view, visit.learner
    verdict = view.locator(".quiz-result .verdict")
    title = plan(visit.lms.package)["title"]

    visit.page.keyboard.press("r")
    expect(verdict).to_have_text("Not started yet")
    expect(view.locator(".result-objectives")).to_have_count(0)
    assert view.evaluate("document.title") == document_title("Your results", title)

    learner.go("final")
    learner.begin_quiz()
    visit.page.keyboard.press("r")
    expect(verdict).to_have_text("An attempt is running")

    learner.go("final")
    learner.answer_all(right=True)
    learner.finish_quiz()
    visit.page.keyboard.press("r")
    expect(verdict).to_have_text("Passed")
    expect(view.locator(".quiz-result .quiz-facts li")).to_have_text(
        ["Score: 100%", "Pass mark: 75%", "2 attempts left"]
    )
    expect(view.locator(".tool .results .verdict")).to_have_text("Passed")
    expect(view.locator(".tool .score")).to_have_text("100%")
    expect(view.locator(".revisit")).to_have_count(0)

    view.get_by_role("link", name="Final check").last.click()
    learner.arrive("final")
    view.evaluate("history.back()")
    expect(view.locator("h1")).to_have_text("Your results")


def test_results_lead_to_what_is_worth_another_look(visit: Visit) -> None:
    view, learner = visit.learner.view, visit.learner
    learner.go("final")
    learner.begin_quiz()
    learner.answer_all(right=False)
    learner.finish_quiz()
    visit.page.keyboard.press("r")
    expect(view.locator(".quiz-result .verdict")).to_have_text("Not passed yet")

    view.locator(".revisit a").first.click()

    learner.arrive("not-about-you")


def test_results_have_an_address(launch: Callable[..., Visit]) -> None:
    visit = launch("scorm2004", launched="index.html#/~results")

    expect(visit.learner.view.locator("h1")).to_have_text("Your results")


def test_an_address_of_nothing_shows_the_cover(launch: Callable[..., Visit]) -> None:
    visit = launch("scorm12", launched="index.html#/~nothing")

    expect(visit.learner.view.locator("#cover")).to_be_visible()


def test_tools_that_do_not_come_can_be_asked_for_again(visit: Visit) -> None:
    visit.page.route(lambda url: TOOLS in url, lambda route: route.abort())
    fresh = visit.page
    fresh.reload()
    frame = fresh.frame_locator("#course")
    frame.locator("#menu-button").click()
    expect(frame.locator('[data-notice="load"]')).to_contain_text("“Menu” could not be loaded")

    fresh.unroute_all()
    frame.get_by_role("button", name="Try again").click()
    expect(frame.locator("dialog[open]")).to_be_visible()
    expect(frame.locator('[data-notice="load"]')).to_have_count(0)
