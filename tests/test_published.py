"""The schemas for editors know what a build knows."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from jsonschema import Draft7Validator, Draft202012Validator

from scormbuild import blocks, published, questions
from scormbuild.source import schema
from scormbuild.source.document import plain
from scormbuild.source.yaml import parse

ROOT = Path(__file__).parents[1]
NAMES = list(published.FILES)

#: Keywords that editors which know JSON Schema up to draft 7 would not see.
TOO_NEW = {
    *("prefixItems", "unevaluatedProperties", "unevaluatedItems", "dependentRequired"),
    *("dependentSchemas", "minContains", "maxContains", "$dynamicRef", "$anchor"),
}


def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(published.published(name))


def accepts(name: str, text: str) -> bool:
    document = parse(PurePosixPath("x.yaml"), text).value
    assert document is not None
    return bool(validator(name).is_valid(plain(document.tree)))


def schemas_in(part: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every schema inside a schema, and itself."""
    yield path, part
    for word in ("items", "additionalProperties", "if", "then"):
        if isinstance(part.get(word), dict):
            yield from schemas_in(part[word], f"{path}/{word}")
    for word in ("anyOf", "oneOf", "allOf"):
        for number, inner in enumerate(part.get(word, ())):
            yield from schemas_in(inner, f"{path}/{word}/{number}")
    for word in ("properties", "patternProperties", "$defs"):
        for name, inner in part.get(word, {}).items():
            yield from schemas_in(inner, f"{path}/{word}/{name}")


