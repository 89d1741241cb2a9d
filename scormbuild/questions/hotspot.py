"""Areas of a picture are chosen: one where one is right, several where several are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from scormbuild.content import Picture, RichText
from scormbuild.questions import choice, multi
from scormbuild.questions.areas import NOWHERE, Shape, is_inside_picture, overlapping, read_shapes
from scormbuild.questions.findings import (
    AllAnswersCorrect,
    AreaOutsidePicture,
    AreasOverlap,
    AreaWithoutShape,
    NoCorrectAnswer,
    NoPictureForAreas,
)
from scormbuild.questions.kind import (
    AnswerKey,
    Choice,
    Earned,
    Question,
    QuestionKind,
    Response,
)
from scormbuild.questions.pictures import read_picture_table
from scormbuild.questions.schemas import question_schema
from scormbuild.questions.shape import Shape as QuestionShape
from scormbuild.questions.texts import (
    key_of,
    line_text,
    report_identical,
    report_too_few,
    text_of,
)
from scormbuild.reading import Reader
from scormbuild.source.document import Cursor, Leaf, Tree


@dataclass(frozen=True, slots=True)
class Area(Choice):
    """An answer that is a part of the picture; `text` is its label."""

    shape: Shape = NOWHERE


@dataclass(frozen=True, kw_only=True)
class HotspotQuestion(Question):
    """Choose areas of a picture, in it or by their labels below it. At least one area is correct.

    `picture` is a text that is nothing but a `Picture`. Where one area is correct learners choose
    one, as in `choice`; else several, with the partial credit of `multi`.
    """

    picture: RichText
    areas: tuple[Area, ...]

    @property
    def several(self) -> bool:
        """Tell whether several areas are right."""
        return sum(area.correct for area in self.areas) > 1


def _spell(shape: QuestionShape) -> Mapping[str, Tree | None]:
    return {"prompt": shape.prompt}


def _read(cursor: Cursor, common: dict[str, Any], reader: Reader) -> HotspotQuestion:
    listed = cursor["areas"]
    places = list(listed.items())
    areas = tuple(_read_area(area, reader) for area in places)
    picture = _read_picture(cursor["image"], reader)
    report_too_few(listed, len(areas), "areas", reader)
    if not any(area.correct for area in areas):
        reader.report(NoCorrectAnswer(at=listed.span))
    elif all(area.correct for area in areas):
        reader.report(AllAnswersCorrect(at=listed.span))
    report_identical(areas, reader)
    for (one, _), (other, place) in combinations(zip(areas, places, strict=True), 2):
        if overlapping(one.shape, other.shape):
            reader.report(AreasOverlap(at=place.span, one=one.text.plain, other=other.text.plain))
    return HotspotQuestion(**common, picture=picture, areas=areas)


def _read_area(cursor: Cursor, reader: Reader) -> Area:
    text = line_text(cursor["label"].text(), reader, what="label of an area")
    name = cursor.value("id")
    return Area(
        f"#{name}" if name else key_of(text),
        text,
        correct=cursor.value("correct", default=False),
        feedback=text_of(cursor.get("feedback"), reader),
        shape=_read_shape(cursor, text.plain, reader),
    )


def _read_shape(cursor: Cursor, label: str, reader: Reader) -> Shape:
    written = list(read_shapes(cursor))
    if len(written) != 1 or written[0][1].empty:
        names = tuple(shape.kind for _, shape in written)
        reader.report(AreaWithoutShape(at=cursor.span, label=label, written=names))
        return NOWHERE
    ((at, shape),) = written
    if not is_inside_picture(shape):
        reader.report(AreaOutsidePicture(at=at.span, label=label))
    return shape


def _read_picture(cursor: Cursor, reader: Reader) -> RichText:
    """Read a picture that says what it shows: a table, or Markdown."""
    found = len(reader.found)
    in_markdown = isinstance(cursor.tree, Leaf)
    text = reader.inline(cursor.text()) if in_markdown else read_picture_table(cursor, reader)
    (picture,) = text.parts if len(text.parts) == 1 else (None,)
    told = isinstance(picture, Picture) and picture.alt
    if not told and len(reader.found) == found:
        shown = isinstance(picture, Picture)
        reader.report(NoPictureForAreas(at=cursor.span, shown=shown))
    return text


def _options(question: HotspotQuestion) -> tuple[Area, ...]:
    return question.areas


def _answer_key(question: HotspotQuestion, numbers: Sequence[int]) -> AnswerKey:
    """Return the key: `answer` is a number where one area is chosen, else a list."""
    pairs = zip(numbers, question.areas, strict=True)
    right = [number for number, area in pairs if area.correct]
    return {
        "type": "hotspot",
        "options": list(numbers),
        "answer": right if question.several else right[0],
        "scoring": question.scoring.value,
    }


def _grade(key: AnswerKey, response: Response) -> Earned:
    like = multi.KIND if isinstance(key["answer"], list) else choice.KIND
    return like.grade(key, response)


KIND = QuestionKind(
    name="hotspot",
    question=HotspotQuestion,
    schema=question_schema("hotspot"),
    form=None,
    spell=_spell,
    read=_read,
    options=_options,
    answer_key=_answer_key,
    grade=_grade,
)
