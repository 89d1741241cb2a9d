from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from importlib import resources
from pathlib import PurePosixPath
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from scormbuild.diagnostics import Diagnostic
from scormbuild.source.document import Document
from scormbuild.source.findings.limits import TooFew, WrittenTwice
from scormbuild.source.findings.mismatches import MissingKey, NotAllowedValue, WrongType
from scormbuild.source.schema import check, load, read
from scormbuild.source.yaml import parse

PATH = PurePosixPath("course.yaml")

GOOD = """\
scormbuild: 1
id: fire
title: Fire
language: en
contents: [lessons/a.md]
"""


def document(text: str, path: PurePosixPath = PATH) -> Document:
    value = parse(path, text).value
    assert value is not None
    return value


def summary(found: Diagnostic) -> str:
    return f"{found.at.line}:{found.at.column} {found.code} {found.message()} | {found.hint()}"


def findings(text: str, schema: Mapping[str, Any]) -> list[str]:
    return [summary(found) for found in check(document(text), schema)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("", []),
        ("version: 1.10", []),
        ("theme: {accent: '#0a58a8', appearance: dark}", []),
        ("contents2: x", ["6:1 SRC041 unknown key 'contents2'"]),
        ("packaging: {sco: course}", []),
        ("navigation: {order: liner}", ["6:21 SRC043 'order' cannot be 'liner'"]),
        ("completion: {lessons: all, viewed: end, quizzes: {final: passed}}", []),
        ("completion: {lessons: [a, b]}", []),
        ("completion: {lessons: some}", ["6:23 SRC043 'lessons' cannot be 'some'"]),
        ("completion: {lessons: 3}", ["6:23 SRC040 'lessons' should be text or a list"]),
        ("passing: {score: 101}", ["6:18 SRC049 'score' is 101"]),
        ("passing: {quizzes: {a: 0}}", ["6:24 SRC049 'a' is 0"]),
        ("targets: [scorm12, scorm2004-4]", []),
        ("targets: [scorm12, scorm12]", ["6:20 SRC050 'scorm12' is in this list twice"]),
        ("objectives: [{id: a, text: b}]", []),
        ("objectives: [{id: 1a, text: b}]", ["6:19 SRC044 'id' cannot be '1a'"]),
        ("allow: [SRC018, text-cut-by-comment]", []),
        ("allow: [src]", []),
        ("allow: [SRC18]", ["6:9 SRC044 item 1 of 'allow' cannot be 'SRC18'"]),
        ("variables: {company: Okafor Ltd, price: 1.10, größe: 12 m}", []),
        ("variables: {a: true}", ["6:16 SRC040 'a' should be text or a number"]),
        ("variables: {a: ' b'}", ["6:16 SRC044 'a' cannot be 'b'"]),
        ('variables: {a: "b\\nc"}', ["6:16 SRC044 'a' cannot be 'b c'"]),
        ("variables: {a: 'b | c'}", ["6:16 SRC044 'a' cannot be 'b | c'"]),
        ("variables: {a: '{{b}}'}", ["6:16 SRC044 'a' cannot be '{{b}}'"]),
        ("variables: {a: 'b ]]'}", ["6:16 SRC044 'a' cannot be 'b ]]'"]),
        ("variables: {a: '::: b'}", ["6:16 SRC044 'a' cannot be '::: b'"]),
        ("variables: {a: ''}", ["6:16 SRC044 'a' cannot be ''"]),
        ("words: {next: Go on}", []),
        ("words: {next: ''}", ["6:15 SRC048 'next' is an empty text"]),
        (
            "certificate: {on: passed}",
            ["6:14 SRC040 'certificate' should be true or false, but is a table"],
        ),
    ],
)
def test_keys_of_a_course(line: str, expected: list[str]) -> None:
    found = [summary(one) for one in check(document(GOOD + line), load("course"))]

    assert len(found) == len(expected)
    assert all(one.startswith(words) for one, words in zip(found, expected, strict=True)), found


