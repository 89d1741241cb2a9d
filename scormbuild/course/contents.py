"""The key `contents` of course.yaml: which files are pages, in which order, in which modules."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TypeAlias

from scormbuild.course.findings import (
    PageFileMissing,
    PageFileWrongCase,
    PageNamedTwice,
    PageNotNamed,
    PageOutside,
    PageTypeUnknown,
)
from scormbuild.course.findings.suggestion import closest
from scormbuild.course.references import inside
from scormbuild.diagnostics import Diagnostic, Span
from scormbuild.source.document import Cursor, Items, Leaf, Table

#: What pages are written in.
SUFFIXES = (".md", ".yaml", ".yml")

#: Where pages usually lie; a file here that `contents` does not name was probably forgotten.
FOLDERS = ("lessons", "quizzes")


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page and where it is named."""

    path: PurePosixPath
    at: Span


@dataclass(frozen=True, slots=True)
class ModuleEntry:
    """A module as the author wrote it; `cursor` is its table."""

    cursor: Cursor
    entries: tuple[ModuleEntry | PageEntry, ...]


Entry: TypeAlias = ModuleEntry | PageEntry


@dataclass(slots=True)
class _Walk:
    """What was met on the way through `contents`.

    `meant` are files that a wrong path probably stands for: one mistake is one finding.
    """

    files: Collection[PurePosixPath]
    seen: dict[PurePosixPath, Span] = field(default_factory=dict)
    meant: set[PurePosixPath] = field(default_factory=set)
    found: list[Diagnostic] = field(default_factory=list)

    def entries(self, cursor: Cursor) -> Iterator[Entry]:
        """Yield the sound entries of a list; leave values of wrong types to the schema."""
        for item in cursor.items():
            if isinstance(item.tree, Table):
                yield from self._module(item)
            elif isinstance(item.tree, Leaf) and isinstance(item.tree.value, str):
                yield from self._page(item.tree.value, item.span)

    def _module(self, cursor: Cursor) -> Iterator[ModuleEntry]:
        if "contents" not in cursor or not isinstance(cursor["contents"].tree, Items):
            return
        entries = tuple(self.entries(cursor["contents"]))
        yield ModuleEntry(cursor, entries)

    def _page(self, written: str, at: Span) -> Iterator[PageEntry]:
        path = self._file(written, at)
        if path is None:
            return
        first = self.seen.setdefault(path, at)
        if first is not at:
            self.found.append(PageNamedTwice(at=at, path=str(path), first=first))
        elif path.suffix not in SUFFIXES:
            self.found.append(PageTypeUnknown(at=at, path=written))
        else:
            yield PageEntry(path, at)

    def _file(self, written: str, at: Span) -> PurePosixPath | None:
        path = None if "\\" in written or ":" in written else inside(PurePosixPath(), written)
        if path is None:
            slashed = written.replace("\\", "/").lstrip("/")
            suggestion = slashed if PurePosixPath(slashed) in self.files else None
            self.found.append(PageOutside(at=at, path=written, suggestion=suggestion))
            name = slashed.rsplit("/", 1)[-1]
            self.meant.update(file for file in self.files if file.name == name)
        elif path not in self.files:
            self.found.append(self._missing(path, written, at))
            path = None
        return path

    def _missing(self, path: PurePosixPath, written: str, at: Span) -> Diagnostic:
        folded = {str(file).casefold(): file for file in self.files}
        on_disk = folded.get(str(path).casefold())
        if on_disk is not None:
            self.meant.add(on_disk)
            return PageFileWrongCase(at=at, path=written, on_disk=str(on_disk))
        pages = [str(file) for file in self.files if file.suffix in SUFFIXES]
        meant = closest(written, pages)
        if meant is not None:
            self.meant.add(PurePosixPath(meant))
        return PageFileMissing(at=at, path=written, suggestion=meant)


def read(
    contents: Cursor, files: Collection[PurePosixPath]
) -> tuple[tuple[Entry, ...], tuple[Diagnostic, ...]]:
    """Return the entries that exist, and what is wrong with the others."""
    walk = _Walk(files)
    entries = tuple(walk.entries(contents))
    for path in files:
        if _is_page_file(path) and path not in walk.seen and path not in walk.meant:
            walk.found.append(PageNotNamed(at=Span(path), path=str(path)))
    return entries, tuple(walk.found)


def everything(files: Collection[PurePosixPath]) -> tuple[PageEntry, ...]:
    """Return every file that looks like a page: what to check while `contents` is unreadable."""
    return tuple(PageEntry(path, Span(path)) for path in files if _is_page_file(path))


def page_entries(entries: tuple[Entry, ...]) -> Iterator[PageEntry]:
    """Yield the pages in their order."""
    for entry in entries:
        if isinstance(entry, ModuleEntry):
            yield from page_entries(entry.entries)
        else:
            yield entry


def _is_page_file(path: PurePosixPath) -> bool:
    return path.parts[0] in FOLDERS and path.suffix in SUFFIXES
