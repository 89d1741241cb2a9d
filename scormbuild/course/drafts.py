"""Pages that are not ready: how one says so, and who still needs what it has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from scormbuild.course.course import Course, Page
from scormbuild.course.findings import IdOfDraft
from scormbuild.diagnostics import Diagnostic, Span
from scormbuild.source.document import Document

_FRONT_MATTER = "---"

#: For files that are too broken to be read: drafts often are.
_SAYS_DRAFT = re.compile(r"^draft:[ \t]*(true|True|TRUE)[ \t]*(?:#.*)?$", re.MULTILINE)


def marked(path: PurePosixPath, text: str, document: Document | None) -> Span | None:
    """Return where a page says that it is a draft; None if it does not."""
    if document is not None:
        is_draft = document.root.value("draft") is True
        return document.root["draft"].span if is_draft else None
    match = _SAYS_DRAFT.search(text, 0, _end_of_settings(path, text))
    if match is None:
        return None
    line = text.count("\n", 0, match.start()) + 1
    column = match.start(1) - match.start() + 1
    return Span(path, line, column, line, column + len(match[1]))


def _end_of_settings(path: PurePosixPath, text: str) -> int:
    if path.suffix != ".md":
        return len(text)
    starts = text.startswith(_FRONT_MATTER)
    return max(0, text.find(f"\n{_FRONT_MATTER}")) if starts else 0


def displaced(course: Course, drafts: Sequence[Page]) -> Iterator[Diagnostic]:
    """Report ids that drafts had in an earlier version, and that others have now.

    A draft that was never published takes nothing from anybody: it may well be a copy.
    """
    pages = {page.id: page for page in course.pages}
    asked = {question.id: question for page in course.pages for question in page.questions}
    for draft in drafts:
        if draft.id not in course.ledger.pages:
            continue
        if draft.id in pages:
            page = pages[draft.id]
            yield IdOfDraft(at=page.at, kind="page", name=page.id, draft=draft.source)
        for question in draft.questions:
            other = asked.get(question.id)
            # The same place: both include one file.
            if other is not None and other.at != question.at:
                name = question.id
                yield IdOfDraft(at=other.at, kind="question", name=name, draft=draft.source)
