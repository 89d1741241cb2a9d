"""One of several answers is right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from scormbuild.questions.choices import read_choices, spell_choices
from scormbuild.questions.findings import NoCorrectAnswer, SeveralCorrectAnswers
from scormbuild.questions.kind import (
    AnswerKey,
    Choice,
    Earned,
    Question,
    QuestionKind,
    Response,
)
from scormbuild.questions.scan import Form
from scormbuild.questions.schemas import question_schema
from scormbuild.reading import Reader
from scormbuild.source.document import Cursor


@dataclass(frozen=True, kw_only=True)
class ChoiceQuestion(Question):
    """Choose one. Exactly one choice is correct."""

    choices: tuple[Choice, ...]


def _read(cursor: Cursor, common: dict[str, Any], reader: Reader) -> ChoiceQuestion:
    choices = read_choices(cursor, reader)
    correct = sum(choice.correct for choice in choices)
    if correct == 0:
        reader.report(NoCorrectAnswer(at=cursor["choices"].span))
    elif correct > 1:
        reader.report(SeveralCorrectAnswers(at=cursor["choices"].span, correct=correct))
    return ChoiceQuestion(**common, choices=choices)


def _options(question: ChoiceQuestion) -> tuple[Choice, ...]:
    return question.choices


def _answer_key(question: ChoiceQuestion, numbers: Sequence[int]) -> AnswerKey:
    answer = [
        number for number, choice in zip(numbers, question.choices, strict=True) if choice.correct
    ]
    # In a survey none is right.
    return {"type": "choice", "options": list(numbers), "answer": answer[0] if answer else None}


def _grade(key: AnswerKey, response: Response) -> Earned:
    return Earned(int(response is not None and response == key["answer"]), 1)


KIND = QuestionKind(
    name="choice",
    question=ChoiceQuestion,
    schema=question_schema("choice"),
    form=Form.BOXES,
    spell=spell_choices,
    read=_read,
    options=_options,
    answer_key=_answer_key,
    grade=_grade,
)
