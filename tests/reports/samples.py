"""Findings of every level for the tests of the formats, and a course file that they are about."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import ClassVar

from scormbuild.diagnostics import Diagnostic, Severity, Span

FIRE = PurePosixPath("my course/quizzes/fire.yaml")
NOTES = PurePosixPath("my course/lessons/notes.md")

SOURCES = {
    FIRE: "title: Fire\nanswer: A lit\n\nitems:\n  - one\n  - two\n",
    NOTES: "# Notes\n",
}


@dataclass(frozen=True, kw_only=True)
class NotAChoice(Diagnostic):
    """The answer is none
    of the choices.

    Why: nobody could pass.

    Wrong:

        answer: A lit

    Right:

        answer: A lid
    """

    code: ClassVar[str] = "QST904"

    says: str = "the answer 'A lit' is not among the choices"
    advises: str | None = "did you mean 'A lid'?"

    def message(self) -> str:
        return self.says

    def hint(self) -> str | None:
        return self.advises


@dataclass(frozen=True, kw_only=True)
class Doubtful(NotAChoice):
    """It is doubtful.

    Wrong: `a: b`, or worse

    Right: something else
    """

    code: ClassVar[str] = "ACC901"
    severity: ClassVar[Severity] = Severity.WARNING

    says: str = "100% doubtful: one, two"
    advises: str | None = None


@dataclass(frozen=True, kw_only=True)
class Dull(NotAChoice):
    """It is dull."""

    code: ClassVar[str] = "DES901"
    severity: ClassVar[Severity] = Severity.ADVICE

    says: str = "this is dull"
    advises: str | None = None


#: One of each level: in a line, over lines, about a line, about a file; two that are alike.
FOUND: tuple[Diagnostic, ...] = (
    Dull(at=Span(FIRE)),
    NotAChoice(at=Span(FIRE, 2, 9, 2, 14)),
    NotAChoice(at=Span(FIRE, 2, 9, 2, 14)),
    Doubtful(at=Span(FIRE, 4, 1, 6, 8)),
    Dull(at=Span(FIRE, 3)),
)
