"""How a course is divided into SCOs, and what of its rules does not survive that."""

from __future__ import annotations

from collections.abc import Iterator

from scormbuild.content import Link
from scormbuild.course import excuses
from scormbuild.course.course import (
    Course,
    Division,
    Internal,
    Packaging,
    Page,
    Quiz,
    Requirement,
)
from scormbuild.course.findings import (
    CertificateOff,
    CompletionLeftToLms,
    CourseMarkOff,
    HighestScoreCounts,
    LinkLeavesSco,
    PassedOff,
    PreTestOff,
)
from scormbuild.course.parts import parts
from scormbuild.course.scoring import pass_mark, under_course_mark
from scormbuild.diagnostics import Diagnostic, Span
from scormbuild.source.document import Cursor


def read(root: Cursor) -> Packaging:
    """Read the key `packaging`."""
    packaging = root.get("packaging")
    division = None if packaging is None else packaging.get("sco")
    if division is None:
        return Packaging()
    return Packaging(Division(division.data), division.span)


def findings(root: Cursor, course: Course) -> Iterator[Diagnostic]:
    """Report what is off, or different, because each page is a SCO; whatever the target."""
    at = divided_at(course)
    if at is None:
        return
    scores = sum(quiz.graded for quiz in course.quizzes)
    if scores > 1:
        yield HighestScoreCounts(at=at, scores=scores)
    excusing = tuple(quiz.id for quiz in excuses.pre_tests(course))
    if excusing:
        yield PreTestOff(at=at, names=excusing)
    if course.certificate:
        yield CertificateOff(at=root["certificate"].span)
    yield from _marks(root, course)
    yield from _links(course)


def optional_pages(course: Course) -> Iterator[Diagnostic]:
    """Report pages that completion leaves out, for LMSs that cannot be told.

    Quizzes without points are left out of themselves; that is no rule of the author's.
    """
    at = divided_at(course)
    asked = {*course.completion.lessons, *course.completion.quizzes}
    pages = tuple(page.id for page in course.pages if _counts(page) and page.id not in asked)
    if at is not None and pages:
        yield CompletionLeftToLms(at=at, pages=pages)


def divided_at(course: Course) -> Span | None:
    """Return the place of the word that makes each page a SCO; None if there are not several."""
    if course.packaging.sco is Division.COURSE or len(course.pages) == 1:
        return None
    return course.packaging.at


def _counts(page: Page) -> bool:
    return not isinstance(page, Quiz) or page.graded


def _marks(root: Cursor, course: Course) -> Iterator[Diagnostic]:
    without = [
        quiz.id
        for quiz in course.quizzes
        if under_course_mark(course.passing, quiz) and pass_mark(course.passing, quiz) is None
    ]
    if not without:
        return
    yield CourseMarkOff(at=root["passing"]["score"].span, quizzes=tuple(without))
    completion = root.get("completion")
    listed = None if completion is None else completion.get("quizzes")
    for name, asked in () if listed is None else listed.entries():
        if name in without and asked.data == Requirement.PASSED:
            yield PassedOff(at=asked.span, name=name)


def _links(course: Course) -> Iterator[Diagnostic]:
    pages = [(page.id, page) for page in course.pages]
    for page_id, inside in (("", course.terms), *pages):
        for link in parts(inside, Link):
            target = course.links.get((page_id, link.target))
            if isinstance(target, Internal) and target.page_id != page_id:
                yield LinkLeavesSco(at=link.at, target=link.target)
