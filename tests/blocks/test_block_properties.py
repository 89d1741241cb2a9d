"""What holds for every lesson that can be written."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests import strategies
from tests.blocks.writing import blocks_of, lesson

NAMES = st.sampled_from(
    [
        *("note", "tip X", "tabs", "tab A", "tab", "accordion", "item A", "cards", "card", "step"),
        *("columns", "column", "process P", "objectives", "figure", "figure Cap", "question {#q}"),
        *("feedback", "feedback correct", "hint", "scenario", "option", "tip {#a b=c}"),
    ]
)
TEXT = st.sampled_from(
    ["", "Text.", "- [x] A\n- [ ] B", "1. A\n2. B", "![A](media/a.png)", "[[gap]]", "```\n:::\n```"]
)
PIECES = st.recursive(
    TEXT,
    lambda inner: st.builds(
        lambda name, pieces: "\n".join([f"::: {name}", *pieces, ":::"]),
        NAMES,
        st.lists(inner, max_size=3),
    ),
    max_leaves=8,
)


@given(data=strategies.lesson())
def test_random_lessons_are_read(data: dict[str, Any]) -> None:
    blocks, _ = blocks_of(json.dumps(data, ensure_ascii=False), ".yaml")

    assert len(blocks) == len(data["blocks"])


@given(pieces=st.lists(PIECES, max_size=4))
def test_whatever_is_nested_is_read(pieces: list[str]) -> None:
    _, found = blocks_of(lesson("Text.\n\n" + "\n".join(pieces)))

    assert [text for code, text in found if code.startswith(("SRC06", "QST")) and not text] == []
