from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from scormbuild.diagnostics import Diagnostic
from scormbuild.source.yaml import parse

PATH = PurePosixPath("course.yaml")


def summary(found: Diagnostic) -> str:
    """Write a finding as 'line:column code message | hint'."""
    return f"{found.at.line}:{found.at.column} {found.code} {found.message()} | {found.hint()}"


QUOTE = "put the text in quotes"
NOT_COLON = "write 'key: value'; indent a text that goes on in the next line"
INSIDE = 'inside "…" write \\" for a quote, or put the text in \'…\''


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("title: a: b\nid: x", f"1:9 SRC010 there is a second ': ' on this line | {QUOTE}"),
        ('a: "b": c', f"1:7 SRC010 there is a second ': ' on this line | {QUOTE}"),
        ("a: {t: He said: no}", f"1:15 SRC010 there is a second ': ' in this text | {QUOTE}"),
        ('a: "He said "no""\nb: c', f'1:13 SRC010 this " closes the text too early | {INSIDE}'),
        (
            "a: 'It's fine'",
            (
                "1:7 SRC010 this ' closes the text too early"
                " | inside '…' write '' for an apostrophe, or put the text in \"…\""
            ),
        ),
        (
            'a: "x" y',
            (
                "1:8 SRC010 there is text behind the closing quote"
                " | put one pair of quotes around the whole text"
            ),
        ),
        ("a: {x} is", f"1:4 SRC010 text that starts with {{ is read as a table | {QUOTE}"),
        ("a: [x] is", f"1:4 SRC010 text that starts with [ is read as a list | {QUOTE}"),
        (
            "- {a, b}}",
            (
                "1:9 SRC010 there is a } without its opening bracket"
                " | remove it, or put the text in quotes"
            ),
        ),
        ("a:\n\tb: 1", "2:1 SRC010 this line is indented with a tab | use spaces"),
        ("\ta: 1", "1:1 SRC010 this line is indented with a tab | use spaces"),
        ("a: >\n\tx", "2:1 SRC010 this line is indented with a tab | use spaces"),
        ("a: *bold* x", f"1:4 SRC010 text cannot start with * | {QUOTE}"),
        ("a: &nbsp; x", f"1:4 SRC010 text cannot start with & | {QUOTE}"),
        ("a: !<x y", f"1:4 SRC010 text cannot start with ! | {QUOTE}"),
        ("a: @home", f"1:4 SRC010 text cannot start with @ | {QUOTE}"),
        ("a: `code`", f"1:4 SRC010 text cannot start with ` | {QUOTE}"),
        ("a: % x", f"1:4 SRC010 text cannot start with % | {QUOTE}"),
        ("a: ] x", f"1:4 SRC010 text cannot start with ] | {QUOTE}"),
        ("a: , x", f"1:4 SRC010 text cannot start with , | {QUOTE}"),
        ("a: ? x", f"1:4 SRC010 text cannot start with ? | {QUOTE}"),
        ("% of people", f"1:1 SRC010 a line cannot start with % | {QUOTE}"),
        ("%YAML 3.0\n---\na: 1", "1:1 SRC010 this is YAML 1.2 | remove this line"),
        (
            "a: 1\n b: 2",
            (
                "2:2 SRC010 this line is indented more than the line above"
                " | start it exactly below the key above it"
            ),
        ),
        (
            "a:\n  b: 1\n c: 2",
            (
                "3:2 SRC010 the indentation fits none of the lines above"
                " | start it exactly below the line it belongs to"
            ),
        ),
        (
            "- a: b\n  c: d\n e: f",
            (
                "3:2 SRC010 the indentation fits none of the lines above"
                " | start it exactly below the line it belongs to"
            ),
        ),
        (
            "  a: 1\nb: 2",
            (
                "2:1 SRC010 this line does not belong to what stands above"
                " | indent it like the first line of the file"
            ),
        ),
        (
            "a: |\n   x\n  y",
            (
                "3:3 SRC010 this line is indented less than the text above it"
                " | indent all lines of the text alike"
            ),
        ),
        ("a\nb: 1", f"1:1 SRC010 this line has no ': ' behind its key | {NOT_COLON}"),
        ("a: 1\nb", f"2:1 SRC010 this line has no ': ' behind its key | {NOT_COLON}"),
        ('a: "x"\nfoo\nb: 1', f"2:1 SRC010 this line has no ': ' behind its key | {NOT_COLON}"),
        (
            "key:value\nb: 1",
            "1:4 SRC010 there is no space behind this ':' | write a space behind it",
        ),
        (
            "a: 1\nkey:value\nb: 1",
            "2:4 SRC010 there is no space behind this ':' | write a space behind it",
        ),
        (
            "- a\nb: 1",
            (
                "2:1 SRC010 this line stands between list items, but has no '- '"
                " | write '- ' before it, or move it"
            ),
        ),
        (
            "a: 1\n- b",
            "2:1 SRC010 a list item stands between keys | put it below the key of its list",
        ),
        (
            "a: - b",
            (
                "1:4 SRC010 a list cannot start here | start the list on the line below its key;"
                " put text that starts with '- ' in quotes"
            ),
        ),
        (
            "a: > text\n  more",
            (
                "1:4 SRC010 behind > the text must start on the next line"
                " | start the text on the next line, indented, or put it in quotes"
            ),
        ),
        (
            "a: foo\n  bar # cut\n  more",
            f"2:7 SRC010 the text ends before #, which starts a comment | {QUOTE}",
        ),
        (
            "a: {b: #fff}\nc: d",
            "1:8 SRC010 everything behind # is read as a comment | put text with # in quotes",
        ),
        (
            "a: [x, y\nb: 1",
            (
                "1:4 SRC010 the [ that opens here has no ]"
                " | write ] at its end, or put the text in quotes"
            ),
        ),
        (
            "a: {x: 1\nb: 2",
            (
                "1:4 SRC010 the { that opens here has no }"
                " | write } at its end, or put the text in quotes"
            ),
        ),
        (
            "a: 1\nb: [{",
            (
                "2:6 SRC010 the text ends inside [ ] or { }"
                " | write the ] or } that is missing, or put the text in quotes"
            ),
        ),
        (
            'a: {x: "y" z: 1}',
            (
                "1:12 SRC010 there is text behind the closing quote"
                " | put one pair of quotes around the whole text"
            ),
        ),
        (
            'a: "x\\q"',
            (
                "1:6 SRC010 this is no escape that YAML knows"
                " | inside \"…\" write \\\\ for a backslash, or put the text in '…'"
            ),
        ),
        (
            'a: "x\\u12"',
            (
                "1:8 SRC010 this escape needs more digits"
                " | inside \"…\" write \\\\ for a backslash, or put the text in '…'"
            ),
        ),
        ("k" * 1100 + ": b", f"1:1 SRC010 this key is too long | {QUOTE}"),
    ],
)
def test_broken_yaml_is_explained_where_it_breaks(text: str, expected: str) -> None:
    outcome = parse(PATH, text)

    assert outcome.value is None
    assert [summary(found) for found in outcome.diagnostics] == [expected]
