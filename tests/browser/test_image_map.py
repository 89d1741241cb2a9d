"""Pictures with points: by keyboard, large enough to touch, in both directions, on paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Frame, Locator, expect

from tests.browser import doing_course
from tests.browser.auditing import NARROW
from tests.browser.conftest import Visit
from tests.browser.learner import Learner
from tests.chromium import PATIENCE

#: Where the middle of a button is on its picture, in percent, and how large the button is.
PLACE = """(button) => {
  const own = button.getBoundingClientRect();
  const picture = button.parentElement.querySelector("img").getBoundingClientRect();
  const part = (value, from, size) => Math.round((100 * (value - from)) / size);
  return [
    part(own.x + own.width / 2, picture.x, picture.width),
    part(own.y + own.height / 2, picture.y, picture.height),
    Math.round(Math.min(own.width, own.height)),
  ];
}"""


@pytest.fixture(scope="module", params=["en", "ar"])
def package(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return doing_course.build(tmp_path_factory.mktemp("doing"), request.param)


@pytest.fixture
def learner(launch: Callable[..., Visit], package: Path) -> Learner:
    learner = launch(package=package).learner
    learner.go("map")
    return learner


def point(learner: Learner, name: str) -> Locator:
    return learner.view.get_by_role("button", name=name, exact=True)


def test_a_point_opens_its_text_and_closes_the_others(learner: Learner) -> None:
    view = learner.view
    message, thumb = view.get_by_text("Two lines."), view.get_by_text("It waits.")
    expect(message).to_be_hidden()

    point(learner, "1 The message").focus()
    point(learner, "1 The message").press("Enter")
    expect(message).to_be_visible()
    expect(view.locator("summary").first).to_be_focused()
    expect(point(learner, "1 The message")).to_have_attribute("data-open", "")
    point(learner, "2 The thumb").press("Space")
    expect(thumb).to_be_visible()
    expect(message).to_be_hidden()
    view.locator("summary").first.press("Enter")
    expect(message).to_be_visible()
    expect(thumb).to_be_visible()


@pytest.mark.parametrize("size", [None, NARROW])
def test_points_are_where_the_author_put_them_and_large_enough(
    learner: Learner, size: dict[str, int] | None
) -> None:
    assert isinstance(learner.view, Frame)
    if size:
        learner.view.page.set_viewport_size(size)  # type: ignore[arg-type]
    expect(learner.view.locator(".map-point")).to_have_count(2)

    places = [each.evaluate(PLACE) for each in learner.view.locator(".map-point").all()]
    assert [place[:2] for place in places] == [[25, 30], [75, 60]]
    assert all(place[2] >= 44 for place in places)


def test_a_gate_waits_for_every_point(learner: Learner) -> None:
    view = learner.view
    end = view.get_by_text("That was all.")
    button = view.locator(".gate button")
    point(learner, "1 The message").press("Enter")
    button.press("Enter")
    expect(end).to_be_hidden()
    point(learner, "2 The thumb").press("Enter")
    button.press("Enter")
    expect(end).to_be_visible()


def test_a_link_into_a_text_opens_it(learner: Learner) -> None:
    point(learner, "1 The message").press("Enter")
    learner.view.get_by_role("link", name="what follows").press("Enter")

    expect(learner.view.get_by_role("heading", name="What follows")).to_be_focused()


def test_paper_has_the_numbers_on_the_picture(learner: Learner) -> None:
    assert isinstance(learner.view, Frame)
    expect(learner.view.locator(".map-marks")).to_be_hidden()
    learner.view.page.emulate_media(media="print")

    expect(learner.view.locator(".map-marks")).to_be_visible()
    expect(learner.view.locator(".map-point:visible")).to_have_count(0)
    expect(learner.view.get_by_text("Two lines.")).to_be_visible()


def test_without_scripts_the_list_has_the_texts(browser: Browser, package: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(f"{package.as_uri()}/pages/map.html")

    expect(page.locator(".map-marks")).to_be_visible()
    page.locator("summary").first.press("Enter")
    expect(page.get_by_text("Two lines.")).to_be_visible()
    context.close()
