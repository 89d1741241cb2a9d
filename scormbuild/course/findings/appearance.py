"""Findings about the look that course.yaml asks for: THM018."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from scormbuild.diagnostics import Diagnostic


@dataclass(frozen=True, kw_only=True)
class LogoMissing(Diagnostic):
    """The course says something about a logo that it does not have.

    Why: `logo_dark` stands in the place of the logo on dark pages, and `logo_alt` is its
    alternative text; both mean nothing without it.

    Wrong:

        theme:
          logo_dark: media/logo-white.svg

    Right:

        theme:
          logo: media/logo.svg
          logo_dark: media/logo-white.svg
    """

    code: ClassVar[str] = "THM018"

    key: str

    def message(self) -> str:
        """Name the key."""
        return f"{self.key!r} belongs to a logo, and there is none"

    def hint(self) -> str:
        """Say what is missing."""
        return "add `logo:` with the path of a picture"
