from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scormbuild.diagnostics import Diagnostic, Outcome, Span
from scormbuild.source.document import Leaf, PlacedText, Table, plain
from scormbuild.source.findings import InvisibleCharacter
from scormbuild.source.markdown import DEEPEST, Container, MarkdownFile, Piece, TextPiece, read
from scormbuild.source.markdown_findings import (
    BadAttribute,
    ContainersTooDeep,
    FrontMatterNotSettings,
    NamelessContainer,
    NeverEnds,
    RepeatedAttribute,
    StrayClosing,
    UnclosedContainer,
    UnclosedFrontMatter,
    UnknownContainer,
)

PATH = PurePosixPath("lessons/one.md")
KNOWN = ("card", "cards", "note", "question", "tip")


def cut(text: str) -> Outcome[MarkdownFile]:
    return read(PATH, text, KNOWN)


def pieces(text: str) -> Any:
    """Return the pieces of a sound file as plain data: texts, and [name, title, pieces]."""
    outcome = cut(text)
    assert outcome.diagnostics == ()
    assert outcome.value is not None
    return list(map(shown, outcome.value.pieces))


def shown(piece: Piece) -> Any:
    if isinstance(piece, TextPiece):
        return piece.text.value
    return [piece.name, piece.title and piece.title.value, list(map(shown, piece.pieces))]


def at(line: int, column: int, end_line: int, end_column: int) -> Span:
    return Span(PATH, line, column, end_line, end_column)


SOUND: dict[str, tuple[str, Any]] = {
    "nothing": ("", []),
    "blank lines": ("\n \n\n", []),
    "text alone": ("One\n\nTwo", ["One\n\nTwo"]),
    "blank lines around": ("\n\nOne\n\n\n", ["One"]),
    "container": ("::: tip\nA\n:::", [["tip", None, ["A"]]]),
    "soft hyphens and joiners": ("a\u00adb \u200d\u200bc", ["a\u00adb \u200d\u200bc"]),
    "title ends in a variable": ("::: tip A {{b}}\n:::", [["tip", "A {{b}}", []]]),
    "title is a variable": ("::: tip {{b}} {#c}\n:::", [["tip", "{{b}}", []]]),
    "no space": (":::tip\nA\n:::", [["tip", None, ["A"]]]),
    "capitals": ("::: Tip\nA\n:::", [["tip", None, ["A"]]]),
    "more colons": ("::::: tip\nA\n:::", [["tip", None, ["A"]]]),
    "colons behind": ("::: tip Hello :::\nA\n:::", [["tip", "Hello", ["A"]]]),
    "three spaces": ("   ::: tip\nA\n  :::", [["tip", None, ["A"]]]),
    "four spaces": ("    ::: tip", ["    ::: tip"]),
    "in a sentence": ("Write ::: tip there", ["Write ::: tip there"]),
    "quoted": ("> ::: tip\n> A", ["> ::: tip\n> A"]),
    "escaped": ("\\::: tip", ["\\::: tip"]),
    "title": ("::: tip Two  words\nA\n:::", [["tip", "Two  words", ["A"]]]),
    "braces in a title": ("::: tip Use {x} here\n:::", [["tip", "Use {x} here", []]]),
    "title and list": ("::: tip Hello {#a}\nA\n:::", [["tip", "Hello", ["A"]]]),
    "list without title": ("::: tip {#a}\n:::", [["tip", None, []]]),
    "list without space": ("::: tip{#a}\n:::", [["tip", None, []]]),
    "text around": ("A\n::: tip\nB\n:::\nC", ["A", ["tip", None, ["B"]], "C"]),
    "nested": (
        "::: cards\n::: card A\na\n:::\n::: card B\nb\n:::\n:::",
        [["cards", None, [["card", "A", ["a"]], ["card", "B", ["b"]]]]],
    ),
    "nested with text": (
        "::: note\nA\n::: tip\nB\n:::\nC\n:::\nD",
        [["note", None, ["A", ["tip", None, ["B"]], "C"]], "D"],
    ),
    "in a fence": ("```\n::: tip\n```", ["```\n::: tip\n```"]),
    "in tildes": ("~~~ md\n::: tip\n```\n~~~", ["~~~ md\n::: tip\n```\n~~~"]),
    "longer fence": ("````\n```\n::: tip\n````", ["````\n```\n::: tip\n````"]),
    "fence that is none": ("``` a ``` b\n::: tip\n:::", ["``` a ``` b", ["tip", None, []]]),
    "fence in a container": (
        "::: tip\n```\n:::\n```\n:::",
        [["tip", None, ["```\n:::\n```"]]],
    ),
    "fence on a bullet": (
        "- ```\n  ::: tip\n  ```\n::: tip\n:::",
        ["- ```\n  ::: tip\n  ```", ["tip", None, []]],
    ),
    "fence below a bullet": (
        "1. One\n\n   ```\n   :::\n   ```\n2. Two",
        ["1. One\n\n   ```\n   :::\n   ```\n2. Two"],
    ),
    "fence in a deep list": (
        "- a\n  - b\n\n     ```\n     x\n    ```\n::: tip\n:::",
        ["- a\n  - b\n\n     ```\n     x\n    ```", ["tip", None, []]],
    ),
    "fence ends with its item": (
        "::: tip\n- ```\n  code\n:::",
        [["tip", None, ["- ```\n  code"]]],
    ),
    "indented code": ("    ```\n\n::: tip\n:::", ["    ```", ["tip", None, []]]),
    "comment": ("<!--\n::: tip\n-->\nA", ["<!--\n::: tip\n-->\nA"]),
    "comment on a line": ("<!-- a -->\n::: tip\n:::", ["<!-- a -->", ["tip", None, []]]),
    "rule is no front matter": ("A\n\n---\n\nB", ["A\n\n---\n\nB"]),
}


