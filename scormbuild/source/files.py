"""The files of a course folder: which there are, and the text of those that are text.

Nothing outside the folder is ever read, and nothing is read before it is asked for.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from scormbuild.archive import FileReference
from scormbuild.diagnostics import Diagnostic, Outcome, ScormbuildError, Span
from scormbuild.source.findings.files import (
    FileUnreadable,
    LinkLeavesCourse,
    LinkNotFollowed,
    NamesAlike,
    NotText,
    NotUtf8,
    TextTooLarge,
    TooManyFiles,
    Utf16,
)

#: The text of a long novel has 1 MB.
TEXT_LIMIT = 5_000_000

#: 1,000 lessons with 19 pictures each.
FILE_LIMIT = 20_000

#: What systems and programs leave in folders that they show; names in small letters.
_LITTER = frozenset(
    ("thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "__macosx", "$recycle.bin")
)
#: Backups and half-written files of editors, and the locks of office programs.
_BACKUP = re.compile(r"~\$.*|#.*#|.*(~|\.bak|\.orig|\.swp|\.tmp)", re.IGNORECASE)

#: The ledger is replaced through temporary files beside it.
_LEDGER = "tracking.lock"

_UTF8_MARK = b"\xef\xbb\xbf"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")

#: Control characters, line separators, and bytes of a name that are not UTF-8.
_NO_TEXT = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")

#: Enough of a file to see whether every second byte is NUL.
_SAMPLE = 512


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file of the course: `path` is relative to the course folder, `size` is in bytes."""

    path: PurePosixPath
    on_disk: Path
    size: int


@dataclass(frozen=True, slots=True)
class SourceTree:
    """A course folder: its files in the order of their paths.

    `instead` holds contents that are read in place of those on disk.
    """

    root: Path
    files: Mapping[PurePosixPath, SourceFile]
    instead: Mapping[PurePosixPath, bytes] = field(default_factory=dict)


class CourseFolderMissingError(ScormbuildError):
    """The folder that should hold the course does not exist, or is no folder."""

    def __init__(self, root: Path) -> None:
        """Name the folder as it was asked for."""
        what = "is not a folder" if root.exists() else "does not exist"
        super().__init__(f"the course folder {str(root)!r} {what}")


class FileVanishedError(ScormbuildError):
    """A file cannot be read any more: it was removed or locked since the folder was listed."""

    def __init__(self, path: PurePosixPath, error: OSError) -> None:
        """Name the file and the system's reason."""
        super().__init__(f"{path} cannot be read any more: {error.strerror or 'unknown reason'}")


def read_tree(root: Path) -> Outcome[SourceTree]:
    """List the files below `root`, without those whose names are hidden or mark a backup.

    Raises CourseFolderMissingError where there is no such folder.
    """
    if not root.is_dir():
        raise CourseFolderMissingError(root)
    files: list[SourceFile] = []
    found: list[Diagnostic] = []
    for entry in _walk(root):
        if isinstance(entry, Diagnostic):
            found.append(entry)
            continue
        files.append(entry)
        if len(files) > FILE_LIMIT:
            too_many = TooManyFiles(at=Span(PurePosixPath()), limit=FILE_LIMIT)
            return Outcome(None, (*found, too_many))
    tree = SourceTree(root, _by_path(files))
    found.extend(_alike(tree.files))
    return Outcome(tree, tuple(sorted(found, key=lambda f: f.at)))


def _by_path(files: list[SourceFile]) -> dict[PurePosixPath, SourceFile]:
    """Sort files by name and give each name the Unicode form in which people type it.

    macOS and copied archives spell é as two characters; a link in a text spells it as one.
    """
    taken = {file.path for file in files}
    named = []
    for file in files:
        composed = PurePosixPath(unicodedata.normalize("NFC", file.path.as_posix()))
        path = file.path if composed in taken else composed
        named.append(SourceFile(path, file.on_disk, file.size))
    return {file.path: file for file in sorted(named, key=lambda file: file.path.as_posix())}


def _alike(files: Mapping[PurePosixPath, SourceFile]) -> Iterator[Diagnostic]:
    """Report names that only some systems can tell apart."""
    first: dict[str, PurePosixPath] = {}
    for path in files:
        folded = unicodedata.normalize("NFC", str(path).casefold())
        other = first.setdefault(folded, path)
        if other is not path:
            yield NamesAlike(at=Span(path), name=str(path), other=str(other))


def _walk(root: Path) -> Iterator[SourceFile | Diagnostic]:
    """Yield files and findings, folder by folder; folders behind links are not entered."""
    real_root = root.resolve()
    folders = [PurePosixPath()]
    while folders:
        folder = folders.pop()
        try:
            with os.scandir(root / folder) as entries:
                names = sorted(entry.name for entry in entries)
        except OSError as error:
            yield _unreadable(folder, error)
            continue
        for name in names:
            if _is_ignored(name):
                continue
            path = folder / name
            if _is_folder(root / path):
                folders.append(path)
            else:
                yield _file(root, real_root, path)


