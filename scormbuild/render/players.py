"""Sound and film: the elements that play them, and the captions that travel in the page script.

No theme writes these elements, so that none can lose captions or make something play by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from typing import Any

from markupsafe import Markup, escape

from scormbuild.archive import FileReference
from scormbuild.blocks.audio import Audio
from scormbuild.blocks.video import Video
from scormbuild.content import Captions, MediaFile
from scormbuild.diagnostics import Span
from scormbuild.render.media import Size, media_path

#: What browsers call the formats; they choose the first one that they can play.
_TYPES = {".mp4": "video/mp4", ".webm": "video/webm"}


class Players:
    """Writes the players of a page; `captions` grows with the films that have some."""

    def __init__(
        self,
        root: str,
        media: Mapping[str, FileReference],
        size: Callable[[str, Span], Size | None],
        speed: str,
    ) -> None:
        """Take the way to the package's root, the files, what knows the size of a picture, a word.

        The word is that for how fast they play: a script offers the choice (`player/speed.js`).
        """
        self.captions: list[tuple[Captions, ...]] = []
        self._root = root
        self._media = media
        self._size = size
        self._speed = speed

    def audio(self, block: Audio) -> Markup:
        """Return the player of a recording."""
        address = self._address(block.file)
        return Markup(
            '<audio controls preload="metadata" src="{}" data-speed="{}" aria-label="{}"></audio>'
        ).format(address, self._speed, block.title.plain)

    def video(self, block: Video) -> Markup:
        """Return the player of a film; its captions have the number that `data-captions` says."""
        sources = Markup("").join(
            Markup('<source src="{}" type="{}">').format(
                self._address(file), _TYPES[PurePosixPath(file.source).suffix.lower()]
            )
            for file in block.files
        )
        shown = self._poster(block.poster) if block.poster else ""
        told = Markup(' data-captions="{}"').format(len(self.captions)) if block.captions else ""
        if block.captions:
            self.captions.append(block.captions)
        return Markup(
            '<video controls playsinline preload="metadata"{}{} data-speed="{}" aria-label="{}">'
            "{}</video>"
        ).format(shown, told, self._speed, block.title.plain, sources)

    def _poster(self, poster: MediaFile) -> Markup:
        """Return a poster with its size: until the film is there, it has the same shape."""
        size = self._size(poster.source, poster.at)
        if size is None:
            return Markup("")
        return Markup(' poster="{}" width="{}" height="{}"').format(
            self._address(poster), size.width, size.height
        )

    def _address(self, file: MediaFile) -> Markup:
        return escape(f"{self._root}{media_path(file.source, self._media[file.source])}")


def plain_captions(films: tuple[tuple[Captions, ...], ...]) -> list[Any]:
    """Return captions as JSON values: for each film its languages with their cues."""
    return [
        [
            {
                "language": captions.language,
                "cues": [
                    [cue.start, cue.end, cue.text, *([dict(cue.settings)] if cue.settings else [])]
                    for cue in captions.cues
                ],
            }
            for captions in film
        ]
        for film in films
    ]
