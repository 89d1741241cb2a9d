"""What does not fit the schema: SRC040 to SRC044, SRC051, SRC053 and SRC054."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from scormbuild.diagnostics import Diagnostic
from scormbuild.source.findings.words import listed, quoted


@dataclass(frozen=True, kw_only=True)
class WrongType(Diagnostic):
    """A value is of another kind than its key needs.

    Why: a list where text is expected, or text where a number is expected, has no meaning there.
    YAML decides the kind by the look: `12` is a number, `[x]` a list, `{x}` or `a: b` a table.

    Wrong:

        title: [Draft]

    Right:

        title: "[Draft]"
    """

    code: ClassVar[str] = "SRC040"

    subject: str
    expected: str
    found: str
    advice: str | None = None

    def message(self) -> str:
        """Name the key, what it needs and what it has."""
        return f"{self.subject} should be {self.expected}, but is {self.found}"

    def hint(self) -> str | None:
        """Say how this kind is written."""
        return self.advice


@dataclass(frozen=True, kw_only=True)
class UnknownKey(Diagnostic):
    """A key is not known in this place.

    Why: it is mostly a typing error; ignored, the setting would silently have no effect.

    Wrong:

        titel: Fire safety

    Right:

        title: Fire safety
    """

    code: ClassVar[str] = "SRC041"

    key: str
    known: tuple[str, ...]
    meant: str | None = None
    alone_in_item: bool = False

    def message(self) -> str:
        """Name the key."""
        return f"unknown key {quoted(self.key)}"

    def hint(self) -> str | None:
        """Suggest the closest key, or list them; a lone key in a list is mostly part of a text."""
        if self.alone_in_item:
            return f"if {quoted(self.key + ': ')} is part of a text, put the text in quotes"
        if self.meant is not None:
            return f"did you mean {quoted(self.meant)}?"
        return f"possible here: {', '.join(self.known)}" if self.known else "remove it"


@dataclass(frozen=True, kw_only=True)
class MissingKey(Diagnostic):
    """Something that must be said is not said.

    Why: there is no sensible default for it.

    Wrong:

        - type: choice
          id: fire

    Right:

        - type: choice
          id: fire
          prompt: What puts out burning oil?
    """

    code: ClassVar[str] = "SRC042"

    keys: tuple[str, ...]
    in_markdown: bool = False
    mendable: bool = False

    def message(self) -> str:
        """Name the keys."""
        verb = "is" if len(self.keys) == 1 else "are"
        return f"{listed(self.keys, 'and')} {verb} missing here"

    def hint(self) -> str:
        """Show how the first is written."""
        where = ", between two lines --- at the top of the file" if self.in_markdown else ""
        fixed = ", or let 'scormbuild fix --write' write it in" if self.mendable else ""
        return f"add '{self.keys[0]}: …'{where}{fixed}"


@dataclass(frozen=True, kw_only=True)
class NotAllowedValue(Diagnostic):
    """A value is none of the words that its key knows.

    Why: these keys choose between fixed possibilities.

    Wrong:

        shuffle: yes

    Right:

        shuffle: choices
    """

    code: ClassVar[str] = "SRC043"

    subject: str
    value: str
    allowed: tuple[str, ...]
    meant: str | None = None

    def message(self) -> str:
        """Name the value and the possibilities."""
        return f"{self.subject} cannot be {quoted(self.value)}: it must be {listed(self.allowed)}"

    def hint(self) -> str | None:
        """Suggest the closest word."""
        return f"did you mean {quoted(self.meant)}?" if self.meant is not None else None


@dataclass(frozen=True, kw_only=True)
class WronglySpelled(Diagnostic):
    """A text does not have the form that its key needs.

    Why: names, languages, colours and codes are read by programs and have a fixed form.

    Wrong:

        id: 1st lesson

    Right:

        id: first-lesson
    """

    code: ClassVar[str] = "SRC044"

    subject: str
    value: str
    rule: str

    def message(self) -> str:
        """Name the value and the rule."""
        return f"{self.subject} cannot be {quoted(self.value)}: {self.rule}"


@dataclass(frozen=True, kw_only=True)
class UnknownKind(Diagnostic):
    """The `type` of a question or block is none that scormbuild knows.

    Why: the type decides which other keys there are and what the page shows.

    Wrong:

        - type: tipp
          text: Breathe out.

    Right:

        - type: tip
          text: Breathe out.
    """

    code: ClassVar[str] = "SRC051"

    noun: str
    kind: str
    known: tuple[str, ...]
    meant: str | None = None

    def message(self) -> str:
        """Name the type."""
        return f"there is no {self.noun} {quoted(self.kind)}"

    def hint(self) -> str:
        """Suggest the closest type, or list them."""
        if self.meant is not None:
            return f"did you mean {quoted(self.meant)}?"
        return f"possible: {', '.join(self.known)}"


@dataclass(frozen=True, kw_only=True)
class ValueMissing(Diagnostic):
    """A key stands there without a value, or a file without content.

    Why: an empty value is neither a text nor a number. Often a value that starts with `#` was read
    as a comment.

    Wrong:

        accent: #0a58a8

    Right:

        accent: "#0a58a8"
    """

    code: ClassVar[str] = "SRC053"

    subject: str
    comment: str | None = None

    def message(self) -> str:
        """Name the key; quote the comment that was probably meant as its value."""
        if self.comment is not None:
            return f"{self.subject} has no value: {quoted(self.comment)} is read as a comment"
        return f"{self.subject} has no value"

    def hint(self) -> str:
        """Say what to do."""
        if self.comment is not None:
            return "put a value that starts with # in quotes"
        return "write a value, or remove it"


@dataclass(frozen=True, kw_only=True)
class EmptyFile(Diagnostic):
    """A file holds nothing.

    Why: a lesson or quiz without content cannot be a page.

    Wrong: an empty `quizzes/final.yaml`.

    Right: a file with at least `title` and `questions`.
    """

    code: ClassVar[str] = "SRC054"

    def message(self) -> str:
        """Say so."""
        return "this file is empty"

    def hint(self) -> str:
        """Say what to do."""
        return "write its content, or remove the file"
