"""Markdown text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scormbuild.blocks.block import Block, BlockKind
from scormbuild.blocks.schemas import block_schema
from scormbuild.content import RichText
from scormbuild.source.document import Cursor

if TYPE_CHECKING:
    from scormbuild.blocks.reader import BlockReader


@dataclass(frozen=True)
class TextBlock(Block):
    """Paragraphs, headings, lists, tables, code: whatever Markdown can say. Never `inline`."""

    text: RichText


def text_block(text: RichText) -> TextBlock:
    """Return a text as a block; a single paragraph gets its <p> back."""
    if not text.inline:
        return TextBlock(text)
    return TextBlock(replace(text, parts=("<p>", *text.parts, "</p>\n"), inline=False))


def _read(cursor: Cursor, reader: BlockReader) -> TextBlock:
    return reader.text(cursor["text"])


KIND = BlockKind(
    name="text",
    block=TextBlock,
    schema=block_schema("text"),
    spell=lambda _container, _speller: None,
    read=_read,
    names=("text",),
)
