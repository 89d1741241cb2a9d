"""Findings about which blocks there are, and what can stand inside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from scormbuild.diagnostics import Diagnostic


@dataclass(frozen=True, kw_only=True)
class PartWithoutBlock(Diagnostic):
    """A part of a block stands outside of it.

    Why: a tab alone is no tab; only the block around it gives it a place.

    Wrong:

        ::: tab By email
        Dear Ms Okafor …
        :::

    Right:

        ::: tabs
        ::: tab By email
        Dear Ms Okafor …
        :::
        ::: tab By phone
        Say who you are.
        :::
        :::
    """

    code: ClassVar[str] = "SRC061"

    name: str
    around: tuple[str, ...]

    def message(self) -> str:
        """Name it and what it belongs to."""
        around = " or ".join(map(repr, self.around))
        return f"{self.name!r} can only stand directly inside {around}"


@dataclass(frozen=True, kw_only=True)
class NotInsideBlock(Diagnostic):
    """Something stands inside a block that has no place for it.

    Why: it would be lost, or be shown where nobody expects it.

    Wrong:

        ::: tabs
        Choose one:
        ::: tab By email

    Right:

        Choose one:

        ::: tabs
        ::: tab By email
    """

    code: ClassVar[str] = "SRC062"

    what: str
    around: str
    wanted: str

    def message(self) -> str:
        """Name both."""
        return f"{self.what} cannot stand directly inside {self.around!r}"

    def hint(self) -> str | None:
        """Say what can."""
        return f"inside {self.around!r} there can only be {self.wanted}"


@dataclass(frozen=True, kw_only=True)
class BlocksTooDeep(Diagnostic):
    """Blocks stand inside blocks inside blocks, too many times.

    Why: nobody finds the way back out, and each level takes width on a phone.

    Wrong: tabs in an accordion in columns in tabs, and so on, ten times.

    Right: two or three levels, or another lesson.
    """

    code: ClassVar[str] = "SRC072"

    limit: int

    def message(self) -> str:
        """Give the limit."""
        return f"blocks stand inside each other more than {self.limit} times"


@dataclass(frozen=True, kw_only=True)
class ContainerInText(Diagnostic):
    """A Markdown text inside YAML contains a `:::` container.

    Why: in YAML a block has keys; there is only one way to write each block in each spelling.

    Wrong:

        blocks:
          - |
            ::: tip
            Breathe out.
            :::

    Right:

        blocks:
          - type: tip
            text: Breathe out.
    """

    code: ClassVar[str] = "SRC068"

    line: str

    def message(self) -> str:
        """Quote the line."""
        return f"{self.line!r} is no block in a text of a YAML file"

    def hint(self) -> str | None:
        """Show the other spelling."""
        return "write it as a block of its own: {type: tip, text: ...}"


@dataclass(frozen=True, kw_only=True)
class ContentInFrontMatter(Diagnostic):
    """The front matter of a Markdown file has a key for what stands below it.

    Why: a Markdown file has its content as text; only a YAML file has it under a key.

    Wrong:

        ---
        title: Ask for feedback
        blocks: []
        ---

    Right:

        ---
        title: Ask for feedback
        ---
        A short, kind reply opens a door.
    """

    code: ClassVar[str] = "SRC069"

    key: str

    def message(self) -> str:
        """Name the key."""
        return f"{self.key!r} cannot stand in front matter"

    def hint(self) -> str | None:
        """Name the place."""
        return "write the content below the second ---, or make it a .yaml file"


@dataclass(frozen=True, kw_only=True)
class NotInQuiz(Diagnostic):
    """A quiz contains something other than questions.

    Why: a quiz shows its questions one after the other, mixed if you like; text between them would
    lose its place.

    Wrong:

        ::: question {#f01}
        …
        :::

        Now something harder.

        ::: question {#f02}

    Right:

        Some of these are hard.

        ::: question {#f01}
        …
        :::

        ::: question {#f02}
    """

    code: ClassVar[str] = "SRC070"

    what: str

    def message(self) -> str:
        """Name it."""
        return f"{self.what} cannot stand between or behind the questions of a quiz"

    def hint(self) -> str | None:
        """Name the places."""
        return "text before the first question introduces the quiz; everything else needs a lesson"


@dataclass(frozen=True, kw_only=True)
class SaidTwiceInQuiz(Diagnostic):
    """A quiz in Markdown has its introduction both in the front matter and as text.

    Why: only one of them could be shown first.

    Wrong:

        ---
        title: Final check
        intro: Take your time.
        ---
        Read each question twice.

    Right:

        ---
        title: Final check
        ---
        Take your time. Read each question twice.
    """

    code: ClassVar[str] = "SRC073"

    def message(self) -> str:
        """Say it."""
        return "the introduction is there twice: as `intro` and as text"


@dataclass(frozen=True, kw_only=True)
class SaidTwiceInBlock(Diagnostic):
    """An attribute says again what the block says already.

    Why: only one of the two could be shown, and nobody knows which the author meant.

    Wrong:

        ::: tab By email {title="By letter"}

    Right:

        ::: tab By email
    """

    code: ClassVar[str] = "SRC100"

    key: str
    name: str

    def message(self) -> str:
        """Name the attribute and the block."""
        return f"{self.key!r} is there twice in this {self.name!r}"

    def hint(self) -> str | None:
        """Say what to do."""
        return "remove the attribute, or what it repeats"
