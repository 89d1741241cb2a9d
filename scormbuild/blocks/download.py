"""A file that learners can keep."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormbuild.blocks.block import Block, BlockKind
from scormbuild.blocks.schemas import block_schema
from scormbuild.content import MediaFile, RichText, Use
from scormbuild.source.document import Cursor, Tree
from scormbuild.source.markdown import Container

if TYPE_CHECKING:
    from scormbuild.blocks.reader import BlockReader
    from scormbuild.blocks.spelling import Speller


@dataclass(frozen=True)
class Download(Block):
    """A file of the course; without a title it is called by its name."""

    file: MediaFile
    title: RichText | None
    text: RichText | None


def _spell(container: Container, speller: Speller) -> Tree:
    return speller.table(container, {"text": speller.only_text(container)})


def _read(cursor: Cursor, reader: BlockReader) -> Download:
    src, text = cursor["src"], cursor.get("text")
    return Download(
        file=MediaFile(src.text().value, Use.DOWNLOAD, src.span),
        title=reader.title(cursor),
        text=reader.reader.markdown(text.text()) if text else None,
    )


KIND = BlockKind(
    name="download",
    block=Download,
    schema=block_schema("download"),
    spell=_spell,
    read=_read,
    names=("download",),
)
