"""Writes ids into blocks that keep what learners do in them: without one, they cannot be built."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, count

from scormbuild.blocks import KINDS
from scormbuild.blocks.kept import Kept
from scormbuild.course import ledger_file
from scormbuild.course.course import Ledger
from scormbuild.course.documents import Documents
from scormbuild.course.identifiers import record_name, slug
from scormbuild.diagnostics import Span
from scormbuild.repairs.change import Change
from scormbuild.repairs.writing import tables, written
from scormbuild.source.document import Leaf, Table

#: What authors call the blocks.
_NAMES = frozenset(
    name for kind in KINDS.values() if issubclass(kind.block, Kept) for name in kind.names
)

#: An id is read and typed by people.
_LONGEST = 40


def repair(documents: Documents, previous: Ledger) -> Iterator[Change]:
    """Yield an id for each block that has none: its title, or what it is.

    It is new: no number of an earlier block comes with it.
    """
    known = {
        at: table
        for page in (*documents.pages.values(), *documents.refused.values())
        for at, table in tables(page.path, page.document.tree)
    }
    ids = (_text(table, "id") for table in known.values())
    taken = {*map(record_name, filter(None, ids)), *_numbered(documents, previous)}
    for at, table in known.items():
        kind = _text(table, "type")
        if kind not in _NAMES or "id" in table.entries:
            continue
        name = _free(slug(_text(table, "title") or "") or kind, taken)
        taken.add(record_name(name))
        place = Span(at.path, *table.place) if at.path.suffix == ".md" else at
        lines = documents.texts[at.path].split("\n")
        where, text = written(place, name, lines, known)
        yield Change(where, text, f"the id {name!r}")


def _numbered(documents: Documents, previous: Ledger) -> Iterator[str]:
    """Yield the names that have, or had, a number."""
    ledger = ledger_file.parse(documents.ledger).value if documents.ledger else None
    for numbers in (previous, *([ledger] if ledger else ())):
        yield from map(record_name, numbers.questions)


def _free(wanted: str, taken: set[str]) -> str:
    wanted = wanted[:_LONGEST].rstrip("-_")
    names = chain((wanted,), (f"{wanted}-{number}" for number in count(2)))
    return next(name for name in names if record_name(name) not in taken)


def _text(table: Table, key: str) -> str | None:
    leaf = table.entries.get(key)
    return leaf.value if isinstance(leaf, Leaf) and isinstance(leaf.value, str) else None
