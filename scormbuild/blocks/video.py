"""Something to watch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormbuild.blocks.block import Block, BlockKind
from scormbuild.blocks.findings import VideoWithoutCaptions
from scormbuild.blocks.schemas import block_schema
from scormbuild.blocks.spoken import TRANSCRIPT, media_file, read_transcript, spell_spoken
from scormbuild.content import Captions, MediaFile, RichText, Use
from scormbuild.source.document import Cursor, Leaf

if TYPE_CHECKING:
    from scormbuild.blocks.reader import BlockReader


@dataclass(frozen=True)
class Video(Block):
    """A film that starts when learners start it: the same in several formats, the best one first.

    The transcript is a `MediaFile` until the course reads it; without one, it is made from the
    captions then.
    """

    title: RichText
    files: tuple[MediaFile, ...]
    poster: MediaFile | None
    captions: tuple[Captions, ...]
    transcript: RichText | MediaFile | None


def _read(cursor: Cursor, reader: BlockReader) -> Video:
    src, poster = cursor["src"], cursor.get("poster")
    captions = tuple(_captions(cursor, reader.reader.language))
    if not captions:
        first = next(src.items(), src)
        reader.reader.report(VideoWithoutCaptions(at=first.span))
    files = (src,) if isinstance(src.tree, Leaf) else tuple(src.items())
    return Video(
        title=reader.reader.inline(cursor["title"].text()),
        files=tuple(media_file(file, Use.VIDEO) for file in files),
        poster=media_file(poster, Use.PICTURE) if poster else None,
        captions=captions,
        transcript=read_transcript(cursor, reader),
    )


def _captions(cursor: Cursor, language: str) -> Iterator[Captions]:
    """Yield the captions by language; a single file is in the language of the course."""
    captions = cursor.get("captions")
    if captions is None:
        return
    if isinstance(captions.tree, Leaf):
        yield Captions(language, media_file(captions, Use.CAPTIONS))
    for name, file in captions.entries():
        yield Captions(name, media_file(file, Use.CAPTIONS))


KIND = BlockKind(
    name="video",
    block=Video,
    schema=block_schema("video"),
    spell=spell_spoken,
    read=_read,
    names=("video",),
    parts=(TRANSCRIPT,),
)
