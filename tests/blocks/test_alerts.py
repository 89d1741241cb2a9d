"""Boxes written as quotations are the blocks that containers make."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from scormbuild.content import RichText
from tests.blocks.writing import blocks_of, lesson

SAME = {
    "a title": ("> [!TIP] When?\n> Reply *soon*.", "::: tip When?\nReply *soon*.\n:::"),
    "no title": ("> [!NOTE]\n> One.\n>\n> Two.", "::: note\nOne.\n\nTwo.\n:::"),
    "another name": ("> [!CAUTION]\n> Hot.", "::: warning\nHot.\n:::"),
    "in a text": ("A.\n\n> [!NOTE]\n> B.\n\nC.", "A.\n\n::: note\nB.\n:::\n\nC."),
    "in a container": (
        "::: accordion\n::: item A\n> [!NOTE]\n> B.\n:::\n:::",
        "::: accordion\n::: item A\n::: note\nB.\n:::\n:::\n:::",
    ),
}


@pytest.mark.parametrize("name", SAME)
def test_a_quotation_becomes_the_block_of_a_container(name: str) -> None:
    alert, container = (blocks_of(lesson(body)) for body in SAME[name])

    assert shape(alert[0]) == shape(container[0])
    assert (alert[1], container[1]) == ([], [])


@pytest.mark.parametrize(
    "block",
    [
        '- "> [!TIP] T\\n> x"',
        '- {type: text, text: "> [!TIP] T\\n> x"}',
        '- {type: note, text: "> [!TIP] T\\n> x"}',
        '- {type: process, steps: ["> [!TIP] T\\n> x", b]}',
    ],
)
def test_boxes_stand_wherever_a_text_stands_in_yaml(block: str) -> None:
    found, said = blocks_of(f"title: T\nblocks:\n  {block}\n", ".yaml")

    assert "Callout('tip', 'T', (TextBlock('x'),))" in str(shape(found))
    assert said == []


def test_a_box_says_something() -> None:
    assert blocks_of(lesson("> [!TIP] T"))[1] == [("SRC063", "[!TIP]")]


def test_in_a_question_a_box_is_a_quotation() -> None:
    body = "A\n::: question {#q}\nB\n\n> [!TIP]\n> x\n\nAnswer: true\n:::"

    assert blocks_of(lesson(body))[1] == [("SRC085", "[!TIP]")]


class Shape(str):
    """Shown without quotes."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


def shape(value: Any) -> Any:
    """Return blocks without their places."""
    if isinstance(value, RichText):
        return value.plain
    if isinstance(value, tuple):
        return tuple(map(shape, value))
    if is_dataclass(value) and not isinstance(value, type):
        inner = ", ".join(repr(shape(getattr(value, field.name))) for field in fields(value))
        return Shape(f"{type(value).__name__}({inner})")
    return value
