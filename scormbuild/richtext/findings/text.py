"""What can be wrong with a text: its HTML, its code, its addresses, its images."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from scormbuild.diagnostics import Diagnostic, Severity


@dataclass(frozen=True, kw_only=True)
class HtmlRemoved(Diagnostic):
    """HTML in a text was left out because it is not safe, or not supported.

    Why: a course runs inside an LMS, with the rights of the person who is logged in. Scripts, event
    handlers, styles, frames and forms never get there from a text. What is plain and safe
    (`<kbd>`, `<sub>`, `<details>`, `<abbr title="...">` and their like) stays.

    Wrong:

        <span onclick="show()" style="color: red">Read this first.</span>

    Right:

        **Read this first.**
    """

    code: ClassVar[str] = "SRC030"
    severity: ClassVar[Severity] = Severity.WARNING

    removed: tuple[str, ...]

    def message(self) -> str:
        """Name what was left out."""
        return f"left out of this HTML: {', '.join(self.removed)}"

    def hint(self) -> str:
        """Point to what does the same, and to how the sign itself is written."""
        return "use Markdown or a container instead, or remove it; write \\< for the sign itself"


@dataclass(frozen=True, kw_only=True)
class UnknownCodeLanguage(Diagnostic):
    """A code block names a language that cannot be coloured.

    Why: the code is shown without colours, which is probably not what the author wanted.

    Wrong:

        ```pyhton
        print("hello")
        ```

    Right:

        ```python
        print("hello")
        ```
    """

    code: ClassVar[str] = "SRC031"
    severity: ClassVar[Severity] = Severity.WARNING

    language: str
    close: str | None

    def message(self) -> str:
        """Name the language."""
        return f"no colours for code in '{self.language}'"

    def hint(self) -> str:
        """Suggest the closest language, or how to say that none is meant."""
        if self.close:
            return f"did you mean '{self.close}'?"
        return "write 'text' for code that needs no colours"


@dataclass(frozen=True, kw_only=True)
class RefusedAddress(Diagnostic):
    """The address of a link is of a kind that is not allowed.

    Why: addresses that start with `javascript:` or `data:` run code in the LMS. Addresses of files
    on the author's computer work nowhere else.

    Wrong:

        [Continue](javascript:next())

    Right:

        [Continue](02-stop-the-spiral.md)
    """

    code: ClassVar[str] = "SRC032"

    target: str

    def message(self) -> str:
        """Quote the address."""
        return f"a link cannot lead to '{self.target}'"

    def hint(self) -> str:
        """Name what is allowed."""
        return "link to a file of the course, or to an address with https:, http:, mailto: or tel:"


@dataclass(frozen=True, kw_only=True)
class ForeignImage(Diagnostic):
    """An image is not a file of the course.

    Why: a package has to work without other servers, and learners should not be seen by them. A
    picture on somebody's site also disappears one day.

    Wrong:

        ![A winding line](https://example.org/spiral.png)

    Right:

        ![A winding line](media/spiral.png)
    """

    code: ClassVar[str] = "SRC033"

    source: str

    def message(self) -> str:
        """Quote the address."""
        return f"the image '{self.source}' is not a file of the course"

    def hint(self) -> str:
        """Say where images belong."""
        return "save the image in the folder media and write media/ and its name"


@dataclass(frozen=True, kw_only=True)
class AddressWithSpaces(Diagnostic):
    """A link or image has spaces in its address, so Markdown does not see a link.

    Why: learners would read the brackets and the address as text.

    Wrong:

        ![A winding line](media/winding line.png)

    Right:

        ![A winding line](<media/winding line.png>)
    """

    code: ClassVar[str] = "SRC037"
    severity: ClassVar[Severity] = Severity.WARNING

    address: str

    def message(self) -> str:
        """Quote the address."""
        return f"this is no link, because its address '{self.address}' has spaces"

    def hint(self) -> str:
        """Show the address as Markdown wants it."""
        return f"write (<{self.address}>)"


@dataclass(frozen=True, kw_only=True)
class UndefinedReference(Diagnostic):
    """A link refers to an address that is not given in the same text.

    Why: learners would read the brackets as text. Each stretch of text between containers is read
    on its own, so the line with the address has to stand in the same stretch.

    Wrong:

        Take the [four steps][stop].

    Right:

        Take the [four steps](02-stop-the-spiral.md).
    """

    code: ClassVar[str] = "SRC038"
    severity: ClassVar[Severity] = Severity.WARNING

    label: str

    def message(self) -> str:
        """Quote the label."""
        return f"no address is given for '[{self.label}]' in this stretch of text"

    def hint(self) -> str:
        """Show the spelling that always works."""
        return "write the address behind the text: [text](address)"


@dataclass(frozen=True, kw_only=True)
class OnlyOneParagraph(Diagnostic):
    """A text that has to fit on a line holds more than one paragraph.

    Why: titles and labels stand in lists, tabs and buttons, where lists, headings or code blocks
    have no place.

    Wrong:

        - title: |
            Ask for feedback

            - by mail
          text: A short reply opens a door.

    Right:

        - title: Ask for feedback by mail
          text: A short reply opens a door.
    """

    code: ClassVar[str] = "SRC034"

    def message(self) -> str:
        """Say what is allowed."""
        return "only one paragraph is allowed here"

    def hint(self) -> str:
        """Say what to do."""
        return "keep the first sentence here and move the rest into the text"


@dataclass(frozen=True, kw_only=True)
class UnknownImageAttribute(Diagnostic):
    """An image has an attribute in braces that means nothing.

    Why: images know `width`, `height` (both in pixels) and `decorative`. Anything else would be
    dropped without a word.

    Wrong:

        ![A winding line](media/spiral.png){widht=300}

    Right:

        ![A winding line](media/spiral.png){width=300}
    """

    code: ClassVar[str] = "SRC035"

    name: str
    close: str | None

    def message(self) -> str:
        """Name the attribute."""
        return f"an image has no attribute '{self.name}'"

    def hint(self) -> str:
        """Suggest the closest name, or list all."""
        if self.close:
            return f"did you mean '{self.close}'?"
        return "an image can have width, height and decorative"


@dataclass(frozen=True, kw_only=True)
class BadImageSize(Diagnostic):
    """The width or height of an image is not a whole number of pixels.

    Why: browsers reserve the room of a picture by these numbers before it arrives.

    Wrong:

        ![A winding line](media/spiral.png){width=50%}

    Right:

        ![A winding line](media/spiral.png){width=300}
    """

    code: ClassVar[str] = "SRC036"

    name: str
    value: str

    def message(self) -> str:
        """Quote the value."""
        return f"the {self.name} '{self.value}' is not a whole number of pixels"

    def hint(self) -> str:
        """Show one."""
        return f"write {self.name}=300"
