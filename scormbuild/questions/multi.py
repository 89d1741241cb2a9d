"""Several of several answers are right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from scormbuild.questions.choices import read_choices, spell_choices
from scormbuild.questions.findings import AllAnswersCorrect, NoCorrectAnswer
from scormbuild.questions.grading import numbers, scored
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
class MultiQuestion(Question):
    """Choose all that are right. At least one choice is correct.

    Partial credit: right ones ticked minus wrong ones ticked, of all right ones; never below 0.
    """

    choices: tuple[Choice, ...]


def _read(cursor: Cursor, common: dict[str, Any], reader: Reader) -> MultiQuestion:
    choices = read_choices(cursor, reader)
    if not any(choice.correct for choice in choices):
        reader.report(NoCorrectAnswer(at=cursor["choices"].span))
    elif all(choice.correct for choice in choices):
        reader.report(AllAnswersCorrect(at=cursor["choices"].span))
    return MultiQuestion(**common, choices=choices)


def _options(question: MultiQuestion) -> tuple[Choice, ...]:
    return question.choices


def _answer_key(question: MultiQuestion, numbers: Sequence[int]) -> AnswerKey:
    answer = [
        number for number, choice in zip(numbers, question.choices, strict=True) if choice.correct
    ]
    return {
        "type": "multi",
        "options": list(numbers),
        "answer": answer,
        "scoring": question.scoring.value,
    }


def _grade(key: AnswerKey, response: Response) -> Earned:
    """Grade what is ticked; numbers that are no options (any more) do not matter."""
    right = set(key["answer"])
    ticked = set(numbers(response)) & set(key["options"])
    earned = max(0, len(ticked & right) - len(ticked - right))
    return scored(earned, len(right), key["scoring"])


KIND = QuestionKind(
    name="multi",
    question=MultiQuestion,
    schema=question_schema("multi"),
    form=Form.BOXES,
    spell=spell_choices,
    read=_read,
    options=_options,
    answer_key=_answer_key,
    grade=_grade,
)
