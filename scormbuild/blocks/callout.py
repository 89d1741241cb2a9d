"""A box beside the text: a note, a tip, a warning."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormbuild.blocks.block import Block, BlockKind
from scormbuild.blocks.schemas import block_schema
from scormbuild.content import RichText
from scormbuild.source.document import Cursor, Tree
from scormbuild.source.markdown import Container

if TYPE_CHECKING:
    from scormbuild.blocks.reader import BlockReader
    from scormbuild.blocks.spelling import Speller

NAMES = ("note", "tip", "important", "warning", "example", "summary")


@dataclass(frozen=True)
class Callout(Block):
    """A box; `kind` is one of `NAMES`. Without a title it is called what it is."""

    kind: str
    title: RichText | None
    blocks: tuple[Block, ...]


def _spell(container: Container, speller: Speller) -> Tree:
    return speller.table(container, {"blocks": speller.content(container)})


def _read(cursor: Cursor, reader: BlockReader) -> Callout:
    return Callout(cursor.value("type"), reader.title(cursor), reader.content(cursor))


KIND = BlockKind(
    name="callout",
    block=Callout,
    schema=block_schema("callout"),
    spell=_spell,
    read=_read,
    names=NAMES,
)
