"""What keeps people from reading a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from scormbuild.diagnostics import Diagnostic, Severity


@dataclass(frozen=True, kw_only=True)
class ImageWithoutAlt(Diagnostic):
    """An image has no text for people who cannot see it.

    Why: a screen reader says "image" and nothing else (WCAG 2.2, 1.1.1). A picture that only
    decorates is marked as such, and passed over in silence.

    Wrong:

        ![](media/spiral.png)

    Right:

        ![A line winds down in five loops that grow darker.](media/spiral.png)
    """

    code: ClassVar[str] = "ACC001"

    source: str

    def message(self) -> str:
        """Name the image."""
        return f"the image '{self.source}' has no alternative text"

    def hint(self) -> str:
        """Show both ways out."""
        return (
            f"say what it shows: ![...]({self.source}), "
            f"or mark it as decoration: ![]({self.source}){{decorative}}"
        )


@dataclass(frozen=True, kw_only=True)
class HeadingLevelSkipped(Diagnostic):
    """A heading is more than one level below the one before it.

    Why: people who listen move through a page by its headings; a missing level sounds like a
    missing section (WCAG 2.2, 1.3.1).

    Wrong:

        ## Ask for feedback
        #### By mail

    Right:

        ## Ask for feedback
        ### By mail
    """

    code: ClassVar[str] = "ACC002"
    severity: ClassVar[Severity] = Severity.WARNING

    level: int
    former: int

    def message(self) -> str:
        """Name both levels."""
        return f"this heading jumps from level {self.former} to level {self.level}"

    def hint(self) -> str:
        """Show the right marks."""
        return f"write {'#' * (self.former + 1)} instead of {'#' * self.level}"


@dataclass(frozen=True, kw_only=True)
class LinkSaysNothing(Diagnostic):
    """The text of a link does not say where it leads.

    Why: screen readers list the links of a page; ten times "click here" helps nobody (WCAG 2.2,
    2.4.4).

    Wrong:

        For the four steps, [click here](02-stop-the-spiral.md).

    Right:

        Take the [four steps out of the spiral](02-stop-the-spiral.md).
    """

    code: ClassVar[str] = "ACC003"
    severity: ClassVar[Severity] = Severity.ADVICE

    text: str

    def message(self) -> str:
        """Quote the text."""
        return f"the link text '{self.text}' does not say where it leads"

    def hint(self) -> str:
        """Say what makes a good one."""
        return "put the name of the target between the brackets"


@dataclass(frozen=True, kw_only=True)
class TableWithoutHeader(Diagnostic):
    """The first row of a table is empty.

    Why: the first row names the columns. Without it a screen reader cannot say what a cell is
    about (WCAG 2.2, 1.3.1).

    Wrong:

        |   |   |
        |---|---|
        | We chose another candidate. | Somebody else fitted better. |

    Right:

        | You read | What was said |
        |---|---|
        | We chose another candidate. | Somebody else fitted better. |
    """

    code: ClassVar[str] = "ACC004"
    severity: ClassVar[Severity] = Severity.WARNING

    def message(self) -> str:
        """Say what is missing."""
        return "the columns of this table have no names"

    def hint(self) -> str:
        """Say where names belong."""
        return "write a name for each column into the first row"


@dataclass(frozen=True, kw_only=True)
class AltIsFileName(Diagnostic):
    """The alternative text of an image is the name of a file.

    Why: "img underscore 2041 dot jpeg" tells nobody what the picture shows (WCAG 2.2, 1.1.1).

    Wrong:

        ![IMG_2041.jpg](media/IMG_2041.jpg)

    Right:

        ![A letter lies on a desk beside a cup.](media/IMG_2041.jpg)
    """

    code: ClassVar[str] = "ACC005"
    severity: ClassVar[Severity] = Severity.WARNING

    alt: str

    def message(self) -> str:
        """Quote the text."""
        return f"the alternative text '{self.alt}' is the name of a file"

    def hint(self) -> str:
        """Say what to write."""
        return "write what the picture shows"


@dataclass(frozen=True, kw_only=True)
class AltTooLong(Diagnostic):
    """The alternative text of an image is very long.

    Why: a screen reader speaks it in one go and cannot stop inside. What needs more than a
    sentence or two belongs into the text, where everybody profits.

    Wrong: an alternative text that repeats all the numbers of a diagram.

    Right: what the diagram shows in one sentence, and the numbers in a table below it.
    """

    code: ClassVar[str] = "ACC006"
    severity: ClassVar[Severity] = Severity.ADVICE

    length: int
    limit: int

    def message(self) -> str:
        """Compare the two numbers."""
        return f"the alternative text has {self.length} characters, more than {self.limit}"

    def hint(self) -> str:
        """Say where the rest belongs."""
        return "keep one sentence and move the rest into the text"


@dataclass(frozen=True, kw_only=True)
class LinkWithoutText(Diagnostic):
    """A link has no text.

    Why: nobody can see it, and a screen reader spells out its address (WCAG 2.2, 2.4.4).

    Wrong:

        [](02-stop-the-spiral.md)

    Right:

        [How to stop the spiral](02-stop-the-spiral.md)
    """

    code: ClassVar[str] = "ACC007"
    severity: ClassVar[Severity] = Severity.WARNING

    target: str

    def message(self) -> str:
        """Name the target."""
        return f"the link to '{self.target}' has no text"

    def hint(self) -> str:
        """Say where it belongs."""
        return "put the name of the target between the brackets"


@dataclass(frozen=True, kw_only=True)
class DecorativeWithAlt(Diagnostic):
    """An image is marked as decorative, but has an alternative text.

    Why: the mark wins, and nobody hears the text.

    Wrong:

        ![A winding line](media/spiral.png){decorative}

    Right:

        ![](media/spiral.png){decorative}
    """

    code: ClassVar[str] = "ACC008"
    severity: ClassVar[Severity] = Severity.WARNING

    alt: str

    def message(self) -> str:
        """Quote the text."""
        return f"a decorative image has the alternative text '{self.alt}', which nobody will hear"

    def hint(self) -> str:
        """Name both ways out."""
        return "remove the text, or the word decorative"


@dataclass(frozen=True, kw_only=True)
class EmptyHeading(Diagnostic):
    """A heading has no text.

    Why: a screen reader announces a heading and then says nothing (WCAG 2.2, 2.4.6).

    Wrong:

        ##

    Right:

        ## Ask for feedback
    """

    code: ClassVar[str] = "ACC009"
    severity: ClassVar[Severity] = Severity.WARNING

    def message(self) -> str:
        """Say what is missing."""
        return "this heading has no text"

    def hint(self) -> str:
        """Name both ways out."""
        return "write the heading behind the # marks, or remove them"
