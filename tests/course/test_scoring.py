"""Scores: integers, halves rounded up."""

from __future__ import annotations

from fractions import Fraction
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scormbuild.course import scoring
from scormbuild.course.course import Passing, Quiz
from scormbuild.diagnostics import Span
from scormbuild.questions.kind import Earned

AT = Span(PurePosixPath("quizzes/final.yaml"))


def quiz(name: str, mark: int | None = None) -> Quiz:
    return Quiz(id=name, title=name, at=AT, source="quizzes/final.yaml", passing_score=mark)


@pytest.mark.parametrize(
    ("points", "earned", "possible", "expected"),
    [
        (100, 1, 1, 100),
        (100, 0, 3, 0),
        (100, 1, 3, 33),
        (100, 2, 3, 67),
        (100, 1, 8, 13),
        (1, 1, 2, 1),
    ],
)
def test_a_question_earns_a_share(points: int, earned: int, possible: int, expected: int) -> None:
    assert scoring.question_score(points, Earned(earned, possible)) == expected


@pytest.mark.parametrize(
    ("scores", "points", "expected"),
    [((100, 100), 200, 10_000), ((100, 33), 300, 4433), ((), 0, None), ((50,), 1700, 294)],
)
def test_a_quiz_has_a_score_in_percent(
    scores: tuple[int, ...], points: int, expected: int | None
) -> None:
    assert scoring.quiz_score(scores, points) == expected


@pytest.mark.parametrize(
    ("results", "weights", "expected"),
    [
        ({"a": 8000}, {"a": 100}, 8000),
        ({"a": 8000, "b": 5000}, {"a": 100, "b": 200}, 6000),
        ({"a": 1, "b": 0}, {"a": 100, "b": 100}, 1),
        ({"a": 8000, "b": None}, {"a": 100, "b": 200}, None),
        ({"a": 8000}, {"a": 100, "b": 200}, None),
        ({"a": 8000}, {"a": 100, "b": 0}, 8000),
        ({}, {}, None),
    ],
)
def test_a_course_has_the_weighted_mean(
    results: dict[str, int | None], weights: dict[str, int], expected: int | None
) -> None:
    assert scoring.course_score(results, weights) == expected


@given(
    st.dictionaries(
        st.text(max_size=3),
        st.tuples(st.integers(0, 10_000), st.integers(1, 100_000)),
        min_size=1,
    )
)
def test_the_mean_is_exact(quizzes: dict[str, tuple[int, int]]) -> None:
    results = {name: score for name, (score, _) in quizzes.items()}
    weights = {name: weight for name, (_, weight) in quizzes.items()}
    mean = Fraction(
        sum(score * weight for score, weight in quizzes.values()), sum(weights.values())
    )

    assert scoring.course_score(results, weights) == int(mean + Fraction(1, 2))


@pytest.mark.parametrize(
    ("passing", "own", "expected"),
    [
        (Passing(7500, {"q": 100}), None, 7500),
        (Passing(7500, {}), 6000, 6000),
        (Passing(7500, {}), None, None),
        (Passing(None, {"q": 100}), 6000, 6000),
        (Passing(None, {"q": 100}), None, None),
    ],
)
def test_one_mark_decides_about_a_quiz(
    passing: Passing, own: int | None, expected: int | None
) -> None:
    assert scoring.pass_mark(passing, quiz("q", own)) == expected


@pytest.mark.parametrize(
    ("passing", "marks", "results", "expected"),
    [
        (Passing(7500, {"a": 1, "b": 1}), {}, {"a": 10_000, "b": 5000}, True),
        (Passing(7500, {"a": 1, "b": 1}), {}, {"a": 10_000, "b": 4999}, True),
        (Passing(7500, {"a": 1, "b": 1}), {}, {"a": 9999, "b": 4998}, False),
        (Passing(7500, {"a": 1, "b": 1}), {}, {"a": 10_000}, None),
        (Passing(7500, {"a": 1, "b": 1}), {}, {"a": 5000}, None),
        (Passing(7500, {"a": 1, "b": 1}), {}, {"a": 4998}, False),
        (Passing(None, {"a": 1, "b": 1}), {"a": 5000}, {"a": 5000, "b": 0}, True),
        (Passing(None, {"a": 1, "b": 1}), {"a": 5000}, {"a": 5000}, None),
        (Passing(None, {"a": 1, "b": 1}), {"a": 5000}, {"a": 4999}, False),
        (Passing(None, {"a": 1, "b": 1}), {"a": 5000, "b": 5000}, {"a": 5000, "b": 0}, False),
        (Passing(None, {"a": 1, "b": 1}), {"a": 5000, "b": 5000}, {"a": 5000}, None),
        (Passing(None, {"a": 1}), {"a": 5000, "b": 5000}, {"a": 5000}, True),
        (Passing(None, {"a": 1}), {}, {"a": 5000}, None),
    ],
)
def test_a_course_is_passed(
    passing: Passing,
    marks: dict[str, int],
    results: dict[str, int | None],
    expected: bool | None,  # noqa: FBT001 - one of three states
) -> None:
    quizzes = [quiz(name, marks.get(name)) for name in ("a", "b")]

    assert scoring.course_passed(passing, quizzes, results) is expected
