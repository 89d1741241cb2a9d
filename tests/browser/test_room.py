"""Long words and texts get room: the title of a course in the header, items to put into order."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.building import unpacked
from tests.browser.opening import Open, opening

TITLE = "How to be turned down again and again and to write a kind reply all the same, in ten steps"

LESSON = """\
---
title: A
---
Look.

::: question {#q type=order}
Put these into order.

1. Cover the pan with a lid and turn off the heat before you do anything else at all
2. Wait
:::
"""

#: Of each item, the longer one first: its share of the row, and whether buttons are below it.
ITEMS = """[...document.querySelectorAll(".order-item")].map((item) => {
  const [row, text, moves] = [item, ...item.querySelectorAll(".order-text, .order-moves")]
    .map((each) => each.getBoundingClientRect());
  return [text.width / row.width, moves.top >= text.bottom];
}).sort().reverse()"""

SIDES = """[...document.querySelectorAll(".move")].flatMap((move) => {
  const {width, height} = move.getBoundingClientRect();
  return [width, height];
})"""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    head = f'scormbuild: 1\nid: room\ntitle: "{TITLE}"\nlanguage: en\ncontents: [lessons/a.md]\n'
    files = {"course.yaml": head, "lessons/a.md": LESSON}
    return unpacked(tmp_path_factory.mktemp("room"), files)


@pytest.fixture
def open_at(browser: Browser, package: Path) -> Iterator[Open]:
    """Give what opens a page of the course."""
    trouble: list[str] = []
    with opening(browser, package, trouble) as opened:
        yield opened


@pytest.mark.parametrize("width", [375, 800, 1280])
def test_a_long_title_has_two_lines_at_most(open_at: Open, width: int) -> None:
    page = open_at("a", viewport={"width": width, "height": 800})
    title = page.locator(".course-title > span")

    size = "(title) => title.clientHeight / parseFloat(getComputedStyle(title).lineHeight)"
    assert title.evaluate(size) < 2.1
    expect(page).to_have_title(f"A – {TITLE}")  # noqa: RUF001


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_on_a_telephone_buttons_go_below_a_long_item(open_at: Open, direction: str) -> None:
    page = open_at("a", viewport={"width": 375, "height": 800})
    page.evaluate("(dir) => { document.documentElement.dir = dir }", direction)
    expect(page.locator(".grip")).to_have_count(2)

    (share, below), (_, short_below) = page.evaluate(ITEMS)
    assert share > 0.7
    assert (below, short_below) == (True, False)
    assert min(page.evaluate(SIDES)) >= 44


def test_with_more_room_buttons_stay_beside_it(open_at: Open) -> None:
    page = open_at("a", viewport={"width": 800, "height": 800})

    assert [below for _, below in page.evaluate(ITEMS)] == [False, False]
