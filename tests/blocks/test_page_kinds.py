"""What makes a Markdown file a quiz or a lesson."""

from __future__ import annotations

import json
from pathlib import Path, PurePosixPath

import pytest

from scormbuild import blocks
from scormbuild.blocks import spelling
from scormbuild.source import markdown

SCHEMAS = Path(spelling.__file__).parents[1] / "source" / "schemas"
ASKS = "::: question {#q}\nIs it?\n\nAnswer: true\n:::\n"


def keys_of(name: str) -> set[str]:
    schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
    return set(schema["properties"])


def test_the_keys_that_decide_are_those_that_only_one_kind_has() -> None:
    lesson, quiz = keys_of("lesson"), keys_of("quiz")

    assert quiz - lesson - {"questions"} == spelling.QUIZ_KEYS
    assert lesson - quiz - {"blocks"} == spelling.LESSON_KEYS


@pytest.mark.parametrize(
    ("front", "body", "expected"),
    [
        ("", ASKS, "questions"),
        ("", f"Oil burns.\n\n{ASKS}", "blocks"),
        ("objectives: [see]\n", ASKS, "blocks"),
        ("description: Three questions.\n", ASKS, "blocks"),
        ("on_fail: failed\n", f"Three questions.\n\n{ASKS}", "questions"),
        ("attempts: 2\nobjectives: [see]\n", ASKS, "questions"),
    ],
)
def test_front_matter_decides_before_contents_do(front: str, body: str, expected: str) -> None:
    path = PurePosixPath("page.md")
    file = markdown.read(path, f"---\ntitle: Page\n{front}---\n\n{body}", blocks.CONTAINERS)
    document = file.then(blocks.page_document).value

    assert document is not None
    assert expected in document.root
