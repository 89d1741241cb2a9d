"""What an LMS makes of our sequencing: scorm-again's sequencer, driven as an LMS drives it.

It is the only sequencer here that we did not write. It takes trees, not manifests; the small parser
in `activities.py` stands between.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from scormbuild.course.course import Completion, Order, Passing, Requirement, Viewed
from scormbuild.course.scos import DONE
from scormbuild.targets import TARGETS
from tests.needed import node
from tests.targets import samples
from tests.targets.activities import activities

HERE = Path(__file__).parent

#: The targets with sequencing.
SEQUENCED = [target.name for target in TARGETS.values() if target.driver == "scorm2004"]

PAGES = ("intro", "burning_oil", "water", "check", "final", "survey")

#: What a SCO says when it is completed, as the tracking script does.
MET = {"cmi.completion_status": "completed", f"cmi.objectives.{DONE}.success_status": "passed"}
MET_FREELY = {"cmi.completion_status": "completed"}
BEGUN = {"cmi.completion_status": "incomplete"}


def item(page: str) -> str:
    """Return the name of the item of a page."""
    return f"facing_rejection_item_{page}"


def scored(success: str, score: float) -> dict[str, str]:
    """Return what a finished quiz says."""
    return {
        "cmi.score.scaled": str(score),
        "cmi.success_status": success,
        "cmi.completion_status": "completed" if success != "unknown" else "incomplete",
    }


def drive(target: str, steps: list[list[Any]], **changes: Any) -> list[dict[str, Any]]:
    """Return what came of each step."""
    course = samples.divided(**changes)
    tree = activities(samples.manifest(target, course, samples.files_of(course)))
    run = subprocess.run(
        [node(), HERE / "sequencer.js"],
        input=json.dumps({"tree": tree, "steps": steps}),
        capture_output=True,
        text=True,
        check=True,
    )
    told: list[dict[str, Any]] = json.loads(run.stdout.splitlines()[-1])
    return told


def opened(told: list[dict[str, Any]]) -> list[str | None]:
    """Return the page that is open after each step that goes somewhere."""
    names = [step["open"] for step in told if "done" in step]
    return [name and name.removeprefix("facing_rejection_item_") for name in names]


def result(told: list[dict[str, Any]]) -> tuple[str, bool | None, float | None]:
    """Return what the course came to: completion, satisfaction, score."""
    last = told[-1]
    measure = last["measure"]
    return last["completion"], last["satisfied"], measure and round(measure, 3)


def through(check: dict[str, str], final: dict[str, str]) -> list[list[Any]]:
    """Return the steps of a learner who opens page after page and completes them all."""
    said = dict.fromkeys(PAGES, MET) | {"check": MET | check, "final": MET | final}
    steps: list[list[Any]] = [["start"]]
    for page in PAGES:
        steps += [["set", said[page]], ["continue"]]
    return steps


@pytest.mark.parametrize("target", SEQUENCED)
def test_in_linear_order_the_next_page_opens_when_this_one_is_completed(target: str) -> None:
    told = drive(
        target,
        [
            ["start"],
            ["set", BEGUN],
            ["choice", item("burning_oil")],
            ["choice", item("final")],
            ["continue"],
            ["choice", item("intro")],
            ["set", MET],
            ["choice", item("water")],
            ["choice", item("burning_oil")],
            ["set", MET],
            ["continue"],
        ],
    )

    closed = None
    assert opened(told) == [
        "intro",
        *[closed] * 3,
        "intro",
        closed,
        "burning_oil",
        "water",
    ]
    assert [step["refused"] for step in told if "refused" in step] == [[]] * 3


@pytest.mark.parametrize("target", SEQUENCED)
def test_without_the_objective_a_completed_page_opens_nothing(target: str) -> None:
    """Why the tracking script meets it: to complete an activity satisfies nothing."""
    told = drive(target, [["start"], ["set", {"cmi.completion_status": "completed"}], ["continue"]])

    assert opened(told) == ["intro", None]


@pytest.mark.parametrize("target", SEQUENCED)
@pytest.mark.parametrize(
    ("check", "final", "expected"),
    [
        (scored("passed", 0.9), scored("passed", 0.9), ("completed", True, 0.9)),
        (scored("passed", 0.6), scored("passed", 0.9), ("completed", True, 0.8)),
        # The last attempt is used up: done, but not passed.
        (scored("failed", 0.3), scored("passed", 0.9), ("completed", False, 0.7)),
    ],
)
def test_all_done_completes_the_course_and_the_quizzes_decide_whether_it_is_passed(
    target: str,
    check: dict[str, str],
    final: dict[str, str],
    expected: tuple[str, bool, float],
) -> None:
    told = drive(target, through(check, final))

    assert opened(told) == [*PAGES, None]
    assert result(told) == expected


@pytest.mark.parametrize("target", SEQUENCED)
def test_a_quiz_that_can_still_be_passed_bars_the_way(target: str) -> None:
    steps = through({}, {})[:6]
    told = drive(target, [*steps, ["continue"], ["set", scored("unknown", 0.3)], ["continue"]])

    assert opened(told)[-2:] == ["check", None]
    assert result(told)[:2] == ("incomplete", None)


@pytest.mark.parametrize("target", SEQUENCED)
def test_opening_a_page_again_takes_nothing_away(target: str) -> None:
    passed = scored("passed", 1)
    told = drive(target, [*through(passed, passed), ["choice", item("intro")], ["set", MET]])

    assert opened(told)[-1] == "intro"
    assert result(told) == ("completed", True, 1)


@pytest.mark.parametrize("target", SEQUENCED)
def test_in_free_order_everything_is_open(target: str) -> None:
    steps: list[list[Any]] = []
    for page in reversed(PAGES):
        values = scored("passed", 1) if page in ("check", "final") else MET_FREELY
        steps += [["choice", item(page)], ["set", values]]
    told = drive(target, steps, order=Order.FREE)

    assert opened(told) == [*reversed(PAGES)]
    assert result(told) == ("completed", True, 1)


@pytest.mark.parametrize("target", SEQUENCED)
def test_only_what_completion_asks_for_has_to_be_completed(target: str) -> None:
    completion = Completion((), Viewed.END, {"final": Requirement.PASSED})
    steps: list[list[Any]] = [["choice", item("final")], ["set", scored("passed", 1)]]
    told = drive(target, steps, order=Order.FREE, completion=completion)

    assert told[-1]["completion"] == "completed"
    # The other quiz counts, but it has not been tried.
    assert told[-1]["satisfied"] is None


@pytest.mark.parametrize("target", SEQUENCED)
def test_without_marks_nothing_is_passed(target: str) -> None:
    """A mark over several quizzes is off: each of them is only finished.

    scorm-again then leaves out their scores, too, which RB.1.1 (measure rollup) does not ask for.
    """
    finished = {"cmi.score.scaled": "0.9", **MET}
    passing = Passing(7500, {"check": 100, "final": 200})
    told = drive(target, through(finished, finished), passing=passing)

    assert result(told)[:2] == ("completed", None)
