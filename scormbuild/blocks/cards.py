"""Short texts side by side."""

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
class Cards(Block):
    """Cards, in as many columns as there is room for."""

    title: RichText | None
    panels: tuple[Panel, ...]


def _read(cursor: Cursor, reader: BlockReader) -> Cards:
    panels = reader.panels(cursor, "cards", part="card")
    return Cards(reader.title(cursor), panels)


KIND = BlockKind(
    name="cards",
    block=Cards,
    schema=block_schema("cards"),
    spell=panel_speller("card", "cards", needs_title=False, titled=True),
    read=_read,
    names=("cards",),
    parts=("card",),
    lists=("cards",),
)
