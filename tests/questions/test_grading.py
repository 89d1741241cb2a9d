"""The graders; the page's graders read the same file (tests/runtime/questions)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from scormbuild.questions.kind import Earned
from scormbuild.questions.kinds import KINDS

ROWS = json.loads((Path(__file__).parent / "grading.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "row", ROWS, ids=[f"{n}-{row['key']['type']}" for n, row in enumerate(ROWS)]
)
def test_grade(row: dict[str, Any]) -> None:
    key = row["key"]

    assert KINDS[key["type"]].grade(key, row["response"]) == Earned(*row["expected"])


def test_every_type_has_rows_of_every_kind() -> None:
    earned = {(row["key"]["type"], row["expected"][0] > 0) for row in ROWS}
    judged = {
        (name, right) for name, kind in KINDS.items() for right in {kind.question.judged, False}
    }

    assert len(ROWS) >= 150
    assert earned == judged
