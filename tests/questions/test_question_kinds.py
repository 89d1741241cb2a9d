"""What becomes of a question: its fields, what the ledger numbers, its answer key."""

from __future__ import annotations

from typing import Any

import pytest

from scormbuild.questions.kind import Question, Scoring
from scormbuild.questions.kinds import KINDS
from scormbuild.questions.number import NumberQuestion
from scormbuild.questions.reader import derived_id
from tests.questions.asking import placeless, question, quiz_of

MATCH = "Match.\n\n| A | B |\n|---|---|\n| a | x |\n| b | y |\n| c | x |\n|  | z |"

RATE = "Rate.\n\n```yaml\ntype: scale\nstatements: [a, {text: b, id: b}]\n"

SPOT = "Where?\n\n```yaml\ntype: hotspot\nimage: '![A wall](media/wall.png)'\nareas:\n"

SORT = """\
Sort.

```yaml
type: sort
groups:
  "*A*  b": [a, {text: b, id: b}]
  C: []
  '7': [c]
```
"""


def only(body: str, attributes: str = "{#q}") -> Question:
    (asked,), found = quiz_of(question(body, attributes))
    assert found == []
    return asked


@pytest.mark.parametrize(
    ("body", "options", "key"),
    [
        (
            "Which?\n\n- [ ] A  b\n- [x] *B* {#b}\n- [ ] ![](media/c.png){decorative}",
            ["A b", "#b", "media/c.png"],
            {"type": "choice", "options": [0, 10, 20], "answer": 10},
        ),
        (
            "Which?\n\n- [x] A\n- [x] 7.\n- [ ] C",
            ["A", "7.", "C"],
            {"type": "multi", "options": [0, 10, 20], "answer": [0, 10], "scoring": "partial"},
        ),
        ("True?\n\nAnswer: false", [], {"type": "true-false", "answer": False}),
        (
            "Order.\n\n1. A\n2. B",
            ["A", "B"],
            {"type": "order", "answer": [0, 10], "scoring": "partial"},
        ),
        (
            MATCH,
            ["l:a", "l:b", "l:c", "r:x", "r:y", "r:z"],
            {
                "type": "match",
                "pairs": [[0, 30], [10, 40], [20, 30]],
                "rights": [30, 40, 50],
                "scoring": "partial",
            },
        ),
        (
            "It is [[a|b]] or [[d|*c]].",
            [],
            {
                "type": "fill",
                "gaps": [
                    {"accept": ["a", "b"], "case": False, "accents": True, "typos": 0},
                    {"choices": ["c", "d"], "answer": 0},
                ],
                "scoring": "partial",
            },
        ),
        ("How many?\n\n= 2 ± 0.5", [], {"type": "number", "low": "1.5", "high": "2.5"}),
        (
            "To burn?\n\n```yaml\ntype: short\naccept: [a, 1]\ncase: true\naccents: false\n```",
            [],
            {"type": "short", "accept": ["a", "1"], "case": True, "accents": False, "typos": 0},
        ),
        (
            SORT,
            ["g:A b", "g:C", "g:7", "a", "#b", "c"],
            {
                "type": "sort",
                "pairs": [[30, 0], [40, 0], [50, 20]],
                "rights": [0, 10, 20],
                "scoring": "partial",
            },
        ),
        (
            SPOT + "  - {label: A  b, rect: [0, 0, 10, 10], correct: true}\n"
            "  - {label: C, circle: [50, 50, 5], id: c}\n```",
            ["A b", "#c"],
            {"type": "hotspot", "options": [0, 10], "answer": 0, "scoring": "partial"},
        ),
        (
            SPOT + "  - {label: A, rect: [0, 0, 10, 10], correct: true}\n"
            "  - {label: B, rect: [0, 20, 10, 10]}\n"
            "  - {label: C, poly: [[50, 50], [60, 50], [60, 70]], correct: true}\n"
            "scoring: all-or-nothing\n```",
            ["A", "B", "C"],
            {
                "type": "hotspot",
                "options": [0, 10, 20],
                "answer": [0, 20],
                "scoring": "all-or-nothing",
            },
        ),
        ("What?\n\n::: sample\nA 🌉.\n:::", [], {"type": "text", "needed": 5}),
        (
            "What?\n\n```yaml\nwords: {min: 4, max: 9}\nsample: So.\n```",
            [],
            {"type": "text", "needed": 20},
        ),
        (
            RATE + "scale: [No, '*Yes*']\n```",
            ["s:No", "s:Yes", "a", "#b"],
            {"type": "scale", "steps": [0, 10], "statements": [20, 30]},
        ),
        (
            RATE + "scale: {from: 0, to: 2, low: No, high: Yes}\n```",
            ["s:0", "s:1", "s:2", "a", "#b"],
            {"type": "scale", "steps": [0, 10, 20], "statements": [30, 40]},
        ),
    ],
)
def test_options_and_answer_key(body: str, options: list[str], key: dict[str, Any]) -> None:
    asked = only(body)
    kind = next(kind for kind in KINDS.values() if kind.question is type(asked))
    listed = kind.options(asked)

    assert [option.key for option in listed] == options
    assert kind.answer_key(asked, range(0, 10 * len(listed), 10)) == key


@pytest.mark.parametrize(
    ("line", "low", "high", "answer"),
    [
        ("= 42", "42", "42", "42"),
        ("= 2,50 ± .5", "2", "3", "2.5"),
        ("= -3 ± 10%", "-3.3", "-2.7", "-3"),
        ("= 1..2", "1", "2", None),
        ("= -2 .. -1,5", "-2", "-1.5", None),
        ("= \u22120.1 ± 0.2", "-0.3", "0.1", "-0.1"),
        (
            "= 123456789012345678901234567890 ± 1%",
            "122222221122222222112222222211.1",
            "124691356902469135690246913568.9",
            "123456789012345678901234567890",
        ),
    ],
)
def test_numbers_are_exact(line: str, low: str, high: str, answer: str | None) -> None:
    asked = only(f"How many?\n\n{line}")

    assert isinstance(asked, NumberQuestion)
    assert (asked.low, asked.high, asked.answer) == (low, high, answer)


def test_common_fields() -> None:
    attributes = "{#q points=2.25 objectives='ask stay' scoring=all-or-nothing shuffle=false}"
    body = "Which?\n- [x] A\n- [x] B\n- [ ] C\n::: feedback\nSo.\n:::\n::: hint\nH\n:::"
    asked = only(body, attributes)

    assert asked.id_given
    assert asked.points == 225
    assert [reference.name for reference in asked.objectives] == ["ask", "stay"]
    assert placeless(asked.feedback) == {"correct": "So.", "partial": "So.", "incorrect": "So."}
    assert placeless(asked.hint) == "H"
    assert (asked.scoring, asked.shuffle) == (Scoring.ALL_OR_NOTHING, False)


def test_defaults() -> None:
    asked = only("True?\n\nAnswer: true", "")

    assert asked.id == derived_id("True?")
    assert not asked.id_given
    assert (asked.points, asked.objectives, asked.scoring) == (100, (), Scoring.ALL_OR_NOTHING)


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        ("Which thought fits?", "q-which-thought-3b965b19"),
        ("  Which\u00a0 thought\nfits? ", "q-which-thought-3b965b19"),
        ("日本", "q-cf2abf0c"),
        ("É", "q-"),
    ],
)
def test_a_derived_id_depends_on_the_words_alone(prompt: str, expected: str) -> None:
    assert derived_id(prompt).startswith(expected)


def test_the_same_letters_give_the_same_id() -> None:
    assert derived_id("Caf\u00e9?") == derived_id("Cafe\u0301?")
