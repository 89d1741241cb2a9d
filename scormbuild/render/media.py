"""The media of a package: what the files are called there, and how large a picture is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import imagesize
from lxml import etree

from scormbuild.archive import FileReference, OutputFile

_NOT_PLAIN = re.compile(r"[^a-z0-9]+")
_LENGTH = re.compile(r"\s*([0-9]+(?:\.[0-9]+)?)\s*(?:px)?\s*")
_SVG = "{http://www.w3.org/2000/svg}svg"


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height in CSS pixels."""

    width: int
    height: int


def media_path(source: str, file: FileReference) -> str:
    """Return where a file of the course lies in the package, relative to its root.

    Names are lower-case ASCII and carry the hash of the contents: an LMS that caches by name can
    never serve an old file.
    """
    path = PurePosixPath(source)
    name = unicodedata.normalize("NFKD", path.stem).encode("ascii", "ignore").decode()
    slug = _NOT_PLAIN.sub("-", name.lower()).strip("-") or "file"
    suffix = _NOT_PLAIN.sub("", path.suffix.lower())
    return f"media/{slug}-{file.sha256[:8]}" + (f".{suffix}" if suffix else "")


def media_files(media: Mapping[str, FileReference]) -> tuple[OutputFile, ...]:
    """Return the media of a course as files of the package; the same file twice is one file."""
    paths = {media_path(source, media[source]): media[source] for source in sorted(media)}
    return tuple(OutputFile(PurePosixPath(path), paths[path]) for path in sorted(paths))


def picture_size(file: Path) -> Size | None:
    """Read a picture's size from its header; None if it is no picture that browsers show."""
    if file.suffix.lower() == ".svg":
        return _svg_size(file)
    width, height = imagesize.get(file)
    return Size(round(width), round(height)) if width > 0 and height > 0 else None


def _svg_size(file: Path) -> Size | None:
    """Read the root element's attributes (SVG 2, 8.2: width, height, else viewBox)."""
    try:
        with file.open("rb") as stream:
            events = etree.iterparse(
                stream, events=("start",), resolve_entities=False, no_network=True
            )
            _, root = next(iter(events))
            found = _declared_size(dict(root.attrib)) if root.tag == _SVG else None
    except (etree.XMLSyntaxError, StopIteration):
        return None
    return found


def _declared_size(attributes: Mapping[str, str]) -> Size | None:
    width = _LENGTH.fullmatch(attributes.get("width", ""))
    height = _LENGTH.fullmatch(attributes.get("height", ""))
    if width and height:
        return _positive(float(width[1]), float(height[1]))
    try:
        _, _, across, down = map(float, attributes.get("viewBox", "").replace(",", " ").split())
    except ValueError:
        return None
    return _positive(across, down)


def _positive(width: float, height: float) -> Size | None:
    return Size(round(width), round(height)) if width >= 1 and height >= 1 else None
