"""What can be wrong with variables and where they are used: SRC130 to SRC132."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from scormbuild.diagnostics import Diagnostic, Severity
from scormbuild.source.findings.words import listed, quoted

#: So many names are worth a look; more are a list that nobody reads.
_NAMED = 6


@dataclass(frozen=True, kw_only=True)
class UnknownVariable(Diagnostic):
    """A text uses a variable that `variables` in course.yaml does not define.

    Why: learners would read the braces. Usually the name is misspelt here, or there.

    Wrong:

        variables: {company: Okafor Ltd}
        prompt: When was {{compani}} founded?

    Right:

        variables: {company: Okafor Ltd}
        prompt: When was {{company}} founded?
    """

    code: ClassVar[str] = "SRC130"

    name: str
    meant: str | None = None
    known: tuple[str, ...] = ()

    def message(self) -> str:
        """Name the variable."""
        return f"there is no variable {quoted(self.name)}"

    def hint(self) -> str:
        """Suggest the closest name, or say how braces stay as they are."""
        if self.meant is not None:
            return f"did you mean {quoted(self.meant)}?"
        if 0 < len(self.known) <= _NAMED:
            return f"variables are {listed(self.known, 'and')}; \\{{{{ shows the braces themselves"
        return "define it under variables in course.yaml; \\{{ shows the braces themselves"


@dataclass(frozen=True, kw_only=True)
class UnusedVariable(Diagnostic):
    """No text uses a variable that course.yaml defines.

    Why: whoever changes its value expects something to change in the course. Often the texts say
    the same in words of their own, and will be forgotten.

    Wrong:

        variables: {company: Okafor Ltd}
        title: Welcome to Okafor Ltd

    Right:

        variables: {company: Okafor Ltd}
        title: Welcome to {{company}}
    """

    code: ClassVar[str] = "SRC131"
    severity: ClassVar[Severity] = Severity.ADVICE

    name: str

    def message(self) -> str:
        """Name the variable."""
        return f"no text uses the variable {quoted(self.name)}"

    def hint(self) -> str:
        """Say what to do."""
        return f"write {{{{{self.name}}}}} where the value should stand, or remove the variable"


@dataclass(frozen=True, kw_only=True)
class VariableNotQuoted(Diagnostic):
    """A text in YAML starts with a variable and has no quotes around it.

    Why: `{` starts a table in YAML, so that a text cannot start with it.

    Wrong:

        title: {{company}} and you

    Right:

        title: "{{company}} and you"
    """

    code: ClassVar[str] = "SRC132"

    def message(self) -> str:
        """Say what YAML makes of it."""
        return "YAML takes {{ for the start of a table"

    def hint(self) -> str:
        """Say what to do."""
        return "put the whole text in quotes"
