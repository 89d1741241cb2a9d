"""The media of a package: what the files are called there, and how large a picture is."""

from __future__ import annotations

import re
import unicodedata
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from math import inf
from pathlib import Path, PurePosixPath
from types import MappingProxyType

import imagesize
from lxml import etree

from scormbuild.archive import FileReference, OutputFile

_NOT_PLAIN = re.compile(r"[^a-z0-9]+")
#: With hash and suffix still far below what file systems and zip programs take.
_LONGEST = 80
_LENGTH = re.compile(r"\s*([0-9]+(?:\.[0-9]+)?)\s*(?:px)?\s*")

#: What runs when somebody opens a picture of its own: scripts, handlers, entities, foreign files.
_ACTIVE = re.compile(
    rb"<\s*(?:\w+:)?(?:script|foreignObject)\b|\son\w+\s*=|javascript:|<!(?:DOCTYPE|ENTITY)[^>]*SYSTEM"
    rb"|href\s*=\s*[\"'](?:https?:)?//",
    re.IGNORECASE,
)

#: What browsers call the pictures that `picture_size` knows.
_KINDS = {
    ".avif": "avif",
    ".gif": "gif",
    ".jpeg": "jpeg",
    ".jpg": "jpeg",
    ".png": "png",
    ".svg": "svg+xml",
    ".webp": "webp",
}

#: Bytes that are read at a time, until the root element is complete.
_CHUNK = 1 << 14
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
    slug = _NOT_PLAIN.sub("-", name.lower())[:_LONGEST].strip("-") or "file"
    suffix = _NOT_PLAIN.sub("", path.suffix.lower())
    return f"media/{slug}-{file.sha256[:8]}" + (f".{suffix}" if suffix else "")


def media_files(
    media: Mapping[str, FileReference], made: Mapping[str, FileReference] = MappingProxyType({})
) -> tuple[OutputFile, ...]:
    """Return the media of a course as files of the package; the same file twice is one file.

    `made` is what the course does not have itself, by its path in the package.
    """
    paths = {media_path(source, media[source]): media[source] for source in sorted(media)}
    paths |= made
    return tuple(OutputFile(PurePosixPath(path), paths[path]) for path in sorted(paths))


def data_address(file: FileReference) -> str:
    """Return a picture as an address that holds all of it, for a document on its own."""
    kind = _KINDS[file.path.suffix.lower()]
    return f"data:image/{kind};base64,{b64encode(file.path.read_bytes()).decode()}"


def picture_size(file: Path) -> Size | None:
    """Read a picture's size from its header; None if it is no picture that browsers show."""
    if file.suffix.lower() == ".svg":
        return _svg_size(file)
    return _visible(*imagesize.get(file))


def is_scripted(file: Path) -> bool:
    """Tell whether an SVG holds scripts or event handlers, or fetches from elsewhere."""
    return file.suffix.lower() == ".svg" and bool(_ACTIVE.search(file.read_bytes()))


def _svg_size(file: Path) -> Size | None:
    """Read the root element's attributes (SVG 2, 8.2: width, height, else viewBox)."""
    parser = etree.XMLPullParser(events=("start",), resolve_entities=False, no_network=True)
    try:
        # Not `iterparse`: it wants the name of the file, which need not be text.
        with file.open("rb") as stream:
            while chunk := stream.read(_CHUNK):
                parser.feed(chunk)
                for _, root in parser.read_events():
                    return _declared_size(root) if isinstance(root, etree._Element) else None  # noqa: SLF001 - lxml has no other name for it
    except etree.XMLSyntaxError:
        return None
    return None


def _declared_size(root: etree._Element) -> Size | None:
    if root.tag != _SVG:
        return None
    width = _LENGTH.fullmatch(root.get("width", ""))
    height = _LENGTH.fullmatch(root.get("height", ""))
    if width and height:
        return _visible(float(width[1]), float(height[1]))
    try:
        _, _, across, down = map(float, root.get("viewBox", "").replace(",", " ").split())
    except ValueError:
        return None
    return _visible(across, down)


def _visible(width: float, height: float) -> Size | None:
    shown = 1 <= width < inf and 1 <= height < inf
    return Size(round(width), round(height)) if shown else None
