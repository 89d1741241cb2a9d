"""Images: their texts for those who cannot see them, their sizes, their files."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from urllib.parse import unquote

from markdown_it.token import Token

from scormbuild.content import Picture
from scormbuild.diagnostics import Diagnostic, Span
from scormbuild.richtext.findings import (
    AltIsFileName,
    AltTooLong,
    BadImageSize,
    DecorativeWithAlt,
    ForeignImage,
    ImageWithoutAlt,
    UnknownImageAttribute,
)
from scormbuild.richtext.links import Kind, kind_of
from scormbuild.richtext.positions import ADDRESS, ATTRIBUTES, WHOLE, Frame
from scormbuild.source.attributes import read_attributes
from scormbuild.source.document import Leaf, Table

#: What a screen reader speaks in one go.
LONGEST_ALT = 150

_FILE_NAME = re.compile(r"[^\s/]+\.(?:avif|bmp|gif|jpe?g|png|svg|tiff?|webp)", re.IGNORECASE)
_ATTRIBUTES = ("width", "height", "decorative")


@dataclass(frozen=True, slots=True)
class PictureRead:
    """An image, or its text alone where the image cannot be shown, and the findings."""

    part: Picture | str
    found: tuple[Diagnostic, ...]


def read_picture(image: Token, frame: Frame) -> PictureRead:
    """Read an image token inside the inline token of this frame."""
    source = str(image.attrs["src"])
    alt = plain_of(image.children or ())
    whole = frame.part(image.meta[WHOLE])
    attributes = _read_attributes(image, frame)
    decorative = attributes.decorative
    picture = Picture(
        source=unquote(source),
        alt="" if decorative else alt,
        at=frame.part(image.meta[ADDRESS]),
        width=attributes.width,
        height=attributes.height,
    )
    found = list(attributes.found)
    if decorative and alt:
        found.append(DecorativeWithAlt(at=whole, alt=alt))
    if kind_of(source) is not Kind.COURSE:
        found.append(ForeignImage(at=picture.at, source=source))
        return PictureRead(alt, tuple(found))
    if not decorative:
        found.extend(check_alt(picture, whole))
    return PictureRead(picture, tuple(found))


def check_alt(picture: Picture, at: Span) -> tuple[Diagnostic, ...]:
    """Judge the alternative text of an image that is not decorative."""
    alt = picture.alt
    if not alt:
        return (ImageWithoutAlt(at=at, source=picture.source),)
    if _FILE_NAME.fullmatch(alt):
        return (AltIsFileName(at=at, alt=alt),)
    if len(alt) > LONGEST_ALT:
        return (AltTooLong(at=at, length=len(alt), limit=LONGEST_ALT),)
    return ()


def plain_of(tokens: Sequence[Token]) -> str:
    """Return the text of inline tokens, white space folded; images give theirs."""
    words: list[str] = []
    for token in tokens:
        if token.type == "image":
            words.append(plain_of(token.children or ()))
        elif token.type in ("softbreak", "hardbreak"):
            words.append(" ")
        elif token.type != "html_inline":
            words.append(token.content)
    return " ".join("".join(words).split())


@dataclass(frozen=True, slots=True)
class _Attributes:
    width: int | None = None
    height: int | None = None
    decorative: bool = False
    found: tuple[Diagnostic, ...] = ()


def _read_attributes(image: Token, frame: Frame) -> _Attributes:
    start, end = image.meta[ATTRIBUTES]
    if start == end:
        return _Attributes()
    at = frame.part((start, end))
    attributes = read_attributes(at.path, frame.content[start:end], at.line, at.column)
    found = [*attributes.findings, *_unknown(attributes.table, at)]
    sizes: dict[str, int] = {}
    for name in ("width", "height"):
        leaf = attributes.table.entries.get(name)
        if not isinstance(leaf, Leaf):
            continue
        if isinstance(leaf.value, int) and not isinstance(leaf.value, bool) and leaf.value > 0:
            sizes[name] = leaf.value
        else:
            value = str(leaf.value)
            found.append(BadImageSize(at=Span(at.path, *leaf.place), name=name, value=value))
    if not frame.exact:
        found = [replace(finding, at=at) for finding in found]
    decorative = "decorative" in attributes.table.entries
    return _Attributes(sizes.get("width"), sizes.get("height"), decorative, tuple(found))


def _unknown(table: Table, at: Span) -> list[Diagnostic]:
    return [
        UnknownImageAttribute(
            at=Span(at.path, *place),
            name=name,
            close=next(iter(get_close_matches(name, _ATTRIBUTES, n=1)), None),
        )
        for name, place in table.keys.items()
        if name not in _ATTRIBUTES
    ]
