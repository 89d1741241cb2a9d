"""Each page a SCO: launched one by one by an LMS that we did not write, and what it then holds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from scormbuild import archive, pipeline
from scormbuild.targets import TARGETS
from tests.browser.auditing import RUN_AXE, TAGS, let_in
from tests.browser.conftest import Visit
from tests.browser.test_play import VERSIONS, api_errors, expect_saved, interactions, status
from tests.properties.building import write

QUESTION = """\
  - id: {id}
    type: choice
    prompt: What goes on burning oil?
    choices:
      - {{text: A lid, correct: true}}
      - Water
"""

FILES = {
    "course.yaml": """\
scormbuild: 1
id: kitchen
title: Fire in the kitchen
language: en
contents:
  - lessons/oil.md
  - module: After the fire
    contents: [lessons/after.md]
  - quizzes/final.yaml
packaging: {sco: lesson}
navigation: {order: linear}
""",
    "lessons/oil.md": """\
---
title: Burning oil
---
## Cover it

Later you read about [the time after](after.md#smoke) and [fires](#cover-it).

::: question {type=choice id=oil-check}
What goes on burning oil?

- [x] A lid
- [ ] Water
:::
""",
    "lessons/after.md": """\
---
title: The time after
---
Open the windows.

## Smoke

It rises.
""",
    "quizzes/final.yaml": "id: final\ntitle: Final check\npassing_score: 60\nquestions:\n"
    + "".join(QUESTION.format(id=name) for name in ("one", "two")),
}


@pytest.fixture(scope="module")
def divided(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Build a course of three SCOs for every driver, unpacked."""
    folder = tmp_path_factory.mktemp("divided")
    source = write(folder / "course_src", FILES)
    checked = pipeline.check(source)
    unpacked = {}
    for target in TARGETS.values():
        built = pipeline.build(checked, target, source).value
        assert built is not None, checked.diagnostics
        unpacked[target.driver] = folder / target.name
        archive.write_folder(built.files, unpacked[target.driver])
    return unpacked


def objectives(visit: Visit) -> list[tuple[str, str]]:
    """Return what the LMS holds of objectives: by these other SCOs are opened."""
    found = visit.lms.stored.get("objectives") or []
    each = found.values() if isinstance(found, dict) else found
    return [(objective["id"], objective["success_status"]) for objective in each]


def finish(visit: Visit, *, right: bool) -> None:
    """Answer the quiz and finish it."""
    visit.learner.arrive("final")
    visit.learner.begin_quiz()
    visit.learner.answer_all(right=right)
    visit.learner.finish_quiz()
    expect_saved(visit)


@pytest.mark.parametrize("version", VERSIONS)
def test_each_sco_reports_for_itself_and_resumes(
    launch: Callable[..., Visit], divided: dict[str, Path], version: str
) -> None:
    lesson = launch(version, package=divided[version], launched="oil.sco.html")
    lesson.learner.arrive("oil")
    lesson.learner.answer("oil-check", lesson.learner.keys()["oil-check"], right=True)
    lesson.learner.view.locator(".page-end").scroll_into_view_if_needed()
    expect(lesson.learner.view.locator('[data-notice="complete"]')).to_have_text(
        "You have completed this part of the course."
    )
    expect_saved(lesson)
    completed = status(lesson)
    met = objectives(lesson)
    trouble = [*api_errors(lesson), *lesson.trouble]
    lesson.leave()

    quiz = launch(version, again=lesson.lms, launched="final.sco.html")
    quiz.learner.arrive("final")
    expect(quiz.learner.view.locator('[data-notice="resume"]')).to_have_count(0)
    finish(quiz, right=True)
    passed = status(quiz)
    asked = [found["id"] for found in interactions(quiz)]
    trouble += [*api_errors(quiz), *quiz.trouble]
    quiz.leave()

    again = launch(version, again=lesson.lms, launched="oil.sco.html")
    again.learner.arrive("oil")
    expect(again.learner.view.locator('[data-notice="resume"]')).to_have_count(1)
    answered = again.learner.form("oil-check").locator(".question-feedback")
    expect(answered).to_contain_text("Correct")
    expect_saved(again)
    kept = status(again)
    trouble += [*api_errors(again), *again.trouble]
    again.leave()

    results = launch(version, again=lesson.lms, launched="final.sco.html")
    expect(results.learner.view.locator(".results .verdict")).to_have_text("Passed")

    assert (completed, passed) == EXPECTED[version]
    assert kept == completed
    assert met == ([("done", "passed")] if version == "scorm2004" else [])
    assert asked == ["one", "two"]
    assert [*trouble, *api_errors(results), *results.trouble] == []


#: What an LMS holds after a lesson was read, and a quiz passed.
EXPECTED = {
    "scorm12": (
        {"lesson_status": "completed", "score": {"raw": "", "min": "", "max": "100"}},
        {"lesson_status": "passed", "score": {"raw": "100", "min": "0", "max": "100"}},
    ),
    "scorm2004": (
        {
            "completion_status": "completed",
            "success_status": "unknown",
            "score": {"scaled": "", "raw": "", "min": "", "max": ""},
        },
        {
            "completion_status": "completed",
            "success_status": "passed",
            "score": {"scaled": "1", "raw": "100", "min": "0", "max": "100"},
        },
    ),
}


#: What it holds of a quiz that was finished below its mark and may be tried again.
FAILED = {
    "scorm12": {
        "lesson_status": "completed",
        "score": {"raw": "0", "min": "0", "max": "100"},
    },
    "scorm2004": {
        "completion_status": "completed",
        "success_status": "unknown",
        "score": {"scaled": "0", "raw": "0", "min": "0", "max": "100"},
    },
}


@pytest.mark.parametrize("version", VERSIONS)
def test_a_failed_quiz_leaves_the_lessons_alone(
    launch: Callable[..., Visit], divided: dict[str, Path], version: str
) -> None:
    visit = launch(version, package=divided[version], launched="final.sco.html")

    finish(visit, right=False)

    assert status(visit) == FAILED[version]
    assert list(visit.lms.records) == ["final.sco.html"]
    assert [*api_errors(visit), *visit.trouble] == []


def test_a_sco_leads_nowhere_else(launch: Callable[..., Visit], divided: dict[str, Path]) -> None:
    visit = launch("scorm12", package=divided["scorm12"], launched="oil.sco.html")
    visit.learner.arrive("oil")
    view = visit.learner.view

    for part in ("#contents", "#contents-button", "#pager", "#cover", "#progress"):
        expect(view.locator(part)).to_have_count(0)
    expect(view.locator("main a")).to_have_text(["the time after", "fires"])
    assert [link.get_attribute("href") for link in view.locator("main a").all()] == [
        None,
        "pages/oil.html#cover-it",
    ]
    view.locator("main a", has_text="fires").click()
    expect(view.locator("#cover-it")).to_be_focused()
    view.locator(".course-title").click()
    assert visit.learner.here == "oil"
    assert visit.trouble == []


def test_starting_over_shows_the_page_as_it_was(
    launch: Callable[..., Visit], divided: dict[str, Path]
) -> None:
    first = launch("scorm2004", package=divided["scorm2004"], launched="oil.sco.html")
    first.learner.arrive("oil")
    first.learner.answer("oil-check", first.learner.keys()["oil-check"], right=True)
    expect_saved(first)
    first.leave()
    again = launch("scorm2004", again=first.lms, launched="oil.sco.html")
    again.learner.arrive("oil")
    resume = again.learner.view.locator('[data-notice="resume"] button', has_text="Start over")

    resume.click()
    resume.click()

    expect(again.learner.form("oil-check").locator(".question-feedback")).to_be_empty()
    expect(again.learner.form("oil-check").locator("input:checked")).to_have_count(0)
    assert again.learner.arrive() == "oil"


def test_a_sco_is_accessible(launch: Callable[..., Visit], divided: dict[str, Path]) -> None:
    visit = launch("scorm12", package=divided["scorm12"], launched="oil.sco.html")
    visit.learner.arrive("oil")
    view = visit.learner.view

    let_in(view)

    assert view.evaluate(RUN_AXE, TAGS) == []
