"""A source file as plain data, and beside it the place of every part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, TypeAlias

from scormbuild.diagnostics import Span

Scalar: TypeAlias = str | int | float | bool | None
Key: TypeAlias = tuple[str | int, ...]

#: line, column, end line, end column; as in `Span`.
Place: TypeAlias = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Insertion:
    """A stretch of a text that the file writes differently: the value of a variable.

    It reaches from `start` to `end` in a line of the text (all of them from 0); in the file it
    takes `written` characters.
    """

    line: int
    start: int
    end: int
    written: int


@dataclass(frozen=True, slots=True)
class PlacedText:
    """A text and where it stands.

    `lines` holds for each line of `value` the (line, column) at which it starts in the file. It is
    empty when the file spells the text differently (escapes, folding): then only `span` is known.
    `inserted` holds what stands for something else in the file, in the order of the text.
    """

    value: str
    span: Span
    lines: tuple[tuple[int, int], ...] = ()
    inserted: tuple[Insertion, ...] = ()

    def part(self, line: int, column: int, end_line: int, end_column: int) -> Span:
        """Return the place of a part; arguments are offsets from 0 into `value`'s lines."""
        if max(line, end_line) >= len(self.lines):
            return self.span
        first, last = self.lines[line], self.lines[end_line]
        if self.inserted:
            column = self._in_file(line, column, end=False)
            end_column = self._in_file(end_line, end_column, end=True)
        return Span(self.span.path, first[0], first[1] + column, last[0], last[1] + end_column)

    def _in_file(self, line: int, column: int, *, end: bool) -> int:
        """Return where a column lies in the file; what is inserted counts as one piece."""
        moved = 0
        for one in self.inserted:
            if one.line != line or column < one.start + end:
                continue
            if column < one.end + end:
                return one.start + moved + (one.written if end else 0)
            moved += one.written - (one.end - one.start)
        return column + moved


@dataclass(frozen=True, slots=True)
class Leaf:
    """A scalar; `lines` and `inserted` as in `PlacedText`.

    `written` keeps how the file spells a value that is not text (`1.10`, `True`), and the comment
    that stands where a value is missing (`accent: #fff` has no value). `path` names the file that
    it was included from.
    """

    value: Scalar
    place: Place
    lines: tuple[tuple[int, int], ...] = ()
    written: str | None = None
    inserted: tuple[Insertion, ...] = ()
    path: PurePosixPath | None = None


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple[Tree, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping; `keys` holds the places of the keys, `path` the file that it was included from."""

    entries: Mapping[str, Tree]
    keys: Mapping[str, Place]
    place: Place
    path: PurePosixPath | None = None


Tree: TypeAlias = Leaf | Items | Table


def plain(tree: Tree) -> Any:  # noqa: ANN401 - plain data is what a JSON schema sees
    """Return the tree as dicts, lists and scalars."""
    if isinstance(tree, Leaf):
        return tree.value
    if isinstance(tree, Items):
        return [plain(item) for item in tree.items]
    return {key: plain(value) for key, value in tree.entries.items()}


@dataclass(frozen=True, slots=True)
class Document:
    """One source file, in either spelling."""

    path: PurePosixPath
    tree: Tree

    @property
    def root(self) -> Cursor:
        """Return the cursor at the whole document."""
        return Cursor(self.path, self.tree, self.tree.place)

    def span(self, key: Key) -> Span:
        """Return the place of the value at `key`, or of the closest part around it."""
        path, tree = self._closest(key)
        return Span(path, *tree.place)

    def key_span(self, key: Key) -> Span:
        """Return the place of the key itself (its name), where there is one; else of the value."""
        if not key:
            return self.span(key)
        *parents, last = key
        path, tree = self._closest(parents)
        if isinstance(tree, Table) and isinstance(last, str) and last in tree.keys:
            return Span(path, *tree.keys[last])
        return self.span(key)

    def _closest(self, key: Sequence[str | int]) -> tuple[PurePosixPath, Tree]:
        """Return the part at `key`, or the closest one around it, and the file it stands in."""
        path, tree = self.path, self.tree
        for step in key:
            found = _child(tree, step)
            if found is None:
                break
            path, tree = _file_of(found, path), found
        return path, tree


def _file_of(tree: Tree, around: PurePosixPath) -> PurePosixPath:
    """Return the file that a part stands in, given that of what is around it."""
    return around if isinstance(tree, Items) or tree.path is None else tree.path


def _child(tree: Tree, step: str | int) -> Tree | None:
    if isinstance(tree, Table) and isinstance(step, str):
        return tree.entries.get(step)
    if isinstance(tree, Items) and isinstance(step, int) and 0 <= step < len(tree.items):
        return tree.items[step]
    return None


@dataclass(frozen=True, slots=True)
class Cursor:
    """One part of a document as readers see it: accepted by the schema, not yet typed."""

    path: PurePosixPath
    tree: Tree
    key_place: Place

    @property
    def span(self) -> Span:
        """Return the place of the value."""
        return Span(self.path, *self.tree.place)

    @property
    def key_span(self) -> Span:
        """Return the place of the key that holds the value, or of the value where there is none."""
        return Span(self.path, *self.key_place)

    @property
    def data(self) -> Any:  # noqa: ANN401 - plain data
        """Return the part as plain data."""
        return plain(self.tree)

    def __contains__(self, name: str) -> bool:
        return isinstance(self.tree, Table) and name in self.tree.entries

    def __getitem__(self, name: str) -> Cursor:
        if not isinstance(self.tree, Table):
            raise KeyError(name)
        return Cursor(self.path, self.tree.entries[name], self.tree.keys[name])

    def get(self, name: str) -> Cursor | None:
        """Return the entry, or None where the author left it out."""
        return self[name] if name in self else None  # noqa: SIM401 - this is the method itself

    def value(self, name: str, default: Any = None) -> Any:  # noqa: ANN401 - plain data
        """Return the entry's plain data, or the default where the author left it out."""
        return self[name].data if name in self else default

    def items(self) -> Iterator[Cursor]:
        """Yield the parts of a list; nothing for anything else."""
        if isinstance(self.tree, Items):
            for item in self.tree.items:
                yield Cursor(_file_of(item, self.path), item, item.place)

    def entries(self) -> Iterator[tuple[str, Cursor]]:
        """Yield the entries of a mapping, in the author's order; nothing for anything else."""
        if isinstance(self.tree, Table):
            for name in self.tree.entries:
                yield name, self[name]

    def text(self) -> PlacedText:
        """Return a scalar as text with its place; numbers and truth values as the file has them."""
        if isinstance(self.tree, Leaf):
            return PlacedText(_words(self.tree), self.span, self.tree.lines, self.tree.inserted)
        return PlacedText("", self.span)


def _words(leaf: Leaf) -> str:
    if leaf.value is None:
        return ""
    if leaf.written is not None:
        return leaf.written
    return str(leaf.value).lower() if isinstance(leaf.value, bool) else str(leaf.value)
