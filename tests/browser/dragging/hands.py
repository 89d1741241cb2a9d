"""A mouse and a finger that drag, on a page that is open for them."""

from __future__ import annotations

from typing import Any, TypeAlias

from playwright.sync_api import CDPSession, Locator, Page, expect

Point: TypeAlias = tuple[float, float]

#: High enough that no drag comes near an edge, where the page scrolls.
TALL: dict[str, Any] = {"viewport": {"width": 1280, "height": 1200}}
PHONE: dict[str, Any] = {
    "viewport": {"width": 375, "height": 1200},
    "has_touch": True,
    "is_mobile": True,
}


class Mouse:
    """Drags with the mouse, from and to places of the window."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def take(self, x: float, y: float) -> None:
        self.page.mouse.move(x, y)
        self.page.mouse.down()

    def move(self, x: float, y: float) -> None:
        self.page.mouse.move(x, y, steps=4)

    def drop(self) -> None:
        self.page.mouse.up()


class Finger:
    """Drags with a finger."""

    def __init__(self, page: Page) -> None:
        self.session: CDPSession = page.context.new_cdp_session(page)
        self.at: Point = (0, 0)

    def take(self, x: float, y: float) -> None:
        self.at = (x, y)
        self._tell("touchStart", x, y)

    def move(self, x: float, y: float) -> None:
        (before, above), self.at = self.at, (x, y)
        for part in (0.25, 0.5, 0.75, 1):
            self._tell("touchMove", before + (x - before) * part, above + (y - above) * part)

    def drop(self) -> None:
        self.session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    def lose(self) -> None:
        self.session.send("Input.dispatchTouchEvent", {"type": "touchCancel", "touchPoints": []})

    def _tell(self, kind: str, x: float, y: float) -> None:
        self.session.send(
            "Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y}]}
        )


def middle(place: Locator) -> Point:
    box = place.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def lift(hand: Mouse | Finger, thing: Locator) -> None:
    """Take hold of what has this grip, or is this answer, in the middle of the window."""
    thing.evaluate("thing => thing.scrollIntoView({block: 'center', behavior: 'instant'})")
    hand.take(*middle(thing))
    # Places may move then: groups come to where they can be seen.
    expect(thing.page.locator("[data-lifted]")).to_have_count(1)


def drag(hand: Mouse | Finger, thing: Locator, place: Locator) -> None:
    """Drag something onto something else that is in the window, too, then."""
    lift(hand, thing)
    hand.move(*middle(place))
    hand.drop()


def items(form: Locator) -> list[str]:
    return form.locator(".order-text").all_inner_texts()


def grip(form: Locator, words: str) -> Locator:
    """Return the grip of an item or of an answer."""
    return form.locator(".order-item, .drag-answer, .rated-text", has_text=words).locator(".grip")
