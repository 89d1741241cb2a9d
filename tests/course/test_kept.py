"""Blocks that keep what learners did: their numbers, and their place in the saved state."""

from __future__ import annotations

from pathlib import Path

from scormbuild.course import budget, documents, reader
from scormbuild.course.budget import Firm, Typed
from scormbuild.course.course import Course
from scormbuild.diagnostics import Outcome
from tests.course.folders import COURSE, folder

STORY = """\
---
title: T
---
::: scenario {#story}
::: step One {#one}
::: option Go on {to=two}
:::
::: option Stay {to=one}
:::
:::
::: step Two {#two}
::: option Go on {to=three}
:::
:::
::: step Three {#three}
:::
:::

::: question {#q}
Does oil burn?

Answer: true
:::
"""


def course(folder_of: Path, text: str) -> Outcome[Course]:
    head = COURSE.replace("  - quizzes/final.yaml\n", "")
    return documents.load(folder(folder_of, {"course.yaml": head, "lessons/01-oil.md": text})).then(
        reader.read
    )


def test_a_block_has_a_number_like_a_question_and_its_decisions_have_some(tmp_path: Path) -> None:
    ledger = course(tmp_path, STORY).value.ledger  # type: ignore[union-attr]

    assert ledger.questions == {"q": 1, "story": 2}
    assert {key: n for (name, key), n in ledger.choices.items() if name == "story"} == {
        "one: Go on": 0,
        "one: Stay": 1,
        "two: Go on": 2,
    }


def test_a_way_has_room_in_the_saved_state(tmp_path: Path) -> None:
    read = course(tmp_path, STORY).value
    assert read is not None

    # Three steps: a list of three numbers below 3, two bits each, or a set up to 2.
    assert budget.count(read).answers == (Firm(4), Firm(7 + 4 + 3 * 2))
    assert budget.count(read).questions == 2


def test_ticks_and_notes_have_room_in_the_saved_state(tmp_path: Path) -> None:
    text = (
        "---\ntitle: T\n---\n::: checklist {#c}\n- One\n- Two\n- Three\n:::\n"
        "::: reflection {#r}\nWhat?\n:::\n"
    )
    read = course(tmp_path, text).value
    assert read is not None

    assert read.ledger.questions == {"c": 1, "r": 2}
    assert budget.count(read).answers == (Firm(4 + 4 + 2), Typed(long=True))


def test_more_decisions_than_letters_are_fine(tmp_path: Path) -> None:
    many = "".join(f"::: option Way {number} {{to=two}}\n:::\n" for number in range(40))
    text = STORY.replace("::: option Stay {to=one}\n:::\n", many)

    outcome = course(tmp_path, text)
    assert outcome.value is not None
    assert len(outcome.value.ledger.choices) == 42


def test_a_block_and_a_question_have_different_ids(tmp_path: Path) -> None:
    outcome = course(tmp_path, STORY.replace("{#q}", "{#story}"))

    assert ("CRS014", 4) in [(one.code, one.at.line) for one in outcome.diagnostics]
