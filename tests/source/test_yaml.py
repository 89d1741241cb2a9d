from __future__ import annotations

import time
from pathlib import PurePosixPath
from typing import Any

import pytest

from scormbuild.diagnostics import Diagnostic, Outcome, Severity, Span
from scormbuild.source.document import Document, Items, Leaf, Table
from scormbuild.source.findings.yaml import (
    AnchorOrAlias,
    DuplicateKey,
    InvisibleCharacter,
    KeyNotText,
    ListReadAsText,
    NestedTooDeeply,
    QuoteNotClosed,
    SeveralDocuments,
    TagUsed,
    TextCutByComment,
)
from scormbuild.source.yaml import MAX_DEPTH, parse
from tests.effort import calls

PATH = PurePosixPath("course.yaml")


def span(line: int, column: int, end_column: int) -> Span:
    return Span(PATH, line, column, line, end_column)


def data(text: str) -> Any:
    outcome = parse(PATH, text)
    assert outcome.value is not None, outcome.diagnostics
    return outcome.value.root.data


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("no", "no"),
        ("on", "on"),
        ("yes", "yes"),
        ("off", "off"),
        ("y", "y"),
        ("10:30", "10:30"),
        ("012", "012"),
        ("0o17", "0o17"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("2024-01-05", "2024-01-05"),
        (".inf", ".inf"),
        (".nan", ".nan"),
        ("1e999", "1e999"),
        ("1234567890123456789012345", "1234567890123456789012345"),
        ("<<", "<<"),
        ("=", "="),
        ("-", None),
        ("+", "+"),
        (".", "."),
        ("true", True),
        ("True", True),
        ("FALSE", False),
        ("null", None),
        ("Null", None),
        ("~", None),
        ("", None),
        ("0", 0),
        ("-12", -12),
        ("+3", 3),
        ("1.50", 1.5),
        (".5", 0.5),
        ("1e3", 1000.0),
        ("-0.0", -0.0),
        ('"12"', "12"),
        ("'true'", "true"),
    ],
)
def test_words_mean_what_yaml_1_2_says(word: str, value: object) -> None:
    found = data(f"a: {word}\n") if word != "-" else data("- \n")

    expected = {"a": value} if word != "-" else [value]
    assert (found, type(found)) == (expected, type(expected))
    assert repr(found) == repr(expected)


def test_a_document_knows_where_everything_stands() -> None:
    text = 'a: "é"\n😀: [x,  12 ]\nb:\n  - k: y\n\n  - {z}\n# end\n'
    leaf = Leaf
    tree = Table(
        {
            "a": leaf("é", (1, 4, 1, 7), ((1, 5),)),
            "😀": Items(
                (
                    leaf("x", (2, 5, 2, 6), ((2, 5),)),
                    leaf(12, (2, 9, 2, 11), ((2, 9),), "12"),
                ),
                (2, 4, 2, 13),
            ),
            "b": Items(
                (
                    Table(
                        {"k": leaf("y", (4, 8, 4, 9), ((4, 8),))},
                        {"k": (4, 5, 4, 6)},
                        (4, 5, 4, 9),
                    ),
                    Table({"z": leaf(None, (6, 7, 6, 7))}, {"z": (6, 6, 6, 7)}, (6, 5, 6, 8)),
                ),
                (4, 3, 6, 8),
            ),
        },
        {"a": (1, 1, 1, 2), "😀": (2, 1, 2, 2), "b": (3, 1, 3, 2)},
        (1, 1, 6, 8),
    )

    assert parse(PATH, text) == Outcome(Document(PATH, tree))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: x y", Leaf("x y", (1, 4, 1, 7), ((1, 4),))),
        ("a: 'x y'", Leaf("x y", (1, 4, 1, 9), ((1, 5),))),
        ("a: 'it''s'", Leaf("it's", (1, 4, 1, 11))),
        ('a: "x\\ty"', Leaf("x\ty", (1, 4, 1, 10))),
        ("a: x\n  y", Leaf("x y", (1, 4, 2, 4))),
        ('a: "x\n  y"', Leaf("x y", (1, 4, 2, 5))),
        (
            "a: |\n  x\n\n    y\nb: 1",
            Leaf("x\n\n  y\n", (1, 4, 4, 6), ((2, 3), (3, 1), (4, 3), (5, 1))),
        ),
        ("a: |-\n  x\n   \n  y\n\n\n", Leaf("x\n \ny", (1, 4, 4, 4), ((2, 3), (3, 3), (4, 3)))),
        ("a: |2\n   x\n  y", Leaf(" x\ny", (1, 4, 3, 4), ((2, 3), (3, 3)))),
        ("a: |\n\n  x", Leaf("\nx", (1, 4, 3, 4), ((2, 1), (3, 3)))),
        ("a: |  # why\n  x\n# no\n", Leaf("x\n", (1, 4, 2, 4), ((2, 3), (3, 1)))),
        ("a: >-\n  x\n  y\n", Leaf("x y", (1, 4, 3, 4))),
        ("a: |\n", Leaf("", (1, 4, 1, 5), ((2, 1),))),
        ("a: True", Leaf(value=True, place=(1, 4, 1, 8), lines=((1, 4),), written="True")),
        ("a: #fff", Leaf(None, (1, 3, 1, 3), (), "#fff")),
        ("a:", Leaf(None, (1, 3, 1, 3))),
    ],
)
def test_texts_know_where_each_line_starts(text: str, expected: Leaf) -> None:
    document = parse(PATH, text).value

    assert document is not None
    assert document.root["a"].tree == expected


