"""Texts to compare."""

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
class Columns(Block):
    """Columns side by side; on a phone one below the other."""

    panels: tuple[Panel, ...]


def _read(cursor: Cursor, reader: BlockReader) -> Columns:
    panels = reader.panels(cursor, "columns", part="column")
    reader.lonely(cursor, panels)
    return Columns(panels)


KIND = BlockKind(
    name="columns",
    block=Columns,
    schema=block_schema("columns"),
    spell=panel_speller("column", "columns", needs_title=False, titled=False),
    read=_read,
    names=("columns",),
    parts=("column",),
    lists=("columns",),
)
