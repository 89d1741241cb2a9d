"""Steps are put in order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from scormbuild.questions.choices import NAMES
from scormbuild.questions.findings import TooManyAnswers
from scormbuild.questions.grading import numbers, scored
from scormbuild.questions.kind import (
    AnswerKey,
    Earned,
    Option,
    Question,
    QuestionKind,
    Response,
)
from scormbuild.questions.rows import items_of, leaf_at, table_of
from scormbuild.questions.scan import Form
from scormbuild.questions.schemas import question_schema
from scormbuild.questions.shape import Shape
from scormbuild.questions.texts import read_item, report_identical, report_too_few
from scormbuild.reading import Reader
from scormbuild.source.document import Cursor, Tree


@dataclass(frozen=True, kw_only=True)
class OrderQuestion(Question):
    """Put the items in order; here they are in the right one, learners get them mixed.

    Partial credit: one share for each item that directly follows the one it should follow.
    """

    items: tuple[Option, ...]


def _spell(shape: Shape) -> Mapping[str, Tree | None]:
    items = [
        table_of({"text": item.text, "id": item.id}, item.place)
        if item.id
        else item.text or leaf_at("", item.place)
        for item in (shape.answer.items if shape.answer else ())
    ]
    return {"prompt": shape.prompt, "items": items_of(items, shape.answer_place)}


def _read(cursor: Cursor, common: dict[str, Any], reader: Reader) -> OrderQuestion:
    listed = cursor["items"]
    items = tuple(read_item(item, reader) for item in listed.items())
    report_too_few(listed, len(items), "items", reader)
    if len(items) > NAMES:
        reader.report(TooManyAnswers(at=listed.span, found=len(items)))
    report_identical(items, reader)
    return OrderQuestion(**common, items=items)


def _options(question: OrderQuestion) -> tuple[Option, ...]:
    return question.items


def _answer_key(question: OrderQuestion, numbers: Sequence[int]) -> AnswerKey:
    return {"type": "order", "answer": list(numbers), "scoring": question.scoring.value}


def _grade(key: AnswerKey, response: Response) -> Earned:
    """Count neighbours that belong together; numbers that are no items (any more) do not matter."""
    right = list(pairwise(key["answer"]))
    given = [number for number in numbers(response) if number in key["answer"]]
    together = len(set(right) & set(pairwise(given)))
    return scored(together, len(right), key["scoring"])


KIND = QuestionKind(
    name="order",
    question=OrderQuestion,
    schema=question_schema("order"),
    form=Form.NUMBERED,
    spell=_spell,
    read=_read,
    options=_options,
    answer_key=_answer_key,
    grade=_grade,
)
