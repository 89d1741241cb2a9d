"""`docs/blocks.md` shows every block, and its two spellings say the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scormbuild.blocks.kinds import BY_CONTAINER
from tests.blocks.writing import blocks_of, lesson
from tests.questions.asking import placeless

TEXT = (Path(__file__).parents[2] / "docs" / "blocks.md").read_text(encoding="utf-8")
SECTIONS = {
    head: re.findall(r"^```(\w+)\n(.*?)^```$", body, re.MULTILINE | re.DOTALL)
    for head, body in re.findall(r"^## (.*?)\n(.*?)(?=^## |\Z)", TEXT, re.MULTILINE | re.DOTALL)
}


def test_every_block_has_a_section() -> None:
    assert {name for head in SECTIONS for name in head.split(", ")} == set(BY_CONTAINER)


@pytest.mark.parametrize("head", list(SECTIONS))
def test_both_spellings_say_the_same(head: str) -> None:
    (markdown, body), (yaml, data) = SECTIONS[head]
    from_markdown, found = blocks_of(lesson("Text.\n" + body))
    from_yaml, also_found = blocks_of(f"title: T\nblocks:\n- Text.\n{data}", ".yaml")

    assert (markdown, yaml) == ("markdown", "yaml")
    assert [code for code, _ in (*found, *also_found)] == []
    assert len(from_yaml) == 2
    assert placeless(from_markdown) == placeless(from_yaml)
