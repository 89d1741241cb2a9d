"""The text of `tracking.lock`."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scormbuild.course import ledger_file
from scormbuild.course.course import Ledger
from scormbuild.course.findings import (
    LedgerItemTwice,
    LedgerLineUnreadable,
    LedgerNumberTwice,
    LedgerTooNew,
    LedgerUnmerged,
)
from scormbuild.diagnostics import Diagnostic, Span

PATH = PurePosixPath("tracking.lock")

LEDGER = Ledger(
    pages={"final": 2, "intro": 1},
    questions={"oil": 1, "lid": 2},
    objectives={"ask": 1},
    choices={
        ("lid", "#b"): 1,
        ("oil", "A “lid”"): 1,
        ("lid", "A"): 0,
        ("oil", "#water"): 0,
    },
    removed=frozenset({("lid", "#b")}),
)

TEXT = (
    ledger_file.HEADER
    + """
objective 1 ask

page 1 intro
page 2 final

question 1 oil
choice oil 1 "A “lid”"
choice oil 0 #water
question 2 lid
choice lid 0 "A"
choice lid 1 #b removed
"""
)


def at(line: int, length: int) -> Span:
    return Span(PATH, line, 1, line, length + 1)


def test_the_file_is_made_for_people() -> None:
    assert ledger_file.serialize(LEDGER) == TEXT


def test_what_is_written_is_read() -> None:
    outcome = ledger_file.parse(TEXT)

    assert (outcome.value, outcome.diagnostics) == (LEDGER, ())


@given(st.dictionaries(st.text(), st.integers(0, 500), max_size=5))
def test_any_text_of_a_choice_survives(texts: dict[str, int]) -> None:
    numbers = {("q", key): number for number, key in enumerate(texts)}
    ledger = Ledger(questions={"q": 1}, choices=numbers)
    written = ledger_file.serialize(ledger)

    assert ledger_file.parse(written).value == ledger
    assert len(written.splitlines()) == len(written.split("\n")) - 1


@pytest.mark.parametrize(
    ("lines", "ledger", "found"),
    [
        ("ledger 1\n", Ledger(), []),
        (
            "ledger 2\npage 1 a",
            None,
            [LedgerTooNew(at=at(1, 8), found="ledger 2")],
        ),
        ("page 1 a", None, [LedgerTooNew(at=at(1, 8), found="page 1 a")]),
        (
            "ledger 1\npage one a\npage 2 b",
            Ledger(pages={"b": 2}),
            [LedgerLineUnreadable(at=at(2, 10), line="page one a")],
        ),
        (
            "ledger 1\npage 0 a",
            Ledger(),
            [LedgerLineUnreadable(at=at(2, 8), line="page 0 a")],
        ),
        (
            "ledger 1\npage 123456 a",
            Ledger(),
            [LedgerLineUnreadable(at=at(2, 13), line="page 123456 a")],
        ),
        (
            'ledger 1\nchoice q 0 "A"',
            Ledger(),
            [LedgerLineUnreadable(at=at(2, 14), line='choice q 0 "A"')],
        ),
        (
            'ledger 1\nquestion 1 q\nchoice q 0 "\\A"',
            Ledger(questions={"q": 1}),
            [LedgerLineUnreadable(at=at(3, 15), line='choice q 0 "\\A"')],
        ),
        (
            "ledger 1\npage 7 ladders\npage 7 lamps",
            Ledger(pages={"ladders": 7}),
            [
                LedgerNumberTwice(
                    at=at(3, 12),
                    kind="page",
                    number=7,
                    name="lamps",
                    other="ladders",
                    first=at(2, 14),
                )
            ],
        ),
        (
            'ledger 1\nquestion 1 q\nchoice q 0 "A"\nchoice q 0 "B"',
            Ledger(questions={"q": 1}, choices={("q", "A"): 0}),
            [
                LedgerNumberTwice(
                    at=at(4, 14),
                    kind="choice of q",
                    number=0,
                    name="B",
                    other="A",
                    first=at(3, 14),
                )
            ],
        ),
        (
            "ledger 1\npage 7 a\npage 8 a",
            Ledger(pages={"a": 7}),
            [LedgerItemTwice(at=at(3, 8), kind="page", name="a", first=at(2, 8))],
        ),
        (
            "ledger 1\n<<<<<<< HEAD\npage 7 a\n=======\npage 8 b\n>>>>>>> b\n",
            Ledger(pages={"a": 7, "b": 8}),
            [
                LedgerUnmerged(at=at(2, 12)),
                LedgerUnmerged(at=at(4, 7)),
                LedgerUnmerged(at=at(6, 9)),
            ],
        ),
    ],
)
def test_a_damaged_file_is_reported_line_by_line(
    lines: str, ledger: Ledger | None, found: list[Diagnostic]
) -> None:
    outcome = ledger_file.parse(lines)

    assert (outcome.value, list(outcome.diagnostics)) == (ledger, found)