def keys_in(whole: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every key that an author can write; conditions only repeat keys."""
    for path, part in schemas_in(whole):
        if not path.endswith("/if"):
            for name, inner in part.get("properties", {}).items():
                yield f"{path}/{name}", inner


@pytest.mark.parametrize("name", NAMES)
def test_it_is_a_schema_for_new_and_for_older_editors(name: str) -> None:
    whole = published.published(name)
    Draft202012Validator.check_schema(whole)
    Draft7Validator.check_schema(whole)

    assert whole["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert [path for path, part in schemas_in(whole) if TOO_NEW & part.keys()] == []
    assert [path for path, part in schemas_in(whole) if "$schema" in part] == [""]
    assert "x-error" not in json.dumps(whole)


@pytest.mark.parametrize("name", NAMES)
def test_every_key_is_explained_and_its_examples_fit(name: str) -> None:
    whole = published.published(name)
    root = validator(name)
    keys = dict(keys_in(whole))

    assert len(keys) > (5 if name == "glossary" else 30)
    assert {
        path: missing
        for path, key in keys.items()
        if (missing := {"title", "description", "examples"} - key.keys())
    } == {}
    assert [
        (path, example)
        for path, part in schemas_in(whole)
        for example in part.get("examples", ())
        if not root.evolve(schema=part).is_valid(example)
    ] == []


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_left_open(name: str) -> None:
    """A table without known keys, or an unknown block, would be a hole in completion."""
    still_open = [
        path
        for path, part in schemas_in(published.published(name))
        if "object" in str(part.get("type"))
        and not {"properties", "additionalProperties"} & part.keys()
        and not path.endswith("/if")
    ]

    assert still_open == []


def test_every_kind_of_block_and_question_is_in_it() -> None:
    lesson, quiz = (published.published(name)["$defs"] for name in ("lesson", "quiz"))

    assert set(lesson["block"]["properties"]["type"]["enum"]) == set(blocks.schemas())
    for definitions in (lesson, quiz):
        assert definitions["question"]["properties"]["type"]["enum"] == list(questions.KINDS)
    named = {f"question-{name}" for name in questions.KINDS}
    assert set(quiz) == {"question", "question-file", *named}


def test_a_table_is_judged_by_its_type_alone() -> None:
    page = {"title": "T", "blocks": [{"type": "tabs", "tabs": [{"text": "no title"}]}, "x", 1]}

    found = sorted(
        ("/".join(map(str, error.absolute_path)), error.validator)
        for error in validator("lesson").iter_errors(page)
    )

    assert found == [("blocks/0/tabs/0", "required"), ("blocks/2", "type")]


@pytest.mark.parametrize(
    ("name", "text", "good"),
    [
        ("quiz", "title: T\nquestions:\n- {type: true-false, prompt: P, answer: true}", True),
        ("quiz", "title: T\nquestions:\n- {type: true-false, prompt: P, answer: yes}", False),
        ("quiz", "title: T\nquestions:\n- {type: true-false, prompt: P}", False),
        ("quiz", "title: T\nquestions:\n- {prompt: P, answer: true}", False),
        ("quiz", "title: T\nquestions:\n- {type: tru-false, prompt: P}", False),
        ("quiz", "title: T\nquestions:\n- {type: number, prompt: P, points: 1}", True),
        ("quiz", "title: T\nquestions:\n- {type: number, prompt: P, choices: [1]}", False),
        ("quiz", "title: T\nquestions: [{file: a.yaml}]", True),
        ("lesson", "title: T\nblocks: [{type: include, file: a.md}]", True),
        ("lesson", "title: T\nblocks: [text, {type: note, text: x}]", True),
        ("lesson", "title: T\nblocks: [{type: note, blocks: [{type: tip, text: x}]}]", True),
        ("lesson", "title: T\nblocks: [{type: note, blocks: [{type: tip, txt: x}]}]", False),
        ("lesson", "title: T\nblocks: [{type: cards, cards: [{blocks: [{type: x}]}]}]", False),
        ("lesson", "title: T\nblocks: [{type: question, question: {type: fill}}]", False),
        ("course", "scormbuild: 1\nid: a\ntitle: T\nlanguage: en\ncontents: [a.md]", True),
        ("course", "scormbuild: 2\nid: a\ntitle: T\nlanguage: en\ncontents: [a.md]", False),
        ("course", "scormbuild: 1\nid: a\ntitle: T\nlanguage: en\ncontents: []", False),
    ],
)
def test_editors_and_builds_agree(name: str, text: str, *, good: bool) -> None:
    document = parse(PurePosixPath("x.yaml"), text).value
    assert document is not None
    found = (
        schema.check(document, schema.load("course"))
        if name == "course"
        else blocks.check_page(document)
    )

    assert (accepts(name, text), not found) == (good, good)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("quiz", "title: T\nquestions: [{file: a.yaml, points: 1}]"),
        ("quiz", "title: T\nquestions: [{file: 1}]"),
        ("lesson", "title: T\nblocks: [{type: include}]"),
        ("lesson", "title: T\nblocks: [{type: question, question: {file: a.yaml}}]"),
    ],
)
def test_editors_refuse_what_a_build_refuses_when_it_opens_the_file(name: str, text: str) -> None:
    assert not accepts(name, text)


EXAMPLES = sorted([*(ROOT / "course_src").rglob("*.yaml"), *(ROOT / "course_src").rglob("*.yml")])


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.name)
def test_the_example_course_names_its_schema_and_fits_it(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    first = text.splitlines()[0]
    place = (file.parent / first.removeprefix("# yaml-language-server: $schema=")).resolve()
    name = place.name.removesuffix(".schema.json")

    assert place == ROOT / "docs" / "schemas" / published.file_name(name)
    assert any(file.relative_to(ROOT / "course_src").match(one) for one in published.FILES[name])
    assert accepts(name, text)


@pytest.mark.parametrize("name", NAMES)
def test_the_files_in_docs_are_current(name: str, pytestconfig: pytest.Config) -> None:
    file = ROOT / "docs" / "schemas" / published.file_name(name)
    if pytestconfig.getoption("--update-golden"):
        file.write_text(published.text(name), encoding="utf-8")

    assert file.read_text(encoding="utf-8") == published.text(name)
