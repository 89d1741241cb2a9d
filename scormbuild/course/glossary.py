"""The words that a course explains (`glossary.yaml`), and the abbreviations of its pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from scormbuild.content import Abbreviation, NoteMark, RichText
from scormbuild.course.course import Term
from scormbuild.course.findings import (
    AbbreviationRepeated,
    AbbreviationUnused,
    FootnoteMissing,
    FootnoteUnused,
    TermRepeated,
    TermUnused,
)
from scormbuild.diagnostics import Diagnostic
from scormbuild.reading import Reader
from scormbuild.richtext.abbreviations import explained
from scormbuild.source.document import Cursor, Document

#: The file, beside course.yaml.
PATH = PurePosixPath("glossary.yaml")


@dataclass(frozen=True, slots=True)
class Glossary:
    """What glossary.yaml says; `names` maps ids, terms and other forms (folded) to ids."""

    terms: tuple[Term, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    abbreviations: Mapping[str, str] = field(default_factory=dict)
    exists: bool = False

    def find(self, written: str) -> str | None:
        """Return the id of a term as a link names it."""
        return self.names.get(_folded(written))

    def unused(self, used: frozenset[str]) -> Iterator[Diagnostic]:
        """Report the terms that nothing refers to."""
        for term in self.terms:
            if term.id not in used:
                yield TermUnused(at=term.at, name=term.id)


def read(document: Document | None, reader: Reader) -> Glossary:
    """Read the glossary that the schema accepted."""
    if document is None:
        return Glossary()
    root = document.root
    listed = root.get("terms")
    terms: list[Term] = []
    owners: dict[str, tuple[Term, int]] = {}
    for item in listed.items() if listed else ():
        term = _term(item, reader)
        terms.append(term)
        for cursor in _names(item):
            here = (term, cursor.span.line)
            owner, line = owners.setdefault(_folded(cursor.text().value), here)
            if owner is not term:
                name = cursor.text().value
                reader.report(TermRepeated(at=cursor.span, name=name, line=line))
    names = {name: owner.id for name, (owner, _) in owners.items()}
    return Glossary(tuple(terms), names, root.value("abbreviations", {}), exists=True)


def _term(item: Cursor, reader: Reader) -> Term:
    definition = reader.markdown(item["definition"].text())
    for part in definition.parts:
        if isinstance(part, NoteMark):
            reader.report(FootnoteMissing(at=part.at, label=part.label))
    for note in definition.notes:
        reader.report(FootnoteUnused(at=note.at, label=note.label))
    also = item.get("also")
    return Term(
        id=item["id"].data,
        name=item["term"].text().value,
        definition=definition,
        at=item["id"].span,
        also=tuple(form.text().value for form in also.items()) if also else (),
    )


def _names(item: Cursor) -> Iterator[Cursor]:
    yield item["id"]
    yield item["term"]
    if "also" in item:
        yield from item["also"].items()


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


@dataclass(slots=True)
class Abbreviations:
    """The abbreviations that hold on one page: its own, and those of the course."""

    known: dict[str, str]
    found: list[Diagnostic] = field(default_factory=list)
    _own: dict[str, Abbreviation] = field(default_factory=dict)
    _met: set[str] = field(default_factory=set)

    @classmethod
    def of_page(cls, texts: Sequence[RichText], course: Mapping[str, str]) -> Abbreviations:
        """Gather what the texts of a page explain."""
        page = cls(dict(course))
        for one in (one for text in texts for one in text.abbreviations):
            first = page._own.setdefault(one.short, one)
            if first.long != one.long:
                found = AbbreviationRepeated(at=one.at, short=one.short, long=first.long)
                page.found.append(found)
            page.known[one.short] = first.long
        return page

    def explain(self, text: RichText) -> RichText:
        """Return the text with its abbreviations explained."""
        rich, met = explained(text, self.known)
        self._met |= met
        return replace(rich, abbreviations=()) if rich.abbreviations else rich

    def unused(self) -> Iterator[Diagnostic]:
        """Report what the page explains and does not use."""
        for short, one in self._own.items():
            if short not in self._met:
                yield AbbreviationUnused(at=one.at, short=short)
