"""Attribute lists: `[text]{lang=fr}`, behind a heading, or on a line of their own above a block.

The names and the classes that mean something are few, so that a text stays safe, and looks like
the rest of the course.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches
from html import escape

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from scormbuild.diagnostics import Diagnostic, Span
from scormbuild.richtext.findings import BadAttributeValue, UnknownAttribute, UnknownClass
from scormbuild.richtext.positions import ATTRIBUTE_LIST, ATTRIBUTES, MEANT, Frame, Range
from scormbuild.source.attributes import read_attributes
from scormbuild.source.document import Leaf, Table

#: Classes of the theme that authors can use in a text.
CLASSES = ("center", "highlight", "lead", "nowrap", "small")

_ALLOWED: dict[str, tuple[Callable[[str], object], str]] = {
    "id": (re.compile(r"[A-Za-z][\w-]*").fullmatch, "it starts with a letter"),
    "class": (bool, "a class has a name"),
    "lang": (
        re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*").fullmatch,
        "a language is written as a tag such as en, de or pt-BR",
    ),
    "dir": (re.compile(r"ltr|rtl|auto").fullmatch, "it is ltr, rtl or auto"),
}

_AT_THE_END = re.compile(rf"(?<!\\)[ \t]*({ATTRIBUTE_LIST.pattern})$")

_WORD = re.compile(r"[^\s.]+")

#: The content of a heading with its attribute list, in `Token.meta`.
FULL = "full"


@dataclass(frozen=True, slots=True)
class Attributes:
    """What a list says: the wanted id, everything else as HTML, and the findings."""

    id: str
    html: str
    found: tuple[Diagnostic, ...]


def read_list(frame: Frame, within: Range) -> Attributes:
    """Read the list at this place of a frame."""
    at = frame.part(within)
    source = frame.content[within[0] : within[1]]
    read = read_attributes(at.path, source, at.line, at.column)
    found = [*read.findings]
    kept: dict[str, str] = {}
    for name, value, place in _entries(read.table, found, at):
        written = source[place.column - at.column : place.end_column - at.column]
        faults = tuple(_faults(name, value, written, place))
        found += faults
        if not faults:
            kept[name] = value
    if not frame.exact:
        found = [replace(finding, at=at) for finding in found]
    wanted = kept.pop("id", "")
    return Attributes(
        wanted,
        "".join(f' {name}="{escape(value)}"' for name, value in sorted(kept.items())),
        tuple(found),
    )


def _entries(table: Table, found: list[Diagnostic], at: Span) -> Iterator[tuple[str, str, Span]]:
    """Yield the entries whose names are known."""
    for name, leaf in table.entries.items():
        if name not in _ALLOWED:
            close = next(iter(get_close_matches(name, _ALLOWED, n=1)), None)
            place = Span(at.path, *table.keys[name])
            found.append(UnknownAttribute(at=place, name=name, close=close))
        elif isinstance(leaf, Leaf):
            value = "" if leaf.value is True else leaf.written or str(leaf.value)
            yield name, value, Span(at.path, *leaf.place)


def _faults(name: str, value: str, written: str, at: Span) -> Iterator[Diagnostic]:
    allowed, rule = _ALLOWED[name]
    if not allowed(value):
        yield BadAttributeValue(at=at, name=name, value=value, rule=rule)
    if name != "class":
        return
    for word in _WORD.finditer(written):
        if word[0] not in CLASSES:
            close = next(iter(get_close_matches(word[0], CLASSES, n=1)), None)
            start, end = (at.column + offset for offset in word.span())
            place = replace(at, column=start, end_column=end)
            yield UnknownClass(at=place, name=word[0], close=close)


def add_attributes(parser: MarkdownIt) -> None:
    """Teach the parser attribute lists on spans and above blocks."""
    parser.inline.ruler.after("link", "span", _span)
    parser.block.ruler.before("reference", "attributes", _block, {"alt": []})


def _list_at(source: str, start: int, end: int) -> re.Match[str] | None:
    match = ATTRIBUTE_LIST.match(source, start, end)
    return match if match and MEANT.match(match[0]) else None


def _span(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    # A look ahead costs a second reading of what stands between the brackets.
    start = state.pos
    if state.src[start] != "[" or state.src.find("]{", start, state.posMax) < 0:
        return False
    label_end = state.md.helpers.parseLinkLabel(state, start, False)  # noqa: FBT003 - positional in markdown-it
    attributes = _list_at(state.src, label_end + 1, state.posMax) if label_end >= 0 else None
    if attributes is None:
        return False
    if not silent:
        maximum = state.posMax
        state.pos, state.posMax = start + 1, label_end
        state.push("span_open", "span", 1).meta = {ATTRIBUTES: attributes.span()}
        state.md.inline.tokenize(state)
        state.push("span_close", "span", -1)
        state.posMax = maximum
    state.pos = attributes.end()
    return True


def _block(state: StateBlock, line: int, _end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    start = state.bMarks[line] + state.tShift[line]
    source = state.src[start : state.eMarks[line]].rstrip()
    match = ATTRIBUTE_LIST.fullmatch(source)
    if state.is_code_block(line) or match is None or not MEANT.match(source):
        return False
    if silent:
        return True
    token = state.push("attributes", "", 0)
    token.content, token.map = source, [line, line + 1]
    state.line = line + 1
    return True


def place_attributes(state: StateCore) -> None:
    """Put the block below an attribute list into an element; cut the lists off headings."""
    if "{" not in state.src:
        return
    tokens = state.tokens
    for index in range(len(tokens) - 1, -1, -1):
        if tokens[index].type == "attributes":
            _wrap(tokens, index)
        elif tokens[index].type == "heading_open":
            _cut(tokens[index], tokens[index + 1])


def _wrap(tokens: list[Token], index: int) -> None:
    end, depth = index + 1, 0
    while end < len(tokens):
        depth += tokens[end].nesting
        end += 1
        if depth <= 0:
            break
    if depth or tokens[index + 1 :][:1] == [] or tokens[index + 1].type.startswith("footnote"):
        return
    if tokens[index + 1].nesting < 0:
        return
    opening = tokens[index]
    opening.type, opening.nesting = "attributes_open", 1
    tokens.insert(end, Token("attributes_close", "div", -1))


def _cut(heading: Token, content: Token) -> None:
    match = _AT_THE_END.search(content.content)
    if match and MEANT.match(match[1]):
        heading.meta = {ATTRIBUTES: match.span(1), FULL: content.content}
        content.content = content.content[: match.start()]
