"""Whatever the examples of the schemas say in YAML, Markdown says, too: the same blocks."""

from __future__ import annotations

import json
from itertools import groupby
from typing import Any

import pytest

from scormbuild import blocks
from tests.blocks.writing import blocks_of, lesson
from tests.properties import in_markdown
from tests.questions.asking import placeless

#: A text needs no container in Markdown; only YAML can write it as a table.
EXAMPLES = [
    pytest.param(example, id=f"{name}-{number}")
    for name, schema in blocks.schemas().items()
    for number, example in enumerate(schema["examples"])
    if example["type"] == name and name != "text"
]


def joined(data: Any) -> Any:
    """Return YAML in which texts that follow each other are one, as they are in Markdown."""
    if isinstance(data, dict):
        return {key: joined(value) for key, value in data.items()}
    if not isinstance(data, list):
        return data
    runs = [(kind, list(run)) for kind, run in groupby(data, lambda item: isinstance(item, str))]
    return [
        item for text, run in runs for item in (["\n\n".join(run)] if text else map(joined, run))
    ]


@pytest.mark.parametrize("example", EXAMPLES)
def test_both_spellings_of_an_example_give_the_same_block(example: dict[str, Any]) -> None:
    wanted = {key: joined(value) if key == "blocks" else value for key, value in example.items()}
    text = json.dumps({"title": "T", "blocks": ["Text.", wanted]}, ensure_ascii=False)
    from_yaml, found = blocks_of(text, ".yaml")
    from_markdown, also_found = blocks_of(lesson("Text.\n" + in_markdown.block(example)))

    assert (found, also_found) == ([], [])
    assert len(from_yaml) == 2
    assert placeless(from_markdown) == placeless(from_yaml)
