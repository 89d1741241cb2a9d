"""Attribute lists in Markdown: `{#id .class key=value key="two words" flag}`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from scormbuild.diagnostics import Diagnostic, Span
from scormbuild.source.document import Leaf, Place, Scalar, Table, Tree
from scormbuild.source.markdown_findings import BadAttribute, RepeatedAttribute

#: A list in braces at the end of a line; braces inside quotes do not count.
TRAILING_LIST = re.compile(r"""\{(?:[^{}"']|"[^"]*"|'[^']*')*\}$""")

_ATTRIBUTE = re.compile(
    r"""(?:\#(?P<id>[^\s"'{}=]+)
        |\.(?P<class>[^\s"'{}=.]+)
        |(?P<key>[A-Za-z][\w-]*)(?:=(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'
                                       |(?P<bare>[^\s"'{}=\u201c\u201d\u201e]+)))?)
        (?=\s|$)""",
    re.VERBOSE,
)
_WORD = re.compile(r"\S+")
#: Longer numbers are codes, not quantities.
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,14})")
_NUMBER = re.compile(r"[-+]?[0-9]{1,15}\.[0-9]{1,15}")
_TRUTH = {"true": True, "false": False}


@dataclass(frozen=True, slots=True)
class AttributeList:
    """What an attribute list says, and what is wrong with it."""

    table: Table
    findings: tuple[Diagnostic, ...] = ()


def no_attributes(line: int, column: int) -> AttributeList:
    """Return the list of something that has none; the place is where it would stand."""
    return AttributeList(Table({}, {}, (line, column, line, column)))


def read_attributes(path: PurePosixPath, text: str, line: int, column: int) -> AttributeList:
    """Read a list with its braces that starts at this line and column (from 1) of the file.

    Values without quotes are read like those of YAML: `2` is a number, `true` a truth value. A
    flag is true. Classes come as one text, parted by spaces.
    """
    reader = _ListReader(path, line, column)
    position, end = 1, len(text) - 1
    while position < end:
        if text[position].isspace():
            position += 1
            continue
        match = _ATTRIBUTE.match(text, position, end)
        if match is None:
            word = _WORD.match(text, position, end)
            stop = word.end() if word else end
            reader.refuse(text[position:stop], position)
            break
        reader.add(match)
        position = match.end()
    place = (line, column, line, column + len(text))
    return AttributeList(Table(reader.entries, reader.keys, place), tuple(reader.findings))


class _ListReader:
    """The entries met so far."""

    def __init__(self, path: PurePosixPath, line: int, column: int) -> None:
        self.path = path
        self.line = line
        self.column = column
        self.entries: dict[str, Tree] = {}
        self.keys: dict[str, Place] = {}
        self.findings: list[Diagnostic] = []

    def add(self, match: re.Match[str]) -> None:
        key = match["key"] or ("id" if match["id"] is not None else "class")
        key_place = self._place(*match.span("key" if match["key"] else 0))
        former = self.entries.get(key)
        if former is None:
            self.entries[key] = self._leaf(match)
            self.keys[key] = key_place
        elif key == "class" and match["class"] and isinstance(former, Leaf):
            line, column, *_ = former.place
            place = (line, column, *self._place(*match.span("class"))[2:])
            self.entries[key] = Leaf(f"{former.value} {match['class']}", place)
        else:
            self.findings.append(RepeatedAttribute(at=Span(self.path, *key_place), key=key))

    def refuse(self, word: str, position: int) -> None:
        place = self._place(position, position + len(word))
        self.findings.append(BadAttribute(at=Span(self.path, *place), text=word))

    def _leaf(self, match: re.Match[str]) -> Leaf:
        name = match.lastgroup or "key"
        if name == "key":
            return Leaf(value=True, place=self._place(*match.span()))
        place = self._place(*match.span(name))
        value = _scalar(match[name]) if name == "bare" else match[name]
        written = None if isinstance(value, str) else match[name]
        return Leaf(value, place, ((place[0], place[1]),), written)

    def _place(self, start: int, end: int) -> Place:
        return (self.line, self.column + start, self.line, self.column + end)


def _scalar(word: str) -> Scalar:
    if word in _TRUTH:
        return _TRUTH[word]
    if _INTEGER.fullmatch(word):
        return int(word)
    if _NUMBER.fullmatch(word):
        return float(word)
    return word
