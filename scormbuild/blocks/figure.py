"""A picture with a caption."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scormbuild.blocks.block import Block, BlockKind
from scormbuild.blocks.findings import FigureWithMorePictures, FigureWithoutPicture
from scormbuild.blocks.schemas import block_schema
from scormbuild.content import Picture, RichText
from scormbuild.questions.pictures import read_picture_table
from scormbuild.questions.rows import Row, leaf_of, rows_of
from scormbuild.source.document import Cursor, Leaf, Table
from scormbuild.source.markdown import Container, TextPiece

if TYPE_CHECKING:
    from scormbuild.blocks.reader import BlockReader
    from scormbuild.blocks.spelling import Speller

_PICTURE = re.compile(r"\s*!\[.*\]\(.*\)\s*(\{[^{}]*\})?\s*$")


@dataclass(frozen=True)
class Figure(Block):
    """`picture` is a text that is nothing but a `Picture`."""

    picture: RichText
    caption: RichText | None


def is_picture(row: Row) -> bool:
    """Tell whether a line is nothing but a picture."""
    return bool(_PICTURE.match(row.text))


def spell_figure(container: Container, speller: Speller) -> Table | None:
    """Turn a `::: figure` into its YAML spelling; one without a picture is only reported."""
    rows: list[Row] = rows_of(container.title) if container.title else []
    pictures: list[Row] = []
    for piece in container.pieces:
        if not isinstance(piece, TextPiece):
            speller.misplaced(piece, container.name, "a picture and its caption")
            continue
        rows.append(Row("", piece.text.span.line, 1))
        for row in rows_of(piece.text):
            (pictures if is_picture(row) else rows).append(row)
    at = speller.at(container.name_place)
    if not pictures:
        speller.report(FigureWithoutPicture(at=at))
        return None
    if len(pictures) > 1:
        speller.report(FigureWithMorePictures(at=speller.at(pictures[1].stripped().place)))
    entries = {"image": leaf_of([pictures[0].stripped()]), "caption": leaf_of(rows)}
    # The title is the start of the caption.
    return speller.table(replace(container, title=None), entries)


def read_figure(cursor: Cursor, reader: BlockReader) -> Figure:
    """Read a picture and its caption."""
    image, caption = cursor["image"], cursor.get("caption")
    return Figure(
        picture=read_image(image, reader),
        caption=reader.reader.markdown(caption.text()) if caption else None,
    )


def read_image(cursor: Cursor, reader: BlockReader) -> RichText:
    """Read a picture in either way to write it: a text that is nothing but a `Picture`."""
    if not isinstance(cursor.tree, Leaf):
        return read_picture_table(cursor, reader.reader)
    found = len(reader.reader.found)
    text = reader.reader.inline(cursor.text())
    pictures = [part for part in text.parts if isinstance(part, Picture)]
    if len(pictures) > 1 or (pictures and len(text.parts) > 1):
        reader.reader.report(FigureWithMorePictures(at=cursor.span))
    elif not pictures and len(reader.reader.found) == found:
        reader.reader.report(FigureWithoutPicture(at=cursor.span))
    return text


KIND = BlockKind(
    name="figure",
    block=Figure,
    schema=block_schema("figure"),
    spell=spell_figure,
    read=read_figure,
    names=("figure",),
)
