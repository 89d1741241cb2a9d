"""A place where learners stop: what follows waits until they go on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from scormbuild.blocks.block import Block, BlockKind
from scormbuild.blocks.schemas import block_schema
from scormbuild.content import RichText
from scormbuild.diagnostics import Span
from scormbuild.source.document import Cursor, Tree
from scormbuild.source.markdown import Container

if TYPE_CHECKING:
    from scormbuild.blocks.reader import BlockReader
    from scormbuild.blocks.spelling import Speller


class After(StrEnum):
    """What has to be done before the button goes on."""

    PRESSED = "pressed"
    ANSWERED = "answered"
    OPENED = "opened"


@dataclass(frozen=True)
class Gate(Block):
    """A button that shows the rest of the page; `title` is what stands on it.

    Without scripts, on paper, and on a page that was read to its end before, there is none.
    """

    title: RichText | None
    after: After
    at: Span


def _spell(container: Container, speller: Speller) -> Tree:
    for piece in container.pieces:
        speller.misplaced(piece, container.name, "nothing: what follows it waits")
    return speller.table(container, {})


def _read(cursor: Cursor, reader: BlockReader) -> Gate:
    after = cursor.get("after")
    return Gate(
        title=reader.title(cursor),
        after=After(cursor.value("after", After.PRESSED)),
        at=after.span if after else cursor["type"].span,
    )


KIND = BlockKind(
    name="continue",
    block=Gate,
    schema=block_schema("continue"),
    spell=_spell,
    read=_read,
    names=("continue",),
)
