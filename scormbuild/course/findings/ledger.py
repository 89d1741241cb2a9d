"""Findings about `tracking.lock` and about what a learner's saved state needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from scormbuild.diagnostics import Diagnostic, Severity, Span


@dataclass(frozen=True, kw_only=True)
class LedgerLineUnreadable(Diagnostic):
    """A line of `tracking.lock` cannot be read.

    Why: the file holds the permanent numbers under which learners' progress is saved. A line that
    was edited by hand may have lost its number, and guessing could hand progress to the wrong page.

    Wrong:

        page one intro

    Right:

        page 1 intro
    """

    code: ClassVar[str] = "CRS040"

    line: str

    def message(self) -> str:
        """Show the line."""
        return f"this line of the ledger cannot be read: {self.line!r}"

    def hint(self) -> str:
        """Say where good lines are."""
        return "take the line from an earlier version of the file, or from tracking.lock in the zip"


@dataclass(frozen=True, kw_only=True)
class LedgerNumberTwice(Diagnostic):
    """Two items of `tracking.lock` have the same number.

    Why: a learner's saved state would mean both of them. This happens when two people each add a
    page and their work is merged.

    Wrong:

        page 7 ladders
        page 7 lamps

    Right:

        page 7 ladders
        page 8 lamps
    """

    code: ClassVar[str] = "CRS041"

    kind: str
    number: int
    name: str
    other: str
    first: Span

    def message(self) -> str:
        """Name both items."""
        return (
            f"the {self.kind} number {self.number} belongs to {self.other!r} already "
            f"(line {self.first.line}), and here to {self.name!r}"
        )

    def hint(self) -> str:
        """Say which one may change."""
        return (
            "'scormbuild fix --write' gives the second one the next free number; with --previous, "
            "what the published package has keeps its own"
        )


@dataclass(frozen=True, kw_only=True)
class LedgerItemTwice(Diagnostic):
    """`tracking.lock` names the same item twice.

    Why: an item has one number for ever. With two, saved progress could be read under the wrong
    one.

    Wrong:

        page 7 ladders
        page 9 ladders

    Right:

        page 7 ladders
    """

    code: ClassVar[str] = "CRS042"

    kind: str
    name: str
    first: Span

    def message(self) -> str:
        """Name the item and its first line."""
        return f"the {self.kind} {self.name!r} is in line {self.first.line} already"

    def hint(self) -> str:
        """Say which line stays."""
        return (
            "'scormbuild fix --write' keeps the first line; with --previous, the one that the "
            "published package has"
        )


@dataclass(frozen=True, kw_only=True)
class LedgerUnmerged(Diagnostic):
    """`tracking.lock` holds marks of a merge that was not finished.

    Why: git found changes on both sides and asks a person to decide.

    Wrong:

        <<<<<<< HEAD
        page 7 ladders
        =======
        page 8 lamps
        >>>>>>> lamps

    Right:

        page 7 ladders
        page 8 lamps
    """

    code: ClassVar[str] = "CRS043"

    def message(self) -> str:
        """Say it."""
        return "the ledger has an unfinished merge here"

    def hint(self) -> str:
        """Say what to do."""
        return (
            "'scormbuild fix --write' keeps the lines of both sides and gives every item a number "
            "of its own"
        )


@dataclass(frozen=True, kw_only=True)
class LedgerContradictsPrevious(Diagnostic):
    """`tracking.lock` and the previous package have different numbers for the same items.

    Why: learners who started with the previous package have its numbers in their saved state. A
    package with other numbers would show them progress on the wrong pages.

    Wrong:

        page 3 ladders      # in the previous package
        page 3 lamps        # in tracking.lock

    Right:

        page 3 ladders
        page 4 lamps
    """

    code: ClassVar[str] = "CRS045"

    kind: str
    number: int
    name: str
    previous: str

    def message(self) -> str:
        """Show both entries."""
        return (
            f"{self.kind} number {self.number} is {self.name!r} here, but the previous package has "
            f"{self.previous}"
        )

    def hint(self) -> str:
        """Say how to mend it."""
        return (
            "remove tracking.lock and build again with --previous; or this is not the right package"
        )


@dataclass(frozen=True, kw_only=True)
class LedgerLocked(Diagnostic):
    """The course has changed, `tracking.lock` has not, and it was to be left alone.

    Why: `--locked` is for build servers: the numbers a package carries must be the committed ones,
    or the next build could give the same numbers to other pages.

    Wrong:

        scormbuild package --locked      # a lesson is new

    Right:

        scormbuild package
        git add course_src/tracking.lock
    """

    code: ClassVar[str] = "CRS046"

    items: tuple[str, ...]
    more: int = 0

    def message(self) -> str:
        """Name what would change."""
        names = ", ".join(self.items)
        rest = f" and {self.more} more" if self.more else ""
        return f"the ledger is not up to date: {names}{rest}"

    def hint(self) -> str:
        """Say what to do."""
        return "run 'scormbuild package' without --locked and commit tracking.lock"


@dataclass(frozen=True, kw_only=True)
class ChoicesRenumbered(Diagnostic):
    """Several answers of a question were reworded at once, so they count as new ones.

    Why: answers without an id are known by their text. One changed text in its old place is the
    same answer, corrected. When more change, nobody can tell which was which, and what learners
    picked before is not shown any more (their score stays).

    Wrong:

        choices: [Water, A lid]          # before
        choices: [Much water, A big lid] # now

    Right:

        choices:
          - {id: water, text: Much water}
          - {id: lid, text: A big lid}
    """

    code: ClassVar[str] = "CRS047"
    severity: ClassVar[Severity] = Severity.WARNING

    question: str
    gone: tuple[str, ...]
    new: tuple[str, ...]

    def message(self) -> str:
        """Name the question and count."""
        return (
            f"answers of {self.question!r} changed too much to be recognised: "
            f"{len(self.gone)} gone, {len(self.new)} new"
        )

    def hint(self) -> str:
        """Say how to keep them."""
        return "change one text at a time, or give the answers ids before you reword them"


@dataclass(frozen=True, kw_only=True)
class ChoiceNumbersUsedUp(Diagnostic):
    """A question has had more than 36 different answers in its life.

    Why: in SCORM 1.2 each answer is one letter or digit, and there are 36. A letter is never used
    for a second answer, so that reports of old and new learners can be compared.

    Wrong:

        id: capitals         # 40 answers, or 30 reworded twice

    Right:

        id: capitals-2       # a new question starts again at the first letter
    """

    code: ClassVar[str] = "CRS048"
    severity: ClassVar[Severity] = Severity.WARNING

    question: str
    used: int
    limit: int

    def message(self) -> str:
        """Give both numbers."""
        return (
            f"the question {self.question!r} needs {self.used} answer numbers, {self.limit} exist"
        )

    def hint(self) -> str:
        """Say what to do."""
        return "shorten the question, or give it a new id: it then counts as a new question"


@dataclass(frozen=True, kw_only=True)
class SuspendDataTooLong(Diagnostic):
    """What must be saved for a learner does not fit into the LMS.

    Why: SCORM 1.2 guarantees 4,096 characters for a learner's state. What is longer is refused or
    cut by the LMS, and progress is lost without a word.

    Wrong:

        targets: [scorm12]         # with 3,000 questions

    Right:

        targets: [scorm2004-4]     # or two courses
    """

    code: ClassVar[str] = "CRS050"

    length: int
    limit: int

    def message(self) -> str:
        """Give both numbers."""
        return (
            f"a learner's state can take {self.length:,} characters, "
            f"the LMS is sure to keep {self.limit:,}"
        )

    def hint(self) -> str:
        """Say what to do."""
        return "split the course, or use the target scorm2004-4"


@dataclass(frozen=True, kw_only=True)
class TextsTooShort(Diagnostic):
    """There is too little room for what learners have to type.

    Why: everything typed is saved with the learner's state. What pages and questions leave free is
    shared by the fields for typed answers, of which long answers get eight times as much as others.
    Here a right answer, or the sample of a long one, is longer than its field.

    Wrong:

        targets: [scorm12]         # with 300 questions whose answers are typed

    Right:

        targets: [scorm2004-4]
    """

    code: ClassVar[str] = "CRS051"

    room: int
    needed: int
    long: bool = False

    def message(self) -> str:
        """Give both numbers."""
        if self.long:
            return (
                f"long answers have room for {self.room:,} characters each, a sample answer, or "
                f"the least number of words, needs {self.needed:,}"
            )
        return (
            f"typed answers have room for {self.room} characters each, "
            f"the longest right answer has {self.needed}"
        )

    def hint(self) -> str:
        """Say what to do."""
        return "use fewer typed answers, split the course, or use the target scorm2004-4"
