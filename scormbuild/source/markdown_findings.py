"""What can be wrong with the frame of a Markdown file: front matter, containers, attributes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from scormbuild.diagnostics import Diagnostic


@dataclass(frozen=True, kw_only=True)
class UnknownContainer(Diagnostic):
    """A container has a name that scormbuild does not know.

    Why: nobody could tell what the learner should see, and plain text in its place would hide the
    mistake.

    Wrong:

        ::: tpi
        Breathe out.
        :::

    Right:

        ::: tip
        Breathe out.
        :::
    """

    code: ClassVar[str] = "SRC020"

    name: str
    close: str | None

    def message(self) -> str:
        """Name the container."""
        return f"there is no container called '{self.name}'"

    def hint(self) -> str | None:
        """Suggest the closest name."""
        return f"did you mean '{self.close}'?" if self.close else None


@dataclass(frozen=True, kw_only=True)
class UnclosedContainer(Diagnostic):
    """A container is opened and never closed.

    Why: everything behind it would silently become a part of it.

    Wrong:

        ::: tip
        Breathe out.

        ## Next section

    Right:

        ::: tip
        Breathe out.
        :::

        ## Next section
    """

    code: ClassVar[str] = "SRC021"

    name: str

    def message(self) -> str:
        """Name the container."""
        return f"the container '{self.name}' is never closed"

    def hint(self) -> str:
        """Say how containers end."""
        return "add a line with ::: behind its last line"


@dataclass(frozen=True, kw_only=True)
class StrayClosing(Diagnostic):
    """A line with `:::` alone closes nothing, because no container is open.

    Why: usually the line that opens the container is missing or misspelt, or the container was
    closed too early.

    Wrong:

        Breathe out.
        :::

    Right:

        ::: tip
        Breathe out.
        :::
    """

    code: ClassVar[str] = "SRC022"

    def message(self) -> str:
        """Say that nothing is open."""
        return "this ::: closes nothing"

    def hint(self) -> str:
        """Name the two ways out."""
        return "remove the line, or open a container above it: ::: tip"


@dataclass(frozen=True, kw_only=True)
class BadAttribute(Diagnostic):
    """A part of an attribute list in braces cannot be read.

    Why: a list holds `#id`, `.class`, `key=value`, `key="two words"` and single words, parted by
    spaces. Anything else would be dropped without a word.

    Wrong:

        ::: question {#best reply id=}

    Right:

        ::: question {#best-reply objective=ask}
    """

    code: ClassVar[str] = "SRC023"

    text: str

    def message(self) -> str:
        """Quote the part."""
        return f"cannot read '{self.text}' as an attribute"

    def hint(self) -> str:
        """Show what a list looks like, and name the usual slip."""
        if any(quote in self.text for quote in "“”„«»"):
            return 'put the value between straight quotes: key="two words"'
        return 'write {#id .class key=value key="two words"}'


@dataclass(frozen=True, kw_only=True)
class RepeatedAttribute(Diagnostic):
    """An attribute list gives the same key twice.

    Why: only one of the values can count, and which one would be a guess.

    Wrong:

        ::: question {#reply points=1 points=2}

    Right:

        ::: question {#reply points=2}
    """

    code: ClassVar[str] = "SRC024"

    key: str

    def message(self) -> str:
        """Name the key."""
        return f"'{self.key}' is given twice"

    def hint(self) -> str:
        """Say what to do."""
        return "keep one of the two"


@dataclass(frozen=True, kw_only=True)
class UnclosedFrontMatter(Diagnostic):
    """The file starts with `---`, but no second `---` ends the front matter.

    Why: nobody can tell where the settings end and the lesson begins.

    Wrong:

        ---
        title: Ask for feedback

        A short reply opens a door.

    Right:

        ---
        title: Ask for feedback
        ---

        A short reply opens a door.
    """

    code: ClassVar[str] = "SRC025"

    def message(self) -> str:
        """Say what is missing."""
        return "the front matter is never closed"

    def hint(self) -> str:
        """Say where the line belongs."""
        return "add a line with --- behind the last setting"


@dataclass(frozen=True, kw_only=True)
class ContainersTooDeep(Diagnostic):
    """Containers are nested deeper than anyone can read.

    Why: such a depth comes from closing lines that are missing, or from a program that went wrong.

    Wrong: a container inside more than twenty others.

    Right: two or three levels, such as `cards` with a `card` with a `tip`.
    """

    code: ClassVar[str] = "SRC026"

    limit: int

    def message(self) -> str:
        """Name the limit."""
        return f"this container lies inside more than {self.limit} others"

    def hint(self) -> str:
        """Name the likely cause."""
        return "close the containers above with ::: lines"


@dataclass(frozen=True, kw_only=True)
class NamelessContainer(Diagnostic):
    """A line starts with `:::`, but no container name follows.

    Why: a name of letters, digits, `-` and `_` says what the container is. A bare `:::` closes one.

    Wrong:

        ::: {#reply}
        Which reply works?
        :::

    Right:

        ::: question {#reply}
        Which reply works?
        :::
    """

    code: ClassVar[str] = "SRC027"

    text: str

    def message(self) -> str:
        """Quote what stands in the place of the name."""
        return f"expected the name of a container, found '{self.text}'"

    def hint(self) -> str:
        """Show the spelling."""
        return "write ::: tip, or put \\ before the ::: to have it printed"


@dataclass(frozen=True, kw_only=True)
class FrontMatterNotSettings(Diagnostic):
    """The front matter is not a list of settings.

    Why: between the two `---` lines stand lines of the form `key: value`.

    Wrong:

        ---
        Ask for feedback
        ---

    Right:

        ---
        title: Ask for feedback
        ---
    """

    code: ClassVar[str] = "SRC028"

    def message(self) -> str:
        """Say what was expected."""
        return "the front matter holds no 'key: value' lines"

    def hint(self) -> str:
        """Show one."""
        return "write title: and the title of the page"


@dataclass(frozen=True, kw_only=True)
class NeverEnds(Diagnostic):
    """A code block or a comment is opened and never closed.

    Why: everything behind it, closing lines of containers too, becomes code or disappears.

    Wrong:

        ```python
        print("hello")

        Now try it yourself.

    Right:

        ```python
        print("hello")
        ```

        Now try it yourself.
    """

    code: ClassVar[str] = "SRC029"

    what: str
    closing: str

    def message(self) -> str:
        """Name what is open."""
        return f"this {self.what} is never closed"

    def hint(self) -> str:
        """Show what closes it."""
        return f"add {self.closing} behind its last line"
