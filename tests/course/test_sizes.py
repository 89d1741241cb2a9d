"""How long states get: the figures of the documentation, computed anew by planner and codec."""

from __future__ import annotations

import json
import re
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from scormbuild import pipeline
from scormbuild.course import budget
from scormbuild.course.budget import Counts
from scormbuild.targets import TARGETS
from tests.needed import node
from tests.properties.building import write

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "tracking.md"
TYPICAL = ROOT / "tests" / "runtime" / "tracking" / "sizes.js"
LIMIT = TARGETS["scorm12"].suspend_limit

#: Pages, questions, quizzes.
COURSES = ((10, 5, 1), (60, 50, 3), (200, 200, 8), (300, 500, 20))

#: One question of each type that is answered without typing, five choices where there are choices.
QUESTIONS: tuple[dict[str, Any], ...] = (
    {"type": "choice", "choices": [{"text": "A", "correct": True}, "B", "C", "D", "E"]},
    {"type": "multi", "choices": [{"text": "A", "correct": True}, "B", "C", "D", "E"]},
    {"type": "true-false", "answer": True},
    {"type": "match", "pairs": [{"left": f"L{n}", "right": f"R{n}"} for n in range(4)]},
    {"type": "order", "items": ["A", "B", "C", "D", "E"]},
    {"type": "fill", "text": "An [[*a|b|c]] and a [[*a|b|c]]."},
)
KEYS: tuple[dict[str, Any], ...] = (
    {"type": "choice", "options": [0, 1, 2, 3, 4], "answer": 0},
    {"type": "multi", "options": [0, 1, 2, 3, 4], "answer": [0]},
    {"type": "true-false", "answer": True},
    {"type": "match", "pairs": [[n, n + 4] for n in range(4)], "rights": [4, 5, 6, 7]},
    {"type": "order", "answer": [0, 1, 2, 3, 4]},
    {"type": "fill", "gaps": [{"choices": ["a", "b", "c"], "answer": 0}] * 2},
)
TYPED = (
    {"type": "short", "accept": ["bridges"]},
    {"type": "number", "low": "1", "high": "2"},
)


def longest(course: tuple[int, int, int], keys: tuple[dict[str, Any], ...] = KEYS) -> int:
    pages, questions, quizzes = course
    return budget.bound(
        Counts(
            pages=pages,
            quizzes=quizzes,
            questions=questions,
            recorded=questions,
            points=(100,) * questions,
            answers=tuple(budget.answer_of(keys[n % len(keys)]) for n in range(questions)),
        ),
        0,
    )


def typical(course: tuple[int, int, int]) -> int:
    call = [node(), str(TYPICAL), *map(str, course)]
    return int(subprocess.run(call, check=True, capture_output=True, text=True).stdout)


def rows() -> str:
    lines = (
        f"| {pages} | {questions} | {typical((pages, questions, quizzes)):,} "
        f"| {longest((pages, questions, quizzes)):,} |\n"
        for pages, questions, quizzes in COURSES
    )
    return "".join(lines)


def test_the_documentation_has_these_figures(pytestconfig: pytest.Config) -> None:
    text = PAGE.read_text(encoding="utf-8")
    table = re.search(r"(?<=\| pages \| questions \|)[^\n]*\n\|-[^\n]*\n((?:\|[^\n]*\n)+)", text)
    assert table is not None
    if pytestconfig.getoption("--update-golden"):
        PAGE.write_text(text[: table.start(1)] + rows() + text[table.end(1) :], encoding="utf-8")
        return

    assert table[1] == rows()


@pytest.mark.parametrize("course", COURSES)
def test_each_fits_scorm12(course: tuple[int, int, int]) -> None:
    assert typical(course) < LIMIT
    assert longest(course) < LIMIT


def test_the_documentation_says_what_typed_answers_take() -> None:
    nothing = Counts(pages=60, quizzes=3, questions=500, recorded=0, points=(), answers=())
    short, number = (
        [
            budget.bound(replace(nothing, answers=(budget.answer_of(key),)), units)
            - budget.bound(nothing, units)
            for units in (0, 100)
        ]
        for key in TYPED
    )
    text = " ".join(PAGE.read_text(encoding="utf-8").split())

    assert f"the answer to a `number` question with {number[0]} characters" in text
    assert f"that to a `short` one with {short[0]} and four for each character" in text
    assert 0 <= short[1] - short[0] - 400 <= 2
    assert number[0] == number[1]


def test_a_course_of_300_pages_and_500_questions_is_built_for_scorm12(tmp_path: Path) -> None:
    files = {"course.yaml": "scormbuild: 1\nid: large\ntitle: Large\nlanguage: en\ncontents:\n"}
    for page in range(280):
        files["course.yaml"] += f"  - lessons/l{page:03}.md\n"
        files[f"lessons/l{page:03}.md"] = f"---\ntitle: Lesson {page}\n---\n\nLook.\n"
    for quiz in range(20):
        files["course.yaml"] += f"  - quizzes/q{quiz:02}.yaml\n"
        asked = [
            {"id": f"q{quiz}-{n}", "prompt": f"Which is it, {n}?"}
            | QUESTIONS[(25 * quiz + n) % len(QUESTIONS)]
            for n in range(25)
        ]
        files[f"quizzes/q{quiz:02}.yaml"] = json.dumps(
            {"title": f"Quiz {quiz}", "passing_score": 80, "questions": asked}
        )
    source = write(tmp_path, files)

    checked = pipeline.check(source)
    built = pipeline.build(checked, TARGETS["scorm12"], source)

    assert checked.diagnostics == ()
    assert built.diagnostics == ()
    assert built.value is not None
    assert built.value.budget.limit == LIMIT
    assert checked.course is not None
    assert (len(checked.course.pages), len(checked.course.ledger.questions)) == (300, 500)
