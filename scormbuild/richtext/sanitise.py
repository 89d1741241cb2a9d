"""HTML that authors wrote into their Markdown: what may stay, and a word about the rest.

What is safe is decided by nh3 (ammonia, an HTML 5 parser) and the allow list below; the scanner
here only finds the words for the author.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from html import unescape

import nh3

from scormbuild.diagnostics import Span
from scormbuild.richtext.findings import HtmlRemoved
from scormbuild.richtext.links import TERM, Kind, kind_of
from scormbuild.richtext.positions import Frame

# fmt: off
PHRASING = frozenset(
    (
        "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "img",
        "ins", "kbd", "mark", "q", "rb", "rp", "rt", "ruby", "s", "samp", "small", "span",
        "strong", "sub", "sup", "time", "u", "var", "wbr",
    )
)
# fmt: on
# fmt: off
FLOW = PHRASING | frozenset(
    (
        "article", "aside", "blockquote", "caption", "col", "colgroup", "dd", "details", "div",
        "dl", "dt", "figcaption", "figure", "footer", "h2", "h3", "h4", "h5", "h6", "header",
        "hr", "li", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th",
        "thead", "tr", "ul",
    )
)
# fmt: on

#: What stands inside them is no text either.
# fmt: off
_WITH_CONTENT = frozenset(
    (
        "canvas", "embed", "iframe", "math", "noembed", "noframes", "noscript", "object",
        "script", "select", "style", "svg", "template", "textarea", "title", "xmp",
    )
)
# fmt: on

_EVERYWHERE = frozenset(("class", "dir", "lang", "title"))
_ATTRIBUTES: dict[str, frozenset[str]] = {
    "a": frozenset(("href", "hreflang")),
    "col": frozenset(("span",)),
    "colgroup": frozenset(("span",)),
    "del": frozenset(("datetime",)),
    "details": frozenset(("open",)),
    "div": frozenset(("aria-label", "role", "tabindex")),
    "img": frozenset(("alt", "height", "src", "width")),
    "ins": frozenset(("datetime",)),
    "li": frozenset(("value",)),
    "ol": frozenset(("reversed", "start", "type")),
    "pre": frozenset(("tabindex",)),
    "td": frozenset(("colspan", "rowspan")),
    "th": frozenset(("colspan", "rowspan", "scope")),
    "time": frozenset(("datetime",)),
}
#: Attributes of which one value is harmless.
_ONLY_VALUE = {"role": "region", "tabindex": "0"}
_SCHEMES = {"http", "https", "mailto", "tel", TERM.removesuffix(":")}
_ADDRESSES = ("href", "src")

_MARKUP = re.compile(
    r"<!--.*?(?:-->|\Z)|<(?P<name>[A-Za-z][^\s/>]*)|<(?P<odd>[!?][A-Za-z\[]*)", re.DOTALL
)
_ATTRIBUTE = re.compile(
    r"""[\s/]*(?P<name>[^\s"'>/=]+)
        (?:\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'>]+)))?""",
    re.VERBOSE,
)


#: Stands before each id that we wrote, until nh3 has seen it: an author's HTML has none. Nobody
#: can want an id that starts with a space.
_OUR_ID = " "
_ID = re.compile(r'(<[a-z][a-z0-9]* id=")(?=[^"])')


@dataclass(frozen=True, slots=True)
class Ready:
    """HTML that we made and know to be safe; nh3 never sees it. `plain` is what one hears."""

    html: str
    plain: str


@dataclass(frozen=True, slots=True)
class HtmlPiece:
    """Raw HTML in a text; it starts `start` characters into the content of the frame."""

    content: str
    frame: Frame
    start: int = 0

    def part(self, start: int, end: int) -> Span:
        """Return the place of a part."""
        return self.frame.part((self.start + start, self.start + end))


@dataclass(frozen=True, slots=True)
class Tag:
    """An opening tag as the author wrote it."""

    name: str
    attributes: tuple[tuple[str, str], ...]
    at: Span


def clean(html: str, anchors: frozenset[str], *, inline: bool) -> str:
    """Return the HTML without anything that is not on the list, and with all tags closed.

    `anchors` are the ids that `mark_ids` may have marked. In `inline` texts only phrasing content
    stays.
    """
    tags = PHRASING if inline else FLOW
    attributes = {tag: set(_ATTRIBUTES[tag]) for tag in _ATTRIBUTES.keys() & tags}
    attributes["*"] = {*_EVERYWHERE, "id"}
    return nh3.clean(
        html,
        tags=set(tags),
        clean_content_tags=set(_WITH_CONTENT),
        attributes=attributes,
        attribute_filter=partial(_keep, anchors),
        link_rel=None,
        url_schemes=set(_SCHEMES),
    )


def mark_ids(html: str) -> str:
    """Mark the ids in HTML of our own, so that they can be told from an author's."""
    return _ID.sub(rf"\1{_OUR_ID}", html) if ' id="' in html else html


def _keep(anchors: frozenset[str], _tag: str, name: str, value: str) -> str | None:
    if name == "id":
        ours = value.removeprefix(_OUR_ID)
        return ours if ours != value and ours in anchors else None
    return value if _is_harmless(name, value) else None


def _is_harmless(name: str, value: str) -> bool:
    if name in _ONLY_VALUE:
        return value == _ONLY_VALUE[name]
    return name not in _ADDRESSES or kind_of(value) is not Kind.REFUSED


def tags_in(piece: HtmlPiece) -> Iterator[Tag]:
    """Yield the opening tags, declarations and instructions, not what stands inside scripts."""
    position, html = 0, piece.content
    while match := _MARKUP.search(html, position):
        position = match.end()
        if match["odd"]:
            yield Tag(match["odd"], (), piece.part(match.start(), position))
        if not match["name"]:
            continue
        name = match["name"].lower()
        attributes: list[tuple[str, str]] = []
        while found := _ATTRIBUTE.match(html, position):
            value = found["double"] or found["single"] or found["bare"] or ""
            attributes.append((found["name"].lower(), unescape(value)))
            position = found.end()
        closed = html.find(">", position)
        end = closed + 1 if closed >= 0 else len(html)
        yield Tag(name, tuple(attributes), piece.part(match.start(), end))
        if name in _WITH_CONTENT:
            closing = html.lower().find(f"</{name}", end)
            position = closing if closing >= 0 else len(html)


def removed_from(tag: Tag, *, inline: bool) -> Iterator[HtmlRemoved]:
    """Say what will not be left of a tag, if anything."""
    if tag.name not in (PHRASING if inline else FLOW):
        yield HtmlRemoved(at=tag.at, removed=(f"<{tag.name}>",))
        return
    allowed = _EVERYWHERE | _ATTRIBUTES.get(tag.name, frozenset())
    lost = dict.fromkeys(
        name if name not in allowed else f"{name}={value}"
        for name, value in tag.attributes
        if name not in allowed or not _is_harmless(name, value)
    )
    if lost:
        yield HtmlRemoved(at=tag.at, removed=tuple(lost))
