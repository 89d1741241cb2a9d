"""The media that pages use: found in the course folder, and named by their paths there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from scormbuild.content import MediaFile, Picture, Use
from scormbuild.course.findings import (
    DownloadRefused,
    MediaElsewhere,
    MediaMissing,
    MediaOutside,
    MediaTypeUnknown,
    MediaWrongCase,
    PictureHeavy,
    UnusedMedia,
)
from scormbuild.course.findings.suggestion import closest
from scormbuild.course.references import inside, scheme
from scormbuild.diagnostics import Diagnostic, Span
from scormbuild.source.files import SourceFile

#: What a file is for: the types that every browser of the last years shows or plays. Downloads are
#: what offices open; no LMS and no server takes one of them for a program.
SUFFIXES: Mapping[Use, tuple[str, ...]] = {
    Use.PICTURE: (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"),
    Use.DOWNLOAD: (
        *(".pdf", ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".rtf", ".txt", ".csv"),
        *(".md", ".epub", ".ics", ".zip", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif"),
        *(".mp3", ".m4a", ".ogg", ".opus", ".wav", ".mp4", ".webm"),
    ),
    Use.AUDIO: (".mp3", ".m4a", ".ogg", ".opus", ".wav"),
    Use.VIDEO: (".mp4", ".webm"),
    Use.CAPTIONS: (".vtt",),
    Use.TRANSCRIPT: (".md", ".txt"),
    Use.FONT: (".woff2", ".woff", ".ttf", ".otf"),
}

#: What pages hold in their own text: such files need not be in the package.
_READ = frozenset((Use.CAPTIONS, Use.TRANSCRIPT))

#: Bytes of a picture that a phone on a slow network still loads in about a second.
HEAVY = 300_000

#: Bytes; sizes of files are told in units of the SI.
KILOBYTE = 1_000

#: Where media lie.
FOLDER = "media"


@dataclass(slots=True)
class Media:
    """The media of a course as pages name them; `packed` grows with those that exist."""

    files: Mapping[PurePosixPath, SourceFile]
    packed: dict[PurePosixPath, SourceFile] = field(default_factory=dict)
    found: list[Diagnostic] = field(default_factory=list)
    #: Files that were probably meant: no need to call them unused as well.
    meant: set[PurePosixPath] = field(default_factory=set)
    #: Files that are shown as pictures; a phone loads them with the page.
    _shown: dict[PurePosixPath, SourceFile] = field(default_factory=dict)

    def place(self, picture: Picture) -> Picture:
        """Return the picture with its file's path from the course folder, if there is one."""
        path = self.find(MediaFile(picture.source, Use.PICTURE, picture.at))
        if path is None:
            return picture
        return picture if picture.source == str(path) else replace(picture, source=str(path))

    def find(self, wanted: MediaFile) -> PurePosixPath | None:
        """Return the path of a file from the course folder and keep it, or report it."""
        path = self._find(wanted)
        if isinstance(path, Diagnostic):
            self.found.append(path)
            return None
        if wanted.use in _READ:
            self.meant.add(path)
        else:
            self.packed[path] = self.files[path]
        if wanted.use is Use.PICTURE:
            self._shown[path] = self.files[path]
        return path

    def advice(self) -> Iterator[Diagnostic]:
        """Report heavy pictures, and files of `media/` that no page uses."""
        for path, file in self._shown.items():
            if file.size > HEAVY:
                size, limit = file.size // KILOBYTE, HEAVY // KILOBYTE
                yield PictureHeavy(at=Span(path), path=str(path), kilobytes=size, limit=limit)
        for path in self.files:
            if path.parts[0] == FOLDER and path not in self.packed and path not in self.meant:
                yield UnusedMedia(at=Span(path), path=str(path))

    def _find(self, wanted: MediaFile) -> PurePosixPath | Diagnostic:
        """Look for the file from the page's folder, then from the course folder."""
        if scheme(wanted.source) or wanted.source.startswith("//"):
            return MediaElsewhere(at=wanted.at, source=wanted.source, use=wanted.use)
        candidates = tuple(_candidates(wanted))
        if not candidates:
            # As on the web, where / is the folder of the site.
            path = inside(PurePosixPath(), wanted.source.lstrip("/"))
            if path is None or path not in self.files:
                return MediaOutside(at=wanted.at, source=wanted.source)
            self.meant.add(path)
            return MediaOutside(at=wanted.at, source=wanted.source, suggestion=str(path))
        for candidate in candidates:
            if candidate in self.files:
                return self._if_fit(wanted, candidate)
        return self._missing(wanted, candidates)

    def _if_fit(self, wanted: MediaFile, path: PurePosixPath) -> PurePosixPath | Diagnostic:
        suffixes = SUFFIXES[wanted.use]
        if path.suffix.lower() in suffixes:
            return path
        self.meant.add(path)
        allowed = tuple(suffix[1:] for suffix in suffixes)
        if wanted.use is Use.DOWNLOAD:
            return DownloadRefused(at=wanted.at, source=wanted.source, allowed=allowed)
        return MediaTypeUnknown(at=wanted.at, source=wanted.source, use=wanted.use, allowed=allowed)

    def _missing(self, wanted: MediaFile, candidates: tuple[PurePosixPath, ...]) -> Diagnostic:
        names = {str(path).casefold(): path for path in self.files}
        for candidate in candidates:
            other = names.get(str(candidate).casefold())
            if other is not None:
                self.meant.add(other)
                return MediaWrongCase(at=wanted.at, source=wanted.source, on_disk=str(other))
        fitting = [str(path) for path in self.files if path.suffix.lower() in SUFFIXES[wanted.use]]
        suggestion = closest(str(candidates[0]), fitting)
        if suggestion is not None:
            self.meant.add(PurePosixPath(suggestion))
        return MediaMissing(
            at=wanted.at, source=wanted.source, use=wanted.use, suggestion=suggestion
        )


def _candidates(wanted: MediaFile) -> Iterator[PurePosixPath]:
    for folder in (wanted.at.path.parent, PurePosixPath()):
        path = inside(folder, wanted.source)
        if path is not None:
            yield path
