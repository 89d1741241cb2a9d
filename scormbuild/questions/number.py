"""A number is typed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Context, Decimal
from typing import Any

from scormbuild.questions.findings import (
    NumberInGroups,
    NumberOutOfBounds,
    NumberWithoutAnswer,
    RangeReversed,
)
from scormbuild.questions.kind import (
    AnswerKey,
    Earned,
    Option,
    Question,
    QuestionKind,
    Response,
)
from scormbuild.questions.matching import compare, read_number, read_numbers
from scormbuild.questions.rows import items_of
from scormbuild.questions.scan import Form
from scormbuild.questions.schemas import question_schema
from scormbuild.questions.shape import Shape
from scormbuild.reading import Reader
from scormbuild.source.document import Cursor, Tree

#: A number that has a group of thousands, if that is what its sign is for.
_IN_GROUPS = re.compile(r"[-+\u2212]?[1-9][0-9]{0,2}([.,])[0-9]{3}")

#: Languages that write decimals behind a comma; the point between their thousands is a sign of
#: groups. Elsewhere it is the other way round.
# fmt: off
_DECIMAL_COMMA = frozenset(
    (
        "az", "be", "bg", "bs", "ca", "cs", "da", "de", "el", "es", "et", "eu", "fi", "fr",
        "gl", "hr", "hu", "hy", "id", "is", "it", "ka", "kk", "lt", "lv", "mk", "nb", "nl",
        "nn", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "tr", "uk", "vi",
    )
)
# fmt: on

#: The most digits that a number may have before or behind its point.
DIGITS = 30

#: Holds sums and hundredths of such numbers without rounding.
_EXACT = Context(prec=4 * DIGITS)


@dataclass(frozen=True, kw_only=True)
class NumberQuestion(Question):
    """Type a number from `low` to `high`, both plain decimals and both right.

    `answer` is the exact one, where the author gave one and not a range. `unit` is plain text.
    """

    low: str
    high: str
    answer: str | None = None
    unit: str = ""


def _spell(shape: Shape) -> Mapping[str, Tree | None]:
    values = shape.answer.values if shape.answer else {}
    ends = [values[name] for name in ("low", "high") if name in values]
    return {
        "prompt": shape.prompt,
        "answer": values.get("answer"),
        "range": items_of(ends, shape.answer_place) if ends else None,
        "tolerance": values.get("tolerance"),
        "unit": values.get("unit"),
        "feedback": shape.comment,
    }


def _read(cursor: Cursor, common: dict[str, Any], reader: Reader) -> NumberQuestion:
    unit = cursor["unit"].text().value if "unit" in cursor else ""
    if ("answer" in cursor) == ("range" in cursor):
        reader.report(NumberWithoutAnswer(at=cursor.span, both="answer" in cursor))
        return NumberQuestion(**common, low="0", high="0")
    if "range" in cursor:
        low, high = (_exact(end, reader) for end in cursor["range"].items())
        answer = None
        if low > high:
            at = cursor["range"].span
            reader.report(RangeReversed(at=at, low=_plain(low), high=_plain(high)))
    else:
        number = _exact(cursor["answer"], reader)
        tolerance = _tolerance(cursor.get("tolerance"), number, reader)
        low, high = _EXACT.subtract(number, tolerance), _EXACT.add(number, tolerance)
        answer = _plain(number)
    return NumberQuestion(
        **common, low=_plain(low), high=_plain(high), answer=answer, unit=unit.strip()
    )


def _tolerance(cursor: Cursor | None, answer: Decimal, reader: Reader) -> Decimal:
    if cursor is None:
        return Decimal(0)
    tolerance = _exact(cursor, reader)
    if cursor.text().value.rstrip().endswith("%"):
        return _EXACT.multiply(answer.copy_abs(), _EXACT.scaleb(tolerance, -2))
    return tolerance


def _exact(cursor: Cursor, reader: Reader) -> Decimal:
    """Return the number as it was written; one with too many digits is reported and 0."""
    written = cursor.text().value.strip().rstrip("% ").replace(",", ".").replace("\u2212", "-")
    number = Decimal(written)
    _, digits, exponent = number.as_tuple()
    fine = isinstance(exponent, int) and exponent >= -DIGITS and len(digits) + exponent <= DIGITS
    if not fine:
        reader.report(NumberOutOfBounds(at=cursor.span, number=written))
        return Decimal(0)
    _check_groups(cursor, reader, _plain(number))
    return number


def _check_groups(cursor: Cursor, reader: Reader, read: str) -> None:
    written = cursor.text().value.strip()
    found = _IN_GROUPS.fullmatch(written)
    comma = reader.language.lower().split("-")[0] in _DECIMAL_COMMA
    if found and found[1] == ("." if comma else ","):
        reader.report(NumberInGroups(at=cursor.span, written=written, read=read))


def _plain(number: Decimal) -> str:
    return read_number(f"{number:f}") or "0"


def _options(_question: NumberQuestion) -> tuple[Option, ...]:
    return ()


def _answer_key(question: NumberQuestion, _numbers: Sequence[int]) -> AnswerKey:
    unit = {"unit": question.unit} if question.unit else {}
    return {"type": "number", "low": question.low, "high": question.high, **unit}


def _grade(key: AnswerKey, response: Response) -> Earned:
    fits = isinstance(response, str) and any(
        compare(key["low"], number) <= 0 and compare(number, key["high"]) <= 0
        for number in read_numbers(response, key.get("unit", ""))
    )
    return Earned(int(fits), 1)


KIND = QuestionKind(
    name="number",
    question=NumberQuestion,
    schema=question_schema("number"),
    form=Form.NUMBER,
    spell=_spell,
    read=_read,
    options=_options,
    answer_key=_answer_key,
    grade=_grade,
)
