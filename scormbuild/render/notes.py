"""The footnotes and terms of a page, in the order in which a learner meets them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from scormbuild.content import Footnote, RichText
from scormbuild.course.course import Term


@dataclass(frozen=True, slots=True)
class WrittenNote:
    """A footnote as templates see it; `marks` are the ids of its marks in the text."""

    number: int
    anchor: str
    html: Markup
    marks: tuple[str, ...]


@dataclass(slots=True)
class NoteEntry:
    """One footnote: its number and the ids of its marks so far. No heading has such ids."""

    number: int
    note: Footnote
    marks: list[str] = field(default_factory=list)

    @property
    def anchor(self) -> str:
        """Return the id of the footnote."""
        return f"fn:{self.number}"

    def marked(self) -> str:
        """Return the id of one more mark."""
        repeated = f":{len(self.marks) + 1}" if self.marks else ""
        self.marks.append(f"fnref:{self.number}{repeated}")
        return self.marks[-1]


class Notes:
    """The footnotes that were met so far on one page."""

    def __init__(
        self,
        notes: Mapping[tuple[str, str], Footnote],
        page_id: str,
        write: Callable[[RichText], Markup],
    ) -> None:
        """Take all footnotes of the course, the page, and how a text becomes HTML."""
        self._notes = notes
        self._page_id = page_id
        self._write = write
        self._met: dict[str, NoteEntry] = {}

    def entry(self, label: str) -> NoteEntry:
        """Return a footnote; the first to be asked for is number 1."""
        if label not in self._met:
            note = self._notes[self._page_id, label]
            self._met[label] = NoteEntry(len(self._met) + 1, note)
        return self._met[label]

    def written(self) -> tuple[WrittenNote, ...]:
        """Return the footnotes in order, each with its HTML: a footnote may mark another one."""
        html: list[Markup] = []
        while len(html) < len(self._met):
            entry = [*self._met.values()][len(html)]
            html.append(self._write(entry.note.text))
        return tuple(
            WrittenNote(entry.number, entry.anchor, text, tuple(entry.marks))
            for entry, text in zip(self._met.values(), html, strict=True)
        )


@dataclass(frozen=True, slots=True)
class WrittenTerm:
    """A term as templates see it; `marks` are the ids of the links to it."""

    name: str
    also: tuple[str, ...]
    anchor: str
    html: Markup
    marks: tuple[str, ...]


@dataclass(slots=True)
class TermEntry:
    """One term and the ids of the links to it so far."""

    term: Term
    marks: list[str] = field(default_factory=list)

    @property
    def anchor(self) -> str:
        """Return the id of the explanation."""
        return f"term:{self.term.id}"

    def marked(self) -> str:
        """Return the id of one more link."""
        repeated = f":{len(self.marks) + 1}" if self.marks else ""
        self.marks.append(f"termref:{self.term.id}{repeated}")
        return self.marks[-1]


class Terms:
    """The terms that were met so far on one page."""

    def __init__(self, terms: tuple[Term, ...], write: Callable[[RichText], Markup]) -> None:
        """Take the glossary of the course, and how a text becomes HTML."""
        self._terms = terms
        self._write = write
        self._met: dict[str, TermEntry] = {}

    def entry(self, name: str) -> TermEntry:
        """Return a term by its id."""
        if name not in self._met:
            term = next(term for term in self._terms if term.id == name)
            self._met[name] = TermEntry(term)
        return self._met[name]

    def written(self) -> tuple[WrittenTerm, ...]:
        """Return the terms, each with its HTML: a definition may need another term."""
        html: list[Markup] = []
        while len(html) < len(self._met):
            html.append(self._write([*self._met.values()][len(html)].term.definition))
        return tuple(
            WrittenTerm(entry.term.name, entry.term.also, entry.anchor, text, tuple(entry.marks))
            for entry, text in zip(self._met.values(), html, strict=True)
        )
