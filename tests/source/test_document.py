from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from scormbuild.diagnostics import Span
from scormbuild.source.document import Cursor, Document, Key, Leaf, PlacedText, plain
from scormbuild.source.yaml import parse

PATH = PurePosixPath("course.yaml")
TEXT = """\
title: Fire
version: 1.10
draft: True
notes: |
  one
  two
list:
  - a: 1
  - [x, y]
empty:
"""


def read(text: str = TEXT) -> Document:
    document = parse(PATH, text).value
    assert document is not None
    return document


def test_plain_data() -> None:
    assert plain(read().tree) == {
        "title": "Fire",
        "version": 1.1,
        "draft": True,
        "notes": "one\ntwo\n",
        "list": [{"a": 1}, ["x", "y"]],
        "empty": None,
    }


@pytest.mark.parametrize(
    ("key", "value", "name"),
    [
        ((), (1, 1, 10, 7), (1, 1, 10, 7)),
        (("title",), (1, 8, 1, 12), (1, 1, 1, 6)),
        (("list", 0, "a"), (8, 8, 8, 9), (8, 5, 8, 6)),
        (("list", 1, 1), (9, 9, 9, 10), (9, 9, 9, 10)),
        (("list", 2), (8, 3, 9, 11), (8, 3, 9, 11)),
        (("list", -1), (8, 3, 9, 11), (8, 3, 9, 11)),
        (("list", "a", "b"), (8, 3, 9, 11), (8, 3, 9, 11)),
        (("title", "x"), (1, 8, 1, 12), (1, 8, 1, 12)),
        (("unknown",), (1, 1, 10, 7), (1, 1, 10, 7)),
    ],
)
def test_every_part_has_a_place(
    key: Key, value: tuple[int, int, int, int], name: tuple[int, int, int, int]
) -> None:
    document = read()

    assert document.span(key) == Span(PATH, *value)
    assert document.key_span(key) == Span(PATH, *name)


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("title", PlacedText("Fire", Span(PATH, 1, 8, 1, 12), ((1, 8),))),
        ("version", PlacedText("1.10", Span(PATH, 2, 10, 2, 14), ((2, 10),))),
        ("draft", PlacedText("True", Span(PATH, 3, 8, 3, 12), ((3, 8),))),
        ("empty", PlacedText("", Span(PATH, 10, 7, 10, 7))),
        ("list", PlacedText("", Span(PATH, 8, 3, 9, 11))),
    ],
)
def test_text_is_as_the_file_has_it(key: str, expected: PlacedText) -> None:
    assert read().root[key].text() == expected


@pytest.mark.parametrize(
    ("value", "words"), [(True, "true"), (12, "12"), (1.5, "1.5"), (None, ""), ("x", "x")]
)
def test_values_that_were_not_written_have_words_too(value: str | float | None, words: str) -> None:
    cursor = Cursor(PATH, Leaf(value, (1, 1, 1, 2)), (1, 1, 1, 2))

    assert cursor.text().value == words


def test_a_part_of_a_text_has_its_own_place() -> None:
    text = read().root["notes"].text()

    assert text.part(1, 1, 1, 3) == Span(PATH, 6, 4, 6, 6)
    assert text.part(0, 2, 1, 1) == Span(PATH, 5, 5, 6, 4)
    assert text.part(0, 0, 9, 0) == text.span
    assert PlacedText("x", text.span).part(0, 0, 0, 1) == text.span


def test_a_cursor_walks_down() -> None:
    root = read().root

    assert "title" in root
    assert "titel" not in root
    assert "x" not in root["title"]
    assert root.get("titel") is None
    assert root.value("titel", "default") == "default"
    assert root.value("version") == 1.1
    assert [name for name, _ in root.entries()] == [
        "title",
        "version",
        "draft",
        "notes",
        "list",
        "empty",
    ]
    assert [item.data for item in root["list"].items()] == [{"a": 1}, ["x", "y"]]
    assert list(root["title"].items()) == []
    assert list(root["title"].entries()) == []
    assert root["list"].key_span == Span(PATH, 7, 1, 7, 5)
    with pytest.raises(KeyError, match="x"):
        root["title"]["x"]
