"""Findings about the key `allow`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from scormbuild.course.findings.suggestion import did_you_mean
from scormbuild.diagnostics import Diagnostic, Severity


@dataclass(frozen=True, kw_only=True)
class AllowedCodeUnknown(Diagnostic):
    """`allow` names a finding that does not exist.

    Why: nothing is switched off by it. It is a typing error, or it comes from another version of
    scormbuild.

    Wrong:

        allow: [page-not-namd]

    Right:

        allow: [page-not-named]
    """

    code: ClassVar[str] = "CRS105"
    severity: ClassVar[Severity] = Severity.WARNING

    name: str
    suggestion: str | None

    def message(self) -> str:
        """Name it."""
        return f"there is no finding {self.name!r} that could be allowed"

    def hint(self) -> str:
        """Suggest the closest one."""
        return did_you_mean(self.suggestion) or "'scormbuild explain' lists them"


@dataclass(frozen=True, kw_only=True)
class AllowedIsError(Diagnostic):
    """`allow` names an error.

    Why: a course with an error is not packaged, so there is nothing to be gained by not showing it.
    Warnings and advice can be switched off.

    Wrong:

        allow: [ACC001]

    Right:

        allow: [ACC003]
    """

    code: ClassVar[str] = "CRS106"
    severity: ClassVar[Severity] = Severity.WARNING

    name: str

    def message(self) -> str:
        """Name it."""
        return f"{self.name!r} is an error, and errors cannot be switched off"

    def hint(self) -> str:
        """Say where its manual is."""
        return f"remove it; 'scormbuild explain {self.name}' says how to mend what is wrong"