def test_a_text_in_the_middle_of_a_file_has_the_places_of_the_file() -> None:
    assert parse(PATH, "a: b\na: c", at_line=10) == Outcome(
        Document(
            PATH,
            Table(
                {"a": Leaf("b", (10, 4, 10, 5), ((10, 4),))},
                {"a": (10, 1, 10, 2)},
                (10, 1, 11, 5),
            ),
        ),
        (DuplicateKey(at=span(11, 1, 2), key="a", first_line=10, first_column=1),),
    )
    assert parse(PATH, "a:\n  - b: c: d", at_line=10).diagnostics[0].at == span(11, 9, 10)
    assert parse(PATH, "x: \x07", at_line=10).diagnostics[0].at == span(10, 4, 5)


@pytest.mark.parametrize("text", ["", "\n", "# nothing\n", "---\n"])
def test_an_empty_text_is_a_document_without_value(text: str) -> None:
    document = parse(PATH, text).value

    assert document is not None
    assert document.root.data is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: *x", AnchorOrAlias(at=span(1, 4, 6), name="*x")),
        ("a: &x 1", AnchorOrAlias(at=span(1, 4, 6), name="&x")),
        ("&x a: 1", AnchorOrAlias(at=span(1, 1, 3), name="&x")),
        ("a: &x [1]", AnchorOrAlias(at=span(1, 4, 6), name="&x")),
        ("a: &x !y 1", AnchorOrAlias(at=span(1, 4, 6), name="&x")),
        ("a: !important x", TagUsed(at=span(1, 4, 14), tag="!important")),
        ("a: !!map {x: 1}", TagUsed(at=span(1, 4, 9), tag="!!map")),
        ("a: !y &x 1", TagUsed(at=span(1, 4, 6), tag="!y")),
        ("1: x", KeyNotText(at=span(1, 1, 2), key="1")),
        ("a: {true: x}", KeyNotText(at=span(1, 5, 9), key="true")),
        ("~: x", KeyNotText(at=span(1, 1, 2), key="~")),
        ("? \n: x", KeyNotText(at=span(1, 2, 2), key="")),
        ("[a]: b", KeyNotText(at=span(1, 1, 4))),
        ("? {a: b}\n: c", KeyNotText(at=span(1, 3, 9))),
        ("a: 1\n---\nb: 2", SeveralDocuments(at=span(2, 1, 4))),
        ("---\na: 1\n---\n", SeveralDocuments(at=span(3, 1, 4))),
        ("a: b\x07c", InvisibleCharacter(at=span(1, 5, 6), character="U+0007", count=1)),
        (
            "a: b\n c\u2028d\u2028e",
            InvisibleCharacter(at=span(2, 3, 4), character="U+2028 LINE SEPARATOR", count=2),
        ),
        ("a: \x85", InvisibleCharacter(at=span(1, 4, 5), character="U+0085", count=1)),
        (
            "a: b\ufeff",
            InvisibleCharacter(
                at=span(1, 5, 6), character="U+FEFF ZERO WIDTH NO-BREAK SPACE", count=1
            ),
        ),
        ("a: \ud800", InvisibleCharacter(at=span(1, 4, 5), character="U+D800", count=1)),
        ("a: b\r\n", InvisibleCharacter(at=span(1, 5, 6), character="U+000D", count=1)),
        ('a: "b', QuoteNotClosed(at=span(1, 4, 6), quote='"')),
        ("a: 'b\nc: d", QuoteNotClosed(at=span(1, 4, 6), quote="'")),
        ('a: "b\nc: "d"\n', QuoteNotClosed(at=span(1, 4, 6), quote='"')),
        ("a: 'b\n\nc: 'd'\n", QuoteNotClosed(at=span(1, 4, 6), quote="'")),
        ('"a\nb": c', QuoteNotClosed(at=span(1, 1, 3), quote='"')),
        ('a: "b\n---\nc: "', QuoteNotClosed(at=span(1, 4, 6), quote='"')),
        ("[" * 50, NestedTooDeeply(at=span(1, 41, 42), limit=40)),
        ("- " * 50, NestedTooDeeply(at=span(1, 81, 81), limit=40)),
    ],
)
def test_what_course_files_do_not_use_is_refused(text: str, expected: Diagnostic) -> None:
    assert parse(PATH, text) == Outcome(None, (expected,))


