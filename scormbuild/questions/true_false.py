"""A statement is true or false."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from scormbuild.questions.kind import (
    AnswerKey,
    Earned,
    Option,
    Question,
    QuestionKind,
    Response,
)
from scormbuild.questions.rows import leaf_at
from scormbuild.questions.scan import Form
from scormbuild.questions.schemas import question_schema
from scormbuild.questions.shape import Shape
from scormbuild.reading import Reader
from scormbuild.source.document import Cursor, Tree


@dataclass(frozen=True, kw_only=True)
class TrueFalseQuestion(Question):
    """Decide whether the prompt is true."""

    answer: bool


def _spell(shape: Shape) -> Mapping[str, Tree | None]:
    answer = shape.answer.values["answer"] if shape.answer else None
    return {
        "prompt": shape.prompt,
        "answer": answer and leaf_at(str(answer.value).lower() == "true", answer.place),
        "feedback": shape.comment,
    }


def _read(cursor: Cursor, common: dict[str, Any], _reader: Reader) -> TrueFalseQuestion:
    return TrueFalseQuestion(**common, answer=cursor.value("answer"))


def _options(_question: TrueFalseQuestion) -> tuple[Option, ...]:
    return ()


def _answer_key(question: TrueFalseQuestion, _numbers: Sequence[int]) -> AnswerKey:
    return {"type": "true-false", "answer": question.answer}


def _grade(key: AnswerKey, response: Response) -> Earned:
    return Earned(int(response is key["answer"]), 1)


KIND = QuestionKind(
    name="true-false",
    question=TrueFalseQuestion,
    schema=question_schema("true-false"),
    form=Form.TRUTH,
    spell=_spell,
    read=_read,
    options=_options,
    answer_key=_answer_key,
    grade=_grade,
)
