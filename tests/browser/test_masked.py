"""Masked answers: the course plays as it does with plain ones, and tells nothing too early."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from scormbuild import archive
from scormbuild.questions.kinds import KINDS
from tests.browser.conftest import Visit
from tests.browser.learner import Learner
from tests.properties.building import build, shown, write
from tests.strategies import Data

COURSE = """\
scormbuild: 1
id: every-type
title: Every type
language: en
contents: [lessons/practice.yaml, quizzes/final.yaml]
record: {interactions: all}
security: {answer_keys: %s}
"""


def questions(prefix: str) -> list[Data]:
    """Return a question of each type, with everything that is told after an answer."""
    found = []
    for name, kind in KINDS.items():
        example = next(each for each in kind.schema["examples"] if "feedback" not in each)
        told: Data = {"feedback": "Noted."}
        if kind.question.judged:
            told = {
                "feedback": {"correct": f"Well done, {name}.", "incorrect": f"Not so, {name}."},
                "solution": f"This is how {name} goes: `ä <b>`.",
            }
        found.append(example | {"id": f"{prefix}-{name}", "type": name} | told)
    return found


def practice(question: Data) -> Data:
    return {"type": "question", "question": question}


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Build a course with every type of question, plain and masked."""
    lesson = {"title": "Practice", "blocks": [practice(each) for each in questions("p")[:2]]}
    quiz = {"title": "Final", "attempts": 1, "questions": questions("f"), "shuffle": "both"}
    packages = {}
    for keys in ("plain", "masked"):
        folder = tmp_path_factory.mktemp(keys)
        pages = {"lessons/practice.yaml": lesson, "quizzes/final.yaml": quiz}
        files = {name: json.dumps(data, ensure_ascii=False) for name, data in pages.items()}
        source = write(folder / "course_src", {"course.yaml": COURSE % keys} | files | shown(pages))
        archive.write_folder(build(source, "scorm12")[1]["scorm12"], folder / "package")
        packages[keys] = folder / "package"
    return packages


def played(visit: Visit, keys: Path) -> dict[str, Any]:
    """Answer everything, every other question right; return what was said, and what the LMS has."""
    learner = Learner(visit.learner.view, keys)
    found: dict[str, Any] = {}
    learner.start()
    answer(learner)
    found["practice"] = said(learner)
    learner.next()
    # The seed of an attempt is drawn: without it both would shuffle in ways of their own.
    learner.view.evaluate("() => { crypto.getRandomValues = (numbers) => numbers.fill(77); }")
    learner.begin_quiz()
    answer(learner)
    learner.finish_quiz()
    learner.view.locator(".result-actions button").last.click()
    found["quiz"] = said(learner)
    learner.view.locator("#leave").click()
    expect(learner.view.locator(".farewell")).to_be_visible()
    held = visit.lms.stored
    found["score"] = held["core"]["score"]
    found["interactions"] = [
        {name: value for name, value in each.items() if name not in ("time", "latency")}
        for each in records(held["interactions"])
    ]
    return found


def records(held: Any) -> list[dict[str, Any]]:
    return list(held.values()) if isinstance(held, dict) else held


def answer(learner: Learner) -> None:
    for place, (question, key) in enumerate(learner.keys().items()):
        learner.answer(question, key, right=place % 2 == 0)


def said(learner: Learner) -> list[tuple[str, str]]:
    """Return what stands in each question, in the order of the page."""
    forms = learner.view.locator("form.question").all()
    return [(form.get_attribute("data-question") or "", form.inner_text()) for form in forms]


def test_both_play_alike(launch: Callable[..., Visit], both: dict[str, Path]) -> None:
    plain, masked = (launch("scorm12", package=both[keys]) for keys in ("plain", "masked"))

    expected, found = played(plain, both["plain"]), played(masked, both["plain"])

    assert len(expected["interactions"]) > len(KINDS)
    assert "Well done, choice." in str(expected["practice"])
    assert "This is how multi goes: ä <b>." in str(expected["quiz"])
    assert found == expected
    assert masked.trouble == []


def test_nothing_is_told_before_the_answer(
    launch: Callable[..., Visit], both: dict[str, Path]
) -> None:
    visit = launch("scorm12", package=both["masked"])
    visit.learner.start()

    html = visit.learner.view.content()

    assert "Well done" not in html
    assert "Not so" not in html
    assert "data-feedback" not in html
