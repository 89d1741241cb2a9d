"""What can be said about an author's files, and how a stage returns it.

Three kinds of trouble have three mechanisms: the author's files are wrong (a `Diagnostic` value),
scormbuild was asked for something impossible (a `ScormbuildError`), scormbuild has a bug (anything
else that is raised).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
U = TypeVar("U")

_WORD_ENDS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


class Severity(StrEnum):
    """How bad a diagnostic is; only errors stop the pipeline."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a source file.

    Lines and columns count from 1, columns count code points, the end column is the first one
    behind the text. Line 0 means the whole file.
    """

    path: PurePosixPath
    line: int = 0
    column: int = 0
    end_line: int = 0
    end_column: int = 0


@dataclass(frozen=True, kw_only=True)
class Diagnostic:
    """One finding. A subclass is one kind of finding; its docstring is its manual page."""

    code: ClassVar[str]
    severity: ClassVar[Severity] = Severity.ERROR

    at: Span

    def message(self) -> str:
        """Say what is wrong in one line, without a full stop."""
        raise NotImplementedError

    def hint(self) -> str | None:
        """Say what the author can do about it, if that is known."""
        return None

    @classmethod
    def slug(cls) -> str:
        """Return the name for humans: `AnswerNotAChoice` is `answer-not-a-choice`."""
        return _WORD_ENDS.sub("-", cls.__name__).lower()

    def details(self) -> dict[str, Any]:
        """Return the fields beside the place, for machine-readable reports."""
        names = (field.name for field in fields(self) if field.name != "at")
        return {name: getattr(self, name) for name in names}


def in_order(diagnostics: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """Sort by place, then code; drop repetitions."""
    unique = dict.fromkeys(diagnostics)
    return tuple(sorted(unique, key=lambda found: (found.at, found.code, found.message())))


def has_errors(diagnostics: tuple[Diagnostic, ...]) -> bool:
    """Tell whether anything here stops the pipeline."""
    return any(found.severity is Severity.ERROR for found in diagnostics)


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """What a stage returns: a value unless it could not go on, and everything it noticed."""

    value: T | None
    diagnostics: tuple[Diagnostic, ...] = ()

    def then(self, stage: Callable[[T], Outcome[U]]) -> Outcome[U]:
        """Feed the value to the next stage; without a value, pass the diagnostics on."""
        if self.value is None:
            return Outcome(None, self.diagnostics)
        outcome = stage(self.value)
        return Outcome(outcome.value, (*self.diagnostics, *outcome.diagnostics))


class ScormbuildError(Exception):
    """Something impossible was asked for: a folder that is missing, a disk that is full.

    Subclasses are named for the situation and build their sentence in the constructor.
    """
