"""Findings about footnotes: a page is whole only when all its texts were read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from scormbuild.course.findings.suggestion import did_you_mean
from scormbuild.diagnostics import Diagnostic, Severity


@dataclass(frozen=True, kw_only=True)
class FootnoteMissing(Diagnostic):
    """A text has the mark of a footnote that the page does not have.

    Why: learners would follow a mark that leads nowhere. A footnote can stand anywhere on the same
    page, on a line of its own.

    Wrong:

        Most answers come within a week.[^study]

    Right:

        Most answers come within a week.[^study]

        [^study]: Survey of 500 applicants, 2024.
    """

    code: ClassVar[str] = "CRS070"

    label: str
    suggestion: str | None = None

    def message(self) -> str:
        """Name the footnote."""
        return f"this page has no footnote {self.label!r}"

    def hint(self) -> str:
        """Suggest the closest one, or show how one is written."""
        added = (
            f"add a line [^{self.label}]: …, or write \\[^{self.label}] where brackets are meant"
        )
        return did_you_mean(self.suggestion) or added


@dataclass(frozen=True, kw_only=True)
class FootnoteUnused(Diagnostic):
    """A footnote has no mark in any text of its page.

    Why: footnotes are shown in the order of their marks; this one would not be shown at all.

    Wrong:

        Most answers come within a week.

        [^study]: Survey of 500 applicants, 2024.

    Right:

        Most answers come within a week.[^study]

        [^study]: Survey of 500 applicants, 2024.
    """

    code: ClassVar[str] = "CRS071"
    severity: ClassVar[Severity] = Severity.WARNING

    label: str

    def message(self) -> str:
        """Name the footnote."""
        return f"no text of this page refers to the footnote {self.label!r}"

    def hint(self) -> str:
        """Show the mark."""
        return f"put [^{self.label}] where it belongs, or remove the footnote"


@dataclass(frozen=True, kw_only=True)
class FootnoteRepeated(Diagnostic):
    """A page has two footnotes of the same name.

    Why: a mark could mean either.

    Wrong:

        [^1]: Survey of 500 applicants, 2024.
        [^1]: Interview with three recruiters.

    Right:

        [^1]: Survey of 500 applicants, 2024.
        [^2]: Interview with three recruiters.
    """

    code: ClassVar[str] = "CRS072"

    label: str
    line: int

    def message(self) -> str:
        """Name the footnote and the place of the first one."""
        return f"this page has a footnote {self.label!r} already, on line {self.line}"

    def hint(self) -> str:
        """Say that names are free."""
        return "give it another name: learners see numbers, whatever the names are"
