"""A lesson and a quiz as screen readers find them: golden files, to be read aloud when they change.

`make golden` writes them anew. Roles, names, states and order are what users hear.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.learner import Learner
from tests.browser.lms import Lms, Running
from tests.conftest import Golden

#: Choices are mixed in the same way each time.
NO_CHANCE = "crypto.getRandomValues = (numbers) => numbers.fill(7);"


@pytest.fixture
def page(context: BrowserContext, packages: dict[str, Path]) -> Iterator[Page]:
    """Open the example course without an LMS: with one, the time of saving would be heard."""
    page = context.new_page()
    page.add_init_script(NO_CHANCE)
    with Running(Lms("scorm12", packages["scorm12"])) as lms:
        page.goto(f"{lms.address}/course/index.html")
        expect(page.locator('[data-notice="saving"]')).to_be_visible()
        yield page


@pytest.fixture
def learner(page: Page, packages: dict[str, Path]) -> Learner:
    return Learner(page, packages["scorm12"])


def compare(golden: Golden, page: Page, part: str, name: str) -> None:
    """Compare what is heard in a part of the page with a golden file."""
    heard = page.locator(part).aria_snapshot() + "\n"
    golden.file(f"browser/golden/{name}.yml", heard.encode())


def test_a_lesson(golden: Golden, page: Page, learner: Learner) -> None:
    learner.go("not-about-you")
    compare(golden, page, "body", "lesson")
    for name, right in (("wrong", False), ("right", True)):
        for question, key in learner.keys().items():
            learner.answer(question, key, right=right)
        compare(golden, page, "form.question", f"lesson-answered-{name}")
        if not right:
            page.get_by_role("button", name="Try again").click()


def test_a_quiz(golden: Golden, page: Page, learner: Learner) -> None:
    learner.go("final")
    compare(golden, page, "main", "quiz-start")
    learner.begin_quiz()
    compare(golden, page, "main", "quiz-questions")
    for place, (question, key) in enumerate(learner.keys().items()):
        learner.answer(question, key, right=place % 2 == 0)
    compare(golden, page, "main", "quiz-answered")
    learner.finish_quiz()
    compare(golden, page, "main", "quiz-results")
