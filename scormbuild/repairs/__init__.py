"""What `fix` mends: safe changes of a course's texts, at known places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path, PurePosixPath

from scormbuild import pipeline
from scormbuild.archive import replace_file
from scormbuild.course.course import Ledger
from scormbuild.course.documents import Documents
from scormbuild.diagnostics import Diagnostic, Severity
from scormbuild.repairs import identifiers, kept, ledger
from scormbuild.repairs.change import Change, Repair, applied
from scormbuild.source.files import read_bytes
from scormbuild.updates.earlier import read_earlier

#: In the order in which they are made; they change different files or different places.
REPAIRS: tuple[Repair, ...] = (identifiers.repair, kept.repair, ledger.repair)


@dataclass(frozen=True, slots=True)
class MendedFile:
    """A file with its changes; `path` is as seen from the course folder."""

    path: PurePosixPath
    on_disk: Path
    before: bytes
    after: bytes
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Mended:
    """What there is to mend, and the errors that the course would have only then.

    A course with `worse` is left alone: something was not understood.
    """

    files: tuple[MendedFile, ...]
    worse: tuple[Diagnostic, ...] = ()


def mend(source: Path, previous: Path | None = None) -> Mended:
    """Find what can be mended in the course below `source`; write nothing.

    `previous` is an earlier package, whose numbers are right where the ledger has two.
    """
    earlier = Ledger() if previous is None else read_earlier(previous).ledger
    documents = pipeline.load(source).value
    files = () if documents is None else tuple(_files(documents, earlier))
    return Mended(files, _worse(source, {file.path: file.after for file in files}))


def write(mended: Mended) -> None:
    """Write the files, each whole or not at all."""
    for file in mended.files if not mended.worse else ():
        replace_file(file.on_disk.resolve(), file.after)


def _files(documents: Documents, earlier: Ledger) -> list[MendedFile]:
    changes = sorted(
        (change for repair in REPAIRS for change in repair(documents, earlier)),
        key=lambda change: change.at,
    )
    files = []
    for path, found in groupby(changes, key=lambda change: change.at.path):
        data = read_bytes(documents.tree, path).value
        if data is not None:
            made = tuple(found)
            on_disk = documents.tree.files[path].on_disk
            files.append(MendedFile(path, on_disk, data, applied(data, made), made))
    return files


def _worse(source: Path, instead: Mapping[PurePosixPath, bytes]) -> tuple[Diagnostic, ...]:
    """Return the errors of the mended course of which a file has more than it has now.

    They are counted by code: what they say may name lines, and lines move.
    """
    if not instead:
        return ()
    before = Counter(map(_kind, _errors(source, {})))
    after = _errors(source, instead)
    more = Counter(map(_kind, after)) - before
    return tuple(error for error in after if _kind(error) in more)


def _kind(found: Diagnostic) -> tuple[str, PurePosixPath]:
    return found.code, found.at.path


def _errors(source: Path, instead: Mapping[PurePosixPath, bytes]) -> list[Diagnostic]:
    found = pipeline.check(source, instead=instead).diagnostics
    return [one for one in found if one.severity is Severity.ERROR]
