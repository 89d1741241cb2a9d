"""Findings about what can be answered and what is right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from scormbuild.diagnostics import Diagnostic, Severity


@dataclass(frozen=True, kw_only=True)
class NoCorrectAnswer(Diagnostic):
    """None of the answers is marked as correct.

    Why: whatever a learner chose would be wrong.

    Wrong:

        - [ ] Call a friend
        - [ ] Reply at once

    Right:

        - [x] Call a friend
        - [ ] Reply at once
    """

    code: ClassVar[str] = "QST001"

    def message(self) -> str:
        """Say what is missing."""
        return "no answer is marked as correct"

    def hint(self) -> str | None:
        """Show the mark in both spellings."""
        return "write [x] before the right answer, or `correct: true` in YAML"


@dataclass(frozen=True, kw_only=True)
class SeveralCorrectAnswers(Diagnostic):
    """A question with one right answer has several.

    Why: learners can choose only one answer of a `choice` question: nobody could find them all.

    Wrong:

        ::: question {type=choice}
        Which are even?

        - [x] 2
        - [x] 4
        - [ ] 5
        :::

    Right:

        ::: question {type=multi}
        Which are even?

        - [x] 2
        - [x] 4
        - [ ] 5
        :::
    """

    code: ClassVar[str] = "QST002"

    correct: int

    def message(self) -> str:
        """Give the number."""
        return f"{self.correct} answers are marked as correct, but `choice` has exactly one"

    def hint(self) -> str | None:
        """Name the type that fits."""
        return "use `type: multi`, or mark one answer"


@dataclass(frozen=True, kw_only=True)
class AllAnswersCorrect(Diagnostic):
    """Every answer of a question is right.

    Why: a learner who ticks everything without reading gets full marks.

    Wrong:

        - [x] Call a friend
        - [x] Go for a walk

    Right:

        - [x] Call a friend
        - [x] Go for a walk
        - [ ] Reply at once
    """

    code: ClassVar[str] = "QST003"
    severity: ClassVar[Severity] = Severity.ADVICE

    def message(self) -> str:
        """Say it."""
        return "all answers are marked as correct"

    def hint(self) -> str | None:
        """Say what is usual."""
        return "add an answer that is wrong for a reason learners believe in"


@dataclass(frozen=True, kw_only=True)
class SelectionImpossible(Diagnostic):
    """So many answers as a question asks for cannot be selected, or not the right ones.

    Why: learners could not answer, or never rightly.

    Wrong:

        ::: question {type=multi max=1}

    Right:

        ::: question {type=multi max=2}
    """

    code: ClassVar[str] = "QST085"

    least: int | None
    most: int | None
    right: int

    def message(self) -> str:
        """Compare what is asked for with what is there."""
        low = "" if self.least is None else f"at least {self.least}"
        high = "" if self.most is None else f"at most {self.most}"
        asked = " and ".join(filter(None, (low, high)))
        there = f"{self.right} are right" if self.right else "there are not so many"
        return f"{asked} of these answers can be selected, but {there}"

    def hint(self) -> str | None:
        """Say what they have to leave room for."""
        return "`min` and `max` have to leave room for all right answers, or leave them out"


@dataclass(frozen=True, kw_only=True)
class IdenticalAnswers(Diagnostic):
    """Two answers of a question are the same.

    Why: learners cannot tell them apart, and neither can the tracking.

    Wrong:

        - [x] Yes
        - [ ] Yes

    Right:

        - [x] Yes
        - [ ] No
    """

    code: ClassVar[str] = "QST004"

    text: str

    def message(self) -> str:
        """Quote the answer."""
        return f"the answer {self.text!r} is there twice"

    def hint(self) -> str | None:
        """Say what to do about pictures and formulas with the same words."""
        return "change one of them, or give each an id if they only read alike"


def _is(number: int) -> str:
    return "is one" if number == 1 else "are none"


@dataclass(frozen=True, kw_only=True)
class TooFewAnswers(Diagnostic):
    """There is nothing to choose from.

    Why: with one answer, item or text to match there is only one way to respond.

    Wrong:

        1. The only step

    Right:

        1. The first step
        2. The second step
    """

    code: ClassVar[str] = "QST005"

    found: int
    things: str

    def message(self) -> str:
        """Give the number."""
        return f"there must be at least two {self.things}, but there {_is(self.found)}"


@dataclass(frozen=True, kw_only=True)
class TooManyAnswers(Diagnostic):
    """A question has more answers than SCORM 1.2 can tell apart.

    Why: SCORM 1.2 records an answer as one character, a to z or 0 to 9: 36 answers.

    Wrong: a question whose answers are 40 countries.

    Right: a `short` question, or one that asks for the continent first.
    """

    code: ClassVar[str] = "QST006"

    found: int

    def message(self) -> str:
        """Compare the numbers."""
        return f"there are {self.found} answers, but at most 36 can be recorded"


@dataclass(frozen=True, kw_only=True)
class ManyAnswers(Diagnostic):
    """A question has more answers than the alphabet has letters.

    Why: reports of an LMS name answers by letters; behind z they go on with digits. Nobody reads
    that many answers carefully.

    Wrong: a question with 30 answers.

    Right: three to five good answers.
    """

    code: ClassVar[str] = "QST007"
    severity: ClassVar[Severity] = Severity.WARNING

    found: int

    def message(self) -> str:
        """Give the number."""
        return f"there are {self.found} answers, more than letters to name them in reports"


@dataclass(frozen=True, kw_only=True)
class EmptyAnswer(Diagnostic):
    """An answer, step or side of a pair has no text.

    Why: learners cannot read it, and reports cannot name it.

    Wrong:

        - [x]
        - [ ] No

    Right:

        - [x] Yes
        - [ ] No
    """

    code: ClassVar[str] = "QST031"

    what: str

    def message(self) -> str:
        """Name it."""
        return f"this {self.what} is empty"


@dataclass(frozen=True, kw_only=True)
class AcceptsNothing(Diagnostic):
    """An accepted answer cannot be typed, or accepts everything.

    Why: an empty answer counts as not answered, and a lone star fits any text.

    Wrong:

        accept: ["*"]

    Right:

        accept: ["bridges", "* bridges"]
    """

    code: ClassVar[str] = "QST025"

    accept: str

    def message(self) -> str:
        """Say which of the two."""
        what = "any text is" if self.accept.strip() else "an empty text cannot be"
        return f"{what} accepted by {self.accept!r}"


@dataclass(frozen=True, kw_only=True)
class EmptyGap(Diagnostic):
    """A gap has an alternative without text.

    Why: an empty field would be a right answer, or nothing could be.

    Wrong:

        The sky is [[ ]].

    Right:

        The sky is [[blue]].
    """

    code: ClassVar[str] = "QST018"

    def message(self) -> str:
        """Say it."""
        return "this gap has an empty alternative"


@dataclass(frozen=True, kw_only=True)
class NoGap(Diagnostic):
    """A text to fill in has no gap.

    Why: there is nothing to answer.

    Wrong:

        text: The sky is blue.

    Right:

        text: The sky is [[blue]].
    """

    code: ClassVar[str] = "QST019"

    def message(self) -> str:
        """Say it."""
        return "this text has no gap"

    def hint(self) -> str | None:
        """Show one."""
        return "put the words to fill in between double brackets: [[word|other word]]"


@dataclass(frozen=True, kw_only=True)
class FaultyDropDown(Diagnostic):
    """A gap with a list to choose from does not have one right and at least one wrong entry.

    Why: a star marks the one right entry of a list; the others are wrong.

    Wrong:

        The sky is [[*blue]].

    Right:

        The sky is [[*blue|green|red]].
    """

    code: ClassVar[str] = "QST020"

    right: int
    choices: int

    def message(self) -> str:
        """Say what is wrong."""
        if self.right > 1:
            return f"this list has {self.right} entries with a star, but only one can be right"
        return "this list has only one entry to choose"

    def hint(self) -> str | None:
        """Show one."""
        return "write [[*right|wrong|wrong]], or leave the star out if learners type the answer"


@dataclass(frozen=True, kw_only=True)
class GapInWrongPlace(Diagnostic):
    r"""A gap stands where no field can be.

    Why: a gap becomes a field to type in; it cannot be inside an address or a picture's text.

    Wrong:

        ![the [[sky]]](media/sky.png)

    Right:

        ![the sky](media/sky.png) This is the [[sky]].
    """

    code: ClassVar[str] = "QST021"

    gap: str

    def message(self) -> str:
        """Quote it."""
        return f"the gap {self.gap!r} cannot stand inside an address or a picture"
