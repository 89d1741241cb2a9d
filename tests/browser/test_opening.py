"""What a course shows while it opens: nothing twice, and nothing late."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.browser.conftest import Visit
from tests.browser.learner import Learner, plan, wait_until
from tests.browser.lms import Lms, Running
from tests.browser.opening import opening

#: Whether the cover was ever drawn, before there were pages.
NOTE_COVER = """addEventListener("DOMContentLoaded", () => {
  window.covered = false;
  const look = () => {
    const cover = document.querySelector("#cover");
    if (cover && cover.checkVisibility()) window.covered = true;
    if (!document.querySelector("article.page")) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
});"""

#: Notes in each frame that is drawn whether the cover is, and whether it still waits.
NOTE_WAIT = """window.noted = [];
const look = () => {
  const frame = document.querySelector(".frame");
  const title = document.querySelector("#cover h1");
  if (title) {
    const drawn = title.checkVisibility({contentVisibilityAuto: true});
    window.noted.push([frame.getAnimations().length > 0, drawn].join());
  }
  requestAnimationFrame(look);
};
requestAnimationFrame(look);"""


@pytest.fixture
def lms(packages: dict[str, Path]) -> Iterator[Lms]:
    with Running(Lms("scorm12", packages["scorm12"])) as lms:
        yield lms


def test_whoever_begins_at_a_page_never_sees_the_cover(context: BrowserContext, lms: Lms) -> None:
    page = context.new_page()
    page.add_init_script(NOTE_COVER)
    page.goto(f"{lms.address}/course/index.html#/ask-for-feedback")

    Learner(page, lms.package).arrive("ask-for-feedback")
    assert page.evaluate("window.covered") is False
    page.locator(".course-title").click()
    expect(page.locator("#cover h1")).to_be_visible()


def test_a_first_page_that_does_not_come_leaves_the_cover(
    context: BrowserContext, lms: Lms
) -> None:
    page = context.new_page()
    page.route("**/pages/ask-for-feedback.js*", lambda route: route.abort())
    page.goto(f"{lms.address}/course/index.html#/ask-for-feedback")

    expect(page.locator('[data-notice="load"]')).to_be_visible()
    expect(page.locator("#cover h1")).to_be_visible()
    page.unroute("**/pages/ask-for-feedback.js*")
    page.locator('[data-notice="load"] button').click()
    Learner(page, lms.package).arrive("ask-for-feedback")


def test_the_cover_waits_for_scripts_but_not_for_long(context: BrowserContext, lms: Lms) -> None:
    page = context.new_page()
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/assets/player-*.js", hold)
    page.add_init_script(NOTE_WAIT)
    page.goto(f"{lms.address}/course/index.html", wait_until="commit")

    wait_until(page, "noted[noted.length - 1] === 'false,true'")
    assert page.evaluate("noted[0]") == "true,false"
    assert page.evaluate("noted.includes('true,true')") is False
    assert page.locator("body.ready").count() == 0
    held[0].continue_()
    page.wait_for_selector("body.ready")


def test_long_contents_come_after_the_first_page(launch: Callable[..., Visit], large: Path) -> None:
    visit = launch("scorm2004", package=large)
    view = visit.learner.view
    visit.learner.start()
    pages = [page["id"] for page in plan(large)["pages"]]

    entries = view.locator("#contents li[data-page]")
    expect(entries).to_have_count(len(pages))
    expect(view.locator("#contents noscript")).to_have_count(0)
    here = view.locator('#contents [aria-current="page"]')
    expect(here).to_have_count(1)
    expect(here).to_have_text("Lesson 1, step by step in progress")
    visit.learner.go("lesson-3")
    visit.learner.go(pages[-1])
    expect(here).to_have_attribute("href", f"pages/{pages[-1]}.html")
    expect(view.locator('#contents [data-state="opened"]')).to_have_count(3)
    assert visit.trouble == []


def test_who_opens_the_drawer_at_once_finds_long_contents_in_it(
    browser: Browser, large: Path
) -> None:
    trouble: list[str] = []
    with opening(browser, large, trouble) as opened:
        page = opened("lesson-2", before=hold_timers, viewport={"width": 375, "height": 700})
        assert page.locator("#contents li").count() == 0

        page.locator("#contents-button").click()

        expect(page.locator('#contents [aria-current="page"]')).to_be_focused()
        expect(page.locator("#contents li[data-page]")).to_have_count(1050)


def hold_timers(page: Page) -> None:
    """Let nothing happen later."""
    page.add_init_script("window.setTimeout = () => 0;")


def test_long_contents_are_there_without_scripts(browser: Browser, large: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((large / "index.html").as_uri())

    links = page.locator("#contents a")
    expect(links).to_have_count(1050)
    expect(links.first).to_be_visible()
    links.first.click()
    expect(page.locator("h1")).to_have_text("Lesson 1, step by step")
    context.close()
