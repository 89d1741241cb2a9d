"""What Markdown brings along, in a browser: by keyboard, without scripts, on paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from scormbuild import archive, pipeline
from scormbuild.targets import TARGETS
from tests import text_course
from tests.browser.auditing import NARROW, WIDE, Audit, let_in
from tests.browser.learner import Learner
from tests.browser.lms import Lms, Running
from tests.chromium import PATIENCE, listen


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    source = text_course.write(tmp_path_factory.mktemp("texts"))
    checked = pipeline.check(source)
    assert checked.diagnostics == ()
    built = pipeline.build(checked, TARGETS["scorm12"], source).value
    assert built is not None
    archive.write_folder(built.files, source.parent / "package")
    return source.parent / "package"


def opened(page: Page, package: Path, lms: Lms) -> Learner:
    page.goto(f"{lms.address}/course/index.html")
    page.wait_for_selector("body.ready")
    learner = Learner(page, package)
    learner.go("all")
    return learner


@pytest.fixture
def lesson(context: BrowserContext, package: Path) -> Iterator[Page]:
    trouble: list[str] = []
    with Running(Lms("scorm12", package)) as lms:
        page = context.new_page()
        listen(page, trouble)
        opened(page, package, lms)
        yield page
    assert trouble == []


def test_everybody_can_use_it(browser: Browser, package: Path) -> None:
    context = browser.new_context(reduced_motion="reduce", viewport=WIDE)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    with Running(Lms("scorm12", package)) as lms:
        learner = opened(page, package, lms)
        let_in(page)
        audit = Audit(page, learner, [])
        audit("texts")
        page.get_by_role("button", name="hiring manager").click()
        audit("term open")
        page.evaluate("document.documentElement.dir = 'rtl'")
        audit.axe("right to left", ["wcag2a", "wcag2aa", "wcag22aa"])
    context.close()

    assert audit.found == []


def test_terms_are_read_by_keyboard(lesson: Page) -> None:
    term = lesson.get_by_role("button", name="hiring manager")
    # It is the next thing that a screen reader comes to.
    box = lesson.locator("button.term + .term-box").first
    term.focus()
    expect(box).to_be_hidden()

    lesson.keyboard.press("Enter")
    expect(box).to_be_visible()
    expect(box).to_contain_text("The person for whom you will work.")
    lesson.keyboard.press("Tab")
    expect(box.get_by_role("link", name="recruiter")).to_be_focused()
    lesson.keyboard.press("Escape")
    expect(box).to_be_hidden()
    expect(term).to_be_focused()
    lesson.keyboard.press("Space")
    expect(box).to_be_visible()


def test_a_press_elsewhere_closes_a_term_and_the_next_one_opens(lesson: Page) -> None:
    boxes = lesson.locator(".term-box")
    lesson.get_by_role("button", name="hiring manager").click()
    expect(boxes.first).to_be_visible()
    lesson.get_by_role("button", name="one more").click()
    expect(boxes.last).to_be_visible()
    expect(boxes.first).to_be_hidden()
    lesson.locator("h1").click()
    expect(boxes.last).to_be_hidden()


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_the_explanation_stays_inside_the_window(lesson: Page, direction: str) -> None:
    lesson.set_viewport_size(NARROW)
    lesson.evaluate("(dir) => { document.documentElement.dir = dir }", direction)
    for name, box in zip(("hiring manager", "one more"), boxes_of(lesson), strict=True):
        lesson.get_by_role("button", name=name).click()
        expect(box).to_be_visible()
        place = box.bounding_box()
        assert place is not None
        assert place["x"] >= 0
        assert place["x"] + place["width"] <= NARROW["width"]
        lesson.keyboard.press("Escape")


def boxes_of(page: Page) -> list[Locator]:
    return page.locator(".term-box").all()


def test_notes_lead_there_and_back(lesson: Page) -> None:
    mark = lesson.locator('[role=doc-noteref][aria-label="Note 2"]')
    mark.click()
    expect(lesson.locator('[id="fn:2"]')).to_be_focused()
    expect(lesson.locator('[id="fn:2"]')).to_contain_text("See below.")
    lesson.locator("[role=doc-backlink]", has_text="Back to note 2 in the text").click()
    expect(mark).to_be_focused()


def test_without_scripts_words_lead_to_the_list_of_terms(browser: Browser, package: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto((package / "pages" / "all.html").as_uri())
    page.get_by_role("link", name="hiring manager", exact=True).click()

    assert page.url.endswith("#term:hiring-manager")
    terms = page.locator("[role=doc-glossary]")
    expect(terms).to_contain_text("Hiring manager (also: line manager)")
    terms.get_by_role("link", name="Back to “Hiring manager” in the text, place 1").click()
    assert page.url.endswith("#termref:hiring-manager")
    context.close()


def test_on_paper_words_stay_and_their_explanations_stand_at_the_end(lesson: Page) -> None:
    lesson.emulate_media(media="print")

    expect(lesson.locator("button.term").first).to_be_visible()
    expect(lesson.locator(".terms dd").first).to_be_visible()
    expect(lesson.locator(".note-back").first).to_be_hidden()


def test_formulas_are_set_and_tasks_are_spoken(lesson: Page) -> None:
    height = lesson.locator("math mfrac").evaluate("(part) => part.getBoundingClientRect().height")
    assert height > 24
    expect(lesson.get_by_role("listitem").filter(has_text="Done: Thank them")).to_have_count(1)
    expect(lesson.get_by_role("listitem").filter(has_text="To do: Ask")).to_have_count(1)
