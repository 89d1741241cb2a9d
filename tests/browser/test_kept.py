"""Ticks and notes: by keyboard, kept by the LMS, told to nobody, on paper, without scripts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Frame, Locator, expect

from tests.browser import doing_course
from tests.browser.conftest import Visit
from tests.browser.learner import Learner
from tests.chromium import PATIENCE

NOTE = "Ask Kim \N{EM DASH} \u0643\u064a\u0645 \N{WAVING HAND SIGN} on Monday."


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return doing_course.build(tmp_path_factory.mktemp("doing"))


@pytest.fixture
def visit(launch: Callable[..., Visit], package: Path) -> Visit:
    visit = launch(package=package)
    visit.learner.go("notes")
    return visit


def tick(learner: Learner, name: str) -> Locator:
    return learner.view.get_by_role("checkbox", name=name)


def notes(learner: Learner) -> Locator:
    return learner.view.get_by_role("textbox", name="Your thoughts")


def test_ticks_are_counted(visit: Visit) -> None:
    learner = visit.learner
    group = learner.view.get_by_role("group", name="Before you reply")
    expect(group.get_by_role("status")).to_have_text("0 of 3 done")

    tick(learner, "I ask one question.").press("Space")
    expect(group.get_by_role("status")).to_have_text("1 of 3 done")
    tick(learner, "I ask one question.").press("Space")
    expect(group.get_by_role("status")).to_have_text("0 of 3 done")


def test_the_lms_keeps_ticks_and_notes_and_reports_none(
    visit: Visit, launch: Callable[..., Visit]
) -> None:
    tick(visit.learner, "I thank them first.").press("Space")
    tick(visit.learner, "I have slept.").press("Space")
    notes(visit.learner).fill(NOTE)
    visit.leave()

    again = launch(again=visit.lms)
    again.learner.arrive("notes")
    expect(notes(again.learner)).to_have_value(NOTE)
    expect(tick(again.learner, "I have slept.")).to_be_checked()
    expect(tick(again.learner, "I thank them first.")).to_be_checked()
    expect(tick(again.learner, "I ask one question.")).not_to_be_checked()
    assert not [call for call in again.calls() if "interactions" in str(call)]
    assert "Kim" not in str(visit.lms.commits)


def test_starting_over_takes_ticks_and_notes_away(
    visit: Visit, launch: Callable[..., Visit]
) -> None:
    tick(visit.learner, "I have slept.").press("Space")
    notes(visit.learner).fill(NOTE)
    visit.leave()
    again = launch(again=visit.lms)
    again.learner.arrive("notes")
    for _ in range(2):
        again.learner.view.get_by_role("button", name="Start over", exact=True).press("Enter")

    again.learner.go("notes")
    expect(notes(again.learner)).to_have_value("")
    expect(tick(again.learner, "I have slept.")).not_to_be_checked()


def test_nothing_that_is_typed_is_cut(visit: Visit) -> None:
    field = notes(visit.learner)
    most = int(field.get_attribute("maxlength") or "0")

    assert most >= 200
    expect(field).to_have_accessible_description(
        "Only you see this. It is kept with your progress and never graded. "
        f"At most {most} characters"
    )


def test_paper_has_boxes_and_notes(visit: Visit) -> None:
    view = visit.learner.view
    assert isinstance(view, Frame)
    notes(visit.learner).fill(NOTE)
    view.page.emulate_media(media="print")

    expect(view.get_by_role("checkbox")).to_have_count(3)
    expect(notes(visit.learner)).to_be_visible()


def test_without_scripts_there_is_nothing_that_would_be_lost(
    browser: Browser, package: Path
) -> None:
    context = browser.new_context(java_script_enabled=False)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(f"{package.as_uri()}/pages/notes.html")

    expect(page.get_by_text("What will you do this week?")).to_be_visible()
    expect(page.get_by_text("I have slept.")).to_be_visible()
    expect(page.get_by_role("textbox")).to_be_disabled()
    context.close()
