from __future__ import annotations

import pytest

from scormbuild.content import Footnote, NoteMark
from scormbuild.richtext import parse_blocks, parse_inline
from tests.richtext.placing import html, placed, seen, under

#: Markdown, its HTML without the footnotes, and the footnotes by their labels.
NOTED: dict[str, tuple[str, str, dict[str, str]]] = {
    "one": ("a[^1] b\n\n[^1]: c *d*", "a{^1} b", {"1": "c <em>d</em>"}),
    "before its mark": ("[^x]: c\n\na[^x]", "a{^x}", {"x": "c"}),
    "several in a row": ("a[^1][^2]\n[^1]: b\n[^2]: c", "a{^1}{^2}", {"1": "b", "2": "c"}),
    "of several paragraphs": (
        "a[^é-1]\n\n[^é-1]: b\n\n    - c\n\nd",
        "<p>a{^é-1}</p>\n<p>d</p>",
        {"é-1": "<p>b</p>\n<ul>\n<li>c</li>\n</ul>"},
    ),
    "in a list": ("- a[^1]\n\n  [^1]: b\n- c",
        "<ul>\n<li><p>a{^1}</p>\n</li>\n<li><p>c</p>\n</li>\n</ul>",
        {"1": "b"}),
    "inside another": ("[^1]: a[^2]\n\n    [^2]: b", "", {"1": "a{^2}", "2": "b"}),
    "no mark": ("a [^ 1] [^] [^a b] \\[^1] `[^1]`",
        "a [^ 1] [^] [^a b] [^1] <code>[^1]</code>", {}),
    "no footnote": ("    [^1]: a",
        '<pre class="code" dir="ltr" tabindex="0"><code>[^1]: a\n</code></pre>', {}),
    "among HTML": ("a[^1] <kbd>b</kbd>[^2]\n\n[^1]: <i>c",
        "a{^1} <kbd>b</kbd>{^2}", {"1": "<i>c</i>"}),
    "with a link": ("a[^1]\n\n[^1]: [b](c.md) ![d](e.png)", "a{^1}",
        {"1": '<a href="{c.md}">b</a> {e.png: d}'}),
}  # fmt: skip


@pytest.mark.parametrize("name", NOTED)
def test_footnotes_are_apart_from_the_text(name: str) -> None:
    source, text, notes = NOTED[name]
    rich, found = parse_blocks(placed(source), "en")

    assert html(rich) == text
    assert {note.label: html(note.text) for note in rich.notes} == notes
    assert found == ()


def test_marks_and_footnotes_know_their_places() -> None:
    text = placed("> a[^one] b[^one]\n\n- [^one]: c\n", line=4, column=3)
    rich, _ = parse_blocks(text, "en")
    (note,) = rich.notes

    assert isinstance(note, Footnote)
    assert [under(text, part.at) for part in rich.parts if isinstance(part, NoteMark)] == [
        "[^one]",
        "[^one]",
    ]
    assert (under(text, note.at), note.at.line) == ("[^one]", 6)


def test_findings_in_a_footnote_have_their_places() -> None:
    found = parse_blocks(placed("a[^1]\n\n[^1]: b\n\n    [c](javascript:d)"), "en")[1]

    assert seen(found) == [("SRC032", (5, 9, 5, 21))]


def test_a_footnote_says_something() -> None:
    assert seen(parse_blocks(placed("a[^1]\n\n[^1]:\n\nb"), "en")[1]) == [("SRC090", (3, 1, 3, 5))]


def test_titles_can_have_marks_but_no_footnotes() -> None:
    rich, found = parse_inline(placed("A [^1]"), "en")

    assert (html(rich), rich.plain, found) == ("A {^1}", "A", ())
    assert parse_inline(placed("[^1]: a"), "en")[0].notes == ()


def test_the_text_of_an_image_has_no_marks() -> None:
    assert html(parse_blocks(placed("![a[^1]](b.png)"), "en")[0]) == "{b.png: a[^1]}"
