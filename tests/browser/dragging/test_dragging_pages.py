"""Pages with answers to drag: in quizzes, in every direction and mode, and without the script."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.auditing import TAGS, TOO_WIDE, WIDE, Audit, let_in
from tests.browser.dragging.hands import (
    PHONE,
    Finger,
    Mouse,
    drag,
    grip,
    items,
    lift,
    middle,
)
from tests.browser.learner import Learner
from tests.browser.lms import Lms, Running
from tests.browser.opening import Open, question
from tests.chromium import PATIENCE


def test_dragged_answers_count_in_a_quiz(opened: Open, package: Path) -> None:
    page = opened("test")
    learner = Learner(page, package)
    learner.begin_quiz()
    mouse = Mouse(page)
    meals, animals, stars = (question(page, name) for name in ("meals", "animals", "stars"))
    # The attempt has mixed the lists.
    answers = animals.locator("select").first.locator("option:not([value=''])").all_inner_texts()
    assert answers == sorted(answers, key=lambda answer: middle(grip(animals, answer))[0])
    for place, words in enumerate(("Breakfast", "Lunch", "Dinner")):
        if items(meals)[place] != words:
            drag(mouse, grip(meals, words), meals.locator(".order-item").nth(place))
    for words, answer in (("Cows", "Grass"), ("Cats", "Mice")):
        drag(mouse, grip(animals, answer), animals.locator(".match-row", has_text=words))
    for words, group in (("Sirius", "Star"), ("The sun", "Star"), ("Mars", "Planet")):
        drag(mouse, grip(stars, words), stars.locator(".drag-group", has_text=group))
    expect(page.locator(".quiz-count")).to_have_text("3 of 3 answered")

    # What was dragged is kept, and shown when the learner comes back.
    page.reload()
    page.wait_for_selector("body.ready article.page form")
    expect(stars.locator(".drag-count")).to_have_text(["2", "1"])
    expect(animals.locator(".drag-answer[data-used]")).to_have_count(2)
    learner.finish_quiz()
    expect(page.locator(".results")).to_contain_text("100%")
    # A further attempt begins anew.
    page.get_by_role("button", name="Try again").click()
    expect(stars.locator(".drag-count")).to_have_text(["0", "0"])
    expect(animals.locator(".drag-answer[data-used]")).to_have_count(0)


def test_from_right_to_left(opened: Open) -> None:
    page = opened(**PHONE)
    page.evaluate("document.documentElement.dir = 'rtl'")
    form = question(page, "steps")
    shown = items(form)
    finger = Finger(page)
    first = grip(form, shown[0])
    item, handle = form.locator(".order-item").first.bounding_box(), first.bounding_box()
    assert item is not None
    assert handle is not None
    assert item["x"] + item["width"] - handle["x"] - handle["width"] < 2
    drag(finger, first, form.locator(".order-item").nth(1))
    assert items(form) == [shown[1], shown[0], *shown[2:]]

    words, tone = question(page, "words"), question(page, "tone")
    drag(finger, grip(words, "Make time"), words.locator(".match-row").nth(1))
    expect(words.locator("select").nth(1).locator(":checked")).to_have_text("Make time")
    drag(finger, tone.locator(".grip").nth(1), tone.locator(".drag-group").nth(2))
    expect(tone.locator(".rated").nth(1).get_by_role("radio").nth(2)).to_be_checked()
    assert page.evaluate(TOO_WIDE) == []


@pytest.mark.parametrize(("motion", "takes"), [("reduce", "0s"), ("no-preference", "0.15s")])
def test_items_make_room_at_once_for_those_who_want_less_motion(
    opened: Open, motion: str, takes: str
) -> None:
    page = opened(viewport=WIDE, reduced_motion=motion)
    form = question(page, "steps")
    mouse = Mouse(page)
    lift(mouse, form.locator(".grip").first)
    x, y = middle(form.locator(".order-item").nth(1))
    mouse.move(x, y)
    moved = form.locator(".order-item").nth(1)
    found = moved.evaluate(
        """item => {
          const {transitionProperty, transitionDuration} = getComputedStyle(item);
          return transitionProperty === "translate" ? transitionDuration : "0s";
        }"""
    )
    mouse.drop()

    assert found == takes


def refuse(page: Page) -> None:
    page.route("**/assets/dragging-*.js", lambda route: route.abort())


def refuse_styles(page: Page) -> None:
    page.route("**/assets/parts-*.css", lambda route: route.abort())


@pytest.mark.parametrize("missing", [refuse, refuse_styles])
def test_a_page_is_whole_without_it(
    opened: Open, trouble: list[str], missing: Callable[[Page], None]
) -> None:
    page = opened(before=missing)
    form = question(page, "steps")
    first = items(form)[0]
    form.get_by_role("button", name=f"Move down: {first}").click()

    assert items(form)[1] == first
    expect(page.locator(".grip")).to_have_count(0)
    expect(page.locator('[data-notice="load"]')).to_have_count(0)
    assert len(trouble) == 2
    assert all("ERR_FAILED" in message for message in trouble)
    trouble.clear()


def test_it_is_not_fetched_where_nothing_points_and_where_nothing_can_be_dragged(
    opened: Open,
) -> None:
    asked: list[str] = []

    def blunt(page: Page) -> None:
        page.add_init_script(
            """const real = window.matchMedia.bind(window);
            window.matchMedia = (query) =>
              query.includes("any-pointer") ? {matches: false} : real(query);"""
        )
        page.on("request", lambda request: asked.append(request.url))

    def watch(page: Page) -> None:
        page.on("request", lambda request: asked.append(request.url))

    expect(opened(before=blunt).locator(".grip")).to_have_count(0)
    opened("reading", before=watch)

    assert [address for address in asked if "/dragging-" in address] == []


def test_it_is_for_everybody(browser: Browser, package: Path) -> None:
    context = browser.new_context(reduced_motion="reduce", viewport=WIDE)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    with Running(Lms("scorm12", package)) as lms:
        page.goto(f"{lms.address}/course/index.html")
        let_in(page)
        page.wait_for_selector("body.ready")
        learner = Learner(page, package)
        audit = Audit(page, learner, [])
        mouse = Mouse(page)
        learner.go("practice")
        expect(page.locator(".grip")).to_have_count(12)
        audit("to be dragged")
        for name, thing in (
            ("steps", ".order-item"),
            ("words", ".drag-answer"),
            ("tone", ".rated"),
        ):
            lift(mouse, question(page, name).locator(thing).first.locator(".grip"))
            audit.axe(f"{name} lifted", TAGS)
            page.keyboard.press("Escape")
            mouse.drop()
        learner.go("test")
        learner.begin_quiz()
        audit("in a quiz")
        page.evaluate("document.documentElement.dir = 'rtl'")
        audit.axe("right to left", TAGS)
    context.close()

    assert audit.found == []
