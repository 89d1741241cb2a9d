"""YAML text to a `Document`: the words of YAML 1.2, and the exact place of everything.

The text is read as a stream of events from PyYAML's C parser. Nothing is composed: anchors, aliases
and tags are refused when they are met, so a file of nested aliases costs nothing, and the nesting
is held in a list, so a deep file cannot exhaust the stack.
"""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

import yaml

from scormbuild.diagnostics import Diagnostic, Outcome, Span
from scormbuild.source.document import Document, Items, Leaf, Place, Scalar, Table, Tree
from scormbuild.source.findings.variables import VariableNotQuoted
from scormbuild.source.findings.yaml import (
    AnchorOrAlias,
    DuplicateKey,
    InvisibleCharacter,
    KeyNotText,
    ListReadAsText,
    NestedTooDeeply,
    SeveralDocuments,
    TagUsed,
    TextCutByComment,
)
from scormbuild.source.syntax import Progress, explain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: Questions inside tabs inside a tab need about 12.
MAX_DEPTH = 40

#: libyaml reads ahead of its events, and since 0.2.6 gives up at a depth of 1,000.
_TOO_DEEP_FOR_LIBYAML = "exceeded maximum nesting depth"

#: Longer numbers are text (telephone numbers, serial numbers): no float keeps their digits.
_LONGEST_NUMBER = 24

_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"[-+]?(?:\.[0-9]+|(?:0|[1-9][0-9]*)(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_NUMBER_STARTS = frozenset("-+.0123456789")
_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
}

