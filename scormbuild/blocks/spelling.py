"""From a Markdown file to the YAML spelling of the same lesson or quiz."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from scormbuild.blocks import include
from scormbuild.blocks.block import BlockKind
from scormbuild.blocks.findings import (
    ContentInFrontMatter,
    EmptyBlock,
    NotInQuiz,
    NotInsideBlock,
    PartWithoutBlock,
    SaidTwiceInBlock,
    SaidTwiceInQuiz,
    TitleNotShown,
)
from scormbuild.diagnostics import Diagnostic, Outcome, Span
from scormbuild.questions import KINDS as QUESTION_KINDS
from scormbuild.questions.rows import Row, items_of, leaf_at, leaf_of, rows_of, table_of
from scormbuild.questions.spelling import PARTS as QUESTION_PARTS
from scormbuild.questions.spelling import spell_question
from scormbuild.source.document import Document, Items, Leaf, Place, PlacedText, Table, Tree
from scormbuild.source.findings.includes import NotInQuestionFile
from scormbuild.source.markdown import Container, MarkdownFile, Piece, TextPiece

#: Containers that stand inside parts of blocks.
_INNER = {"option": ("step",)}

_QUESTION = "question"

#: What only quizzes have in their front matter.
QUIZ_KEYS = frozenset(
    (
        *("attempts", "back", "counted", "draw", "excuses", "intro", "layout", "mode", "on_fail"),
        *("passing_score", "retry", "show", "shuffle", "time_limit"),
    )
)

#: What only the front matter of a lesson has.
LESSON_KEYS = frozenset(("description", "objectives"))

Kinds = Mapping[str, BlockKind[Any]]


class Speller:
    """Turns the pieces of one file into blocks; `found` grows in their order."""

    def __init__(self, path: PurePosixPath, kinds: Kinds) -> None:
        """Take the kinds of blocks by their author's names."""
        self.path = path
        self.found: list[Diagnostic] = []
        self._kinds = kinds
        self._parts: dict[str, tuple[str, ...]] = dict.fromkeys(QUESTION_PARTS, (_QUESTION,))
        for kind in kinds.values():
            for part in kind.parts:
                others = self._parts.get(part, ())
                self._parts[part] = tuple(dict.fromkeys((*others, kind.names[0])))
        self._parts |= _INNER

    def at(self, place: Place) -> Span:
        """Return a place with its file."""
        return Span(self.path, *place)

    def report(self, diagnostic: Diagnostic) -> None:
        """Add a finding."""
        self.found.append(diagnostic)

    def blocks(self, pieces: Iterable[Piece]) -> Iterator[Tree]:
        """Yield each piece as a block: a text, or a table with its type."""
        for piece in pieces:
            if isinstance(piece, TextPiece):
                text = leaf_of(rows_of(piece.text))
                if text:
                    yield text
            elif block := self._block(piece):
                yield block

    def _block(self, container: Container) -> Tree | None:
        if container.name == include.NAME:
            return include.spell(container, self)
        kind = self._kinds.get(container.name)
        if kind:
            return kind.spell(container, self)
        # The splitter knows blocks and their parts only.
        at, around = self.at(container.name_place), self._parts[container.name]
        self.report(PartWithoutBlock(at=at, name=container.name, around=around))
        return None

    def content(self, container: Container) -> Tree:
        """Return what stands inside a container as `blocks`; there must be something."""
        found = len(self.found)
        blocks = items_of(self.blocks(container.pieces), container.name_place)
        if not blocks.items and len(self.found) == found:
            self.report(EmptyBlock(at=self.at(container.name_place), name=container.name))
        return blocks

    def only_text(self, container: Container) -> Leaf | None:
        """Return the text inside a container that has no place for blocks."""
        rows: list[Row] = []
        for piece in container.pieces:
            if isinstance(piece, TextPiece):
                rows += [*rows_of(piece.text), Row("", piece.text.span.end_line, 1)]
            else:
                self.misplaced(piece, container.name, "text")
        return leaf_of(rows)

    def table(
        self, container: Container, entries: Mapping[str, Tree | None], *, titled: bool = True
    ) -> Table:
        """Return a block with its type, title, attributes and other entries."""
        title = container.title
        if title and not titled:
            self.report(TitleNotShown(at=title.span, name=container.name))
        where = container.name_place
        shown = title_of(title) if title and titled else None
        head = {"type": leaf_at(container.name, where), "title": shown}
        self._twice(container, {**head, **entries})
        keys = {**container.attributes.keys, "type": where}
        return table_of({**head, **container.attributes.entries, **entries}, container.place, keys)

    def _twice(self, container: Container, entries: Mapping[str, Tree | None]) -> None:
        """Report attributes that say again what the block says already."""
        for key in container.attributes.entries:
            if entries.get(key):
                at = self.at(container.attributes.keys[key])
                self.report(SaidTwiceInBlock(at=at, key=key, name=container.name))

    def only(self, container: Container, name: str, wanted: str) -> Iterator[Container]:
        """Yield the containers of this name inside another; everything else is reported."""
        for piece in container.pieces:
            if isinstance(piece, Container) and piece.name == name:
                yield piece
            else:
                self.misplaced(piece, container.name, wanted)

    def misplaced(self, piece: Piece, around: str, wanted: str) -> None:
        """Report what a block has no place for."""
        if isinstance(piece, TextPiece):
            what, at = "text", first_line(piece.text)
        else:
            what, at = repr(piece.name), self.at(piece.name_place)
        self.report(NotInsideBlock(at=at, what=what, around=around, wanted=wanted))


