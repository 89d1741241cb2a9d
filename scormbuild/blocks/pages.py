"""Lessons and quizzes as documents: from Markdown, checked by their schemas, read as blocks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from scormbuild.blocks import include, spelling
from scormbuild.blocks.block import Block
from scormbuild.blocks.findings import BlocksTooDeep
from scormbuild.blocks.kinds import BY_CONTAINER, BY_NAME
from scormbuild.blocks.reader import BlockReader
from scormbuild.blocks.spelling import is_quiz
from scormbuild.diagnostics import Diagnostic, Outcome
from scormbuild.questions.reader import check_question
from scormbuild.reading import Reader
from scormbuild.source import schema
from scormbuild.source.document import Cursor, Document, Items, Key, Leaf, Table
from scormbuild.source.markdown import MarkdownFile

#: Deeper nesting is a mistake, and recursion over it has to end somewhere.
DEEPEST = 10

_SCHEMAS = {name: kind.schema for name, kind in BY_NAME.items()} | {include.NAME: include.SCHEMA}


def schemas() -> Mapping[str, Mapping[str, Any]]:
    """Return the JSON Schema of each block by its `type`."""
    return _SCHEMAS


def page_document(file: MarkdownFile) -> Outcome[Document]:
    """Turn a Markdown file into the document of a lesson or quiz, as if it were YAML."""
    return spelling.page_document(file, BY_CONTAINER)


def snippet(file: MarkdownFile) -> Outcome[Items]:
    """Turn a Markdown file that pages include into blocks, as if they were YAML."""
    return spelling.snippet(file, BY_CONTAINER)


def question_file(file: MarkdownFile) -> Outcome[Items]:
    """Turn a Markdown file that quizzes include into questions, as if they were YAML."""
    return spelling.question_file(file, BY_CONTAINER)


def check_page(document: Document) -> tuple[Diagnostic, ...]:
    """Return what is wrong with a lesson or quiz, by its schema and those of its contents."""
    if is_quiz(document):
        return (*schema.check(document, schema.load("quiz")), *_check_questions(document))
    return (*schema.check(document, schema.load("lesson")), *_check_blocks(document, ("blocks",)))


def read_blocks(cursor: Cursor, reader: Reader) -> tuple[Block, ...]:
    """Read a list of blocks that `check_page` accepted."""
    return BlockReader(reader, BY_NAME).blocks(cursor)


def _check_questions(document: Document) -> Iterator[Diagnostic]:
    listed = schema.part(document, ("questions",))
    for number, item in enumerate(listed.items if isinstance(listed, Items) else ()):
        if isinstance(item, Table) and not include.is_file(item):
            yield from check_question(document, ("questions", number))


def _check_blocks(document: Document, key: Key, depth: int = 1) -> Iterator[Diagnostic]:
    """Check a list of blocks and, where its own schema accepts a block, what is inside."""
    listed = schema.part(document, key)
    if not isinstance(listed, Items):
        return
    if depth > DEEPEST:
        yield BlocksTooDeep(at=document.key_span(key), limit=DEEPEST)
        return
    for number, item in enumerate(listed.items):
        if isinstance(item, Table) and not include.is_include(item):
            yield from _check_block(document, (*key, number), item, depth)


def _check_block(document: Document, key: Key, table: Table, depth: int) -> Iterator[Diagnostic]:
    named = table.entries.get("type")
    name = named.value if isinstance(named, Leaf) else None
    yield from schema.check_kind(document, key, _SCHEMAS, noun="block")
    if not isinstance(name, str) or name not in BY_NAME:
        return
    if isinstance(table.entries.get("question"), Table):
        yield from check_question(document, (*key, "question"))
    yield from _check_blocks(document, (*key, "blocks"), depth + 1)
    for name_of_list in BY_NAME[name].lists:
        panels = table.entries.get(name_of_list)
        for number in range(len(panels.items) if isinstance(panels, Items) else 0):
            inside = (*key, name_of_list, number, "blocks")
            yield from _check_blocks(document, inside, depth + 1)
