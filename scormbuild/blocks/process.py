"""Steps, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormbuild.blocks.block import Block, BlockKind, Panel
from scormbuild.blocks.findings import EmptyBlock, NotInsideBlock
from scormbuild.blocks.panels import spell_panel
from scormbuild.blocks.schemas import block_schema
from scormbuild.content import RichText
from scormbuild.questions.rows import items_of, rows_of
from scormbuild.questions.scan import Form, sections
from scormbuild.source.document import Cursor, PlacedText, Tree
from scormbuild.source.markdown import Container, TextPiece

if TYPE_CHECKING:
    from scormbuild.blocks.reader import BlockReader
    from scormbuild.blocks.spelling import Speller

_WANTED = "a numbered list, or ::: step"


@dataclass(frozen=True)
class Process(Block):
    """Numbered steps."""

    title: RichText | None
    panels: tuple[Panel, ...]


def _spell(container: Container, speller: Speller) -> Tree:
    found = len(speller.found)
    steps: list[Tree] = []
    for piece in container.pieces:
        if isinstance(piece, TextPiece):
            steps.extend(_listed(piece.text, speller))
        elif piece.name == "step":
            steps.append(spell_panel(piece, speller))
        else:
            speller.misplaced(piece, container.name, _WANTED)
    if not steps and len(speller.found) == found:
        speller.report(EmptyBlock(at=speller.at(container.name_place), name=container.name))
    return speller.table(container, {"steps": items_of(steps, container.name_place)})


def _listed(text: PlacedText, speller: Speller) -> Iterator[Tree]:
    """Yield the items of a numbered list."""
    for section in sections(rows_of(text)):
        if section.form is Form.NUMBERED:
            yield from (item.whole for item in section.items if item.whole)
        elif not section.blank:
            at = speller.at(section.place)
            speller.report(NotInsideBlock(at=at, what="text", around="process", wanted=_WANTED))
            return


def _read(cursor: Cursor, reader: BlockReader) -> Process:
    return Process(reader.title(cursor), reader.panels(cursor, "steps", part="step"))


KIND = BlockKind(
    name="process",
    block=Process,
    schema=block_schema("process"),
    spell=_spell,
    read=_read,
    names=("process",),
    parts=("step",),
    lists=("steps",),
)
