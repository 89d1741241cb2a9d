"""The footnotes of a page: written anywhere on it, marked anywhere on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scormbuild.content import Footnote, NoteMark, RichText
from scormbuild.course.findings import FootnoteMissing, FootnoteRepeated, FootnoteUnused
from scormbuild.course.findings.suggestion import closest
from scormbuild.diagnostics import Diagnostic


def is_noted(texts: Sequence[RichText]) -> bool:
    """Tell whether a page has anything to do with footnotes."""
    return any(
        text.notes or any(isinstance(part, NoteMark) for part in text.parts) for text in texts
    )


def of_page(texts: Sequence[RichText]) -> tuple[Mapping[str, Footnote], tuple[Diagnostic, ...]]:
    """Return the footnotes of all the texts of a page by their labels."""
    notes: dict[str, Footnote] = {}
    found: list[Diagnostic] = []
    for note in (note for text in texts for note in text.notes):
        first = notes.setdefault(note.label, note)
        # One that is included twice is one all the same.
        if first.at != note.at:
            line = first.at.line
            found.append(FootnoteRepeated(at=note.at, label=note.label, line=line))
    marks = [part for text in texts for part in text.parts if isinstance(part, NoteMark)]
    for mark in marks:
        if mark.label not in notes:
            meant = closest(mark.label, notes)
            found.append(FootnoteMissing(at=mark.at, label=mark.label, suggestion=meant))
    used = {mark.label for mark in marks}
    found += (
        FootnoteUnused(at=note.at, label=label)
        for label, note in notes.items()
        if label not in used
    )
    return notes, tuple(found)
