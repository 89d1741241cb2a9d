"""What is told about a new version of a course: pairs of packages, and every word."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scormbuild import pipeline
from scormbuild.reports.updates import report
from scormbuild.updates.change import Change, What
from scormbuild.updates.comparison import moved
from tests.updates import of_pages, of_questions, of_rules
from tests.updates.course import BASE, build, edited, packaged, written
from tests.updates.pair import Pair

PAIRS = {**of_pages.PAIRS, **of_questions.PAIRS, **of_rules.PAIRS}


def told(folder: Path, pair: Pair) -> tuple[Sequence[Change], str]:
    """Build both versions; return the changes between them, and what is said about them."""
    before = packaged(folder, edited(BASE, pair.before), pair.targets[0])
    source = written(folder / "after", edited(edited(BASE, pair.before), pair.after))
    checked, built = build(source, pair.targets[-1], before)
    outcome = pipeline.updates(checked, [built], source)
    assert outcome.value is not None
    assert outcome.diagnostics == ()
    return outcome.value, report(outcome.value)


@pytest.mark.parametrize("pair", PAIRS.values(), ids=PAIRS)
def test_every_word_about_a_pair_of_packages(tmp_path: Path, pair: Pair) -> None:
    changes, text = told(tmp_path, pair)

    assert [change.what for change in changes] == list(pair.what)
    assert text == pair.said


def test_every_change_has_its_pair() -> None:
    shown = {what for pair in PAIRS.values() for what in pair.what}

    # A package of ours always says everything; test_earlier.py shows one that does not.
    assert set(What) - shown == {What.UNKNOWN}


def test_what_is_long_or_many_is_cut_short() -> None:
    changes = [
        *(Change(What.PAGE_TEXT, f"p{number}") for number in range(7)),
        *(Change(What.PAGE_TITLE, f"p{number}", "x" * 70, "a\x1b[31m\nb") for number in range(6)),
    ]

    assert report(changes).split("\n")[1:] == [
        "- Lessons with other content: p0, p1, p2, p3, p4 and 2 more.",
        "    Who has read it has read it; nobody is asked to read it again.",
        *(f"- p{number} is called “a␛[31m b”; it was “{'x' * 60}…” before." for number in range(5)),
        "- … and 1 more like this.",
        "    Nothing changes for saved progress.",
        "",
    ]


@given(before=st.permutations(range(6)), after=st.permutations(range(6)), cut=st.integers(0, 6))
def test_as_little_as_possible_has_moved(before: list[int], after: list[int], cut: int) -> None:
    before, after = before[:cut], after[: cut + 1]
    found = moved(before, after)
    common = [item for item in after if item in before]

    assert _rises([item for item in common if item not in found], before)
    assert not any(
        _rises([item for item in common if item not in fewer], before)
        for fewer in combinations(common, max(0, len(found) - 1))
        if found
    )


def _rises(items: list[int], order: list[int]) -> bool:
    places = [order.index(item) for item in items]
    return places == sorted(places)
