from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from scormbuild.course.course import Division, Lesson, OnFail, Order, Packaging, Passing, Quiz
from scormbuild.render.answers import Asked
from scormbuild.render.articles import Article
from scormbuild.render.plan import Scripts, plan
from scormbuild.render.words import Words
from tests.render.making import FACTS, make_course

WORDS = Words({"check": "Check", "skip": "Skip"}, frozenset(("check",)))


def test_the_plan_is_what_the_scripts_expect(asked: Asked) -> None:
    course = make_course(order=Order.LINEAR)
    articles = tuple(
        Article(page, "<p>", (asked,), parts=("questions", "quiz"))
        if isinstance(page, Quiz)
        else Article(page, "<p>", ())
        for page in course.pages
    )
    pages = {page.id: f"pages/{page.id}.js?0" for page in course.pages}
    addresses = {name: f"assets/{name}-0.js" for name in ("questions", "quiz", "blocks")}
    scripts = Scripts(pages, addresses)

    found = plan(course, articles, scripts, WORDS, FACTS)

    assert found == {
        "format": 1,
        "id": "demo",
        "title": "Facing <rejection>",
        "language": "en",
        "version": "1",
        "limit": 4000,
        "navigation": "linear",
        "pages": [
            {
                "n": 1,
                "id": "One",
                "kind": "lesson",
                "title": "It is <one> answer",
                "module": "The first evening",
                "script": "pages/One.js?0",
                "questions": [],
                "objectives": ["calm"],
            },
            {
                "n": 2,
                "id": "two",
                "kind": "lesson",
                "title": "Stop & think",
                "module": "The first evening",
                "script": "pages/two.js?0",
                "questions": [],
                "objectives": [],
            },
            {
                "n": 5,
                "id": "final",
                "kind": "quiz",
                "title": "Final check",
                "script": "pages/final.js?0",
                "questions": [7],
                "objectives": [],
                "parts": ["questions", "quiz"],
            },
        ],
        "questions": [
            {
                "n": 7,
                "id": "kc-ask",
                "page": 5,
                "type": "choice",
                "graded": True,
                "points": 100,
                "objectives": ["calm"],
                "record": "kc_ask",
            }
        ],
        "quizzes": [
            {
                "n": 5,
                "attempts": None,
                "counted": "best",
                "pass": 7500,
                "must": "passed",
                "weight": 100,
                "feedback": "after-submit",
                "answers": "after-last-attempt",
                "shuffle": "none",
            }
        ],
        "completion": {"lessons": [1, 2], "viewed": "end"},
        "passing": 7500,
        "objectives": [{"n": 3, "id": "calm", "text": "Stay calm"}],
        "tested": [{"id": "calm", "text": "Stay calm", "pages": [5], "questions": [7]}],
        "parts": {"questions": "assets/questions-0.js", "quiz": "assets/quiz-0.js"},
        "words": {"check": "Check"},
    }


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, {}),
        ({"order": Order.LINEAR}, {}),
        ({"packaging": Packaging(Division.LESSON)}, {"part": True}),
        (
            {"packaging": Packaging(Division.LESSON), "order": Order.LINEAR},
            {"part": True, "objective": "done"},
        ),
    ],
)
def test_a_sco_of_many_knows_that_it_is_one_and_what_others_wait_for(
    changes: dict[str, Any], expected: dict[str, Any]
) -> None:
    course = make_course(**changes)
    articles = tuple(Article(page, "<p>", ()) for page in course.pages)
    scripts = Scripts({page.id: "" for page in course.pages}, {})

    found = plan(course, articles, scripts, WORDS, FACTS)

    assert {key: found[key] for key in ("part", "objective") if key in found} == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, None),
        ({"certificate": True}, "Yours"),
        ({"certificate": True, "packaging": Packaging(Division.LESSON)}, None),
    ],
)
def test_the_way_to_a_certificate_is_known_where_there_is_one(
    changes: dict[str, Any], expected: str | None
) -> None:
    course = make_course(**changes)
    articles = tuple(Article(page, "<p>", ()) for page in course.pages)
    scripts = Scripts({page.id: "" for page in course.pages}, {})
    words = Words({"menu_certificate": "Yours"}, frozenset())

    found = plan(course, articles, scripts, words, FACTS)

    assert found.get("certificate") == expected


@pytest.mark.parametrize(
    ("on_fail", "weight", "expected"),
    [(OnFail.INCOMPLETE, 1, None), (OnFail.FAILED, 1, True), (OnFail.FAILED, 0, None)],
)
def test_a_failed_attempt_is_reported_at_once_where_the_quiz_says_so(
    on_fail: OnFail, weight: int, *, expected: bool | None
) -> None:
    course = make_course(passing=Passing(None, {"final": weight}))
    module, quiz = course.contents
    assert isinstance(quiz, Quiz)
    course = replace(course, contents=(module, replace(quiz, on_fail=on_fail)))
    articles = tuple(Article(page, "<p>", ()) for page in course.pages)
    scripts = Scripts({page.id: "" for page in course.pages}, {})

    (found,) = plan(course, articles, scripts, WORDS, FACTS)["quizzes"]

    assert found.get("fails") == expected


def test_what_is_dragged_brings_its_styles() -> None:
    course = make_course()
    articles = tuple(Article(page, "<p>", (), parts=("dragging",)) for page in course.pages)
    addresses = {"styles": "s.css", "dragging": "d.js", "blocks": "b.js"}
    scripts = Scripts({page.id: "" for page in course.pages}, addresses)

    found = plan(course, articles, scripts, WORDS, FACTS)

    assert found["parts"] == {"styles": "s.css", "dragging": "d.js"}


def test_a_knowledge_check_is_never_graded(asked: Asked) -> None:
    course = make_course()
    articles = tuple(
        Article(page, "<p>", (asked,) if isinstance(page, Lesson) else ()) for page in course.pages
    )
    scripts = Scripts({page.id: "" for page in course.pages}, {})

    found = plan(course, articles, scripts, WORDS, FACTS)

    assert [entry["graded"] for entry in found["questions"]] == [False, False]
