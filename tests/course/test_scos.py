"""What an LMS launches: the whole course, or each page as a course of its own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath

import pytest

from scormbuild.course import budget
from scormbuild.course.course import (
    Completion,
    Packaging,
    Passing,
    Requirement,
    Viewed,
)
from scormbuild.course.scos import scos
from tests.targets import samples


def test_a_course_is_one_sco() -> None:
    course = replace(samples.divided(), packaging=Packaging())
    (sco,) = scos(course)
    package = frozenset(file.path for file in samples.files_of(course))

    assert (sco.course, sco.page, sco.launch) == (course, None, PurePosixPath("index.html"))
    assert sco.files(package) == package


def test_each_page_is_a_sco_with_its_own_document_and_files() -> None:
    course = samples.divided()
    package = frozenset(file.path for file in samples.files_of(course))
    divided = scos(course)

    assert [str(sco.launch) for sco in divided] == [
        "intro.sco.html",
        "burning-oil.sco.html",
        "water.sco.html",
        "check.sco.html",
        "final.sco.html",
        "survey.sco.html",
    ]
    assert {str(path) for path in divided[1].files(package)} == {
        "burning-oil.sco.html",
        "pages/burning-oil.html",
        "pages/burning-oil.js",
    }
    assert [sco.course.pages == (sco.page,) for sco in divided[:3]] == [True] * 3


def test_a_lesson_has_to_be_seen_and_has_no_score() -> None:
    course = samples.divided(completion=Completion((), Viewed.ANSWERED, {}))
    lesson = scos(course)[0].course

    assert lesson.completion == Completion(("intro",), Viewed.ANSWERED, {})
    assert lesson.passing == Passing(None, {})
    assert (lesson.id, lesson.title) == ("facing-rejection/intro", "Facing rejection")


@pytest.mark.parametrize(
    ("passing", "asked", "expected", "mark"),
    [
        (Passing(None, {"final": 100}), {}, Requirement.FINISHED, 8000),
        (Passing(None, {"final": 100}), {"final": "passed"}, Requirement.PASSED, 8000),
        (Passing(7500, {"final": 100}), {"final": "passed"}, Requirement.PASSED, 7500),
        (Passing(7500, {"final": 1, "check": 0}), {"final": "passed"}, Requirement.PASSED, 7500),
        (Passing(7500, {"final": 1, "check": 2}), {"final": "passed"}, Requirement.FINISHED, None),
    ],
)
def test_a_quiz_is_judged_by_its_own_mark(
    passing: Passing, asked: dict[str, str], expected: Requirement, mark: int | None
) -> None:
    wanted = {name: Requirement(word) for name, word in asked.items()}
    course = samples.divided(passing=passing, completion=Completion((), Viewed.END, wanted))
    final = scos(course)[4].course

    assert final.completion == Completion((), Viewed.END, {"final": expected})
    assert final.passing == Passing(None, {"final": 100})
    assert [quiz.passing_score for quiz in final.quizzes] == [mark]


def test_an_ungraded_quiz_has_to_be_finished() -> None:
    survey = scos(samples.divided())[5].course

    assert survey.completion.quizzes == {"survey": Requirement.FINISHED}
    assert survey.passing == Passing(None, {})


def test_each_sco_has_a_budget_of_its_own() -> None:
    course = samples.divided()
    whole = budget.plan(scos(replace(course, packaging=Packaging())), 4000).value
    each = [budget.plan((sco,), 4000).value for sco in scos(course)]
    together = budget.plan(scos(course), 4000).value

    assert whole is not None
    assert together is not None
    assert together.worst == max(one.worst for one in each if one) < whole.worst


def test_a_sco_that_needs_too_much_is_named_by_its_page() -> None:
    outcome = budget.plan(scos(samples.divided()), 10)

    assert outcome.value is None
    assert [found.code for found in outcome.diagnostics] == ["CRS050"] * 6
    assert {found.at for found in outcome.diagnostics} == {samples.AT}
