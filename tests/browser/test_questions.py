"""Questions to point at and to write in: by mouse, finger and keyboard, for everybody."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.browser import asking_course
from tests.browser.auditing import NARROW, TOO_WIDE
from tests.browser.opening import Open, question


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return asking_course.build(tmp_path_factory.mktemp("asking"))


def point_at(form: Locator, across: float, down: float) -> tuple[float, float]:
    """Return a place of the picture, given in percent, in pixels of the window."""
    picture = form.locator(".hotspot-picture img")
    picture.scroll_into_view_if_needed()
    box = picture.bounding_box()
    assert box is not None
    return box["x"] + box["width"] * across / 100, box["y"] + box["height"] * down / 100


def test_an_area_is_chosen_in_the_picture_and_its_row_follows(opened: Open) -> None:
    page = opened("pointing")
    form = question(page, "one")
    door, picture = form.locator(".area").nth(0), form.locator(".area").nth(1)
    page.mouse.click(*point_at(form, 50, 50))
    expect(form.get_by_role("radio", name="The open door")).to_be_checked()
    expect(door).to_have_attribute("data-chosen", "")

    page.mouse.click(*point_at(form, 18, 40))
    expect(form.get_by_role("radio", name="The picture")).to_be_checked()
    expect(door).not_to_have_attribute("data-chosen", "")
    expect(picture).to_have_attribute("data-chosen", "")
    # Beside every area nothing changes, also in the corner of the box around the polygon.
    page.mouse.click(*point_at(form, 64, 85))
    expect(form.get_by_role("radio", name="The picture")).to_be_checked()


def test_a_row_is_chosen_by_keyboard_and_its_area_follows(opened: Open) -> None:
    page = opened("pointing")
    form = question(page, "one")
    form.get_by_role("radio").first.focus()
    expect(form.locator(".area").first).to_have_attribute("data-near", "")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")

    plant = form.locator(".area").nth(2)
    expect(form.get_by_role("radio", name="The plant")).to_be_checked()
    expect(plant).to_have_attribute("data-chosen", "")
    expect(plant).to_have_attribute("data-near", "")
    expect(form.locator(".area[data-chosen]")).to_have_count(1)


def test_pointing_shows_which_row_it_is(opened: Open) -> None:
    page = opened("pointing")
    form = question(page, "one")
    page.mouse.move(*point_at(form, 18, 40))
    expect(form.locator(".option[data-near]")).to_have_text("The picture")

    page.mouse.move(*point_at(form, 2, 2))
    expect(form.locator("[data-near]")).to_have_count(0)


def test_marks_stand_in_the_picture_and_in_words(opened: Open) -> None:
    page = opened("pointing")
    form = question(page, "one")
    page.mouse.click(*point_at(form, 18, 40))
    form.locator("button[type=submit]").click()

    expect(form.locator(".question-feedback")).to_contain_text("It only shows a sunny day.")
    expect(form.locator('.option[data-mark="wrong"] .mark')).to_have_text("Not correct")
    picture = form.locator(".area").nth(1)
    expect(picture).to_have_attribute("data-mark", "wrong")
    expect(picture.locator(".sign-wrong")).to_have_css("visibility", "visible")
    # It is locked: pointing changes nothing, and nothing is left of it on the second try.
    page.mouse.click(*point_at(form, 50, 50))
    expect(form.get_by_role("radio", name="The picture")).to_be_checked()
    expect(picture).to_have_attribute("data-chosen", "")
    form.get_by_role("button", name="Try again").click()
    expect(form.locator("[data-mark]")).to_have_count(0)
    page.mouse.click(*point_at(form, 50, 50))
    form.locator("button[type=submit]").click()
    expect(form.locator(".area").first).to_have_attribute("data-mark", "right")


def test_several_areas_are_touched_on_a_telephone(opened: Open) -> None:
    page = opened("pointing", viewport=NARROW, has_touch=True, is_mobile=True)
    form = question(page, "several")
    for place in ((18, 40), (82.5, 68), (50, 50)):
        page.touchscreen.tap(*point_at(form, *place))
    expect(form.locator(".area[data-chosen]")).to_have_count(3)
    page.touchscreen.tap(*point_at(form, 50, 50))
    expect(form.get_by_role("checkbox", name="The open door")).not_to_be_checked()
    expect(form.locator(".area[data-chosen]")).to_have_count(2)

    form.locator("button[type=submit]").click()
    expect(form.locator(".question-feedback")).to_contain_text("Correct")
    assert page.evaluate(TOO_WIDE) == []


def test_areas_stay_where_they_are_from_right_to_left(opened: Open) -> None:
    page = opened("pointing")
    page.evaluate("document.documentElement.dir = 'rtl'")
    form = question(page, "one")
    page.mouse.click(*point_at(form, 18, 40))

    expect(form.get_by_role("radio", name="The picture")).to_be_checked()


def test_circles_are_round(opened: Open) -> None:
    page = opened("pointing")
    box = question(page, "one").locator("ellipse.area-edge").bounding_box()

    assert box is not None
    assert abs(box["width"] - box["height"]) < 1


def test_words_are_counted_and_what_is_reached_is_said(opened: Open) -> None:
    page = opened("writing")
    form = question(page, "step")
    field = form.get_by_role("textbox", name="Your answer")
    counted, spoken = form.locator(".entry-count"), form.locator("p[role=status]")
    limit = field.get_attribute("maxlength")
    expect(field).to_have_accessible_description(f"Words: 3 to 6 · At most {limit} characters")
    expect(counted).to_have_text("Words: 0")

    field.press_sequentially("I ask")
    expect(counted).to_have_text("Words: 2")
    expect(spoken).to_have_text("")
    field.press_sequentially(" tomorrow")
    expect(counted).to_have_text("Words: 3 · Long enough")
    expect(spoken).to_have_text("Long enough")
    field.press_sequentially(" or on another day")
    expect(counted).to_have_text("Words: 7 · Longer than wanted")
    expect(spoken).to_have_text("Longer than wanted")
    field.fill("x" * (int(limit or 0) - 10))
    expect(spoken).to_have_text("The field is nearly full")


def test_what_is_written_is_kept_while_it_is_written(opened: Open) -> None:
    page = opened("writing")
    form = question(page, "step")
    field = form.locator("textarea")
    field.press_sequentially("On Friday I\nwill ask")
    page.reload()
    page.wait_for_selector("body.ready article.page form")

    expect(field).to_have_value("On Friday I\nwill ask")
    expect(form.locator(".entry-count")).to_have_text("Words: 5 · Long enough")
    expect(form.get_by_role("button", name="Submit answer")).to_be_visible()
    expect(form.locator(".question-feedback")).to_be_empty()


def test_a_text_is_thanked_for_and_meets_the_sample(opened: Open) -> None:
    page = opened("writing")
    form = question(page, "step")
    field, button = form.locator("textarea"), form.locator("button[type=submit]")
    button.click()
    expect(form.locator(".question-error")).to_be_visible()
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")

    field.fill("I will ask.")
    expect(form.locator(".question-error")).to_have_count(0)
    button.click()
    told = form.locator(".question-feedback")
    expect(told).to_contain_text("Thank you")
    for words in ("Keep it.", "Sample answer", "I will ask on Friday.", "It has a date."):
        expect(told).to_contain_text(words)
    expect(field).to_have_attribute("readonly", "")
    page.reload()
    page.wait_for_selector("body.ready article.page form")
    expect(field).to_have_value("I will ask.")
    expect(told).to_contain_text("Sample answer")

    form.get_by_role("button", name="Change your answer").click()
    expect(field).to_be_focused()
    field.fill("I will ask on Monday.")
    button.click()
    expect(told).to_contain_text("Thank you")
    expect(form.get_by_role("button")).to_have_count(1)


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_what_is_said_about_an_answer_is_in_the_window(opened: Open, key: str) -> None:
    page = opened("pointing", viewport={"width": 1280, "height": 600})
    form = question(page, "one")
    form.get_by_role("radio", name="The picture").check()
    check = form.get_by_role("button", name="Check answer")
    check.focus()
    page.evaluate("scrollBy(0, document.activeElement.getBoundingClientRect().bottom - 580)")
    expect(check).to_be_in_viewport(ratio=1)

    check.press(key)

    expect(form.locator(".question-feedback")).to_be_in_viewport(ratio=1)
    again = form.get_by_role("button", name="Try again")
    expect(again).to_be_focused()
    expect(again).to_be_in_viewport(ratio=1)
