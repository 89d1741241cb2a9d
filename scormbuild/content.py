"""What blocks and questions share: rich text, pictures, references, and how to read them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from scormbuild.diagnostics import Span


@dataclass(frozen=True, slots=True)
class Link:
    """The address of a link in a text, resolved when the page is written."""

    target: str
    at: Span


@dataclass(frozen=True, slots=True)
class Picture:
    """An image: `source` is relative to the course folder; an empty `alt` means decorative."""

    source: str
    alt: str
    at: Span
    width: int | None = None
    height: int | None = None


class Use(StrEnum):
    """What a page does with a file of the course; the value is what authors call such a file."""

    PICTURE = "picture"
    DOWNLOAD = "file"


@dataclass(frozen=True, slots=True)
class MediaFile:
    """A file of the course that a block names; `source` as in `Picture`."""

    source: str
    use: Use
    at: Span


#: HTML that is ready, or something that only the writer of the page can finish. A `Link` stands for
#: the value of an href attribute, a `Picture` for the whole <img> element.
Part: TypeAlias = str | Link | Picture


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a text: `level` is 2 to 6, `text` has its white space folded."""

    level: int
    text: str
    anchor: str
    at: Span


@dataclass(frozen=True, slots=True)
class RichText:
    """Markdown that was read: safe HTML with gaps, and the same as plain text.

    `inline` texts are phrasing content without a surrounding paragraph. `anchors` are the ids of
    the headings, `plain` has its white space folded.
    """

    parts: tuple[Part, ...]
    plain: str
    at: Span
    inline: bool = False
    anchors: tuple[str, ...] = ()
    headings: tuple[Heading, ...] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """The name of something else (an objective, a quiz) and where it was written."""

    name: str
    at: Span
