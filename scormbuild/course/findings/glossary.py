"""Findings about the words that a course explains."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from scormbuild.course.findings.suggestion import did_you_mean
from scormbuild.diagnostics import Diagnostic, Severity


@dataclass(frozen=True, kw_only=True)
class TermUnknown(Diagnostic):
    """A text refers to a term that glossary.yaml does not explain.

    Why: learners who ask for an explanation would get none.

    Wrong:

        Write to the [hiring manager](glossary:hiring-manger).

    Right:

        Write to the [hiring manager](glossary:hiring-manager).
    """

    code: ClassVar[str] = "CRS073"

    name: str
    suggestion: str | None = None
    missing: bool = False

    def message(self) -> str:
        """Name the term."""
        return f"the glossary has no term {self.name!r}"

    def hint(self) -> str:
        """Suggest the closest one, or say where terms are explained."""
        if self.missing:
            return "terms are explained in glossary.yaml, beside course.yaml; there is no such file"
        return did_you_mean(self.suggestion) or "terms are explained in glossary.yaml"


@dataclass(frozen=True, kw_only=True)
class TermUnused(Diagnostic):
    """No text refers to a term of the glossary.

    Why: learners need an explanation where the word stands; this one they find in the glossary of
    the menu only, if they look there.

    Wrong:

        Write to the hiring manager.

    Right:

        Write to the [hiring manager](glossary:hiring-manager).
    """

    code: ClassVar[str] = "CRS074"
    severity: ClassVar[Severity] = Severity.ADVICE

    name: str

    def message(self) -> str:
        """Name the term."""
        return f"no text refers to the term {self.name!r}"

    def hint(self) -> str:
        """Show the link."""
        return f"write [the words](glossary:{self.name}) where it first appears, or remove it"


@dataclass(frozen=True, kw_only=True)
class TermRepeated(Diagnostic):
    """Two terms of the glossary share an id, a name or another form.

    Why: a link could mean either.

    Wrong:

        terms:
          - {id: manager, term: Manager, definition: Who leads a team.}
          - {id: manager, term: Hiring manager, definition: Who will lead you.}

    Right:

        terms:
          - {id: manager, term: Manager, definition: Who leads a team.}
          - {id: hiring-manager, term: Hiring manager, definition: Who will lead you.}
    """

    code: ClassVar[str] = "CRS075"

    name: str
    line: int

    def message(self) -> str:
        """Name what they share."""
        return f"the glossary has {self.name!r} already, on line {self.line}"

    def hint(self) -> str:
        """Say what to do."""
        return "give one of the two another name, or make them one term"


@dataclass(frozen=True, kw_only=True)
class AbbreviationRepeated(Diagnostic):
    """A page explains an abbreviation in two ways.

    Why: learners would see the first explanation everywhere on the page.

    Wrong:

        *[HR]: human resources
        *[HR]: hourly rate

    Right:

        *[HR]: human resources
        *[h. r.]: hourly rate
    """

    code: ClassVar[str] = "CRS076"
    severity: ClassVar[Severity] = Severity.WARNING

    short: str
    long: str

    def message(self) -> str:
        """Quote the explanation that counts."""
        return f"{self.short!r} is explained as {self.long!r} already"

    def hint(self) -> str:
        """Say what to do."""
        return "remove one of the two, or use another short form"


@dataclass(frozen=True, kw_only=True)
class AbbreviationUnused(Diagnostic):
    """A page explains an abbreviation that none of its texts uses.

    Why: capital and small letters count; perhaps the text spells it in another way.

    Wrong:

        Ask the hr department.

        *[HR]: human resources

    Right:

        Ask the HR department.

        *[HR]: human resources
    """

    code: ClassVar[str] = "CRS077"
    severity: ClassVar[Severity] = Severity.ADVICE

    short: str

    def message(self) -> str:
        """Name the abbreviation."""
        return f"no text of this page uses the abbreviation {self.short!r}"

    def hint(self) -> str:
        """Say what to do."""
        return "spell it as in the text, or remove it; glossary.yaml can hold it for all pages"
