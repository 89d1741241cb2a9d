"""What can be wrong where one file takes in another: SRC133 to SRC143."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from scormbuild.diagnostics import Diagnostic
from scormbuild.source.findings.words import listed, quoted


@dataclass(frozen=True, kw_only=True)
class IncludedFileMissing(Diagnostic):
    """A page includes a file that does not exist.

    Why: what should stand here is not there.

    Wrong:

        ::: include snippets/contct.md
        :::

    Right:

        ::: include snippets/contact.md
        :::
    """

    code: ClassVar[str] = "SRC133"

    path: str
    meant: str | None = None

    def message(self) -> str:
        """Name the path."""
        return f"there is no file {quoted(self.path)}"

    def hint(self) -> str:
        """Suggest the closest file, or say where paths start."""
        if self.meant is not None:
            return f"did you mean {quoted(self.meant)}?"
        return "the paths of included files start at the folder of course.yaml"


@dataclass(frozen=True, kw_only=True)
class IncludedFileWrongCase(Diagnostic):
    """A page includes a file whose name has other capital letters on disk.

    Why: on Windows and macOS the file is found all the same, on Linux and on most build servers it
    is not. The course would build on one computer only.

    Wrong:

        ::: include Snippets/Contact.md
        :::

    Right:

        ::: include snippets/contact.md
        :::
    """

    code: ClassVar[str] = "SRC134"

    path: str
    on_disk: str

    def message(self) -> str:
        """Compare the two spellings."""
        return f"{quoted(self.path)} has other capital letters than the file {quoted(self.on_disk)}"

    def hint(self) -> str:
        """Give the right spelling."""
        return f"write {quoted(self.on_disk)}"


@dataclass(frozen=True, kw_only=True)
class IncludedFileOutside(Diagnostic):
    r"""A page includes a file outside the course folder, or its path is written in another way.

    Why: a course must build from its own folder alone, on every computer. Paths have `/` between
    their parts, as on the web.

    Wrong:

        ::: include C:\texts\contact.md
        :::

    Right:

        ::: include snippets/contact.md
        :::
    """

    code: ClassVar[str] = "SRC135"

    path: str
    meant: str | None = None

    def message(self) -> str:
        """Name the path."""
        return f"{quoted(self.path)} is not a path inside the course folder"

    def hint(self) -> str:
        """Give the right spelling, where there is one."""
        if self.meant is not None:
            return f"write {quoted(self.meant)}"
        return "write the path from the course folder, with /, such as 'snippets/contact.md'"


@dataclass(frozen=True, kw_only=True)
class IncludedFileType(Diagnostic):
    """A page includes a file of a kind that it cannot take in.

    Why: a lesson takes in Markdown; a quiz takes in questions, written as Markdown or YAML.

    Wrong:

        ::: include snippets/contact.docx
        :::

    Right:

        ::: include snippets/contact.md
        :::
    """

    code: ClassVar[str] = "SRC136"

    path: str
    allowed: tuple[str, ...]

    def message(self) -> str:
        """Name the file."""
        return f"{quoted(self.path)} cannot be included here"

    def hint(self) -> str:
        """Say which files can be."""
        return f"include files whose names end in {listed(self.allowed)}"


@dataclass(frozen=True, kw_only=True)
class IncludesInCircle(Diagnostic):
    """A file includes itself, directly or through others.

    Why: the page would never end.

    Wrong: `a.md` includes `b.md`, and `b.md` includes `a.md`.

    Right: what both need stands in a third file, which both include.
    """

    code: ClassVar[str] = "SRC137"

    chain: tuple[str, ...]

    def message(self) -> str:
        """Name the files on the way round."""
        return f"this includes itself: {' → '.join(self.chain)}"

    def hint(self) -> str:
        """Say what to do."""
        return "remove one of the includes, or move what both need into a third file"


@dataclass(frozen=True, kw_only=True)
class IncludesTooDeep(Diagnostic):
    """A file includes a file that includes a file, too many times.

    Why: nobody finds the sentence that has to be changed any more.

    Wrong: a page whose text lies at the end of a chain of ten files.

    Right: a page that includes the files it needs directly.
    """

    code: ClassVar[str] = "SRC138"

    limit: int

    def message(self) -> str:
        """Name the limit."""
        return f"files include each other more than {self.limit} levels deep"

    def hint(self) -> str:
        """Say what to do."""
        return "include the innermost file directly"


@dataclass(frozen=True, kw_only=True)
class TooManyIncludes(Diagnostic):
    """A page includes more files than a page has parts.

    Why: files that include others many times grow into pages that no browser shows.

    Wrong: ten lines that each include a file of ten lines that each include a file.

    Right: a page that is put together from a few files.
    """

    code: ClassVar[str] = "SRC139"

    limit: int

    def message(self) -> str:
        """Name the limit."""
        return f"this page includes more than {self.limit} files"

    def hint(self) -> str:
        """Say what to do."""
        return "divide the page, or write the text out"


@dataclass(frozen=True, kw_only=True)
class IncludedFileEmpty(Diagnostic):
    """A page includes a file without content.

    Why: learners see nothing where the author meant something to stand.

    Wrong: `::: include snippets/contact.md`, while that file is empty.

    Right: the same line, with a text in the file.
    """

    code: ClassVar[str] = "SRC140"

    path: str

    def message(self) -> str:
        """Name the file."""
        return f"there is nothing in {quoted(self.path)}"

    def hint(self) -> str:
        """Say what to do."""
        return "write something into the file, or remove the include"


@dataclass(frozen=True, kw_only=True)
class PageIncluded(Diagnostic):
    """A page includes a file that is a page of the course itself.

    Why: a page has its own title, its own address and its own record of what the learner did.
    Inside another page these would be lost, and its questions would exist twice.

    Wrong: `lessons/contact.md` is in `contents`, and another lesson includes it.

    Right: what both pages show lies in `snippets/contact.md`, and both include it.
    """

    code: ClassVar[str] = "SRC141"

    path: str

    def message(self) -> str:
        """Name the file."""
        return f"{quoted(self.path)} is a page of the course, it cannot be included"

    def hint(self) -> str:
        """Say what to do."""
        return "move what both pages need into a file of its own, or link to the page"


@dataclass(frozen=True, kw_only=True)
class IncludeWithoutFile(Diagnostic):
    """An `include` does not say which file.

    Why: there is nothing to take in.

    Wrong:

        ::: include
        snippets/contact.md
        :::

    Right:

        ::: include snippets/contact.md
        :::
    """

    code: ClassVar[str] = "SRC142"

    def message(self) -> str:
        """Say what is missing."""
        return "this include names no file"

    def hint(self) -> str:
        """Show how it is written."""
        return "write the path on the same line: ::: include snippets/contact.md"


@dataclass(frozen=True, kw_only=True)
class NotInQuestionFile(Diagnostic):
    """A Markdown file that quizzes include holds something other than questions.

    Why: a quiz that includes the file shows its questions, mixed with others if you like; text
    between them would lose its place.

    Wrong:

        Questions about safety.

        ::: question {#exit}

    Right:

        ::: question {#exit}
    """

    code: ClassVar[str] = "SRC143"

    what: str

    def message(self) -> str:
        """Name it."""
        return f"{self.what} has no place in a file of questions"

    def hint(self) -> str:
        """Name the place for it."""
        return "write it into the quiz, before the first question, or into a lesson"
