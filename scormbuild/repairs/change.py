"""A change of a file's text at a known place, and how changes become bytes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from scormbuild.course.course import Ledger
from scormbuild.course.documents import Documents
from scormbuild.diagnostics import Span

#: What ends a line in a file, as the reader of source files sees it.
LINE_END = re.compile(r"\r\n|\r|\n")

_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Change:
    """Text that takes the place of a stretch of a file; an empty stretch is a point.

    `what` says it in a few words. A line feed in `text` stands for the file's own line end.
    """

    at: Span
    text: str
    what: str


#: Finds what can be mended in a course; the ledger is that of an earlier package, or empty.
Repair: TypeAlias = Callable[[Documents, Ledger], Iterable[Change]]


def applied(data: bytes, changes: Iterable[Change]) -> bytes:
    """Return the bytes of a file with its changes; all else stays as it is."""
    text = data.decode("utf-8")
    mark, text = (_MARK, text[1:]) if text.startswith(_MARK) else ("", text)
    ends = list(LINE_END.finditer(text))
    starts = [0, *(end.end() for end in ends), len(text)]
    line_end = ends[0][0] if ends else "\n"
    for change in sorted(changes, key=lambda one: one.at, reverse=True):
        at = change.at
        start = starts[at.line - 1] + max(at.column - 1, 0)
        end = starts[at.end_line - 1] + max(at.end_column - 1, 0)
        text = text[:start] + change.text.replace("\n", line_end) + text[end:]
    return (mark + text).encode("utf-8")
