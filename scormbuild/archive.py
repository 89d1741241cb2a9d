"""Output files, and a zip that is the same every time."""

from __future__ import annotations

import atexit
import hashlib
import os
import re
import shutil
import stat
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory, mkdtemp
from typing import BinaryIO, TypeAlias
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from scormbuild.diagnostics import ScormbuildError

#: The file an LMS looks for first; it comes first in every zip.
MANIFEST = PurePosixPath("imsmanifest.xml")

#: The ledger's copy. With the manifest beside it, a folder is an unpacked package of ours.
LEDGER = PurePosixPath("tracking.lock")

#: The alphabet that every LMS, server and file system leaves alone (Moodle removes some characters
#: from names, Windows refuses others, hidden files are dropped).
_SAFE = re.compile(r"(?:[a-z0-9_][a-z0-9_-]*/)*[a-z0-9_-]+(?:\.[a-z0-9_-]+)*")

#: Formats that are compressed already: deflating them again costs time and saves nothing.
_COMPRESSED = re.compile(
    r"\.(7z|aac|avif|docx|epub|flac|gif|gz|jpe?g|m4[av]|mov|mp[34]|od[pst]|og[agv]|opus|png|pptx"
    r"|web[mp]|woff2?|xlsx|zip)"
)

#: The first moment a zip can name.
_DATE = (1980, 1, 1, 0, 0, 0)

#: `ZipInfo` records the platform it ran on; pinned so that Windows and Linux build the same bytes.
_UNIX = 3

_PERMISSIONS = (stat.S_IFREG | 0o644) << 16

#: Bytes of a referenced file that are in memory at a time.
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class FileReference:
    """A file on disk whose bytes go into the package unread until packing."""

    path: Path
    size: int
    sha256: str


Content: TypeAlias = bytes | FileReference


@dataclass(frozen=True, slots=True)
class OutputFile:
    """One file of a package: where it lies in the zip and what it holds."""

    path: PurePosixPath
    content: Content


class UnsafePathError(ScormbuildError):
    """A file was to go into a package under a name that some LMS or file system changes."""

    def __init__(self, path: PurePosixPath) -> None:
        """Name the file."""
        super().__init__(
            f"{str(path)!r} cannot be a file of a package: names are relative and made of "
            "lower-case letters, digits, '-', '_' and '.'"
        )


class SamePathError(ScormbuildError):
    """Two files of a package have one name, which some LMSs take for one file.

    The names are compared without their folders: Open edX serves files by base name.
    """

    def __init__(self, first: PurePosixPath, second: PurePosixPath) -> None:
        """Name both files."""
        super().__init__(
            f"the files {str(first)!r} and {str(second)!r} of the package have the same name"
        )


class FileChangedError(ScormbuildError):
    """A file of the course is not what it was when the course was read."""

    def __init__(self, path: Path, problem: str) -> None:
        """Name the file and what happened to it."""
        super().__init__(f"{path} {problem}; build again when it is at rest")


class CannotWriteError(ScormbuildError):
    """The package cannot be put where it was asked for."""

    def __init__(self, destination: Path, problem: OSError) -> None:
        """Name the place, and what the operating system says."""
        super().__init__(f"cannot write {destination}: {problem.strerror or problem}")


class NotAPackageError(ScormbuildError):
    """An unpacked package was to replace a folder that holds something else."""

    def __init__(self, destination: Path) -> None:
        """Name the folder."""
        super().__init__(
            f"{destination} is not an unpacked package, so it is not replaced: "
            "remove it or choose another place"
        )


class FolderTakenError(ScormbuildError):
    """Something new was to be written where something is already."""

    def __init__(self, destination: Path) -> None:
        """Name the place."""
        super().__init__(
            f"{destination.as_posix()} exists and is not empty: choose a new folder, nothing was "
            "written"
        )


def pack(files: Sequence[OutputFile], out: BinaryIO) -> None:
    """Write `files` as a zip to `out`: the manifest first, then sorted by path.

    The bytes depend on nothing but paths and contents (and the version of zlib, whose default
    level is used). Referenced files are streamed, and must still be what they were when read.
    """
    ordered = _in_order(files)
    with ZipFile(out, "w") as package:
        for file in ordered:
            with package.open(_entry(file), "w") as entry:
                for chunk in _chunks(file.content):
                    entry.write(chunk)


def write_package(files: Sequence[OutputFile], destination: Path) -> None:
    """Write `files` as a zip to `destination`, whole or not at all.

    Until the new zip is complete and on the disk, a former one stays as it is.
    """
    with _draft(destination) as out:
        pack(files, out)


def replace_file(destination: Path, content: bytes) -> None:
    """Write `content` to `destination`, whole or not at all; a file's permissions stay its own."""
    with _draft(destination) as out:
        out.write(content)


