"""A word or a few are typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from scormbuild.questions.findings import AcceptsNothing
from scormbuild.questions.kind import (
    AnswerKey,
    Earned,
    Option,
    Question,
    QuestionKind,
    Response,
)
from scormbuild.questions.matching import accepted
from scormbuild.questions.schemas import question_schema
from scormbuild.questions.shape import Shape
from scormbuild.reading import Reader
from scormbuild.source.document import Cursor, Leaf, Tree


@dataclass(frozen=True, kw_only=True)
class ShortQuestion(Question):
    """Type the answer; `accept` holds patterns as in `matching`."""

    accept: tuple[str, ...]
    case: bool = False
    accents: bool = True
    typos: int = 0


def _spell(shape: Shape) -> Mapping[str, Tree | None]:
    return {"prompt": shape.prompt}


def _read(cursor: Cursor, common: dict[str, Any], reader: Reader) -> ShortQuestion:
    listed = cursor["accept"]
    patterns = [listed] if isinstance(listed.tree, Leaf) else list(listed.items())
    for pattern in patterns:
        accept = pattern.text().value
        if not accept.strip("* \t\n"):
            reader.report(AcceptsNothing(at=pattern.span, accept=accept))
    return ShortQuestion(
        **common,
        accept=tuple(pattern.text().value for pattern in patterns),
        **comparison(cursor),
    )


def comparison(cursor: Cursor) -> dict[str, Any]:
    """Return how typed text is compared; `fill` has the same three keys."""
    return {
        "case": cursor.value("case", default=False),
        "accents": cursor.value("accents", default=True),
        "typos": cursor.value("typos", default=0),
    }


def _options(_question: ShortQuestion) -> tuple[Option, ...]:
    return ()


def _answer_key(question: ShortQuestion, _numbers: Sequence[int]) -> AnswerKey:
    return {
        "type": "short",
        "accept": list(question.accept),
        "case": question.case,
        "accents": question.accents,
        "typos": question.typos,
    }


def _grade(key: AnswerKey, response: Response) -> Earned:
    return Earned(int(typed_right(key, response)), 1)


def typed_right(key: AnswerKey, response: Response) -> bool:
    """Tell whether a text fits; `fill` asks this for each gap."""
    return isinstance(response, str) and accepted(
        response, key["accept"], case=key["case"], accents=key["accents"], typos=key["typos"]
    )


KIND = QuestionKind(
    name="short",
    question=ShortQuestion,
    schema=question_schema("short"),
    form=None,
    spell=_spell,
    read=_read,
    options=_options,
    answer_key=_answer_key,
    grade=_grade,
)
