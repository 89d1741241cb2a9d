"""Comparing typed answers; most cases are in grading.json."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scormbuild.questions.matching import (
    INVISIBLE,
    SPACES,
    compare,
    normalised,
    pieces,
    read_number,
    read_numbers,
    within,
)

TEXTS = st.text(
    st.sampled_from("aAbéÉ\u0301\u0130\u0131iΣ\u03c3ς ß\u00a0\u200b\u2019'-\u2013\n👍"), max_size=8
)
DECIMALS = st.decimals(allow_nan=False, allow_infinity=False, places=5)


def distance(left: str, right: str) -> int:
    """Count typing errors in the plainest way."""
    if not left or not right:
        return len(left) + len(right)
    rest = distance(left[1:], right[1:])
    if left[0] == right[0]:
        return rest
    return 1 + min(rest, distance(left[1:], right), distance(left, right[1:]))


@given(left=st.text("ab👍", max_size=5), right=st.text("ab👍", max_size=5), limit=st.integers(0, 3))
def test_typing_errors(left: str, right: str, limit: int) -> None:
    assert within(left, right, limit) == (distance(left, right) <= limit)


@given(text=TEXTS, case=st.booleans())
def test_normalising_twice_changes_nothing(text: str, *, case: bool) -> None:
    once = normalised(text, case=case)

    assert normalised(once, case=case) == once


def test_spaces_and_invisible_characters_are_lists_without_overlap() -> None:
    assert len(set(SPACES)) == len(SPACES) == 24
    assert len(set(INVISIBLE)) == len(INVISIBLE) == 16
    assert set(SPACES).isdisjoint(INVISIBLE)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("", [""]),
        ("ab", ["ab"]),
        ("*", ["", ""]),
        ("a*b*", ["a", "b", ""]),
        (r"a\*b", ["a*b"]),
        (r"a\\*b", ["a\\", "b"]),
        (r"\a\\", [r"\a" + "\\"]),
        ("a\\", ["a\\"]),
    ],
)
def test_patterns(pattern: str, expected: list[str]) -> None:
    assert pieces(pattern) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("007", "7"),
        ("-0,50", "-0.5"),
        ("-0", "0"),
        ("+.5", "0.5"),
        ("5.", "5"),
        (" \u2212 5 ", "-5"),
        ("\u0661\u0662\u066b\u0665", "12.5"),
        ("1,234", "1.234"),
        ("1 234", None),
        ("1.2.3", None),
        ("1e3", None),
        ("²", None),
        ("", None),
        (".", None),
        ("1" * 65, None),
    ],
)
def test_numbers(text: str, expected: str | None) -> None:
    assert read_number(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7,5", ("7.5",)),
        ("86 400", ("86400",)),
        ("-86\u202f400,5", ("-86400.5",)),
        ("1,234", ("1.234", "1234")),
        ("1,234.50", ("1234.5",)),
        ("1.234.567", ("1234567",)),
        ("1\u2019234", ("1234",)),
        ("\u0661\u066c\u0662\u0663\u0664", ("1.234", "1234")),
        ("1,00,000", ("100000",)),
        ("0,125", ("0.125",)),
        ("1234,567", ("1234.567",)),
        ("1,234,5", ()),
        ("1 234 5", ()),
        ("12 34", ()),
        ("days", ()),
    ],
)
def test_numbers_in_groups(text: str, expected: tuple[str, ...]) -> None:
    assert read_numbers(text) == expected


@pytest.mark.parametrize(
    ("text", "unit", "expected"),
    [
        ("86.400 kg", "kg", ("86.4", "86400")),
        ("5\u00a0KG", "kg", ("5",)),
        ("\u20ac\u200e 5", "\u20ac", ("5",)),
        ("%-5", "%", ("-5",)),
        ("+ \u20ac5", "\u20ac", ("5",)),
        ("5 \u212b", "\u00e5", ("5",)),
        # What can be read as it is keeps its meaning.
        ("50", "0", ("50",)),
        ("5 kg", "", ()),
        ("5 g", "kg", ()),
        ("kg", "kg", ()),
        ("5", "\u200b", ("5",)),
        ("five", "\u200b", ()),
        ("1" * 64 + " kg", "kg", ()),
    ],
)
def test_numbers_with_the_unit_of_the_question(
    text: str, unit: str, expected: tuple[str, ...]
) -> None:
    assert read_numbers(text, unit) == expected


@given(left=DECIMALS, right=DECIMALS)
def test_numbers_are_compared_exactly(left: Decimal, right: Decimal) -> None:
    first, second = (read_number(f"{number:f}"[:64]) for number in (left, right))
    assert first is not None
    assert second is not None

    expected = (Decimal(first) > Decimal(second)) - (Decimal(first) < Decimal(second))
    assert compare(first, second) == expected
