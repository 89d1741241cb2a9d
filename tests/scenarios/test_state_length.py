"""The longest state of a large course (runtime.md 8.2, 77)."""

from __future__ import annotations

from pathlib import Path

import pytest

from scormbuild import pipeline
from scormbuild.course.findings import SuspendDataTooLong
from scormbuild.pipeline import Built
from scormbuild.targets import TARGETS
from tests.properties.building import write

#: The types that have the longest answers of those that are not typed, and one that is typed.
QUESTIONS = (
    "{id: q%d, type: choice, prompt: Which?, choices: [{text: A, correct: true}, B, C, D, E]}",
    "{id: q%d, type: multi, prompt: Which?, choices: [{text: A, correct: true}, B, C, D, E]}",
    "{id: q%d, type: order, prompt: Order., items: [A, B, C, D, E]}",
    "{id: q%d, type: short, prompt: What?, accept: [bridges]}",
)


def course(folder: Path, questions: int) -> Path:
    """Write a course of 100 lessons and a quiz with so many questions."""
    lessons = {f"lessons/l{n:03}.md": f"---\ntitle: Lesson {n}\n---\nText.\n" for n in range(100)}
    asked = "".join(f"  - {QUESTIONS[n % len(QUESTIONS)] % n}\n" for n in range(questions))
    contents = ", ".join([*lessons, "quizzes/final.yaml"])
    return write(
        folder,
        {
            "course.yaml": "scormbuild: 1\nid: large\ntitle: Large\nlanguage: en\n"
            f"contents: [{contents}]\n",
            "quizzes/final.yaml": f"title: Final\npassing_score: 60\nquestions:\n{asked}",
            **lessons,
        },
    )


def built(source: Path, target: str) -> tuple[Built | None, list[str]]:
    checked = pipeline.check(source)
    outcome = pipeline.build(checked, TARGETS[target], source)
    codes = [each.code for each in (*checked.diagnostics, *outcome.diagnostics)]
    return outcome.value, codes


@pytest.mark.parametrize(("target", "most"), [("scorm12", 4_000), ("scorm2004-4", 20_000)])
def test_s077_300_questions_fit_whatever_is_answered(
    tmp_path: Path, target: str, most: int
) -> None:
    package, codes = built(course(tmp_path, 300), target)

    assert package is not None, codes
    assert 1_000 < package.budget.worst <= most


def test_s077_what_does_not_fit_is_an_error_at_the_build(tmp_path: Path) -> None:
    package, codes = built(course(tmp_path, 2_000), "scorm12")

    assert package is None
    assert SuspendDataTooLong.code in codes