def test_modules_nest_once() -> None:
    text = """\
scormbuild: 1
id: fire
title: Fire
language: en
contents:
  - a.md
  - module: One
    contents:
      - b.md
      - module: Two
        id: two
        contents:
          - c.md
          - module: Three
            contents: [d.md]
"""

    assert findings(text, load("course")) == [
        "14:13 SRC040 item 2 of 'contents' should be text, but is a table | modules nest only once"
    ]
    assert findings(text.rpartition("          - module")[0], load("course")) == []


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("lesson", "title: x\nblocks: [text, {type: tip}]\nobjectives: [a]\ndraft: true", []),
        ("lesson", "title: x\nblocks: [1]", [WrongType]),
        ("lesson", "title: x\nblocks: []\nobjectives: [a, a]", [WrittenTwice]),
        ("lesson", "blocks: []", [MissingKey]),
        ("quiz", "title: x\nquestions: [{type: choice}]\nattempts: 3\ncounted: last", []),
        ("quiz", "title: x\nquestions: []", [TooFew]),
        ("quiz", "title: x\nquestions: [{}]\nshow: {answers: always}", [NotAllowedValue]),
        ("quiz", "title: x\nquestions: [text]", [WrongType]),
    ],
)
def test_keys_of_pages(name: str, text: str, expected: list[type]) -> None:
    assert [type(found) for found in check(document(text), load(name))] == expected


def keys_of(schema: object, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every key of a schema that an author can write."""
    if isinstance(schema, list):
        for entry in schema:
            yield from keys_of(entry, path)
    elif isinstance(schema, dict):
        for name, entry in schema.get("properties", {}).items():
            yield f"{path}/{name}", entry
            yield from keys_of(entry, f"{path}/{name}")
        for word in ("items", "anyOf", "additionalProperties"):
            yield from keys_of(schema.get(word), path)


@pytest.mark.parametrize("name", ["course", "lesson", "quiz", "questions"])
def test_every_key_is_documented_with_an_example_that_fits(name: str) -> None:
    schema = load(name)
    Draft202012Validator.check_schema(schema)
    keys = list(keys_of(schema))

    assert keys
    for path, entry in keys:
        assert {"title", "description", "examples"} <= entry.keys(), path
        validator = Draft202012Validator(entry)
        assert [example for example in entry["examples"] if not validator.is_valid(example)] == []


@pytest.mark.parametrize("name", ["course", "lesson", "quiz", "questions"])
def test_every_pattern_is_explained(name: str) -> None:
    file = resources.files("scormbuild.source") / "schemas" / f"{name}.schema.json"

    def unexplained(part: object) -> Iterator[str]:
        if isinstance(part, list):
            for item in part:
                yield from unexplained(item)
        elif isinstance(part, dict):
            if isinstance(part.get("pattern"), str) and "x-error" not in part:
                yield part["pattern"]
            for key, item in part.items():
                yield from () if key == "x-error" else unexplained(item)

    assert list(unexplained(json.loads(file.read_text(encoding="utf-8")))) == []
    assert read(file) == load(name)


PARTS = st.recursive(
    st.sampled_from(["x", "1", "true", "''", "-3.5", "#x", "all", "[", "2024", "a: b", "null"]),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda parts: f"[{', '.join(parts)}]"),
        st.dictionaries(
            st.sampled_from(["id", "text", "score", "quizzes", "module", "contents", "lessons"]),
            inner,
            max_size=3,
        ).map(lambda parts: "{" + ", ".join(f"{k}: {v}" for k, v in parts.items()) + "}"),
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(sorted([*load("course")["properties"], "titel"])), PARTS))
def test_every_finding_lies_inside_the_text(entries: dict[str, str]) -> None:
    text = "".join(f"{key}: {value}\n" for key, value in entries.items())
    outcome = parse(PATH, text)
    if outcome.value is None:
        return
    lines = text.split("\n")

    found = check(outcome.value, load("course"))

    assert len(set(found)) == len(found)
    for one in found:
        assert 1 <= one.at.line <= one.at.end_line <= len(lines)
        assert 1 <= one.at.column <= len(lines[one.at.line - 1]) + 1
        assert 1 <= one.at.end_column <= len(lines[one.at.end_line - 1]) + 1
        assert (one.message() + (one.hint() or "")).isprintable()
