"""What learners can do after the lesson."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormbuild.blocks.block import Block, BlockKind
from scormbuild.blocks.schemas import block_schema
from scormbuild.source.document import Cursor, Tree
from scormbuild.source.markdown import Container

if TYPE_CHECKING:
    from scormbuild.blocks.reader import BlockReader
    from scormbuild.blocks.spelling import Speller


@dataclass(frozen=True)
class Objectives(Block):
    """The place where the objectives of the lesson are listed; their texts are the course's."""


def _spell(container: Container, speller: Speller) -> Tree:
    for piece in container.pieces:
        speller.misplaced(piece, container.name, "nothing: the lesson's objectives are shown")
    return speller.table(container, {}, titled=False)


def _read(_cursor: Cursor, _reader: BlockReader) -> Objectives:
    return Objectives()


KIND = BlockKind(
    name="objectives",
    block=Objectives,
    schema=block_schema("objectives"),
    spell=_spell,
    read=_read,
    names=("objectives",),
)
