"""Several of several answers are right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from scormbuild.diagnostics import Diagnostic
from scormbuild.questions.choices import read_choices, spell_choices
from scormbuild.questions.findings import AllAnswersCorrect, NoCorrectAnswer, SelectionImpossible
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
    An answer ticks `least` to `most` of them; None leaves that end open.
    """

    choices: tuple[Choice, ...]
    least: int | None = None
    most: int | None = None


def _read(cursor: Cursor, common: dict[str, Any], reader: Reader) -> MultiQuestion:
    choices = read_choices(cursor, reader)
    if not any(choice.correct for choice in choices):
        reader.report(NoCorrectAnswer(at=cursor["choices"].span))
    elif all(choice.correct for choice in choices):
        reader.report(AllAnswersCorrect(at=cursor["choices"].span))
    least, most = cursor.value("min"), cursor.value("max")
    reader.found.extend(_out_of_reach(cursor, choices, least, most))
    return MultiQuestion(**common, choices=choices, least=least, most=most)


def _out_of_reach(
    cursor: Cursor, choices: Sequence[Choice], least: int | None, most: int | None
) -> Iterator[Diagnostic]:
    """Report limits that no answer keeps to, or not the right one."""
    right = sum(choice.correct for choice in choices)
    highest = min(len(choices), most or len(choices), right or len(choices))
    if least is not None and least > highest:
        yield SelectionImpossible(at=cursor["min"].span, least=least, most=most, right=right)
    elif most is not None and most < right:
        yield SelectionImpossible(at=cursor["max"].span, least=least, most=most, right=right)


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
        **({} if question.least is None else {"min": question.least}),
        **({} if question.most is None else {"max": question.most}),
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
