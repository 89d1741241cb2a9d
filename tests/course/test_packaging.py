"""What does not survive that each page is a SCO, and where an author reads of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePosixPath

import pytest

from scormbuild import pipeline
from scormbuild.course import findings
from scormbuild.diagnostics import Diagnostic, Span
from scormbuild.targets import TARGETS
from tests.course.folders import GOOD
from tests.properties.building import write

QUIZ = GOOD["quizzes/final.yaml"]

#: The good course with a second quiz, each page a SCO. The words are in line 11.
COURSE = GOOD["course.yaml"] + "  - quizzes/second.yaml\npackaging: {sco: lesson}\n"
SECOND = QUIZ.replace("f-oil", "s-oil").replace("Final", "Second")

FILE = PurePosixPath("course.yaml")
WORD = Span(FILE, 11, 18, 11, 24)


def found(
    folder: Path, course: str, target: str = "scorm12", **changes: str
) -> tuple[Diagnostic, ...]:
    """Return what is said of many SCOs, with paths as in the course folder."""
    files = {**GOOD, "quizzes/second.yaml": SECOND, "course.yaml": course, **changes}
    source = write(folder, {path: text for path, text in files.items() if text})
    checked = pipeline.check(source)
    built = pipeline.build(checked, TARGETS[target], source)
    assert built.value is not None, checked.diagnostics
    every = (*checked.diagnostics, *built.diagnostics)
    return tuple(
        replace(one, at=replace(one.at, path=PurePosixPath(one.at.path).relative_to(source)))
        for one in every
        if one.code.startswith(("CRS06", "CRS14"))
    )


SCORES = findings.HighestScoreCounts(at=WORD, scores=2)


@pytest.mark.parametrize(
    ("added", "expected"),
    [
        ("", (SCORES,)),
        (
            "passing: {score: 75}\n",
            (
                SCORES,
                findings.CourseMarkOff(at=Span(FILE, 12, 18, 12, 20), quizzes=("final", "second")),
            ),
        ),
        ("passing: {score: 75, quizzes: {final: 1}}\n", (SCORES,)),
        (
            "passing: {score: 75}\ncompletion: {quizzes: {final: passed, second: finished}}\n",
            (
                SCORES,
                findings.CourseMarkOff(at=Span(FILE, 12, 18, 12, 20), quizzes=("final", "second")),
                findings.PassedOff(at=Span(FILE, 13, 31, 13, 37), name="final"),
            ),
        ),
        (
            "completion: {lessons: none, quizzes: {final: finished}}\n",
            (SCORES, findings.CompletionLeftToLms(at=WORD, pages=("oil", "second"))),
        ),
    ],
)
def test_what_does_not_survive_is_said_where_it_stands(
    tmp_path: Path, added: str, expected: tuple[Diagnostic, ...]
) -> None:
    assert found(tmp_path, COURSE + added) == expected


def test_one_sco_is_as_it_was(tmp_path: Path) -> None:
    course = COURSE.replace("sco: lesson", "sco: course") + "passing: {score: 75}\n"

    assert found(tmp_path, course, "scorm2004-4") == ()


def test_one_page_is_as_one_sco(tmp_path: Path) -> None:
    course = COURSE.replace("  - lessons/01-oil.md\n", "").replace("  - quizzes/second.yaml\n", "")
    gone = {"lessons/01-oil.md": "", "quizzes/second.yaml": ""}

    assert found(tmp_path, course, "scorm2004-4", **gone) == ()


def test_a_quiz_without_points_is_left_out_of_itself(tmp_path: Path) -> None:
    survey = SECOND.replace("title:", "id: survey\ntitle:").replace(
        "    prompt", "    points: 0\n    prompt"
    )

    assert found(tmp_path, COURSE, **{"quizzes/second.yaml": survey}) == ()


@pytest.mark.parametrize("target", ["scorm2004-3", "scorm2004-4"])
def test_in_scorm_2004_moodle_loses_results(tmp_path: Path, target: str) -> None:
    optional = "completion: {lessons: none, quizzes: {final: finished, second: finished}}\n"

    # Which pages are needed is in the manifest, so nothing is left to the LMS.
    assert found(tmp_path, COURSE + optional, target) == (
        SCORES,
        findings.OnlyFirstScoTracked(at=WORD),
    )


def test_links_to_other_pages_are_named_where_they_stand(tmp_path: Path) -> None:
    lesson = GOOD["lessons/01-oil.md"] + "\nThen [the quiz](../quizzes/final.yaml).\n"

    last = len(lesson.splitlines())
    at = Span(PurePosixPath("lessons/01-oil.md"), last, 17, last, 38)
    assert found(tmp_path, COURSE, **{"lessons/01-oil.md": lesson}) == (
        SCORES,
        findings.LinkLeavesSco(at=at, target="../quizzes/final.yaml"),
    )


def test_it_can_be_switched_off(tmp_path: Path) -> None:
    allowed = "allow: [highest-score-counts, only-first-sco-tracked]\n"

    assert found(tmp_path, COURSE + allowed, "scorm2004-4") == ()


def test_a_certificate_is_for_the_whole_course(tmp_path: Path) -> None:
    course = COURSE + "certificate: true\n"

    assert [one.code for one in found(tmp_path / "apart", course)].count("CRS140") == 1
    whole = course.replace("sco: lesson", "sco: course")
    assert found(tmp_path / "whole", whole) == ()
