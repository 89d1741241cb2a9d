"""When a course is completed and passed: product defaults, and what can never work."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal

from scormbuild.course.course import Completion, Lesson, Page, Passing, Quiz, Requirement, Viewed
from scormbuild.course.findings import (
    CompletesAtOnce,
    DraftCounted,
    LessonEmpty,
    ModeNeverCounts,
    PassedWithoutPassMark,
    PassingScoreWithoutGradedQuiz,
    TooManyDecimals,
    TwoPassMarks,
    UngradedQuizCounted,
    UnknownLesson,
    UnknownQuiz,
)
from scormbuild.course.findings.suggestion import closest
from scormbuild.course.quiz import Mode
from scormbuild.course.scoring import pass_mark, under_course_mark
from scormbuild.diagnostics import Diagnostic, Span
from scormbuild.source.document import Cursor

#: Authors write percents, points and weights; scores are kept in hundredths of them.
HUNDREDTHS = 100


def passing(
    root: Cursor, pages: Sequence[Page], drafts: Collection[str] = ()
) -> tuple[Passing, tuple[Diagnostic, ...]]:
    """Read the key `passing`; without weights every graded quiz counts by its points."""
    written = root.get("passing")
    quizzes = {page.id: page for page in pages if isinstance(page, Quiz)}
    graded = {name: quiz.points for name, quiz in quizzes.items() if quiz.graded}
    useless = tuple(_marks_of_nothing(quizzes.values()))
    if written is None:
        return Passing(None, graded), useless
    mark = hundredths(written.value("score"))
    listed = written.get("quizzes")
    weights = graded if listed is None else _weights(listed)
    result = Passing(mark, weights)
    found = () if listed is None else tuple(_weight_findings(listed, quizzes, drafts))
    found = (*useless, *found, *too_fine(written.get("score")))
    if mark is not None and not graded:
        return result, (PassingScoreWithoutGradedQuiz(at=written["score"].span),)
    return result, (*found, *_two_marks(result, written, quizzes.values()))


def completion(
    root: Cursor, pages: Sequence[Page], marks: Passing, drafts: Collection[str] = ()
) -> tuple[Completion, tuple[Diagnostic, ...]]:
    """Read the key `completion`; by default all lessons to their end and every graded quiz.

    With a course mark, the quizzes that it counts must be passed, else every graded quiz finished.
    """
    written = root.get("completion")
    lessons = tuple(page.id for page in pages if isinstance(page, Lesson))
    quizzes = {page.id: page for page in pages if isinstance(page, Quiz)}
    asked = {quiz.id: _default(quiz, marks) for quiz in quizzes.values() if quiz.graded}
    if written is None:
        result = Completion(lessons, Viewed.END, asked)
        return result, tuple(_at_once(root, result))
    found: list[Diagnostic] = []
    if "lessons" in written:
        lessons = _lessons(written["lessons"], lessons, drafts, found)
    if "quizzes" in written:
        asked = _requirements(written["quizzes"], quizzes, marks, drafts, found)
    result = Completion(lessons, Viewed(written.value("viewed", Viewed.END)), asked)
    if not found:
        found.extend(_at_once(written, result))
    return result, tuple(found)


def pages(all_pages: Sequence[Page]) -> Iterator[Diagnostic]:
    """Report lessons without content."""
    for page in all_pages:
        if isinstance(page, Lesson) and not page.blocks:
            yield LessonEmpty(at=page.at, name=page.id)


def hundredths(value: float | None) -> int | None:
    """Return a percent, a weight or points as written, in hundredths; halves go up."""
    if value is None:
        return None
    exact = Decimal(str(value)) * HUNDREDTHS
    return int(exact.to_integral_value(ROUND_HALF_UP))


def too_fine(number: Cursor | None) -> Iterator[Diagnostic]:
    """Report a mark or weight that hundredths cannot hold."""
    if number is not None and Decimal(str(number.data)) * HUNDREDTHS % 1:
        yield TooManyDecimals(at=number.span, number=number.text().value)


def _marks_of_nothing(quizzes: Iterable[Quiz]) -> Iterator[Diagnostic]:
    for quiz in quizzes:
        if quiz.passing_score is not None and not quiz.points:
            at = quiz.passing_score_at or quiz.at
            yield PassingScoreWithoutGradedQuiz(at=at, quiz=quiz.id)


def _weights(listed: Cursor) -> dict[str, int]:
    return {name: hundredths(weight.data) or 0 for name, weight in listed.entries()}


def _weight_findings(
    listed: Cursor, quizzes: Mapping[str, Quiz], drafts: Collection[str]
) -> Iterator[Diagnostic]:
    for name, weight in listed.entries():
        if name not in quizzes:
            yield _unknown_quiz(name, weight.key_span, quizzes, drafts)
        elif quizzes[name].rules.mode is not Mode.TEST:
            mode = quizzes[name].rules.mode.value
            yield ModeNeverCounts(at=weight.key_span, name=name, mode=mode)
        elif not quizzes[name].graded:
            yield UngradedQuizCounted(at=weight.key_span, name=name)
        else:
            yield from too_fine(weight)


def _two_marks(marks: Passing, written: Cursor, quizzes: Iterable[Quiz]) -> Iterator[Diagnostic]:
    if marks.score is None:
        return
    for quiz in quizzes:
        if quiz.passing_score is not None and marks.weights.get(quiz.id):
            yield TwoPassMarks(
                at=quiz.passing_score_at or quiz.at, name=quiz.id, course=written["score"].span
            )


def _default(quiz: Quiz, marks: Passing) -> Requirement:
    if marks.score is not None and _passable(quiz, marks):
        return Requirement.PASSED
    return Requirement.FINISHED


def _unknown_quiz(
    name: str, at: Span, quizzes: Collection[str], drafts: Collection[str]
) -> Diagnostic:
    if name in drafts:
        return DraftCounted(at=at, name=name)
    return UnknownQuiz(at=at, name=name, suggestion=closest(name, quizzes))


def _lessons(
    written: Cursor, lessons: tuple[str, ...], drafts: Collection[str], found: list[Diagnostic]
) -> tuple[str, ...]:
    if written.data in ("all", "none"):
        return lessons if written.data == "all" else ()
    named = {item.text().value: item.span for item in written.items()}
    for name, at in named.items():
        if name in drafts:
            found.append(DraftCounted(at=at, name=name))
        elif name not in lessons:
            found.append(UnknownLesson(at=at, name=name, suggestion=closest(name, lessons)))
    return tuple(name for name in lessons if name in named)


def _requirements(
    written: Cursor,
    quizzes: Mapping[str, Quiz],
    marks: Passing,
    drafts: Collection[str],
    found: list[Diagnostic],
) -> dict[str, Requirement]:
    asked: dict[str, Requirement] = {}
    for name, requirement in written.entries():
        quiz = quizzes.get(name)
        if quiz is None:
            found.append(_unknown_quiz(name, requirement.key_span, quizzes, drafts))
            continue
        asked[name] = Requirement(requirement.data)
        if asked[name] is Requirement.PASSED and not _passable(quiz, marks):
            found.append(PassedWithoutPassMark(at=requirement.span, name=name))
    return asked


def _passable(quiz: Quiz, marks: Passing) -> bool:
    has_mark = under_course_mark(marks, quiz) or pass_mark(marks, quiz) is not None
    return quiz.points > 0 and has_mark


def _at_once(written: Cursor, result: Completion) -> Iterator[Diagnostic]:
    if not result.lessons and not result.quizzes:
        names = [name for name in ("lessons", "quizzes", "contents") if name in written]
        yield CompletesAtOnce(at=written[names[0]].span if names else written.key_span)
