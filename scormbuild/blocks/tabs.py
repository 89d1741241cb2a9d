"""Several texts of which one is shown."""

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
class Tabs(Block):
    """Tabs; each has a title. On paper they stand one below the other."""

    title: RichText | None
    panels: tuple[Panel, ...]


def _read(cursor: Cursor, reader: BlockReader) -> Tabs:
    panels = reader.panels(cursor, "tabs", part="tab", titled=True)
    reader.lonely(cursor, panels)
    return Tabs(reader.title(cursor), panels)


KIND = BlockKind(
    name="tabs",
    block=Tabs,
    schema=block_schema("tabs"),
    spell=panel_speller("tab", "tabs", needs_title=True, titled=True),
    read=_read,
    names=("tabs",),
    parts=("tab",),
    lists=("tabs",),
)
