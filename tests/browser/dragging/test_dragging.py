"""Answers that are dragged, by mouse and finger: what comes of it is what the controls say."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.auditing import TOO_WIDE
from tests.browser.dragging.hands import (
    PHONE,
    TALL,
    Finger,
    Mouse,
    drag,
    grip,
    items,
    lift,
    middle,
)
from tests.browser.opening import Open, question

#: What must not move while something is dragged: each button to hand in, and the end of the page.
LAYOUT = """() => [...document.querySelectorAll("button[type=submit]")]
  .map((button) => button.getBoundingClientRect().top + scrollY)
  .concat(document.documentElement.scrollHeight)"""


HANDS = pytest.mark.parametrize(
    ("hand", "properties"), [(Mouse, TALL), (Finger, PHONE)], ids=["mouse", "finger"]
)


@HANDS
def test_items_are_dragged_up_and_down(
    opened: Open, hand: type[Mouse | Finger], properties: dict[str, Any]
) -> None:
    page = opened(**properties)
    form = question(page, "steps")
    shown = items(form)
    layout = page.evaluate(LAYOUT)
    use = hand(page)

    lift(use, grip(form, shown[0]))
    use.move(*middle(form.locator(".order-item").nth(2)))
    assert page.evaluate(LAYOUT) == layout
    expect(form.locator(".order-item[data-lifted]")).to_have_count(1)
    use.drop()
    assert items(form) == [*shown[1:3], shown[0], shown[3]]
    expect(form.locator("[role=status].vh")).to_have_text("Position 3 of 4")
    expect(form.get_by_role("button", name=f"Move down: {shown[0]}")).to_be_focused()

    drag(use, grip(form, shown[3]), form.locator(".order-item").first)
    assert items(form) == [shown[3], *shown[1:3], shown[0]]
    expect(form.locator("[role=status].vh")).to_have_text("Position 1 of 4")
    expect(form.locator("[data-lifted], [data-lifting], [style*=translate]")).to_have_count(0)
    assert page.evaluate(LAYOUT) == layout
    assert page.evaluate(TOO_WIDE) == []


@HANDS
def test_answers_are_dragged_to_their_rows(
    opened: Open, hand: type[Mouse | Finger], properties: dict[str, Any]
) -> None:
    page = opened(**properties)
    form = question(page, "words")
    layout = page.evaluate(LAYOUT)
    use = hand(page)
    row = form.locator(".match-row", has_text="Never mind")
    wanted = form.locator(".drag-answer", has_text="Ask what happened, and listen")

    lift(use, wanted.locator(".grip"))
    use.move(*middle(row))
    expect(form.locator(".match-row[data-target]")).to_have_count(3)
    expect(form.locator(".match-row[data-target=aim]")).to_have_count(1)
    expect(row).to_have_attribute("data-target", "aim")
    assert page.evaluate(LAYOUT) == layout
    use.drop()
    chosen = row.get_by_role("combobox")
    expect(chosen.locator(":checked")).to_have_text("Ask what happened, and listen")
    expect(chosen).to_be_focused()
    expect(form.locator("[role=status].vh")).to_have_text(
        "Never mind: Ask what happened, and listen"
    )
    expect(wanted).to_have_attribute("data-used", "")
    expect(form.locator("[data-target], [data-lifted]")).to_have_count(0)

    for words, answer in (("I am fine", "Ask again"), ("We should talk", "Make time")):
        drag(use, grip(form, answer), form.locator(".match-row", has_text=words))
    form.get_by_role("button", name="Check answer").click()
    expect(form.locator(".question-feedback")).to_contain_text("Correct")


@HANDS
def test_items_are_dragged_into_their_groups(
    opened: Open, hand: type[Mouse | Finger], properties: dict[str, Any]
) -> None:
    page = opened(**properties)
    form = question(page, "tone")
    layout = page.evaluate(LAYOUT)
    use = hand(page)
    first = form.locator(".rated").first
    name = first.locator(".rated-text").inner_text()
    group = form.locator(".drag-group", has_text="Sharp")

    lift(use, first.locator(".grip"))
    # The groups come to where they can be seen.
    expect(group).to_be_in_viewport(ratio=1)
    use.move(*middle(group))
    expect(group).to_have_attribute("data-target", "aim")
    assert page.evaluate(LAYOUT) == layout
    use.drop()
    expect(first.get_by_role("radio", name="Sharp")).to_be_checked()
    expect(first.get_by_role("radio", name="Sharp")).to_be_focused()
    expect(form.locator("[role=status].vh")).to_have_text(f"{name}: Sharp")
    expect(form.locator(".drag-count")).to_have_text(["0", "1", "0"])
    expect(form.locator("[data-target], [data-lifted], [data-lifting]")).to_have_count(0)
    assert page.evaluate(LAYOUT) == layout
    # By the controls it goes on.
    first.get_by_role("radio", name="Neutral").check()
    expect(form.locator(".drag-count")).to_have_text(["0", "0", "1"])


def test_fingers_scroll_the_page_except_on_grips(opened: Open) -> None:
    page = opened(**PHONE)
    kinds = page.evaluate(
        """() => [...document.querySelectorAll("article *")]
          .filter((element) => getComputedStyle(element).touchAction !== "auto")
          .map((element) => element.className)"""
    )
    grips = page.locator(".grip")
    assert kinds == ["grip"] * 12
    expect(grips).to_have_count(12)
    for each in grips.all():
        box = each.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44

    for name in (".order-text", ".drag-answer > :last-child", ".drag-group"):
        page.evaluate("scrollTo(0, 0)")
        thing = page.locator(name).first
        thing.scroll_into_view_if_needed()
        before = page.evaluate("scrollY")
        finger = Finger(page)
        x, y = middle(thing)
        finger.take(x, y)
        finger.move(x, y - 120)
        finger.drop()
        page.wait_for_function(f"scrollY > {before}")
    expect(page.locator("[data-lifted]")).to_have_count(0)


def test_the_page_follows_a_drag_to_what_is_out_of_sight(opened: Open) -> None:
    page = opened(viewport={"width": 375, "height": 400})
    form = question(page, "steps")
    shown = items(form)
    mouse = Mouse(page)
    lift(mouse, grip(form, shown[0]))
    before = page.evaluate("scrollY")
    x, _ = middle(grip(form, shown[0]))
    mouse.move(x, 395)
    # Until the end of the list is far above the pointer.
    expect(page.locator(".match-row").first).to_be_in_viewport()
    mouse.move(x, 300)
    assert page.evaluate("scrollY") > before
    mouse.drop()

    assert items(form) == [*shown[1:], shown[0]]


def test_escape_and_what_interrupts_leave_everything_as_it_was(opened: Open) -> None:
    page = opened(**PHONE)
    state = """() => [...document.querySelectorAll(".order-item, select, input:checked")]
      .map((part) => part.value || part.textContent)"""
    before = page.evaluate(state)
    finger = Finger(page)
    page.get_by_role("combobox").first.focus()
    for name, thing, place in (
        ("steps", ".order-item", ".order-item >> nth=2"),
        ("words", ".drag-answer", ".match-row >> nth=2"),
        ("tone", ".rated", ".drag-group >> nth=0"),
    ):
        form = question(page, name)
        for lost in (False, True):
            lift(finger, form.locator(thing).first.locator(".grip"))
            finger.move(*middle(form.locator(place)))
            expect(form.locator("[data-lifted]")).to_have_count(1)
            if lost:
                finger.lose()
            else:
                page.keyboard.press("Escape")
            expect(form.locator("[data-lifted], [data-lifting], [data-target]")).to_have_count(0)
            if not lost:
                finger.drop()
        # A touch without a move, and a drag to where nothing is, do nothing either; a list has
        # its end there.
        grasped = form.locator(thing).first.locator(".grip")
        drag(finger, grasped, grasped)
        if name != "steps":
            drag(finger, grasped, form.locator("button[type=submit]"))

    expect(page.get_by_role("combobox").first).to_be_focused()
    assert page.evaluate(state) == before


def test_what_is_answered_cannot_be_dragged(opened: Open) -> None:
    page = opened()
    learner_keys = {"steps": ".order-item", "words": ".drag-answer", "tone": ".rated"}
    mouse = Mouse(page)
    drag(mouse, grip(question(page, "steps"), "Send it"), page.locator(".order-item").first)
    for name in ("words", "tone"):
        form = question(page, name)
        for row in form.locator("select").all():
            row.select_option(index=1)
        for row in form.locator(".rated").all():
            row.get_by_role("radio").first.check()
    for name, thing in learner_keys.items():
        form = question(page, name)
        place = middle(form.locator(thing).first.locator(".grip"))
        form.get_by_role("button", name="Check answer").click()
        expect(form.locator(".question-feedback")).not_to_be_empty()
        expect(form.locator(".grip:visible")).to_have_count(0)
        expect(form.locator(".drag-answer:visible, .drag-group:visible")).to_have_count(0)
        mouse.take(*place)
        mouse.move(place[0], place[1] + 100)
        expect(form.locator("[data-lifted]")).to_have_count(0)
        mouse.drop()
        # Whatever a theme shows; a pointer that is not down cannot be captured: it would be told.
        down = {"isPrimary": True, "button": 0, "pointerId": 77}
        form.locator(".grip").first.dispatch_event("pointerdown", down)
        form.get_by_role("button", name="Try again").click()
        expect(form.locator(".grip:visible")).not_to_have_count(0)


def test_a_question_that_closes_meanwhile_stays_as_it_is(opened: Open) -> None:
    page = opened()
    form = question(page, "words")
    mouse = Mouse(page)
    lift(mouse, form.locator(".drag-answer").first)
    mouse.move(*middle(form.locator(".match-row").nth(2)))
    form.evaluate("form => form.toggleAttribute('data-locked', true)")
    mouse.drop()

    expect(form.locator("[data-lifted]")).to_have_count(0)
    expect(form.get_by_role("combobox").nth(2)).to_have_value("")


def test_groups_that_rise_under_the_pointer_are_not_chosen_by_that(opened: Open) -> None:
    page = opened(**PHONE)
    form = question(page, "tone")
    hold = form.locator(".grip").first
    hold.evaluate("grip => grip.scrollIntoView({block: 'end', behavior: 'instant'})")
    page.evaluate("scrollBy(0, 60)")
    finger = Finger(page)
    x, y = middle(hold)
    finger.take(x, y)
    expect(form.locator("[data-lifted]")).to_have_count(1)
    top, bottom = form.locator(".drag-groups").evaluate(
        "box => [box.getBoundingClientRect().top, box.getBoundingClientRect().bottom]"
    )
    assert top < y < bottom
    finger.move(x, y + 2)
    finger.drop()

    expect(form.locator("[data-lifted]")).to_have_count(0)
    expect(form.locator("input:checked")).to_have_count(0)