@pytest.mark.parametrize("name", SOUND)
def test_files_are_cut_at_containers(name: str) -> None:
    text, expected = SOUND[name]

    assert pieces(text) == expected


def test_everything_has_its_place() -> None:
    opening = ' ::: tip Two words {#a .b .c n=2 f=0.5 q="x y" on=true flag}'
    text = f"---\ntitle: One\n---\n\n{opening}\nA\n:::\n"

    assert cut(text) == Outcome(
        MarkdownFile(
            PATH,
            Table(
                {"title": Leaf("One", (2, 8, 2, 11), ((2, 8),))},
                {"title": (2, 1, 2, 6)},
                (2, 1, 2, 11),
            ),
            (
                Container(
                    "tip",
                    (5, 6, 5, 9),
                    PlacedText("Two words", at(5, 10, 5, 19), ((5, 10),)),
                    Table(
                        {
                            "id": Leaf("a", (5, 22, 5, 23), ((5, 22),)),
                            "class": Leaf("b c", (5, 25, 5, 29)),
                            "n": Leaf(2, (5, 32, 5, 33), ((5, 32),), "2"),
                            "f": Leaf(0.5, (5, 36, 5, 39), ((5, 36),), "0.5"),
                            "q": Leaf("x y", (5, 43, 5, 46), ((5, 43),)),
                            "on": Leaf(
                                value=True, place=(5, 51, 5, 55), lines=((5, 51),), written="true"
                            ),
                            "flag": Leaf(value=True, place=(5, 56, 5, 60)),
                        },
                        {
                            "id": (5, 21, 5, 23),
                            "class": (5, 24, 5, 26),
                            "n": (5, 30, 5, 31),
                            "f": (5, 34, 5, 35),
                            "q": (5, 40, 5, 41),
                            "on": (5, 48, 5, 50),
                            "flag": (5, 56, 5, 60),
                        },
                        (5, 20, 5, 61),
                    ),
                    (TextPiece(PlacedText("A", at(6, 1, 6, 2), ((6, 1),))),),
                    (5, 2, 7, 4),
                ),
            ),
            (1, 1, 8, 1),
        )
    )


def test_lines_of_a_text_are_known_one_by_one() -> None:
    outcome = cut("\nA\n\nBcd\n\n::: tip\n:::")

    assert outcome.value is not None
    assert outcome.value.pieces[0] == TextPiece(
        PlacedText("A\n\nBcd", at(2, 1, 4, 4), ((2, 1), (3, 1), (4, 1)))
    )


@pytest.mark.parametrize("text", ["---\n---\nA", "---\n\n# later\n---\nA", "---  \n--- \nA"])
def test_front_matter_may_be_empty(text: str) -> None:
    outcome = cut(text)

    assert outcome.diagnostics == ()
    assert outcome.value is not None
    assert (plain(outcome.value.front), len(outcome.value.pieces)) == ({}, 1)


def attribute(at: Span, text: str) -> BadAttribute:
    return BadAttribute(at=at, text=text)


