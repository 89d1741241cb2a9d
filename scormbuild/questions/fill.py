"""Gaps in a text are filled in, typed or chosen from a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from scormbuild.questions import gaps
from scormbuild.questions.findings import NoGap
from scormbuild.questions.gaps import Gap, Segment
from scormbuild.questions.grading import scored
from scormbuild.questions.kind import (
    AnswerKey,
    Earned,
    Option,
    Question,
    QuestionKind,
    Response,
)
from scormbuild.questions.rows import Row, leaf_of
from scormbuild.questions.scan import Form
from scormbuild.questions.schemas import question_schema
from scormbuild.questions.shape import Shape
from scormbuild.questions.short import comparison, typed_right
from scormbuild.reading import Reader
from scormbuild.source.document import Cursor, Tree


@dataclass(frozen=True, kw_only=True)
class FillQuestion(Question):
    """Fill the gaps of a text.

    Without a prompt of its own the prompt has no HTML, only the text with blanks as plain text.
    Partial credit: one share per gap.
    """

    segments: tuple[Segment, ...]
    case: bool = False
    accents: bool = True
    typos: int = 0

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """Return the gaps in the order of the text."""
        return tuple(segment.gap for segment in self.segments if segment.gap)


def _spell(shape: Shape) -> Mapping[str, Tree | None]:
    """Divide the text: what comes before the first paragraph with a gap is the prompt."""
    start, paragraph = None, 0
    for index, row in enumerate(shape.prose):
        if row.blank:
            paragraph = index + 1
        elif "[[" in row.text:
            start = paragraph
            break
    rows: Sequence[Row] = shape.prose
    if start is None:
        return {"prompt": leaf_of(rows)}
    return {"prompt": leaf_of(rows[:start]), "text": leaf_of(rows[start:])}


def _read(cursor: Cursor, common: dict[str, Any], reader: Reader) -> FillQuestion:
    hidden, written = gaps.cut(cursor["text"].text())
    if not written:
        reader.report(NoGap(at=cursor["text"].span))
    text = reader.markdown(hidden)
    found = tuple(gaps.read(gap, reader.report) for gap in written)
    prompt = common["prompt"]
    if not prompt.plain:
        common["prompt"] = replace(prompt, plain=gaps.blanked(text.plain))
    segments = gaps.joined(text, written, found, reader.report)
    return FillQuestion(**common, segments=segments, **comparison(cursor))


def _options(_question: FillQuestion) -> tuple[Option, ...]:
    return ()


def _answer_key(question: FillQuestion, _numbers: Sequence[int]) -> AnswerKey:
    compared = {"case": question.case, "accents": question.accents, "typos": question.typos}
    return {
        "type": "fill",
        "gaps": [
            {"accept": list(gap.accept), **compared}
            if gap.answer is None
            else {"choices": list(gap.choices), "answer": gap.answer}
            for gap in question.gaps
        ],
        "scoring": question.scoring.value,
    }


def _grade(key: AnswerKey, response: Response) -> Earned:
    """Count the gaps that are right; entries behind the last gap do not matter."""
    given = response if isinstance(response, list) else []
    right = sum(_right(gap, entry) for gap, entry in zip(key["gaps"], given, strict=False))
    return scored(right, len(key["gaps"]), key["scoring"])


def _right(gap: AnswerKey, entry: Response) -> bool:
    if "choices" in gap:
        return entry is not None and bool(entry == gap["answer"])
    return typed_right(gap, entry)


KIND = QuestionKind(
    name="fill",
    question=FillQuestion,
    schema=question_schema("fill"),
    form=Form.GAPS,
    spell=_spell,
    read=_read,
    options=_options,
    answer_key=_answer_key,
    grade=_grade,
)
