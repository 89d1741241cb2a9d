"""A text that waits until somebody asks for it."""

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


@dataclass(frozen=True)
class Reveal(Block):
    """Something to think about first: `title` is what learners select to see the rest."""

    title: RichText | None
    blocks: tuple[Block, ...]


def _spell(container: Container, speller: Speller) -> Tree:
    return speller.table(container, {"blocks": speller.content(container)})


def _read(cursor: Cursor, reader: BlockReader) -> Reveal:
    return Reveal(reader.title(cursor), reader.content(cursor))


KIND = BlockKind(
    name="reveal",
    block=Reveal,
    schema=block_schema("reveal"),
    spell=_spell,
    read=_read,
    names=("reveal",),
)
