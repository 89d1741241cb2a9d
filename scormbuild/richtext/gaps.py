"""Sanitised HTML gets its gaps back: addresses and images that the writer of the page fills."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape, unescape
from urllib.parse import unquote

from scormbuild.content import Link, Part, Picture
from scormbuild.diagnostics import Diagnostic, Span
from scormbuild.richtext.findings import ForeignImage
from scormbuild.richtext.links import Kind, kind_of, target_of
from scormbuild.richtext.pictures import check_alt
from scormbuild.richtext.sanitise import (
    FLOW,
    PHRASING,
    HtmlPiece,
    Tag,
    clean,
    removed_from,
    tags_in,
)

#: In the opening tag of a link that leads out of the course, which carries the class `external`.
OUTWARD = ' target="_blank" rel="noopener noreferrer"'

#: nh3 writes every attribute with double quotes and escapes those inside.
_OPENING = re.compile(r"""<(?P<name>a|img)(?P<attributes>(?: [^\s"=<>/]+="[^"]*")*)>""")
_ATTRIBUTE = re.compile(r""" ([^\s"=<>/]+)="([^"]*)\"""")
_ANY_TAG = re.compile(r"""</?([a-z0-9]+)(?: [^\s"=<>/]+="[^"]*")*>""")
_ALT = re.compile(r' alt="([^"]*)"')
#: The readings of characters, and the brackets for browsers that cannot set them above.
_RUBY = re.compile(r"<rp(?: [^>]*)?>.*?</rp>|<rt(?: [^>]*)?>(?P<reading>.*?)</rt>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Sanitised:
    """HTML that is safe, the same as plain text, and what was noticed."""

    parts: tuple[Part, ...]
    plain: str
    found: tuple[Diagnostic, ...]


#: What stands behind an address, in the order of the text: a gap of the Markdown, or the place of
#: an HTML tag.
_Origins = dict[str, deque[Span | Link | Picture]]


def sanitise(
    parts: Sequence[Part | HtmlPiece], anchors: Iterable[str], *, inline: bool
) -> Sanitised:
    """Clean what was written from a text that holds raw HTML; `anchors` are its headings'."""
    found: list[Diagnostic] = []
    origins: _Origins = {}
    for part in parts:
        if isinstance(part, Link):
            origins.setdefault(part.target, deque()).append(part)
        elif isinstance(part, Picture):
            origins.setdefault(part.source, deque()).append(part)
        elif isinstance(part, HtmlPiece):
            for tag in tags_in(part):
                _note(tag, origins)
                found.extend(removed_from(tag, inline=inline))
    html = clean("".join(map(_markup, parts)), frozenset(anchors), inline=inline)
    fallback = next(
        part.part(0, len(part.content)) for part in parts if isinstance(part, HtmlPiece)
    )
    written: list[Part] = []
    end = 0
    for match in _OPENING.finditer(html):
        written.append(html[end : match.start()])
        attributes = {name: unescape(value) for name, value in _ATTRIBUTE.findall(match[0])}
        if match["name"] == "a":
            written.extend(_link(attributes, origins, fallback))
        else:
            image, faults = _image(attributes, origins, fallback)
            written.append(image)
            found.extend(faults)
        end = match.end()
    written.append(html[end:])
    return Sanitised(tuple(written), _plain(html), tuple(found))


def _note(tag: Tag, origins: _Origins) -> None:
    for name, value in tag.attributes:
        if name in ("href", "src"):
            origins.setdefault(value, deque()).append(tag.at)


def _markup(part: Part | HtmlPiece) -> str:
    match part:
        case str():
            return part
        case Link(target=target):
            return escape(target)
        case Picture(source=source, alt=alt):
            return f'<img src="{escape(source)}" alt="{escape(alt)}">'
        case HtmlPiece(content=content):
            return content


def _link(attributes: dict[str, str], origins: _Origins, fallback: Span) -> Iterator[Part]:
    address = attributes.pop("href", None)
    if address is None:
        yield f"<a{_written(attributes)}>"
        return
    kind = kind_of(address)
    origin = _next(origins, address)
    if kind is Kind.WEB:
        classes = attributes.get("class", "").split()
        attributes["class"] = " ".join(dict.fromkeys((*classes, "external")))
    yield '<a href="'
    if isinstance(origin, Link):
        yield origin
    else:
        yield Link(target_of(address, kind), origin if isinstance(origin, Span) else fallback)
    yield f'"{_written(attributes)}{OUTWARD if kind is Kind.WEB else ""}>'


def _image(
    attributes: dict[str, str], origins: _Origins, fallback: Span
) -> tuple[Part, tuple[Diagnostic, ...]]:
    source, alt = attributes.get("src", ""), attributes.get("alt")
    origin = _next(origins, source)
    if isinstance(origin, Picture):
        return origin, ()
    at = origin if isinstance(origin, Span) else fallback
    if kind_of(source) is not Kind.COURSE:
        return escape(alt or "", quote=False), (ForeignImage(at=at, source=source),)
    width, height = _pixels(attributes, "width"), _pixels(attributes, "height")
    picture = Picture(unquote(source), " ".join((alt or "").split()), at, width, height)
    # An empty alt is HTML's own way to say that an image only decorates.
    return picture, () if alt == "" else check_alt(picture, at)


def _pixels(attributes: dict[str, str], name: str) -> int | None:
    value = attributes.get(name, "")
    return int(value) if re.fullmatch(r"[1-9][0-9]{0,4}", value) else None


def _written(attributes: dict[str, str]) -> str:
    return "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())


def _next(origins: _Origins, address: str) -> Span | Link | Picture | None:
    queue = origins.get(address)
    return queue.popleft() if queue else None


def _plain(html: str) -> str:
    def spoken(tag: re.Match[str]) -> str:
        if tag[1] == "img":
            alt = _ALT.search(tag[0])
            return alt[1] if alt else ""
        return " " if tag[1] in FLOW - PHRASING or tag[1] == "br" else ""

    return " ".join(unescape(_ANY_TAG.sub(spoken, _RUBY.sub(_reading, html))).split())


def _reading(ruby: re.Match[str]) -> str:
    return f"({ruby['reading']})" if ruby["reading"] else ""
