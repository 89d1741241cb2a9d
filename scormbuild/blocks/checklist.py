"""Things to tick off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormbuild.blocks.block import BlockKind
from scormbuild.blocks.findings import EmptyBlock, NotInsideBlock
from scormbuild.blocks.kept import Kept
from scormbuild.blocks.schemas import block_schema
from scormbuild.content import RichText
from scormbuild.questions.kind import Option
from scormbuild.questions.rows import items_of, rows_of
from scormbuild.questions.scan import sections
from scormbuild.questions.texts import key_of, line_text, report_identical
from scormbuild.source.document import Cursor, Leaf, PlacedText, Table, Tree
from scormbuild.source.markdown import Container, TextPiece

if TYPE_CHECKING:
    from scormbuild.blocks.reader import BlockReader
    from scormbuild.blocks.spelling import Speller

_WANTED = "a list"


@dataclass(frozen=True, kw_only=True)
class Checklist(Kept):
    """What is kept is which items were ticked."""

    title: RichText | None
    items: tuple[Option, ...]

    @property
    def options(self) -> tuple[Option, ...]:
        """Return the items."""
        return self.items


def _spell(container: Container, speller: Speller) -> Table:
    found = len(speller.found)
    items: list[Tree] = []
    for piece in container.pieces:
        if isinstance(piece, TextPiece):
            items.extend(_listed(piece.text, speller))
        else:
            speller.misplaced(piece, container.name, _WANTED)
    if not items and len(speller.found) == found:
        speller.report(EmptyBlock(at=speller.at(container.name_place), name=container.name))
    return speller.table(container, {"items": items_of(items, container.name_place)})


def _listed(text: PlacedText, speller: Speller) -> Iterator[Leaf]:
    """Yield the items of a list, with boxes before them or without."""
    for section in sections(rows_of(text)):
        if section.items:
            yield from (item.text for item in section.items if item.text)
        elif not section.blank:
            at = speller.at(section.place)
            speller.report(NotInsideBlock(at=at, what="text", around="checklist", wanted=_WANTED))
            return


def _read(cursor: Cursor, reader: BlockReader) -> Checklist:
    texts = [line_text(item.text(), reader.reader, what="item") for item in cursor["items"].items()]
    items = tuple(Option(key_of(text), text) for text in texts)
    if not items:
        reader.empty(cursor)
    report_identical(items, reader.reader)
    name = cursor["id"]
    return Checklist(id=str(name.data), at=name.span, title=reader.title(cursor), items=items)


KIND = BlockKind(
    name="checklist",
    block=Checklist,
    schema=block_schema("checklist"),
    spell=_spell,
    read=_read,
    names=("checklist",),
)
