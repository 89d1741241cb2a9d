r"""Variables: `{{name}}` in a text stands for the value that course.yaml gives to the name.

Values are put in before anybody reads the text as Markdown, and the text remembers where
(`Insertion`), so that places stay exact. What stands in code, in formulas and in comments stays as
it is written; `\{{` stands for `{{`.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from scormbuild.diagnostics import Diagnostic, Span
from scormbuild.source.document import (
    Document,
    Insertion,
    Items,
    Leaf,
    PlacedText,
    Table,
    Tree,
)
from scormbuild.source.findings.variables import UnknownVariable, UnusedVariable
from scormbuild.source.literal import literal
from scormbuild.source.schema import load
from scormbuild.source.wording import closest

#: What every use starts with; texts without it cost nothing.
MARK = "{{"

#: The key of course.yaml.
KEY = "variables"

#: What is no text for learners: what other parts of the course refer to, and paths.
_NAMES = frozenset(("allow", "contents", "file", "id", "objective", "objectives", "type"))

#: The texts of course.yaml; phrases of the interface have gaps of their own.
_COURSE_TEXTS = frozenset(
    ("title", "description", "audience", "duration", "authors", "license", "objectives", "contents")
)

_USE = re.compile(r"(?P<slashes>\\*)\{\{(?!\{)(?:(?P<name>[^{}\n]*[^{}\s])[ \t]*\}\})?")


@dataclass(slots=True)
class Variables:
    """The variables of a course; `used` grows with the texts that are read.

    Without `complete`, course.yaml could not be read: then nobody knows which names are wrong.
    """

    values: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, Span] = field(default_factory=dict)
    complete: bool = True
    used: set[str] = field(default_factory=set)

    def unused(self) -> Iterator[Diagnostic]:
        """Report what no text used."""
        for name, at in self.places.items():
            if name not in self.used:
                yield UnusedVariable(at=at, name=name)


def of(course: Document | None) -> Variables:
    """Return the variables that course.yaml defines, whatever else is wrong with it."""
    if course is None or not isinstance(course.tree, Table):
        return Variables(complete=False)
    listed = course.tree.entries.get(KEY)
    if not isinstance(listed, Table):
        return Variables(complete=listed is None)
    rule = load("course")["properties"][KEY]["additionalProperties"]["pattern"]
    values, places = {}, {}
    for written, tree in listed.entries.items():
        name = _name(written)
        text = tree.written or tree.value if isinstance(tree, Leaf) else None
        # A value that the schema refuses must not cause findings elsewhere.
        values[name] = text if isinstance(text, str) and re.search(rule, text) else name
        places[name] = Span(course.path, *listed.keys[written])
    return Variables(values, places)


def fill_course(course: Document, variables: Variables) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Put the values into the texts of course.yaml."""
    if not isinstance(course.tree, Table):
        return course, ()
    texts = {name: tree for name, tree in course.tree.entries.items() if name in _COURSE_TEXTS}
    filled, found = fill(course.path, Table(texts, {}, course.tree.place), variables)
    entries = filled.entries if isinstance(filled, Table) else {}
    tree = replace(course.tree, entries={**course.tree.entries, **entries})
    return Document(course.path, tree), found


def fill(
    path: PurePosixPath, tree: Tree, variables: Variables
) -> tuple[Tree, tuple[Diagnostic, ...]]:
    """Put the values into all texts of a page, or of a part of one."""
    filling = _Filling(path, variables)
    return filling.tree(tree, named=False), tuple(filling.found)


def _name(written: str) -> str:
    return unicodedata.normalize("NFC", written).strip()


@dataclass(slots=True)
class _Filling:
    """One file whose texts are filled."""

    path: PurePosixPath
    variables: Variables
    found: list[Diagnostic] = field(default_factory=list)

    def tree(self, tree: Tree, *, named: bool) -> Tree:
        """Return the tree with its texts filled; `named` ones are names, no texts."""
        match tree:
            case Leaf(value=str(value)) if MARK in value and not named:
                return self._leaf(tree, value)
            case Items(items=items):
                return replace(tree, items=tuple(self.tree(item, named=named) for item in items))
            case Table(entries=entries):
                filled = {
                    key: self.tree(value, named=key in _NAMES) for key, value in entries.items()
                }
                return replace(tree, entries=filled)
            case _:
                return tree

    def _leaf(self, leaf: Leaf, value: str) -> Leaf:
        text = PlacedText(value, Span(self.path, *leaf.place), leaf.lines)
        pieces: list[str] = []
        inserted: list[Insertion] = []
        position, line, moved = 0, 0, 0
        for start, end, new in self._changes(text):
            between = value.count("\n", position, start)
            # Neither values nor uses have line feeds, so lines stay what they are.
            line, moved = line + between, 0 if between else moved
            column = start - value.rfind("\n", 0, start) - 1 + moved
            inserted.append(Insertion(line, column, column + len(new), end - start))
            moved += len(new) - (end - start)
            pieces += (value[position:start], new)
            position = end
        if not inserted:
            return leaf
        filled = "".join((*pieces, value[position:]))
        return replace(leaf, value=filled, inserted=tuple(inserted))

    def _changes(self, text: PlacedText) -> Iterator[tuple[int, int, str]]:
        """Yield start, end and what stands there instead."""
        stays = literal(text.value)
        starts = [start for start, _ in stays]
        for match in _USE.finditer(text.value):
            open_at = match.end("slashes")
            before = bisect_right(starts, open_at) - 1
            if before >= 0 and open_at < stays[before][1]:
                continue
            if len(match["slashes"]) % 2:
                yield open_at - 1, open_at + len(MARK), MARK
            elif match["name"] is not None:
                value = self._value(text, open_at, match)
                if value is not None:
                    yield open_at, match.end(), value

    def _value(self, text: PlacedText, start: int, match: re.Match[str]) -> str | None:
        name, known = _name(match["name"]), self.variables.values
        if name in known:
            self.variables.used.add(name)
            return known[name]
        if self.variables.complete:
            line = text.value.count("\n", 0, start)
            column = start - text.value.rfind("\n", 0, start) - 1
            at = text.part(line, column, line, column + match.end() - start)
            meant = closest(name, known)
            self.found.append(UnknownVariable(at=at, name=name, meant=meant, known=tuple(known)))
        return None
