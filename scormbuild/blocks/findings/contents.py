"""Findings about what is missing in a block, or too much."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from scormbuild.diagnostics import Diagnostic, Severity


@dataclass(frozen=True, kw_only=True)
class EmptyBlock(Diagnostic):
    """A block has nothing inside.

    Why: learners would see an empty box.

    Wrong:

        ::: tip
        :::

    Right:

        ::: tip
        Reply within two working days.
        :::
    """

    code: ClassVar[str] = "SRC063"

    name: str

    def message(self) -> str:
        """Name it."""
        return f"this {self.name!r} is empty"


@dataclass(frozen=True, kw_only=True)
class FigureWithoutPicture(Diagnostic):
    """A figure has no picture.

    Why: a figure is a picture with a caption.

    Wrong:

        ::: figure
        The spiral
        :::

    Right:

        ::: figure
        ![Five steps in a circle](media/spiral.svg)
        The spiral
        :::
    """

    code: ClassVar[str] = "SRC064"

    def message(self) -> str:
        """Say what is missing."""
        return "this figure has no picture"

    def hint(self) -> str | None:
        """Show one."""
        return "write the picture on a line of its own: ![what it shows](media/name.png)"


@dataclass(frozen=True, kw_only=True)
class FigureWithMorePictures(Diagnostic):
    """A figure has more than one picture, or text beside it.

    Why: one picture, one caption; a caption for two pictures helps nobody to find which is meant.

    Wrong:

        ::: figure
        ![Before](media/before.png)
        ![After](media/after.png)
        :::

    Right:

        ::: figure
        ![A desk before and after tidying up](media/both.png)
        :::
    """

    code: ClassVar[str] = "SRC065"

    def message(self) -> str:
        """Say it."""
        return "a figure has exactly one picture"

    def hint(self) -> str | None:
        """Offer another way."""
        return "make it two figures, side by side in `columns` if you like"


@dataclass(frozen=True, kw_only=True)
class PanelWithoutTitle(Diagnostic):
    """A tab, an item of an accordion or a side of a comparison has no title.

    Why: the title is what learners select to open it, and tells them which side they are reading.

    Wrong:

        ::: tab
        Dear Ms Okafor …
        :::

    Right:

        ::: tab By email
        Dear Ms Okafor …
        :::
    """

    code: ClassVar[str] = "SRC066"

    name: str

    def message(self) -> str:
        """Name it."""
        return f"this {self.name!r} has no title"

    def hint(self) -> str | None:
        """Show the place."""
        return f"write it on the opening line: ::: {self.name} Title"


@dataclass(frozen=True, kw_only=True)
class TitleNotShown(Diagnostic):
    """A title is given to a block that has no place for one.

    Why: it would be lost.

    Wrong:

        ::: columns Do and avoid

    Right:

        ### Do and avoid

        ::: columns
    """

    code: ClassVar[str] = "SRC067"

    name: str

    def message(self) -> str:
        """Name the block."""
        return f"{self.name!r} has no title"

    def hint(self) -> str | None:
        """Name the place."""
        return "write a heading above it"


@dataclass(frozen=True, kw_only=True)
class TextAndBlocks(Diagnostic):
    """A block has both `text` and `blocks`, or neither.

    Why: `text` is the short way to write `blocks` with one text; nobody knows which comes first.

    Wrong:

        type: tip
        text: Breathe out.
        blocks: [Then answer.]

    Right:

        type: tip
        blocks: [Breathe out., Then answer.]
    """

    code: ClassVar[str] = "SRC071"

    both: bool

    def message(self) -> str:
        """Say which."""
        return "`text` and `blocks` exclude each other" if self.both else "there is no `text`"

    def hint(self) -> str | None:
        """Say what to write."""
        return "write `text` for Markdown alone, `blocks` for a list with other blocks"


@dataclass(frozen=True, kw_only=True)
class LonelyPanel(Diagnostic):
    """Tabs, columns or a comparison have only one part.

    Why: with one tab there is nothing to switch to, with one column nothing to compare.

    Wrong:

        ::: tabs
        ::: tab By email
        Dear Ms Okafor …
        :::
        :::

    Right:

        ### By email

        Dear Ms Okafor …
    """

    code: ClassVar[str] = "SRC074"
    severity: ClassVar[Severity] = Severity.ADVICE

    name: str

    def message(self) -> str:
        """Name the block."""
        return f"this {self.name!r} has only one part"
