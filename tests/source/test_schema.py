from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

import pytest

from scormbuild.diagnostics import Diagnostic, Span
from scormbuild.source.document import Document
from scormbuild.source.findings.mismatches import (
    EmptyFile,
    MissingKey,
    UnknownKey,
    UnknownKind,
    ValueMissing,
    WrongType,
)
from scormbuild.source.schema import check, check_kind, check_typed, inlined, part
from scormbuild.source.yaml import parse
from tests.effort import calls

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
    ("text", "expected"),
    [
        (
            "titel: x",
            [
                UnknownKey(
                    at=Span(PATH, 1, 1, 1, 6),
                    key="titel",
                    known=("title", "id", "tags"),
                    meant="title",
                )
            ],
        ),
        ("id: x", [MissingKey(at=Span(PATH, 1, 1, 1, 3), keys=("title",))]),
        ("{id: x, tags: []}", [MissingKey(at=Span(PATH, 1, 1, 1, 4), keys=("title",))]),
        ("{}", [MissingKey(at=Span(PATH, 1, 1, 1, 3), keys=("title",))]),
        (
            "title: x\nTitle: y\nfoo: z",
            [
                UnknownKey(at=Span(PATH, 2, 1, 2, 6), key="Title", known=("id", "tags")),
                UnknownKey(at=Span(PATH, 3, 1, 3, 4), key="foo", known=("id", "tags")),
            ],
        ),
        (
            "id: 3\ntitle: x",
            [
                WrongType(
                    at=Span(PATH, 1, 5, 1, 6),
                    subject="'id'",
                    expected="text",
                    found="the number 3",
                    advice='put it in quotes: "3"',
                )
            ],
        ),
        ("", [EmptyFile(at=Span(PATH, 1, 1, 1, 1))]),
        (
            "- x",
            [
                WrongType(
                    at=Span(PATH, 1, 1, 1, 4),
                    subject="this file",
                    expected="a table of keys and values",
                    found="a list",
                )
            ],
        ),
        (
            "title: x\ntags:\n - Note: this",
            [
                UnknownKey(
                    at=Span(PATH, 3, 4, 3, 8),
                    key="Note",
                    known=("name", "size"),
                    alone_in_item=True,
                )
            ],
        ),
        (
            "title: x\ntags:\n - nmae: this",
            [
                UnknownKey(
                    at=Span(PATH, 3, 4, 3, 8), key="nmae", known=("name", "size"), meant="name"
                ),
                MissingKey(at=Span(PATH, 3, 4, 3, 8), keys=("size",)),
            ],
        ),
        (
            "title: x\ntags: [{name: a, size: b, colour: 1}, {name: c}]",
            [
                UnknownKey(at=Span(PATH, 2, 27, 2, 33), key="colour", known=()),
                MissingKey(at=Span(PATH, 2, 39, 2, 44), keys=("size",)),
            ],
        ),
    ],
)
def test_each_fault_has_one_finding_at_its_place(text: str, expected: list[Diagnostic]) -> None:
    text_type = {"type": "string"}
    tag = about({"name": text_type, "size": text_type}, required=["name", "size"])
    schema = about(
        {"title": text_type, "id": text_type, "tags": {"type": "array", "items": tag}},
        required=["title"],
    )

    assert list(check(document(text), schema)) == expected


def test_a_cause_hides_its_consequence() -> None:
    choice = about({"text": {"type": "string"}, "correct": {"type": "boolean"}})
    right = {"required": ["correct"]}
    schema = about({"choices": {"items": choice, "contains": right, "minItems": 3}})

    assert findings("choices:\n - {text: a, corect: true}\n - {text: b}\n - {text: c}", schema) == [
        "2:14 SRC041 unknown key 'corect' | did you mean 'correct'?"
    ]


def test_a_missing_key_of_a_markdown_file_belongs_to_its_head() -> None:
    found = check(document("id: x", PurePosixPath("a.md")), about({"id": {}}, required=["title"]))

    assert [found.hint() for found in found] == [
        "add 'title: …', between two lines --- at the top of the file"
    ]


def test_keys_by_pattern_are_known() -> None:
    schema = about({}, patternProperties={"^x-": {"type": "string"}})

    assert findings("x-a: b\ny: 1", schema) == ["2:1 SRC041 unknown key 'y' | remove it"]


