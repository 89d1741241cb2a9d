"""The contract of a report format."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Protocol

from scormbuild.diagnostics import Diagnostic, Severity


class Report(Protocol):
    """Shows findings: a function to text that ends with a line feed.

    `sources` holds the texts of the files that could be read, by the paths that findings name;
    `files` is how many files were looked at. Findings come in the order in which they are shown.
    """

    def __call__(
        self,
        diagnostics: Sequence[Diagnostic],
        sources: Mapping[PurePosixPath, str],
        files: int,
    ) -> str:
        """Return the findings in this format."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many findings of each level there are."""

    errors: int
    warnings: int
    advice: int


def count(diagnostics: Sequence[Diagnostic]) -> Counts:
    """Count findings by level."""
    levels = [found.severity for found in diagnostics]
    return Counts(
        errors=levels.count(Severity.ERROR),
        warnings=levels.count(Severity.WARNING),
        advice=levels.count(Severity.ADVICE),
    )


def summary(diagnostics: Sequence[Diagnostic], files: int) -> str:
    """Say in a line how many findings there are."""
    counts = count(diagnostics)
    parts = [_many(counts.errors, "error"), _many(counts.warnings, "warning")]
    if counts.advice:
        parts.append(f"{counts.advice} advice")
    return f"{', '.join(parts)} in {_many(files, 'file')}"


def _many(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
