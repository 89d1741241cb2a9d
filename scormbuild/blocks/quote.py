"""The words of somebody else."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scormbuild.blocks.block import Block, BlockKind
from scormbuild.blocks.schemas import block_schema
from scormbuild.blocks.spelling import title_of
from scormbuild.content import RichText
from scormbuild.source.document import Cursor, Tree
from scormbuild.source.markdown import Container

if TYPE_CHECKING:
    from scormbuild.blocks.reader import BlockReader
    from scormbuild.blocks.spelling import Speller


@dataclass(frozen=True)
class Quote(Block):
    """A quotation that stands for itself; `by` says whose words they are."""

    blocks: tuple[Block, ...]
    by: RichText | None


def _spell(container: Container, speller: Speller) -> Tree:
    # What stands behind the name is no title: it names the speaker.
    by = title_of(container.title) if container.title else None
    content = {"by": by, "blocks": speller.content(container)}
    return speller.table(replace(container, title=None), content)


def _read(cursor: Cursor, reader: BlockReader) -> Quote:
    by = cursor.get("by")
    return Quote(reader.content(cursor), reader.reader.inline(by.text()) if by else None)


KIND = BlockKind(
    name="quote",
    block=Quote,
    schema=block_schema("quote"),
    spell=_spell,
    read=_read,
    names=("quote",),
)
