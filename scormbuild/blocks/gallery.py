"""Several pictures that belong together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormbuild.blocks.block import Block, BlockKind
from scormbuild.blocks.figure import Figure, is_picture, read_figure, spell_figure
from scormbuild.blocks.findings import EmptyBlock
from scormbuild.blocks.schemas import block_schema
from scormbuild.content import RichText
from scormbuild.questions.rows import Row, items_of, leaf_of, rows_of, table_of
from scormbuild.source.document import Cursor, PlacedText, Table, Tree
from scormbuild.source.markdown import Container, TextPiece

if TYPE_CHECKING:
    from scormbuild.blocks.reader import BlockReader
    from scormbuild.blocks.spelling import Speller

_WANTED = "pictures with their captions below them, or ::: figure"


@dataclass(frozen=True)
class Gallery(Block):
    """Figures in a grid: all are in sight, none waits behind a button."""

    title: RichText | None
    figures: tuple[Figure, ...]


def _spell(container: Container, speller: Speller) -> Tree:
    found = len(speller.found)
    figures: list[Tree] = []
    for piece in container.pieces:
        if isinstance(piece, TextPiece):
            figures.extend(_pictures(piece, container.name, speller))
        elif piece.name == "figure":
            figures.extend(_figure(piece, speller))
        else:
            speller.misplaced(piece, container.name, _WANTED)
    if not figures and len(speller.found) == found:
        speller.report(EmptyBlock(at=speller.at(container.name_place), name=container.name))
    return speller.table(container, {"figures": items_of(figures, container.name_place)})


def _figure(container: Container, speller: Speller) -> Iterator[Table]:
    whole = spell_figure(container, speller)
    if whole:
        entries = {name: value for name, value in whole.entries.items() if name != "type"}
        yield table_of(entries, whole.place, {name: whole.keys[name] for name in entries})


def _pictures(piece: TextPiece, around: str, speller: Speller) -> Iterator[Table]:
    """Yield the pictures that stand on lines of their own, each with the text below it."""
    groups: list[list[Row]] = [[]]
    for row in rows_of(piece.text):
        if is_picture(row):
            groups.append([])
        groups[-1].append(row)
    before = leaf_of(groups[0])
    if before:
        text = PlacedText(str(before.value), speller.at(before.place), before.lines)
        speller.misplaced(TextPiece(text), around, _WANTED)
    for picture, *caption in groups[1:]:
        entries = {"image": leaf_of([picture.stripped()]), "caption": leaf_of(caption)}
        last = leaf_of([picture, *caption]) or entries["image"]
        yield table_of(entries, last.place if last else picture.place)


def _read(cursor: Cursor, reader: BlockReader) -> Gallery:
    figures = tuple(read_figure(item, reader) for item in cursor["figures"].items())
    if not figures:
        reader.empty(cursor)
    return Gallery(reader.title(cursor), figures)


KIND = BlockKind(
    name="gallery",
    block=Gallery,
    schema=block_schema("gallery"),
    spell=_spell,
    read=_read,
    names=("gallery",),
)
