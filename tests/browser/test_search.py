"""Words are found in the pages of the course; the whole course can be printed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Route, expect

from tests.browser.conftest import Visit
from tests.browser.keyboard import KeyboardLearner
from tests.browser.learner import plan

SEARCH = "/assets/search-"

#: Page and heading, as they stand above what was found.
ABOVE = "Ask two good questions \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} What to say"

#: Pictures that are not drawn yet.
MISSING = "[...document.images].filter((image) => !image.complete || !image.naturalWidth).length"


def test_words_are_found_by_keyboard(launch: Callable[..., Visit]) -> None:
    visit = launch("scorm12")
    visit.learner.start()
    expect(visit.learner.view.locator("h1")).to_be_focused()
    keyboard, view = KeyboardLearner(visit.page, visit.learner), visit.learner.view
    keyboard.press("/")
    expect(view.locator("h1")).to_have_text("Search the course")
    expect(view.locator("#search-for")).to_be_focused()
    with visit.page.expect_request_finished(lambda request: SEARCH in request.url):
        visit.page.keyboard.type("ÉMAIL skill")
        keyboard.press("Enter")

    expect(view.get_by_role("status").filter(has_text="results")).to_have_text("2 results")
    hits = view.locator(".hit-title")
    expect(hits).to_have_text([ABOVE, "The message on Friday"])
    expect(view.locator(".hit mark").first).to_have_text("email")
    keyboard.tab_to(hits.first)
    keyboard.press("Enter")
    visit.learner.arrive("ask-for-feedback")
    expect(view.locator("#what-to-say")).to_be_focused()

    view.evaluate("history.back()")
    expect(hits).to_have_count(2)
    expect(view.locator("#search-for")).to_have_value("ÉMAIL skill")
    assert visit.trouble == []


def test_what_is_typed_at_once_is_looked_for_and_no_shortcut(launch: Callable[..., Visit]) -> None:
    visit = launch("scorm12")
    held: list[Route] = []
    # Playwright marks the function that it calls, which it cannot do to a method of lists.
    visit.page.route("**/tools-*.js*", lambda route: held.append(route))  # noqa: PLW0108
    visit.learner.start()
    view, keys = visit.learner.view, visit.page.keyboard
    expect(view.locator("h1")).to_be_focused()
    # The tools are not there yet: "c" would open the contents, "m" the menu, "n" the next page.
    with visit.page.expect_request("**/tools-*.js*"):
        keys.type("/cmn")
    held[0].continue_()
    expect(view.locator("#search-for")).to_be_focused()
    keys.type("cmn")

    expect(view.locator("#search-for")).to_have_value("cmn")
    expect(view.locator("dialog")).to_have_count(0)
    assert visit.trouble == []


def test_the_menu_leads_into_the_field_of_the_search(launch: Callable[..., Visit]) -> None:
    visit = launch("scorm12")
    visit.learner.start()
    view = visit.learner.view
    view.locator("#menu-button").click()
    view.get_by_role("link", name="Search the course").click()

    field = view.locator("#search-for")
    expect(field).to_be_focused()
    visit.page.keyboard.press("Tab")
    visit.page.keyboard.press("Shift+Tab")
    expect(field).to_be_focused()


def test_nothing_found_is_said(launch: Callable[..., Visit]) -> None:
    view = launch("scorm12", launched="index.html#/~search").learner.view
    view.locator("#search-for").fill("<b>zebra</b>")
    view.get_by_role("button", name="Search", exact=True).click()

    expect(view.locator(".search-count")).to_have_text("Nothing was found for “<b>zebra</b>”.")
    expect(view.locator(".hit")).to_have_count(0)


def test_search_works_from_a_disk(context: BrowserContext, packages: dict[str, Path]) -> None:
    page = context.new_page()
    page.goto((packages["scorm12"] / "index.html").as_uri() + "#/~search")
    page.locator("#search-for").fill("spiral")
    page.keyboard.press("Enter")

    expect(page.locator(".hit").first).to_be_visible()


@pytest.fixture
def printing(launch: Callable[..., Visit]) -> Visit:
    visit = launch("scorm12", launched="index.html#/~print")
    expect(visit.learner.view.locator(".tool-actions button")).to_be_visible()
    return visit


def test_the_whole_course_is_there_to_print(printing: Visit) -> None:
    view, told = printing.learner.view, plan(printing.lms.package)
    lessons = [page["title"] for page in told["pages"] if page["kind"] == "lesson"]

    expect(view.locator(".printed-title")).to_have_text(lessons)
    expect(view.locator(".print-title")).to_have_text(told["title"])
    assert view.evaluate(MISSING) == 0
    ids = view.evaluate("[...document.querySelectorAll('[id]')].map(({id}) => id)")
    assert len(ids) == len(set(ids))

    printing.page.emulate_media(media="print")
    for panel in view.locator(".tab").all():
        expect(panel).to_be_visible()
    assert view.locator("details:not([open])").count() == 0
    for gone in ("header.top", "#contents", "h1", ".tool-actions", ".print-said"):
        expect(view.locator(gone)).to_be_hidden()
    assert printing.trouble == []


def test_printing_counts_for_nothing(printing: Visit) -> None:
    view = printing.learner.view
    expect(view.locator("#progress-text")).to_have_text("0 of 8")

    expect(view.locator('#contents [data-state="new"]')).to_have_count(8)


def test_this_page_can_be_printed(launch: Callable[..., Visit]) -> None:
    visit = launch("scorm12")
    visit.learner.start()
    view = visit.learner.view
    view.evaluate("() => { window.print = () => { window.printed = true; }; }")
    view.locator("#menu-button").click()
    view.get_by_role("button", name="Print this page").click()

    assert view.evaluate("window.printed") is True
    expect(view.locator("dialog")).to_have_count(0)
    expect(view.locator('[data-notice="print"]')).to_contain_text("print command of your browser")
