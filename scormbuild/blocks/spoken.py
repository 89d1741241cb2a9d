"""What sound and film share: their files, and a transcript for those who cannot hear them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from scormbuild.blocks.findings import EmptyBlock, SaidTwiceInBlock
from scormbuild.blocks.text import text_block
from scormbuild.content import MediaFile, RichText, Use
from scormbuild.questions.rows import leaf_at, rows_of, table_of
from scormbuild.questions.scan import Form, sections
from scormbuild.source.document import Cursor, Leaf, Table, Tree
from scormbuild.source.markdown import Container, TextPiece
from scormbuild.source.yaml import parse

if TYPE_CHECKING:
    from scormbuild.blocks.reader import BlockReader
    from scormbuild.blocks.spelling import Speller

TRANSCRIPT = "transcript"
_WANTED = "::: transcript, or a ```yaml part with further keys"


def spell_spoken(container: Container, speller: Speller) -> Tree:
    """Turn a container into the YAML spelling: attributes, a YAML part, `::: transcript`.

    As an attribute a transcript is the name of a file; that is a table in YAML, where text means
    the transcript itself.
    """
    whole = container
    transcript: Leaf | None = None
    for piece in container.pieces:
        if isinstance(piece, TextPiece):
            for data in _data(piece, container.name, speller):
                whole = _merged(whole, data, speller)
        elif piece.name == TRANSCRIPT and transcript is None:
            transcript = _transcript(piece, speller)
        else:
            speller.misplaced(piece, container.name, _WANTED)
    written = whole.attributes.entries.get(TRANSCRIPT)
    if isinstance(written, Leaf) and written is container.attributes.entries.get(TRANSCRIPT):
        file = table_of({"src": written}, written.place)
        entries = {**whole.attributes.entries, TRANSCRIPT: file}
        whole = replace(whole, attributes=replace(whole.attributes, entries=entries))
    return speller.table(whole, {TRANSCRIPT: transcript} if transcript else {})


def _transcript(container: Container, speller: Speller) -> Leaf:
    text = speller.only_text(container)
    if text is None:
        at = speller.at(container.name_place)
        speller.report(EmptyBlock(at=at, name=container.name))
    return text or leaf_at("?", container.name_place)


def _data(piece: TextPiece, around: str, speller: Speller) -> Iterator[Table]:
    """Yield the tables in the YAML parts of a text; there is no place for anything else."""
    for section in sections(rows_of(piece.text)):
        if section.form is Form.DATA:
            text = section.values["text"]
            outcome = parse(speller.path, str(text.value), at_line=section.rows[0].line + 1)
            speller.found.extend(outcome.diagnostics)
            if outcome.value is None:
                continue
            if isinstance(outcome.value.tree, Table):
                yield outcome.value.tree
                continue
        if not section.blank:
            speller.misplaced(piece, around, _WANTED)
            return


def _merged(container: Container, data: Table, speller: Speller) -> Container:
    """Return the container as if the keys of its YAML part were attributes."""
    former = container.attributes
    for key in data.entries:
        if key in former.entries:
            at = speller.at(data.keys[key])
            speller.report(SaidTwiceInBlock(at=at, key=key, name=container.name))
    entries, keys = {**data.entries, **former.entries}, {**data.keys, **former.keys}
    return replace(container, attributes=Table(entries, keys, former.place))


def read_transcript(cursor: Cursor, reader: BlockReader) -> RichText | MediaFile | None:
    """Read a transcript: text, or the file that holds it."""
    transcript = cursor.get(TRANSCRIPT)
    if transcript is None:
        return None
    if isinstance(transcript.tree, Leaf):
        return text_block(reader.reader.markdown(transcript.text())).text
    return media_file(transcript["src"], Use.TRANSCRIPT)


def media_file(src: Cursor, use: Use) -> MediaFile:
    """Return the file that a key names."""
    return MediaFile(src.text().value, use, src.span)
