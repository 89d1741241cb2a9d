"""Findings about gaps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from scormbuild.diagnostics import Diagnostic, Severity


@dataclass(frozen=True, kw_only=True)
class AlternativesEscaped(Diagnostic):
    r"""A gap in a table has `\|` where a `|` between two answers seems to be meant.

    Why: elsewhere in a table a `|` ends the cell, so it has to be escaped. In a gap it does not,
    and `\|` is a sign that learners have to type: neither of the two answers would be right.

    Wrong:

        | Home | Work | [[7:45\|07:45]] |

    Right:

        | Home | Work | [[7:45|07:45]] |
    """

    code: ClassVar[str] = "QST041"
    severity: ClassVar[Severity] = Severity.WARNING

    text: str

    def message(self) -> str:
        """Say what is right now."""
        return f"in this gap only {self.text!r} is right, with its '|'"

    def hint(self) -> str | None:
        """Say how several answers are written."""
        return "for several answers write '|' without '\\': in a gap it does not end the cell"
