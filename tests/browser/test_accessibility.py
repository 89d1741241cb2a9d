"""WCAG 2.2 AA on every page and in every state: axe-core, and what axe-core does not look at."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.auditing import (
    CLIPPED,
    NARROW,
    SMALL_TARGETS,
    SPACIOUS,
    TAGS,
    TOO_WIDE,
    WIDE,
    WITH_STYLES,
    Audit,
    let_in,
)
from tests.browser.conftest import Visit
from tests.browser.learner import Learner, plan, wait_until
from tests.browser.lms import Lms, Running
from tests.chromium import PATIENCE

#: The button under an answer in a lesson.
AGAIN = re.compile("^(Try again|Change your answer)$")

#: What the menu leads to.
VIEWS = ("results", "certificate", "search", "print", "about")


@pytest.fixture(scope="module")
def audit_page(browser: Browser) -> Iterator[Page]:
    # Without motion no colour is in between.
    context = browser.new_context(reduced_motion="reduce", viewport=WIDE)
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


@pytest.fixture
def audit(audit_page: Page, packages: dict[str, Path]) -> Iterator[Audit]:
    """Open the course without an LMS, as a page that can be looked into."""
    package = packages["scorm12"]
    audit_page.set_viewport_size(WIDE)
    audit_page.emulate_media(media="screen", color_scheme="light", forced_colors="none")
    with Running(Lms("scorm12", package)) as lms:
        audit_page.goto(f"{lms.address}/course/index.html")
        let_in(audit_page)
        audit_page.wait_for_selector("body.ready")
        expect(audit_page.locator('[data-notice="saving"]')).to_be_visible()
        yield Audit(audit_page, Learner(audit_page, package), [])


def test_the_cover(audit: Audit) -> None:
    audit("cover")
    audit.page.locator("#code-button").click()
    audit("progress as a code")
    audit.page.locator("[data-press=enter]").click()
    audit("a code that is none")

    assert audit.found == []


def test_every_lesson(audit: Audit) -> None:
    pages = plan(audit.learner.package)["pages"]
    audit.learner.start()
    for page in pages:
        if page["kind"] == "quiz":
            break
        audit.learner.go(page["id"])
        audit(page["id"])

    assert audit.found == []


def test_the_drawer(audit: Audit) -> None:
    view = audit.learner.view
    audit.learner.go("not-about-you")
    audit.page.set_viewport_size(NARROW)
    view.locator("#contents-button").click()
    expect(view.locator("#contents a").first).to_be_visible()
    audit.axe("drawer", TAGS)

    assert audit.found == []


def test_the_quiz_from_start_to_review(audit: Audit) -> None:
    view = audit.learner.view
    audit.learner.go("final")
    audit("quiz before the start")
    audit.learner.begin_quiz()
    audit("quiz in attempt")
    for place, (question, key) in enumerate(audit.learner.keys().items()):
        if place != 10:
            audit.learner.answer(question, key, right=place % 2 == 0)
    view.locator("button.finish").click()
    expect(view.locator(".quiz-check h2")).to_be_visible()
    audit("quiz answered, one missing")
    view.get_by_role("button", name="Finish anyway").click()
    expect(view.locator(".results .verdict")).to_have_text("Not passed yet")
    audit("results, failed")
    view.get_by_role("button", name="Look at your answers").click()
    audit("review")
    view.get_by_role("button", name="Back to the results").first.click()
    view.locator('[data-action="retry"]').click()
    audit.learner.answer_all(right=True)
    audit.learner.finish_quiz()
    audit("results, passed")
    view.locator("#leave").click()
    expect(view.locator(".farewell")).to_be_visible()
    audit.axe("left", TAGS)

    assert audit.found == []


def test_the_menu_and_its_windows(audit: Audit) -> None:
    audit.learner.start()
    for direction in ("ltr", "rtl"):
        audit.page.evaluate(f"document.documentElement.dir = '{direction}'")
        for key in ("m", "?"):
            audit.page.keyboard.press(key)
            expect(audit.page.locator("dialog[open]")).to_be_visible()
            audit.axe(f"{key}, {direction}", TAGS)
            audit.page.emulate_media(color_scheme="dark")
            audit.axe(f"{key}, dark, {direction}", TAGS)
            audit.page.emulate_media(color_scheme="light")
            audit.page.set_viewport_size(NARROW)
            audit.axe(f"{key}, 320 px, {direction}", TAGS)
            audit.note(f"{key}, {direction}", audit.page.evaluate(TOO_WIDE))
            audit.note(f"{key}, {direction}", audit.page.evaluate(SMALL_TARGETS))
            audit.page.set_viewport_size(WIDE)
            audit.page.keyboard.press("Escape")
            expect(audit.page.locator("dialog[open]")).to_have_count(0)

    assert audit.found == []


def test_views_of_the_menu(audit: Audit) -> None:
    audit.learner.go("final")
    audit.learner.begin_quiz()
    audit.learner.answer_all(right=False)
    audit.learner.finish_quiz()
    for view in VIEWS:
        audit.page.evaluate(f"location.hash = '#/~{view}'")
        expect(audit.page.locator(".tool h1")).to_be_visible()
        audit(view)
        audit.page.evaluate("document.documentElement.dir = 'rtl'")
        audit.axe(f"{view}, right to left", TAGS)
        audit.page.evaluate("document.documentElement.dir = 'ltr'")

    assert audit.found == []


def test_what_is_earned_and_found(audit: Audit) -> None:
    audit.learner.read_everything()
    audit.learner.begin_quiz()
    audit.learner.answer_all(right=True)
    assert audit.learner.finish_quiz() == "Passed"
    expect(audit.page.locator('[data-notice="complete"]')).to_be_visible()
    audit("completed")
    for view, shown in (("results", "[data-slot=award]"), ("certificate", ".certificate")):
        audit.page.evaluate(f"location.hash = '#/~{view}'")
        expect(audit.page.locator(shown)).to_be_visible()
        audit(f"{view}, completed")
        audit.page.evaluate("document.documentElement.dir = 'rtl'")
        audit.axe(f"{view}, completed, right to left", TAGS)
        audit.page.evaluate("document.documentElement.dir = 'ltr'")
    audit.page.evaluate("location.hash = '#/~search'")
    audit.page.locator("#search-for").fill("skill")
    audit.page.keyboard.press("Enter")
    expect(audit.page.locator(".hit").first).to_be_visible()
    audit("search, found")

    assert audit.found == []


def test_practice_one_question_at_a_time(audit: Audit) -> None:
    view = audit.learner.view
    audit.learner.go("warm-up")
    audit("practice before the start")
    audit.learner.begin_quiz()
    keys = audit.learner.keys()
    for place in range(4):
        form = view.locator("form.question:visible")
        audit(f"question {place + 1}")
        question = form.get_attribute("data-question") or ""
        audit.learner.answer(question, keys[question], right=place > 0)
        audit(f"question {place + 1}, answered")
        view.get_by_role("button", name="Finish" if place == 3 else "Next question").click()
    expect(view.locator(".results .verdict")).to_have_text("Finished")
    audit("practice, finished")

    assert audit.found == []


def test_the_largest_text_fits_the_smallest_page(audit: Audit) -> None:
    audit.learner.start()
    audit.page.keyboard.press("m")
    audit.page.get_by_label("Very large").check()
    audit.page.keyboard.press("Escape")
    audit.page.set_viewport_size(NARROW)
    for page in plan(audit.learner.package)["pages"]:
        audit.page.evaluate(f"location.hash = '#/{page['id']}'")
        audit.learner.arrive(page["id"])
        audit.note(page["id"], audit.page.evaluate(TOO_WIDE))
    for view in VIEWS:
        audit.page.evaluate(f"location.hash = '#/~{view}'")
        expect(audit.page.locator(".tool h1")).to_be_visible()
        audit.note(view, audit.page.evaluate(TOO_WIDE))

    assert audit.found == []


def test_right_to_left(audit: Audit) -> None:
    audit.page.evaluate("document.documentElement.dir = 'rtl'")
    audit.learner.start()
    for page in plan(audit.learner.package)["pages"]:
        audit.learner.go(page["id"])
        audit.page.set_viewport_size(NARROW)
        audit.axe(f"{page['id']}, right to left", TAGS)
        audit.note(f"{page['id']}, right to left", audit.page.evaluate(TOO_WIDE))
        audit.page.set_viewport_size(WIDE)

    assert audit.found == []


def test_pages_of_their_own(audit: Audit) -> None:
    address = audit.page.url.partition("index.html")[0]
    for page in plan(audit.learner.package)["pages"]:
        audit.page.goto(f"{address}pages/{page['id']}.html")
        let_in(audit.page)
        for size in (WIDE, NARROW):
            audit.page.set_viewport_size(size)
            audit.axe(f"{page['id']}, {size['width']} px", TAGS)
            audit.note(page["id"], audit.page.evaluate(TOO_WIDE))

    assert audit.found == []


def test_text_can_be_spaced_out(audit: Audit) -> None:
    audit.page.set_viewport_size(NARROW)
    audit.page.evaluate(WITH_STYLES, SPACIOUS)
    audit.note("cover", audit.page.evaluate(TOO_WIDE) + audit.page.evaluate(CLIPPED))
    audit.learner.start()
    for page in plan(audit.learner.package)["pages"]:
        if audit.learner.here != page["id"]:
            audit.learner.next()
        if page["kind"] == "quiz":
            audit.learner.begin_quiz()
        audit.note(page["id"], audit.page.evaluate(TOO_WIDE) + audit.page.evaluate(CLIPPED))

    assert audit.found == []


def test_nothing_moves_for_those_who_want_no_motion(audit: Audit) -> None:
    audit.learner.start()
    audit.page.set_viewport_size(NARROW)
    audit.page.locator("#contents-button").click()

    assert audit.page.evaluate("document.getAnimations().map(({playState}) => playState)") == []


def test_on_paper_everything_is_open_and_nothing_is_a_control(audit: Audit) -> None:
    audit.learner.go("ask-for-feedback")
    audit.page.emulate_media(media="print")
    panels = audit.page.locator(".tab")

    for panel in panels.all():
        expect(panel).to_be_visible()
        expect(panel.locator(".tab-title")).to_be_visible()
    for gone in ("#contents", "header.top", "#pager", "main button:not(.term)"):
        for element in audit.page.locator(gone).all():
            expect(element).to_be_hidden()


def test_the_policy_is_there_and_keeps(launch: Callable[..., Visit]) -> None:
    visit = launch("scorm12")
    view = visit.learner.view
    policy = view.locator('meta[http-equiv="Content-Security-Policy"]').get_attribute("content")
    assert policy is not None
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy

    # Whoever gets something into the page gets no script, style or request past the policy.
    view.evaluate(
        """() => {
          window.broken = [];
          document.addEventListener("securitypolicyviolation", (event) =>
            window.broken.push(event.effectiveDirective));
          const inline = document.createElement("script");
          inline.textContent = "window.ran = true";
          document.head.append(inline);
          document.body.insertAdjacentHTML("beforeend", "<p style='color:red' hidden>x</p>");
          new Image().src = "https://elsewhere.invalid/x.png";
          fetch("https://elsewhere.invalid/").catch(() => {});
        }"""
    )
    wait_until(view, "window.broken.length >= 4")

    assert sorted(view.evaluate("window.broken")) == [
        "connect-src",
        "img-src",
        "script-src-elem",
        "style-src-attr",
    ]
    assert view.evaluate("window.ran") is None


def test_a_whole_run_stays_inside_the_policy(
    context: BrowserContext, launch: Callable[..., Visit]
) -> None:
    context.add_init_script(
        """window.broken = [];
        document.addEventListener("securitypolicyviolation", (event) =>
          window.broken.push(`${event.effectiveDirective} ${event.blockedURI}`));"""
    )
    visit = launch("scorm12")
    learner = visit.learner
    learner.read_everything()
    learner.begin_quiz()
    learner.answer_all(right=True)
    assert learner.finish_quiz() == "Passed"

    assert learner.view.evaluate("window.broken") == []
    assert visit.trouble == []
