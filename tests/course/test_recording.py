"""What a course says about recording, from its YAML to the value."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from scormbuild import pipeline
from scormbuild.course.budget import count
from scormbuild.course.recording import (
    CorrectResponses,
    Exit,
    FreeText,
    Interactions,
    Lms,
    Objectives,
    OnUpdate,
    QuestionText,
    Recording,
)
from tests.course.folders import GOOD
from tests.properties.building import write

EVERYTHING = """\
tracking: {commit_interval: 60, completed_implies_passed: true, exit: normal, lms: moodle,
           on_update: require-new}
record:
  {interactions: all, correct_responses: never, free_text: length,
   question_text: id, objectives: none}
storage: {local_fallback: false}
"""


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("", Recording()),
        ("tracking: {}\nrecord: {}\nstorage: {}\n", Recording()),
        ("record: {free_text: none}\n", Recording(free_text=FreeText.NONE)),
        (
            EVERYTHING,
            Recording(
                commit_interval=60,
                exit=Exit.NORMAL,
                on_update=OnUpdate.REQUIRE_NEW,
                lms=Lms.MOODLE,
                completed_implies_passed=True,
                interactions=Interactions.ALL,
                correct_responses=CorrectResponses.NEVER,
                free_text=FreeText.LENGTH,
                question_text=QuestionText.ID,
                objectives=Objectives.NONE,
                local_fallback=False,
            ),
        ),
    ],
)
def test_each_switch_has_a_place(tmp_path: Path, written: str, expected: Recording) -> None:
    checked = pipeline.check(
        write(tmp_path, {**GOOD, "course.yaml": GOOD["course.yaml"] + written})
    )

    assert checked.course is not None
    assert checked.course.recording == expected


@pytest.mark.parametrize(
    ("written", "code", "column"),
    [
        ("tracking: {commit_interval: 1}\n", "SRC049", 29),
        ("tracking: {exits: suspend}\n", "SRC041", 12),
        ("tracking: {exit: logout}\n", "SRC043", 18),
        ("tracking: {lms: moodel}\n", "SRC043", 17),
        ("record: {free_text: some}\n", "SRC043", 21),
        ("storage: {local_fallback: maybe}\n", "SRC040", 27),
    ],
)
def test_what_cannot_be_is_reported_at_its_place(
    tmp_path: Path, written: str, code: str, column: int
) -> None:
    sources = {**GOOD, "course.yaml": GOOD["course.yaml"] + written}
    line = len(sources["course.yaml"].splitlines())

    (found,) = pipeline.check(write(tmp_path, sources)).diagnostics

    assert (found.code, found.at.line, found.at.column) == (code, line, column)


def test_the_longest_state_counts_what_is_recorded(tmp_path: Path) -> None:
    course = pipeline.check(write(tmp_path, GOOD)).course
    assert course is not None

    found = {
        each: count(replace(course, recording=Recording(interactions=each))).recorded
        for each in Interactions
    }

    assert found == {Interactions.GRADED: 1, Interactions.ALL: 2, Interactions.NONE: 0}