def write_folder(files: Sequence[OutputFile], destination: Path) -> None:
    """Write `files` as a folder, whole or not at all; replace only a package unpacked before."""
    with _beside(destination) as workshop:
        if not _replaceable(destination):
            raise NotAPackageError(destination)
        draft = workshop / "new"
        draft.mkdir()
        for file in _in_order(files):
            _write(file.content, draft / file.path)
        _swap(draft, destination, workshop / "old")


def keep(content: bytes) -> FileReference:
    """Put something that was made on the disk, where it waits until it is packed."""
    digest = hashlib.sha256(content).hexdigest()
    path = _shelf() / digest
    try:
        path.write_bytes(content)
    except OSError as problem:
        raise CannotWriteError(path, problem) from problem
    return FileReference(path, len(content), digest)


@cache
def _shelf() -> Path:
    """Return a folder that is gone when the program ends."""
    folder = Path(mkdtemp(prefix="scormbuild-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def check_new_folder(destination: Path) -> None:
    """Refuse a place where something is already; an empty folder is nothing."""
    empty = destination.is_dir() and not any(destination.iterdir())
    if os.path.lexists(destination) and not empty:
        raise FolderTakenError(destination)


def write_new_folder(files: Mapping[PurePosixPath, bytes], destination: Path) -> None:
    """Write files of any names into a folder that does not exist yet or is empty.

    An empty folder stays the one that it is: somebody may stand in it.
    """
    check_new_folder(destination)
    place = destination.resolve()
    with _beside(place) as workshop:
        draft = workshop / "new"
        for path, content in files.items():
            _write(content, draft / path)
        place.mkdir(exist_ok=True)
        for entry in sorted(draft.iterdir()):
            entry.rename(place / entry.name)


def _in_order(files: Sequence[OutputFile]) -> list[OutputFile]:
    seen: dict[str, PurePosixPath] = {}
    for path in sorted(file.path for file in files):
        if not _SAFE.fullmatch(str(path)):
            raise UnsafePathError(path)
        if path.name in seen:
            raise SamePathError(seen[path.name], path)
        seen[path.name] = path
    return sorted(files, key=lambda file: (file.path != MANIFEST, str(file.path)))


def _entry(file: OutputFile) -> ZipInfo:
    entry = ZipInfo(str(file.path), date_time=_DATE)
    entry.create_system = _UNIX
    entry.external_attr = _PERMISSIONS
    entry.compress_type = ZIP_STORED if _COMPRESSED.fullmatch(file.path.suffix) else ZIP_DEFLATED
    # Known beforehand, so that only a file that needs zip64 gets it.
    entry.file_size = _size(file.content)
    return entry


def _size(content: Content) -> int:
    return len(content) if isinstance(content, bytes) else content.size


def _chunks(content: Content) -> Iterator[bytes]:
    if isinstance(content, bytes):
        yield content
    else:
        yield from _stream(content)


def _stream(reference: FileReference) -> Iterator[bytes]:
    size = 0
    digest = hashlib.sha256()
    try:
        with reference.path.open("rb") as file:
            while size <= reference.size and (chunk := file.read(_CHUNK)):
                size += len(chunk)
                digest.update(chunk)
                yield chunk
    except OSError as problem:
        text = f"cannot be read any more ({problem.strerror})"
        raise FileChangedError(reference.path, text) from problem
    if (size, digest.hexdigest()) != (reference.size, reference.sha256):
        raise FileChangedError(reference.path, "changed while the package was built")


@contextmanager
def _draft(destination: Path) -> Iterator[BinaryIO]:
    """Open a file that takes the place of `destination` once it is complete."""
    with _beside(destination) as workshop:
        draft = workshop / destination.name
        with draft.open("wb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        if destination.exists():
            shutil.copymode(destination, draft)
        draft.replace(destination)


@contextmanager
def _beside(destination: Path) -> Iterator[Path]:
    """Give a folder on the same file system, gone afterwards whatever happens."""
    try:
        destination.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(
            dir=destination.parent, prefix=".scormbuild-", ignore_cleanup_errors=True
        ) as workshop:
            yield Path(workshop)
    except OSError as problem:
        raise CannotWriteError(destination, problem) from problem


def _replaceable(folder: Path) -> bool:
    if folder.is_symlink() or not folder.is_dir():
        return not os.path.lexists(folder)
    ours = all((folder / mark).is_file() for mark in (MANIFEST, LEDGER))
    return ours or not any(folder.iterdir())


def _write(content: Content, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as out:
        for chunk in _chunks(content):
            out.write(chunk)


def _swap(draft: Path, destination: Path, old: Path) -> None:
    if destination.exists():
        destination.replace(old)
    try:
        draft.replace(destination)
    except OSError:
        if old.exists():
            old.replace(destination)
        raise
