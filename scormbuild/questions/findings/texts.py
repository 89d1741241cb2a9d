"""Findings about long answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from scormbuild.diagnostics import Diagnostic


@dataclass(frozen=True, kw_only=True)
class WordsReversed(Diagnostic):
    """The least number of words is above the greatest.

    Why: learners would be told that every answer is too short or too long.

    Wrong:

        words: {min: 60, max: 8}

    Right:

        words: {min: 8, max: 60}
    """

    code: ClassVar[str] = "QST083"

    least: int
    most: int

    def message(self) -> str:
        """Compare the two."""
        return f"no answer has at least {self.least} and at most {self.most} words"

    def hint(self) -> str | None:
        """Say which is which."""
        return "`min` is the least number of words, `max` the greatest"
