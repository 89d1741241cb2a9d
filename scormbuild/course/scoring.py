"""Scores in integers, so that page and Python agree to the last digit.

The page computes the same in `runtime/`; a property test compares the two.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scormbuild.course.course import Passing, Quiz
from scormbuild.questions.kind import Earned

#: 100 percent, in the hundredths of a percent in which quizzes and courses are scored.
FULL = 10_000


def half_up(numerator: int, denominator: int) -> int:
    """Divide and round to the closest integer, halves up; both arguments are at least 0."""
    return (2 * numerator + denominator) // (2 * denominator)


def question_score(points: int, grade: Earned) -> int:
    """Return what an answer earns, in hundredths of a point like `points`; an opinion nothing."""
    return half_up(points * grade.earned, grade.possible) if grade.possible else 0


def quiz_score(scores: Sequence[int], points: int) -> int | None:
    """Return the score of an attempt in hundredths of a percent.

    `scores` are the questions' scores and `points` is what could be earned, in hundredths of a
    point. Without points there is no score.
    """
    return half_up(FULL * sum(scores), points) if points else None


def course_score(results: Mapping[str, int | None], weights: Mapping[str, int]) -> int | None:
    """Return the weighted mean of the quizzes in hundredths of a percent.

    `results` holds each quiz's score that counts, `weights` any integers of one unit. There is no
    score before every counted quiz has one.
    """
    counted = {name: weight for name, weight in weights.items() if weight}
    scores = {name: results.get(name) for name in counted}
    total = 0
    for name, score in scores.items():
        if score is None:
            return None
        total += counted[name] * score
    return half_up(total, sum(counted.values())) if counted else None


def pass_mark(passing: Passing, quiz: Quiz) -> int | None:
    """Return the score at which a quiz is passed, in hundredths of a percent.

    Where the course has a mark over a single quiz, that is the quiz's. Over several quizzes it is
    the mean that must reach it, and none of them has a mark. Quizzes that do not count have their
    own.
    """
    if not under_course_mark(passing, quiz):
        return quiz.passing_score
    counted = [weight for weight in passing.weights.values() if weight]
    return passing.score if len(counted) == 1 else None


def under_course_mark(passing: Passing, quiz: Quiz) -> bool:
    """Tell whether the course's mark decides about this quiz."""
    return passing.score is not None and bool(passing.weights.get(quiz.id))


def course_passed(
    passing: Passing, quizzes: Sequence[Quiz], results: Mapping[str, int | None]
) -> bool | None:
    """Tell whether the course is passed; None while that is open, or where nothing can be passed.

    With a course mark its score decides; without, every counted quiz that has a mark must reach it.
    No result is taken for one that can change: a course is failed as soon as full marks in
    everything that has no result yet would not pass it.
    """
    score = course_score(results, passing.weights)
    if passing.score is not None:
        hope = {name: _or_full(results.get(name)) for name in passing.weights}
        best = course_score(hope, passing.weights)
        if best is None or best < passing.score:
            return None if best is None else False
        return None if score is None else True
    marks = {quiz.id: mark for quiz in quizzes if (mark := _own_mark(passing, quiz)) is not None}
    if any(_or_full(results.get(name)) < mark for name, mark in marks.items()):
        return False
    return True if marks and score is not None else None


def _or_full(result: int | None) -> int:
    return FULL if result is None else result


def _own_mark(passing: Passing, quiz: Quiz) -> int | None:
    return pass_mark(passing, quiz) if passing.weights.get(quiz.id) else None
