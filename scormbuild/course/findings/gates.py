"""Findings about places where learners stop: CRS120 to CRS122."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from scormbuild.diagnostics import Diagnostic, Severity


@dataclass(frozen=True, kw_only=True)
class GateInsideBlock(Diagnostic):
    """A `continue` stands inside another block.

    Why: what waits for it is the rest of the page. Inside a box, only the rest of the box could
    wait, and whatever follows would be there already.

    Wrong:

        ::: tip
        Breathe out.
        ::: continue
        :::
        Then answer.
        :::

    Right:

        ::: tip
        Breathe out.
        :::

        ::: continue
        :::

        Then answer.
    """

    code: ClassVar[str] = "CRS120"

    def message(self) -> str:
        """Say where it stands."""
        return "'continue' stands inside another block"

    def hint(self) -> str:
        """Say where it can stand."""
        return "put it between the blocks of the page"


@dataclass(frozen=True, kw_only=True)
class GateWithNothingAbove(Diagnostic):
    """A `continue` waits for something that is not there.

    Why: whoever reads `after=answered` expects that learners have to answer something first. With
    no question above it, the button goes on at once.

    Wrong:

        Think about it.

        ::: continue {after=answered}
        :::

        It takes a day.

    Right:

        Think about it.

        ::: continue
        :::

        It takes a day.
    """

    code: ClassVar[str] = "CRS121"
    severity: ClassVar[Severity] = Severity.WARNING

    after: str

    def message(self) -> str:
        """Say what is missing."""
        what = "question" if self.after == "answered" else "block that can be opened"
        return f"there is no {what} above this 'continue'"

    def hint(self) -> str:
        """Say what to do."""
        return f"remove after={self.after}, or put it below what learners have to do"


@dataclass(frozen=True, kw_only=True)
class GateAtEnd(Diagnostic):
    """Nothing follows a `continue`.

    Why: learners press the button and nothing happens. The way to the next page is below each page
    anyway.

    Wrong:

        Breathe out.

        ::: continue
        :::

    Right:

        Breathe out.
    """

    code: ClassVar[str] = "CRS122"
    severity: ClassVar[Severity] = Severity.WARNING

    def message(self) -> str:
        """Say it."""
        return "nothing follows this 'continue'"

    def hint(self) -> str:
        """Say what to do."""
        return "remove it, or move it up to before what shall wait"
