"""What can be wrong with files before their text is read: SRC001 to SRC008, SRC144, SRC145."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from scormbuild.diagnostics import Diagnostic, Severity
from scormbuild.source.findings.words import quoted


@dataclass(frozen=True, kw_only=True)
class NotUtf8(Diagnostic):
    """A text file is not saved as UTF-8.

    Why: older Windows programs save in the encoding Windows-1252. Read as UTF-8 its quotes,
    dashes and accents are not valid, and guessing would print wrong letters to learners.

    Wrong: a file saved as "ANSI" or "Windows-1252".

    Right: the same file, saved again as "UTF-8" in the editor's "Save as" or status bar.
    """

    code: ClassVar[str] = "SRC001"

    byte: int
    looks_like: str | None = None

    def message(self) -> str:
        """Name the byte and what it probably stands for."""
        if self.looks_like is None:
            return f"this file is not UTF-8 text (byte 0x{self.byte:02x})"
        return (
            f"this file is not UTF-8 (byte 0x{self.byte:02x} looks like"
            f" the Windows-1252 character {self.looks_like})"
        )

    def hint(self) -> str:
        """Say what to do in the editor."""
        return "save the file as UTF-8"


@dataclass(frozen=True, kw_only=True)
class Utf16(Diagnostic):
    """A text file is saved as UTF-16.

    Why: some Windows programs call this encoding "Unicode". Course files are UTF-8, so that every
    editor and every tool shows the same letters.

    Wrong: a file saved as "Unicode" or "UTF-16".

    Right: the same file, saved as "UTF-8".
    """

    code: ClassVar[str] = "SRC002"

    def message(self) -> str:
        """Name the encoding."""
        return "this file is UTF-16, not UTF-8"

    def hint(self) -> str:
        """Say what to do in the editor."""
        return "save the file as UTF-8"


@dataclass(frozen=True, kw_only=True)
class NotText(Diagnostic):
    """A file that should be text holds binary data.

    Why: a picture or a Word document under the name of a lesson cannot be read.

    Wrong: `lessons/intro.md`, which is a renamed `intro.docx`.

    Right: the text of the lesson, saved as plain text in UTF-8.
    """

    code: ClassVar[str] = "SRC003"

    def message(self) -> str:
        """Say what the file is."""
        return "this file is not text: it contains NUL bytes"

    def hint(self) -> str:
        """Say what is expected."""
        return "write the text with a text editor and save it as UTF-8"


@dataclass(frozen=True, kw_only=True)
class TextTooLarge(Diagnostic):
    """A text file is larger than a lesson or quiz can sensibly be.

    Why: a text of more than 5 MB is almost always something else under a wrong name, and would
    make a page that no browser shows quickly.

    Wrong: one file with the questions of ten years.

    Right: several files, each a lesson or a quiz.
    """

    code: ClassVar[str] = "SRC004"

    size: int
    limit: int

    def message(self) -> str:
        """Compare the two sizes."""
        return f"this text file has {self.size:,} bytes, the limit is {self.limit:,}"

    def hint(self) -> str:
        """Say what to do."""
        return "split it into several files"


@dataclass(frozen=True, kw_only=True)
class TooManyFiles(Diagnostic):
    """The course folder holds more files than a course has.

    Why: usually the command was started on the wrong folder (a home folder, a folder with
    `node_modules`), and reading all of it would take minutes.

    Wrong: `scormbuild validate ~`

    Right: `scormbuild validate course_src`
    """

    code: ClassVar[str] = "SRC005"

    limit: int

    def message(self) -> str:
        """Name the limit."""
        return f"the course folder holds more than {self.limit:,} files"

    def hint(self) -> str:
        """Say what to look at."""
        return "is this the folder of the course? Move what does not belong to the course elsewhere"


@dataclass(frozen=True, kw_only=True)
class LinkLeavesCourse(Diagnostic):
    """A symbolic link leads out of the course folder.

    Why: a course must not publish files that lie elsewhere on the author's machine, and a package
    built on another machine would differ.

    Wrong: `media/logo.png -> /home/kim/pictures/logo.png`

    Right: a copy of `logo.png` in `media`.
    """

    code: ClassVar[str] = "SRC006"

    link: str

    def message(self) -> str:
        """Name the link, not its target: targets are private to the machine."""
        return f"the link {quoted(self.link)} leads out of the course folder"

    def hint(self) -> str:
        """Say what to do."""
        return "copy the file into the course folder"


@dataclass(frozen=True, kw_only=True)
class LinkNotFollowed(Diagnostic):
    """A symbolic link leads nowhere, or to a folder.

    Why: the target of the link is missing, or it is a folder: then its files would have two
    names, or no end.

    Wrong: `media/old.png -> renamed-since.png`

    Right: the file itself.
    """

    code: ClassVar[str] = "SRC007"

    link: str
    to_folder: bool

    def message(self) -> str:
        """Name the link and where it leads."""
        where = "to a folder" if self.to_folder else "nowhere"
        return f"the link {quoted(self.link)} leads {where}"

    def hint(self) -> str:
        """Say what to do."""
        return "put the files themselves there" if self.to_folder else "remove or repair the link"


@dataclass(frozen=True, kw_only=True)
class FileUnreadable(Diagnostic):
    """A file or folder of the course cannot be read.

    Why: the permissions forbid it, it is not an ordinary file, or its name is not valid text.

    Wrong: a file that only another user of the computer may read.

    Right: the same file with permission to read it.
    """

    code: ClassVar[str] = "SRC008"

    reason: str

    def message(self) -> str:
        """Repeat the reason."""
        return f"this cannot be read: {self.reason}"


@dataclass(frozen=True, kw_only=True)
class NamesAlike(Diagnostic):
    """The names of two files differ in capital letters only, or in how their accents are coded.

    Why: Windows and macOS take such names for one. Whoever opens the course there has only one of
    the two files, and does not learn which.

    Wrong:

        media/Map.png
        media/map.png

    Right:

        media/map.png
        media/map-large.png
    """

    code: ClassVar[str] = "SRC144"
    severity: ClassVar[Severity] = Severity.WARNING

    name: str
    other: str

    def message(self) -> str:
        """Name both files."""
        if self.name.casefold() != self.other.casefold():
            return (
                f"two files are called {quoted(self.name)}, with accents that are coded differently"
            )
        return f"{quoted(self.name)} and {quoted(self.other)} are one file on Windows and macOS"

    def hint(self) -> str:
        """Say what to do."""
        return "rename one of the two, or delete it"


@dataclass(frozen=True, kw_only=True)
class ReadAsWindows(Diagnostic):
    """Letters with accents, or quotation marks, have turned into pairs of odd characters.

    Why: a program took a file in UTF-8 for one in Windows-1252 and saved what it saw. The file is
    good UTF-8 now, but learners would read the odd characters.

    Wrong: `PrÃ¼fung`

    Right: `Prüfung`
    """

    code: ClassVar[str] = "SRC145"
    severity: ClassVar[Severity] = Severity.WARNING

    written: str
    meant: str
    count: int

    def message(self) -> str:
        """Compare what stands there with what was probably meant."""
        times = f", and there are {self.count - 1} more" if self.count > 1 else ""
        return f"{quoted(self.written)} stands here, probably for {quoted(self.meant)}{times}"

    def hint(self) -> str:
        """Say how to get the letters back."""
        return "open an older copy of the file as UTF-8, or correct the characters"
