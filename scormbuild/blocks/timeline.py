"""What happened when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormbuild.blocks.block import Block, BlockKind
from scormbuild.blocks.panels import panel_speller
from scormbuild.blocks.schemas import block_schema
from scormbuild.content import RichText
from scormbuild.source.document import Cursor

if TYPE_CHECKING:
    from scormbuild.blocks.reader import BlockReader


@dataclass(frozen=True, slots=True)
class Event:
    """A point of a timeline; `date` is text, as exact as the author knows it."""

    date: RichText | None
    title: RichText | None
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Timeline(Block):
    """Events from top to bottom, in the author's order."""

    title: RichText | None
    events: tuple[Event, ...]


def _read(cursor: Cursor, reader: BlockReader) -> Timeline:
    events = tuple(_event(item, reader) for item in cursor["events"].items())
    if not events:
        reader.empty(cursor)
    return Timeline(reader.title(cursor), events)


def _event(cursor: Cursor, reader: BlockReader) -> Event:
    date = cursor.get("date")
    return Event(
        date=reader.reader.inline(date.text()) if date else None,
        title=reader.title(cursor),
        blocks=reader.content(cursor),
    )


KIND = BlockKind(
    name="timeline",
    block=Timeline,
    schema=block_schema("timeline"),
    spell=panel_speller("event", "events", needs_title=False, titled=True),
    read=_read,
    names=("timeline",),
    parts=("event",),
    lists=("events",),
)
