from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

import pytest

from scormbuild.diagnostics import Diagnostic
from scormbuild.source.document import Document
from scormbuild.source.schema import check
from scormbuild.source.yaml import parse

PATH = PurePosixPath("course.yaml")


def document(text: str, path: PurePosixPath = PATH) -> Document:
    value = parse(path, text).value
    assert value is not None
    return value


def summary(found: Diagnostic) -> str:
    return f"{found.at.line}:{found.at.column} {found.code} {found.message()} | {found.hint()}"


def findings(text: str, schema: Mapping[str, Any]) -> list[str]:
    return [summary(found) for found in check(document(text), schema)]


def about(properties: Mapping[str, Any], **more: object) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": dict(properties),
        **more,
    }


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        (
            {"type": "string"},
            "k: 12",
            "1:4 SRC040 'k' should be text, but is the number 12 | put it in quotes: \"12\"",
        ),
        (
            {"type": "string"},
            "k: 1.50",
            "1:4 SRC040 'k' should be text, but is the number 1.50 | put it in quotes: \"1.50\"",
        ),
        (
            {"type": "string"},
            "k: True",
            (
                "1:4 SRC040 'k' should be text, but is the truth value"
                ' True | put it in quotes: "True"'
            ),
        ),
        (
            {"type": "string"},
            "k: {x}",
            "1:4 SRC040 'k' should be text, but is a table | put text that starts with { in quotes",
        ),
        (
            {"type": "string"},
            "k: {}",
            "1:4 SRC040 'k' should be text, but is a table | put text that starts with { in quotes",
        ),
        ({"type": "string"}, "k: {x: y}", "1:4 SRC040 'k' should be text, but is a table | None"),
        (
            {"type": "string"},
            "k: [x]",
            "1:4 SRC040 'k' should be text, but is a list | put text that starts with [ in quotes",
        ),
        ({"type": "string"}, "k:\n- x", "2:1 SRC040 'k' should be text, but is a list | None"),
        (
            {"type": "string"},
            "k:\n  Note: x",
            (
                "2:3 SRC040 'k' should be text, but is a table"
                " | ': ' in a text makes it a table: put the text in quotes"
            ),
        ),
        ({"type": "string"}, "k:", "1:1 SRC053 'k' has no value | write a value, or remove it"),
        (
            {"type": "string"},
            "k: #fff",
            (
                "1:1 SRC053 'k' has no value: '#fff' is read as a comment"
                " | put a value that starts with # in quotes"
            ),
        ),
        (
            {"type": "string"},
            "k: null",
            "1:1 SRC053 'k' has no value | write a value, or remove it",
        ),
        (
            {"type": ["string", "number"]},
            "k: [x]",
            (
                "1:4 SRC040 'k' should be text or a number,"
                " but is a list | put text that starts with [ in quotes"
            ),
        ),
        (
            {"type": "number"},
            "k: 75%",
            "1:4 SRC040 'k' should be a number, but is the text '75%' | write 75",
        ),
        (
            {"type": "number"},
            "k: 3,5",
            "1:4 SRC040 'k' should be a number, but is the text '3,5' | write 3.5",
        ),
        (
            {"type": "number"},
            "k: two",
            (
                "1:4 SRC040 'k' should be a number, but is the text 'two'"
                " | write digits, with a point for decimals"
            ),
        ),
        (
            {"type": "integer"},
            "k: 2.5",
            "1:4 SRC040 'k' should be a whole number, but is the number 2.5 | write 2",
        ),
        (
            {"type": "integer"},
            "k: true",
            "1:4 SRC040 'k' should be a whole number, but is the truth value true | write digits",
        ),
        (
            {"type": ["integer", "number"]},
            "k: x",
            (
                "1:4 SRC040 'k' should be a number, but is the"
                " text 'x' | write digits, with a point for decimals"
            ),
        ),
        (
            {"type": "boolean"},
            "k: yes",
            "1:4 SRC040 'k' should be true or false, but is the text 'yes' | write true",
        ),
        (
            {"type": "boolean"},
            "k: off",
            "1:4 SRC040 'k' should be true or false, but is the text 'off' | write false",
        ),
        (
            {"type": "boolean"},
            "k: maybe",
            "1:4 SRC040 'k' should be true or false, but is the text 'maybe' | write true or false",
        ),
        (
            {"type": "array"},
            "k: x",
            (
                "1:4 SRC040 'k' should be a list, but is the text 'x'"
                " | write each entry on its own line behind '- ', or all of them in [ ]"
            ),
        ),
        (
            {"type": "object"},
            "k: x",
            "1:4 SRC040 'k' should be a table of keys and values, but is the text 'x' | None",
        ),
        (
            {"type": "string", "x-error": {"type": "say it in words"}},
            "k: 1",
            "1:4 SRC040 'k' should be text, but is the number 1 | say it in words",
        ),
        (
            {"enum": ["best", "last"]},
            "k: besst",
            "1:4 SRC043 'k' cannot be 'besst': it must be 'best' or 'last' | did you mean 'best'?",
        ),
        (
            {"enum": ["best", "last"]},
            "k: LAST",
            "1:4 SRC043 'k' cannot be 'LAST': it must be 'best' or 'last' | did you mean 'last'?",
        ),
        (
            {"enum": ["a", "b", "c"]},
            "k: 7",
            "1:4 SRC043 'k' cannot be '7': it must be 'a', 'b' or 'c' | None",
        ),
        (
            {"enum": ["a", "b"]},
            "k: [a]",
            "1:4 SRC040 'k' should be 'a' or 'b', but is a list | None",
        ),
        ({"const": 1}, "k: 2", "1:4 SRC043 'k' cannot be '2': it must be '1' | None"),
        ({"const": True}, "k: false", "1:4 SRC043 'k' cannot be 'false': it must be 'true' | None"),
        (
            {"pattern": "^[a-z]+$", "x-error": "small letters only"},
            "k: A B",
            "1:4 SRC044 'k' cannot be 'A B': small letters only | None",
        ),
        (
            {"pattern": "^[a-z]+$"},
            'k: "a\\n"',
            "1:4 SRC044 'k' cannot be 'a': it does not match ^[a-z]+$ | None",
        ),
        ({"type": "string", "minLength": 1}, "k: ''", "1:4 SRC048 'k' is an empty text | None"),
        (
            {"type": "string", "minLength": 3},
            "k: ab",
            "1:4 SRC048 'k' has 2 characters, but needs at least 3 | None",
        ),
        (
            {"type": "string", "maxLength": 3},
            "k: 😀äöü",
            "1:4 SRC047 'k' has 4 characters, but at most 3 are possible | None",
        ),
        ({"minItems": 2}, "k: [a]", "1:4 SRC045 'k' has 1 entry, but needs at least 2 | None"),
        ({"minItems": 1}, "k: []", "1:4 SRC045 'k' is empty, but needs at least 1 entry | None"),
        (
            {"maxItems": 1},
            "k: [a, b]",
            "1:4 SRC046 'k' has 2 entries, but at most 1 are possible | None",
        ),
        (
            {"minProperties": 1},
            "k: {}",
            "1:4 SRC045 'k' is empty, but needs at least 1 entry | None",
        ),
        (
            {"maxProperties": 1},
            "k: {a: 1, b: 2}",
            "1:4 SRC046 'k' has 2 entries, but at most 1 are possible | None",
        ),
        (
            {"minimum": 0, "maximum": 100},
            "k: 750",
            "1:4 SRC049 'k' is 750, but must be from 0 to 100 | None",
        ),
        ({"minimum": 1}, "k: 0.50", "1:4 SRC049 'k' is 0.50, but must be at least 1 | None"),
        ({"exclusiveMinimum": 0}, "k: 0", "1:4 SRC049 'k' is 0, but must be more than 0 | None"),
        ({"multipleOf": 2}, "k: 3", "1:4 SRC049 'k' is 3, but must be a multiple of 2 | None"),
        (
            {"uniqueItems": True},
            "k:\n- a\n- b\n- a",
            "4:3 SRC050 'a' is in this list twice, first in line 2 | None",
        ),
        (
            {"uniqueItems": True},
            "k: [{a: 1}, {a: 1}]",
            "1:13 SRC050 'a table' is in this list twice, first in line 1 | None",
        ),
        (
            {"contains": {"const": 1}, "x-error": "one of them must be 1"},
            "k: [2]",
            "1:4 SRC052 'k': one of them must be 1 | None",
        ),
        (
            {"not": {"const": 1}},
            "k: 1",
            "1:4 SRC052 'k': this does not fit the schema (not) | None",
        ),
        (
            {"anyOf": [{"type": "string"}, {"type": "array"}]},
            "k: 1",
            (
                "1:4 SRC040 'k' should be text"
                ' or a list, but is the number 1 | put it in quotes: "1"'
            ),
        ),
        (
            {"anyOf": [{"type": "string", "minLength": 1}, {"type": "array", "minItems": 2}]},
            "k: [x]",
            "1:4 SRC045 'k' has 1 entry, but needs at least 2 | None",
        ),
        (
            {"oneOf": [{"type": "string", "enum": ["all"]}, {"type": "array"}]},
            "k: al",
            "1:4 SRC043 'k' cannot be 'al': it must be 'all' | did you mean 'all'?",
        ),
        (
            {"oneOf": [{"minimum": 1}, {"minimum": 2}], "x-error": "say which"},
            "k: 3",
            "1:4 SRC052 'k': say which | None",
        ),
        (
            {"items": {"type": "string"}},
            "k: [x, 2]",
            (
                "1:8 SRC040 item 2 of 'k' should be text, but"
                ' is the number 2 | put it in quotes: "2"'
            ),
        ),
        (
            {"items": {"type": "string"}},
            "k:\n- x\n-\n",
            "3:2 SRC053 item 2 of 'k' has no value | write a value, or remove it",
        ),
    ],
)
def test_each_rule_has_its_sentence(rule: dict[str, Any], text: str, expected: str) -> None:
    assert findings(text, about({"k": rule})) == [expected]
