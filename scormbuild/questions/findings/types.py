"""Findings about the types of questions."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import ClassVar

from scormbuild.diagnostics import Diagnostic


@dataclass(frozen=True, kw_only=True)
class UnknownQuestionType(Diagnostic):
    """There is no question type of this name.

    Why: a question of a type that scormbuild does not know would be missing from the course.

    Wrong:

        type: multiple

    Right:

        type: multi
    """

    code: ClassVar[str] = "QST008"

    type: str
    known: tuple[str, ...]

    def message(self) -> str:
        """Name it."""
        return f"unknown question type {self.type!r}"

    def hint(self) -> str | None:
        """Suggest the closest one, or list all."""
        close = get_close_matches(self.type, self.known, n=1)
        return f"did you mean {close[0]!r}?" if close else f"known types: {', '.join(self.known)}"
