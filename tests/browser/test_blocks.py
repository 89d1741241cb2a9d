"""What blocks do in a browser: from a server and from the disk, by keyboard, for everybody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.browser import block_course
from tests.browser.auditing import NARROW, WIDE
from tests.browser.learner import Learner, wait_until
from tests.browser.lms import Lms, Running
from tests.chromium import PATIENCE, listen

TRACKS = """(video) => [...video.textTracks].map(({kind, label, language, mode, cues}) => ({
  kind, label, language, mode,
  cues: [...cues].map(({startTime, endTime, text, line}) => [startTime, endTime, text, line]),
}))"""

FILM = [
    {
        "kind": "captions",
        "label": "English",
        "language": "en",
        "mode": "hidden",
        "cues": [[0, 1, "<v Dot>Here I am.", 0], [1, 2.5, "<v Dot>& gone.", "auto"]],
    },
    {
        "kind": "captions",
        "label": "Deutsch",
        "language": "de",
        "mode": "hidden",
        "cues": [[0, 1, "Da bin ich.", "auto"]],
    },
]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return block_course.build(tmp_path_factory.mktemp("blocks"))


@dataclass
class Visit:
    """The course without an LMS: where it is, and what went wrong on the page."""

    page: Page
    learner: Learner
    address: str
    trouble: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def strangers(self) -> list[str]:
        """Return the requests for anything but the files of the package."""
        return [url for url in self.requests if not url.startswith(self.address)]


@pytest.fixture(params=["http", "file"])
def visit(
    request: pytest.FixtureRequest, context: BrowserContext, package: Path
) -> Iterator[Visit]:
    with Running(Lms("scorm12", package)) as lms:
        address = f"{lms.address}/course" if request.param == "http" else package.as_uri()
        page = context.new_page()
        visit = Visit(page, Learner(page, package), address)
        listen(page, visit.trouble)
        page.on("request", lambda request: visit.requests.append(request.url))
        page.goto(f"{address}/index.html")
        page.wait_for_selector("body.ready")
        yield visit
        assert visit.trouble == []


def tracks(visit: Visit) -> Any:
    return visit.page.locator("video").evaluate(TRACKS)


def test_a_text_is_revealed_by_keyboard(visit: Visit) -> None:
    visit.learner.go("telling")
    summary = visit.page.locator(".reveal > summary")
    answer = visit.page.get_by_text("Thank them")
    expect(answer).to_be_hidden()

    summary.focus()
    visit.page.keyboard.press("Enter")
    expect(answer).to_be_visible()
    visit.page.keyboard.press("Space")
    expect(answer).to_be_hidden()


def test_a_link_into_a_hidden_text_reveals_it(visit: Visit) -> None:
    visit.page.goto(f"{visit.address}/index.html#/telling/inside")

    expect(visit.page.get_by_role("heading", name="Inside")).to_be_focused()


def test_a_film_loads_and_has_its_captions(visit: Visit) -> None:
    visit.learner.go("media")
    for player in ("audio", "video"):
        wait_until(visit.page, f"document.querySelector('{player}').readyState >= 1")

    assert tracks(visit) == FILM
    assert visit.page.evaluate(
        "[...document.querySelectorAll('audio, video')].map((p) => p.paused)"
    ) == [
        True,
        True,
    ]
    assert visit.strangers() == []


def test_the_next_film_has_the_captions_that_were_chosen_last(visit: Visit) -> None:
    visit.learner.go("media")
    shown = visit.page.locator("video").evaluate_handle(
        """(video) => new Promise((resolve) => {
          video.textTracks.addEventListener("change", () => resolve(true));
          video.textTracks[1].mode = "showing";
        })"""
    )
    assert shown.json_value() is True
    visit.learner.go("more")
    assert [track["mode"] for track in tracks(visit)] == ["showing"]

    visit.page.locator("video").evaluate(
        """(video) => new Promise((resolve) => {
          video.textTracks.addEventListener("change", resolve);
          video.textTracks[0].mode = "disabled";
        }).then(() => null)"""
    )
    visit.learner.go("media")
    assert [track["mode"] for track in tracks(visit)] == ["hidden", "hidden"]


RATES = "[...document.querySelectorAll('audio, video')].map((player) => player.playbackRate)"


def test_all_players_have_the_speed_that_was_chosen_last(visit: Visit) -> None:
    visit.learner.go("media")
    first, second = visit.page.locator(".speed select").all()
    expect(first.locator("option")).to_have_text(["0.75×", "1×", "1.25×", "1.5×", "2×"])  # noqa: RUF001
    expect(visit.page.get_by_label("Speed – A friendly no")).to_have_value("1")  # noqa: RUF001

    first.select_option("1.5")
    expect(second).to_have_value("1.5")
    assert visit.page.evaluate(RATES) == [1.5, 1.5]
    # As the menu of a browser does it, which may know other speeds.
    visit.page.locator("video").evaluate("(video) => { video.playbackRate = 0.5 }")
    expect(first).to_have_value("0.5")
    assert visit.page.evaluate(RATES) == [0.5, 0.5]

    visit.learner.go("more")
    expect(visit.page.get_by_label("Speed – Again")).to_have_value("0.5")  # noqa: RUF001
    wait_until(visit.page, "document.querySelector('video').readyState >= 1")
    assert visit.page.evaluate(RATES) == [0.5]


def test_speed_is_chosen_by_keyboard(visit: Visit) -> None:
    visit.learner.go("media")
    visit.page.locator(".speed select").first.focus()
    visit.page.keyboard.press("ArrowDown")

    assert visit.page.evaluate(RATES) == [1.25, 1.25]


def test_a_player_and_its_transcript_are_reached_by_keyboard(visit: Visit) -> None:
    visit.learner.go("media")
    visit.page.locator("audio").focus()
    transcript = visit.page.locator(".audio .transcript")
    for _ in range(12):
        if visit.page.evaluate("document.activeElement.localName") == "summary":
            break
        visit.page.keyboard.press("Tab")
    visit.page.keyboard.press("Enter")

    expect(transcript.get_by_text("Thank you for coming")).to_be_visible()


FILM_PAGE = "<!doctype html><title>Film</title><button>Play</button><p>42</p>"


def test_nothing_is_asked_of_another_site_before_the_learner_wants_it(visit: Visit) -> None:
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(content_type="text/html", body=FILM_PAGE)

    visit.page.context.route("https://*.example.org/**", answer)
    visit.page.evaluate(
        """window.broken = []; document.addEventListener("securitypolicyviolation",
        (event) => window.broken.push(`${event.effectiveDirective} ${event.blockedURI}`));"""
    )
    visit.learner.go("elsewhere")
    notice = (
        "This comes from films.example.org. The site learns your internet address when you load it."
    )
    expect(visit.page.get_by_text(notice)).to_be_visible()
    button = visit.page.get_by_role("button", name="Load “How to ask, a film”")
    expect(button).to_be_visible()
    expect(visit.page.locator("iframe")).to_have_count(0)
    assert (asked, visit.strangers()) == ([], [])

    button.focus()
    visit.page.keyboard.press("Enter")
    frame = visit.page.locator("iframe")
    expect(frame).to_have_attribute("title", "How to ask, a film")
    expect(visit.page.get_by_role("group", name="How to ask, a film")).to_be_focused()
    expect(visit.page.frame_locator("iframe").get_by_text("42")).to_be_visible()
    visit.page.keyboard.press("Tab")
    expect(visit.page.frame_locator("iframe").get_by_role("button")).to_be_focused()

    assert asked == ["https://films.example.org/embed?v=42&lang=en"]
    assert visit.page.evaluate("window.broken") == []


def test_browsers_are_told_to_load_frames_from_these_hosts_only(visit: Visit) -> None:
    policy = visit.page.locator('meta[http-equiv="Content-Security-Policy"]')
    rules = (policy.get_attribute("content") or "").split("; ")
    assert [rule for rule in rules if rule.startswith("frame-src")] == [
        "frame-src https://films.example.org https://maps.example.org"
    ]
    blocked = visit.page.evaluate(
        """() => new Promise((resolve) => {
          document.addEventListener("securitypolicyviolation", (event) =>
            resolve(`${event.effectiveDirective} ${event.blockedURI}`));
          const frame = document.createElement("iframe");
          frame.src = "https://other.example.org/";
          document.body.append(frame);
        })"""
    )

    assert blocked == "frame-src https://other.example.org"
    visit.trouble.clear()


def test_a_file_is_downloaded_under_its_own_name(context: BrowserContext, package: Path) -> None:
    with Running(Lms("scorm12", package)) as lms:
        page = context.new_page()
        page.goto(f"{lms.address}/course/index.html#/media")
        with page.expect_download() as download:
            page.get_by_role("link", name="Template for your reply TXT, 9 bytes").click()

        assert download.value.suggested_filename == "reply.txt"
        assert Path(download.value.path()).read_text("utf-8") == "Dear …\n"
        assert [each.url for each in context.pages] == [f"{lms.address}/course/index.html#/media"]


def test_without_scripts_everything_is_there_to_read(browser: Browser, package: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(f"{package.as_uri()}/pages/media.html")
    for summary in page.locator("summary").all():
        summary.click()

    expect(page.locator(".audio .item-body")).to_have_text(
        "Kim: Thank you for coming in on Tuesday."
    )
    expect(page.locator(".video .item-body")).to_have_text("Dot: Here I am. & gone.")
    expect(page.get_by_role("link", name="Template for your reply")).to_be_visible()
    page.goto(f"{package.as_uri()}/pages/elsewhere.html")
    expect(page.get_by_role("link", name="Open on films.example.org")).to_be_visible()
    expect(page.locator("button")).to_have_count(0)
    context.close()


def test_what_is_rated_is_taken_as_it_is_and_can_be_changed(visit: Visit) -> None:
    visit.learner.go("more")
    form = visit.page.locator("form.question")
    button = form.locator("button[type=submit]")
    rows = form.get_by_role("radiogroup")
    expect(rows).to_have_count(2)
    expect(rows.last).to_have_accessible_name("tell somebody about it?")
    expect(button).to_have_text("Submit answer")

    button.click()
    expect(form.locator(".question-error")).to_be_visible()
    rows.first.get_by_role("radio", name="10 Extremely likely").check()
    button.click()
    feedback = form.get_by_role("status")
    expect(feedback).to_have_text(re.compile("^Thank you *Noted.$"))
    expect(form.locator(".mark")).to_have_count(0)
    rows.first.get_by_role("radio", name="0 Not at all likely").click(force=True)
    expect(rows.first.get_by_role("radio", name="10 Extremely likely")).to_be_checked()

    expect(button).to_have_text("Change your answer")
    button.click()
    rows.first.get_by_role("radio", name="0 Not at all likely").check()
    rows.last.get_by_role("radio", name="5", exact=True).check()
    expect(button).to_have_text("Submit answer")
    button.click()
    expect(feedback).to_contain_text("Thank you")
    expect(form.get_by_role("button")).to_have_count(1)


def test_sides_stand_beside_each_other_and_below_on_telephones(visit: Visit) -> None:
    visit.learner.go("telling")
    tops = "[...document.querySelectorAll('.side')].map((side) => side.getBoundingClientRect().top)"

    visit.page.set_viewport_size(WIDE)
    assert len(set(visit.page.evaluate(tops))) == 1
    visit.page.set_viewport_size(NARROW)
    assert len(set(visit.page.evaluate(tops))) == 3


def test_on_paper_transcripts_take_the_place_of_players(visit: Visit) -> None:
    visit.learner.go("media")
    visit.page.emulate_media(media="print")

    for player in visit.page.locator("audio, video").all():
        expect(player).to_be_hidden()
    for transcript in visit.page.locator(".transcript .item-body").all():
        expect(transcript).to_be_visible()
    expect(visit.page.locator(".gallery img")).to_have_count(2)
