"""What waits for a button: by keyboard, once read, on paper, without scripts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Frame, Locator, expect

from tests.browser import doing_course
from tests.browser.conftest import Visit
from tests.browser.learner import Learner
from tests.chromium import PATIENCE

FIRST = "Open everything above first. Then you can go on."
ANSWER = "Answer the questions above first. Then you can go on."


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return doing_course.build(tmp_path_factory.mktemp("doing"))


@pytest.fixture
def learner(launch: Callable[..., Visit], package: Path) -> Learner:
    learner = launch(package=package).learner
    learner.go("gates")
    return learner


def gate(learner: Learner, name: str) -> Locator:
    return learner.view.get_by_role("button", name=name, exact=True)


def press(button: Locator) -> None:
    button.focus()
    button.press("Enter")


def open_all(learner: Learner) -> None:
    """Do what the gates ask for, by keyboard."""
    press(learner.view.locator(".reveal > summary"))
    press(gate(learner, "And then?"))
    form = learner.form("kc-wait")
    form.get_by_role("radio", name="True").press("Space")
    press(form.get_by_role("button", name="Check answer"))
    press(gate(learner, "Continue"))
    press(gate(learner, "Continue"))


def state_of(learner: Learner, page: str) -> str | None:
    return learner.view.locator(f'#contents li[data-page="{page}"]').get_attribute("data-state")


def test_what_follows_waits_until_all_above_was_opened(learner: Learner) -> None:
    view, button = learner.view, gate(learner, "And then?")
    following = view.get_by_role("heading", name="The next day")
    expect(view.get_by_text("A note.")).to_be_visible()
    expect(following).to_be_hidden()
    expect(view.locator("form.question")).to_be_hidden()

    press(button)
    expect(view.get_by_role("status").filter(has_text=FIRST)).to_be_visible()
    expect(button).to_have_attribute("aria-disabled", "true")
    expect(following).to_be_hidden()
    press(view.locator(".reveal > summary"))
    expect(view.get_by_text(FIRST)).to_have_count(0)
    press(view.locator(".reveal > summary"))
    press(button)
    expect(following).to_be_focused()
    expect(button).to_be_hidden()
    expect(view.get_by_text("Then you write.")).to_be_hidden()


def test_what_follows_waits_until_all_above_was_answered(learner: Learner) -> None:
    view = learner.view
    press(view.locator(".reveal > summary"))
    press(gate(learner, "And then?"))
    button = gate(learner, "Continue")
    expect(button).to_have_attribute("aria-disabled", "true")
    press(button)
    expect(view.get_by_role("status").filter(has_text=ANSWER)).to_be_visible()

    form = learner.form("kc-wait")
    form.get_by_role("radio", name="False").press("Space")
    expect(button).to_have_attribute("aria-disabled", "true")
    press(form.get_by_role("button", name="Check answer"))
    expect(button).not_to_have_attribute("aria-disabled", "true")
    press(button)
    expect(view.get_by_text("Then you write.")).to_be_focused()
    expect(view.get_by_role("heading", name="The end")).to_be_hidden()


def test_a_page_counts_as_read_when_nothing_waits_any_more(learner: Learner) -> None:
    assert state_of(learner, "gates") == "opened"
    learner.next()
    assert state_of(learner, "gates") == "opened"
    learner.go("gates")

    open_all(learner)
    expect(learner.view.locator('#contents li[data-page="gates"]')).to_have_attribute(
        "data-state", "done"
    )
    learner.go("last")
    learner.go("gates")
    expect(learner.view.get_by_role("heading", name="The end")).to_be_visible()
    expect(learner.view.locator(".gate:visible")).to_have_count(0)


def test_a_link_to_what_waits_leads_there(learner: Learner) -> None:
    press(learner.view.get_by_role("link", name="the end"))

    expect(learner.view.get_by_role("heading", name="The end")).to_be_focused()
    expect(learner.view.get_by_text("Then you write.")).to_be_visible()


def test_paper_shows_everything(learner: Learner) -> None:
    assert isinstance(learner.view, Frame)
    learner.view.page.emulate_media(media="print")

    expect(learner.view.get_by_role("heading", name="The end")).to_be_visible()
    expect(learner.view.locator("button:visible")).to_have_count(0)


def test_a_page_on_its_own_shows_everything(browser: Browser, package: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(f"{package.as_uri()}/pages/gates.html")

    expect(page.get_by_role("heading", name="The end")).to_be_visible()
    expect(page.locator(".gate")).to_have_count(3)
    expect(page.locator(".gate:visible")).to_have_count(0)
    context.close()
