"""Something to think about, with room for notes that only the learner sees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormbuild.blocks.block import Block, BlockKind
from scormbuild.blocks.kept import Kept
from scormbuild.blocks.schemas import block_schema
from scormbuild.content import RichText
from scormbuild.source.document import Cursor, Tree
from scormbuild.source.markdown import Container

if TYPE_CHECKING:
    from scormbuild.blocks.reader import BlockReader
    from scormbuild.blocks.spelling import Speller


@dataclass(frozen=True, kw_only=True)
class Reflection(Kept):
    """What is kept is the text; it is graded by nobody and goes into no report."""

    title: RichText | None
    blocks: tuple[Block, ...]


def _spell(container: Container, speller: Speller) -> Tree:
    return speller.table(container, {"blocks": speller.content(container)})


def _read(cursor: Cursor, reader: BlockReader) -> Reflection:
    name = cursor["id"]
    return Reflection(
        id=str(name.data),
        at=name.span,
        title=reader.title(cursor),
        blocks=reader.content(cursor),
    )


KIND = BlockKind(
    name="reflection",
    block=Reflection,
    schema=block_schema("reflection"),
    spell=_spell,
    read=_read,
    names=("reflection",),
)
