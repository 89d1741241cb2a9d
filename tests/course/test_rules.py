"""Completion and passing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath

import pytest

from scormbuild.content import RichText
from scormbuild.course import rules
from scormbuild.course.course import (
    Completion,
    Lesson,
    Page,
    Passing,
    Quiz,
    Requirement,
    Viewed,
)
from scormbuild.course.findings import (
    CompletesAtOnce,
    LessonEmpty,
    PassedWithoutPassMark,
    PassingScoreWithoutGradedQuiz,
    TooManyDecimals,
    TwoPassMarks,
    UngradedQuizCounted,
    UnknownLesson,
    UnknownQuiz,
)
from scormbuild.diagnostics import Diagnostic, Span
from scormbuild.questions.kind import Question
from scormbuild.source import yaml
from scormbuild.source.document import Cursor

COURSE = PurePosixPath("course.yaml")
AT = Span(PurePosixPath("quizzes/final.yaml"), 2, 8, 2, 13)
PASSED, FINISHED = Requirement.PASSED, Requirement.FINISHED


def at(line: int, column: int, end: int) -> Span:
    return Span(COURSE, line, column, line, end)


def quiz(name: str, points: int = 100, mark: int | None = None) -> Quiz:
    question = Question(
        id=f"{name}-q", id_given=True, at=AT, prompt=RichText((), "", AT), points=points
    )
    return Quiz(
        id=name, title=name, at=AT, source="q.yaml", questions=(question,), passing_score=mark
    )


INTRO = Lesson(id="intro", title="Intro", at=AT, source="intro.md")
TOOLS = Lesson(id="tools", title="Tools", at=AT, source="tools.md")
MIDTERM, FINAL, SURVEY = quiz("midterm"), quiz("final", 300), quiz("survey", 0)
OWN = quiz("own", mark=6000)
PAGES: tuple[Page, ...] = (INTRO, MIDTERM, TOOLS, FINAL, SURVEY)


def root(text: str) -> Cursor:
    document = yaml.parse(COURSE, f"title: A\n{text}").value
    assert document is not None
    return document.root


@pytest.mark.parametrize(
    ("text", "pages", "expected", "found"),
    [
        ("", PAGES, Passing(None, {"midterm": 100, "final": 300}), ()),
        ("passing: {score: 75}", PAGES, Passing(7500, {"midterm": 100, "final": 300}), ()),
        ("passing: {score: 66.67}", PAGES, Passing(6667, {"midterm": 100, "final": 300}), ()),
        (
            "passing: {score: 66.665, quizzes: {final: 0.001}}",
            PAGES,
            Passing(6667, {"final": 0}),
            (
                TooManyDecimals(at=at(2, 43, 48), number="0.001"),
                TooManyDecimals(at=at(2, 18, 24), number="66.665"),
            ),
        ),
        (
            "passing: {score: 75, quizzes: {final: 1.5}}",
            PAGES,
            Passing(7500, {"final": 150}),
            (),
        ),
        ("passing: {quizzes: {final: 1}}", PAGES, Passing(None, {"final": 100}), ()),
        (
            "passing: {quizzes: {finale: 1, survey: 1}}",
            PAGES,
            Passing(None, {"finale": 100, "survey": 100}),
            (
                UnknownQuiz(at=at(2, 21, 27), name="finale", suggestion="final"),
                UngradedQuizCounted(at=at(2, 32, 38), name="survey"),
            ),
        ),
        (
            "passing: {score: 75}",
            (INTRO, SURVEY),
            Passing(7500, {}),
            (PassingScoreWithoutGradedQuiz(at=at(2, 18, 20)),),
        ),
        (
            "",
            (FINAL, replace(SURVEY, passing_score=5000, passing_score_at=AT)),
            Passing(None, {"final": 300}),
            (PassingScoreWithoutGradedQuiz(at=AT, quiz="survey"),),
        ),
        (
            "passing: {score: 75}",
            (OWN,),
            Passing(7500, {"own": 100}),
            (TwoPassMarks(at=AT, name="own", course=at(2, 18, 20)),),
        ),
        (
            "passing: {score: 75, quizzes: {final: 1}}",
            (OWN, FINAL),
            Passing(7500, {"final": 100}),
            (),
        ),
    ],
)
def test_passing(
    text: str, pages: tuple[Page, ...], expected: Passing, found: tuple[Diagnostic, ...]
) -> None:
    assert rules.passing(root(text), pages) == (expected, found)


@pytest.mark.parametrize(
    ("text", "pages", "marks", "expected", "found"),
    [
        (
            "",
            PAGES,
            Passing(None, {"midterm": 1, "final": 1}),
            Completion(("intro", "tools"), Viewed.END, {"midterm": FINISHED, "final": FINISHED}),
            (),
        ),
        (
            "",
            PAGES,
            Passing(7500, {"final": 1}),
            Completion(("intro", "tools"), Viewed.END, {"midterm": FINISHED, "final": PASSED}),
            (),
        ),
        (
            "",
            (OWN,),
            Passing(None, {"own": 1}),
            Completion((), Viewed.END, {"own": FINISHED}),
            (),
        ),
        (
            "completion: {viewed: answered, lessons: [tools], quizzes: {own: passed, s: finished}}",
            (INTRO, TOOLS, OWN, quiz("s", 0)),
            Passing(None, {"own": 1}),
            Completion(("tools",), Viewed.ANSWERED, {"own": PASSED, "s": FINISHED}),
            (),
        ),
        (
            "completion: {lessons: [tols, final], quizzes: {intro: passed}}",
            PAGES,
            Passing(None, {}),
            Completion((), Viewed.END, {}),
            (
                UnknownLesson(at=at(2, 24, 28), name="tols", suggestion="tools"),
                UnknownLesson(at=at(2, 30, 35), name="final"),
                UnknownQuiz(at=at(2, 48, 53), name="intro"),
            ),
        ),
        (
            "completion: {quizzes: {final: passed, survey: passed}}",
            PAGES,
            Passing(7500, {"midterm": 1}),
            Completion(("intro", "tools"), Viewed.END, {"final": PASSED, "survey": PASSED}),
            (
                PassedWithoutPassMark(at=at(2, 31, 37), name="final"),
                PassedWithoutPassMark(at=at(2, 47, 53), name="survey"),
            ),
        ),
        (
            "completion: {lessons: none}",
            (INTRO,),
            Passing(None, {}),
            Completion((), Viewed.END, {}),
            (CompletesAtOnce(at=at(2, 23, 27)),),
        ),
        (
            "contents: [survey.yaml]",
            (SURVEY,),
            Passing(None, {}),
            Completion((), Viewed.END, {}),
            (CompletesAtOnce(at=at(2, 11, 24)),),
        ),
    ],
)
def test_completion(
    text: str,
    pages: tuple[Page, ...],
    marks: Passing,
    expected: Completion,
    found: tuple[Diagnostic, ...],
) -> None:
    assert rules.completion(root(text), pages, marks) == (expected, found)


def test_a_lesson_should_have_content() -> None:
    assert list(rules.pages(PAGES)) == [
        LessonEmpty(at=AT, name="intro"),
        LessonEmpty(at=AT, name="tools"),
    ]


@pytest.mark.parametrize(
    ("value", "expected"),
    [(None, None), (0, 0), (75, 7500), (0.005, 1), (1.005, 101), (2.675, 268)],
)
def test_hundredths_are_rounded_half_up(value: float | None, expected: int | None) -> None:
    assert rules.hundredths(value) == expected
