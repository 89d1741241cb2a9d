"""Tokens become HTML with gaps, and plain text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

from markdown_it.token import Token

from scormbuild.content import Heading, Link, Part
from scormbuild.diagnostics import Diagnostic, Span
from scormbuild.richtext.attributes import FULL, read_list
from scormbuild.richtext.findings import (
    AddressWithSpaces,
    AttributesLost,
    EmptyHeading,
    LinkSaysNothing,
    LinkWithoutText,
    RefusedAddress,
    TableWithoutHeader,
    UndefinedReference,
    UnknownCodeLanguage,
)
from scormbuild.richtext.gaps import MARKED, OUTWARD
from scormbuild.richtext.headings import slug, unique
from scormbuild.richtext.highlight import closest, highlight, is_known
from scormbuild.richtext.links import Kind, kind_of, lost_link, says_nothing, target_of
from scormbuild.richtext.marks import MARKS, report_lost_list, report_unclosed_formula, tick
from scormbuild.richtext.pictures import plain_of, read_picture
from scormbuild.richtext.positions import ADDRESS, ATTRIBUTES, WHOLE, Frame, Locator, Range
from scormbuild.richtext.sanitise import HtmlPiece, Ready
from scormbuild.source.document import PlacedText

#: Tokens whose HTML never changes, between words.
_FIXED = {
    "alert_title_close": "</strong></p>\n",
    "alert_title_open": "<p><strong>",
    "attributes_close": "</div>\n",
    "blockquote_close": "</blockquote>\n",
    "bullet_list_close": "</ul>\n",
    "bullet_list_open": "<ul>\n",
    "dd_close": "</dd>\n",
    "dd_open": "<dd>",
    "dl_close": "</dl>\n",
    "dl_open": "<dl>\n",
    "dt_close": "</dt>\n",
    "dt_open": "<dt>",
    "hardbreak": "<br>\n",
    "hr": "<hr>\n",
    "list_item_close": "</li>\n",
    "ordered_list_close": "</ol>\n",
    "softbreak": "\n",
    "table_close": "</table>\n</div>\n",
    "tbody_close": "</tbody>\n",
    "tbody_open": "<tbody>\n",
    "td_close": "</td>\n",
    "thead_open": "<thead>\n",
    "tr_close": "</tr>\n",
    "tr_open": "<tr>\n",
}
#: The same within words.
_MARKS = {
    "em_close": "</em>",
    "em_open": "<em>",
    "s_close": "</s>",
    "s_open": "<s>",
    "span_close": "</span>",
    "strong_close": "</strong>",
    "strong_open": "<strong>",
}

_ALIGNED = {
    "text-align:left": ' class="align-start"',
    "text-align:center": ' class="align-center"',
    "text-align:right": ' class="align-end"',
}
#: `h1` is the title of the page.
_TOP_LEVEL = 2


@dataclass(frozen=True, slots=True)
class _Begun:
    """Something that is finished when its end comes: where it starts in parts and words."""

    part: int
    word: int
    name: str
    at: Span
    html: str = ""


class Writer:
    """Writes the tokens of one text; the result is in the fields.

    Raw HTML stands among the parts as it is, to be cleaned together with what surrounds it.
    """

    def __init__(self, text: PlacedText) -> None:
        """Start with nothing written."""
        self.parts: list[Part | HtmlPiece | Ready] = []
        self.words: list[str] = []
        self.found: list[Diagnostic] = []
        self.headings: list[Heading] = []
        self.anchors: dict[str, None] = {}
        self.locator = Locator(text)
        self._inline: Token | None = None
        self._frame: Frame | None = None
        self._heading: _Begun | None = None
        self._link: _Begun | None = None
        self._table = 0
        self._header_cell = "th"

    def write(self, tokens: Sequence[Token]) -> None:
        """Write block tokens, or the children of an inline token."""
        parts, words = self.parts, self.words
        for index, token in enumerate(tokens):
            kind = token.type
            if kind == "text":
                parts.append(escape(token.content, quote=False))
                words.append(token.content)
                if "]" in token.content:
                    self._report_lost_link(token)
                if "{" in token.content:
                    report_lost_list(self, token)
                if "$$" in token.content:
                    report_unclosed_formula(self, token)
            elif kind in _FIXED:
                parts.append(_FIXED[kind])
                words.append(" ")
            elif kind in _MARKS:
                parts.append(_MARKS[kind])
            else:
                _WRITERS[kind](self, token, tokens, index)

    def write_inline(self, token: Token) -> None:
        """Write the content of an inline token, without a paragraph."""
        self._inline, self._frame = token, None
        self.write(token.children or ())

    def plain(self, start: int = 0) -> str:
        """Return what was written, from a word on, as text with its white space folded."""
        return " ".join("".join(self.words[start:]).split())

    def anchor(self, wanted: str) -> str:
        """Return an id that nothing else in the text has."""
        anchor = unique(wanted, self.anchors)
        self.anchors[anchor] = None
        return anchor

    def attributes(self, frame: Frame, within: Range) -> tuple[str, str]:
        """Return the id of an attribute list and the rest of it as HTML; report what is wrong."""
        read = read_list(frame, within)
        self.found.extend(read.found)
        anchor = f' id="{escape(self.anchor(read.id))}"' if read.id else ""
        return anchor, read.html

    def _place(self, token: Token, key: str) -> Span:
        """Return the place of a part of the inline token at hand."""
        return self.here().part(token.meta[key])

    def here(self) -> Frame:
        """Return the frame of the inline token at hand."""
        if self._frame is None:
            self._frame = self.locator.frame(self._inline or Token("inline", "", 0))
        return self._frame

    def _report_lost_link(self, text: Token) -> None:
        lost = lost_link(text.content)
        frame = self.here()
        # What the author escaped reads differently there.
        start = frame.content.find(lost[0]) if lost else -1
        if lost is None or start < 0:
            return
        at = frame.part((start, start + len(lost[0])))
        if "label" in lost.groupdict():
            label = lost["label"] or lost[0].split("]")[0].lstrip("![")
            self.found.append(UndefinedReference(at=at, label=label))
        else:
            self.found.append(AddressWithSpaces(at=at, address=lost["address"].strip()))

    def _write_paragraph(self, token: Token, _tokens: Sequence[Token], _index: int) -> None:
        if not token.hidden:
            self.parts.append("<p>" if token.nesting > 0 else "</p>\n")
        self.words.append(" ")

    def _write_line(self, token: Token, tokens: Sequence[Token], index: int) -> None:
        self._inline, self._frame = token, None
        if tokens[index - 1].tag in ("td", "th"):
            self._frame = self.locator.cell(token)
        self.write(token.children or ())

    def _open_heading(self, token: Token, tokens: Sequence[Token], index: int) -> None:
        given, html, at = "", "", self.locator.line(token)
        if FULL in token.meta:
            # The list was cut off, so that it is not read as text.
            tokens[index + 1].content = token.meta[FULL]
            read = read_list(self.locator.frame(tokens[index + 1]), token.meta[ATTRIBUTES])
            self.found.extend(read.found)
            given, html = read.id, read.html
        self._heading = _Begun(len(self.parts), len(self.words), given, at, html)
        self.parts.append("")

    def _close_heading(self, token: Token, _tokens: Sequence[Token], _index: int) -> None:
        if self._heading is None:
            return
        begun, text = self._heading, self.plain(self._heading.word)
        anchor = self.anchor(begun.name or slug(text))
        level = max(_TOP_LEVEL, int(token.tag[1:]))
        if not text:
            self.found.append(EmptyHeading(at=begun.at))
        self.headings.append(Heading(level, text, anchor, begun.at))
        self.parts[begun.part] = f'<h{level} id="{escape(anchor)}"{begun.html}>'
        self.parts.append(f"</h{level}>\n")
        self.words.append(" ")

    def _open_list(self, token: Token, _tokens: Sequence[Token], _index: int) -> None:
        start = token.attrs.get("start")
        self.parts.append("<ol>\n" if start is None else f'<ol start="{start}">\n')
        self.words.append(" ")

    def _open_item(self, _token: Token, tokens: Sequence[Token], index: int) -> None:
        is_task = tokens[index + 1].type == "paragraph_open" and tick(tokens[index + 2])
        self.parts.append('<li class="task">' if is_task else "<li>")
        self.words.append(" ")

    def _open_table(self, _token: Token, _tokens: Sequence[Token], _index: int) -> None:
        self._table = len(self.parts)
        self.parts.append("")

    def _close_header(self, _token: Token, tokens: Sequence[Token], index: int) -> None:
        """Name the table, which scrolls on narrow screens, after its columns."""
        names: list[str] = []
        while tokens[index].type != "thead_open":
            index -= 1
            if tokens[index].type == "inline":
                names.insert(0, plain_of(tokens[index].children or ()))
        label = ", ".join(filter(None, names))
        if not label:
            self.found.append(TableWithoutHeader(at=self.locator.line(tokens[index])))
        named = f' role="region" aria-label="{escape(label)}"' if label else ""
        self.parts[self._table] = f'<div class="table-scroll"{named} tabindex="0">\n<table>\n'
        self.parts.append("</thead>\n")

    def _open_cell(self, token: Token, tokens: Sequence[Token], index: int) -> None:
        aligned = _ALIGNED.get(str(token.attrs.get("style")), "")
        if token.tag == "th":
            # A header without words would be announced with every cell below it.
            self._header_cell = "th" if tokens[index + 1].content else "td"
            scope = ' scope="col"' if self._header_cell == "th" else ""
            self.parts.append(f"<{self._header_cell}{scope}{aligned}>")
        else:
            self.parts.append(f"<td{aligned}>")

    def _close_header_cell(self, _token: Token, _tokens: Sequence[Token], _index: int) -> None:
        self.parts.append(f"</{self._header_cell}>\n")
        self.words.append(" ")

    def _write_code_span(self, token: Token, _tokens: Sequence[Token], _index: int) -> None:
        html = "".join(self._behind(token))
        self.parts.append(f"<code{html}>{escape(token.content, quote=False)}</code>")
        self.words.append(token.content)

    def _behind(self, token: Token) -> tuple[str, str]:
        """Return the attributes of the list behind a link or code span."""
        start, end = token.meta.get(ATTRIBUTES, (0, 0))
        return self.attributes(self.here(), (start, end)) if start < end else ("", "")

    def _write_code(self, token: Token, _tokens: Sequence[Token], _index: int) -> None:
        language = next(iter(token.info.split(maxsplit=1)), "")
        if not is_known(language):
            at = self.locator.word(token, language)
            close = closest(language)
            self.found.append(UnknownCodeLanguage(at=at, language=language, close=close))
        code = highlight(token.content, language)
        self.parts.append(f'<pre class="code" dir="ltr" tabindex="0"><code>{code}</code></pre>\n')
        self.words += (" ", token.content, " ")

    def _open_link(self, token: Token, _tokens: Sequence[Token], _index: int) -> None:
        address = str(token.attrs["href"])
        at, whole = self._place(token, ADDRESS), self._place(token, WHOLE)
        self._link = _Begun(len(self.parts), len(self.words), address, whole)
        kind = kind_of(address)
        if kind is Kind.REFUSED:
            self.found.append(RefusedAddress(at=at, target=address))
            self.parts.append("<a>")
            return
        title = token.attrs.get("title")
        behind = f' title="{escape(str(title))}"' if title else ""
        anchor, attributes = self._behind(token)
        behind += attributes
        if kind in MARKED:
            behind = _with_class(behind, MARKED[kind])
        if kind is Kind.WEB:
            behind += OUTWARD
        elif kind is Kind.TERM and anchor:
            # Its id is needed for the way back from the explanation.
            self.found.append(AttributesLost(at=self._place(token, ATTRIBUTES)))
            anchor = ""
        link = Link(target_of(address, kind), at)
        self.parts += (f'<a{anchor} href="', link, f'"{behind}>')

    def _close_link(self, _token: Token, _tokens: Sequence[Token], _index: int) -> None:
        self.parts.append("</a>")
        if self._link is None:
            return
        text = self.plain(self._link.word)
        if not text:
            self.found.append(LinkWithoutText(at=self._link.at, target=self._link.name))
        elif says_nothing(text):
            self.found.append(LinkSaysNothing(at=self._link.at, text=text))

    def _write_image(self, token: Token, _tokens: Sequence[Token], _index: int) -> None:
        read = read_picture(token, self.here())
        self.found.extend(read.found)
        if isinstance(read.part, str):
            self.parts.append(escape(read.part, quote=False))
            self.words.append(read.part)
        else:
            self.parts.append(read.part)
            self.words.append(read.part.alt)

    def _write_html_tag(self, token: Token, _tokens: Sequence[Token], _index: int) -> None:
        self.parts.append(HtmlPiece(token.content, self.here(), token.meta[WHOLE][0]))

    def _write_html_block(self, token: Token, _tokens: Sequence[Token], _index: int) -> None:
        self.parts.append(HtmlPiece(token.content, self.locator.frame(token)))
        self.words.append(" ")


def _with_class(html: str, name: str) -> str:
    """Return attributes with a class more."""
    if ' class="' in html:
        return html.replace(' class="', f' class="{name} ', 1)
    return f'{html} class="{name}"'


_Handler = Callable[[Writer, Token, Sequence[Token], int], None]

# The handlers are parts of the class that only this table calls.
# ruff: noqa: SLF001
_WRITERS: dict[str, _Handler] = {
    **MARKS,
    "code_block": Writer._write_code,
    "code_inline": Writer._write_code_span,
    "fence": Writer._write_code,
    "heading_close": Writer._close_heading,
    "heading_open": Writer._open_heading,
    "html_block": Writer._write_html_block,
    "html_inline": Writer._write_html_tag,
    "image": Writer._write_image,
    "inline": Writer._write_line,
    "link_close": Writer._close_link,
    "link_open": Writer._open_link,
    "list_item_open": Writer._open_item,
    "ordered_list_open": Writer._open_list,
    "paragraph_close": Writer._write_paragraph,
    "paragraph_open": Writer._write_paragraph,
    "table_open": Writer._open_table,
    "td_open": Writer._open_cell,
    "th_close": Writer._close_header_cell,
    "th_open": Writer._open_cell,
    "thead_close": Writer._close_header,
}
