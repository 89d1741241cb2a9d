"""What the scripts are told of recording: only what is not as usual."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from scormbuild.course.course import Passing
from scormbuild.course.recording import (
    CorrectResponses,
    Exit,
    FreeText,
    Interactions,
    Lms,
    OnUpdate,
    QuestionText,
    Recording,
)
from scormbuild.questions.kind import Question
from scormbuild.render.switches import name_in_reports, switches
from tests.render.making import make_course, text


@pytest.mark.parametrize(
    ("recording", "expected"),
    [
        (Recording(), {}),
        (Recording(commit_interval=60), {"interval": 60_000}),
        (Recording(local_fallback=False), {"local": False}),
        (Recording(exit=Exit.NORMAL), {"exit": "normal"}),
        (Recording(lms=Lms.SKILLPORT), {"interval": 600_000}),
        (Recording(lms=Lms.SKILLPORT, commit_interval=900), {"interval": 900_000}),
        (Recording(lms=Lms.MOODLE), {}),
        (
            Recording(
                interactions=Interactions.NONE,
                correct_responses=CorrectResponses.NEVER,
                free_text=FreeText.LENGTH,
                question_text=QuestionText.ID,
            ),
            {
                "record": {
                    "interactions": "none",
                    "correct_responses": "never",
                    "free_text": "length",
                    "question_text": "id",
                }
            },
        ),
    ],
)
def test_only_what_is_not_as_usual_is_told(recording: Recording, expected: dict[str, Any]) -> None:
    assert switches(make_course(recording=recording)) == expected


def test_completed_is_passed_only_where_no_mark_decides() -> None:
    course = make_course(recording=Recording(completed_implies_passed=True))
    assert course.passing.score is not None
    (quiz,) = course.quizzes
    lessons = course.lessons

    free = replace(course, passing=Passing(None, {}))
    marked = replace(free, contents=(*lessons, replace(quiz, passing_score=5000)))
    unmarked = replace(free, contents=(*lessons, replace(quiz, passing_score=None)))

    assert [switches(each) for each in (course, marked, unmarked)] == [{}, {}, {"implied": True}]


def test_what_completion_asks_for_is_told_where_new_pages_are_required() -> None:
    course = make_course(recording=Recording(on_update=OnUpdate.REQUIRE_NEW))
    pages = course.ledger.pages
    asked = (*course.completion.lessons, *course.completion.quizzes)

    assert asked
    assert switches(course) == {"renew": [pages[name] for name in asked]}


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        ("Which reply?", "kc_ask__Which_reply"),
        ("Où « ça » mène-t-il ?", "kc_ask__Ou_ca_mene_t_il"),
        ("何ですか", "kc_ask"),
        ("word " * 100, "kc_ask" + "_" + "_word" * 48 + "_wo"),
    ],
)
def test_a_report_may_show_the_question_as_a_name(
    question: Question, prompt: str, expected: str
) -> None:
    course = make_course(recording=Recording(question_text=QuestionText.ID))
    asked = replace(question, prompt=text(prompt))

    assert name_in_reports(course, asked) == expected
    assert len(expected) <= 250
    assert name_in_reports(make_course(), asked) == "kc_ask"
