"""Texts on the left are matched with texts on the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from scormbuild.content import RichText
from scormbuild.questions.choices import NAMES
from scormbuild.questions.findings import TooManyAnswers
from scormbuild.questions.grading import scored
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
from scormbuild.questions.texts import answer_text, key_of, report_identical, report_too_few
from scormbuild.reading import Reader
from scormbuild.source.document import Cursor, Tree


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts that belong together."""

    left: Option
    right: Option


@dataclass(frozen=True, kw_only=True)
class MatchQuestion(Question):
    """Find for each text on the left the one on the right.

    Several pairs may share a text on the right; `extra` belongs to none. `headings` are those of
    the two columns, where the author wrote some. Partial credit: one share per pair.
    """

    pairs: tuple[Pair, ...]
    extra: tuple[Option, ...] = ()
    headings: tuple[RichText, ...] = ()

    @property
    def rights(self) -> tuple[Option, ...]:
        """Return what can be chosen: each text on the right once."""
        found: dict[str, Option] = {}
        for option in (*(pair.right for pair in self.pairs), *self.extra):
            found.setdefault(option.key, option)
        return tuple(found.values())


def _spell(shape: Shape) -> Mapping[str, Tree | None]:
    if shape.answer is None:
        return {"prompt": shape.prompt}
    head, *body = shape.answer.cells
    pairs, extra = [], []
    for row in body:
        left, right = (*row, None, None)[:2]
        if left is None and right is not None:
            extra.append(right)
        elif left is not None:
            blank = leaf_at("", left.place)
            pairs.append(table_of({"left": left, "right": right or blank}, left.place))
    headings = [cell for cell in head if cell]
    return {
        "prompt": shape.prompt,
        "headings": items_of(headings, shape.answer_place) if len(headings) == len(head) else None,
        "pairs": items_of(pairs, shape.answer_place),
        "extra": items_of(extra, shape.answer_place) if extra else None,
    }


def _read(cursor: Cursor, common: dict[str, Any], reader: Reader) -> MatchQuestion:
    pairs = tuple(
        Pair(_read_side(pair["left"], "l", reader), _read_side(pair["right"], "r", reader))
        for pair in cursor["pairs"].items()
    )
    extra = tuple(_read_side(item, "r", reader) for item in _items(cursor, "extra"))
    headings = tuple(reader.inline(item.text()) for item in _items(cursor, "headings"))
    question = MatchQuestion(**common, pairs=pairs, extra=extra, headings=headings)
    report_too_few(cursor["pairs"], len(question.rights), "texts to choose from", reader)
    if max(len(pairs), len(question.rights)) > NAMES:
        found = max(len(pairs), len(question.rights))
        reader.report(TooManyAnswers(at=cursor["pairs"].span, found=found))
    report_identical((pair.left for pair in pairs), reader)
    return question


def _items(cursor: Cursor, name: str) -> tuple[Cursor, ...]:
    listed = cursor.get(name)
    return tuple(listed.items()) if listed else ()


def _read_side(cursor: Cursor, side: str, reader: Reader) -> Option:
    text = answer_text(cursor, reader, what="side of a pair")
    return Option(f"{side}:{key_of(text)}", text)


def _options(question: MatchQuestion) -> tuple[Option, ...]:
    return (*(pair.left for pair in question.pairs), *question.rights)


def _answer_key(question: MatchQuestion, numbers: Sequence[int]) -> AnswerKey:
    lefts, rights = numbers[: len(question.pairs)], numbers[len(question.pairs) :]
    keys = {right.key: number for right, number in zip(question.rights, rights, strict=True)}
    return {
        "type": "match",
        "pairs": [
            [number, keys[pair.right.key]]
            for number, pair in zip(lefts, question.pairs, strict=True)
        ],
        "rights": list(rights),
        "scoring": question.scoring.value,
    }


def grade_pairs(key: AnswerKey, response: Response) -> Earned:
    """Count the pairs; if a left side is given twice, the last one counts. `sort` does the same."""
    given = dict(response or ())
    right = sum(given.get(left) == wanted for left, wanted in key["pairs"])
    return scored(right, len(key["pairs"]), key["scoring"])


KIND = QuestionKind(
    name="match",
    question=MatchQuestion,
    schema=question_schema("match"),
    form=Form.TABLE,
    spell=_spell,
    read=_read,
    options=_options,
    answer_key=_answer_key,
    grade=grade_pairs,
)
