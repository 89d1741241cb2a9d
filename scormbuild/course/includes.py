"""Files that pages take in: snippets of Markdown in lessons, files of questions in quizzes.

A file is read and checked once, however many pages include it. What comes out is a page as if
everything stood in it, except that each included part remembers its file.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from scormbuild import blocks
from scormbuild.blocks import include
from scormbuild.course.findings.suggestion import closest
from scormbuild.course.references import inside
from scormbuild.diagnostics import Diagnostic, Outcome, Span, has_errors
from scormbuild.source import markdown, schema, variables, yaml
from scormbuild.source.document import Document, Items, Leaf, Table, Tree
from scormbuild.source.findings.includes import (
    IncludedFileEmpty,
    IncludedFileMissing,
    IncludedFileOutside,
    IncludedFileType,
    IncludedFileWrongCase,
    IncludesInCircle,
    IncludesTooDeep,
    PageIncluded,
    TooManyIncludes,
)
from scormbuild.source.variables import Variables

#: A snippet in a snippet is reasonable, and perhaps one in that.
DEEPEST = 5

#: A page of 200 paragraphs is a book.
MOST = 200

#: What lessons can take in, and what quizzes can.
SNIPPETS = (".md",)
QUESTION_FILES = (".md", ".yaml", ".yml")

_Chain = tuple[PurePosixPath, ...]
_Parsed = tuple[Items | None, tuple[Diagnostic, ...]]


@dataclass(frozen=True, slots=True)
class _Kind:
    """One kind of list that can take in files: how an entry looks, and what such files are."""

    stands_for_file: Callable[[Tree], bool]
    schema: schema.Schema
    suffixes: tuple[str, ...]
    parse: Callable[[PurePosixPath, str, Variables], Outcome[Items]]


@dataclass(slots=True)
class Includes:
    """The files that pages include; `used` grows with those that were meant.

    `read` returns the text of a file and adds to `found` what is wrong with it.
    """

    files: Collection[PurePosixPath]
    pages: Collection[PurePosixPath]
    read: Callable[[PurePosixPath], str | None]
    variables: Variables
    found: list[Diagnostic]
    used: set[PurePosixPath] = field(default_factory=set)
    _ready: dict[tuple[PurePosixPath, bool], _Parsed] = field(default_factory=dict)
    _count: int = 0

    def put_in(self, page: Document) -> Document:
        """Return the page with everything that it includes."""
        self._count = 0
        tree, chain = self._deeper(page.tree, (page.path,)), (page.path,)
        questions = tree.entries.get("questions") if isinstance(tree, Table) else None
        if isinstance(tree, Table) and isinstance(questions, Items):
            listed = self._filled(questions, chain, _IN_QUIZ)
            tree = replace(tree, entries={**tree.entries, "questions": listed})
        return Document(page.path, tree)

    def _deeper(self, tree: Tree, chain: _Chain) -> Tree:
        """Put files into every list of blocks inside a part of a page."""
        match tree:
            case Table(entries=entries):
                filled = {
                    key: self._filled(value, chain, _IN_LESSON)
                    if key == "blocks" and isinstance(value, Items)
                    else self._deeper(value, chain)
                    for key, value in entries.items()
                }
                return replace(tree, entries=filled)
            case Items(items=items):
                return replace(tree, items=tuple(self._deeper(item, chain) for item in items))
            case _:
                return tree

    def _filled(self, listed: Items, chain: _Chain, kind: _Kind) -> Items:
        return replace(listed, items=tuple(self._members(listed, chain, kind)))

    def _members(self, listed: Items, chain: _Chain, kind: _Kind) -> Iterator[Tree]:
        for item in listed.items:
            if isinstance(item, Table) and kind.stands_for_file(item):
                yield from self._included(item, chain, kind)
            else:
                yield self._deeper(item, chain)

    def _included(self, entry: Table, chain: _Chain, kind: _Kind) -> Iterator[Tree]:
        """Yield the content of a file, or the entry as it is if that cannot be had."""
        around = Document(chain[-1], Items((entry,), entry.place))
        wrong = schema.check(around, kind.schema, (0,))
        self.found.extend(wrong)
        file = schema.part(around, (0, include.FILE))
        at = around.span((0, include.FILE))
        written = str(file.value) if isinstance(file, Leaf) else ""
        path = None if wrong else self._path(written, at, chain, kind)
        content = None if path is None else self._content(path, kind)
        if path is not None and content is not None and not content.items:
            self.found.append(IncludedFileEmpty(at=at, path=str(path)))
        if path is None or content is None or not content.items:
            yield entry
            return
        for part in self._filled(content, (*chain, path), kind).items:
            if isinstance(part, Items) or part.path is not None:
                yield part
            else:
                yield replace(part, path=path)

    def _path(self, written: str, at: Span, chain: _Chain, kind: _Kind) -> PurePosixPath | None:
        path = self._file(written, at, kind)
        self._count += 1
        if self._count > MOST:
            if self._count == MOST + 1:
                self.found.append(TooManyIncludes(at=at, limit=MOST))
            return None
        trouble = path if isinstance(path, Diagnostic) else self._trouble(path, at, chain, kind)
        if trouble is not None:
            self.found.append(trouble)
        return path if trouble is None and isinstance(path, PurePosixPath) else None

    def _file(self, written: str, at: Span, kind: _Kind) -> PurePosixPath | Diagnostic:
        """Return the file that is meant; another one that is probably meant is used as well."""
        slashed = written.replace("\\", "/")
        bases = (PurePosixPath(), at.path.parent)
        near = [path for base in bases if (path := inside(base, slashed)) in self.files]
        meant = near[0] if near else None
        path = None if slashed != written or ":" in written else inside(PurePosixPath(), written)
        if path is not None and path in self.files:
            self.used.add(path)
            return path
        folded = {str(file).casefold(): file for file in self.files}
        on_disk = None if path is None else folded.get(str(path).casefold())
        if meant is None and on_disk is None:
            known = [str(file) for file in self.files if file.suffix in kind.suffixes]
            close = closest(slashed, known)
            meant = None if close is None else PurePosixPath(close)
        self.used.update(file for file in (meant, on_disk) if file is not None)
        suggestion = None if meant is None else str(meant)
        if path is None:
            return IncludedFileOutside(at=at, path=written, meant=suggestion)
        if on_disk is not None:
            return IncludedFileWrongCase(at=at, path=written, on_disk=str(on_disk))
        return IncludedFileMissing(at=at, path=written, meant=suggestion)

    def _trouble(
        self, path: PurePosixPath, at: Span, chain: _Chain, kind: _Kind
    ) -> Diagnostic | None:
        """Return why a file that exists cannot be included here."""
        if path in chain:
            names = (*chain[chain.index(path) :], path)
            return IncludesInCircle(at=at, chain=tuple(str(name) for name in names))
        if path.suffix not in kind.suffixes:
            return IncludedFileType(at=at, path=str(path), allowed=kind.suffixes)
        if path in self.pages:
            return PageIncluded(at=at, path=str(path))
        return IncludesTooDeep(at=at, limit=DEEPEST) if len(chain) > DEEPEST else None

    def _content(self, path: PurePosixPath, kind: _Kind) -> Items | None:
        """Return what is in a file; each page that includes a broken one is broken."""
        key = (path, kind is _IN_QUIZ)
        known = self._ready.get(key)
        if known is not None:
            self.found.extend(known[1])
            return known[0]
        before = len(self.found)
        text = self.read(path)
        outcome: Outcome[Items] = Outcome(None)
        if text is not None:
            outcome = kind.parse(path, text, self.variables)
            self.found.extend(outcome.diagnostics)
        new = tuple(self.found[before:])
        content = None if has_errors(new) else outcome.value
        self._ready[key] = (content, new)
        return content


def _snippet(path: PurePosixPath, text: str, values: Variables) -> Outcome[Items]:
    file = markdown.read(path, text, blocks.CONTAINERS)
    return _with_values(path, text, file.then(blocks.snippet), values)


def _questions(path: PurePosixPath, text: str, values: Variables) -> Outcome[Items]:
    if path.suffix == ".md":
        file = markdown.read(path, text, blocks.CONTAINERS)
        return _with_values(path, text, file.then(blocks.question_file), values)
    outcome = yaml.parse(path, text)
    document = outcome.value
    if document is None:
        return Outcome(None, outcome.diagnostics)
    wrong = schema.check(document, schema.load("questions"))
    listed = schema.part(document, ("questions",))
    found = (*outcome.diagnostics, *wrong)
    if not isinstance(listed, Items):
        return Outcome(None, found)
    return _with_values(path, text, Outcome(listed, found), values)


def _with_values(
    path: PurePosixPath, text: str, content: Outcome[Items], values: Variables
) -> Outcome[Items]:
    if content.value is None or variables.MARK not in text:
        return content
    tree, found = variables.fill(path, content.value, values)
    return Outcome(tree if isinstance(tree, Items) else None, (*content.diagnostics, *found))


_IN_LESSON = _Kind(include.is_include, include.SCHEMA, SNIPPETS, _snippet)
_IN_QUIZ = _Kind(include.is_file, include.FILE_SCHEMA, QUESTION_FILES, _questions)
