"""All pages of a course: read, their headings and pictures put in order, their links followed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from scormbuild.content import Footnote, Link, MediaFile, Picture, RichText
from scormbuild.course import gates, glossary, identifiers, notes, pages, references
from scormbuild.course.anchors import Anchors
from scormbuild.course.contents import SUFFIXES
from scormbuild.course.course import Explained, Lesson, LinkTarget, Page, Term
from scormbuild.course.documents import Documents
from scormbuild.course.findings import QuestionIncludedTwice
from scormbuild.course.glossary import Abbreviations, Glossary
from scormbuild.course.identifiers import Named
from scormbuild.course.media import Media
from scormbuild.course.parts import changed, parts
from scormbuild.course.references import Site
from scormbuild.course.spoken import TextFiles
from scormbuild.diagnostics import Diagnostic, Span
from scormbuild.reading import Reader


@dataclass(frozen=True, slots=True)
class PageSet:
    """The pages that could be read, and what was noticed.

    `named` holds the ids that can be used and where they were given; `links` says where the links
    lead, `notes` holds the footnotes, `terms` the glossary. `drafts` are those that were left out.
    """

    by_path: Mapping[PurePosixPath, Page]
    named: tuple[Named, ...]
    media: Media
    links: Mapping[tuple[str, str], LinkTarget]
    notes: Mapping[tuple[str, str], Footnote]
    terms: tuple[Term, ...]
    found: tuple[Diagnostic, ...]
    drafts: tuple[Page, ...] = ()

    @property
    def all(self) -> tuple[Page, ...]:
        """Return the pages in their order."""
        return tuple(self.by_path.values())

    def clashes(self) -> Iterator[Diagnostic]:
        """Report pages and questions with the same id."""
        yield from identifiers.clashes("page", self.named, fold=True)
        names: dict[Named, Page] = {}
        for name, page in self._asked():
            if name in names:
                both = (names[name].source, page.source)
                yield QuestionIncludedTwice(at=name.at, name=name.id, pages=both)
            else:
                names[name] = page
        yield from identifiers.clashes("question", names, fold=False)

    def _asked(self) -> Iterator[tuple[Named, Page]]:
        for page in self.all:
            for question in page.questions:
                yield Named(question.id, question.at), page
            if isinstance(page, Lesson):
                for kept in page.kept:
                    yield Named(kept.id, kept.at), page


def read(documents: Documents) -> PageSet:
    """Read every sound page."""
    reader = Reader(documents.language)
    media = Media(documents.tree.files)
    files = TextFiles(documents, media, reader)
    terms = glossary.read(documents.glossary, reader)
    by_path: dict[PurePosixPath, Page] = {}
    named: list[Named] = []
    anchors: dict[str, Mapping[str, str]] = {}
    footnotes: dict[tuple[str, str], Footnote] = {}
    for path, document in documents.pages.items():
        page, name = pages.read(document, reader)
        if document.includes:
            page = _rebased(page, documents)
        names = Anchors()
        page = _filled(page, files)
        texts = tuple(parts(page, RichText))
        page = _finished(page, texts, names, media)
        page = _explained(page, texts, terms.abbreviations, reader)
        by_path[path] = page
        if notes.is_noted(texts):
            of_page, found = notes.of_page(tuple(parts(page, RichText)))
            footnotes |= {(page.id, label): note for label, note in of_page.items()}
            reader.found.extend(found)
        anchors.setdefault(page.id, names.names)
        if name is not None:
            named.append(name)
        reader.found.extend((*pages.without_ids(page), *gates.findings(page)))
    terms = _illustrated(terms, media)
    left_out = _drafts(documents, media)
    site = _site(documents, by_path, anchors, terms, left_out)
    links, broken = references.links(by_path.values(), site)
    used = frozenset(target.term for target in links.values() if isinstance(target, Explained))
    unused = tuple(terms.unused(used)) if documents.sound else ()
    every = (*reader.found, *media.found, *broken, *unused)
    drafts = tuple(left_out.values())
    return PageSet(by_path, tuple(named), media, links, footnotes, terms.terms, every, drafts)


def _illustrated(terms: Glossary, media: Media) -> Glossary:
    """Find the pictures in the definitions of terms."""

    def finish(part: object) -> object:
        return media.place(part) if isinstance(part, Picture) else part

    return replace(terms, terms=changed(terms.terms, finish))


def _drafts(documents: Documents, media: Media) -> dict[PurePosixPath, Page]:
    """Read what was left out, for its ids and its media; what is wrong with it is not said."""
    reader, own = Reader(documents.language), Media(documents.tree.files)
    files = TextFiles(documents, own, reader)
    drafts: dict[PurePosixPath, Page] = {}
    for path, document in documents.drafts.items():
        if document is None:
            name, _ = identifiers.page_id(path, None)
            at, source = Span(path), str(path)
            drafts[path] = Lesson(id=name.id if name else "", title="", at=at, source=source)
        else:
            page, _ = pages.read(document, reader)
            page = _filled(page, files)
            drafts[path] = _finished(page, tuple(parts(page, RichText)), Anchors(), own)
    media.meant.update(own.packed)
    return drafts


def _rebased(page: Page, documents: Documents) -> Page:
    """Let the links of included files lead where they lead from those files."""
    source, files = PurePosixPath(page.source), documents.tree.files

    def rebase(part: object) -> object:
        return references.rebased(part, source, files) if isinstance(part, Link) else part

    rebased: Page = changed(page, rebase)
    return rebased


def _filled(page: Page, files: TextFiles) -> Page:
    """Look for the files that blocks name, and read those that are text."""
    if not any(parts(page, MediaFile, closed=RichText)):
        return page
    filled: Page = changed(page, files.fill)
    return filled


def _finished(page: Page, texts: tuple[RichText, ...], anchors: Anchors, media: Media) -> Page:
    """Put ids and pictures in order, where there is anything to do."""
    names = [name for text in texts for name in text.anchors]
    repeated = len(names) > len(set(names))
    if not repeated:
        anchors.names.update(zip(names, names, strict=True))
    if not repeated and not any(parts(page, Picture)):
        return page

    def finish(part: object) -> object:
        if isinstance(part, RichText):
            return anchors.place(part) if repeated else part
        return media.place(part) if isinstance(part, Picture) else part

    finished: Page = changed(page, finish)
    return finished


def _explained(
    page: Page, texts: tuple[RichText, ...], course: Mapping[str, str], reader: Reader
) -> Page:
    """Explain the abbreviations, where there are any."""
    short = Abbreviations.of_page(texts, course)
    if not short.known:
        return page

    def explain(part: object) -> object:
        return short.explain(part) if isinstance(part, RichText) else part

    explained: Page = changed(page, explain)
    reader.found += (*short.found, *short.unused())
    return explained


def _site(
    documents: Documents,
    by_path: Mapping[PurePosixPath, Page],
    anchors: Mapping[str, Mapping[str, str]],
    terms: Glossary,
    drafts: Mapping[PurePosixPath, Page],
) -> Site:
    files = frozenset(documents.tree.files)
    page_files = frozenset(path for path in files if path.suffix in SUFFIXES)
    return Site(
        pages={path: page.id for path, page in by_path.items()},
        anchors=anchors,
        files=files,
        left_out=page_files - documents.pages.keys() - documents.broken,
        unknown=documents.broken,
        glossary=terms,
        drafts={path: page.id for path, page in drafts.items()},
    )
