"""Lines of a source file with their places, and how they become parts of a document.

What Markdown containers contain is cut into pieces line by line; every piece must know where it
stands, so that a finding inside an answer points at the answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from scormbuild.source.document import Items, Leaf, Place, PlacedText, Scalar, Table, Tree


class Row(NamedTuple):
    """One line of text, or what is left of it; `column` is the place of its first character."""

    text: str
    line: int
    column: int

    @property
    def blank(self) -> bool:
        """Tell whether there is nothing to read."""
        return not self.text or self.text.isspace()

    def cut(self, start: int, end: int | None = None) -> Row:
        """Return a part of the line; arguments as in a slice."""
        return Row(self.text[start:end], self.line, self.column + start)

    def stripped(self) -> Row:
        """Return the line without white space at its ends."""
        kept = self.text.lstrip()
        return Row(kept.rstrip(), self.line, self.column + len(self.text) - len(kept))

    @property
    def place(self) -> Place:
        """Return the place of the whole line."""
        return (self.line, self.column, self.line, self.column + len(self.text))


def rows_of(text: PlacedText) -> list[Row]:
    """Split a text into its lines. Where their places are unknown each stands for the whole."""
    lines = text.value.split("\n")
    starts = text.lines or ((text.span.line, text.span.column),) * len(lines)
    return [Row(line, *start) for line, start in zip(lines, starts, strict=True)]


def trimmed(rows: Sequence[Row]) -> Sequence[Row]:
    """Drop blank lines at both ends."""
    first, last = 0, len(rows)
    while first < last and rows[first].blank:
        first += 1
    while last > first and rows[last - 1].blank:
        last -= 1
    return rows[first:last]


def leaf_of(rows: Sequence[Row]) -> Leaf | None:
    """Join lines to one text; None where there is nothing to read."""
    rows = trimmed(rows)
    if not rows:
        return None
    first, last = rows[0], rows[-1]
    return Leaf(
        "\n".join(row.text for row in rows),
        (first.line, first.column, last.line, last.column + len(last.text.rstrip())),
        tuple((row.line, row.column) for row in rows),
    )


def leaf_at(value: Scalar, place: Place) -> Leaf:
    """Return a value that the file spells in its own way."""
    return Leaf(value, place)


def items_of(items: Iterable[Tree], place: Place) -> Items:
    """Return a list; where it has members, its place is theirs."""
    found = tuple(items)
    if found:
        place = (*found[0].place[:2], *found[-1].place[2:])
    return Items(found, place)


def table_of(
    entries: Mapping[str, Tree | None], place: Place, keys: Mapping[str, Place] | None = None
) -> Table:
    """Return a mapping of what is there. A key stands where its value stands unless `keys` says."""
    there = {name: tree for name, tree in entries.items() if tree is not None}
    places = {name: tree.place for name, tree in there.items()}
    return Table(there, places if keys is None else places | dict(keys), place)
