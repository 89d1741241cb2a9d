"""A picture with points that explain its parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormbuild.blocks.block import Block, BlockKind
from scormbuild.blocks.figure import is_picture, read_image
from scormbuild.blocks.findings import EmptyBlock, FigureWithMorePictures, FigureWithoutPicture
from scormbuild.blocks.panels import spell_panel
from scormbuild.blocks.schemas import block_schema
from scormbuild.content import RichText
from scormbuild.questions.rows import Row, items_of, leaf_of, rows_of
from scormbuild.source.document import Cursor, PlacedText, Table, Tree
from scormbuild.source.markdown import Container, TextPiece

if TYPE_CHECKING:
    from scormbuild.blocks.reader import BlockReader
    from scormbuild.blocks.spelling import Speller

_POINT = "point"
_WANTED = "a picture and ::: point"


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the picture, in percent of its width and height from the upper left corner."""

    title: RichText
    x: float
    y: float
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class ImageMap(Block):
    """`picture` is a text that is nothing but a `Picture`; the points are numbered from 1."""

    title: RichText | None
    picture: RichText
    points: tuple[Point, ...]


def _spell(container: Container, speller: Speller) -> Table | None:
    pictures: list[Row] = []
    points: list[Tree] = []
    for piece in container.pieces:
        if isinstance(piece, TextPiece):
            pictures += _pictures(piece, container.name, speller)
        elif piece.name == _POINT:
            points.append(spell_panel(piece, speller, needs_title=True))
        else:
            speller.misplaced(piece, container.name, _WANTED)
    at = speller.at(container.name_place)
    if not pictures:
        speller.report(FigureWithoutPicture(at=at))
        return None
    if len(pictures) > 1:
        speller.report(FigureWithMorePictures(at=speller.at(pictures[1].stripped().place)))
    if not points:
        speller.report(EmptyBlock(at=at, name=container.name))
    entries = {
        "image": leaf_of([pictures[0].stripped()]),
        "points": items_of(points, container.name_place),
    }
    return speller.table(container, entries)


def _pictures(piece: TextPiece, around: str, speller: Speller) -> Iterator[Row]:
    """Yield the lines that are pictures; the first that is not is reported."""
    rows = [row for row in rows_of(piece.text) if not row.blank]
    other = next((row.stripped() for row in rows if not is_picture(row)), None)
    if other:
        text = PlacedText(other.text, speller.at(other.place))
        speller.misplaced(TextPiece(text), around, _WANTED)
    yield from filter(is_picture, rows)


def _read(cursor: Cursor, reader: BlockReader) -> ImageMap:
    points = tuple(_points(cursor["points"], reader))
    if not points:
        reader.empty(cursor)
    return ImageMap(reader.title(cursor), read_image(cursor["image"], reader), points)


def _points(listed: Cursor, reader: BlockReader) -> Iterator[Point]:
    for item in listed.items():
        title = reader.reader.inline(item["title"].text())
        yield Point(title, item.value("x"), item.value("y"), reader.content(item))


KIND = BlockKind(
    name="image-map",
    block=ImageMap,
    schema=block_schema("image-map"),
    spell=_spell,
    read=_read,
    names=("image-map",),
    parts=(_POINT,),
    lists=("points",),
)
