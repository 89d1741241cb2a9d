"""Sanitised HTML gets its gaps back: addresses and images that the writer of the page fills."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape, unescape
from urllib.parse import unquote

from scormbuild.content import Link, NoteMark, Part, Picture, Tick
from scormbuild.diagnostics import Diagnostic, Span
from scormbuild.richtext.findings import ForeignImage
from scormbuild.richtext.links import Kind, kind_of, target_of
from scormbuild.richtext.pictures import check_alt
from scormbuild.richtext.sanitise import (
    FLOW,
    PHRASING,
    HtmlPiece,
    Ready,
    Tag,
    clean,
    mark_ids,
    removed_from,
    tags_in,
)

#: In the opening tag of a link that leads out of the course, which carries the class `external`.
OUTWARD = ' target="_blank" rel="noopener noreferrer"'

#: The class of links that look different.
MARKED = {Kind.WEB: "external", Kind.TERM: "term"}

#: nh3 writes every attribute with double quotes and escapes those inside.
_OPENING = re.compile(r"""<(?P<name>a|img)(?P<attributes>(?: [^\s"=<>/]+="[^"]*")*)>""")
_ATTRIBUTE = re.compile(r""" ([^\s"=<>/]+)="([^"]*)\"""")
_ANY_TAG = re.compile(r"""</?([a-z0-9]+)(?: [^\s"=<>/]+="[^"]*")*>""")
#: The readings of characters, and the brackets for browsers that cannot set them above.
_RUBY = re.compile(r"<rp(?: [^>]*)?>.*?</rp>|<rt(?: [^>]*)?>(?P<reading>.*?)</rt>", re.DOTALL)
_RAISED = re.compile(
    r"<(?P<name>su[bp])(?: [^>]*)?>(?P<inside>(?:(?!<su[bp]).)*?)</(?P=name)>", re.DOTALL
)
_SIGNS = "0123456789+-\u2212=()"
_SUPERSCRIPTS = dict(zip(f"{_SIGNS}in", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁱⁿ", strict=True))
_SUBSCRIPTS = dict(zip(_SIGNS, "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎", strict=True))


@dataclass(frozen=True, slots=True)
class Sanitised:
    """HTML that is safe, the same as plain text, and what was noticed."""

    parts: tuple[Part, ...]
    plain: str
    found: tuple[Diagnostic, ...]


#: What nh3 must not see, while it is away: an image with this class and a number for its text.
_AWAY = "gap"

#: What stands behind an address, in the order of the text: a gap of the Markdown, or the place of
#: an HTML tag.
_Origins = dict[str, deque[Span | Link | Picture]]


def sanitise(
    parts: Sequence[Part | HtmlPiece | Ready], anchors: Iterable[str], *, inline: bool
) -> Sanitised:
    """Clean what was written from a text that holds raw HTML; `anchors` are its headings'."""
    origins, removed = _origins(parts, inline=inline)
    found = [*removed]
    away = {
        str(number): part
        for number, part in enumerate(parts)
        if isinstance(part, NoteMark | Tick | Ready)
    }
    names = {id(part): number for number, part in away.items()}
    html = clean(
        "".join([_markup(part, names) for part in parts]), frozenset(anchors), inline=inline
    )
    plain = _plain(html, away)
    fallback = next(
        part.part(0, len(part.content)) for part in parts if isinstance(part, HtmlPiece)
    )
    written: list[Part] = []
    end = 0
    for match in _OPENING.finditer(html):
        written.append(html[end : match.start()])
        attributes = {name: unescape(value) for name, value in _ATTRIBUTE.findall(match[0])}
        kept = away.pop(_number(attributes), None)
        if kept is not None:
            written.append(kept.html if isinstance(kept, Ready) else kept)
        elif match["name"] == "a":
            written.extend(_link(attributes, origins, fallback))
        else:
            image, faults = _image(attributes, origins, fallback)
            written.append(image)
            found.extend(faults)
        end = match.end()
    written.append(html[end:])
    return Sanitised(tuple(written), plain, tuple(found))


def _number(attributes: dict[str, str]) -> str:
    return attributes.get("alt", "") if attributes.get("class") == _AWAY else ""


def _origins(
    parts: Sequence[Part | HtmlPiece | Ready], *, inline: bool
) -> tuple[_Origins, tuple[Diagnostic, ...]]:
    """Return what stands behind the addresses, and what will be left out of the HTML."""
    origins: _Origins = {}
    found: list[Diagnostic] = []
    for part in parts:
        if isinstance(part, Link):
            origins.setdefault(part.target, deque()).append(part)
        elif isinstance(part, Picture):
            origins.setdefault(part.source, deque()).append(part)
        elif isinstance(part, HtmlPiece):
            for tag in tags_in(part):
                _note(tag, origins)
                found.extend(removed_from(tag, inline=inline))
    return origins, tuple(found)


def _note(tag: Tag, origins: _Origins) -> None:
    for name, value in tag.attributes:
        if name in ("href", "src"):
            origins.setdefault(value, deque()).append(tag.at)


def _markup(part: Part | HtmlPiece | Ready, names: dict[int, str]) -> str:
    match part:
        case str():
            return mark_ids(part)
        case Link(target=target):
            return escape(target)
        case Picture(source=source, alt=alt):
            return f'<img src="{escape(source)}" alt="{escape(alt)}">'
        case HtmlPiece(content=content):
            return content
        case NoteMark() | Tick() | Ready():
            return f'<img class="{_AWAY}" alt="{names[id(part)]}">'


def _link(attributes: dict[str, str], origins: _Origins, fallback: Span) -> Iterator[Part]:
    address = attributes.pop("href", None)
    if address is None:
        yield f"<a{_written(attributes)}>"
        return
    kind = kind_of(address)
    origin = _next(origins, address)
    if kind in MARKED:
        classes = attributes.get("class", "").split()
        attributes["class"] = " ".join(dict.fromkeys((*classes, MARKED[kind])))
    anchor = attributes.pop("id", None)
    yield f'<a id="{escape(anchor)}" href="' if anchor else '<a href="'
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


def _plain(html: str, away: Mapping[str, NoteMark | Tick | Ready]) -> str:
    def spoken(tag: re.Match[str]) -> str:
        if tag[1] == "img":
            attributes = dict(_ATTRIBUTE.findall(tag[0]))
            number = _number(attributes)
            return _words(away[number]) if number in away else attributes.get("alt", "")
        return " " if tag[1] in FLOW - PHRASING or tag[1] == "br" else ""

    marked = _RAISED.sub(_raised, _RUBY.sub(_reading, html))
    return " ".join(unescape(_ANY_TAG.sub(spoken, marked)).split())


def _raised(part: re.Match[str]) -> str:
    """Write 10<sup>23</sup> as 10²³ and CO<sub>2</sub> as CO₂: without them it is another number.

    Letters stay as they are (1<sup>st</sup>); what Unicode cannot raise stands behind a sign.
    """
    name, inside = part["name"], _ANY_TAG.sub("", part["inside"])
    forms = _SUPERSCRIPTS if name == "sup" else _SUBSCRIPTS
    if all(sign in forms for sign in inside):
        return "".join(forms[sign] for sign in inside)
    if not any(sign.isdigit() for sign in inside):
        return inside
    return f"{'^' if name == 'sup' else '_'}{inside}"


def _reading(ruby: re.Match[str]) -> str:
    return f"({ruby['reading']})" if ruby["reading"] else ""


def _words(part: NoteMark | Tick | Ready) -> str:
    if isinstance(part, Ready):
        return escape(part.plain)
    return f"{part.sign} " if isinstance(part, Tick) else ""
