"""Learners of one package in the next one, both really built (runtime.md 8.2, 84 and 85)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.learner import Learner
from tests.scenarios.campus import Campus, opened
from tests.scenarios.conftest import Visits
from tests.scenarios.course import VERSIONS, unpacked

COURSE = """\
scormbuild: 1
id: drill
title: Fire drill
language: en
contents: [{contents}]
"""

CHECK = """
::: question {{type=choice id={question}}}
What goes on burning oil?

{choices}
:::
"""


def lesson(title: str, **checks: str) -> str:
    """Write a lesson with questions; their choices are one letter each, the right one big."""
    text = f"---\ntitle: {title}\n---\nRead this.\n"
    for question, choices in checks.items():
        marks = [("x" if each.isupper() else " ", each.lower()) for each in choices]
        lines = "\n".join(f"- [{mark}] {each}" for mark, each in marks)
        text += CHECK.format(question=question, choices=lines)
    return text


def quiz(*questions: str) -> str:
    """Write a quiz of statements that are all true."""
    rows = "".join(
        f"  - {{id: {each}, type: true-false, prompt: {each} is true., answer: true}}\n"
        for each in questions
    )
    return f"id: final\ntitle: Final check\npassing_score: 60\nquestions:\n{rows}"


BEFORE = {
    "course.yaml": COURSE.format(contents="lessons/oil.md, lessons/smoke.md, quizzes/final.yaml"),
    "lessons/oil.md": lesson("Burning oil", choices="Abc", gone="Ab"),
    "lessons/smoke.md": lesson("Smoke", key="Ab"),
    "quizzes/final.yaml": quiz("q1", "q2", "q3", "q4", "q5"),
}

#: Pages and questions in another order; a choice and three questions gone, two new; another key.
AFTER = {
    "course.yaml": COURSE.format(contents="lessons/smoke.md, lessons/oil.md, quizzes/final.yaml"),
    "lessons/oil.md": lesson("Burning oil", choices="Ab"),
    "lessons/smoke.md": lesson("Smoke", new="Ab", key="aB"),
    "quizzes/final.yaml": quiz("q6", "q5", "q4", "q1"),
}

#: The first version with a lesson more, which everybody must read.
REQUIRED = {
    **BEFORE,
    "course.yaml": COURSE.format(
        contents="lessons/oil.md, lessons/smoke.md, lessons/water.md, quizzes/final.yaml"
    )
    + "tracking: {on_update: require-new}\n",
    "lessons/water.md": lesson("Water"),
}


def built(folder: Path, first: Path, version: str, files: dict[str, str]) -> Path:
    """Build a version with the numbers of the first one."""
    numbers = (first.parent / "course_src" / "tracking.lock").read_text(encoding="utf-8")
    return unpacked(folder, version, {**files, "tracking.lock": numbers})


@pytest.fixture(scope="module")
def pairs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, Path]]:
    """Build both packages for each version, the second one with the numbers of the first."""
    folder = tmp_path_factory.mktemp("versions")
    found = {}
    for version in VERSIONS:
        first = unpacked(folder / version / "1", version, BEFORE)
        found[version] = first, built(folder / version / "2", first, version, AFTER)
    return found


@pytest.fixture
def campus(version: str, pairs: dict[str, tuple[Path, Path]]) -> Iterator[Campus]:
    with opened(Campus(version, pairs[version][0])) as campus:
        yield campus


class Course:
    """The course of one learner, who always comes from another device."""

    def __init__(self, campus: Campus, visits: Visits, pairs: dict[str, tuple[Path, Path]]) -> None:
        """Begin with the first version."""
        self.campus = campus
        self.visits = visits
        self.newer = pairs[campus.version][1]

    def launch(self) -> Learner:
        """Open it with what the LMS holds."""
        page = self.visits.open(self.campus.launch(more="localStorage.clear();"))
        self.visits.package = self.campus.package
        return self.visits.learner(page)

    def leave(self, learner: Learner) -> None:
        """Press Save and exit; return when the LMS has everything."""
        learner.view.locator("#leave").click()
        self.campus.wait(lambda: self.campus.told[-1:], ["terminate"])

    def pass_quiz(self, learner: Learner) -> None:
        """Answer everything in the quiz that is open, and leave."""
        learner.begin_quiz()
        learner.answer_all(right=True)
        learner.finish_quiz()
        self.leave(learner)

    def update(self, package: Path | None = None) -> None:
        """Let the LMS put the new version in the place of the old one."""
        self.campus.package = package or self.newer


@pytest.fixture
def course(campus: Campus, visits: Visits, pairs: dict[str, tuple[Path, Path]]) -> Course:
    return Course(campus, visits, pairs)


def chosen(learner: Learner) -> dict[str, str]:
    """Return what is chosen on this page, by the texts of the choices."""
    expect(learner.view.locator("form.question").first).to_be_visible()
    found: dict[str, str] = learner.view.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll("form.question")].map((form) =>
          [form.dataset.question, (form.querySelector("input:checked") || {value: ""}).value]))"""
    )
    return found


