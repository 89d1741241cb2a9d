"""Items are sorted into groups."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from scormbuild.questions.choices import NAMES
from scormbuild.questions.findings import TooManyAnswers
from scormbuild.questions.kind import (
    AnswerKey,
    Option,
    Question,
    QuestionKind,
)
from scormbuild.questions.match import grade_pairs
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
from scormbuild.source.document import Cursor, PlacedText, Tree


@dataclass(frozen=True, slots=True)
class Group:
    """What items are sorted into; nothing may belong to it."""

    name: Option
    items: tuple[Option, ...]


@dataclass(frozen=True, kw_only=True)
class SortQuestion(Question):
    """Find for each item its group. Learners get the items mixed, the groups as they are here.

    Partial credit: one share per item in its group; nothing is taken off for the others.
    """

    groups: tuple[Group, ...]

    @property
    def items(self) -> tuple[Option, ...]:
        """Return the items of all groups."""
        return tuple(item for group in self.groups for item in group.items)


def _spell(shape: Shape) -> Mapping[str, Tree | None]:
    return {"prompt": shape.prompt}


def _read(cursor: Cursor, common: dict[str, Any], reader: Reader) -> SortQuestion:
    listed = cursor["groups"]
    groups = tuple(_read_group(items, reader) for items in listed.entries())
    question = SortQuestion(**common, groups=groups)
    report_too_few(listed, len(groups), "groups", reader)
    report_too_few(listed, len(question.items), "items to sort", reader)
    most = max(len(groups), len(question.items))
    if most > NAMES:
        reader.report(TooManyAnswers(at=listed.span, found=most))
    report_identical(_options(question), reader)
    return question


def _read_group(entry: tuple[str, Cursor], reader: Reader) -> Group:
    name, items = entry
    text = line_text(PlacedText(name, items.key_span), reader, what="name of a group")
    return Group(
        Option(f"g:{key_of(text)}", text),
        tuple(read_item(item, reader) for item in items.items()),
    )


def _options(question: SortQuestion) -> tuple[Option, ...]:
    return (*(group.name for group in question.groups), *question.items)


def _answer_key(question: SortQuestion, numbers: Sequence[int]) -> AnswerKey:
    groups, items = numbers[: len(question.groups)], iter(numbers[len(question.groups) :])
    return {
        "type": "sort",
        "pairs": [
            [next(items), number]
            for number, group in zip(groups, question.groups, strict=True)
            for _ in group.items
        ],
        "rights": list(groups),
        "scoring": question.scoring.value,
    }


KIND = QuestionKind(
    name="sort",
    question=SortQuestion,
    schema=question_schema("sort"),
    form=None,
    spell=_spell,
    read=_read,
    options=_options,
    answer_key=_answer_key,
    grade=grade_pairs,
)
