"""Values in texts: what is replaced, what stays, and where findings point afterwards."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from scormbuild.diagnostics import Diagnostic, Span
from scormbuild.source import variables
from scormbuild.source.document import Document, Insertion, Leaf, PlacedText, plain
from scormbuild.source.findings import UnknownVariable, UnusedVariable, VariableNotQuoted
from scormbuild.source.variables import Variables
from scormbuild.source.yaml import parse

PATH = PurePosixPath("lessons/a.yaml")
COURSE = PurePosixPath("course.yaml")
VALUES = {"company": "Okafor Ltd", "n": "7", "größe": "12 m"}


def known() -> Variables:
    return Variables(VALUES, {name: Span(COURSE, 1) for name in VALUES})


def read(text: str, path: PurePosixPath = PATH) -> Document:
    document = parse(path, text).value
    assert document is not None
    return document


def filled(value: str) -> PlacedText:
    """Return a text that starts in line 3, column 5, with the values in it."""
    starts = tuple((3 + line, 5) for line in range(value.count("\n") + 1))
    tree, _ = variables.fill(PATH, Leaf(value, (3, 5, 3, 9), starts), known())
    assert isinstance(tree, Leaf)
    return PlacedText(str(tree.value), Span(PATH, 3, 5, 3, 9), tree.lines, tree.inserted)


@pytest.mark.parametrize(
    ("written", "becomes"),
    [
        ("At {{company}}, room {{n}}.", "At Okafor Ltd, room 7."),
        ("{{ company }} {{company }}", "Okafor Ltd Okafor Ltd"),
        ("{{n}}{{n}}", "77"),
        ("a\n{{n}}\nb {{company}}", "a\n7\nb Okafor Ltd"),
        ("{{gro\u0308\u00dfe}}", "12 m"),
        ("{{{n}}}", "{7}"),
        ("[x](https://a.org/{{n}})", "[x](https://a.org/7)"),
        ("\\{{n}}", "{{n}}"),
        ("\\\\{{n}}", "\\\\7"),
        ("\\\\\\{{n}}", "\\\\{{n}}"),
        ("`{{n}}` {{n}}", "`{{n}}` 7"),
        ("``a ` {{n}}`` {{n}}", "``a ` {{n}}`` 7"),
        ("` {{n}}", "` 7"),
        ("\\`{{n}}`", "\\`7`"),
        ("`a\n{{n}}` {{n}}", "`a\n{{n}}` 7"),
        ("`a\n\n{{n}}` {{n}}", "`a\n\n7` 7"),
        ("```\n{{n}}\n```\n{{n}}", "```\n{{n}}\n```\n7"),
        ("~~~ py\n{{n}}\n```\n~~~~\n{{n}}", "~~~ py\n{{n}}\n```\n~~~~\n7"),
        ("- a\n  > ```\n  > {{n}}\n", "- a\n  > ```\n  > {{n}}\n"),
        ("$x_{{n}}$ costs {{n}} $", "$x_{{n}}$ costs 7 $"),
        ("$x_\n{{n}}$ {{n}}", "$x_\n{{n}}$ 7"),
        ("$x\n\n{{n}}$ {{n}}", "$x\n\n7$ 7"),
        ("$\\$ {{n}}$ {{n}}", "$\\$ {{n}}$ 7"),
        ("$5 for {{n}}, $6 for {{n}}", "$5 for 7, $6 for 7"),
        ("$$\n{{n}}\n$$ {{n}}", "$$\n{{n}}\n$$ 7"),
        ("US$ {{n}} or \\${{n}}$", "US$ 7 or \\$7$"),
        ("<!-- {{n}} --> {{n}}", "<!-- {{n}} --> 7"),
        ("{{}} {{ }} {{", "{{}} {{ }} {{"),
        ("{{a\nb}}", "{{a\nb}}"),
    ],
)
def test_values_stand_in_texts_but_not_in_code(written: str, becomes: str) -> None:
    assert filled(written).value == becomes


@pytest.mark.parametrize(
    ("written", "word", "place"),
    [
        ("At {{company}} here", "At", (3, 5, 3, 7)),
        ("At {{company}} here", "Okafor", (3, 8, 3, 19)),
        ("At {{company}} here", "Ltd", (3, 8, 3, 19)),
        ("At {{company}} here", "here", (3, 20, 3, 24)),
        ("At {{company}} here", "At Okafor", (3, 5, 3, 19)),
        ("At {{company}} here", "Ltd here", (3, 8, 3, 24)),
        ("At {{company}} here", " here", (3, 19, 3, 24)),
        ("{{n}} {{n}} {{company}}x", "x", (3, 28, 3, 29)),
        ("{{n}} {{n}} {{company}}x", "Okafor", (3, 17, 3, 28)),
        ("\\{{n}} here", "here", (3, 12, 3, 16)),
        ("{{n}}\n{{company}} here", "here", (4, 17, 4, 21)),
        ("{{n}}\n\nplain", "plain", (5, 5, 5, 10)),
    ],
)
def test_places_are_those_of_the_file(
    written: str, word: str, place: tuple[int, int, int, int]
) -> None:
    text = filled(written)
    index = text.value.index(word)
    line = text.value.count("\n", 0, index)
    column = index - text.value.rfind("\n", 0, index) - 1

    assert text.part(line, column, line, column + len(word)) == Span(PATH, *place)


def test_what_is_inserted_is_remembered() -> None:
    text = filled("a {{n}}\n{{n}} \\{{ {{company}}")

    assert text.value == "a 7\n7 {{ Okafor Ltd"
    assert text.inserted == (
        Insertion(0, 2, 3, 5),
        Insertion(1, 0, 1, 5),
        Insertion(1, 2, 4, 3),
        Insertion(1, 5, 15, 11),
    )


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "title: At {{compani}}",
            [UnknownVariable(at=Span(PATH, 1, 11, 1, 22), name="compani", meant="company")],
        ),
        (
            "title: |\n  {{n}}\n  a {{ x.y }} b",
            [UnknownVariable(at=Span(PATH, 3, 5, 3, 14), name="x.y")],
        ),
        ('title: "\\x41 {{x}}"', [UnknownVariable(at=Span(PATH, 1, 8, 1, 20), name="x")]),
        ("title: '`{{x}}` \\{{x}}'", []),
        ("id: '{{x}}'\nobjectives: ['{{x}}']\nblocks: [{type: include, file: 'a{{x}}'}]", []),
    ],
)
def test_unknown_names_are_found_where_they_stand(source: str, expected: list[Diagnostic]) -> None:
    _, found = variables.fill(PATH, read(source).tree, known())

    assert list(found) == [
        UnknownVariable(at=one.at, name=one.name, meant=one.meant, known=tuple(VALUES))
        for one in expected
        if isinstance(one, UnknownVariable)
    ]


def test_names_and_numbers_are_left_alone() -> None:
    source = "id: '{{n}}'\nn: 1.10\nlist: [{type: '{{n}}', text: 'a {{n}}'}]"

    tree, _ = variables.fill(PATH, read(source).tree, known())

    assert plain(tree) == {"id": "{{n}}", "n": 1.1, "list": [{"type": "{{n}}", "text": "a 7"}]}


COURSE_TEXT = """\
title: At {{company}}
variables:
  company: Okafor Ltd
  price: 1.10
  spare: x
  wrong: "a | b"
  list: [a]
