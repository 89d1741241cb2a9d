"""A story in which learners decide: by keyboard, after a reload, on paper, without scripts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Frame, Locator, expect

from tests.browser import doing_course
from tests.browser.conftest import Visit
from tests.browser.learner import Learner
from tests.chromium import PATIENCE


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return doing_course.build(tmp_path_factory.mktemp("doing"))


@pytest.fixture
def visit(launch: Callable[..., Visit], package: Path) -> Visit:
    visit = launch(package=package)
    visit.learner.go("story")
    return visit


def heading(learner: Learner, name: str) -> Locator:
    return learner.view.get_by_role("heading", name=name, exact=True)


def decide(learner: Learner, name: str) -> None:
    learner.view.get_by_role("link", name=name, exact=True).press("Enter")


def press(learner: Learner, name: str) -> None:
    learner.view.get_by_role("button", name=name, exact=True).press("Enter")


def shown(learner: Learner) -> list[str]:
    """Return the headings of the steps that are shown."""
    return learner.view.locator(".scene:visible .scene-title").all_inner_texts()


def test_a_decision_leads_on_and_says_what_came_of_it(visit: Visit) -> None:
    learner = visit.learner
    expect(learner.view.get_by_text("You have waited for a week.")).to_be_visible()
    assert shown(learner) == ["On the bus"]
    expect(learner.view.get_by_text("It feels good for a minute.")).to_be_hidden()

    decide(learner, "Answer at once")
    expect(heading(learner, "A minute later")).to_be_focused()
    came = learner.view.locator(".scene-came")
    expect(came).to_contain_text("Your choice: Answer at once")
    expect(came).to_contain_text("It feels good for a minute.")
    assert shown(learner) == ["A minute later"]
    decide(learner, "Apologise")
    expect(heading(learner, "The next day")).to_be_focused()
    expect(learner.view.get_by_text("A good end", exact=True)).to_be_visible()
    expect(learner.view.get_by_text("Points on this way: 1 of 3")).to_be_visible()
    expect(came).to_have_text("Your choice: Apologise")


def test_learners_can_go_back_and_begin_again(visit: Visit) -> None:
    learner = visit.learner
    expect(learner.view.get_by_role("button", name="One step back")).to_have_count(0)
    decide(learner, "Answer at once")
    decide(learner, "Send another one")
    expect(learner.view.get_by_text("Not a good end")).to_be_visible()

    press(learner, "One step back")
    expect(heading(learner, "A minute later")).to_be_focused()
    expect(learner.view.locator(".scene-came")).to_contain_text("It feels good")
    decide(learner, "Apologise")
    press(learner, "Start again")
    expect(heading(learner, "On the bus")).to_be_focused()
    expect(learner.view.locator(".scene-came")).to_have_count(0)
    decide(learner, "Wait until tomorrow")
    expect(learner.view.get_by_text("Points on this way: 2 of 2")).to_be_visible()


def test_a_decision_for_an_earlier_step_undoes_what_came_between(visit: Visit) -> None:
    learner = visit.learner
    decide(learner, "Answer at once")
    decide(learner, "Start again from the bus")
    expect(heading(learner, "On the bus")).to_be_focused()
    expect(learner.view.locator(".scene-came")).to_contain_text("Start again from the bus")

    decide(learner, "Wait until tomorrow")
    expect(learner.view.get_by_text("Points on this way: 2 of 2")).to_be_visible()


def test_the_lms_keeps_where_the_learner_is(visit: Visit, launch: Callable[..., Visit]) -> None:
    decide(visit.learner, "Answer at once")
    decide(visit.learner, "Apologise")
    visit.leave()

    again = launch(again=visit.lms)
    again.learner.arrive("story")
    assert shown(again.learner) == ["The next day"]
    press(again.learner, "One step back")
    expect(again.learner.view.locator(".scene-came")).to_contain_text("It feels good")
    again.learner.go("last")
    again.learner.go("story")
    assert shown(again.learner) == ["A minute later"]
    told = [call for call in visit.lms.commits if "interactions" in str(call)]
    assert all(not commit["cmi"].get("interactions") for commit in told)


def test_starting_over_forgets_the_way(visit: Visit, launch: Callable[..., Visit]) -> None:
    decide(visit.learner, "Answer at once")
    visit.leave()
    again = launch(again=visit.lms)
    again.learner.arrive("story")
    press(again.learner, "Start over")
    press(again.learner, "Start over")

    again.learner.go("story")
    assert shown(again.learner) == ["On the bus"]


def test_a_link_into_a_step_leads_there(visit: Visit) -> None:
    visit.learner.view.get_by_role("link", name="a good end").press("Enter")

    expect(heading(visit.learner, "How it ends")).to_be_focused()
    assert shown(visit.learner) == ["The next day"]


def test_paper_has_every_step(visit: Visit) -> None:
    view = visit.learner.view
    assert isinstance(view, Frame)
    view.page.emulate_media(media="print")

    assert shown(visit.learner) == ["A minute later", "On the bus", "The next day", "A block"]
    expect(view.get_by_text("It feels good for a minute.")).to_be_visible()
    expect(view.get_by_role("link", name="Apologise")).to_be_visible()


def test_without_scripts_links_lead_from_step_to_step(browser: Browser, package: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(f"{package.as_uri()}/pages/story.html")

    expect(page.locator(".scene")).to_have_count(4)
    expect(page.get_by_text("Here you can read all of it.")).to_be_visible()
    page.get_by_role("link", name="Send another one").click()
    assert page.url.endswith("#friday--worse")
    expect(page.get_by_text("She writes no more.")).to_be_in_viewport()
    context.close()
