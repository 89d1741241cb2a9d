"""Findings about what comes from other web sites: SRC102 and SRC103."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from scormbuild.course.findings.suggestion import did_you_mean
from scormbuild.diagnostics import Diagnostic, Severity


@dataclass(frozen=True, kw_only=True)
class EmbedHostNotAllowed(Diagnostic):
    """An `embed` comes from a host that the course does not allow.

    Why: the other site learns who takes the course, and can show something else tomorrow. Whoever
    answers for the course lists the sites in one place; browsers are told to load from no other.

    Wrong:

        ::: embed A film {url=https://films.example.org/42}
        :::

    Right:

        allow_hosts: [films.example.org]
    """

    code: ClassVar[str] = "SRC102"

    host: str
    suggestion: str | None = None

    def message(self) -> str:
        """Name the host."""
        return f"the host {self.host!r} is not among `allow_hosts` in course.yaml"

    def hint(self) -> str:
        """Suggest a host, or show the line."""
        meant = did_you_mean(self.suggestion)
        return meant or f"if learners may load from there, write allow_hosts: [{self.host}]"


@dataclass(frozen=True, kw_only=True)
class AllowedHostUnused(Diagnostic):
    """A host is allowed from which nothing is embedded.

    Why: the list tells others where the course takes learners; what is not needed can go. The
    package does not allow it either way.

    Wrong:

        allow_hosts: [films.example.org, old.example.org]     # nothing comes from the second

    Right:

        allow_hosts: [films.example.org]
    """

    code: ClassVar[str] = "SRC103"
    severity: ClassVar[Severity] = Severity.ADVICE

    host: str

    def message(self) -> str:
        """Name the host."""
        return f"nothing is embedded from {self.host!r}"

    def hint(self) -> str:
        """Say what to do."""
        return "remove it from the list"