BROKEN: dict[str, tuple[str, list[Diagnostic]]] = {
    "unknown": (
        "A\n\n  ::: tpi Title\nB\n:::",
        [UnknownContainer(at=at(3, 7, 3, 10), name="tpi", close="tip")],
    ),
    "unknown, nothing close": (
        "::: zebra\n:::",
        [UnknownContainer(at=at(1, 5, 1, 10), name="zebra", close=None)],
    ),
    "unclosed": ("A\n::: tip\nB\n", [UnclosedContainer(at=at(2, 5, 2, 8), name="tip")]),
    "unclosed outside": (
        "::: note\n::: tip\n:::\n",
        [UnclosedContainer(at=at(1, 5, 1, 9), name="note")],
    ),
    "unclosed in a row": (
        "::: cards\n::: card A\na\n::: card B\nb\n:::\n:::",
        [UnclosedContainer(at=at(2, 5, 2, 9), name="card")],
    ),
    "two unclosed": (
        "::: note\n::: tip\n",
        [
            UnclosedContainer(at=at(1, 5, 1, 9), name="note"),
            UnclosedContainer(at=at(2, 5, 2, 8), name="tip"),
        ],
    ),
    "closes nothing": ("A\n :::: \nB", [StrayClosing(at=at(2, 2, 2, 6))]),
    "nameless": ("::: {#a}\nA\n:::", [NamelessContainer(at=at(1, 5, 1, 9), text="{#a}")]),
    "number as name": ("::: 1st\nA\n:::", [NamelessContainer(at=at(1, 5, 1, 8), text="1st")]),
    "comma behind name": ("::: tip, a\n:::", [NamelessContainer(at=at(1, 5, 1, 9), text="tip,")]),
    "attribute without value": ("::: tip {id=}\n:::", [attribute(at(1, 10, 1, 13), "id=")]),
    "odd attribute": ("::: tip T {#a ?}\n:::", [attribute(at(1, 15, 1, 16), "?")]),
    "curly quotes": ("::: tip {a=“b c”}\n:::", [attribute(at(1, 10, 1, 14), "a=“b")]),
    "open brace": ("::: tip T {#a\n:::", [attribute(at(1, 11, 1, 14), "{#a")]),
    "open quote": ('::: tip {a="b}\n:::', [attribute(at(1, 9, 1, 15), '{a="b}')]),
    "attribute twice": (
        "::: tip {a=1 b=2 a=3}\n:::",
        [RepeatedAttribute(at=at(1, 18, 1, 19), key="a")],
    ),
    "two ids": ("::: tip {#a #b}\n:::", [RepeatedAttribute(at=at(1, 13, 1, 15), key="id")]),
    "open front matter": ("---\ntitle: A\n\nText", [UnclosedFrontMatter(at=at(1, 1, 1, 4))]),
    "front matter is text": (
        "---\nA title\n---\n",
        [FrontMatterNotSettings(at=at(2, 1, 2, 8))],
    ),
    "open fence": (
        "::: tip\n  ```python\nA\n:::\n",
        [NeverEnds(at=at(2, 3, 2, 6), what="code block", closing="```")],
    ),
    "open comment": (
        "A\n\n<!-- B\n::: tip\n",
        [NeverEnds(at=at(3, 1, 3, 5), what="comment", closing="-->")],
    ),
    "too deep": (
        "::: tip\n::: note\n" * (DEEPEST // 2) + "::: card\n" + ":::\n" * (DEEPEST + 1),
        [ContainersTooDeep(at=at(DEEPEST + 1, 5, DEEPEST + 1, 9), limit=DEEPEST)],
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_one_finding_for_one_fault(name: str) -> None:
    text, expected = BROKEN[name]

    assert cut(text) == Outcome(None, tuple(expected))


def test_front_matter_that_cannot_be_read_is_reported_at_its_line() -> None:
    outcome = cut("---\ntitle: One\nid: a: b\n---\n\n:::\n")

    assert outcome.value is None
    assert [(found.code[:3], found.at.line) for found in outcome.diagnostics] == [
        ("SRC", 3),
        ("SRC", 6),
    ]


LINES = st.sampled_from(
    [
        "",
        "---",
        "title: x",
        "::: tip",
        " ::: note A {#b}",
        "::: x {",
        ":::",
        "```",
        "  ```",
        "- ```",
        "~~~",
        "<!--",
        "-->",
        "1. a",
        "text",
        "\ttext",
    ]
)


@given(st.lists(LINES, max_size=30).map("\n".join) | st.text())
def test_any_text_is_cut_or_has_findings_that_lie_in_it(text: str) -> None:
    outcome = cut(text)

    lines = text.split("\n")
    for found in outcome.diagnostics:
        place = found.at
        assert (place.line, place.column) <= (place.end_line, place.end_column)
        assert 1 <= place.line <= place.end_line <= len(lines)
        assert 1 <= place.end_column <= len(lines[place.end_line - 1]) + 1
    assert (outcome.value is None) == bool(outcome.diagnostics)
    if outcome.value is not None:
        for piece in texts(outcome.value.pieces):
            assert piece.value == "\n".join(lines[line - 1] for line, _ in piece.lines)


def texts(found: tuple[Piece, ...]) -> list[PlacedText]:
    return [
        text
        for piece in found
        for text in ([piece.text] if isinstance(piece, TextPiece) else texts(piece.pieces))
    ]


@pytest.mark.parametrize(
    ("text", "line", "column", "name", "count"),
    [
        ("One\n\nsoft\x0breturn, from\x0bslides", 3, 5, "U+000B", 2),
        ("---\ntitle: a\x07\n---\n", 2, 9, "U+0007", 1),
        ("\ufeff---\ntitle: a\n---\n", 1, 1, "U+FEFF ZERO WIDTH NO-BREAK SPACE", 1),
        ("```\n\x1b[31m\n```", 2, 1, "U+001B", 1),
        ("a\u2028b", 1, 2, "U+2028 LINE SEPARATOR", 1),
    ],
)
def test_invisible_characters_are_named(
    text: str, line: int, column: int, name: str, count: int
) -> None:
    place = at(line, column, line, column + 1)

    assert cut(text) == Outcome(None, (InvisibleCharacter(at=place, character=name, count=count),))
