"""Writes the ids into questions that have none.

They are the ids that were derived so far: what learners have saved under them stays theirs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain, count

from scormbuild.course import page_set
from scormbuild.course.course import Ledger, Page
from scormbuild.course.documents import Documents
from scormbuild.course.identifiers import record_name
from scormbuild.diagnostics import Span
from scormbuild.questions.kind import Question
from scormbuild.repairs.change import Change
from scormbuild.source.attributes import TRAILING_LIST
from scormbuild.source.document import Items, Place, Table, Tree
from scormbuild.source.markdown import OPENING


def repair(documents: Documents, previous: Ledger) -> Iterator[Change]:  # noqa: ARG001 - the contract
    """Yield the ids that are missing, page by page."""
    pages = page_set.read(documents)
    questions = chain.from_iterable(page.questions for page in pages.all)
    taken = {record_name(question.id) for question in questions if question.id_given}
    for path, page in pages.by_path.items():
        tables = dict(_tables(documents.pages[path].document.tree))
        lines = documents.texts[path].split("\n")
        for question in _nameless(page):
            name = _free(question.id, taken)
            taken.add(record_name(name))
            change = _in_markdown if path.suffix == ".md" else _in_yaml
            at, text = change(question.at, name, lines, tables)
            yield Change(at, text, f"the id {name!r}")


def _nameless(page: Page) -> Iterator[Question]:
    return (question for question in page.questions if not question.id_given)


def _free(wanted: str, taken: set[str]) -> str:
    names = chain((wanted,), (f"{wanted}-{number}" for number in count(2)))
    return next(name for name in names if record_name(name) not in taken)


def _tables(tree: Tree) -> Iterator[tuple[Place, Table]]:
    """Yield every table with the place of its first key."""
    if isinstance(tree, Table):
        if tree.keys:
            yield next(iter(tree.keys.values())), tree
        yield from chain.from_iterable(map(_tables, tree.entries.values()))
    elif isinstance(tree, Items):
        yield from chain.from_iterable(map(_tables, tree.items))


def _in_markdown(
    at: Span,
    name: str,
    lines: list[str],
    tables: Mapping[Place, Table],  # noqa: ARG001 - as in YAML
) -> tuple[Span, str]:
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
    at: Span, name: str, lines: list[str], tables: Mapping[Place, Table]
) -> tuple[Span, str]:
    """Write the id before the first key, on a line of its own or inside the braces."""
    place = (at.line, at.column, at.end_line, at.end_column)
    line, column = tables[place].place[:2]
    if (line, column) == place[:2] or lines[line - 1][column - 1] != "{":
        return _point(at, line, column), f"id: {name}\n" + " " * (column - 1)
    quoted = lines[at.line - 1][at.column - 1] == '"'
    entry = f'"id": "{name}"' if quoted else f"id: {name}"
    return _point(at, at.line, at.column), f"{entry}, "


def _point(at: Span, line: int, column: int) -> Span:
    return replace(at, line=line, column=column, end_line=line, end_column=column)
