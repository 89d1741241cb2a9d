"""Where the parts of a text stand in its file."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.rules_inline import (
    StateInline,
    autolink,
    backtick,
    html_inline,
    image,
    link,
)
from markdown_it.token import Token

from scormbuild.diagnostics import Span
from scormbuild.source.document import PlacedText

#: Start and end within the content of the inline token around a token.
Range = tuple[int, int]

#: Keys of `Token.meta`: the whole part, the address in it, the attribute list behind it.
WHOLE = "whole"
ADDRESS = "address"
ATTRIBUTES = "attributes"

#: Images in the alternative text of images: each level is a recursion.
_DEEPEST_IMAGE = 8

ATTRIBUTE_LIST = re.compile(r"""\{(?:[^{}"'\n]|"[^"\n]*"|'[^'\n]*')*\}""")

#: Braces that start like an attribute list; elsewhere than behind an image, all others are text.
MEANT = re.compile(r"\{\s*(?:[#.][\w-]|[A-Za-z][\w-]*=)")

_Rule = Callable[[StateInline, bool], bool]


def record_positions(parser: MarkdownIt) -> None:
    """Make the parser note where links, images and HTML stand.

    Links, images and code also take the attribute list that follows them. Only rules that match
    cost anything.
    """
    ruler = parser.inline.ruler
    ruler.at("link", _noting(link, "[", "link_open"))
    ruler.at("backticks", _listed(backtick))
    ruler.at("image", _shallow(_noting(image, "!", "image")))
    ruler.at("autolink", _noting(autolink, "<", "link_open"))
    ruler.at("html_inline", _noting(html_inline, "<", "html_inline"))


def _noting(rule: _Rule, mark: str, kind: str) -> _Rule:
    def noting(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it calls it so
        start = state.pos
        if state.src[start] != mark:
            return False
        count = len(state.tokens)
        if not rule(state, silent):
            return False
        end = state.pos
        # What stands in braces behind an image is always meant for it.
        attributes = list_at(state, any_braces=mark == "!") if mark in "![" else None
        if attributes:
            state.pos = attributes.end()
        if not silent:
            # The text before it may have become a token first.
            first = state.tokens[count]
            token = first if first.type == kind else state.tokens[count + 1]
            token.meta[WHOLE] = (start, end)
            token.meta[ADDRESS] = _address(state, start, end)
            token.meta[ATTRIBUTES] = (end, state.pos)
        return True

    return noting


def _listed(rule: _Rule) -> _Rule:
    def listed(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it calls it so
        start = state.pos
        if not rule(state, silent):
            return False
        # Marks that close nothing are passed over as text: all of them, and nothing else.
        attributes = list_at(state) if state.src[start : state.pos].strip("`") else None
        if attributes:
            state.pos = attributes.end()
            if not silent:
                state.tokens[-1].meta = {ATTRIBUTES: attributes.span()}
        return True

    return listed


def list_at(state: StateInline, *, any_braces: bool = False) -> re.Match[str] | None:
    """Return the attribute list at the position of the parser, if there is one."""
    if state.src[state.pos : state.pos + 1] != "{":
        return None
    match = ATTRIBUTE_LIST.match(state.src, state.pos, state.posMax)
    return match if match and (any_braces or MEANT.match(match[0])) else None


def _shallow(rule: _Rule) -> _Rule:
    def shallow(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it calls it so
        depth = state.env.get("images", 0)
        if depth >= _DEEPEST_IMAGE:
            return False
        state.env["images"] = depth + 1
        matched = rule(state, silent)
        state.env["images"] = depth
        return matched

    return shallow


def _address(state: StateInline, start: int, end: int) -> Range:
    """Return where the address stands; the whole part where it stands elsewhere."""
    source = state.src
    if source[start] == "<":
        return (start + 1, end - 1)
    bracket = start + (source[start] == "!")
    label_end = state.md.helpers.parseLinkLabel(state, bracket, False)  # noqa: FBT003 - positional in markdown-it
    position = label_end + 2
    if label_end < 0 or position >= end or source[label_end + 1] != "(":
        return (start, end)
    while position < end and source[position] in " \t\n":
        position += 1
    found = state.md.helpers.parseLinkDestination(source, position, end)
    if not found.ok or found.pos == position:
        return (start, end)
    pointed = source[position] == "<"
    return (position + pointed, found.pos - pointed)


@dataclass(frozen=True, slots=True)
class Frame:
    """The content of one token, and where each of its lines starts in the lines of the text.

    `starts` holds line and column from 0; it is empty where only the whole text has a place.
    """

    content: str
    _text: PlacedText
    _lines: Sequence[str]
    _starts: tuple[tuple[int, int], ...] = ()
    _escaped: bool = False

    @property
    def exact(self) -> bool:
        """Tell whether parts have places of their own."""
        return bool(self._starts)

    def part(self, within: Range) -> Span:
        """Return the place of a part of the content."""
        if not self._starts:
            return self._text.span
        line, column = self._offset(within[0])
        end_line, end_column = self._offset(within[1])
        return self._text.part(line, column, end_line, end_column)

    def _offset(self, position: int) -> tuple[int, int]:
        line, column = self._starts[self.content.count("\n", 0, position)]
        column += position - self.content.rfind("\n", 0, position) - 1
        if self._escaped:
            column += self.content.count("|", 0, position)
        return line, max(0, min(column, len(self._lines[line])))


class Locator:
    """Turns tokens into places in the file."""

    def __init__(self, text: PlacedText) -> None:
        """Take the text whose tokens will be asked for."""
        self._text = text
        # A bare carriage return ends a line for Markdown, but not in the list of lines.
        self._known = bool(text.lines) and "\r" not in text.value
        self._lines = text.value.split("\n") if self._known else []
        self._cells: dict[int, int] = {}

    def line(self, token: Token) -> Span:
        """Return the place of the first line of a block."""
        if not self._known or token.map is None:
            return self._text.span
        number = token.map[0]
        source = self._lines[number]
        start = len(source) - len(source.lstrip())
        return self._text.part(number, start, number, max(start, len(source.rstrip())))

    def word(self, token: Token, word: str) -> Span:
        """Return the place of a word behind the mark that starts a block."""
        if not self._known or token.map is None:
            return self._text.span
        number, source = token.map[0], self._lines[token.map[0]]
        start = source.find(word, source.find(token.markup) + len(token.markup))
        if start < 0:
            return self.line(token)
        return self._text.part(number, start, number, start + len(word))

    def frame(self, token: Token) -> Frame:
        """Return the frame of an inline or HTML token.

        Its lines stand in the source as they are, behind the marks of the blocks around them.
        """
        if not self._known or token.map is None:
            return Frame(token.content, self._text, ())
        starts = []
        for number, content in enumerate(token.content.split("\n"), token.map[0]):
            line = min(number, len(self._lines) - 1)
            indent = len(content) - len(content.lstrip())
            starts.append((line, self._lines[line].rfind(content.strip()) - indent))
        return Frame(token.content, self._text, self._lines, tuple(starts))

    def cell(self, token: Token) -> Frame:
        """Return the frame of the next cell of a table row; cells with equal content differ."""
        if not self._known or token.map is None:
            return Frame(token.content, self._text, ())
        line = token.map[0]
        source, behind = self._lines[line], self._cells.get(line, 0)
        content, column = token.content, source.find(token.content, behind)
        escaped = column < 0
        if escaped:
            content = content.replace("|", "\\|")
            column = max(behind, source.find(content, behind))
        self._cells[line] = column + len(content)
        return Frame(token.content, self._text, self._lines, ((line, column),), escaped)
