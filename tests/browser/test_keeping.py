"""What learners do when saving fails, or the course is open twice: nothing gets lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Locator, expect

from tests.browser.conftest import Visit
from tests.browser.lms import Lms, Running
from tests.browser.test_play import (
    OBJECTIVES,
    QUESTIONS,
    STATEMENTS,
    expect_saved,
    interactions,
    objectives,
)

VERSIONS = ("scorm12", "scorm2004")

#: In what is sent to the LMS once the last answer is.
REPORTED = "likert"

#: What an LMS knows of a learner who has not been here yet.
FIRST: dict[str, dict[str, Any]] = {
    "scorm12": {"cmi": {"core": {"student_id": "ada"}}},
    "scorm2004": {"cmi": {"learner_id": "ada"}},
}


def notice(visit: Visit, name: str) -> Locator:
    """Return a strip above the page."""
    return visit.learner.view.locator(f'#notices [data-notice="{name}"]')


@pytest.mark.parametrize("version", VERSIONS)
def test_a_second_window_asks_and_can_take_over(
    launch: Callable[..., Visit], packages: dict[str, Path], version: str
) -> None:
    lms = Lms(version, packages[version])
    lms.commits.append(FIRST[version])
    with Running(lms):
        first = launch(again=lms)
        first.learner.start()
        second = launch(again=lms)
        expect(notice(second, "saving")).to_contain_text("open in another window")

        second.learner.view.get_by_role("button", name="Continue here").click()

        expect(notice(first, "saving")).to_contain_text("open in another window")
        expect(notice(second, "saving")).to_have_count(0)
        expect(second.learner.view.locator("#save-status")).to_contain_text("Saved")
        # What the first window had is here, too.
        entry = second.learner.view.locator('#contents [data-page="not-about-you"]')
        expect(entry).not_to_have_attribute("data-state", "new")
        assert (first.trouble, second.trouble) == ([], [])


@pytest.mark.parametrize("version", VERSIONS)
def test_progress_goes_to_another_lms_as_a_code(launch: Callable[..., Visit], version: str) -> None:
    first = launch(version)
    page = first.learner.view
    first.learner.start()
    here = first.learner.next()
    page.locator(".course-title").click()
    page.get_by_role("button", name="Progress code").click()
    expect(page.get_by_role("heading", name="Your progress as a code")).to_be_focused()
    code = page.get_by_label("Your code").input_value()
    page.get_by_role("button", name="Copy the code").click()
    expect(notice(first, "code").get_by_role("status")).not_to_be_empty()

    second = launch(version)
    page = second.learner.view
    page.get_by_role("button", name="Progress code").press("Enter")
    given = page.get_by_label("A code that you kept")
    given.fill(code[:-4])
    page.get_by_role("button", name="Bring my progress back").press("Enter")
    expect(notice(second, "code").get_by_role("status")).to_contain_text("no code of this course")
    expect(given).to_be_focused()
    given.fill(code)
    page.get_by_role("button", name="Bring my progress back").press("Enter")
    expect(notice(second, "code")).to_contain_text("Your progress is back")

    assert second.learner.arrive() == here
    expect(page.locator("#save-status")).to_contain_text("Saved")
    assert (first.trouble, second.trouble) == ([], [])


def test_after_three_failures_learners_can_keep_their_progress(
    launch: Callable[..., Visit], context: BrowserContext
) -> None:
    visit = launch("scorm12")
    page = visit.learner.view
    expect(page.locator("#save-status")).to_contain_text("Saved")
    context.route("**/commit/**", lambda route: route.abort())
    visit.learner.start()

    keep = notice(visit, "unsaved").get_by_role("button", name="Keep my progress")
    keep.click()
    with visit.page.expect_download() as download:
        page.get_by_role("button", name="Save it as a file").click()

    assert download.value.suggested_filename.endswith(".txt")
    assert download.value.path().read_text() == page.get_by_label("Your code").input_value()
    context.unroute("**/commit/**")
    expect(page.locator("#save-status")).to_contain_text("Saved")
    expect(notice(visit, "unsaved")).to_have_count(0)


@pytest.mark.parametrize("version", VERSIONS)
def test_answers_that_only_the_browser_kept_are_reported_at_the_next_launch(
    launch: Callable[..., Visit], packages: dict[str, Path], version: str
) -> None:
    lms = Lms(version, packages[version])
    lms.commits.append(FIRST[version])
    with Running(lms):
        first = launch(again=lms)
        first.learner.read_everything()
        first.learner.begin_quiz()
        expect_saved(first)
        lms.fault = "503"
        first.learner.answer_all(right=True)
        first.learner.finish_quiz()
        expect(first.learner.view.locator("#save-status")).to_contain_text("Not saved yet")
        first.page.close()

        # Nobody goes to the quiz.
        second = launch(again=lms)
        second.learner.view.locator(".course-title").click()
        assert not interactions(second)
        with second.page.expect_request(lambda sent: REPORTED in (sent.post_data or "")):
            lms.fault = ""
        expect_saved(second)

        # In SCORM 1.2 what a refused commit carried was told again, in places of its own.
        results = {found["id"]: found["result"] for found in interactions(second)}.values()
        assert [*results] == ["correct"] * QUESTIONS + ["neutral"] * STATEMENTS
        assert objectives(second) == dict.fromkeys(OBJECTIVES, ("100", "passed"))


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("s9.hAAAA.", "saved by a newer version"),
        ("s1.hAAAAAAA.", "could not be read completely"),
    ],
)
def test_learners_are_told_of_progress_that_cannot_be_read(
    launch: Callable[..., Visit], packages: dict[str, Path], version: str, state: str, words: str
) -> None:
    lms = Lms(version, packages[version])
    known = FIRST[version]["cmi"]
    lms.commits.append({"cmi": {**known, "suspend_data": state}})
    with Running(lms):
        visit = launch(again=lms)
        told = notice(visit, "harm")
        expect(told).to_contain_text(words)
        expect(told).to_have_role("status")
        told.get_by_role("button", name="Close").press("Enter")
        expect(told).to_have_count(0)

        visit.learner.start()
        expect(visit.learner.view.locator("#save-status")).to_contain_text("Saved")
        expect(told).to_have_count(0)
        kept = lms.stored["suspend_data"]
        assert (kept == state) is state.startswith("s9")
        assert visit.trouble == [f"debug: state not whole: {state}"]
