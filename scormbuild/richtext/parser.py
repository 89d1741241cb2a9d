"""The one Markdown parser, set up once for each kind of typography."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin

from scormbuild.content import Part, RichText
from scormbuild.diagnostics import Diagnostic
from scormbuild.richtext.findings import OnlyOneParagraph
from scormbuild.richtext.gaps import sanitise
from scormbuild.richtext.headings import skipped_levels
from scormbuild.richtext.inline import QuickInline
from scormbuild.richtext.lines import QuickRuler
from scormbuild.richtext.positions import Locator, record_positions
from scormbuild.richtext.sanitise import HtmlPiece
from scormbuild.richtext.typography import (
    Quotes,
    is_french,
    quotes_for,
    replace_marks,
    space_french,
)
from scormbuild.richtext.writer import Writer
from scormbuild.source.document import PlacedText

#: A text that is one paragraph: its opening, its content, its end.
_ONE_PARAGRAPH = 3


class _Parser(MarkdownIt):
    """Leaves addresses as they were written: they are judged where they can be reported."""

    def validateLink(self, url: str) -> bool:  # noqa: N802, ARG002 - markdown-it's name
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - markdown-it's name
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802 - markdown-it's name
        return link


def parse_blocks(text: PlacedText, language: str) -> tuple[RichText, tuple[Diagnostic, ...]]:
    """Read Markdown of any kind.

    A text that is a single paragraph comes back as `inline`, without its <p>.
    """
    tokens = _parser_for(language).parse(text.value)
    writer = Writer(text)
    inline = len(tokens) == _ONE_PARAGRAPH and tokens[0].type == "paragraph_open"
    if inline:
        writer.write_inline(tokens[1])
    else:
        writer.write(tokens)
    return _result(text, writer, inline=inline)


def parse_inline(text: PlacedText, language: str) -> tuple[RichText, tuple[Diagnostic, ...]]:
    """Read Markdown that has to be one run of text, such as a title.

    On a single line nothing starts a block: "1. Introduction" is a title, not a list.
    """
    parser = _parser_for(language)
    value = text.value.strip()
    if "\n" not in value and "\r" not in value:
        lead = text.value[: len(text.value) - len(text.value.lstrip())]
        tokens = parser.parseInline(value)
        for token in tokens:
            token.map = [lead.count("\n"), lead.count("\n") + 1]
    else:
        tokens = parser.parse(text.value)
    writer = Writer(text)
    for token in tokens:
        if token.type == "inline":
            if writer.parts:
                writer.parts.append(" ")
                writer.words.append(" ")
            writer.write_inline(token)
    odd = _second_block(tokens)
    if odd is not None:
        writer.found.append(OnlyOneParagraph(at=Locator(text).line(odd)))
    return _result(text, writer, inline=True)


def tokens(text: PlacedText, language: str = "en") -> Sequence[Token]:
    """Return the tokens of a text, for those who look at its shape."""
    return _parser_for(language).parse(text.value)


def _second_block(tokens: Sequence[Token]) -> Token | None:
    """Return the first block that is not the one paragraph a text may have."""
    if not tokens or tokens[0].type == "inline":
        return None
    if tokens[0].type != "paragraph_open":
        return tokens[0]
    return tokens[_ONE_PARAGRAPH] if len(tokens) > _ONE_PARAGRAPH else None


def _result(
    text: PlacedText, writer: Writer, *, inline: bool
) -> tuple[RichText, tuple[Diagnostic, ...]]:
    found = [*writer.found, *skipped_levels(writer.headings)]
    headings = tuple(writer.headings)
    anchors = tuple(heading.anchor for heading in headings)
    parts, html = _joined(writer.parts)
    plain = writer.plain()
    if html:
        cleaned = sanitise(writer.parts, anchors, inline=inline)
        parts, plain = _joined(cleaned.parts)[0], cleaned.plain
        found.extend(cleaned.found)
    return RichText(parts, plain, text.span, inline, anchors, headings), tuple(found)


def _joined(parts: Sequence[Part | HtmlPiece]) -> tuple[tuple[Part, ...], bool]:
    """Join neighbouring strings; tell whether raw HTML is missing among them."""
    joined: list[Part] = []
    run: list[str] = []
    html = False
    for part in parts:
        if isinstance(part, str):
            run.append(part)
        elif isinstance(part, HtmlPiece):
            html = True
        else:
            if run:
                joined.append("".join(run))
                run = []
            joined.append(part)
    last = "".join(run).rstrip("\n")
    return (*joined, last) if last else tuple(joined), html


def _parser_for(language: str) -> MarkdownIt:
    return _parser(quotes_for(language), is_french(language))


@lru_cache(maxsize=32)
def _parser(quotes: Quotes, french: bool) -> MarkdownIt:  # noqa: FBT001 - only called above
    parser = _Parser("commonmark", {"typographer": True, "html": True, "quotes": list(quotes)})
    parser.enable(["table", "strikethrough", "replacements", "smartquotes"]).use(deflist_plugin)
    parser.core.ruler.at("replacements", replace_marks)
    if french:
        parser.core.ruler.after("smartquotes", "space_french", space_french)
    record_positions(parser)
    parser.inline = QuickInline(parser.inline)
    parser.block.ruler = QuickRuler(parser.block.ruler)
    return parser
