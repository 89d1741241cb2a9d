"""What a pre-test excuses learners from: lessons that they show to know already."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from scormbuild.course.course import Course, Lesson, Page, Quiz
from scormbuild.course.findings import DraftCounted, ExcusesNothing, UnknownExcused
from scormbuild.course.findings.suggestion import closest
from scormbuild.course.quiz import ByObjectives, Listed, Mode
from scormbuild.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Excused:
    """A lesson that a pre-test can excuse, and the objectives that have to be reached for that.

    Without objectives the whole pre-test has to be passed.
    """

    lesson: str
    objectives: tuple[str, ...] = ()


def excused(quiz: Quiz, lessons: Sequence[Lesson]) -> tuple[Excused, ...]:
    """Return the lessons that a quiz can excuse, in their order.

    By objectives, that is each lesson which names some and of which every one is asked about, in
    questions that have points.
    """
    match quiz.rules.excuses:
        case ByObjectives():
            return tuple(_by_objectives(quiz, lessons))
        case Listed(lessons=listed):
            names = {reference.name for reference in listed}
            return tuple(Excused(lesson.id) for lesson in lessons if lesson.id in names)
        case None:
            return ()


def findings(pages: Sequence[Page], drafts: Collection[str] = ()) -> Iterator[Diagnostic]:
    """Report pre-tests that excuse nothing, or lessons that there are not."""
    lessons = [page for page in pages if isinstance(page, Lesson)]
    names = [lesson.id for lesson in lessons]
    for quiz in pages:
        if not isinstance(quiz, Quiz) or quiz.rules.mode is not Mode.PRE_TEST:
            continue
        unknown = list(_unknown(quiz, names, drafts))
        yield from unknown
        if not unknown and not excused(quiz, lessons):
            yield ExcusesNothing(at=quiz.at, name=quiz.id)


def pre_tests(course: Course) -> tuple[Quiz, ...]:
    """Return the quizzes that can excuse lessons."""
    return tuple(quiz for quiz in course.quizzes if excused(quiz, course.lessons))


def _by_objectives(quiz: Quiz, lessons: Sequence[Lesson]) -> Iterator[Excused]:
    asked = {
        reference.name
        for question in quiz.questions
        if question.points
        for reference in question.objectives
    }
    for lesson in lessons:
        wanted = tuple(reference.name for reference in lesson.objectives)
        if wanted and asked.issuperset(wanted):
            yield Excused(lesson.id, wanted)


def _unknown(quiz: Quiz, lessons: Collection[str], drafts: Collection[str]) -> Iterator[Diagnostic]:
    excuses = quiz.rules.excuses
    for reference in excuses.lessons if isinstance(excuses, Listed) else ():
        if reference.name in drafts:
            yield DraftCounted(at=reference.at, name=reference.name)
        elif reference.name not in lessons:
            meant = closest(reference.name, lessons)
            yield UnknownExcused(at=reference.at, name=reference.name, suggestion=meant)