def choose(learner: Learner, question: str, option: int) -> None:
    """Hand in a choice."""
    form = learner.form(question)
    form.locator(f'input[value="{option}"]').check()
    form.locator('button[type="submit"]').click()
    expect(form.locator(".question-feedback")).not_to_be_empty()


PASSED = {"12": ("passed",), "2004": ("completed", "passed")}


def test_s084_who_was_done_stays_done_in_the_next_version(course: Course) -> None:
    learner = course.launch()
    learner.start()
    choose(learner, "choices", 2)
    choose(learner, "gone", 0)
    learner.next()
    choose(learner, "key", 0)
    learner.next()
    course.pass_quiz(learner)
    campus = course.campus
    told = campus.answered()
    assert campus.status() == PASSED[campus.version]
    score = {each: value for each, value in campus.store.items() if "score" in each}

    course.update()
    learner = course.launch()

    learner.go("smoke")
    assert chosen(learner) == {"new": "", "key": "0"}
    choose(learner, "new", 0)
    learner.go("oil")
    assert chosen(learner) == {"choices": ""}
    learner.go("final")
    verdict = learner.view.locator(".results")
    expect(verdict).to_have_attribute("data-verdict", "passed")
    course.leave(learner)
    assert campus.status() == PASSED[campus.version]
    assert {each: value for each, value in campus.store.items() if "score" in each} == score
    assert campus.answered() == told
    assert course.visits.trouble == []


def test_s084_a_new_lesson_is_asked_of_those_who_were_done_where_the_course_says_so(
    course: Course, tmp_path: Path
) -> None:
    learner = course.launch()
    learner.start()
    learner.next()
    learner.next()
    course.pass_quiz(learner)
    campus = course.campus
    assert campus.status() == PASSED[campus.version]

    course.update(built(tmp_path / "3", campus.package, campus.version, REQUIRED))
    learner = course.launch()
    learner.arrive("final")
    course.leave(learner)
    unread = {"12": ("incomplete",), "2004": ("incomplete", "passed")}
    assert campus.status() == unread[campus.version]

    learner = course.launch()
    learner.go("water")
    learner.next()
    course.leave(learner)
    assert campus.status() == PASSED[campus.version]
    assert course.visits.trouble == []


def test_s085_an_attempt_goes_on_without_the_questions_that_are_gone(course: Course) -> None:
    learner = course.launch()
    learner.go("final")
    learner.begin_quiz()
    for question in ("q1", "q2", "q3"):
        learner.answer(question, learner.keys()[question], right=True)
    learner.answer("q4", learner.keys()["q4"], right=False)
    course.leave(learner)

    course.update()
    learner = course.launch()

    assert learner.arrive() == "final"
    assert chosen(learner) == {"q6": "", "q5": "", "q4": "false", "q1": "true"}
    for question in ("q5", "q6"):
        learner.answer(question, learner.keys()[question], right=True)
    learner.finish_quiz()
    course.leave(learner)
    raw = "cmi.core.score.raw" if course.campus.version == "12" else "cmi.score.raw"
    assert course.campus.store[raw] == "75"
    assert course.visits.trouble == []
