"""The ledger: numbers are given once, to one thing, for ever."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scormbuild.course import ledger, ledger_file
from scormbuild.course.course import Ledger
from scormbuild.course.findings import (
    ChoiceNumbersUsedUp,
    ChoicesRenumbered,
    LedgerContradictsPrevious,
    LedgerLocked,
)
from scormbuild.course.ledger import Tracked, TrackedOption, TrackedQuestion
from scormbuild.diagnostics import Diagnostic, Span

AT = Span(PurePosixPath("quizzes/final.yaml"), 3, 5, 3, 9)
LOCK = Span(PurePosixPath("tracking.lock"))


def question(*options: str) -> TrackedQuestion:
    """Make a question; an option "#id=text" has an id."""
    tracked = (option.partition("=") for option in options)
    return TrackedQuestion(
        "q", AT, tuple(TrackedOption(key, text or key) for key, _, text in tracked)
    )


def choices(present: dict[str, int], removed: dict[str, int] | None = None) -> Ledger:
    removed = removed or {}
    return Ledger(
        questions={"q": 1},
        choices={("q", key): number for key, number in (present | removed).items()},
        removed=frozenset(("q", key) for key in removed),
    )


def renumbered(gone: tuple[str, ...], new: tuple[str, ...]) -> Diagnostic:
    return ChoicesRenumbered(at=AT, question="q", gone=gone, new=new)


def test_everything_new_gets_the_next_number() -> None:
    before = Ledger(pages={"old": 3}, questions={"q0": 1}, objectives={})
    tracked = Tracked(("intro", "old", "final"), (question("A", "B"),), ("ask", "learn"))

    outcome = ledger.merge(before, tracked)

    assert outcome.diagnostics == ()
    assert outcome.value == Ledger(
        pages={"old": 3, "intro": 4, "final": 5},
        questions={"q0": 1, "q": 2},
        objectives={"ask": 1, "learn": 2},
        choices={("q", "A"): 0, ("q", "B"): 1},
    )


@pytest.mark.parametrize(
    ("before", "now", "after", "found"),
    [
        pytest.param(
            choices({"A": 0, "B": 1}), ["B", "A"], choices({"B": 1, "A": 0}), [], id="reordered"
        ),
        pytest.param(
            choices({"A": 0, "B": 1}), ["A", "X"], choices({"A": 0, "X": 1}), [], id="reworded"
        ),
        pytest.param(
            choices({"A": 0, "B": 1, "C": 2}),
            ["A", "C", "X"],
            choices({"A": 0, "C": 2, "X": 3}, {"B": 1}),
            [renumbered(("B",), ("X",))],
            id="reworded and moved",
        ),
        pytest.param(
            choices({"A": 0, "B": 1}),
            ["X", "Y"],
            choices({"X": 2, "Y": 3}, {"A": 0, "B": 1}),
            [renumbered(("A", "B"), ("X", "Y"))],
            id="both reworded",
        ),
        pytest.param(
            choices({"A": 0, "B": 1, "C": 2}),
            ["A", "C"],
            choices({"A": 0, "C": 2}, {"B": 1}),
            [],
            id="removed",
        ),
        pytest.param(
            choices({"A": 0, "C": 2}, {"B": 1}),
            ["A", "C", "X"],
            choices({"A": 0, "C": 2, "X": 3}, {"B": 1}),
            [],
            id="what was removed before is not reworded",
        ),
        pytest.param(
            choices({"A": 0, "C": 2}, {"B": 1}),
            ["A", "B", "C"],
            choices({"A": 0, "B": 1, "C": 2}),
            [],
            id="came back",
        ),
        pytest.param(
            choices({"A": 0, "B": 1}),
            ["#a=A", "#b=B"],
            choices({"#a": 0, "#b": 1}),
            [],
            id="ids were added",
        ),
        pytest.param(
            choices({"\u201cA\u201d \u2013 \u2026": 0, "B": 1}),
            ["B", "\u00ab\u00a0A\u00a0\u00bb - ..."],
            choices({"B": 1, "\u00ab\u00a0A\u00a0\u00bb - ...": 0}),
            [],
            id="other quotation marks",
        ),
        pytest.param(
            choices({"A": 0, "#b": 1}), ["A", "B"], choices({"A": 0, "B": 1}), [], id="id removed"
        ),
        pytest.param(
            choices({"A": 0, "#b": 1}),
            ["A", "#c=C"],
            choices({"A": 0, "#c": 2}, {"#b": 1}),
            [],
            id="another id is another choice",
        ),
        pytest.param(
            choices({"#a": 0, "#b": 1}),
            ["#b=X", "#a=Y"],
            choices({"#b": 1, "#a": 0}),
            [],
            id="choices with ids are reworded",
        ),
        pytest.param(
            choices({"A": 34, "B": 35}),
            ["A", "B", "C"],
            choices({"A": 34, "B": 35, "C": 36}),
            [ChoiceNumbersUsedUp(at=AT, question="q", used=37, limit=36)],
            id="no letters left",
        ),
    ],
)
def test_choices_keep_their_numbers(
    before: Ledger, now: list[str], after: Ledger, found: list[Diagnostic]
) -> None:
    outcome = ledger.merge(before, Tracked(questions=(question(*now),)))

    assert outcome.value == after
    assert list(outcome.diagnostics) == found
    assert outcome.value is not None
    assert list(outcome.value.choices) == list(after.choices)


def contradiction(kind: str, number: int, name: str, previous: str) -> Diagnostic:
    return LedgerContradictsPrevious(
        at=LOCK, kind=kind, number=number, name=name, previous=previous
    )


@pytest.mark.parametrize(
    ("previous", "current", "expected", "found"),
    [
        pytest.param(
            Ledger(pages={"a": 1}), Ledger(), Ledger(pages={"a": 1}), [], id="lost in between"
        ),
        pytest.param(
            Ledger(pages={"a": 1}),
            Ledger(pages={"a": 1, "b": 2}),
            Ledger(pages={"a": 1, "b": 2}),
            [],
            id="grown",
        ),
        pytest.param(
            Ledger(pages={"a": 1, "b": 2}),
            Ledger(pages={"a": 2}),
            Ledger(pages={"a": 1, "b": 2}),
            [contradiction("page", 2, "a", "'a' as 1")],
            id="another number",
        ),
        pytest.param(
            Ledger(objectives={"a": 1}),
            Ledger(objectives={"b": 1}),
            Ledger(objectives={"a": 1}),
            [contradiction("objective", 1, "b", "'a'")],
            id="another thing",
        ),
        pytest.param(
            choices({"A": 0, "B": 1}),
            choices({"A": 0, "X": 1}),
            choices({"A": 0, "X": 1}),
            [],
            id="a choice was reworded",
        ),
        pytest.param(
            choices({"A": 0, "B": 1}),
            choices({"A": 0}),
            choices({"A": 0, "B": 1}),
            [],
            id="a choice was lost",
        ),
        pytest.param(
            choices({"A": 0, "B": 1}, {"C": 2}),
            Ledger(),
            choices({"A": 0, "B": 1}, {"C": 2}),
            [],
            id="all choices were lost",
        ),
        pytest.param(
            choices({"A": 0, "B": 1}),
            choices({"A": 1, "B": 0}),
            choices({"A": 1, "B": 0}),
            [
                contradiction("choice of 'q'", 1, "A", "'A' as 0"),
                contradiction("choice of 'q'", 0, "B", "'B' as 1"),
            ],
            id="choices have other numbers",
        ),
    ],
)
def test_the_numbers_of_an_earlier_package_come_first(
    previous: Ledger, current: Ledger, expected: Ledger, found: list[Diagnostic]
) -> None:
    outcome = ledger.joined(previous, current)

    assert (outcome.value, list(outcome.diagnostics)) == (expected, found)


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        (Ledger(pages={"a": 1}), Ledger(pages={"a": 1}), ()),
        (
            Ledger(pages={"a": 1}),
            Ledger(pages={"a": 1, "b": 2}, questions={"r": 2}, objectives={"o": 1, "p": 2}),
            (
                LedgerLocked(
                    at=LOCK,
                    items=(
                        "the page 'b' is new",
                        "the question 'r' is new",
                        "the objective 'o' is new",
                    ),
                    more=1,
                ),
            ),
        ),
        (
            Ledger(questions={"q": 1}),
            choices({"A": 0}),
            (LedgerLocked(at=LOCK, items=("the answers of 'q' changed",)),),
        ),
        (
            choices({"A": 0, "B": 1}),
            choices({"A": 0}, {"B": 1}),
            (LedgerLocked(at=LOCK, items=("the answers of 'q' changed",)),),
        ),
    ],
)
def test_a_locked_ledger_must_not_change(
    before: Ledger, after: Ledger, found: tuple[Diagnostic, ...]
) -> None:
    assert ledger.unchanged(before, after) == found


names = st.lists(st.sampled_from("abcdef"), unique=True)
options = st.lists(st.sampled_from(["A", "B", "C", "D", "E", "#a=A", "#b=F"]), unique=True)


@st.composite
def versions(draw: st.DrawFn) -> Tracked:
    ids = draw(names)
    questions = tuple(TrackedQuestion(name, AT, question(*draw(options)).options) for name in ids)
    return Tracked(tuple(draw(names)), questions, tuple(draw(names)))


@given(st.lists(versions(), min_size=1, max_size=6))
def test_any_sequence_of_edits_keeps_numbers_permanent_and_unique(edits: list[Tracked]) -> None:
    known = Ledger()
    for edit in edits:
        merged = ledger.merge(known, edit).value
        assert merged is not None
        for before, after in (
            (known.pages, merged.pages),
            (known.questions, merged.questions),
            (known.objectives, merged.objectives),
        ):
            assert before.items() <= after.items()
            assert sorted(after.values()) == list(range(1, len(after) + 1))
        for name in merged.questions:
            numbers = [number for (owner, _), number in merged.choices.items() if owner == name]
            older = [number for (owner, _), number in known.choices.items() if owner == name]
            assert len(numbers) == len(set(numbers))
            assert set(older) <= set(numbers)
        for tracked in edit.questions:
            keys = [option.key for option in tracked.options]
            present = [
                key
                for owner, key in merged.choices
                if owner == tracked.id and (owner, key) not in merged.removed
            ]
            assert present == keys
        assert ledger_file.parse(ledger_file.serialize(merged)).value == merged
        assert ledger.merge(merged, edit).value == merged
        assert ledger.unchanged(merged, merged) == ()
        known = merged
