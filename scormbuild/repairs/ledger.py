"""Mends a `tracking.lock` that was merged: two items have one number, or git left its marks.

The line that comes first keeps its number, unless an earlier package says otherwise. The item of
the other line gets the next free number: nobody has progress under it yet.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from scormbuild.course import ledger_file
from scormbuild.course.course import Ledger
from scormbuild.course.documents import Documents
from scormbuild.course.ledger import PATH
from scormbuild.course.ledger_file import Entry
from scormbuild.diagnostics import Span
from scormbuild.repairs.change import Change

#: What an item of the ledger is known by: its kind and its name.
_Key: TypeAlias = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that names an item; lines count from 1."""

    number: int
    entry: Entry

    @property
    def key(self) -> _Key:
        return self.entry.kind, self.entry.name


def repair(documents: Documents, previous: Ledger) -> Iterator[Change]:
    """Yield the lines of the ledger that have to change."""
    lines = [] if documents.ledger is None else documents.ledger.split("\n")
    marks = set(_marks(lines))
    for number in sorted(marks):
        yield _removed(lines, number, "a mark of the merge")
    entries = (
        _Line(number, entry)
        for number, line in enumerate(lines, start=1)
        if number not in marks and (entry := ledger_file.read_entry(line)) is not None
    )
    yield from _settled(lines, list(entries), _published(previous))


def _marks(lines: list[str]) -> Iterator[int]:
    """Yield the numbers of lines that git wrote into the file.

    Between `|||||||` and `=======` it may show what was there before both sides.
    """
    before = False
    for number, line in enumerate(lines, start=1):
        found = ledger_file.MERGE_MARK.match(line.strip())
        mark = found[1][0] if found else ""
        before = mark == "|" or (before and not mark)
        if mark or before:
            yield number


def _published(ledger: Ledger) -> dict[_Key, int]:
    kinds = (
        ("page", ledger.pages),
        ("question", ledger.questions),
        ("objective", ledger.objectives),
    )
    numbers = {(kind, name): number for kind, known in kinds for name, number in known.items()}
    for (question, key), number in ledger.choices.items():
        numbers[f"choice of {question}", key] = number
    return numbers


def _settled(
    lines: list[str], entries: list[_Line], published: Mapping[_Key, int]
) -> Iterator[Change]:
    """Give each item one line, and each line a number of its own."""
    kept: dict[_Key, _Line] = {}
    for line in entries:
        first = kept.setdefault(line.key, line)
        known = published.get(line.key)
        if first.entry.number != known and line.entry.number == known:
            kept[line.key] = line
    owners = {(kind, number): (kind, name) for (kind, name), number in published.items()}
    following = _following(entries, published)
    for line in entries:
        if kept[line.key] is not line:
            yield _removed(lines, line.number, f"{line.entry.name!r}, which is there twice")
        elif owners.setdefault((line.entry.kind, line.entry.number), line.key) != line.key:
            following[line.entry.kind] += 1
            yield _renumbered(line, following[line.entry.kind])


def _following(entries: list[_Line], published: Mapping[_Key, int]) -> Counter[str]:
    """Return the largest number of each kind."""
    largest: Counter[str] = Counter()
    given = ((line.entry.kind, line.entry.number) for line in entries)
    for kind, number in (*given, *((kind, number) for (kind, _), number in published.items())):
        largest[kind] = max(largest[kind], number)
    return largest


def _removed(lines: list[str], number: int, what: str) -> Change:
    """Take a line out, with its end."""
    last = number == len(lines)
    end = (number, len(lines[number - 1]) + 1) if last else (number + 1, 1)
    return Change(Span(PATH, number, 1, *end), "", f"without {what}")


def _renumbered(line: _Line, number: int) -> Change:
    start, end = line.entry.place
    at = Span(PATH, line.number, start + 1, line.number, end + 1)
    return Change(at, str(number), f"the number {number} for {line.entry.name!r}")
