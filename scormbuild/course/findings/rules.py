"""Findings about completion, passing and pages that cannot work."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from scormbuild.course.findings.identifiers import place
from scormbuild.diagnostics import Diagnostic, Severity, Span


@dataclass(frozen=True, kw_only=True)
class LessonEmpty(Diagnostic):
    """A lesson has no content.

    Why: learners would see a title and nothing below it.

    Wrong:

        ---
        title: Tools
        ---

    Right:

        ---
        title: Tools
        ---
        You need a ladder and a lamp.
    """

    code: ClassVar[str] = "CRS031"
    severity: ClassVar[Severity] = Severity.WARNING

    name: str

    def message(self) -> str:
        """Name the lesson."""
        return f"the lesson {self.name!r} has no content"

    def hint(self) -> str:
        """Say what to do."""
        return "write it, or mark it with 'draft: true'"


@dataclass(frozen=True, kw_only=True)
class TooManyDecimals(Diagnostic):
    """A pass mark or a weight has more than two decimals.

    Why: scores are counted in hundredths, so that the page and the LMS agree to the last digit. A
    finer number would be rounded, and a small weight would count nothing.

    Wrong: `passing: {score: 66.667}`

    Right: `passing: {score: 66.67}`
    """

    code: ClassVar[str] = "CRS038"

    number: str

    def message(self) -> str:
        """Give the number."""
        return f"{self.number} has more than two decimals"


@dataclass(frozen=True, kw_only=True)
class TwoPassMarks(Diagnostic):
    """A quiz has its own pass mark, and the course has one for it as well.

    Why: the two could contradict each other, and the LMS can be told one result only.

    Wrong:

        passing: {score: 75}         # course.yaml
        passing_score: 80            # quizzes/final.yaml

    Right:

        passing: {score: 80}         # course.yaml
    """

    code: ClassVar[str] = "CRS032"

    name: str
    course: Span

    def message(self) -> str:
        """Name the quiz and the other mark."""
        return (
            f"the quiz {self.name!r} has its own passing_score, but passing.score decides "
            f"({place(self.course)})"
        )

    def hint(self) -> str:
        """Offer both ways out."""
        return "remove one of the two, or list only the other quizzes in passing.quizzes"


@dataclass(frozen=True, kw_only=True)
class PassingScoreWithoutGradedQuiz(Diagnostic):
    """The course or a quiz has a pass mark, but nothing in it is graded.

    Why: there would never be a score, and nobody could pass. Ratings (`scale`) and questions of 0
    points are not graded.

    Wrong:

        passing: {score: 75}
        contents: [lessons/intro.md]

    Right:

        passing: {score: 75}
        contents: [lessons/intro.md, quizzes/final.yaml]
    """

    code: ClassVar[str] = "CRS033"

    quiz: str | None = None

    def message(self) -> str:
        """Say whose mark it is."""
        if self.quiz is None:
            return "passing.score is set, but no quiz of the course has questions with points"
        return f"the quiz {self.quiz!r} has a pass mark, but none of its questions has points"

    def hint(self) -> str:
        """Offer both ways out."""
        if self.quiz is None:
            return "add a quiz to contents, or remove 'passing'"
        return "remove 'passing_score', or give its questions points"


@dataclass(frozen=True, kw_only=True)
class PassedWithoutPassMark(Diagnostic):
    """Completion asks for a quiz to be passed, but nothing says when it is.

    Why: nobody could ever complete the course.

    Wrong:

        completion: {quizzes: {final: passed}}

    Right:

        completion: {quizzes: {final: passed}}
        passing: {score: 75}
    """

    code: ClassVar[str] = "CRS034"

    name: str

    def message(self) -> str:
        """Name the quiz."""
        return f"completion asks for the quiz {self.name!r} to be passed, but it has no pass mark"

    def hint(self) -> str:
        """Offer both ways out."""
        return "set passing.score, or passing_score in the quiz, or ask for 'finished'"


@dataclass(frozen=True, kw_only=True)
class UngradedQuizCounted(Diagnostic):
    """`passing` counts a quiz whose questions have no points.

    Why: the quiz never has a score, so the course would never have one.

    Wrong:

        passing: {score: 75, quizzes: {survey: 1}}

    Right:

        passing: {score: 75, quizzes: {final: 1}}
    """

    code: ClassVar[str] = "CRS035"

    name: str

    def message(self) -> str:
        """Name the quiz."""
        return f"the quiz {self.name!r} cannot count: none of its questions has points"

    def hint(self) -> str:
        """Offer both ways out."""
        return "give its questions points, or remove it from passing.quizzes"


@dataclass(frozen=True, kw_only=True)
class CompletesAtOnce(Diagnostic):
    """Nothing needs to be done to complete the course.

    Why: the LMS would mark everybody who opens it as finished.

    Wrong:

        completion: {lessons: none}

    Right:

        completion: {lessons: all}
    """

    code: ClassVar[str] = "CRS037"
    severity: ClassVar[Severity] = Severity.WARNING

    def message(self) -> str:
        """Say it."""
        return "the course counts as completed as soon as it is opened"

    def hint(self) -> str:
        """Say what to do."""
        return "ask for lessons or quizzes in completion"
