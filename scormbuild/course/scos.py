"""What an LMS launches by itself: the whole course, or each page of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from scormbuild.course.course import (
    Completion,
    Course,
    Division,
    Page,
    Passing,
    Quiz,
    Requirement,
)
from scormbuild.course.identifiers import page_file
from scormbuild.course.scoring import pass_mark

#: In linear order, the name of the objective that a SCO meets when it is completed. Sequencing of
#: SCORM 2004 can make an activity wait for objectives of another one, but not for its completion.
DONE = "done"

#: The name, inside an activity, of the objective that the one before met.
BEFORE = "before"

#: The name of an activity's own objective, which has the status that the content sets.
STATUS = "status"

#: Names that an objective of a course must not have in an LMS.
OF_ACTIVITIES = frozenset((BEFORE, DONE, STATUS))


@dataclass(frozen=True, slots=True)
class Sco:
    """A session, a saved state and a result of its own.

    `course` is what it holds: the course, or one page of it as a course that knows of no other.
    `page` is None if it is the whole course.
    """

    course: Course
    page: Page | None = None

    @property
    def launch(self) -> PurePosixPath:
        """Return where its shell lies: the document that an LMS opens.

        No id holds a dot, so no page's file has the same name.
        """
        if self.page is None:
            return PurePosixPath("index.html")
        return PurePosixPath(page_file(self.page.id, "sco.html").name)

    def files(self, package: frozenset[PurePosixPath]) -> frozenset[PurePosixPath]:
        """Return the files of a package that are of no use to any other SCO."""
        if self.page is None:
            return package
        pages = (page_file(self.page.id, suffix) for suffix in ("html", "js"))
        return package.intersection((self.launch, *pages))


def scos(course: Course) -> tuple[Sco, ...]:
    """Return what the LMS can launch, in the order of the course."""
    if course.packaging.sco is Division.COURSE:
        return (Sco(course),)
    return tuple(Sco(_alone(course, page), page) for page in course.pages)


def _alone(course: Course, page: Page) -> Course:
    """Return a course of one page: a lesson has to be seen, a quiz done as the course asks for it.

    The quiz keeps the mark that it has in the course. A mark over several quizzes is nobody's:
    none of them learns what the others came to. Browsers keep what learners did by the id.
    """
    lessons: tuple[str, ...] = ()
    quizzes: dict[str, Requirement] = {}
    weights: dict[str, int] = {}
    if isinstance(page, Quiz):
        mark = pass_mark(course.passing, page)
        asked = course.completion.quizzes.get(page.id, Requirement.FINISHED)
        quizzes[page.id] = Requirement.FINISHED if mark is None else asked
        weights = {page.id: page.points} if page.graded else {}
        page = replace(page, passing_score=mark)
    else:
        lessons = (page.id,)
    return replace(
        course,
        id=f"{course.id}/{page.id}",
        contents=(page,),
        completion=Completion(lessons, course.completion.viewed, quizzes),
        passing=Passing(None, weights),
    )
