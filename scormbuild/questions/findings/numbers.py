"""Findings about numbers: answers and points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from scormbuild.diagnostics import Diagnostic, Severity


@dataclass(frozen=True, kw_only=True)
class PointsTooFine(Diagnostic):
    """Points have more than two decimals.

    Why: scores are kept as whole hundredths so that every LMS stores exactly what was earned.

    Wrong:

        points: 0.333

    Right:

        points: 0.33
    """

    code: ClassVar[str] = "QST016"

    points: str

    def message(self) -> str:
        """Give the number."""
        return f"{self.points} points have more than two decimals"


@dataclass(frozen=True, kw_only=True)
class PointsDoNotCount(Diagnostic):
    """A knowledge check in a lesson has points.

    Why: questions in lessons are for practice and never count; only quizzes are scored.

    Wrong:

        ::: question {#kc-1 points=2}

    Right:

        ::: question {#kc-1}
    """

    code: ClassVar[str] = "QST017"
    severity: ClassVar[Severity] = Severity.ADVICE

    def message(self) -> str:
        """Say it."""
        return "points of a question in a lesson never count"

    def hint(self) -> str | None:
        """Name both ways out."""
        return "leave them out, or move the question to a quiz"


@dataclass(frozen=True, kw_only=True)
class NumberWithoutAnswer(Diagnostic):
    """A number question has no answer, or two.

    Why: the right answer is one number (with a tolerance) or a range.

    Wrong:

        type: number
        prompt: How many days?
        tolerance: 1

    Right:

        type: number
        prompt: How many days?
        answer: 2
        tolerance: 1
    """

    code: ClassVar[str] = "QST022"

    both: bool

    def message(self) -> str:
        """Say what is wrong."""
        return (
            "`answer` and `range` exclude each other"
            if self.both
            else "a number question needs an `answer` or a `range`"
        )


@dataclass(frozen=True, kw_only=True)
class NumberOutOfBounds(Diagnostic):
    """A number is too long, or not a number.

    Why: answers are compared digit by digit, without rounding; 30 digits on each side of the point
    are enough for every unit.

    Wrong:

        answer: 1e300

    Right:

        answer: 300
    """

    code: ClassVar[str] = "QST023"

    number: str

    def message(self) -> str:
        """Quote it."""
        return f"{self.number} cannot be compared with what a learner types"

    def hint(self) -> str | None:
        """Say what can."""
        return "use at most 30 digits before and behind the point"


@dataclass(frozen=True, kw_only=True)
class RangeReversed(Diagnostic):
    """The lower end of a range is above its upper end.

    Why: no number lies in it, so every answer would be wrong.

    Wrong:

        range: [10, 5]

    Right:

        range: [5, 10]
    """

    code: ClassVar[str] = "QST024"

    low: str
    high: str

    def message(self) -> str:
        """Compare the ends."""
        return f"no number is between {self.low} and {self.high}"


@dataclass(frozen=True, kw_only=True)
class NumberInGroups(Diagnostic):
    """A number looks as if its sign stood between thousands, but it is read as a decimal sign.

    Why: `1,250` is one thousand and more in English, one and a quarter in German. In a course both
    signs start the decimals, whatever the language, so the right answer would be wrong. Learners
    may type thousands as they like.

    Wrong:

        = 1,250 €

    Right:

        = 1250 €
    """

    code: ClassVar[str] = "QST040"
    severity: ClassVar[Severity] = Severity.WARNING

    written: str
    read: str

    def message(self) -> str:
        """Say how it is read."""
        return f"{self.written} is read as {self.read}, not as thousands"

    def hint(self) -> str | None:
        """Show both ways to say it clearly."""
        whole = "".join(sign for sign in self.written if sign not in ",.")
        return f"write {whole} for thousands, {self.read} for decimals"
