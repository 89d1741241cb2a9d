"""What is said to a learner at the keyboard, and where the focus is (runtime.md 8.2, 113)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Frame, expect

from tests.browser.auditing import RUN_AXE, TAGS, let_in
from tests.browser.keyboard import KeyboardLearner
from tests.browser.learner import Learner, plan
from tests.chromium import PATIENCE
from tests.scenarios.campus import Campus, opened
from tests.scenarios.frames import course_in

UNSAVED = "Not saved yet, trying again"


@pytest.fixture
def looked_into(browser: Browser) -> Iterator[BrowserContext]:
    # Without motion no colour is in between.
    context = browser.new_context(reduced_motion="reduce")
    context.set_default_timeout(PATIENCE)
    yield context
    context.close()


def axe(view: Frame) -> list[str]:
    """Return what axe-core has to say about the course as it stands."""
    found: list[str] = view.evaluate(RUN_AXE, TAGS)
    return found


def test_s113_trouble_is_said_and_leaves_the_focus_where_it_is(
    looked_into: BrowserContext, packages: dict[str, Path]
) -> None:
    with opened(Campus("12", packages["12"])) as campus:
        page = looked_into.new_page()
        page.goto(campus.launch())
        view = course_in(page)
        let_in(view)
        learner = KeyboardLearner(page, Learner(view, campus.package))
        status = view.locator("#save-status")
        link = view.locator("#start")
        for each in plan(campus.package)["pages"]:
            learner.open(link, each["id"])
            link = view.locator("#next")
        learner.tab_to(view.locator(".quiz-start button"))
        learner.press("Enter")
        expect(view.locator(".attempt-title")).to_be_focused()
        keys = learner.learner.keys()
        for question in list(keys)[:-1]:
            learner.answer(question, keys[question])
        expect(status).to_contain_text("Saved")

        campus.fault = "500"
        last = list(keys)[-1]
        learner.answer(last, keys[last])
        button = learner.learner.form(last).locator('button[type="submit"]')
        expect(status).to_have_text(UNSAVED)

        expect(status).to_have_attribute("role", "status")
        expect(status).to_have_attribute("aria-live", "polite")
        expect(button).to_be_focused()
        found = axe(view)
        campus.fault = ""
        learner.tab_to(view.locator("button.finish"))
        learner.press("Enter")
        expect(view.locator("#results-title")).to_be_focused()
        expect(view.locator(".results .verdict")).to_have_text("Passed")
        expect(status).to_contain_text("Saved")
        expect(view.locator("#results-title")).to_be_focused()
        found += axe(view)

    assert found == []
    assert learner.faults == []
    assert campus.status() == ("passed",)


def test_s113_a_banner_is_said_and_leaves_the_focus_where_it_is(
    looked_into: BrowserContext, packages: dict[str, Path]
) -> None:
    """Without an LMS the course plays at once; that nothing is recorded, it knows later."""
    with opened(Campus("12", packages["12"])) as campus:
        page = looked_into.new_page()
        page.goto(campus.here("/course/index.html"))
        page.keyboard.press("Tab")
        skip = page.locator(".skip")
        expect(skip).to_be_focused()
        banner = page.locator('[data-notice="saving"]')
        expect(banner).to_be_visible()

        expect(banner).to_have_attribute("role", "status")
        expect(banner).to_contain_text("nothing is being recorded")
        expect(skip).to_be_focused()
        let_in(page)
        assert axe(page.main_frame) == []