#: What libyaml refuses, and what it takes for the end of a line although YAML 1.2 does not.
_INVISIBLE = re.compile(
    r"[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_COMMENT = re.compile(r"([ \t]+)#(.*)")

_Events = Any  # yaml's events share no attributes in their types


def parse(path: PurePosixPath, text: str, *, at_line: int = 1) -> Outcome[Document]:
    """Read `text`, which stands in the file `path` from line `at_line` on, column 1.

    Lines end with a line feed. An empty text is a document with the value None. There is no value
    when a finding is so bad that what follows from it would only be confusing.
    """
    lines = text.split("\n")
    odd = invisible(path, text, at_line)
    if odd is not None:
        return Outcome(None, (odd,))
    reader = _Reader(path=path, lines=lines, at_line=at_line)
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            reader.take(event)
    except yaml.MarkedYAMLError as error:
        if error.problem == _TOO_DEEP_FOR_LIBYAML:
            return Outcome(None, (_too_deep(error, path, at_line),))
        return Outcome(None, (explain(error, reader.progress, path, lines, at_line),))
    except _RefusedError as refused:
        return Outcome(None, (refused.finding,))
    tree = reader.root or Leaf(None, (at_line, 1, at_line, 1))
    return Outcome(Document(path, tree), tuple(reader.found))


def invisible(path: PurePosixPath, text: str, at_line: int = 1) -> InvisibleCharacter | None:
    """Return the finding about the first character that no text has, if there is one."""
    match = _INVISIBLE.search(text)
    if match is None:
        return None
    index = match.start()
    line = text.count("\n", 0, index) + at_line
    column = index - text.rfind("\n", 0, index)
    at = Span(path, line, column, line, column + 1)
    return _invisible(at, text)


def _invisible(at: Span, text: str) -> InvisibleCharacter:
    found = _INVISIBLE.findall(text)
    name = f"U+{ord(found[0]):04X} {unicodedata.name(found[0], '')}".strip()
    return InvisibleCharacter(at=at, character=name, count=len(found))


def _too_deep(error: yaml.MarkedYAMLError, path: PurePosixPath, at_line: int) -> NestedTooDeeply:
    mark = error.problem_mark
    line, column = (mark.line + at_line, mark.column + 1) if mark else (at_line, 1)
    return NestedTooDeeply(at=Span(path, line, column, line, column + 1), limit=MAX_DEPTH)


class _RefusedError(Exception):
    """Ends the reading of a file: what follows could not be understood."""

    def __init__(self, finding: Diagnostic) -> None:
        """Keep the finding."""
        super().__init__(finding.message())
        self.finding = finding


@dataclass(slots=True)
class _Open:
    """A list or a table that is being read; `items` is None for a table."""

    line: int
    column: int
    items: list[Tree] | None
    entries: dict[str, Tree] = field(default_factory=dict)
    keys: dict[str, Place] = field(default_factory=dict)
    key: tuple[str, Place] | None = None
    end: tuple[int, int] = (0, 0)

    def close(self, end: tuple[int, int] | None) -> Items | Table:
        """Return the finished part; without an end of its own it ends where its last part ends."""
        place = (self.line, self.column, *(end or self.end))
        if self.items is not None:
            return Items(tuple(self.items), place)
        return Table(self.entries, self.keys, place)


@dataclass(slots=True)
class _Reader:
    """Turns events into a tree."""

    path: PurePosixPath
    lines: Sequence[str]
    at_line: int
    root: Tree | None = None
    found: list[Diagnostic] = field(default_factory=list)
    progress: Progress = field(default_factory=Progress)
    _open: list[_Open] = field(default_factory=list)
    _documents: int = 0

    def take(self, event: _Events) -> None:
        """Take the next event."""
        self.progress.last = event
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._start(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._end(event)
        elif isinstance(event, yaml.AliasEvent):
            raise _RefusedError(AnchorOrAlias(at=self._span(event), name=f"*{event.anchor}"))
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise _RefusedError(SeveralDocuments(at=self._span(event)))

    def _scalar(self, event: _Events) -> None:
        if event.anchor or event.tag:
            self._refuse_extras(event)
        if event.style in ("'", '"'):
            self.progress.quoted = event
        self._add(self._leaf(event))

    def _refuse_extras(self, event: _Events) -> None:
        line, column = event.start_mark.line, event.start_mark.column
        sign = "&" if event.anchor and self.lines[line][column : column + 1] != "!" else "!"
        word = re.match(r"\S+", self.lines[line][column:])
        length = word.end() if word else 1
        at = Span(
            self.path,
            line + self.at_line,
            column + 1,
            line + self.at_line,
            column + 1 + length,
        )
        name = self.lines[line][column : column + length]
        finding = AnchorOrAlias(at=at, name=name) if sign == "&" else TagUsed(at=at, tag=name)
        raise _RefusedError(finding)

    def _start(self, event: _Events) -> None:
        if event.anchor or event.tag:
            self._refuse_extras(event)
        if len(self._open) >= MAX_DEPTH:
            raise _RefusedError(NestedTooDeeply(at=self._span(event), limit=MAX_DEPTH))
        mark = event.start_mark
        items: list[Tree] | None = [] if isinstance(event, yaml.SequenceStartEvent) else None
        line, column = mark.line + self.at_line, mark.column + 1
        self._open.append(_Open(line, column, items, end=(line, column)))
        self.progress.flow.append(event)

    def _end(self, event: _Events) -> None:
        self.progress.closed = self.progress.flow.pop()
        mark = event.end_mark
        flow = self.progress.closed.flow_style
        end = (mark.line + self.at_line, mark.column + 1) if flow else None
        self._add(self._open.pop().close(end))

    def _add(self, tree: Tree) -> None:
        if not self._open:
            self.root = tree
            return
        parent = self._open[-1]
        parent.end = tree.place[2:]
        if parent.items is not None:
            parent.items.append(tree)
        elif parent.key is None:
            parent.key = self._key(tree)
        else:
            self._enter(parent, *parent.key, tree)
            parent.key = None

    def _key(self, tree: Tree) -> tuple[str, Place]:
        at = Span(self.path, *tree.place)
        if not isinstance(tree, Leaf):
            raise _RefusedError(self._braces(at) or KeyNotText(at=at))
        if not isinstance(tree.value, str):
            raise _RefusedError(KeyNotText(at=at, key=tree.written or ""))
        return tree.value, tree.place

    def _braces(self, at: Span) -> Diagnostic | None:
        """Return the finding for a text that starts with `{{name}}`: a table in a table."""
        first, last = self.lines[at.line - self.at_line], self.lines[at.end_line - self.at_line]
        if first[at.column - 2 : at.column] != "{{" or last[at.end_column - 1 :][:1] != "}":
            return None
        whole = Span(at.path, at.line, at.column - 1, at.end_line, at.end_column + 1)
        return VariableNotQuoted(at=whole)

    def _enter(self, parent: _Open, key: str, place: Place, tree: Tree) -> None:
        if key not in parent.entries:
            parent.entries[key] = tree
            parent.keys[key] = place
            return
        line, column, *_ = parent.keys[key]
        at = Span(self.path, *place)
        self.found.append(DuplicateKey(at=at, key=key, first_line=line, first_column=column))

    def _leaf(self, event: _Events) -> Leaf:
        start, end, first = event.start_mark, event.end_mark, self.at_line
        value: str = event.value
        if event.style in ("|", ">"):
            return self._block(event)
        if not value and not event.style:
            behind = self._place(start)
            return self._plain(value, (*behind, *behind))
        place = (start.line + first, start.column + 1, end.line + first, end.column + 1)
        if not event.style:
            return self._plain(value, place)
        if _INVISIBLE.search(value):
            self.found.append(_invisible(Span(self.path, *place), value))
        inside = (place[0], place[1] + 1)
        literal = self.lines[start.line][start.column + 1 : end.column - 1] == value
        lines = (inside,) if place[0] == place[2] and literal else ()
        return Leaf(value, place, lines)

    def _plain(self, text: str, place: Place) -> Leaf:
        rest = self.lines[place[2] - self.at_line][place[3] - 1 :]
        comment = _COMMENT.match(rest) if "#" in rest else None
        value = _scalar(text)
        if isinstance(value, str):
            if comment:
                self._lint_comment(value, place, comment)
            if place[0] != place[2]:
                self._lint_list(place)
                return Leaf(value, place)
            return Leaf(value, place, ((place[0], place[1]),))
        if value is None and not text:
            return Leaf(None, place, (), comment[0].strip() if comment else None)
        return Leaf(value, place, ((place[0], place[1]),), text)

    def _lint_comment(self, value: str, place: Place, comment: re.Match[str]) -> None:
        """Report a comment that was probably meant as text.

        Two spaces before it say that it is a comment; so does a space behind # after a single word.
        """
        gap, cut = comment.groups()
        if len(gap) > 1 or (cut[:1] in ("", " ") and " " not in value):
            return
        line, column = place[2], place[3] + len(gap)
        at = Span(self.path, line, column, line, column + 1 + len(cut.rstrip()))
        self.found.append(TextCutByComment(at=at, kept=value, cut=f"#{cut.rstrip()}"))

    def _lint_list(self, place: Place) -> None:
        """Report a list that is read as the rest of the text above it."""
        for line in range(place[0] + 1, place[2] + 1):
            text = self.lines[line - self.at_line]
            start = len(text) - len(text.lstrip())
            if text.startswith("- ", start):
                at = Span(self.path, line, start + 1, line, len(text.rstrip()) + 1)
                self.found.append(ListReadAsText(at=at))
                return

    def _block(self, event: _Events) -> Leaf:
        start, end = event.start_mark, event.end_mark
        last, width = end.line, end.column
        if last == len(self.lines):
            last, width = last - 1, len(self.lines[-1])
        while last > start.line and not self.lines[last][:width].strip():
            last -= 1
            width = len(self.lines[last])
        if last == start.line:
            width = len(self.lines[last].rstrip())
        first = self.at_line
        place = (start.line + first, start.column + 1, last + first, width + 1)
        lines = tuple(self._literal(event)) if event.style == "|" else ()
        return Leaf(event.value, place, lines)

    def _literal(self, event: _Events) -> Iterator[tuple[int, int]]:
        """Yield where each line of a `|` text starts; its indentation is that of the fullest."""
        values: list[str] = event.value.split("\n")
        first = event.start_mark.line + 1
        source = self.lines[first : first + len(values)]
        pairs = [pair for pair in zip(source, values, strict=False) if pair[1].strip()]
        indent = len(pairs[0][0]) - len(pairs[0][1]) if pairs else 0
        for number, line in enumerate(source):
            behind = number == len(values) - 1 and not values[-1]
            yield first + number + self.at_line, 1 if behind else min(indent, len(line)) + 1

    def _span(self, event: _Events) -> Span:
        return Span(self.path, *self._place(event.start_mark), *self._place(event.end_mark))

    def _place(self, mark: _Events) -> tuple[int, int]:
        """Return line and column; libyaml puts the end of a text without line feed behind it."""
        if mark.line < len(self.lines):
            return mark.line + self.at_line, mark.column + 1
        return len(self.lines) - 1 + self.at_line, len(self.lines[-1]) + 1


def _scalar(text: str) -> Scalar:
    """Give a text without quotes its YAML 1.2 type; what JSON cannot hold stays text."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in _NUMBER_STARTS or len(text) > _LONGEST_NUMBER:
        return text
    if _INTEGER.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        number = float(text)
        return number if math.isfinite(number) else text
    return text
