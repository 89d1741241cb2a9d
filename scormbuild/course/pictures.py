"""The media that pages show: found in the course folder, and named by their paths there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from scormbuild.content import Picture
from scormbuild.course.findings import (
    PictureElsewhere,
    PictureHeavy,
    PictureMissing,
    PictureOutside,
    PictureTypeUnknown,
    PictureWrongCase,
    UnusedMedia,
)
from scormbuild.course.findings.suggestion import closest
from scormbuild.course.references import inside, scheme
from scormbuild.diagnostics import Diagnostic, Span
from scormbuild.source.files import SourceFile

#: Pictures that every browser of the last years shows.
SUFFIXES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg")

#: Bytes of a picture that a phone on a slow network still loads in about a second.
HEAVY = 300_000

#: Bytes; sizes of files are told in units of the SI.
KILOBYTE = 1_000

#: Where media lie.
FOLDER = "media"


@dataclass(slots=True)
class Gallery:
    """The pictures of a course as they are met; `shown` grows with those that exist."""

    files: Mapping[PurePosixPath, SourceFile]
    shown: dict[PurePosixPath, SourceFile] = field(default_factory=dict)
    found: list[Diagnostic] = field(default_factory=list)
    #: Files that were probably meant: no need to call them unused as well.
    meant: set[PurePosixPath] = field(default_factory=set)

    def place(self, picture: Picture) -> Picture:
        """Return the picture with its file's path from the course folder, if there is one."""
        path = self._find(picture)
        if isinstance(path, Diagnostic):
            self.found.append(path)
            return picture
        self.shown[path] = self.files[path]
        return picture if picture.source == str(path) else replace(picture, source=str(path))

    def advice(self) -> Iterator[Diagnostic]:
        """Report heavy pictures, and files of `media/` that no page shows."""
        for path, file in self.shown.items():
            if file.size > HEAVY:
                size, limit = file.size // KILOBYTE, HEAVY // KILOBYTE
                yield PictureHeavy(at=Span(path), path=str(path), kilobytes=size, limit=limit)
        for path in self.files:
            if path.parts[0] == FOLDER and path not in self.shown and path not in self.meant:
                yield UnusedMedia(at=Span(path), path=str(path))

    def _find(self, picture: Picture) -> PurePosixPath | Diagnostic:
        """Look for the file from the page's folder, then from the course folder."""
        if scheme(picture.source) or picture.source.startswith("//"):
            return PictureElsewhere(at=picture.at, source=picture.source)
        candidates = tuple(_candidates(picture))
        if not candidates:
            return PictureOutside(at=picture.at, source=picture.source)
        for candidate in candidates:
            if candidate in self.files:
                return self._if_shown(picture, candidate)
        return self._missing(picture, candidates)

    def _if_shown(self, picture: Picture, path: PurePosixPath) -> PurePosixPath | Diagnostic:
        if path.suffix.lower() in SUFFIXES:
            return path
        self.meant.add(path)
        allowed = tuple(suffix[1:] for suffix in SUFFIXES)
        return PictureTypeUnknown(at=picture.at, source=picture.source, allowed=allowed)

    def _missing(self, picture: Picture, candidates: tuple[PurePosixPath, ...]) -> Diagnostic:
        names = {str(path).casefold(): path for path in self.files}
        for candidate in candidates:
            other = names.get(str(candidate).casefold())
            if other is not None:
                self.meant.add(other)
                return PictureWrongCase(at=picture.at, source=picture.source, on_disk=str(other))
        pictures = [str(path) for path in self.files if path.suffix.lower() in SUFFIXES]
        suggestion = closest(str(candidates[0]), pictures)
        if suggestion is not None:
            self.meant.add(PurePosixPath(suggestion))
        return PictureMissing(at=picture.at, source=picture.source, suggestion=suggestion)


def _candidates(picture: Picture) -> Iterator[PurePosixPath]:
    for folder in (picture.at.path.parent, PurePosixPath()):
        path = inside(folder, picture.source)
        if path is not None:
            yield path