contents:
  - a-{{company}}.md
  - {module: "{{company}} {{wrong}}", contents: ["{{price}}.md"]}
words: {next: "{{company}}"}
"""


def test_a_course_defines_variables_and_uses_them() -> None:
    course = read(COURSE_TEXT, COURSE)
    found = variables.of(course)
    document, findings = variables.fill_course(course, found)

    assert found.values == {
        "company": "Okafor Ltd",
        "price": "1.10",
        "spare": "x",
        "wrong": "wrong",
        "list": "list",
    }
    data = plain(document.tree)
    assert (data["title"], data["words"]) == ("At Okafor Ltd", {"next": "{{company}}"})
    assert data["contents"] == [
        "a-{{company}}.md",
        {"module": "Okafor Ltd wrong", "contents": ["{{price}}.md"]},
    ]
    assert findings == ()
    assert list(found.unused()) == [
        UnusedVariable(at=Span(COURSE, 4, 3, 4, 8), name="price"),
        UnusedVariable(at=Span(COURSE, 5, 3, 5, 8), name="spare"),
        UnusedVariable(at=Span(COURSE, 7, 3, 7, 7), name="list"),
    ]


@pytest.mark.parametrize(
    ("course", "complete"),
    [(None, False), ("- a", False), ("variables: [a]", False), ("title: a", True)],
)
def test_without_a_table_of_variables_no_name_is_called_wrong(
    course: str | None, *, complete: bool
) -> None:
    found = variables.of(None if course is None else read(course, COURSE))

    assert (found.values, found.complete) == ({}, complete)


@pytest.mark.parametrize(
    ("source", "place"),
    [
        ("title: {{company}}", (1, 8, 1, 19)),
        ("title: {{company}} and you", (1, 8, 1, 19)),
        ("a:\n  - {{ n }}", (2, 5, 2, 12)),
    ],
)
def test_a_text_that_starts_with_a_variable_needs_quotes(
    source: str, place: tuple[int, int, int, int]
) -> None:
    assert parse(PATH, source).diagnostics == (VariableNotQuoted(at=Span(PATH, *place)),)


@pytest.mark.parametrize(
    ("finding", "says", "hint"),
    [
        (
            UnknownVariable(at=Span(PATH), name="compani", meant="company"),
            "there is no variable 'compani'",
            "did you mean 'company'?",
        ),
        (
            UnknownVariable(at=Span(PATH), name="x", known=("a", "b")),
            "there is no variable 'x'",
            "variables are 'a' and 'b'; \\{{ shows the braces themselves",
        ),
        (
            UnknownVariable(at=Span(PATH), name="x"),
            "there is no variable 'x'",
            "define it under variables in course.yaml; \\{{ shows the braces themselves",
        ),
        (
            UnusedVariable(at=Span(PATH), name="x"),
            "no text uses the variable 'x'",
            "write {{x}} where the value should stand, or remove the variable",
        ),
        (
            VariableNotQuoted(at=Span(PATH)),
            "YAML takes {{ for the start of a table",
            "put the whole text in quotes",
        ),
    ],
)
def test_messages(finding: Diagnostic, says: str, hint: str) -> None:
    assert (finding.message(), finding.hint()) == (says, hint)
