"""Writes the ids into questions that have none.

They are the ids that were derived so far: what learners have saved under them stays theirs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, count
from pathlib import PurePosixPath

from scormbuild.course import page_set
from scormbuild.course.course import Ledger, Page
from scormbuild.course.documents import Documents
from scormbuild.course.identifiers import record_name
from scormbuild.course.pages import own_id
from scormbuild.diagnostics import Span
from scormbuild.repairs.change import Change
from scormbuild.repairs.writing import tables, written


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
    known = {
        path: dict(tables(path, documents.pages[path].document.tree))
        for path in {question.page for question in nameless.values()}
    }
    lines = {path: documents.texts[path].split("\n") for path in {at.path for at in nameless}}
    for at, question in nameless.items():
        name = _free(question, taken)
        taken |= _records(question, name)
        place, text = written(at, name, lines[at.path], known[question.page])
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
