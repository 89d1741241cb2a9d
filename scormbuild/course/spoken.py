"""Files that a page holds as text: captions and transcripts, read when the page is."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TypeVar

from scormbuild.blocks.text import text_block
from scormbuild.blocks.video import Video
from scormbuild.content import Captions, MediaFile, RichText, Use
from scormbuild.course.documents import Documents
from scormbuild.course.media import SUFFIXES, Media
from scormbuild.diagnostics import Outcome, Span
from scormbuild.reading import Reader
from scormbuild.source import webvtt
from scormbuild.source.document import PlacedText
from scormbuild.source.webvtt import Cue

T = TypeVar("T")

_SPEAKER = re.compile(r"<v(?:\.[^\s>]*)?[ \t]+([^>]*)>")
_TAG = re.compile(r"<[^>]*>")

#: Milliseconds of silence after which the transcript begins a new paragraph.
_PAUSE = 2_000


class TextFiles:
    """Reads the files that pages name; what is wrong with them goes to the reader's findings."""

    def __init__(self, documents: Documents, media: Media, reader: Reader) -> None:
        """Take what looks files up, and what reads Markdown."""
        self._documents = documents
        self._media = media
        self._reader = reader

    def fill(self, part: object) -> object:
        """Return a part of a page with the files found that it names, and read if they are text.

        Parts come with what is inside them filled before.
        """
        match part:
            case MediaFile(use=Use.TRANSCRIPT):
                return self._transcript(part)
            case MediaFile():
                path = self._media.find(part)
                return part if path is None else replace(part, source=str(path))
            case Captions():
                return self._captions(part)
            case Video(transcript=None, captions=(first, *others)):
                return replace(part, transcript=self._told((first, *others)))
            case _:
                return part

    def _transcript(self, file: MediaFile) -> MediaFile | RichText:
        path = self._media.find(file)
        text = None if path is None else self._text(path)
        return file if text is None else text_block(self._reader.markdown(text)).text

    def _captions(self, captions: Captions) -> Captions:
        path = PurePosixPath(captions.file.source)
        # Its file was looked for before: if that failed, it still has the author's words.
        if path not in self._media.meant or path.suffix.lower() not in SUFFIXES[Use.CAPTIONS]:
            return captions
        text = self._text(path)
        cues = None if text is None else self._taken(webvtt.parse(path, text.value))
        return captions if cues is None else replace(captions, cues=cues)

    def _text(self, path: PurePosixPath) -> PlacedText | None:
        text = self._taken(self._documents.text(path))
        if text is None:
            return None
        lines = text.split("\n")
        span = Span(path, 1, 1, len(lines), len(lines[-1]) + 1)
        return PlacedText(text, span, tuple((number, 1) for number in range(1, len(lines) + 1)))

    def _taken(self, outcome: Outcome[T]) -> T | None:
        self._reader.found.extend(outcome.diagnostics)
        return outcome.value

    def _told(self, captions: tuple[Captions, ...]) -> RichText | None:
        """Make a transcript of captions, in the language of the course if they are there."""
        language = self._documents.language
        chosen = next((each for each in captions if each.language == language), captions[0])
        if not chosen.cues:
            return None
        paragraphs = tuple(_paragraphs(chosen.cues))
        lang = "" if chosen.language == language else f' lang="{html.escape(chosen.language)}"'
        parts = tuple(f"<p{lang}>{html.escape(text, quote=False)}</p>\n" for text in paragraphs)
        return RichText(parts, " ".join(paragraphs), Span(PurePosixPath(chosen.file.source)))


def _paragraphs(cues: Iterable[Cue]) -> Iterator[str]:
    """Yield what is said, a paragraph for each speaker and after each pause."""
    said: list[str] = []
    last_end, last_speaker = 0, ""
    for cue in cues:
        voice = _SPEAKER.search(cue.text)
        speaker = " ".join(html.unescape(voice[1]).split()) if voice else ""
        text = " ".join(html.unescape(_TAG.sub("", cue.text)).split())
        if said and (speaker != last_speaker or cue.start - last_end >= _PAUSE):
            yield " ".join(said)
            said = []
        if speaker and (not said or speaker != last_speaker):
            text = f"{speaker}: {text}"
        said.append(text)
        last_end, last_speaker = max(last_end, cue.end), speaker
    if said:
        yield " ".join(said)
