"""Every file of a course as a document: course.yaml, and the lessons and quizzes that it names.

All of them are read and checked, whatever is wrong with some, so that an author sees every finding
at once.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import PurePosixPath

from scormbuild import blocks
from scormbuild.course import contents, drafts, glossary, ledger
from scormbuild.course.contents import Entry
from scormbuild.course.findings import (
    CourseFileMissing,
    DraftLeftOut,
    LedgerWrongCase,
    PageFileMissing,
    PageFileWrongCase,
    PageNotNamed,
    PageOutside,
)
from scormbuild.course.includes import Includes
from scormbuild.diagnostics import Diagnostic, Outcome, Span, has_errors
from scormbuild.source import encoding, files, markdown, schema, variables, yaml
from scormbuild.source.document import Document, Items, Table
from scormbuild.source.files import SourceTree
from scormbuild.source.variables import Variables

#: The file that makes a folder a course.
COURSE = PurePosixPath("course.yaml")


class PageKind(StrEnum):
    """What a file is."""

    LESSON = "lesson"
    QUIZ = "quiz"


@dataclass(frozen=True, slots=True)
class PageDocument:
    """A lesson or quiz that the schema accepted; `includes` tells whether it takes in files."""

    path: PurePosixPath
    kind: PageKind
    document: Document
    includes: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Documents:
    """A course folder after reading.

    `course` is None when course.yaml has errors. `pages` are the sound pages in their order,
    `refused` those that could be read and have errors, `broken` all files that have errors,
    `drafts` those that were left out (None where there are errors). `texts` holds what was read,
    for reports that show lines; `ledger` is the text of `tracking.lock`, if there is one, and
    `glossary` the sound glossary.yaml.
    """

    tree: SourceTree
    course: Document | None
    language: str
    entries: tuple[Entry, ...]
    pages: Mapping[PurePosixPath, PageDocument]
    refused: Mapping[PurePosixPath, PageDocument] = field(default_factory=dict)
    broken: frozenset[PurePosixPath] = frozenset()
    drafts: Mapping[PurePosixPath, PageDocument | None] = field(default_factory=dict)
    texts: dict[PurePosixPath, str] = field(default_factory=dict)
    ledger: str | None = None
    glossary: Document | None = None

    def text(self, path: PurePosixPath) -> Outcome[str]:
        """Read a text that a page names, captions or a transcript, and keep it for reports."""
        outcome = files.read_text(self.tree, path)
        if outcome.value is not None:
            self.texts[path] = outcome.value
        return outcome

    @property
    def sound(self) -> bool:
        """Tell whether every file was read: only then can the whole be judged."""
        return self.course is not None and not self.broken


@dataclass(slots=True)
class _Loading:
    """What grows while the files are read; `with_drafts` takes in pages that are not ready."""

    tree: SourceTree
    with_drafts: bool = False
    texts: dict[PurePosixPath, str] = field(default_factory=dict)
    pages: dict[PurePosixPath, PageDocument] = field(default_factory=dict)
    refused: dict[PurePosixPath, PageDocument] = field(default_factory=dict)
    broken: set[PurePosixPath] = field(default_factory=set)
    drafts: dict[PurePosixPath, PageDocument | None] = field(default_factory=dict)
    found: list[Diagnostic] = field(default_factory=list)
    variables: Variables = field(default_factory=Variables)
    includes: Includes = field(init=False)

    def text(self, path: PurePosixPath) -> str | None:
        outcome = files.read_text(self.tree, path)
        self.found.extend(outcome.diagnostics)
        if outcome.value is not None:
            self.texts[path] = outcome.value
            self.found.extend(encoding.damaged(path, outcome.value))
        return outcome.value

    def course(self) -> Document | None:
        """Read course.yaml; the document comes back even if the schema refuses it."""
        text = self.text(COURSE)
        if text is None:
            return None
        outcome = yaml.parse(COURSE, text)
        self.found.extend(outcome.diagnostics)
        document = outcome.value
        self.variables = variables.of(document)
        if document is not None:
            if variables.MARK in text:
                document, found = variables.fill_course(document, self.variables)
                self.found.extend(found)
            self.found.extend(schema.check(document, schema.load("course")))
        return document

    def glossary(self) -> Document | None:
        """Read glossary.yaml, if there is one; a broken one has no value."""
        before = len(self.found)
        text = self.text(glossary.PATH) if glossary.PATH in self.tree.files else None
        if text is None:
            return None
        outcome = yaml.parse(glossary.PATH, text)
        self.found.extend(outcome.diagnostics)
        document = outcome.value
        if document is not None:
            if variables.MARK in text:
                tree, found = variables.fill(glossary.PATH, document.tree, self.variables)
                self.found.extend(found)
                document = Document(glossary.PATH, tree)
            self.found.extend(schema.check(document, schema.load("glossary")))
        if document is not None and not has_errors(tuple(self.found[before:])):
            return document
        self.broken.add(glossary.PATH)
        return None

    def page(self, path: PurePosixPath) -> None:
        """Read a lesson or quiz."""
        before = len(self.found)
        text = self.text(path)
        page = None if text is None else self._document(path, text)
        sound = None if has_errors(tuple(self.found[before:])) else page
        at = self._draft(path, text, page)
        if at is not None:
            # What is wrong with it matters when it is ready; `with_drafts` shows it before.
            self.found[before:] = [DraftLeftOut(at=at, path=str(path))]
            self.drafts[path] = sound
        elif sound is None:
            self.broken.add(path)
            if page is not None:
                self.refused[path] = page
        else:
            self.pages[path] = sound

    def _draft(
        self, path: PurePosixPath, text: str | None, page: PageDocument | None
    ) -> Span | None:
        """Return where a page that is to be left out says so."""
        if text is None or self.with_drafts:
            return None
        return drafts.marked(path, text, None if page is None else page.document)

    def _document(self, path: PurePosixPath, text: str) -> PageDocument | None:
        outcome = _markdown(path, text) if path.suffix == ".md" else yaml.parse(path, text)
        self.found.extend(outcome.diagnostics)
        document = outcome.value
        if document is None:
            return None
        if variables.MARK in text:
            tree, found = variables.fill(path, document.tree, self.variables)
            self.found.extend(found)
            document = Document(path, tree)
        includes = "include" in text or "file" in text
        if includes:
            document = self.includes.put_in(document)
        self.found.extend(blocks.check_page(document))
        kind = PageKind.QUIZ if blocks.is_quiz(document) else PageKind.LESSON
        return PageDocument(path, kind, document, includes)


def load(tree: SourceTree, *, with_drafts: bool = False) -> Outcome[Documents]:
    """Read and check course.yaml, everything that it names, and the ledger."""
    if COURSE not in tree.files:
        missing = CourseFileMissing(at=Span(COURSE), suggestion=_other_name(tree.files))
        return Outcome(None, (missing,))
    loading = _Loading(tree, with_drafts)
    course = loading.course()
    sound = course is not None and not has_errors(tuple(loading.found))
    entries, found = _entries(course, tree)
    pages = [entry.path for entry in contents.page_entries(entries)]
    loading.includes = Includes(
        files=tree.files,
        pages=frozenset(pages) if _has_contents(course) else frozenset(),
        read=loading.text,
        variables=loading.variables,
        found=loading.found,
    )
    terms = loading.glossary()
    for path in pages:
        loading.page(path)
    loading.found.extend(_still_forgotten(found, loading.includes))
    if sound and not loading.broken:
        loading.found.extend(loading.variables.unused())
    loading.found.extend(_ledgers_with_other_names(tree.files))
    documents = Documents(
        tree=tree,
        course=course if sound else None,
        language=_language(course),
        entries=entries,
        pages=loading.pages,
        refused=loading.refused,
        broken=frozenset(loading.broken.union(_meant(found), [COURSE] * has_errors(found))),
        drafts=loading.drafts,
        texts=loading.texts,
        ledger=loading.text(ledger.PATH) if ledger.PATH in tree.files else None,
        glossary=terms,
    )
    return Outcome(documents, tuple(loading.found))


def _entries(
    course: Document | None, tree: SourceTree
) -> tuple[tuple[Entry, ...], tuple[Diagnostic, ...]]:
    if course is None or not _has_contents(course):
        return contents.everything(tree.files), ()
    return contents.read(course.root["contents"], tree.files)


def _has_contents(course: Document | None) -> bool:
    return course is not None and isinstance(schema.part(course, ("contents",)), Items)


def _still_forgotten(found: tuple[Diagnostic, ...], includes: Includes) -> Iterator[Diagnostic]:
    """Yield what was found about `contents`; files that pages include were not forgotten there."""
    for one in found:
        if not (isinstance(one, PageNotNamed) and one.at.path in includes.used):
            yield one


def _meant(found: tuple[Diagnostic, ...]) -> Iterator[PurePosixPath]:
    """Yield the files that wrong paths in `contents` stand for: links to them are right."""
    for one in found:
        if isinstance(one, PageFileWrongCase):
            yield PurePosixPath(one.on_disk)
        elif isinstance(one, PageFileMissing | PageOutside) and one.suggestion is not None:
            yield PurePosixPath(one.suggestion)


def _ledgers_with_other_names(paths: Collection[PurePosixPath]) -> Iterator[Diagnostic]:
    for path in paths:
        if path != ledger.PATH and str(path).casefold() == str(ledger.PATH):
            yield LedgerWrongCase(at=Span(path), name=str(path))


def _language(course: Document | None) -> str:
    if course is None or not isinstance(course.tree, Table):
        return "en"
    language = course.root.value("language")
    return language if isinstance(language, str) else "en"


def _other_name(paths: Collection[PurePosixPath]) -> str | None:
    """Return a file that was probably meant to be course.yaml."""
    for path in paths:
        if len(path.parts) == 1 and path.stem.lower() == "course":
            return str(path)
    return None


def _markdown(path: PurePosixPath, text: str) -> Outcome[Document]:
    return markdown.read(path, text, blocks.CONTAINERS).then(blocks.page_document)
