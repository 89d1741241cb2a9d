"""Getting from page to page: history, addresses, trouble on the way, locks, leaving, pictures."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Frame, Page, expect

from scormbuild import archive, pipeline
from scormbuild.targets import TARGETS
from tests.browser.conftest import ROOT, Visit
from tests.browser.learner import Learner, plan

VERSIONS = ("scorm12", "scorm2004")


@pytest.fixture(scope="module")
def linear(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the example course with its pages in a fixed order."""
    folder = tmp_path_factory.mktemp("linear")
    source = shutil.copytree(ROOT / "course_src", folder / "course_src")
    course = source / "course.yaml"
    text = course.read_text(encoding="utf-8")
    assert "{order: free}" in text
    course.write_text(text.replace("{order: free}", "{order: linear}"), encoding="utf-8")
    built = pipeline.build(pipeline.check(source), TARGETS["scorm12"], source).value
    assert built is not None
    archive.write_folder(built.files, folder / "package")
    return folder / "package"


def page_ids(package: Path) -> list[str]:
    return [page["id"] for page in plan(package)["pages"]]


def read_to_the_end(learner: Learner) -> None:
    """Scroll down as a reader does, until the contents say that the page is done."""
    here = learner.here
    learner.press_on()
    learner.view.locator("#pager").scroll_into_view_if_needed()
    expect(learner.view.locator(f'#contents li[data-page="{here}"]')).to_have_attribute(
        "data-state", "done"
    )


def test_back_and_forward_go_through_the_pages_seen(launch: Callable[..., Visit]) -> None:
    visit = launch("scorm12")
    learner = visit.learner
    heading = learner.view.locator("main h1")
    learner.start()
    first = learner.here
    second = learner.next()
    learner.go("stay-in-touch")

    for step, expected in (
        ("back", second),
        ("back", first),
        ("forward", second),
        ("forward", "stay-in-touch"),
        ("back", second),
    ):
        visit.page.evaluate(f"history.{step}()")
        learner.arrive(expected)
        expect(heading).to_be_focused()
        expect(learner.view.locator('#contents [aria-current="page"]')).to_have_count(1)
        expect(learner.view.locator(f'#contents li[data-page="{expected}"] a')).to_have_attribute(
            "aria-current", "page"
        )
    assert visit.trouble == []


def test_back_from_the_first_page_is_the_cover(launch: Callable[..., Visit]) -> None:
    visit = launch("scorm12")
    visit.learner.start()

    visit.page.evaluate("history.back()")

    expect(visit.learner.view.locator("#cover h1")).to_be_focused()
    expect(visit.learner.view.locator("#pager")).to_be_hidden()
    assert visit.learner.view.evaluate("document.title") == plan(visit.lms.package)["title"]


@pytest.mark.parametrize("version", VERSIONS)
def test_an_address_opens_its_page(launch: Callable[..., Visit], version: str) -> None:
    visit = launch(version)
    page = visit.page

    page.locator("#course").evaluate("(frame) => { frame.src += '#/learn-from-it'; }")

    assert visit.learner.arrive("learn-from-it")
    assert visit.trouble == []


def test_an_address_beats_the_place_where_the_learner_stopped(
    context: BrowserContext, packages: dict[str, Path]
) -> None:
    page = context.new_page()
    address = packages["scorm12"].joinpath("index.html").as_uri()
    page.goto(f"{address}#/stop-the-spiral")
    Learner(page, packages["scorm12"]).arrive("stop-the-spiral")
    expect(page.locator('[data-notice="saving"]')).to_be_visible()
    page.close()

    again = context.new_page()
    again.goto(f"{address}#/keep-nothing")
    expect(again.locator("#cover")).to_be_visible()
    again.goto("about:blank")
    again.goto(f"{address}#/stay-in-touch")

    Learner(again, packages["scorm12"]).arrive("stay-in-touch")


def test_a_link_with_an_anchor_opens_what_hides_it(launch: Callable[..., Visit]) -> None:
    visit = launch("scorm12")
    visit.learner.go("not-about-you")
    form = "q-kc-spiral"

    visit.learner.view.evaluate(f"location.hash = '#/stop-the-spiral/{form}'")

    visit.learner.arrive("stop-the-spiral")
    expect(visit.learner.view.locator(f"#{form}")).to_be_focused()
    expect(visit.learner.view.locator(f"#{form} .question-prompt")).to_be_in_viewport()


