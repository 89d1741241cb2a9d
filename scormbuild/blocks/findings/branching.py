"""Findings about the steps of a scenario: CRS125 to CRS129."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from scormbuild.diagnostics import Diagnostic, Severity, Span


@dataclass(frozen=True, kw_only=True)
class StepUnknown(Diagnostic):
    """An option of a scenario leads to a step that is not there.

    Why: whoever decided for it would stand before nothing.

    Wrong:

        ::: scenario {#friday}
        ::: step On the bus {#bus}
        ::: option Wait {to=satturday}
        :::
        :::
        ::: step The next day {#saturday}
        :::
        :::

    Right:

        ::: scenario {#friday}
        ::: step On the bus {#bus}
        ::: option Wait {to=saturday}
        :::
        :::
        ::: step The next day {#saturday}
        :::
        :::
    """

    code: ClassVar[str] = "CRS125"

    name: str
    suggestion: str | None = None

    def message(self) -> str:
        """Name the step."""
        return f"this scenario has no step {self.name!r}"

    def hint(self) -> str:
        """Propose one, or say what to do."""
        if self.suggestion:
            return f"did you mean {self.suggestion!r}?"
        return "name the id of a step of this scenario"


@dataclass(frozen=True, kw_only=True)
class StepUnreachable(Diagnostic):
    """No decision leads to a step of a scenario.

    Why: learners never see it.

    Wrong:

        ::: scenario {#friday}
        ::: step On the bus {#bus}
        ::: option Wait {to=saturday}
        :::
        :::
        ::: step The next day {#saturday}
        :::
        ::: step A week later {#later}
        :::
        :::

    Right:

        ::: scenario {#friday}
        ::: step On the bus {#bus}
        ::: option Wait {to=saturday}
        :::
        ::: option Wait longer {to=later}
        :::
        :::
        ::: step The next day {#saturday}
        :::
        ::: step A week later {#later}
        :::
        :::
    """

    code: ClassVar[str] = "CRS126"
    severity: ClassVar[Severity] = Severity.WARNING

    name: str

    def message(self) -> str:
        """Name the step."""
        return f"no way leads to the step {self.name!r}"

    def hint(self) -> str:
        """Say what to do."""
        return "let an option lead to it, or remove it"


@dataclass(frozen=True, kw_only=True)
class NoWayToEnd(Diagnostic):
    """From a step of a scenario no end can be reached.

    Why: learners who come there walk in circles. An end is a step without options.

    Wrong:

        ::: scenario {#friday}
        ::: step On the bus {#bus}
        ::: option Wait {to=bus}
        :::
        :::
        :::

    Right:

        ::: scenario {#friday}
        ::: step On the bus {#bus}
        ::: option Wait {to=saturday}
        :::
        :::
        ::: step The next day {#saturday end=good}
        :::
        :::
    """

    code: ClassVar[str] = "CRS127"

    name: str

    def message(self) -> str:
        """Name the step."""
        return f"from the step {self.name!r} no end can be reached"

    def hint(self) -> str:
        """Say what an end is."""
        return "a step without options is an end; let a way lead to one"


@dataclass(frozen=True, kw_only=True)
class StepTwice(Diagnostic):
    """Two steps of a scenario have the same id.

    Why: an option that names it could mean either.

    Wrong:

        ::: scenario {#friday}
        ::: step On the bus {#bus}
        ::: option Wait {to=home}
        :::
        :::
        ::: step At home {#home}
        :::
        ::: step In bed {#home}
        :::
        :::

    Right:

        ::: scenario {#friday}
        ::: step On the bus {#bus}
        ::: option Wait {to=home}
        :::
        ::: option Sleep {to=bed}
        :::
        :::
        ::: step At home {#home}
        :::
        ::: step In bed {#bed}
        :::
        :::
    """

    code: ClassVar[str] = "CRS128"

    name: str
    first: Span

    def message(self) -> str:
        """Name it and the other place."""
        return f"the step {self.name!r} is there twice; first in line {self.first.line}"

    def hint(self) -> str:
        """Say what to do."""
        return "give one of them another id"


@dataclass(frozen=True, kw_only=True)
class EndWithOptions(Diagnostic):
    """A step of a scenario says that it is an end, and has options.

    Why: at an end learners read how it went and can begin again. With options it goes on.

    Wrong:

        ::: scenario {#friday}
        ::: step On the bus {#bus end=good}
        ::: option Wait {to=saturday}
        :::
        :::
        ::: step The next day {#saturday}
        :::
        :::

    Right:

        ::: scenario {#friday}
        ::: step On the bus {#bus}
        ::: option Wait {to=saturday}
        :::
        :::
        ::: step The next day {#saturday end=good}
        :::
        :::
    """

    code: ClassVar[str] = "CRS129"

    name: str

    def message(self) -> str:
        """Name the step."""
        return f"the step {self.name!r} is an end, but has options"

    def hint(self) -> str:
        """Say what to do."""
        return "remove 'end', or the options"