def test_a_part_is_checked_at_its_place() -> None:
    found = check(document("a:\n- b: 1\n"), about({"b": {"type": "string"}}), ("a", 0))

    assert [summary(one) for one in found] == [
        "2:6 SRC040 'b' should be text, but is the number 1 | put it in quotes: \"1\""
    ]
    assert check(document("a: 1"), about({}), ("b",)) == ()


KINDS = {
    "choice": about({"type": {}, "prompt": {"type": "string"}}, required=["prompt"]),
    "true-false": about({"type": {}, "answer": {"type": "boolean"}}, required=["answer"]),
}
NAMES = ("choice", "true-false")


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("{type: choice, prompt: x}", []),
        ("just text", []),
        (
            "{type: chioce}",
            [
                UnknownKind(
                    at=Span(PATH, 1, 12, 1, 18),
                    noun="question type",
                    kind="chioce",
                    known=NAMES,
                    meant="choice",
                )
            ],
        ),
        (
            "{type: 7}",
            [
                WrongType(
                    at=Span(PATH, 1, 12, 1, 13),
                    subject="'type'",
                    expected="text",
                    found="the number 7",
                    advice='put it in quotes: "7"',
                )
            ],
        ),
        ("{type: }", [ValueMissing(at=Span(PATH, 1, 6, 1, 10), subject="'type'")]),
        (
            "{type: [choice]}",
            [
                WrongType(
                    at=Span(PATH, 1, 12, 1, 20),
                    subject="'type'",
                    expected="text",
                    found="a list",
                    advice="put text that starts with [ in quotes",
                )
            ],
        ),
        (
            "{typ: choice}",
            [UnknownKey(at=Span(PATH, 1, 6, 1, 9), key="typ", known=("type",), meant="type")],
        ),
        ("{prompt: x}", [MissingKey(at=Span(PATH, 1, 5, 1, 12), keys=("type",))]),
        ("{type: choice}", [MissingKey(at=Span(PATH, 1, 5, 1, 10), keys=("prompt",))]),
    ],
)
def test_the_type_chooses_the_schema(item: str, expected: list[Diagnostic]) -> None:
    text = document(f"q: [{item}]")

    assert list(check_typed(text, ("q",), KINDS, noun="question type")) == expected
    assert list(check_kind(text, ("q", 0), KINDS, noun="question type")) == expected


def test_only_lists_have_typed_parts() -> None:
    assert check_typed(document("q: x"), ("q",), KINDS) == ()
    assert check_typed(document("q: x"), ("r",), KINDS) == ()


def test_parts_are_found_by_their_key() -> None:
    tree = document("a: [b]")

    assert plain_or_none(tree, ("a", 0)) == "b"
    assert plain_or_none(tree, ("a", 1)) is None
    assert plain_or_none(tree, ("a", "b")) is None
    assert plain_or_none(tree, ()) is tree.tree


def plain_or_none(tree: Document, key: tuple[str | int, ...]) -> object:
    found = part(tree, key)
    return getattr(found, "value", found)


def test_references_are_replaced_by_what_they_name() -> None:
    schema = {
        "properties": {"a": {"$ref": "#/$defs/id", "title": "A"}, "b": [{"$ref": "#/$defs/c"}]},
        "$defs": {"id": {"type": "string", "title": "Id"}, "c": {"$ref": "#/$defs/id"}},
    }

    assert inlined(schema) == {
        "properties": {
            "a": {"type": "string", "title": "A"},
            "b": [{"type": "string", "title": "Id"}],
        }
    }


def test_a_thousand_questions_are_checked_with_little_work() -> None:
    text = {"type": "string", "minLength": 1}
    choice = about({"text": text, "correct": {"type": "boolean"}}, required=["text"])
    schema = about(
        {"type": {}, "id": text, "prompt": text, "choices": {"minItems": 2, "items": choice}}
    )
    question = (
        "  - {type: choice, id: q, prompt: p, choices: [{text: a, correct: true}, {text: b}]}\n"
    )
    many = document("questions:\n" + question * 1000)

    assert check_typed(many, ("questions",), {"choice": schema}) == ()
    assert calls(lambda: check_typed(many, ("questions",), {"choice": schema})) < 500_000
