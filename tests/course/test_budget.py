"""The longest state that a learner of a course can have."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from scormbuild.course import budget
from scormbuild.course.budget import Answer, Budget, Counts, Firm, Typed
from tests.needed import node

RUNTIME = Path(budget.__file__).parents[1] / "runtime" / "tracking"

COUNTS = Counts(
    pages=60,
    quizzes=3,
    questions=50,
    recorded=20,
    points=(100,) * 45 + (1000,) * 5,
    answers=(
        *(Firm(4), Firm(22), Typed(needed=9), Typed(fields=2, gaps=3, needed=5)),
        Typed(needed=30, long=True),
    ),
)


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ({"type": "true-false", "answer": True}, Firm(4)),
        ({"type": "choice", "options": [0, 1, 2], "answer": 1}, Firm(7)),
        ({"type": "choice", "options": [0, 9], "answer": 9}, Firm(11)),
        ({"type": "multi", "options": [0, 1, 2], "answer": [1]}, Firm(10)),
        ({"type": "multi", "options": [31, 33], "answer": [31]}, Firm(44)),
        ({"type": "order", "answer": [2, 0, 1]}, Firm(17)),
        ({"type": "order", "answer": [29, 31]}, Firm(43)),
        ({"type": "match", "pairs": [[0, 2], [1, 3]], "rights": [2, 3, 4]}, Firm(23)),
        ({"type": "sort", "pairs": [[2, 0], [3, 1]], "rights": [0, 1]}, Firm(19)),
        ({"type": "scale", "statements": [4, 5, 6], "steps": [0, 1, 2, 3]}, Firm(29)),
        ({"type": "short", "accept": ["bridges", "🌉 bridge"]}, Typed(needed=9)),
        ({"type": "number", "low": "1", "high": "2"}, Typed(units=32)),
        ({"type": "hotspot", "options": [0, 9], "answer": 9}, Firm(11)),
        ({"type": "hotspot", "options": [0, 1, 2], "answer": [1, 2]}, Firm(10)),
        ({"type": "text", "needed": 40}, Typed(needed=40, long=True)),
        (
            {"type": "fill", "gaps": [{"accept": ["abc"]}, {"choices": ["a", "b"], "answer": 0}]},
            Typed(fields=1, gaps=2, needed=3, highest=1),
        ),
        ({"type": "fill", "gaps": [{"choices": ["a", "b"], "answer": 0}] * 2}, Firm(17)),
    ],
)
def test_each_type_has_a_longest_answer(key: dict[str, Any], expected: Answer) -> None:
    assert budget.answer_of(key) == expected


@pytest.mark.parametrize(
    ("limit", "expected"),
    [(100, None), (budget.bound(COUNTS, 0), 0), (20_000, 500)],
)
def test_typed_answers_share_what_is_left(limit: int, expected: int | None) -> None:
    assert budget.text_share(COUNTS, limit) == expected


def test_the_room_is_used_up() -> None:
    share = budget.text_share(COUNTS, 1_000)

    assert share is not None
    assert budget.bound(COUNTS, share) <= 1_000 < budget.bound(COUNTS, share + 1)


@pytest.mark.parametrize(
    ("share", "short", "long"),
    [(0, 0, 0), (20, 20, 160), (250, 250, 2_000), (400, 250, 3_200), (500, 250, 4_000)],
)
def test_long_answers_get_eight_times_as_much(share: int, short: int, long: int) -> None:
    planned = Budget(1_000, 4_000, share)

    assert (planned.text_limit, planned.long_text_limit) == (short, long)
    assert (Typed().room(share), Typed(long=True).room(share)) == (short, long)
    assert Typed(units=32).room(share) == 32


def test_the_sum_is_that_of_the_codec(tmp_path: Path) -> None:
    """Compare with `bound` of the runtime, which its own tests hold against `encode`."""
    firm = (Firm(4), Firm(7), Firm(10), Firm(23))
    more: dict[str, Any] = {"drawing": 2, "timed": 1, "excusing": True}
    typed = (Typed(), Typed(units=32), Typed(long=True))
    counts = replace(COUNTS, answers=(*firm, *typed), **more)
    answers = [
        {"kind": "boolean"},
        {"kind": "number", "max": 2},
        {"kind": "set", "max": 2},
        {"kind": "pairs", "length": 2, "max": 4},
        {"kind": "text", "units": 80},
        {"kind": "text", "units": 32},
        {"kind": "text", "units": 640},
    ]
    script = tmp_path / "bound.mjs"
    given = {
        "pages": counts.pages,
        "quizzes": counts.quizzes,
        "questions": counts.questions,
        "points": counts.points,
        "answers": answers,
        **more,
    }
    script.write_text(
        f'import {{ bound }} from "{(RUNTIME / "bound.js").as_uri()}";\n'
        f"console.log(bound({json.dumps(given)}));\n"
    )
    result = subprocess.run([node(), script], check=True, capture_output=True, text=True)

    assert int(result.stdout) == budget.bound(counts, 80)
