"""What blocks and questions share: rich text, pictures, references, and how to read them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from scormbuild.diagnostics import Span
from scormbuild.source.webvtt import Cue


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
    AUDIO = "recording"
    VIDEO = "video"
    CAPTIONS = "caption file"
    TRANSCRIPT = "transcript"
    FONT = "font"


@dataclass(frozen=True, slots=True)
class MediaFile:
    """A file of the course that a block names; `source` as in `Picture`."""

    source: str
    use: Use
    at: Span


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The place in a text to which a footnote belongs; it is numbered when the page is written."""

    label: str
    at: Span


@dataclass(frozen=True, slots=True)
class Tick:
    """The box of a task in a list: the words for its state are those of the interface."""

    done: bool

    @property
    def sign(self) -> str:
        """Return what is seen."""
        return "☑" if self.done else "☐"


@dataclass(frozen=True, slots=True)
class Embedded:
    """A page of another web site that is shown in a frame; without a host it was refused."""

    url: str
    host: str
    at: Span


@dataclass(frozen=True, slots=True)
class Captions:
    """The captions of a film in one language (BCP 47); `cues` are there once they were read."""

    language: str
    file: MediaFile
    cues: tuple[Cue, ...] = ()


#: HTML that is ready, or something that only the writer of the page can finish. A `Link` stands for
#: the value of an href attribute, a `Picture` for the whole <img> element.
Part: TypeAlias = str | Link | Picture | NoteMark | Tick


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

    `inline` texts are phrasing content without a surrounding paragraph. `anchors` are the ids in
    it, those of the headings included; `plain` has its white space folded. `notes` are the
    footnotes and `abbreviations` the explanations that are written down in it; they belong to the
    whole page.
    """

    parts: tuple[Part, ...]
    plain: str
    at: Span
    inline: bool = False
    anchors: tuple[str, ...] = ()
    headings: tuple[Heading, ...] = ()
    notes: tuple[Footnote, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """What an abbreviation stands for; `at` is the place of the short form."""

    short: str
    long: str
    at: Span


@dataclass(frozen=True, slots=True)
class Footnote:
    """What a footnote says; `at` is the place of its label."""

    label: str
    text: RichText
    at: Span


@dataclass(frozen=True, slots=True)
class Alert:
    """A box in the middle of a text, written as a quotation: `kind` is the name of a callout."""

    kind: str
    title: RichText | None
    text: RichText
    at: Span


@dataclass(frozen=True, slots=True)
class Reference:
    """The name of something else (an objective, a quiz) and where it was written."""

    name: str
    at: Span
