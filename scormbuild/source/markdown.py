"""A Markdown file cut into front matter, `:::` containers and the texts between them.

This is no Markdown parser: it knows just enough (code fences, comments) not to take an example
for a container.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import PurePosixPath
from typing import TypeAlias

from scormbuild.diagnostics import Diagnostic, Outcome, Span, has_errors
from scormbuild.source.attributes import (
    TRAILING_LIST,
    AttributeList,
    no_attributes,
    read_attributes,
)
from scormbuild.source.document import Place, PlacedText, Table
from scormbuild.source.markdown_findings import (
    BadAttribute,
    ContainersTooDeep,
    FrontMatterNotSettings,
    NamelessContainer,
    NeverEnds,
    StrayClosing,
    UnclosedContainer,
    UnclosedFrontMatter,
    UnknownContainer,
)
from scormbuild.source.verbatim import Colons, Unclosed, events
from scormbuild.source.yaml import invisible
from scormbuild.source.yaml import parse as parse_yaml

#: Deeper nesting is a mistake, and recursion over it has to end somewhere.
DEEPEST = 20

_CLOSING = re.compile(r" {0,3}:{3,}[ \t]*")
#: The opening line of a container; `rest` is its name, title and attributes.
OPENING = re.compile(r"(?P<indent> {0,3}):{3,}[ \t]*(?P<rest>.*?)[ \t]*(?:[ \t]:{3,}[ \t]*)?")
_NAME = re.compile(r"(?P<name>[A-Za-z][\w-]*)(?=[\s{]|$)[ \t]*")
_ENDS_IN_VARIABLE = re.compile(r"\{\{[^{}]*\}\}$")
_NOT_A_NAME = re.compile(r"\S+")
_FRONT_MATTER = "---"


@dataclass(frozen=True, slots=True)
class TextPiece:
    """Consecutive lines of Markdown without a container."""

    text: PlacedText


@dataclass(frozen=True, slots=True)
class Container:
    """A `:::` container: `place` reaches from its opening to its closing line.

    The name is in lower case. Values of attributes are leaves; the id is the entry `id`, classes
    are the entry `class`.
    """

    name: str
    name_place: Place
    title: PlacedText | None
    attributes: Table
    pieces: tuple[Piece, ...]
    place: Place


Piece: TypeAlias = TextPiece | Container


@dataclass(frozen=True, slots=True)
class MarkdownFile:
    """A whole file; `front` is an empty table where there is no front matter."""

    path: PurePosixPath
    front: Table
    pieces: tuple[Piece, ...]
    place: Place


def read(path: PurePosixPath, text: str, known: Collection[str]) -> Outcome[MarkdownFile]:
    """Cut up the text of a file; `known` holds the names of all containers.

    Lines end with a line feed. A file whose frame is broken has no value: what its parts mean
    would be a guess.
    """
    refused = invisible(path, text)
    if refused is not None:
        return Outcome(None, (refused,))
    lines = text.split("\n")
    front = _read_front(path, lines)
    if front.value is None:
        return Outcome(None, front.diagnostics)
    splitter = _Splitter(path, lines, known, front.value.lines)
    pieces = splitter.split()
    found = (*front.diagnostics, *splitter.found)
    if front.value.table is None or has_errors(found):
        return Outcome(None, found)
    place = (1, 1, len(lines), len(lines[-1]) + 1)
    return Outcome(MarkdownFile(path, front.value.table, pieces, place), found)


@dataclass(frozen=True, slots=True)
class _Front:
    """Front matter that ends; `lines` counts its lines, the table is missing if it is broken."""

    table: Table | None
    lines: int


def _read_front(path: PurePosixPath, lines: list[str]) -> Outcome[_Front]:
    if lines[0].rstrip() != _FRONT_MATTER:
        return Outcome(_Front(Table({}, {}, (1, 1, 1, 1)), 0))
    ends = (i for i, line in enumerate(lines) if i and line.rstrip() == _FRONT_MATTER)
    end = next(ends, None)
    if end is None:
        at = Span(path, 1, 1, 1, 1 + len(_FRONT_MATTER))
        return Outcome(None, (UnclosedFrontMatter(at=at),))
    body = lines[1:end]
    empty = Table({}, {}, (1, 1, end + 1, 1 + len(_FRONT_MATTER)))
    if all(not line.strip() or line.lstrip().startswith("#") for line in body):
        return Outcome(_Front(empty, end + 1))
    outcome = parse_yaml(path, "\n".join(body), at_line=2)
    if outcome.value is None:
        return Outcome(_Front(None, end + 1), outcome.diagnostics)
    tree = outcome.value.tree
    if isinstance(tree, Table):
        return Outcome(_Front(tree, end + 1), outcome.diagnostics)
    wrong = FrontMatterNotSettings(at=Span(path, *tree.place))
    return Outcome(_Front(None, end + 1), (*outcome.diagnostics, wrong))


@dataclass(slots=True)
class _Open:
    """A container whose end is not reached yet; the file itself is the outermost one."""

    name: str
    name_place: Place
    title: PlacedText | None = None
    attributes: Table | None = None
    pieces: list[Piece] = field(default_factory=list)


class _Splitter:
    def __init__(
        self, path: PurePosixPath, lines: list[str], known: Collection[str], start: int
    ) -> None:
        self.found: list[Diagnostic] = []
        self._path = path
        self._lines = lines
        self._known = known
        self._next = start
        self._whole = _Open("", (1, 1, 1, 1))
        self._open: list[_Open] = []
        self._suspects: list[_Open] = []

    def split(self) -> tuple[Piece, ...]:
        unclosed = False
        for event in events(self._lines, self._next):
            match event:
                case Colons(line=line):
                    self._take_text(line)
                    self._next = line + 1
                    if _CLOSING.fullmatch(self._lines[line]):
                        self._close(line)
                    else:
                        self._begin(line)
                case Unclosed(line=line, column=column, what=what, mark=mark, closing=closing):
                    unclosed = True
                    at = Span(self._path, line + 1, column, line + 1, column + len(mark))
                    self.found.append(NeverEnds(at=at, what=what, closing=closing))
        self._take_text(len(self._lines))
        if not unclosed:
            self._report_open()
        return tuple(self._whole.pieces)

    @property
    def _inner(self) -> _Open:
        return self._open[-1] if self._open else self._whole

    def _take_text(self, end: int) -> None:
        """Make a piece of the lines up to `end`, without the blank ones around them."""
        start = self._next
        while start < end and not self._lines[start].strip():
            start += 1
        while start < end and not self._lines[end - 1].strip():
            end -= 1
        if start == end:
            return
        lines = self._lines[start:end]
        span = Span(self._path, start + 1, 1, end, len(lines[-1]) + 1)
        starts = tuple((line, 1) for line in range(start + 1, end + 1))
        self._inner.pieces.append(TextPiece(PlacedText("\n".join(lines), span, starts)))

    def _begin(self, line: int) -> None:
        text = self._lines[line]
        opening = OPENING.fullmatch(text)
        start, end = opening.span("rest") if opening else (0, len(text))
        name = _NAME.match(text, start, end)
        if name is None:
            word = _NOT_A_NAME.match(text, start, end)
            stop = word.end() if word else end
            place = (line + 1, start + 1, line + 1, stop + 1)
            self.found.append(NamelessContainer(at=Span(self._path, *place), text=text[start:stop]))
            self._push(_Open("", place))
            return
        place = (line + 1, start + 1, line + 1, name.end("name") + 1)
        attributes = self._attributes(line, name.end(), end)
        self.found.extend(attributes.findings)
        title_end = attributes.table.place[1] - 1
        title = self._title(line, name.end(), title_end)
        self._push(_Open(name["name"].lower(), place, title, attributes.table))

    def _attributes(self, line: int, start: int, end: int) -> AttributeList:
        """Read the list at the end of an opening line, or say why its brace is none."""
        text = self._lines[line][:end]
        match = TRAILING_LIST.search(text, start)
        if match:
            return read_attributes(self._path, match[0], line + 1, match.start() + 1)
        nothing = no_attributes(line + 1, end + 1)
        brace = text.rfind("{", start)
        if _ENDS_IN_VARIABLE.search(text, start):
            return nothing
        if brace < 0 or (text.find("}", brace) >= 0 and not text.endswith("}")):
            return nothing
        at = Span(self._path, line + 1, brace + 1, line + 1, end + 1)
        return AttributeList(nothing.table, (BadAttribute(at=at, text=text[brace:end]),))

    def _title(self, line: int, start: int, end: int) -> PlacedText | None:
        title = self._lines[line][start:end].rstrip()
        if not title:
            return None
        span = Span(self._path, line + 1, start + 1, line + 1, start + len(title) + 1)
        return PlacedText(title, span, ((line + 1, start + 1),))

    def _push(self, container: _Open) -> None:
        if container.name and container.name not in self._known:
            close = get_close_matches(container.name, sorted(self._known), n=1)
            at = Span(self._path, *container.name_place)
            name = container.name
            self.found.append(UnknownContainer(at=at, name=name, close=next(iter(close), None)))
        if len(self._open) == DEEPEST:
            at = Span(self._path, *container.name_place)
            self.found.append(ContainersTooDeep(at=at, limit=DEEPEST))
        if self._inner.name == container.name and self._open:
            self._suspects.append(self._inner)
        self._open.append(container)

    def _close(self, line: int) -> None:
        text = self._lines[line]
        if not self._open:
            column = text.index(":") + 1
            at = Span(self._path, line + 1, column, line + 1, len(text.rstrip()) + 1)
            self.found.append(StrayClosing(at=at))
            return
        done = self._open.pop()
        start = done.name_place[0]
        column = self._lines[start - 1].index(":") + 1
        place = (start, column, line + 1, len(text.rstrip()) + 1)
        nothing = Table({}, {}, done.name_place)
        pieces = tuple(done.pieces)
        if len(self._open) < DEEPEST:
            self._inner.pieces.append(
                Container(
                    done.name,
                    done.name_place,
                    done.title,
                    done.attributes or nothing,
                    pieces,
                    place,
                )
            )

    def _report_open(self) -> None:
        """Report as many containers as lack a closing line.

        A container directly inside one of the same name is almost always the next one of a row
        whose first was not closed: then that first one is to blame, not the one around them.
        """
        culprits = [*self._suspects, *self._open][: len(self._open)]
        for container in culprits:
            at = Span(self._path, *container.name_place)
            self.found.append(UnclosedContainer(at=at, name=container.name))