def test_a_page_that_does_not_load_can_be_tried_again(launch: Callable[..., Visit]) -> None:
    visit = launch("scorm12")
    learner = visit.learner
    learner.start()
    ((question, key),) = learner.keys().items()
    learner.answer(question, key, right=True)
    here = learner.here
    script = re.compile(r"/pages/stay-in-touch\.js")
    visit.page.route(script, lambda route: route.abort(), times=1)

    learner.view.locator('#contents li[data-page="stay-in-touch"] a').click()

    notice = learner.view.locator('[data-notice="load"]')
    expect(notice).to_have_attribute("role", "alert")
    expect(notice).to_contain_text("“Keep the door open” could not be loaded.")
    assert learner.here == here
    expect(learner.form(question).locator(".question-feedback")).to_contain_text("Correct")
    expect(learner.view.locator("main")).not_to_have_attribute("aria-busy", "true")

    notice.get_by_role("button", name="Try again").click()

    learner.arrive("stay-in-touch")
    expect(learner.view.locator("main h1")).to_be_focused()
    expect(notice).to_have_count(0)
    assert all("stay-in-touch.js" in each or "ERR_FAILED" in each for each in visit.trouble)


def test_questions_that_do_not_load_keep_the_page_back_until_they_do(
    launch: Callable[..., Visit],
) -> None:
    visit = launch("scorm12")
    view = visit.learner.view
    script = re.compile(r"/assets/questions-\w+\.js")
    visit.page.route(script, lambda route: route.abort(), times=1)

    view.locator("#start").click()

    notice = view.locator('[data-notice="load"]')
    expect(notice).to_contain_text("could not be loaded.")
    expect(view.locator("#cover")).to_be_visible()

    notice.get_by_role("button", name="Try again").click()

    visit.learner.arrive("not-about-you")
    ((question, key),) = visit.learner.keys().items()
    visit.learner.answer(question, key, right=True)
    expect(visit.learner.form(question).locator(".question-feedback")).to_contain_text("Correct")


def test_trying_again_in_vain_says_so_again(launch: Callable[..., Visit]) -> None:
    visit = launch("scorm12")
    learner = visit.learner
    learner.start()
    script = re.compile(r"/pages/final\.js")
    visit.page.route(script, lambda route: route.abort(), times=2)
    learner.view.locator('#contents li[data-page="final"] a').click()
    notice = learner.view.locator('[data-notice="load"]')
    button = notice.get_by_role("button", name="Try again")

    with visit.page.expect_event("requestfailed"):
        button.click()
    expect(button).to_be_visible()
    button.click()

    learner.arrive("final")
    expect(notice).to_have_count(0)


def test_a_page_that_failed_to_come_early_comes_when_asked_for(
    launch: Callable[..., Visit],
) -> None:
    visit = launch("scorm12")
    learner = visit.learner
    script = re.compile(r"/pages/stop-the-spiral\.js")
    visit.page.route(script, lambda route: route.abort(), times=1)
    with visit.page.expect_event("requestfailed", lambda failed: ".js" in failed.url):
        learner.start()
    expect(learner.view.locator('[data-notice="load"]')).to_have_count(0)

    assert learner.next() == "stop-the-spiral"


def test_linear_order_opens_page_by_page(launch: Callable[..., Visit], linear: Path) -> None:
    visit = launch("scorm12", package=linear)
    learner = visit.learner
    view = learner.view
    pages = page_ids(linear)
    entry = {page: view.locator(f'#contents li[data-page="{page}"]') for page in pages}
    for page in pages[1:]:
        expect(entry[page]).to_have_attribute("data-state", "locked")
        expect(entry[page].locator("a")).to_have_attribute("aria-disabled", "true")
        expect(entry[page].locator(".state")).to_have_text("locked")
    learner.start()
    entry[pages[2]].locator("a").click(force=True)
    notice = view.locator('[data-notice="locked"]')
    expect(notice).to_have_attribute("role", "alert")
    expect(notice).to_contain_text("It is one answer, not a verdict on you")
    assert learner.here == pages[0]

    for page, following in pairwise(pages):
        learner.arrive(page)
        # Practice, which counts for nothing, only has to be opened.
        if page != "warm-up":
            read_to_the_end(learner)
        expect(entry[following]).not_to_have_attribute("data-state", "locked")
        for closed in pages[pages.index(following) + 1 :]:
            expect(entry[closed]).to_have_attribute("data-state", "locked")
        learner.next()
    learner.go(pages[1])
    assert visit.trouble == []


def test_the_address_of_a_locked_page_leads_to_the_cover(
    launch: Callable[..., Visit], linear: Path
) -> None:
    visit = launch("scorm12", package=linear)

    visit.page.locator("#course").evaluate("(frame) => { frame.src += '#/final'; }")

    expect(visit.learner.view.locator('[data-notice="locked"]')).to_be_visible()
    expect(visit.learner.view.locator("#cover")).to_be_visible()
    expect(visit.learner.view.locator("article")).to_have_count(0)


