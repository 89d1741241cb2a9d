"""The certificate: earned, printed, with the name that the LMS has; and the About page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Frame, Page, expect

from scormbuild import archive, pipeline
from scormbuild.targets import TARGETS
from tests.browser.conftest import Visit

FILES = {
    "course.yaml": """\
scormbuild: 1
id: short
title: Short & <b>good</b>
language: en
contents: [lessons/read.md, quizzes/end.md]
certificate: true
passing: {score: 50}
""",
    "lessons/read.md": "---\ntitle: Read\n---\n\nRead this.\n",
    "quizzes/end.md": """\
---
title: End
---

::: question {#q}
It is over.

Answer: true
:::
""",
}

#: What somebody could call themselves in an LMS.
NAME = 'Okafor, <img src=x onerror="window.ran=1"> Kim'


@pytest.fixture(scope="module")
def short(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Build a course of two pages with a certificate, by driver."""
    folder = tmp_path_factory.mktemp("short")
    for name, text in FILES.items():
        (folder / "course" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "course" / name).write_text(text, encoding="utf-8")
    checked = pipeline.check(folder / "course")
    unpacked = {}
    for target in (TARGETS["scorm12"], TARGETS["scorm2004-4"]):
        built = pipeline.build(checked, target, folder / "course").value
        assert built is not None, checked.diagnostics
        unpacked[target.driver] = folder / target.name
        archive.write_folder(built.files, unpacked[target.driver])
    return unpacked


def named(launch: Callable[..., Visit], version: str, package: Path) -> Visit:
    """Launch in an LMS that knows the learner's name."""
    first = launch(version, package=package)
    first.lms.learner = NAME
    first.leave()
    return launch(again=first.lms)


def pass_course(visit: Visit) -> Page | Frame:
    """Read the page, pass the quiz, open the results."""
    learner = visit.learner
    learner.start()
    learner.next()
    learner.begin_quiz()
    learner.answer_all(right=True)
    assert learner.finish_quiz() == "Passed"
    visit.page.keyboard.press("r")
    return learner.view


@pytest.mark.parametrize("version", ["scorm12", "scorm2004"])
def test_who_completes_the_course_gets_one(
    launch: Callable[..., Visit], short: dict[str, Path], version: str
) -> None:
    visit = named(launch, version, short[version])
    view = pass_course(visit)
    asked = {"scorm12": "cmi.core.student_name", "scorm2004": "cmi.learner_name"}[version]
    assert ["GetValue", [asked]] not in [call[:2] for call in visit.calls()]

    view.get_by_role("link", name="Your certificate").click()

    expect(view.locator(".certificate-name")).to_have_text(NAME)
    expect(view.locator(".certificate-course")).to_have_text("Short & <b>good</b>")
    expect(view.locator(".certificate-facts dd")).to_have_count(2)
    expect(view.locator("[data-slot=score]")).to_have_text("100%")
    assert view.evaluate("window.ran") is None
    assert ["GetValue", [asked]] in [call[:2] for call in visit.calls()]


def test_the_notice_of_completion_leads_to_it(
    launch: Callable[..., Visit], short: dict[str, Path]
) -> None:
    visit = launch("scorm12", package=short["scorm12"])
    view, learner = visit.learner.view, visit.learner
    notice = view.locator('[data-notice="complete"]')
    learner.start()
    learner.next()
    learner.begin_quiz()
    learner.answer_all(right=False)
    learner.finish_quiz()
    expect(notice).to_have_count(0)
    view.locator('[data-action="retry"]').click()
    learner.answer_all(right=True)
    learner.finish_quiz()
    expect(notice.locator("p")).to_have_text("You have completed this course.")

    notice.get_by_role("button", name="Your certificate").click()

    expect(view.locator("h1")).to_have_text("Your certificate")
    expect(view.locator("h1")).to_be_focused()
    expect(view.locator(".certificate-name")).to_be_visible()
    expect(notice).to_have_count(0)


def test_nobody_else_gets_one(launch: Callable[..., Visit], short: dict[str, Path]) -> None:
    visit = launch("scorm12", package=short["scorm12"], launched="index.html#/~certificate")
    view = visit.learner.view

    expect(view.locator("h1")).to_have_text("Your certificate")
    expect(view.locator("[data-slot=later]")).to_be_visible()
    expect(view.locator(".certificate")).to_have_count(0)
    assert "student_name" not in str(visit.calls())


def test_it_is_printed_alone(launch: Callable[..., Visit], short: dict[str, Path]) -> None:
    visit = launch("scorm12", package=short["scorm12"])
    view = pass_course(visit)
    view.get_by_role("link", name="Your certificate").click()
    # Without a name there is a line to write it on.
    expect(view.locator(".certificate-name")).to_have_text("")
    view.evaluate(
        """() => { window.print = () => {
          window.printed = true;
          window.dispatchEvent(new Event("beforeprint"));
        }; }"""
    )
    view.get_by_role("button", name="Print").click()
    assert view.evaluate("window.printed") is True

    visit.page.emulate_media(media="print")
    expect(view.locator(".certificate")).to_be_visible()
    for gone in ("h1", "header.top", "#contents", "[data-press=print]", "#notices"):
        expect(view.locator(gone)).to_be_hidden()


def test_a_frame_that_may_not_print_says_so(
    launch: Callable[..., Visit], short: dict[str, Path]
) -> None:
    view = pass_course(launch("scorm12", package=short["scorm12"]))
    view.get_by_role("link", name="Your certificate").click()
    view.evaluate("() => { window.print = () => {}; }")
    view.get_by_role("button", name="Print").click()

    expect(view.locator('[data-notice="print"]')).to_contain_text("print command of your browser")


def test_the_about_page_is_in_the_menu(
    launch: Callable[..., Visit], short: dict[str, Path]
) -> None:
    visit = launch("scorm2004", package=short["scorm2004"])
    view = visit.learner.view
    view.locator("#menu-button").click()
    view.get_by_role("link", name="About this course").click()

    expect(view.locator(".about h2").first).to_have_text("Short & <b>good</b>")
    expect(view.locator(".about-data")).to_contain_text("cmi.completion_status")
    expect(view.locator(".about")).to_contain_text("Your name is read from the platform")
