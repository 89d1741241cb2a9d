"""Statements are rated on a scale: an opinion, which nothing can be right or wrong about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from scormbuild.content import RichText
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
from scormbuild.questions.texts import (
    key_of,
    line_text,
    read_item,
    report_identical,
    report_too_few,
)
from scormbuild.reading import Reader
from scormbuild.source.document import Cursor, Items, Tree


@dataclass(frozen=True, kw_only=True)
class ScaleQuestion(Question):
    """Say for each statement how far it holds. `ends` are the words beside a scale of numbers.

    It is never graded.
    """

    judged: ClassVar[bool] = False

    steps: tuple[Option, ...]
    statements: tuple[Option, ...]
    ends: tuple[RichText, RichText] | None = None


def _spell(shape: Shape) -> Mapping[str, Tree | None]:
    return {"prompt": shape.prompt}


def _read(cursor: Cursor, common: dict[str, Any], reader: Reader) -> ScaleQuestion:
    scale = cursor["scale"]
    in_words = isinstance(scale.tree, Items)
    question = ScaleQuestion(
        **common,
        steps=_words(scale, reader) if in_words else _numbers(scale),
        statements=tuple(
            read_item(item, reader, what="statement") for item in cursor["statements"].items()
        ),
        ends=None if in_words else (_end(scale["low"], reader), _end(scale["high"], reader)),
    )
    report_too_few(scale, len(question.steps), "steps of a scale", reader)
    report_identical(_options(question), reader)
    return question


def _words(scale: Cursor, reader: Reader) -> tuple[Option, ...]:
    texts = [_end(item, reader) for item in scale.items()]
    return tuple(Option(f"s:{key_of(text)}", text) for text in texts)


def _end(cursor: Cursor, reader: Reader) -> RichText:
    return line_text(cursor.text(), reader, what="step of a scale")


def _numbers(scale: Cursor) -> tuple[Option, ...]:
    first, last = scale.value("from", 1), scale.value("to")
    names = map(str, range(first, last + 1))
    return tuple(
        Option(f"s:{name}", RichText((name,), name, scale.span, inline=True)) for name in names
    )


def _options(question: ScaleQuestion) -> tuple[Option, ...]:
    return (*question.steps, *question.statements)


def _answer_key(question: ScaleQuestion, numbers: Sequence[int]) -> AnswerKey:
    steps, statements = numbers[: len(question.steps)], numbers[len(question.steps) :]
    return {"type": "scale", "steps": list(steps), "statements": list(statements)}


def _grade(_key: AnswerKey, _response: Response) -> Earned:
    """Return that there is nothing to earn."""
    return Earned(0, 0)


KIND = QuestionKind(
    name="scale",
    question=ScaleQuestion,
    schema=question_schema("scale"),
    form=None,
    spell=_spell,
    read=_read,
    options=_options,
    answer_key=_answer_key,
    grade=_grade,
)