@pytest.mark.parametrize("version", VERSIONS)
def test_starting_over_forgets_place_and_answers(
    launch: Callable[..., Visit], version: str
) -> None:
    first = launch(version)
    first.learner.start()
    ((question, key),) = first.learner.keys().items()
    first.learner.answer(question, key, right=True)
    first.learner.next()
    first.leave()
    again = launch(version, again=first.lms)
    again.learner.arrive("stop-the-spiral")
    view = again.learner.view
    strip = view.locator('[data-notice="resume"]')
    expect(strip).to_contain_text("Welcome back.")

    strip.get_by_role("button", name="Start over").click()
    expect(strip).to_contain_text("Starting over clears your place and your answers.")
    strip.get_by_role("button", name="Start over").click()

    expect(strip).to_have_count(0)
    expect(view.locator("#cover h1")).to_be_focused()
    expect(view.locator('#contents [data-state="new"]')).to_have_count(8)
    expect(view.locator("#save-status")).to_contain_text("Saved")
    again.learner.go("not-about-you")
    expect(again.learner.form(question).locator(".question-feedback")).to_be_empty()
    expect(again.learner.form(question).locator("input:checked")).to_have_count(0)
    assert again.trouble == []


def test_the_strip_can_be_put_away(launch: Callable[..., Visit]) -> None:
    first = launch("scorm12")
    first.learner.start()
    first.learner.next()
    first.leave()
    again = launch("scorm12", again=first.lms)
    again.learner.arrive("stop-the-spiral")
    strip = again.learner.view.locator('[data-notice="resume"]')

    strip.get_by_role("button", name="Start over").click()
    strip.get_by_role("button", name="Keep my place").click()

    expect(strip).to_have_count(0)
    expect(again.learner.view.locator("main h1")).to_be_focused()
    assert again.learner.here == "stop-the-spiral"


@pytest.mark.parametrize("version", VERSIONS)
def test_save_and_exit_ends_the_session(launch: Callable[..., Visit], version: str) -> None:
    visit = launch(version)
    learner = visit.learner
    learner.start()
    second = learner.next()

    learner.view.locator("#leave").click()

    expect(learner.view.locator("main h1")).to_have_text("You have left the course")
    expect(learner.view.locator("main h1")).to_be_focused()
    expect(learner.view.locator("main p")).to_have_text(
        "Your progress has been sent to the learning platform. You can close this window now."
    )
    for gone in ("#leave", "#contents", "#pager"):
        expect(learner.view.locator(gone)).to_be_hidden()
    assert visit.calls()[-1] == ["Terminate", [""], "true", 0]
    names = [call[0] for call in visit.calls()]
    assert names[names.index("Terminate") - 1] == "Commit"

    # Closing the window afterwards asks nothing more of the platform.
    visit.page.locator("#course").evaluate("(frame) => { frame.src = 'about:blank'; }")
    expect(visit.page.frame_locator("#course").locator("body")).to_be_empty()
    assert [call[0] for call in visit.calls()] == names
    visit.leave()
    again = launch(version, again=visit.lms)
    assert again.learner.arrive() == second


@pytest.mark.parametrize("version", VERSIONS)
def test_every_picture_is_drawn(launch: Callable[..., Visit], version: str) -> None:
    visit = launch(version)
    visit.learner.start()
    drawn = 0
    for page in page_ids(visit.lms.package):
        visit.learner.go(page)
        if page == "final":
            visit.learner.begin_quiz()
        for picture in visit.learner.view.locator("main img").all():
            picture.scroll_into_view_if_needed()
            expect(picture).to_have_js_property("complete", value=True)
            width, wanted = picture.evaluate("(img) => [img.naturalWidth, img.width]")
            assert width > 0
            assert wanted > 0
            assert picture.get_attribute("alt") is not None
            drawn += 1
    assert drawn >= 6
    assert visit.trouble == []


def test_a_picture_is_drawn_on_a_page_of_its_own(
    context: BrowserContext, packages: dict[str, Path]
) -> None:
    page = context.new_page()
    page.goto(packages["scorm12"].joinpath("pages", "stay-in-touch.html").as_uri())
    picture = page.locator("figure img")
    picture.scroll_into_view_if_needed()
    expect(picture).to_have_js_property("complete", value=True)

    assert picture.evaluate("(img) => img.naturalWidth") > 0


def test_nothing_is_asked_of_other_servers(
    context: BrowserContext, launch: Callable[..., Visit]
) -> None:
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    visit = launch("scorm12")
    learner = visit.learner
    learner.read_everything()
    learner.begin_quiz()
    learner.answer_all(right=True)
    learner.finish_quiz()
    learner.view.locator("#leave").click()
    expect(learner.view.locator(".farewell")).to_be_visible()

    assert {urlsplit(url).netloc for url in asked} == {urlsplit(visit.lms.address).netloc}
    assert visit.trouble == []


def course_frame(page: Page) -> Frame:
    """Return the frame with the course, once it runs."""
    page.frame_locator("#course").locator("body.ready").wait_for()
    frame = page.frame(url=lambda address: "/course/index.html" in address)
    assert frame is not None
    return frame
