"""No kind is without its page, no assertion without its test."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from scormbuild import pipeline
from scormbuild.blocks.kinds import KINDS as BLOCKS
from scormbuild.catalogue import CATALOGUE
from scormbuild.questions.kinds import KINDS as QUESTIONS
from scormbuild.targets import TARGETS
from tests.browser.auditing import MODES
from tests.gallery import course

TABLE = (Path(__file__).parent / "README.md").read_text(encoding="utf-8")
TESTS = course.ROOT / "tests"


def _schemas(folder: str) -> set[str]:
    found = (course.ROOT / "scormbuild" / folder).glob("*.schema.json")
    return {path.name.removesuffix(".schema.json") for path in found}


def test_every_kind_has_its_page() -> None:
    # What all questions have in common is no kind, and files of questions stand in the quiz.
    blocks = _schemas("blocks") - {"question-file"}
    questions = _schemas("questions") - {"question"}

    assert (set(BLOCKS) | {"include"}, set(QUESTIONS)) == (blocks, questions)
    assert set(course.lessons()) == {
        *(f"block-{name}" for name in blocks),
        *(f"question-{name}" for name in questions),
    }


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_page_shows_every_example_in_every_state(name: str) -> None:
    page = json.dumps(course.lessons()[f"question-{name}"])
    examples = QUESTIONS[name].schema["examples"]
    wanted = {
        f"{name}-{number}-{state}"
        for number, example in enumerate(examples, 1)
        for state in course.states_of(example)
    }

    assert set(re.findall(rf'"({name}-\d+-\w+)"', page)) == wanted
    assert {state.rpartition("-")[2] for state in wanted} >= {"fresh", "empty", "right"}


@pytest.mark.parametrize("name", BLOCKS)
def test_a_page_shows_every_example_of_a_block(name: str) -> None:
    blocks = course.lessons()[f"block-{name}"]["blocks"]

    assert [each for each in BLOCKS[name].schema["examples"] if each not in blocks] == []


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_course_is_built_without_findings(tmp_path: Path, language: str) -> None:
    source = course.write(tmp_path, language)
    checked = pipeline.check(source)
    built = pipeline.build(checked, TARGETS[course.TARGET], source)

    assert (checked.diagnostics, built.diagnostics) == ((), ())


def test_each_of_the_thirty_assertions_has_a_test() -> None:
    rows = re.findall(r"^\| (\d+) \|(.*)\|(.*)\|$", TABLE, re.MULTILINE)
    named = [name for *_, where in rows for name in re.findall(r"`([^`]+)`", where)]
    checks = {name for mode in MODES.values() for name in mode.checks}
    written = "\n".join(path.read_text(encoding="utf-8") for path in TESTS.rglob("test_*.py"))

    assert [int(number) for number, *_ in rows] == list(range(1, 31))
    assert checks - set(named) == set()
    known = {*checks, *CATALOGUE, *re.findall(r"^def (test_\w+)", written, re.MULTILINE)}
    assert set(named) - known == set()
