"""Writes the ids into questions that have none.

They are the ids that were derived so far: what learners have saved under them stays theirs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain, count
from pathlib import PurePosixPath

from scormbuild.course import page_set
from scormbuild.course.course import Ledger, Page
from scormbuild.course.documents import Documents
from scormbuild.course.identifiers import record_name
from scormbuild.course.pages import own_id
from scormbuild.diagnostics import Span
from scormbuild.repairs.change import Change
from scormbuild.source.attributes import TRAILING_LIST
from scormbuild.source.document import Items, Table, Tree
from scormbuild.source.markdown import OPENING


@dataclass(slots=True)
class _Nameless:
    """A question without id: the page on which it was met first, and the id that it is derived.

    A quiz knows an included question by an id with a prefix; `prefixes` are those of all quizzes.
    """

    page: PurePosixPath
    id: str
    prefixes: set[str] = field(default_factory=set)


def repair(documents: Documents, previous: Ledger) -> Iterator[Change]:  # noqa: ARG001 - the contract
    """Yield the ids that are missing, page by page; a question that several include gets one."""
    pages = page_set.read(documents).by_path
    questions = chain.from_iterable(page.questions for page in pages.values())
    taken = {record_name(question.id) for question in questions if question.id_given}
    nameless = _nameless(pages)
    tables = {
        path: dict(_tables(path, documents.pages[path].document.tree))
        for path in {question.page for question in nameless.values()}
    }
    lines = {path: documents.texts[path].split("\n") for path in {at.path for at in nameless}}
    for at, question in nameless.items():
        name = _free(question, taken)
        taken |= _records(question, name)
        insert = _in_markdown if at.path.suffix == ".md" else _in_yaml
        place, text = insert(at, name, lines[at.path], tables[question.page])
        yield Change(place, text, f"the id {name!r}")


def _nameless(pages: Mapping[PurePosixPath, Page]) -> dict[Span, _Nameless]:
    found: dict[Span, _Nameless] = {}
    for path, page in pages.items():
        for question in page.questions:
            if not question.id_given:
                own = own_id(page, question)
                first = found.setdefault(question.at, _Nameless(path, own))
                first.prefixes.add(question.id.removesuffix(own))
    return found


def _free(question: _Nameless, taken: set[str]) -> str:
    names = chain((question.id,), (f"{question.id}-{number}" for number in count(2)))
    return next(name for name in names if taken.isdisjoint(_records(question, name)))


def _records(question: _Nameless, name: str) -> set[str]:
    return {record_name(prefix + name) for prefix in question.prefixes}


def _tables(path: PurePosixPath, tree: Tree) -> Iterator[tuple[Span, Table]]:
    """Yield every table with the place of its first key; included ones have files of their own."""
    if isinstance(tree, Table):
        here = tree.path or path
        if tree.keys:
            yield Span(here, *next(iter(tree.keys.values()))), tree
        for value in tree.entries.values():
            yield from _tables(here, value)
    elif isinstance(tree, Items):
        for item in tree.items:
            yield from _tables(path, item)


def _in_markdown(
    at: Span,
    name: str,
    lines: list[str],
    tables: Mapping[Span, Table],  # noqa: ARG001 - as in YAML
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
    at: Span, name: str, lines: list[str], tables: Mapping[Span, Table]
) -> tuple[Span, str]:
    """Write the id before the first key, on a line of its own or inside the braces."""
    line, column = tables[at].place[:2]
    if (line, column) == (at.line, at.column) or lines[line - 1][column - 1] != "{":
        return _point(at, line, column), f"id: {name}\n" + " " * (column - 1)
    quoted = lines[at.line - 1][at.column - 1] == '"'
    entry = f'"id": "{name}"' if quoted else f"id: {name}"
    return _point(at, at.line, at.column), f"{entry}, "


def _point(at: Span, line: int, column: int) -> Span:
    return replace(at, line=line, column=column, end_line=line, end_column=column)
