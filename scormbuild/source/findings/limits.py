"""What can be wrong with a value of the right kind: SRC045 to SRC050 and SRC052."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from scormbuild.diagnostics import Diagnostic
from scormbuild.source.findings.words import quoted


def _entries(count: int) -> str:
    return "1 entry" if count == 1 else f"{count} entries"


@dataclass(frozen=True, kw_only=True)
class TooFew(Diagnostic):
    """A list or table has too few entries.

    Why: a choice between one answer is none, and an empty list has no meaning.

    Wrong:

        contents: []

    Right:

        contents: [lessons/intro.md]
    """

    code: ClassVar[str] = "SRC045"

    subject: str
    count: int
    least: int

    def message(self) -> str:
        """Compare the two numbers."""
        if self.count == 0:
            return f"{self.subject} is empty, but needs at least {_entries(self.least)}"
        return f"{self.subject} has {_entries(self.count)}, but needs at least {self.least}"


@dataclass(frozen=True, kw_only=True)
class TooMany(Diagnostic):
    """A list or table has too many entries.

    Why: more would not fit on the page or into what an LMS stores.

    Wrong: a list of 500 choices.

    Right: a list of 5 choices.
    """

    code: ClassVar[str] = "SRC046"

    subject: str
    count: int
    most: int

    def message(self) -> str:
        """Compare the two numbers."""
        return f"{self.subject} has {_entries(self.count)}, but at most {self.most} are possible"


@dataclass(frozen=True, kw_only=True)
class TextTooLong(Diagnostic):
    """A text is longer than there is room for.

    Why: LMSs cut titles and names silently; a shorter text is complete everywhere.

    Wrong: a title of four sentences.

    Right: a short title, and the sentences in `description`.
    """

    code: ClassVar[str] = "SRC047"

    subject: str
    count: int
    most: int

    def message(self) -> str:
        """Compare the two numbers."""
        return f"{self.subject} has {self.count} characters, but at most {self.most} are possible"


@dataclass(frozen=True, kw_only=True)
class TextTooShort(Diagnostic):
    """A text is empty or too short.

    Why: an empty label or phrase would show learners nothing.

    Wrong:

        words: {next: ""}

    Right:

        words: {next: Onwards}
    """

    code: ClassVar[str] = "SRC048"

    subject: str
    count: int
    least: int

    def message(self) -> str:
        """Say that it is empty, or compare the two numbers."""
        if self.count == 0:
            return f"{self.subject} is an empty text"
        return f"{self.subject} has {self.count} characters, but needs at least {self.least}"


@dataclass(frozen=True, kw_only=True)
class NumberOutOfRange(Diagnostic):
    """A number is smaller or larger than it can be.

    Why: a pass mark above 100 or a negative number of attempts could never be reached.

    Wrong:

        passing_score: 750

    Right:

        passing_score: 75
    """

    code: ClassVar[str] = "SRC049"

    subject: str
    value: str
    rule: str

    def message(self) -> str:
        """Name the number and its limit."""
        return f"{self.subject} is {self.value}, but must be {self.rule}"


@dataclass(frozen=True, kw_only=True)
class WrittenTwice(Diagnostic):
    """A list has the same entry twice.

    Why: the second has no effect, or makes two answers that nobody can tell apart.

    Wrong:

        objectives: [ask, ask]

    Right:

        objectives: [ask]
    """

    code: ClassVar[str] = "SRC050"

    value: str
    first_line: int

    def message(self) -> str:
        """Name the entry and the place of the first."""
        return f"{quoted(self.value)} is in this list twice, first in line {self.first_line}"


@dataclass(frozen=True, kw_only=True)
class RuleBroken(Diagnostic):
    """The parts of a value do not go together.

    Why: each part is fine by itself, but together they have no meaning: a choice question
    without a right answer, for example.

    Wrong:

        choices:
          - text: Water
          - text: A lid

    Right:

        choices:
          - text: Water
          - text: A lid
            correct: true
    """

    code: ClassVar[str] = "SRC052"

    subject: str
    rule: str

    def message(self) -> str:
        """State the rule."""
        return f"{self.subject}: {self.rule}"
