"""The one place that derives the ids that authors left out, and finds those that clash.

Which characters an id may have is in the schemas.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from scormbuild.course.findings import (
    IdCollidesInLms,
    IdReserved,
    IdTaken,
    IdUnderivable,
)
from scormbuild.diagnostics import Diagnostic, Span

#: Page ids become file names; with suffixes these stay far below the 255 bytes of file systems, and
#: below the 255 characters of SCORM 1.2's CMIIdentifier.
LONGEST_ID = 100

#: `pages/index.html` would be taken for a start page; the others cannot be files on Windows.
RESERVED = frozenset(
    (
        *("index", "con", "prn", "aux", "nul"),
        *(f"{device}{number}" for device in ("com", "lpt") for number in range(1, 10)),
    )
)

_ORDER_PREFIX = re.compile(r"^[0-9]+[-_. ]+")
_NOT_ALLOWED = re.compile(r"[^A-Za-z0-9_]+")


@dataclass(frozen=True, slots=True)
class Named:
    """An id and where it was given (or where the thing stands, if its id was derived)."""

    id: str
    at: Span


def slug(text: str) -> str | None:
    """Return the id that a text suggests, or None if it has no letter from A to Z.

    Accents are dropped (`Prüfung` is `prufung`), everything else becomes `-`.
    """
    letters = unicodedata.normalize("NFKD", text)
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    words = _NOT_ALLOWED.sub("-", plain.lower()).lstrip("-_0123456789")
    return words[:LONGEST_ID].rstrip("-_") or None


def from_path(path: PurePosixPath) -> str | None:
    """Return the id that a file name gives a page: `lessons/01-intro.md` is `intro`."""
    return slug(_ORDER_PREFIX.sub("", path.stem))


def record_name(name: str) -> str:
    """Return the id as it is sent to an LMS, where `-` is not allowed."""
    return name.replace("-", "_")


def file_name(name: str) -> str:
    """Return the id as a file name in the package: lower case, as some servers ignore the case."""
    return name.lower()


def page_file(page: str, suffix: str) -> PurePosixPath:
    """Return where a file of a page lies in the package."""
    return PurePosixPath("pages", f"{file_name(page)}.{suffix}")


def page_id(
    path: PurePosixPath, given: Named | None
) -> tuple[Named | None, tuple[Diagnostic, ...]]:
    """Return the id of a page: the given one, or one derived from its path."""
    if given is None:
        derived = from_path(path)
        if derived is None:
            return None, (IdUnderivable(at=Span(path), path=str(path)),)
        return _unreserved(Named(derived, Span(path)))
    return _unreserved(given)


def clashes(kind: str, names: Iterable[Named], *, fold: bool) -> Iterator[Diagnostic]:
    """Report ids that exist twice, or that an LMS takes for the same.

    With `fold`, capital letters make no difference.
    """
    taken: dict[str, Named] = {}
    for named in names:
        key = record_name(named.id)
        first = taken.setdefault(key.casefold() if fold else key, named)
        if first is named:
            continue
        yield _clash(kind, named, first)


def _clash(kind: str, named: Named, first: Named) -> Diagnostic:
    if named.id.casefold() == first.id.casefold():
        return IdTaken(at=named.at, kind=kind, name=named.id, first=first.at)
    return IdCollidesInLms(at=named.at, kind=kind, name=named.id, other=first.id, first=first.at)


def _unreserved(named: Named) -> tuple[Named | None, tuple[Diagnostic, ...]]:
    if file_name(named.id) in RESERVED:
        return named, (IdReserved(at=named.at, name=named.id),)
    return named, ()
