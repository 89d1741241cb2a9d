"""How an id is written into a source file: at which place, and in which words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from scormbuild.diagnostics import Span
from scormbuild.source.attributes import TRAILING_LIST
from scormbuild.source.document import Items, Table, Tree
from scormbuild.source.markdown import OPENING


def tables(path: PurePosixPath, tree: Tree) -> Iterator[tuple[Span, Table]]:
    """Yield every table with the place of its first key; included ones have files of their own."""
    if isinstance(tree, Table):
        here = tree.path or path
        if tree.keys:
            yield Span(here, *next(iter(tree.keys.values()))), tree
        for value in tree.entries.values():
            yield from tables(here, value)
    elif isinstance(tree, Items):
        for item in tree.items:
            yield from tables(path, item)


def written(at: Span, name: str, lines: list[str], known: Mapping[Span, Table]) -> tuple[Span, str]:
    """Return where an id goes and its text; `known` are the tables of the page."""
    if at.path.suffix == ".md":
        return _in_markdown(at, name, lines)
    return _in_yaml(at, name, lines, known)


def _in_markdown(at: Span, name: str, lines: list[str]) -> tuple[Span, str]:
    """Write the id into the braces of a container's opening line, or add braces to it."""
    line = lines[at.line - 1]
    opening = OPENING.fullmatch(line)
    end = opening.end("rest") if opening else len(line.rstrip())
    braces = TRAILING_LIST.search(line[:end], at.end_column - 1)
    if braces is None:
        return _point(at, at.line, end + 1), f" {{#{name}}}"
    others = braces[0][1:-1].strip()
    text = f"#{name} " if others and not braces[0][1].isspace() else f"#{name}"
    return _point(at, at.line, braces.start() + 2), text


def _in_yaml(
    at: Span, name: str, lines: list[str], known: Mapping[Span, Table]
) -> tuple[Span, str]:
    """Write the id before the first key, on a line of its own or inside the braces."""
    line, column = known[at].place[:2]
    if (line, column) == (at.line, at.column) or lines[line - 1][column - 1] != "{":
        return _point(at, line, column), f"id: {name}\n" + " " * (column - 1)
    quoted = lines[at.line - 1][at.column - 1] == '"'
    entry = f'"id": "{name}"' if quoted else f"id: {name}"
    return _point(at, at.line, at.column), f"{entry}, "


def _point(at: Span, line: int, column: int) -> Span:
    return replace(at, line=line, column=column, end_line=line, end_column=column)
