from __future__ import annotations

import pytest

from scormbuild.content import Alert
from scormbuild.richtext import parse_blocks, parse_stretches
from tests.richtext.placing import html, placed, seen, under

Read = str | tuple[str, str | None, str]

STRETCHES: dict[str, list[Read]] = {
    "a": ["a"],
    "": [""],
    "> [!NOTE]\n> a": [("note", None, "a")],
    "> [!Tip] When *now*?\n> a\n>\n> - b": [
        ("tip", "When <em>now</em>?", "<p>a</p>\n<ul>\n<li>b</li>\n</ul>")
    ],
    "> [!IMPORTANT]\n>\n> a": [("important", None, "a")],
    "> [!CAUTION]  \n> a": [("warning", None, "a")],
    "> [!warning]\n> a\n\n> [!summary] b\n> c": [("warning", None, "a"), ("summary", "b", "c")],
    "## a\n\nb\n> [!example]\n> c\n\nd": [
        '<h2 id="a">a</h2>\n<p>b</p>', ("example", None, "c"), "d"],
    "> [!NOTE] [a][b]\n> [c][b]\n\n[b]: d.md": [
        ("note", '<a href="{d.md}">a</a>', '<a href="{d.md}">c</a>')],
    "> [!NOTE]\n> a\nb": [("note", None, "a\nb")],
    "> [!NOTE] a": [("note", "a", "")],
    "> [!NOTE]a\n> b": ["<blockquote>\n<p>[!NOTE]a\nb</p>\n</blockquote>"],
    "> a\n> [!NOTE]": ["<blockquote>\n<p>a\n[!NOTE]</p>\n</blockquote>"],
    "> \\[!NOTE]\n> a": ["<blockquote>\n<p>[!NOTE]\na</p>\n</blockquote>"],
    "a[^1]\n\n> [!NOTE] b[^1]\n> c[^1]": ["a{^1}", ("note", "b{^1}", "c{^1}")],
}  # fmt: skip


@pytest.mark.parametrize("source", STRETCHES)
def test_a_text_is_cut_at_its_boxes(source: str) -> None:
    read, found = parse_stretches(placed(source), "en")

    assert [
        (part.kind, html(part.title) if part.title else None, html(part.text))
        if isinstance(part, Alert)
        else html(part)
        for part in read
    ] == STRETCHES[source]
    assert found == ()


def test_boxes_and_what_is_wrong_in_them_have_places() -> None:
    text = placed("a\n\n> [!note] [b](javascript:x)\n> c\n> [d](javascript:y)", line=3, column=5)
    read, found = parse_stretches(text, "en")
    box = read[1]

    assert isinstance(box, Alert)
    assert under(text, box.at) == "[!note]"
    assert sorted(under(text, one.at) for one in found) == ["javascript:x", "javascript:y"]


FOUND = {
    "- a\n\n  > [!TIP] b\n  > c": [("SRC085", (3, 5, 3, 11))],
    "> > [!TIP]\n> > c": [("SRC085", (1, 5, 1, 11))],
    "> [!TIP]\n> a\n> > [!NOTE]\n> > b": [("SRC085", (3, 5, 3, 12))],
    "{.lead}\n> [!TIP]\n> a": [("SRC085", (2, 3, 2, 9))],
    "> [!NOTICE] a\n> b": [("SRC084", (1, 3, 1, 12))],
    "> [!TIP]- a\n> b": [("SRC092", (1, 3, 1, 10))],
    "[^1]: a\n\n    > [!TIP]\n    > b": [("SRC085", (3, 7, 3, 13))],
}  # fmt: skip


@pytest.mark.parametrize("source", FOUND)
def test_findings_stand_at_the_brackets(source: str) -> None:
    assert seen(parse_stretches(placed(source), "en")[1]) == FOUND[source]


def test_where_no_box_can_stand_nothing_of_it_is_lost() -> None:
    rich, found = parse_blocks(placed("> [!TIP] a\n> b\n\nc"), "en")

    assert html(rich) == (
        "<blockquote>\n<p><strong>a</strong></p>\n<p>b</p>\n</blockquote>\n<p>c</p>"
    )
    assert seen(found) == [("SRC085", (1, 3, 1, 9))]
