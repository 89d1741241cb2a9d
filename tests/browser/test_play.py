"""The example course in an LMS that we did not write: what it stores, whole."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.learner import plan

VERSIONS = ("scorm12", "scorm2004")
QUESTIONS = 11
#: Statements to rate, each with a place of its own in reports.
STATEMENTS = 3
OBJECTIVES = ("not_personal", "stop_spiral", "ask", "learn", "stay")


def api_errors(visit: Visit) -> list[list[object]]:
    """Return calls that failed.

    403 on reading is the answer of SCORM 2004 for an element that has no value yet (RTE 3.1.7.4).
    """
    return [
        call for call in visit.calls() if call[3] and not (call[0] == "GetValue" and call[3] == 403)
    ]


def status(visit: Visit) -> dict[str, Any]:
    """Return what the LMS holds of status and score."""
    stored = visit.lms.stored
    if visit.lms.version == "scorm12":
        core = stored["core"]
        return {"lesson_status": core["lesson_status"], "score": core["score"]}
    return {
        "completion_status": stored["completion_status"],
        "success_status": stored["success_status"],
        "score": stored["score"],
    }


def interactions(visit: Visit) -> list[dict[str, Any]]:
    """Return the interactions that the LMS holds."""
    found = visit.lms.stored["interactions"]
    return list(found.values()) if isinstance(found, dict) else found


def objectives(visit: Visit) -> dict[str, tuple[str, str]]:
    """Return score and status of each objective that the LMS holds, by id."""
    found = visit.lms.stored["objectives"]
    held = list(found.values()) if isinstance(found, dict) else found
    named = "status" if visit.lms.version == "scorm12" else "success_status"
    return {each["id"]: (each["score"]["raw"], each[named]) for each in held}


def expect_saved(visit: Visit) -> None:
    """Wait until the page says that everything is saved."""
    expect(visit.learner.view.locator("#save-status")).to_contain_text("Saved")


def read_and_answer(visit: Visit, *, right: bool) -> str:
    """Read every lesson, answer the quiz, finish it; return the verdict."""
    visit.learner.read_everything()
    visit.learner.begin_quiz()
    visit.learner.answer_all(right=right)
    verdict = visit.learner.finish_quiz()
    expect_saved(visit)
    return verdict


@pytest.mark.parametrize(
    ("version", "expected"),
    [
        (
            "scorm12",
            {
                "lesson_status": "passed",
                "score": {"raw": "100", "min": "0", "max": "100"},
            },
        ),
        (
            "scorm2004",
            {
                "completion_status": "completed",
                "success_status": "passed",
                "score": {"scaled": "1", "raw": "100", "min": "0", "max": "100"},
            },
        ),
    ],
)
def test_a_perfect_run_is_passed(
    launch: Callable[..., Visit], version: str, expected: dict[str, Any]
) -> None:
    visit = launch(version)

    verdict = read_and_answer(visit, right=True)

    assert "pass" in verdict.lower()
    assert status(visit) == expected
    results = [found["result"] for found in interactions(visit)]
    assert results == ["correct"] * QUESTIONS + ["neutral"] * STATEMENTS
    assert objectives(visit) == dict.fromkeys(OBJECTIVES, ("100", "passed"))
    assert api_errors(visit) == []
    assert visit.trouble == []


@pytest.mark.parametrize(
    ("version", "expected"),
    [
        ("scorm12", {"lesson_status": "incomplete"}),
        ("scorm2004", {"completion_status": "incomplete", "success_status": "unknown"}),
    ],
)
def test_a_failed_run_with_attempts_left_stays_incomplete(
    launch: Callable[..., Visit], version: str, expected: dict[str, Any]
) -> None:
    visit = launch(version)

    read_and_answer(visit, right=False)

    held = status(visit)
    assert {name: held[name] for name in expected} == expected
    results = [found["result"] for found in interactions(visit)]
    assert {*results} <= {"wrong", "incorrect", "neutral"}
    assert results.count("neutral") == STATEMENTS
    assert len(results) == QUESTIONS + STATEMENTS
    assert {success for _, success in objectives(visit).values()} == {"failed"}
    assert api_errors(visit) == []
    assert visit.trouble == []


@pytest.mark.parametrize("version", VERSIONS)
def test_a_pass_is_not_taken_back_by_a_worse_attempt(
    launch: Callable[..., Visit], version: str
) -> None:
    visit = launch(version)
    read_and_answer(visit, right=True)
    before = status(visit), objectives(visit)

    visit.learner.view.locator('[data-action="retry"]').click()
    visit.learner.begin_quiz() if visit.learner.view.locator(".quiz-start").count() else None
    visit.learner.answer_all(right=False)
    visit.learner.finish_quiz()
    expect_saved(visit)

    assert (status(visit), objectives(visit)) == before
    assert api_errors(visit) == []


@pytest.mark.parametrize("version", VERSIONS)
def test_three_failed_attempts_are_failed(launch: Callable[..., Visit], version: str) -> None:
    visit = launch(version)
    visit.learner.read_everything()
    for attempt in range(3):
        if attempt:
            visit.learner.view.locator('[data-action="retry"]').click()
        if visit.learner.view.locator(".quiz-start").count():
            visit.learner.begin_quiz()
        visit.learner.answer_all(right=False)
        visit.learner.finish_quiz()
    expect_saved(visit)

    held = status(visit)
    if version == "scorm12":
        assert held["lesson_status"] == "failed"
    else:
        assert (held["completion_status"], held["success_status"]) == ("completed", "failed")
    expect(visit.learner.view.locator('[data-action="retry"]')).to_have_count(0)
    assert api_errors(visit) == []


@pytest.mark.parametrize("version", VERSIONS)
def test_leaving_after_page_three_resumes_there_with_the_answers(
    launch: Callable[..., Visit], version: str
) -> None:
    first = launch(version)
    first.learner.start()
    first.learner.next()
    third = first.learner.next()
    ((question, key),) = first.learner.keys().items()
    first.learner.answer(question, key, right=True)
    order = [
        item.get_attribute("data-option")
        for item in first.learner.form(question).locator(".order-item").all()
    ]
    errors = api_errors(first)
    first.leave()

    again = launch(version, again=first.lms)

    assert again.learner.arrive() == third
    form = again.learner.form(question)
    assert [
        item.get_attribute("data-option") for item in form.locator(".order-item").all()
    ] == order
    expect(again.learner.view.locator(f'#contents li[data-page="{third}"] a')).to_have_attribute(
        "aria-current", "page"
    )
    assert errors == []
    assert api_errors(again) == []
    assert again.trouble == []


@pytest.mark.parametrize("version", VERSIONS)
def test_an_attempt_that_was_left_goes_on(launch: Callable[..., Visit], version: str) -> None:
    first = launch(version)
    first.learner.start()
    first.learner.go("final")
    first.learner.begin_quiz()
    keys = list(first.learner.keys().items())
    for question, key in keys[:4]:
        first.learner.answer(question, key, right=True)
    first.leave()

    again = launch(version, again=first.lms)
    again.learner.arrive("final")
    for question, key in keys[4:]:
        again.learner.answer(question, key, right=True)
    again.learner.finish_quiz()
    expect_saved(again)

    assert status(again)["score"]["raw"] == "100"
    assert api_errors(again) == []


@pytest.mark.parametrize("version", VERSIONS)
def test_a_launch_makes_few_calls(launch: Callable[..., Visit], version: str) -> None:
    visit = launch(version)
    expect_saved(visit)

    assert len(visit.calls()) <= 20
    assert visit.calls()[0][0] == "Initialize"
    assert api_errors(visit) == []


def test_every_page_of_the_plan_can_be_opened(launch: Callable[..., Visit]) -> None:
    visit = launch("scorm12")
    pages = [page["id"] for page in plan(visit.lms.package)["pages"]]
    visit.learner.start()

    for page in pages:
        visit.learner.go(page)

    assert visit.trouble == []
