"""The reference shows every block and question, with every key, in two spellings that agree."""

from __future__ import annotations

import json
from collections.abc import Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

from scormbuild.blocks.kinds import KINDS as BLOCKS
from scormbuild.questions.kinds import KINDS as QUESTIONS
from tests.blocks.writing import blocks_of, lesson
from tests.properties.questions_in_markdown import question
from tests.questions.asking import placeless, quiz_of
from tests.reference import COMMON, block, blocks_page, keys, questions_page, shown

DOCS = Path(__file__).parents[1] / "docs"
PAGES = {"blocks.md": blocks_page, "questions.md": questions_page}


@pytest.mark.parametrize("name", PAGES)
def test_the_reference_is_what_the_schemas_say(pytestconfig: pytest.Config, name: str) -> None:
    if pytestconfig.getoption("--update-golden"):
        (DOCS / name).write_text(PAGES[name](), encoding="utf-8")

    assert (DOCS / name).read_text(encoding="utf-8") == PAGES[name]()


@pytest.mark.parametrize("name", BLOCKS)
def test_examples_show_every_key_of_a_block(name: str) -> None:
    missing = _not_shown(BLOCKS[name].schema)

    assert missing == [], f"add an example with them to scormbuild/blocks/{name}.schema.json"


@pytest.mark.parametrize("name", QUESTIONS)
def test_examples_show_every_key_of_a_question(name: str) -> None:
    missing = [key for key in _not_shown(QUESTIONS[name].schema) if key.split(".")[0] not in COMMON]

    assert missing == [], f"add an example with them to scormbuild/questions/{name}.schema.json"


def test_some_example_shows_each_key_that_all_questions_have() -> None:
    missing = [set(_not_shown(kind.schema)) for kind in QUESTIONS.values()]

    assert set.intersection(*missing) == set()


def _not_shown(schema: Mapping[str, Any]) -> list[str]:
    written = {key for example in schema["examples"] for key in shown(example)}
    return [key for key, _ in keys(schema) if key not in written]


@pytest.mark.parametrize(
    "example",
    [
        pytest.param(example, id=f"{name}-{number}")
        for name, kind in BLOCKS.items()
        for number, example in enumerate(kind.schema["examples"])
    ],
)
def test_both_spellings_of_a_block_are_the_same(example: dict[str, Any]) -> None:
    text = json.dumps({"title": "T", "blocks": _joined(["Text.", example])}, ensure_ascii=False)
    markdown = block(example)
    from_yaml, found = blocks_of(text, ".yaml")
    from_markdown, also_found = blocks_of(lesson("Text.\n\n" + markdown))

    assert (found, also_found) == ([], [])
    assert placeless(from_markdown) == placeless(from_yaml), (
        f"tests/properties/in_markdown.py writes this kind of block wrongly:\n{markdown}"
    )


def _joined(data: Any) -> Any:
    """Return YAML in which texts that follow each other are one, as they are in Markdown."""
    if isinstance(data, dict):
        if data.get("type") == "text":
            return data["text"]
        return {key: _joined(value) if key == "blocks" else value for key, value in data.items()}
    if not isinstance(data, list):
        return data
    inside = map(_joined, data)
    runs = [(text, list(run)) for text, run in groupby(inside, lambda item: isinstance(item, str))]
    return [item for text, run in runs for item in (["\n\n".join(run)] if text else run)]


@pytest.mark.parametrize(
    "example",
    [
        pytest.param(example, id=f"{name}-{number}")
        for name, kind in QUESTIONS.items()
        for number, example in enumerate(kind.schema["examples"])
    ],
)
def test_both_spellings_of_a_question_are_the_same(example: dict[str, Any]) -> None:
    named = {"id": "q", **example}
    text = json.dumps({"title": "T", "questions": [named]}, ensure_ascii=False)
    markdown = question(named)
    from_yaml, found = quiz_of(text, ".yaml")
    from_markdown, also_found = quiz_of(f"---\ntitle: T\nattempts: 1\n---\n{markdown}\n")

    assert (found, also_found) == ([], [])
    assert placeless(tuple(from_markdown)) == placeless(tuple(from_yaml)), (
        f"tests/properties/questions_in_markdown.py writes this type wrongly:\n{markdown}"
    )
