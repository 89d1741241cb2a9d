"""The unpacked package opened from the disk: no LMS, no server, and partly no JavaScript."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.learner import Learner, document_title, plan
from tests.chromium import PATIENCE, listen

NOTHING_RECORDED = "No learning platform found: nothing is being recorded"

#: Text that would need a script to appear; what lies in a closed details opens without one.
HIDDEN_TEXT = """[...document.querySelectorAll("article :is(p, li, td, h2, h3, label, legend)")]
  .filter((element) => !element.closest("details:not([open])") && !element.checkVisibility())
  .map((element) => element.textContent.trim()).filter(Boolean)"""

#: Buttons of a page that do nothing without scripts.
VISIBLE_BUTTONS = """[...document.querySelectorAll("button")]
  .filter((button) => button.checkVisibility()).length"""


@dataclass
class Disk:
    """A package in a folder, a browser that opens it, and what the browser asked for."""

    context: BrowserContext
    package: Path
    trouble: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def open(self, path: str = "index.html") -> Page:
        """Open a file of the package in a new window."""
        page = self.context.new_page()
        listen(page, self.trouble)
        page.on("request", lambda request: self.requests.append(request.url))
        page.goto(f"{self.package.as_uri()}/{path}")
        return page

    def play(self) -> Learner:
        """Open the course and wait until it runs."""
        page = self.open()
        page.wait_for_selector("body.ready")
        return Learner(page, self.package)

    def strangers(self) -> list[str]:
        """Return the requests for anything but the files of the package."""
        return [url for url in self.requests if not url.startswith(self.package.as_uri())]


@pytest.fixture(params=["scorm12", "scorm2004"])
def disk(
    request: pytest.FixtureRequest, context: BrowserContext, packages: dict[str, Path]
) -> Iterator[Disk]:
    disk = Disk(context, packages[request.param])
    yield disk
    assert disk.trouble == []
    assert disk.strangers() == []
    assert disk.requests != []


@pytest.fixture
def reader(browser: Browser, packages: dict[str, Path]) -> Iterator[Disk]:
    """Give someone whose browser runs no scripts."""
    context = browser.new_context(java_script_enabled=False, reduced_motion="reduce")
    context.set_default_timeout(PATIENCE)
    disk = Disk(context, packages["scorm12"])
    yield disk
    context.close()
    assert disk.trouble == []
    assert disk.strangers() == []


def test_it_plays_to_a_pass_and_remembers_it(disk: Disk) -> None:
    learner = disk.play()
    expect(learner.view.locator('[data-notice="saving"]')).to_have_text(NOTHING_RECORDED)
    learner.read_everything()
    learner.begin_quiz()
    learner.answer_all(right=True)
    assert learner.finish_quiz() == "Passed"
    disk.context.pages[0].close()

    again = disk.play()

    assert again.arrive() == "final"
    expect(again.view.locator(".results .verdict")).to_have_text("Passed")
    expect(again.view.locator(".results .score")).to_have_text("100%")
    expect(again.view.locator('#contents [data-state="done"]')).to_have_count(6)
    expect(again.view.locator('#contents [data-state="passed"]')).to_have_count(1)
    expect(again.view.locator('[data-notice="saving"]')).to_have_text(NOTHING_RECORDED)
    expect(again.view.locator("#save-status")).to_be_empty()


def test_an_attempt_goes_on_after_closing_the_window(disk: Disk) -> None:
    learner = disk.play()
    learner.start()
    learner.go("final")
    learner.begin_quiz()
    keys = list(learner.keys().items())
    for question, key in keys[:3]:
        learner.answer(question, key, right=True)
    disk.context.pages[0].close()

    again = disk.play()
    again.arrive("final")
    expect(again.view.locator('form[data-verdict="correct"]')).to_have_count(3)
    for question, key in keys[3:]:
        again.answer(question, key, right=True)

    assert again.finish_quiz() == "Passed"


def test_leaving_says_that_the_window_can_be_closed(disk: Disk) -> None:
    learner = disk.play()
    learner.start()
    learner.view.locator("#leave").click()

    expect(learner.view.locator("main h1")).to_have_text("You have left the course")
    expect(learner.view.locator("main h1")).to_be_focused()
    expect(learner.view.locator("main p")).to_have_text("You can close this window now.")


def test_a_page_of_its_own_leads_into_the_course(disk: Disk) -> None:
    page = disk.open("pages/ask-for-feedback.html")
    expect(page.locator("h1")).to_have_text("Ask two good questions")

    page.get_by_role("link", name="Back to the course").click()

    assert Learner(page, disk.package).arrive("ask-for-feedback")
    expect(page.locator("#next")).to_be_visible()


def test_every_page_is_readable_without_scripts(reader: Disk) -> None:
    course = plan(reader.package)
    pages = course["pages"]
    page = reader.open(f"pages/{pages[0]['id']}.html")
    for place, wanted in enumerate(pages):
        expect(page).to_have_title(document_title(wanted["title"], course["title"]))
        expect(page.locator("h1")).to_have_text(wanted["title"])
        expect(page.locator("script")).to_have_count(0)
        expect(page.locator("article")).to_contain_text(wanted["title"])
        home = page.get_by_role("link", name="Back to the course")
        expect(home).to_have_attribute("href", f"../index.html#/{wanted['id']}")
        expect(page.locator('[rel="prev"]')).to_have_count(1 if place else 0)
        expect(page.locator("form.question").first).to_be_visible()
        assert page.evaluate(HIDDEN_TEXT) == []
        assert page.evaluate(VISIBLE_BUTTONS) == 0
        if wanted is not pages[-1]:
            follow(page, page.locator('[rel="next"]'))
    expect(page.locator('[rel="next"]')).to_have_count(0)
    for wanted in reversed(pages[:-1]):
        follow(page, page.locator('[rel="prev"]'))
        expect(page.locator("h1")).to_have_text(wanted["title"])


def follow(page: Page, link: Locator) -> None:
    """Follow a link to another document and wait until all of it is there."""
    with page.expect_event("load"):
        link.click()


def test_the_shell_without_scripts_is_a_cover_with_the_contents(reader: Disk) -> None:
    course = plan(reader.package)
    page = reader.open()

    expect(page).to_have_title(course["title"])
    expect(page.locator("h1")).to_have_text(course["title"])
    expect(page.locator(".no-script")).to_be_visible()
    expect(page.locator(".no-script")).to_contain_text("The tracking script did not start.")
    expect(page.locator(".no-script")).to_contain_text("progress is not recorded")
    expect(page.get_by_role("button")).to_have_count(0)
    links = page.locator("#contents a")
    assert [link.get_attribute("href") for link in links.all()] == [
        f"pages/{each['id']}.html" for each in course["pages"]
    ]
    for place, each in enumerate(course["pages"]):
        expect(links.nth(place)).to_be_visible()
        follow(page, links.nth(place))
        expect(page.locator("h1")).to_have_text(each["title"])
        page.go_back()

    follow(page, page.locator("#start"))
    expect(page.locator("h1")).to_have_text(course["pages"][0]["title"])


def test_a_hint_opens_without_scripts(reader: Disk) -> None:
    page = reader.open("pages/not-about-you.html")
    hint = page.locator(".question-hint-text")
    expect(hint).to_be_hidden()

    page.locator(".question-hint summary").click()

    expect(hint).to_be_visible()
