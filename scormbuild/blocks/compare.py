"""Things to hold against each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormbuild.blocks.block import Block, BlockKind, Panel
from scormbuild.blocks.panels import panel_speller
from scormbuild.blocks.schemas import block_schema
from scormbuild.content import RichText
from scormbuild.source.document import Cursor

if TYPE_CHECKING:
    from scormbuild.blocks.reader import BlockReader


@dataclass(frozen=True)
class Compare(Block):
    """Sides that are all there to read: beside each other, on a phone one below the other."""

    title: RichText | None
    panels: tuple[Panel, ...]


def _read(cursor: Cursor, reader: BlockReader) -> Compare:
    panels = reader.panels(cursor, "sides", part="side", titled=True)
    reader.lonely(cursor, panels)
    return Compare(reader.title(cursor), panels)


KIND = BlockKind(
    name="compare",
    block=Compare,
    schema=block_schema("compare"),
    spell=panel_speller("side", "sides", needs_title=True, titled=True),
    read=_read,
    names=("compare",),
    parts=("side",),
    lists=("sides",),
)
