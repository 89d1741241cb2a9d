"""What authors write in Markdown, as YAML."""

from __future__ import annotations

from typing import Any

import pytest

from tests.questions.asking import question, quiz, spelled

CHOICE = """Which one?

- [ ] Red
- [x] Green
"""

SPELLINGS = {
    "one box": (
        CHOICE,
        {
            "type": "choice",
            "prompt": "Which one?",
            "choices": [{"text": "Red"}, {"text": "Green", "correct": True}],
        },
    ),
    "two boxes": (
        "Which?\n- [x] Red\n- [X] Green\n- [ ] Blue",
        {
            "type": "multi",
            "prompt": "Which?",
            "choices": [
                {"text": "Red", "correct": True},
                {"text": "Green", "correct": True},
                {"text": "Blue"},
            ],
        },
    ),
    "feedback, indented or not": (
        (
            "Which?\n\n- [ ] Red\n  > Not red.\n- [x] Green\n> Well seen,\n> really.\n\n"
            "- [ ] Blue\n\n  > No."
        ),
        {
            "type": "choice",
            "prompt": "Which?",
            "choices": [
                {"text": "Red", "feedback": "Not red."},
                {"text": "Green", "correct": True, "feedback": "Well seen,\nreally."},
                {"text": "Blue", "feedback": "No."},
            ],
        },
    ),
    "feedback that forgets its mark": (
        "Which?\n- [x] Red\n  > Well\nseen.\n- [ ] Blue",
        {
            "type": "choice",
            "prompt": "Which?",
            "choices": [
                {"text": "Red", "correct": True, "feedback": "Well\nseen."},
                {"text": "Blue"},
            ],
        },
    ),
    "answers of several lines": (
        (
            "Which?\n\n* [x] Red,\nlike blood\n\n  and fire\n"
            "+ [ ] ```\n      - [ ] no answer\n      ```\n"
        ),
        {
            "type": "choice",
            "prompt": "Which?",
            "choices": [
                {"text": "Red,\nlike blood\n\nand fire", "correct": True},
                {"text": "```\n    - [ ] no answer\n    ```"},
            ],
        },
    ),
    "boxes that are indented differently": (
        "Which?\n - [x] Red\n   - [ ] Green\n  - [ ] Blue",
        {
            "type": "choice",
            "prompt": "Which?",
            "choices": [{"text": "Red", "correct": True}, {"text": "Green"}, {"text": "Blue"}],
        },
    ),
    "an answer in a comment": (
        "Which?\n<!-- - [x] A -->\n- [x] Red\n  <!--\n- [x] B\n-->\n- [ ] x\n  ```\n  <!--\n  ```",
        {
            "type": "choice",
            "prompt": "Which?",
            "choices": [{"text": "Red", "correct": True}, {"text": "x\n```\n<!--\n```"}],
        },
    ),
    "ids of answers": (
        "Which?\n- [x] Red {#red}\n- [ ] Blue",
        {
            "type": "choice",
            "prompt": "Which?",
            "choices": [{"text": "Red", "correct": True, "id": "red"}, {"text": "Blue"}],
        },
    ),
    "a list, a table and steps in the prompt": (
        (
            "Look:\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n1. go\n2. stop\n\n"
            "Which?\n\n- [x] A\n- [ ] B"
        ),
        {
            "type": "choice",
            "prompt": "Look:\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n"
            "1. go\n2. stop\n\nWhich?",
            "choices": [{"text": "A", "correct": True}, {"text": "B"}],
        },
    ),
    "code in the prompt": (
        "What is this?\n\n```yaml\na: 1\n```\n\n~~~\n- [x] no\n= 42\n~~~\n\nAnswer: false",
        {
            "type": "true-false",
            "prompt": "What is this?\n\n```yaml\na: 1\n```\n\n~~~\n- [x] no\n= 42\n~~~",
            "answer": False,
        },
    ),
    "true": (
        "It stings.\n\nAnswer: true",
        {"type": "true-false", "prompt": "It stings.", "answer": True},
    ),
    "false, with a comment": (
        "It stings.\n\nanswer: FALSE\n> It does not.",
        {"type": "true-false", "prompt": "It stings.", "answer": False, "feedback": "It does not."},
    ),
    "number": ("How many?\n\n= 42", {"type": "number", "prompt": "How many?", "answer": "42"}),
    "number with everything": (
        "How long?\n\n= -2,5 ± 0.5 m/s",
        {
            "type": "number",
            "prompt": "How long?",
            "answer": "-2,5",
            "tolerance": "0.5",
            "unit": "m/s",
        },
    ),
    "number with a share": (
        "How long?\n\n=100 +- 5 %kg",
        {
            "type": "number",
            "prompt": "How long?",
            "answer": "100",
            "tolerance": "5 %",
            "unit": "kg",
        },
    ),
    "range": (
        "How long?\n\n= 1.5 .. 2.5 h",
        {"type": "number", "prompt": "How long?", "range": ["1.5", "2.5"], "unit": "h"},
    ),
    "steps": (
        "Order them.\n\n1. First\n2) Second\n   goes on\n1. Third {#third}",
        {
            "type": "order",
            "prompt": "Order them.",
            "items": ["First", "Second\ngoes on", {"text": "Third", "id": "third"}],
        },
    ),
    "pairs": (
        (
            "Match.\n\n| Channel | Message |\n|---|:--:|\n| Fair | Hello \\| again |\n"
            "| Mail | Thanks |\n|  | Go away |"
        ),
        {
            "type": "match",
            "prompt": "Match.",
            "headings": ["Channel", "Message"],
            "pairs": [
                {"left": "Fair", "right": "Hello | again"},
                {"left": "Mail", "right": "Thanks"},
            ],
            "extra": ["Go away"],
        },
    ),
    "pairs without outer bars or headings": (
        "Match.\n\n|  |  |\n|---|---|\na | b\nc | d",
        {
            "type": "match",
            "prompt": "Match.",
            "pairs": [{"left": "a", "right": "b"}, {"left": "c", "right": "d"}],
        },
    ),
    "gaps": ("The sky is [[blue|azure]].", {"type": "fill", "text": "The sky is [[blue|azure]]."}),
    "gaps behind a prompt": (
        "Fill in.\n\nReally.\n\nThe sky is [[blue]]\nand [[wide]].\n\nSo there.",
        {
            "type": "fill",
            "prompt": "Fill in.\n\nReally.",
            "text": "The sky is [[blue]]\nand [[wide]].\n\nSo there.",
        },
    ),
    "gaps in a table": (
        "Fill in.\n\n| a | b |\n|---|---|\n| [[x]] | y |",
        {"type": "fill", "prompt": "Fill in.", "text": "| a | b |\n|---|---|\n| [[x]] | y |"},
    ),
    "double brackets in code": (
        "What is `a[[0]]`?\n\n- [x] An error\n- [ ] A list",
        {
            "type": "choice",
            "prompt": "What is `a[[0]]`?",
            "choices": [{"text": "An error", "correct": True}, {"text": "A list"}],
        },
    ),
    "double brackets in a program, and a list": (
        "Order.\n\n```bash\n[[ -f a ]] && b\n```\n\n1. One\n2. Two",
        {
            "type": "order",
            "prompt": "Order.\n\n```bash\n[[ -f a ]] && b\n```",
            "items": ["One", "Two"],
        },
    ),
    "a gap in a program": (
        "Complete.\n\n```bash\nls [[-l]]\n```",
        {"type": "fill", "prompt": "Complete.", "text": "```bash\nls [[-l]]\n```"},
    ),
    "feedback, hint and solution": (
        CHOICE
        + "\n::: hint\nLook *up*.\n:::\n::: feedback correct\nYes.\n:::\n::: feedback incorrect\n"
        "No.\n:::\n::: solution\nBecause.\n:::",
        {
            "type": "choice",
            "prompt": "Which one?",
            "choices": [{"text": "Red"}, {"text": "Green", "correct": True}],
            "hint": "Look *up*.",
            "feedback": {"correct": "Yes.", "incorrect": "No."},
            "solution": "Because.",
        },
    ),
    "a part before the answers": (
        "Which one?\n::: hint\nLook.\n:::\n- [x] Red\n- [ ] Blue",
        {
            "type": "choice",
            "prompt": "Which one?",
            "choices": [{"text": "Red", "correct": True}, {"text": "Blue"}],
            "hint": "Look.",
        },
    ),
}


