"""Which objectives the LMS is told of, and how they are called there."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from scormbuild.content import Reference
from scormbuild.course.course import Course, Objective, Passing, Quiz
from scormbuild.course.recording import Objectives, Recording
from scormbuild.render.answers import Asked
from scormbuild.render.articles import Article
from scormbuild.render.facts import TargetFacts
from scormbuild.render.reported import (
    LONGEST_DESCRIPTION,
    MOST_OBJECTIVES,
    description,
    name_in_reports,
    reported_objectives,
)
from tests.render.making import AT, FACTS, make_course


def about(asked: Asked, n: int, *objectives: str, points: int = 100) -> Asked:
    named = tuple(Reference(name, AT) for name in objectives)
    return replace(asked, n=n, question=replace(asked.question, objectives=named, points=points))


def articles(course: Course, *asked: Asked) -> tuple[Article, ...]:
    """Put the questions on each page of the course."""
    return tuple(Article(page, "<p>", asked) for page in course.pages)


def course_of(*names: str, **changes: Any) -> Course:
    objectives = tuple(Objective(name, f"Do {name}", AT) for name in names)
    return make_course(objectives=objectives, **changes)


def test_objectives_that_counted_questions_are_about_are_reported(asked: Asked) -> None:
    course = course_of("stay-calm", "ask", "learn")
    questions = (
        about(asked, 7, "stay-calm", "ask"),
        about(asked, 8, "stay-calm", points=250),
        about(asked, 9, "learn", points=0),
        about(asked, 10),
    )

    assert reported_objectives(course, articles(course, *questions), FACTS) == [
        {
            "id": "stay_calm",
            "text": "Do stay-calm",
            "pages": [5],
            "questions": [7, 8],
        },
        {"id": "ask", "text": "Do ask", "pages": [5], "questions": [7]},
    ]


def test_an_objective_stands_in_all_its_quizzes_that_count(asked: Asked) -> None:
    pages = tuple(Quiz(id=name, title=name, at=AT, source=name) for name in ("a", "b", "c"))
    course = course_of("ask", contents=pages, passing=Passing(None, {"a": 1, "b": 0, "c": 2}))
    course = replace(course, ledger=replace(course.ledger, pages={"a": 4, "b": 5, "c": 6}))

    (entry,) = reported_objectives(course, articles(course, about(asked, 7, "ask")), FACTS)

    assert entry["pages"] == [4, 6]


def test_where_nothing_counts_or_nobody_wants_it_there_is_none(asked: Asked) -> None:
    questions = articles(make_course(), about(asked, 7, "calm"))
    none = Recording(objectives=Objectives.NONE)

    assert len(reported_objectives(make_course(), questions, FACTS)) == 1
    assert reported_objectives(make_course(recording=none), questions, FACTS) == []
    assert (
        reported_objectives(make_course(passing=Passing(7500, {"final": 0})), questions, FACTS)
        == []
    )


@pytest.mark.parametrize(
    ("name", "expected"),
    [("ask-politely", "ask_politely"), ("done", "objective_done"), ("status", "objective_status")],
)
def test_names_are_those_of_the_ledger_but_for_those_of_activities(
    name: str, expected: str
) -> None:
    assert name_in_reports(Objective(name, "", AT)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ask  for\nfeedback ", "Ask for feedback"),
        ("{{lang=en} ask", "lang=en} ask"),
        ("Cafe\u0301", "Caf\u00e9"),
        ("x" * 300, "x" * LONGEST_DESCRIPTION),
        ("x" * 249 + "\U0001f600", "x" * 249),
        ("x" * 248 + "\U0001f600", "x" * 248 + "\U0001f600"),
    ],
)
def test_descriptions_are_what_lmss_take(text: str, expected: str) -> None:
    assert description(text) == expected


@pytest.mark.parametrize(
    ("objectives", "longest_state", "reported", "described"),
    [
        (5, 4_000, 5, 5),
        (25, 12_000, 25, range(5, 20)),
        (25, 20_000, 10, 0),
        (110, 0, range(50, MOST_OBJECTIVES), 0),
    ],
)
def test_descriptions_go_before_objectives_where_a_browser_does_not_let_all_go(
    asked: Asked,
    objectives: int,
    longest_state: int,
    reported: int | range,
    described: int | range,
) -> None:
    names = [f"objective{number}" for number in range(objectives)]
    course = make_course(objectives=tuple(Objective(name, "Do it. " * 20, AT) for name in names))
    facts = TargetFacts("scorm2004", 20_000, 200, 1600, longest_state)

    found = reported_objectives(course, articles(course, about(asked, 7, *names)), facts)
    texts = [entry["text"] for entry in found if entry["text"]]

    assert len(found) == reported if isinstance(reported, int) else len(found) in reported
    assert len(texts) == described if isinstance(described, int) else len(texts) in described
    assert texts == [entry["text"] for entry in found[: len(texts)]]