def _is_ignored(name: str) -> bool:
    temporary = name.startswith(_LEDGER) and name != _LEDGER
    litter = name.lower() in _LITTER or _BACKUP.fullmatch(name) is not None
    return name.startswith(".") or litter or temporary


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _file(root: Path, real_root: Path, path: PurePosixPath) -> SourceFile | Diagnostic:
    on_disk = root / path
    name = path.as_posix()
    if _NO_TEXT.search(name):
        readable = ascii(name)[1:-1]
        reason = "its name contains characters that are no text"
        return FileUnreadable(at=Span(PurePosixPath(readable)), reason=reason)
    if on_disk.is_symlink():
        refused = _refused_link(real_root, on_disk, path)
        if refused is not None:
            return refused
    try:
        facts = on_disk.stat()
    except OSError as error:
        return _unreadable(path, error)
    if not stat.S_ISREG(facts.st_mode):
        return FileUnreadable(at=Span(path), reason="it is not an ordinary file")
    if not os.access(on_disk, os.R_OK):
        return FileUnreadable(at=Span(path), reason="permission denied")
    return SourceFile(path, on_disk, facts.st_size)


def _refused_link(real_root: Path, on_disk: Path, path: PurePosixPath) -> Diagnostic | None:
    try:
        target = on_disk.resolve(strict=True)
    except (OSError, RuntimeError):  # Python 3.11 and 3.12 raise RuntimeError for a loop
        return LinkNotFollowed(at=Span(path), link=path.as_posix(), to_folder=False)
    if not target.is_relative_to(real_root):
        return LinkLeavesCourse(at=Span(path), link=path.as_posix())
    if target.is_dir():
        return LinkNotFollowed(at=Span(path), link=path.as_posix(), to_folder=True)
    return None


def _unreadable(path: PurePosixPath, error: OSError) -> FileUnreadable:
    return FileUnreadable(at=Span(path), reason=(error.strerror or "unknown reason").lower())


def read_text(tree: SourceTree, path: PurePosixPath) -> Outcome[str]:
    """Return a file's text with line feeds between its lines and without a byte order mark.

    Raises KeyError where the tree has no such file.
    """
    data = read_bytes(tree, path)
    return Outcome(None, data.diagnostics) if data.value is None else decode(path, data.value)


def read_bytes(tree: SourceTree, path: PurePosixPath) -> Outcome[bytes]:
    """Return a text file as it is.

    Raises KeyError where the tree has no such file.
    """
    file = tree.files[path]
    if path in tree.instead:
        return Outcome(tree.instead[path])
    if file.size > TEXT_LIMIT:
        return Outcome(None, (TextTooLarge(at=Span(path), size=file.size, limit=TEXT_LIMIT),))
    try:
        with file.on_disk.open("rb") as stream:
            return Outcome(stream.read(TEXT_LIMIT + 1))
    except OSError as error:
        return Outcome(None, (_unreadable(path, error),))


def decode(path: PurePosixPath, data: bytes) -> Outcome[str]:
    """Decode a text file, or say what it is instead of UTF-8."""
    if len(data) > TEXT_LIMIT:
        return Outcome(None, (TextTooLarge(at=Span(path), size=len(data), limit=TEXT_LIMIT),))
    if _is_utf16(data):
        return Outcome(None, (Utf16(at=Span(path)),))
    data = data.removeprefix(_UTF8_MARK)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        if b"\0" in data:
            return Outcome(None, (NotText(at=Span(path)),))
        return Outcome(None, (_not_utf8(path, data, error.start),))
    if "\0" in text:
        return Outcome(None, (NotText(at=Span(path)),))
    return Outcome(_with_line_feeds(text))


def _with_line_feeds(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _is_utf16(data: bytes) -> bool:
    """Recognise UTF-16 by its mark, or by NUL in every second byte of mostly Latin text."""
    if data.startswith(_UTF16_MARKS):
        return True
    sample = data[:_SAMPLE]
    half = len(sample) // 2
    odd, even = sample[1::2].count(0), sample[::2].count(0)
    return half > 1 and abs(odd - even) * 10 > half * 8


def _not_utf8(path: PurePosixPath, data: bytes, index: int) -> NotUtf8:
    before = _with_line_feeds(data[:index].decode("utf-8"))
    line = before.count("\n") + 1
    column = len(before) - before.rfind("\n")
    at = Span(path, line, column, line, column + 1)
    return NotUtf8(at=at, byte=data[index], looks_like=_windows(data, index))


def _windows(data: bytes, index: int) -> str | None:
    """Return the character of Windows-1252 at `index`, if the whole file can be read that way."""
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    return data[index : index + 1].decode("cp1252")


def reference(file: SourceFile) -> FileReference:
    """Return the file as contents of a package; it is read once, in pieces, for its SHA-256.

    Raises FileVanishedError where it cannot be read.
    """
    try:
        with file.on_disk.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
            return FileReference(file.on_disk, stream.tell(), digest)
    except OSError as error:
        raise FileVanishedError(file.path, error) from error