@pytest.mark.parametrize(("body", "expected"), SPELLINGS.values(), ids=SPELLINGS)
def test_the_type_follows_from_the_shape(body: str, expected: dict[str, Any]) -> None:
    assert spelled(question(body)) == expected


@pytest.mark.parametrize(
    ("attributes", "body", "expected"),
    [
        (
            "{type=multi points=2 scoring=all-or-nothing shuffle=false objective=ask}",
            CHOICE,
            {
                "type": "multi",
                "prompt": "Which one?",
                "choices": [{"text": "Red"}, {"text": "Green", "correct": True}],
                "points": 2,
                "scoring": "all-or-nothing",
                "shuffle": False,
                "objective": "ask",
            },
        ),
        (
            '{objectives="ask, stay"}',
            "True?\n\nAnswer: true",
            {
                "type": "true-false",
                "prompt": "True?",
                "answer": True,
                "objectives": ["ask", "stay"],
            },
        ),
        (
            "{type=short}",
            "To burn your …?\n\n```yaml\naccept: [bridges]\ntypos: 1\n```",
            {"type": "short", "prompt": "To burn your …?", "accept": ["bridges"], "typos": 1},
        ),
        (
            "{type=short accept=bridges}",
            "To burn your …?",
            {"type": "short", "prompt": "To burn your …?", "accept": "bridges"},
        ),
        (
            "{type=order}",
            "Look:\n\n1. a\n2. b\n\nOrder.\n\n1. c\n2. d",
            {"type": "order", "prompt": "Look:\n\n1. a\n2. b\n\nOrder.", "items": ["c", "d"]},
        ),
        (
            "{type=fill}",
            "In code: `x = [[1|one]]`",
            {"type": "fill", "text": "In code: `x = [[1|one]]`"},
        ),
        (
            "",
            "How many?\n\n```yaml\ntype: number\nrange: [1, 2]\n```",
            {"type": "number", "prompt": "How many?", "range": [1, 2]},
        ),
    ],
)
def test_attributes_and_yaml_parts_add_keys(
    attributes: str, body: str, expected: dict[str, Any]
) -> None:
    assert spelled(question(body, attributes)) == expected


def test_a_title_starts_the_prompt() -> None:
    text = quiz("::: question Which one? {#q}\nLook.\n\n- [x] Red\n- [ ] Blue\n:::")

    assert spelled(text)["prompt"] == "Which one?\n\nLook."
