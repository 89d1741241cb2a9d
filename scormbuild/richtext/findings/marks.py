"""What can be wrong with attribute lists, and with boxes written as quotations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from scormbuild.diagnostics import Diagnostic, Severity


@dataclass(frozen=True, kw_only=True)
class UnknownAttribute(Diagnostic):
    """An attribute list has a name that means nothing.

    Why: a text knows `id`, `lang`, `dir` and `class`. Anything else would be dropped without a
    word: styles and event handlers never get into a page.

    Wrong:

        She said [Guten Tag]{language=de}.

    Right:

        She said [Guten Tag]{lang=de}.
    """

    code: ClassVar[str] = "SRC080"

    name: str
    close: str | None

    def message(self) -> str:
        """Name the attribute."""
        return f"a text has no attribute '{self.name}'"

    def hint(self) -> str:
        """Suggest the closest name, or list all."""
        if self.close:
            return f"did you mean '{self.close}'?"
        return "use #id, .class, lang or dir; write \\{ where braces are meant"


@dataclass(frozen=True, kw_only=True)
class UnknownClass(Diagnostic):
    """An attribute list names a class that the theme does not have.

    Why: the look of a course is the theme's business. A few classes are for authors: `lead`,
    `small`, `center`, `highlight`, `nowrap`.

    Wrong:

        {.big}
        Breathe out.

    Right:

        {.lead}
        Breathe out.
    """

    code: ClassVar[str] = "SRC081"

    name: str
    close: str | None

    def message(self) -> str:
        """Name the class."""
        return f"there is no class '{self.name}'"

    def hint(self) -> str:
        """Suggest the closest class, or list all."""
        if self.close:
            return f"did you mean '{self.close}'?"
        return "the classes are center, highlight, lead, nowrap and small"


@dataclass(frozen=True, kw_only=True)
class BadAttributeValue(Diagnostic):
    """An attribute has a value that cannot be right.

    Why: a screen reader takes the voice for a passage from `lang`, a browser the direction of
    writing from `dir`, and a link finds its target by `id`.

    Wrong:

        She said [Guten Tag]{lang=german}.

    Right:

        She said [Guten Tag]{lang=de}.
    """

    code: ClassVar[str] = "SRC082"

    name: str
    value: str
    rule: str

    def message(self) -> str:
        """Quote the value."""
        return f"{self.name} cannot be '{self.value}'"

    def hint(self) -> str:
        """Say the rule."""
        return self.rule


@dataclass(frozen=True, kw_only=True)
class AttributesLost(Diagnostic):
    """An attribute list stands where it belongs to nothing.

    Why: learners would read the braces as text, or the list would have no effect. A list belongs
    behind `[text]`, a link, an image, code or a heading, or on a line of its own directly above a
    block.

    Wrong:

        She said *Guten Tag*{lang=de}.

    Right:

        She said [*Guten Tag*]{lang=de}.
    """

    code: ClassVar[str] = "SRC083"
    severity: ClassVar[Severity] = Severity.WARNING

    def message(self) -> str:
        """Say that it is lost."""
        return "this attribute list belongs to nothing"

    def hint(self) -> str:
        """Show the spelling that always works."""
        return "write [text]{lang=de}, or the list on a line above a block; \\{ for a plain brace"


@dataclass(frozen=True, kw_only=True)
class UnknownAlert(Diagnostic):
    """A quotation starts like a box, but there is no box of this name.

    Why: learners would read the brackets as text. The boxes are NOTE, TIP, IMPORTANT, WARNING,
    CAUTION, EXAMPLE and SUMMARY.

    Wrong:

        > [!NOTICE]
        > Reply within two working days.

    Right:

        > [!NOTE]
        > Reply within two working days.
    """

    code: ClassVar[str] = "SRC084"
    severity: ClassVar[Severity] = Severity.WARNING

    name: str
    close: str | None

    def message(self) -> str:
        """Name the box."""
        return f"there is no box '[!{self.name}]'"

    def hint(self) -> str:
        """Suggest the closest name, or list all."""
        if self.close:
            return f"did you mean [!{self.close}]?"
        return "the boxes are NOTE, TIP, IMPORTANT, WARNING, CAUTION, EXAMPLE and SUMMARY"


@dataclass(frozen=True, kw_only=True)
class AlertNotHere(Diagnostic):
    """A box stands inside of something that can only hold text.

    Why: boxes are blocks of a lesson. Inside a list, a quotation, a question or a footnote the text
    is shown as a quotation, without its mark and its colour.

    Wrong:

        - Reply soon.

          > [!TIP]
          > Within two working days.

    Right:

        - Reply soon.

        > [!TIP]
        > Within two working days.
    """

    code: ClassVar[str] = "SRC085"
    severity: ClassVar[Severity] = Severity.WARNING

    name: str

    def message(self) -> str:
        """Name the box."""
        return f"the box '[!{self.name}]' is shown as a quotation here"

    def hint(self) -> str:
        """Say where boxes stand."""
        return "move it to the left margin of a lesson's text, or leave the brackets out"


@dataclass(frozen=True, kw_only=True)
class FoldedAlert(Diagnostic):
    """A box asks to be folded.

    Why: some note-taking programs fold a box that has `-` or `+` behind its name. Here a box is
    always open, so that nobody overlooks it.

    Wrong:

        > [!TIP]- When?
        > Within two working days.

    Right:

        ::: accordion
        ::: item When?
        Within two working days.
        :::
        :::
    """

    code: ClassVar[str] = "SRC092"
    severity: ClassVar[Severity] = Severity.ADVICE

    name: str

    def message(self) -> str:
        """Say what happens."""
        return f"the box '[!{self.name}]' is always open"

    def hint(self) -> str:
        """Name the block that folds."""
        return "use ::: accordion for something to unfold, or remove the sign behind the brackets"


@dataclass(frozen=True, kw_only=True)
class EmptyFootnote(Diagnostic):
    """A footnote says nothing.

    Why: learners who follow the mark would find an empty line.

    Wrong:

        [^study]:

    Right:

        [^study]: Survey of 500 applicants, 2024.
    """

    code: ClassVar[str] = "SRC090"

    label: str

    def message(self) -> str:
        """Name the footnote."""
        return f"the footnote '{self.label}' says nothing"

    def hint(self) -> str:
        """Say where its text belongs."""
        return "write its text behind the colon, and indent further lines by four spaces"


@dataclass(frozen=True, kw_only=True)
class EmptyAbbreviation(Diagnostic):
    """An abbreviation stands for nothing.

    Why: learners would see that something is explained, and find no explanation.

    Wrong:

        *[HR]:

    Right:

        *[HR]: human resources
    """

    code: ClassVar[str] = "SRC091"

    short: str

    def message(self) -> str:
        """Name the abbreviation."""
        return f"the abbreviation '{self.short}' is not explained"

    def hint(self) -> str:
        """Say where the explanation belongs."""
        return "write what it stands for behind the colon, on the same line"
