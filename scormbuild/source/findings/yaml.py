"""What can be wrong with YAML, before anyone asks what it means: SRC009 to SRC019."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from scormbuild.diagnostics import Diagnostic, Severity
from scormbuild.source.findings.words import quoted


@dataclass(frozen=True, kw_only=True)
class InvisibleCharacter(Diagnostic):
    r"""A file contains a control character or an invisible line separator.

    Why: such characters come along when text is copied from slides, PDF files and chat programs.
    Nobody sees them, programs disagree about where the line ends, and an LMS may refuse the file.

    Wrong: a line separator U+2028 in the middle of a sentence, or `"\x07"` in YAML.

    Right: a space, or a new line, typed in its place.
    """

    code: ClassVar[str] = "SRC009"

    character: str
    count: int

    def message(self) -> str:
        """Name the character by its number, and how often it occurs."""
        times = f", {self.count} times in this file" if self.count > 1 else ""
        return f"there is an invisible character here ({self.character}){times}"

    def hint(self) -> str:
        """Say what to do."""
        return "delete it and type a space or a new line instead"


@dataclass(frozen=True, kw_only=True)
class YamlSyntax(Diagnostic):
    """The file is not valid YAML.

    Why: YAML gives a meaning to some characters (`: `, ` #`, quotes, brackets) and to the
    indentation of lines. Where they contradict each other nothing can be read.

    Wrong:

        title: Fire: what to do

    Right:

        title: "Fire: what to do"
    """

    code: ClassVar[str] = "SRC010"

    problem: str
    advice: str | None = None

    def message(self) -> str:
        """Say what the reader stumbled over."""
        return self.problem

    def hint(self) -> str | None:
        """Say how this is usually mended."""
        return self.advice


@dataclass(frozen=True, kw_only=True)
class QuoteNotClosed(Diagnostic):
    """A text in quotes has no closing quote.

    Why: the text then swallows the lines below, and the error would show far from its cause.

    Wrong:

        title: "Fire safety
        id: fire

    Right:

        title: "Fire safety"
        id: fire
    """

    code: ClassVar[str] = "SRC011"

    quote: str

    def message(self) -> str:
        """Name the quote."""
        return f"the quote {self.quote} that opens here is not closed at the end of its text"

    def hint(self) -> str:
        """Say what to do."""
        return f"put {self.quote} behind the text"


@dataclass(frozen=True, kw_only=True)
class DuplicateKey(Diagnostic):
    """A key is written twice in the same place.

    Why: only one of the two values can count, and nobody could tell which.

    Wrong:

        title: Fire
        title: Fire safety

    Right:

        title: Fire safety
    """

    code: ClassVar[str] = "SRC012"

    key: str
    first_line: int
    first_column: int

    def message(self) -> str:
        """Name the key and the place of the first."""
        place = f"line {self.first_line}, column {self.first_column}"
        return f"the key {quoted(self.key)} is written twice, first in {place}"

    def hint(self) -> str:
        """Say what to do."""
        return "remove one of the two"


@dataclass(frozen=True, kw_only=True)
class AnchorOrAlias(Diagnostic):
    """A text starts with `&` or `*` without quotes.

    Why: in YAML these are an anchor and an alias, which copy parts of a file. Course files do not
    use them: a few lines of them can describe gigabytes, and a finding would have two places.

    Wrong:

        feedback: *standard

    Right:

        feedback: "*standard*"
    """

    code: ClassVar[str] = "SRC013"

    name: str

    def message(self) -> str:
        """Name it with its sign."""
        kind = "alias" if self.name.startswith("*") else "anchor"
        return f"{quoted(self.name)} is read as a YAML {kind}, which course files do not use"

    def hint(self) -> str:
        """Say what to do."""
        return "put text that starts with & or * in quotes; write repeated parts out"


@dataclass(frozen=True, kw_only=True)
class TagUsed(Diagnostic):
    """A text starts with `!` without quotes.

    Why: in YAML this is a tag, an instruction to the program that reads the file. Course files do
    not use tags.

    Wrong:

        text: !important Read this first

    Right:

        text: "!important Read this first"
    """

    code: ClassVar[str] = "SRC014"

    tag: str

    def message(self) -> str:
        """Name the tag."""
        return f"{quoted(self.tag)} is read as a YAML tag, which course files do not use"

    def hint(self) -> str:
        """Say what to do."""
        return "put text that starts with ! in quotes"


@dataclass(frozen=True, kw_only=True)
class KeyNotText(Diagnostic):
    """A key is a number, a truth value, empty, a list or a table.

    Why: keys are names. `1` and `"1"`, `true` and `"true"` would be different keys that look alike.

    Wrong:

        quizzes: {true: 1}      # the id of a quiz

    Right:

        quizzes: {"true": 1}
    """

    code: ClassVar[str] = "SRC015"

    key: str | None = None

    def message(self) -> str:
        """Name the key where it has a name."""
        if self.key is None:
            return "a key must be text, but this is a list or a table"
        if not self.key:
            return "there is no key before this ':'"
        return f"a key must be text, but {quoted(self.key)} is not"

    def hint(self) -> str | None:
        """Say what to do."""
        return "put it in quotes" if self.key else None


@dataclass(frozen=True, kw_only=True)
class SeveralDocuments(Diagnostic):
    """A YAML file holds a second document.

    Why: a line `---` starts a new document in YAML; a course file is one document, and what stands
    below would be lost.

    Wrong:

        title: Fire
        ---

    Right:

        title: Fire
    """

    code: ClassVar[str] = "SRC016"

    def message(self) -> str:
        """Say what the line means."""
        return "a second YAML document starts here"

    def hint(self) -> str:
        """Say what to do."""
        return "remove this line, or move what follows to its own file"


@dataclass(frozen=True, kw_only=True)
class NestedTooDeeply(Diagnostic):
    """Lists and tables lie in each other more often than any course needs.

    Why: it is usually a slip in a generated file, and could exhaust the memory.

    Wrong: forty brackets in a row.

    Right: the nesting that the documentation of the block or question shows.
    """

    code: ClassVar[str] = "SRC017"

    limit: int

    def message(self) -> str:
        """Name the limit."""
        return f"lists and tables are nested more than {self.limit} levels deep here"


@dataclass(frozen=True, kw_only=True)
class TextCutByComment(Diagnostic):
    """A text seems to be cut off by a `#`.

    Why: in YAML a space and `#` start a comment. The rest of the line never reaches the learner,
    and nothing else tells so.

    Wrong:

        text: Our answer is the #1 reason to call

    Right:

        text: "Our answer is the #1 reason to call"
        title: Reasons  # two spaces say that a comment is meant
    """

    code: ClassVar[str] = "SRC018"
    severity: ClassVar[Severity] = Severity.WARNING

    kept: str
    cut: str

    def message(self) -> str:
        """Quote what is lost."""
        return f"the text ends before #: {quoted(self.cut)} is read as a comment"

    def hint(self) -> str:
        """Offer both ways out."""
        return "put the text in quotes; if a comment is meant, write two spaces before #"


@dataclass(frozen=True, kw_only=True)
class ListReadAsText(Diagnostic):
    """A line that looks like a list item is read as part of the text above it.

    Why: a list belongs below its key. Below a text it only continues the text.

    Wrong:

        prompt: What helps?
          - Water
          - A lid

    Right:

        prompt: What helps?
        items:
          - Water
          - A lid
    """

    code: ClassVar[str] = "SRC019"
    severity: ClassVar[Severity] = Severity.WARNING

    def message(self) -> str:
        """Say what happens."""
        return "this list item is read as part of the text above it"

    def hint(self) -> str:
        """Offer both ways out."""
        return "indent it like the items above it, or give the list its own key"
