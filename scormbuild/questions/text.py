"""A longer answer is written: nobody grades it, a sample answer is there to compare it with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from scormbuild.content import RichText
from scormbuild.questions.findings import WordsReversed
from scormbuild.questions.kind import (
    AnswerKey,
    Earned,
    Option,
    Question,
    QuestionKind,
    Response,
)
from scormbuild.questions.schemas import question_schema
from scormbuild.questions.shape import Shape
from scormbuild.questions.texts import text_of
from scormbuild.reading import Reader
from scormbuild.source.document import Cursor, Tree

#: Characters that a word takes, with the space behind it: the short words of everyday language.
_PER_WORD = 5


@dataclass(frozen=True, kw_only=True)
class TextQuestion(Question):
    """Write an answer of `least` to `most` words: a wish, which a counter tells.

    `sample` is an answer, `rubric` what a good one has; both are shown with what was written.
    """

    judged: ClassVar[bool] = False

    least: int | None = None
    most: int | None = None
    sample: RichText | None = None
    rubric: tuple[RichText, ...] = ()


def _spell(shape: Shape) -> Mapping[str, Tree | None]:
    return {"prompt": shape.prompt}


def _read(cursor: Cursor, common: dict[str, Any], reader: Reader) -> TextQuestion:
    words, rubric = cursor.get("words"), cursor.get("rubric")
    least, most = (words.value("min"), words.value("max")) if words else (None, None)
    if words and least is not None and most is not None and least > most:
        reader.report(WordsReversed(at=words.span, least=least, most=most))
    return TextQuestion(
        **common,
        least=least,
        most=most,
        sample=text_of(cursor.get("sample"), reader),
        rubric=tuple(reader.inline(item.text()) for item in rubric.items()) if rubric else (),
    )


def _options(_question: TextQuestion) -> tuple[Option, ...]:
    return ()


def _answer_key(question: TextQuestion, _numbers: Sequence[int]) -> AnswerKey:
    """Return the key: so many characters (UTF-16 units) an answer needs."""
    sample = question.sample.plain if question.sample else ""
    written = len(sample.encode("utf-16-le")) // 2
    return {"type": "text", "needed": max(written, _PER_WORD * (question.least or 0))}


def _grade(_key: AnswerKey, _response: Response) -> Earned:
    """Return that there is nothing to earn."""
    return Earned(0, 0)


KIND = QuestionKind(
    name="text",
    question=TextQuestion,
    schema=question_schema("text"),
    form=None,
    spell=_spell,
    read=_read,
    options=_options,
    answer_key=_answer_key,
    grade=_grade,
)
