"""Reading a course folder: every file, whatever is wrong with the others."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from scormbuild.course import documents
from scormbuild.course.documents import PageKind
from scormbuild.course.findings import CourseFileMissing, LedgerWrongCase
from scormbuild.diagnostics import Span
from tests.course.folders import COURSE, LESSON, QUIZ, folder


def test_a_good_course_is_read_without_findings(tmp_path: Path) -> None:
    outcome = documents.load(folder(tmp_path, {"tracking.lock": "ledger 1\n"}))
    read = outcome.value

    assert outcome.diagnostics == ()
    assert read is not None
    assert read.sound
    assert {str(path): page.kind for path, page in read.pages.items()} == {
        "lessons/01-oil.md": PageKind.LESSON,
        "quizzes/final.yaml": PageKind.QUIZ,
    }
    assert read.ledger == "ledger 1\n"
    assert {str(path): text for path, text in read.texts.items()} == {
        "course.yaml": COURSE,
        "lessons/01-oil.md": LESSON,
        "quizzes/final.yaml": QUIZ,
        "tracking.lock": "ledger 1\n",
    }


@pytest.mark.parametrize(
    ("files", "suggestion"),
    [({}, None), ({"course.yml": "id: a"}, "course.yml"), ({"Course.yaml": "a"}, "Course.yaml")],
)
def test_a_folder_without_course_yaml_is_no_course(
    tmp_path: Path, files: dict[str, str], suggestion: str | None
) -> None:
    outcome = documents.load(folder(tmp_path, {"course.yaml": "", **files}))

    at = Span(PurePosixPath("course.yaml"))
    assert outcome.value is None
    assert outcome.diagnostics == (CourseFileMissing(at=at, suggestion=suggestion),)


def test_one_broken_file_does_not_hide_the_findings_of_others(tmp_path: Path) -> None:
    outcome = documents.load(
        folder(
            tmp_path,
            {
                "course.yaml": COURSE.replace("title: Fire", "titel: Fire"),
                "lessons/01-oil.md": LESSON.replace("objectives:", "objektives:"),
                "quizzes/final.yaml": QUIZ.replace("type: true-false", "type: true-fals"),
            },
        )
    )

    assert [(str(found.at.path), found.at.line, found.code) for found in outcome.diagnostics] == [
        ("course.yaml", 3, "SRC041"),
        ("lessons/01-oil.md", 3, "SRC041"),
        ("quizzes/final.yaml", 4, "QST008"),
    ]
    assert outcome.value is not None
    assert not outcome.value.sound
    assert outcome.value.course is None


def test_pages_are_checked_while_course_yaml_cannot_be_read(tmp_path: Path) -> None:
    outcome = documents.load(
        folder(
            tmp_path, {"course.yaml": "title: [", "quizzes/final.yaml": "title: A\nquestions: []\n"}
        )
    )

    assert [(str(found.at.path), found.code) for found in outcome.diagnostics] == [
        ("course.yaml", "SRC010"),
        ("quizzes/final.yaml", "SRC045"),
    ]


VARIABLES = COURSE.replace("title: Fire", 'title: "{{pan}}"') + "variables: {pan: Pan, oil: Oil}\n"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, ["course.yaml:10:23 SRC131"]),
        ({"lessons/01-oil.md": LESSON.replace("Burning", "The {{oil}}")}, []),
        ({"quizzes/final.yaml": QUIZ.replace("Oil", "All {{oil}}")}, []),
        ({"lessons/01-oil.md": LESSON.replace("Water", "{{oil}}")}, []),
        (
            {"lessons/01-oil.md": LESSON.replace("Water cools", "Water {{col}}")},
            ["lessons/01-oil.md:12:13 SRC130"],
        ),
        (
            {"course.yaml": COURSE.replace("title: Fire", "title: '{{x}}'")},
            ["course.yaml:3:9 SRC130"],
        ),
        (
            {"course.yaml": COURSE.replace("title: Fire", "title: [")},
            ["course.yaml:4:1 SRC010"],
        ),
        (
            {
                "course.yaml": VARIABLES.replace("oil: Oil", "oil: ''"),
                "lessons/01-oil.md": LESSON.replace("Burning", "The {{oil}}"),
            },
            ["course.yaml:10:28 SRC044"],
        ),
        (
            {"course.yaml": VARIABLES.replace("pan: Pan", f"pan: {'a' * 201}")},
            ["course.yaml:3:8 SRC047"],
        ),
    ],
)
def test_variables_are_values_in_every_text(
    tmp_path: Path, changes: dict[str, str], expected: list[str]
) -> None:
    outcome = documents.load(folder(tmp_path, {"course.yaml": VARIABLES, **changes}))

    assert [
        f"{found.at.path}:{found.at.line}:{found.at.column} {found.code}"
        for found in outcome.diagnostics
    ] == expected


@pytest.mark.parametrize("name", ["Tracking.lock", "TRACKING.LOCK"])
def test_a_ledger_with_other_capitals_is_not_overlooked(tmp_path: Path, name: str) -> None:
    outcome = documents.load(folder(tmp_path, {name: "ledger 1\n"}))

    assert outcome.diagnostics == (LedgerWrongCase(at=Span(PurePosixPath(name)), name=name),)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"course.yaml": "\x00"}, ["SRC003"]),
        ({"course.yaml": "- a"}, ["SRC040"]),
        ({"course.yaml": COURSE.replace("language: en", "language: [en]")}, ["SRC040"]),
        ({"quizzes/final.yaml": "title: ["}, ["SRC010"]),
        ({"quizzes/final.yaml": "\x00"}, ["SRC003"]),
        ({"tracking.lock": "\x00"}, ["SRC003"]),
        ({"lessons/01-oil.md": LESSON.replace("Water", "WÃ¤sser")}, ["SRC145"]),
        ({"course.yaml": COURSE.replace("calm", "cÃ¤lm")}, ["SRC145"]),
    ],
)
def test_what_cannot_be_read_is_said_once(
    tmp_path: Path, changes: dict[str, str], expected: list[str]
) -> None:
    outcome = documents.load(folder(tmp_path, changes))

    assert [found.code for found in outcome.diagnostics] == expected
