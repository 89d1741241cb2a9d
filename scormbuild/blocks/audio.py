"""Something to listen to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormbuild.blocks.block import Block, BlockKind
from scormbuild.blocks.findings import AudioWithoutTranscript
from scormbuild.blocks.schemas import block_schema
from scormbuild.blocks.spoken import TRANSCRIPT, media_file, read_transcript, spell_spoken
from scormbuild.content import MediaFile, RichText, Use
from scormbuild.source.document import Cursor

if TYPE_CHECKING:
    from scormbuild.blocks.reader import BlockReader


@dataclass(frozen=True)
class Audio(Block):
    """A recording that starts when learners start it.

    The transcript is a `MediaFile` until the course reads it.
    """

    title: RichText
    file: MediaFile
    transcript: RichText | MediaFile | None


def _read(cursor: Cursor, reader: BlockReader) -> Audio:
    title = reader.reader.inline(cursor["title"].text())
    transcript = read_transcript(cursor, reader)
    if transcript is None:
        reader.reader.report(AudioWithoutTranscript(at=cursor["src"].span))
    return Audio(title, media_file(cursor["src"], Use.AUDIO), transcript)


KIND = BlockKind(
    name="audio",
    block=Audio,
    schema=block_schema("audio"),
    spell=spell_spoken,
    read=_read,
    names=("audio",),
    parts=(TRANSCRIPT,),
)