def test_a_key_that_is_written_twice_keeps_its_first_value() -> None:
    outcome = parse(PATH, "a: 1\nb: {c: 2, c: 3}\na: 4\n")

    assert outcome.value is not None
    assert outcome.value.root.data == {"a": 1, "b": {"c": 2}}
    assert outcome.diagnostics == (
        DuplicateKey(at=span(2, 11, 12), key="c", first_line=2, first_column=5),
        DuplicateKey(at=span(3, 1, 2), key="a", first_line=1, first_column=1),
    )
    assert outcome.diagnostics[1].message() == (
        "the key 'a' is written twice, first in line 1, column 1"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: C# is # cut", [TextCutByComment(at=span(1, 10, 15), kept="C# is", cut="# cut")]),
        ("a: the #1 reason", [TextCutByComment(at=span(1, 8, 17), kept="the", cut="#1 reason")]),
        ("- x y #z  ", [TextCutByComment(at=span(1, 7, 9), kept="x y", cut="#z")]),
        ("[a b #c\n]", [TextCutByComment(at=span(1, 6, 8), kept="a b", cut="#c")]),
        ("a: two words  # a comment", []),
        ("a: word # a comment", []),
        ("a: 12 #3", []),
        ("a: 'x y' # a comment", []),
        ("a: C#", []),
        ("# a comment\na: b", []),
        ("a: # a comment\n  b: c", []),
        ("a: x\n  - y", [ListReadAsText(at=span(2, 3, 6))]),
        ("a:\n - x\n  - y\n  - z", [ListReadAsText(at=span(3, 3, 6))]),
        ("a: x\n  y - z\n", []),
        ("a: |\n  x\n  - y\n", []),
    ],
)
def test_texts_that_probably_mean_something_else(text: str, expected: list[Diagnostic]) -> None:
    outcome = parse(PATH, text)

    assert outcome.value is not None
    assert list(outcome.diagnostics) == expected
    assert {found.severity for found in expected} <= {Severity.WARNING}


def test_aliases_cost_nothing() -> None:
    levels = (f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 60))
    start = time.process_time()

    outcome = parse(PATH, "\n".join(["a0: &a0 [x]", *levels]))

    assert outcome == Outcome(None, (AnchorOrAlias(at=span(1, 5, 8), name="&a0"),))
    assert time.process_time() - start < 0.1


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_depth_costs_nothing(opening: str) -> None:
    start = time.process_time()

    outcome = parse(PATH, opening * 100_000)

    assert [type(found) for found in outcome.diagnostics] == [NestedTooDeeply]
    assert time.process_time() - start < 1


def test_the_deepest_nesting_is_read() -> None:
    assert parse(PATH, "[" * MAX_DEPTH + "]" * MAX_DEPTH).diagnostics == ()


def test_a_thousand_questions_are_read_with_little_work() -> None:
    question = (
        "  - id: q{}\n    type: choice\n    prompt: What puts out burning oil?\n    choices:\n"
        "      - text: A lid\n        correct: true\n      - text: Water\n        feedback: No.\n"
    )
    text = "questions:\n" + "".join(question.format(number) for number in range(1000))

    assert parse(PATH, text).diagnostics == ()
    assert calls(lambda: parse(PATH, text)) < 350_000
