"""What `choice` and `multi` share: a list of answers, some of them right."""

from __future__ import annotations

from collections.abc import Mapping

from scormbuild.questions.findings import ManyAnswers, TooManyAnswers
from scormbuild.questions.kind import Choice
from scormbuild.questions.rows import items_of, leaf_at, table_of
from scormbuild.questions.scan import Item
from scormbuild.questions.shape import Shape
from scormbuild.questions.texts import (
    answer_text,
    key_of,
    report_identical,
    report_too_few,
    text_of,
)
from scormbuild.reading import Reader
from scormbuild.source.document import Cursor, Leaf, Table, Tree

#: The letters a to z, and with the digits 0 to 9 all that SCORM 1.2 can name (CMIFeedback).
LETTERS, NAMES = 26, 36


def spell_choices(shape: Shape) -> Mapping[str, Tree | None]:
    """Turn a task list into `choices`."""
    items = shape.answer.items if shape.answer else ()
    return {
        "prompt": shape.prompt,
        "choices": items_of(map(_spell_choice, items), shape.answer_place),
    }


def _spell_choice(item: Item) -> Table:
    entries = {
        "text": item.text or leaf_at("", item.place),
        "correct": leaf_at(value=True, place=item.place) if item.marked else None,
        "id": item.id,
        "feedback": item.feedback,
    }
    return table_of(entries, item.place)


def read_choices(cursor: Cursor, reader: Reader) -> tuple[Choice, ...]:
    """Read the answers; those that are there twice, too few or too many are reported."""
    listed = cursor["choices"]
    choices = tuple(_read_choice(item, reader) for item in listed.items())
    report_too_few(listed, len(choices), "answers", reader)
    if len(choices) > NAMES:
        reader.report(TooManyAnswers(at=listed.span, found=len(choices)))
    elif len(choices) > LETTERS:
        reader.report(ManyAnswers(at=listed.span, found=len(choices)))
    report_identical(choices, reader)
    return choices


def _read_choice(cursor: Cursor, reader: Reader) -> Choice:
    if isinstance(cursor.tree, Leaf):
        text = answer_text(cursor, reader)
        return Choice(key_of(text), text, correct=False)
    text = answer_text(cursor["text"], reader)
    name = cursor.value("id")
    return Choice(
        f"#{name}" if name else key_of(text),
        text,
        correct=cursor.value("correct", default=False),
        feedback=text_of(cursor.get("feedback"), reader),
    )
