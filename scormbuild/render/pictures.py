"""The pictures of pages: their sizes, smaller copies of large ones, and what shows them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from markupsafe import escape

from scormbuild.archive import FileReference
from scormbuild.content import Picture
from scormbuild.diagnostics import Diagnostic, Span
from scormbuild.render.findings import (
    PictureBroken,
    PictureScripted,
    PictureTooLarge,
    PictureUnreadable,
)
from scormbuild.render.media import Size, is_scripted, media_path, picture_size
from scormbuild.render.variants import Copies, Trouble, copies, is_large

#: Pixels of CSS: as wide as the text of a page, where a window has room for that and its margins.
_COLUMN = 640
_MARGINS = 64

#: Pixels that are told in millions.
_MEGA = 1_000_000


class Pictures:
    """Writes the pictures of a course; `found` and `made` grow with them.

    `made` are the smaller copies, by their paths in the package.
    """

    def __init__(
        self, root: str, media: Mapping[str, FileReference], found: list[Diagnostic]
    ) -> None:
        """Take the way to the package's root, the files, and where to report."""
        self.made: dict[str, FileReference] = {}
        self._root = root
        self._media = media
        self._found = found
        self._sizes: dict[str, Size | None] = {}
        self._copies: dict[str, Copies] = {}

    def known_size(self, source: str) -> Size | None:
        """Return the size of a picture that was written."""
        return self._sizes.get(source)

    def size(self, source: str, at: Span) -> Size | None:
        """Return the size of a picture; report one that has none, or holds a script."""
        file = self._media[source]
        if source not in self._sizes:
            self._sizes[source] = picture_size(file.path)
            if is_scripted(file.path):
                self._found.append(PictureScripted(at=at, source=source))
        size = self._sizes[source]
        if size is None:
            self._found.append(PictureUnreadable(at=at, source=source))
        return size

    def html(self, picture: Picture) -> str:
        """Return the element that shows a picture; nothing for one that cannot be shown."""
        size = self.size(picture.source, picture.at)
        if size is None:
            return ""
        address = f"{self._root}{media_path(picture.source, self._media[picture.source])}"
        width, height = _shown_size(picture, size)
        chosen = self._choice(picture, size, address, width)
        return (
            f'<img src="{address}"{chosen} alt="{escape(picture.alt)}" '
            f'width="{width}" height="{height}" loading="lazy" decoding="async">'
        )

    def _choice(self, picture: Picture, size: Size, address: str, shown: int) -> str:
        """Return what browsers choose among the copies and the picture itself by."""
        smaller = self._smaller(picture, size)
        if not smaller:
            return ""
        addresses = [f"{self._root}{path} {width}w" for path, width in smaller]
        wide = min(shown, _COLUMN)
        return (
            f' srcset="{", ".join((*addresses, f"{address} {size.width}w"))}"'
            f' sizes="(min-width: {wide + _MARGINS}px) {wide}px, 100vw"'
        )

    def _smaller(self, picture: Picture, size: Size) -> list[tuple[str, int]]:
        """Return paths and widths of the smaller copies of a picture."""
        source = PurePosixPath(picture.source)
        if picture.source not in self._copies:
            self._copies[picture.source] = self._made(picture, size)
        found = []
        for width, file in self._copies[picture.source]:
            path = media_path(f"{source.stem}-{width}{source.suffix}", file)
            self.made[path] = file
            found.append((path, width))
        return found

    def _made(self, picture: Picture, size: Size) -> Copies:
        """Make the copies; report what stands in the way."""
        file = self._media[picture.source]
        made = copies(file, size) if is_large(file, size.width) else ()
        match made:
            case Trouble.BROKEN:
                self._found.append(PictureBroken(at=picture.at, source=picture.source))
            case Trouble.TOO_LARGE:
                pixels = round(size.width * size.height / _MEGA)
                self._found.append(
                    PictureTooLarge(at=picture.at, source=picture.source, megapixels=pixels)
                )
            case tuple():
                return made
        return ()


def _shown_size(picture: Picture, size: Size) -> tuple[int, int]:
    """Return the size in the page: the author's, and of one side given the other in proportion."""
    if picture.width and picture.height:
        return picture.width, picture.height
    if picture.width:
        return picture.width, max(1, round(picture.width * size.height / size.width))
    if picture.height:
        return max(1, round(picture.height * size.width / size.height)), picture.height
    return size.width, size.height