def title_of(title: PlacedText) -> Leaf:
    """Return a title as part of a document."""
    span = title.span
    place = (span.line, span.column, span.end_line, span.end_column)
    return Leaf(title.value, place, title.lines)


def first_line(text: PlacedText) -> Span:
    """Return the place of the first line that says something."""
    row = next((row for row in rows_of(text) if not row.blank), None)
    return Span(text.span.path, *row.stripped().place) if row else text.span


def page_document(file: MarkdownFile, kinds: Kinds) -> Outcome[Document]:
    """Turn a Markdown file into the document of a lesson or a quiz.

    A key in its front matter that only one of them has decides; without, it is a quiz if it has
    nothing but questions.
    """
    keys = file.front.entries.keys()
    names = [piece.name if isinstance(piece, Container) else "" for piece in file.pieces]
    asks = _QUESTION in names and {_QUESTION, include.NAME}.issuperset(names)
    if not QUIZ_KEYS.isdisjoint(keys) or (asks and LESSON_KEYS.isdisjoint(keys)):
        return quiz_document(file, kinds)
    return lesson_document(file, kinds)


def lesson_document(file: MarkdownFile, kinds: Kinds) -> Outcome[Document]:
    """Turn a Markdown file into the document of a lesson."""
    speller = Speller(file.path, kinds)
    blocks = items_of(speller.blocks(file.pieces), _behind(file.front))
    return _document(file, {"blocks": blocks}, speller)


def quiz_document(file: MarkdownFile, kinds: Kinds) -> Outcome[Document]:
    """Turn a Markdown file into the document of a quiz; text before the questions introduces it."""
    speller = Speller(file.path, kinds)
    first, rest = file.pieces[:1], file.pieces[1:]
    intro = leaf_of(rows_of(first[0].text)) if first and isinstance(first[0], TextPiece) else None
    questions = _questions(rest if intro else file.pieces, speller, NotInQuiz)
    if intro and "intro" in file.front.entries:
        speller.report(SaidTwiceInQuiz(at=speller.at(intro.place)))
    listed = items_of(questions, _behind(file.front))
    return _document(file, {"intro": intro, "questions": listed}, speller)


def question_file(file: MarkdownFile, kinds: Kinds) -> Outcome[Items]:
    """Turn a Markdown file into questions that quizzes include; its front matter means nothing."""
    speller = Speller(file.path, kinds)
    questions = items_of(_questions(file.pieces, speller, NotInQuestionFile), _behind(file.front))
    return Outcome(questions, tuple(speller.found))


def _questions(
    pieces: Iterable[Piece], speller: Speller, refused: type[NotInQuiz | NotInQuestionFile]
) -> Iterator[Tree]:
    """Yield the questions of a quiz; anything else has no place there."""
    for piece in pieces:
        if isinstance(piece, TextPiece):
            speller.report(refused(at=first_line(piece.text), what="text"))
        elif piece.name == _QUESTION:
            yield spell_question(piece, speller.path, QUESTION_KINDS, speller.report)
        elif piece.name == include.NAME:
            yield from _questions_of_file(piece, speller)
        else:
            at = speller.at(piece.name_place)
            speller.report(refused(at=at, what=repr(piece.name)))


def snippet(file: MarkdownFile, kinds: Kinds) -> Outcome[Items]:
    """Turn a Markdown file into blocks that pages include; its front matter means nothing."""
    speller = Speller(file.path, kinds)
    blocks = items_of(speller.blocks(file.pieces), _behind(file.front))
    return Outcome(blocks, tuple(speller.found))


def _questions_of_file(container: Container, speller: Speller) -> Iterator[Table]:
    """Yield an include in a quiz as it is written in YAML: `{file: questions/x.md}`."""
    table = include.spell(container, speller)
    if table is not None:
        entries = {name: tree for name, tree in table.entries.items() if name != "type"}
        keys = {name: place for name, place in table.keys.items() if name != "type"}
        yield Table(entries, keys, table.place)


def is_quiz(document: Document) -> bool:
    """Tell a quiz from a lesson by what it contains."""
    return isinstance(document.tree, Table) and "questions" in document.tree.entries


def _document(
    file: MarkdownFile, body: Mapping[str, Tree | None], speller: Speller
) -> Outcome[Document]:
    front = file.front
    for key in ("blocks", "questions"):
        if key in front.entries:
            speller.report(ContentInFrontMatter(at=speller.at(front.keys[key]), key=key))
    tree = table_of({**front.entries, **body}, front.place, front.keys)
    return Outcome(Document(file.path, tree), tuple(speller.found))


def _behind(front: Table) -> Place:
    """Return the place where content starts that is not there."""
    return (*front.place[2:], *front.place[2:])
