"""The schemas of questions explain themselves."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from scormbuild import blocks, questions
from scormbuild.blocks import include
from tests.questions.asking import quiz_of

SCHEMAS = {
    **{f"question {name}": schema for name, schema in questions.schemas().items()},
    **blocks.schemas(),
    "questions of a file": include.FILE_SCHEMA,
}


def keys(schema: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the schema of every key an author can write."""
    for name, inner in schema.get("properties", {}).items():
        if "const" not in inner:
            yield f"{path}/{name}", inner
        yield from keys(inner, f"{path}/{name}")
    if "items" in schema:
        yield from keys(schema["items"], f"{path}[]")


@pytest.mark.parametrize("name", list(SCHEMAS))
def test_examples_are_valid(name: str) -> None:
    schema = SCHEMAS[name]
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)

    assert schema["examples"]
    assert [
        error.message for example in schema["examples"] for error in validator.iter_errors(example)
    ] == []
    for path, inner in keys(schema):
        assert inner.get("title"), path
        assert inner.get("description"), path
        for example in inner.get("examples", ()):
            assert Draft202012Validator(inner).is_valid(example), (path, example)


@pytest.mark.parametrize("name", list(SCHEMAS))
def test_every_key_is_described_with_an_example(name: str) -> None:
    assert [path for path, inner in keys(SCHEMAS[name]) if not inner.get("examples")] == []


@pytest.mark.parametrize("name", list(questions.schemas()))
def test_examples_of_questions_are_sound(name: str) -> None:
    listed = questions.schemas()[name]["examples"]
    examples = [{**example, "id": f"q{n}"} for n, example in enumerate(listed)]
    text = json.dumps({"title": "T", "questions": examples}, ensure_ascii=False)
    read, found = quiz_of(text, ".yaml")

    assert len(read) == len(examples)
    assert found == []


def test_schemas_are_made_once() -> None:
    assert questions.schemas() is questions.schemas()
