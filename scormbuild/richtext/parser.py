"""The one Markdown parser, set up once for each kind of typography."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin

from scormbuild.content import Abbreviation, Alert, Footnote, Part, RichText
from scormbuild.diagnostics import Diagnostic
from scormbuild.richtext import alerts
from scormbuild.richtext.abbreviations import add_abbreviations, without_abbreviations
from scormbuild.richtext.attributes import add_attributes, place_attributes
from scormbuild.richtext.findings import (
    EmptyAbbreviation,
    EmptyFootnote,
    FoldedAlert,
    OnlyOneParagraph,
)
from scormbuild.richtext.gaps import sanitise
from scormbuild.richtext.headings import skipped_levels
from scormbuild.richtext.inline import QuickInline
from scormbuild.richtext.lines import QuickRuler
from scormbuild.richtext.maths import add_maths
from scormbuild.richtext.notes import add_notes, without_notes
from scormbuild.richtext.positions import Locator, record_positions
from scormbuild.richtext.sanitise import HtmlPiece, Ready
from scormbuild.richtext.typography import (
    Quotes,
    is_french,
    quote_unspaced,
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
    reading = _Reading(text)
    body = reading.without_definitions(_parser_for(language).parse(text.value))
    return reading.text(body), tuple(reading.found)


def parse_stretches(
    text: PlacedText, language: str
) -> tuple[tuple[RichText | Alert, ...], tuple[Diagnostic, ...]]:
    """Read Markdown of any kind, cut at the boxes that stand in nothing else."""
    reading = _Reading(text)
    body = reading.without_definitions(_parser_for(language).parse(text.value))
    read = tuple(
        reading.alert(stretch) if alerts.is_alert(stretch) else reading.text(stretch)
        for stretch in [*alerts.stretches(body)] or [[]]
    )
    return read, tuple(reading.found)


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
    reading = _Reading(text)
    body = reading.without_definitions(tokens)
    rich = reading.line(body)
    odd = _second_block(body)
    if odd is not None:
        reading.found.append(OnlyOneParagraph(at=Locator(text).line(odd)))
    return rich, tuple(reading.found)


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


class _Reading:
    """The reading of one text: the findings, and its explanations, for the first stretch."""

    def __init__(self, text: PlacedText) -> None:
        self.found: list[Diagnostic] = []
        self._text = text
        self._notes: tuple[Footnote, ...] = ()
        self._abbreviations: tuple[Abbreviation, ...] = ()

    def without_definitions(self, tokens: Sequence[Token]) -> Sequence[Token]:
        """Take the footnotes and abbreviations out of the text and read them."""
        if "*[" in self._text.value:
            tokens, lines = without_abbreviations(tokens)
            self._abbreviations = tuple(map(self._abbreviation, lines))
        if "[^" not in self._text.value:
            return tokens
        body, notes = without_notes(tokens)
        self._notes = tuple([self._note(note) for note in notes])
        return body

    def _abbreviation(self, line: Token) -> Abbreviation:
        short, long = line.meta["short"], line.meta["long"]
        at = Locator(self._text).frame(line).part((2, 2 + len(short)))
        if not long:
            self.found.append(EmptyAbbreviation(at=at, short=short))
        return Abbreviation(short.strip(), long, at)

    def _note(self, tokens: Sequence[Token]) -> Footnote:
        opening, *content = tokens
        label = opening.meta["label"]
        at = Locator(self._text).word(opening, f"[^{label}]")
        if not content:
            self.found.append(EmptyFootnote(at=at, label=label))
        return Footnote(label, self.text(content), at)

    def text(self, tokens: Sequence[Token]) -> RichText:
        """Read a stretch of text; one that is a single paragraph comes back as `inline`."""
        writer = Writer(self._text)
        inline = len(tokens) == _ONE_PARAGRAPH and tokens[0].type == "paragraph_open"
        if inline:
            writer.write_inline(tokens[1])
        else:
            writer.write(tokens)
        return self._result(writer, inline=inline)

    def line(self, tokens: Sequence[Token]) -> RichText:
        """Read a text that has to be one run, whatever there is of it."""
        writer = Writer(self._text)
        for token in tokens:
            if token.type == "inline":
                if writer.parts:
                    writer.parts.append(" ")
                    writer.words.append(" ")
                writer.write_inline(token)
        return self._result(writer, inline=True)

    def alert(self, tokens: Sequence[Token]) -> Alert:
        """Read a box."""
        opening = tokens[0]
        marker = opening.meta[alerts.MARKER]
        at = Locator(self._text).frame(marker).part((0, len(marker.content)))
        if opening.meta[alerts.FOLDED]:
            self.found.append(FoldedAlert(at=at, name=opening.meta[alerts.NAME]))
        title, content = alerts.inside(tokens)
        text = self.text(content)
        head = self.line((title,)) if title else None
        return Alert(opening.meta[alerts.KIND], head, text, at)

    def _result(self, writer: Writer, *, inline: bool) -> RichText:
        self.found += (*writer.found, *skipped_levels(writer.headings))
        anchors, headings = tuple(writer.anchors), tuple(writer.headings)
        parts, html = _joined(writer.parts)
        plain = writer.plain()
        if html:
            cleaned = sanitise(writer.parts, anchors, inline=inline)
            parts, plain = _joined(cleaned.parts)[0], cleaned.plain
            self.found += cleaned.found
        notes, self._notes = self._notes, ()
        short, self._abbreviations = self._abbreviations, ()
        return RichText(parts, plain, self._text.span, inline, anchors, headings, notes, short)


def _joined(parts: Sequence[Part | HtmlPiece | Ready]) -> tuple[tuple[Part, ...], bool]:
    """Join neighbouring strings; tell whether raw HTML is missing among them."""
    joined: list[Part] = []
    run: list[str] = []
    html = False
    for part in parts:
        if isinstance(part, str):
            run.append(part)
        elif isinstance(part, Ready):
            run.append(part.html)
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
    parser.core.ruler.before("smartquotes", "quote_unspaced", quote_unspaced)
    if french:
        parser.core.ruler.after("smartquotes", "space_french", space_french)
    add_notes(parser)
    add_attributes(parser)
    add_maths(parser)
    add_abbreviations(parser)
    parser.core.ruler.after("block", "attributes", place_attributes)
    parser.core.ruler.after("block", "alerts", alerts.mark_alerts)
    record_positions(parser)
    parser.inline = QuickInline(parser.inline)
    parser.block.ruler = QuickRuler(parser.block.ruler)
    return parser
