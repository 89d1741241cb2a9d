"""A question inside a lesson: practice that never counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormbuild.blocks.block import Block, BlockKind
from scormbuild.blocks.schemas import block_schema
from scormbuild.questions.findings import PointsDoNotCount
from scormbuild.questions.kind import Question
from scormbuild.questions.kinds import KINDS
from scormbuild.questions.reader import read_question
from scormbuild.questions.rows import leaf_at, table_of
from scormbuild.questions.spelling import spell_question
from scormbuild.source.document import Cursor, Tree
from scormbuild.source.markdown import Container

if TYPE_CHECKING:
    from scormbuild.blocks.reader import BlockReader
    from scormbuild.blocks.spelling import Speller


@dataclass(frozen=True)
class QuestionBlock(Block):
    """A knowledge check."""

    question: Question


def _spell(container: Container, speller: Speller) -> Tree:
    question = spell_question(container, speller.path, KINDS, speller.report)
    where = container.name_place
    entries: dict[str, Tree] = {"type": leaf_at(container.name, where), "question": question}
    return table_of(entries, container.place, dict.fromkeys(entries, where))


def _read(cursor: Cursor, reader: BlockReader) -> QuestionBlock:
    asked = cursor["question"]
    if asked.value("points"):
        reader.reader.report(PointsDoNotCount(at=asked["points"].span))
    return QuestionBlock(read_question(asked, reader.reader))


KIND = BlockKind(
    name="question",
    block=QuestionBlock,
    schema=block_schema("question"),
    spell=_spell,
    read=_read,
    names=("question",),
)
