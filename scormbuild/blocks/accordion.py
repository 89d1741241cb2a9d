"""Texts behind their titles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormbuild.blocks.block import Block, BlockKind, Panel
from scormbuild.blocks.panels import panel_speller
from scormbuild.blocks.schemas import block_schema
from scormbuild.source.document import Cursor

if TYPE_CHECKING:
    from scormbuild.blocks.reader import BlockReader


@dataclass(frozen=True)
class Accordion(Block):
    """Items that open and close; each has a title."""

    panels: tuple[Panel, ...]


def _read(cursor: Cursor, reader: BlockReader) -> Accordion:
    panels = reader.panels(cursor, "items", part="item", titled=True)
    return Accordion(panels)


KIND = BlockKind(
    name="accordion",
    block=Accordion,
    schema=block_schema("accordion"),
    spell=panel_speller("item", "items", needs_title=True, titled=False),
    read=_read,
    names=("accordion",),
    parts=("item",),
    lists=("items",),
)
