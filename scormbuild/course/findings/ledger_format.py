"""Findings about a ledger that cannot be one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from scormbuild.diagnostics import Diagnostic


@dataclass(frozen=True, kw_only=True)
class LedgerEmpty(Diagnostic):
    """`tracking.lock` is there, but says nothing.

    Why: everything would get new numbers, and the progress of enrolled learners would be read as
    that of other pages and questions.

    Wrong:

        # The permanent numbers of this course, written by scormbuild. Commit this file.

    Right:

        ledger 1
        page 1 intro
    """

    code: ClassVar[str] = "CRS052"

    def message(self) -> str:
        """Say it."""
        return "the ledger is empty"

    def hint(self) -> str:
        """Say what to do."""
        return "take the file from the last package, or delete it if nobody has begun the course"


@dataclass(frozen=True, kw_only=True)
class LedgerTooNew(Diagnostic):
    """`tracking.lock` was written by a newer scormbuild, or does not say its format.

    Why: numbers that are misread would corrupt the progress of enrolled learners.

    Wrong:

        page 1 intro

    Right:

        ledger 1
        page 1 intro
    """

    code: ClassVar[str] = "CRS044"

    found: str

    def message(self) -> str:
        """Show what was found."""
        return f"the ledger should start with 'ledger 1', not with {self.found!r}"

    def hint(self) -> str:
        """Say what to do."""
        return "update scormbuild, or take the file from the last package"


@dataclass(frozen=True, kw_only=True)
class LedgerWrongCase(Diagnostic):
    """The ledger has other capital letters than `tracking.lock`.

    Why: where the system minds capital letters it is not found. All numbers would be given anew,
    and the progress of enrolled learners would belong to other pages and questions.

    Wrong: `Tracking.lock`

    Right: `tracking.lock`
    """

    code: ClassVar[str] = "CRS087"

    name: str

    def message(self) -> str:
        """Name the file."""
        return f"{self.name!r} has other capital letters than 'tracking.lock'"

    def hint(self) -> str:
        """Say what to do."""
        return "rename it to 'tracking.lock'"
