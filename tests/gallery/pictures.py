"""Pictures of the gallery and of the example course: wide and narrow, light and dark, both ways."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, FloatRect, Page, ViewportSize

from scormbuild import archive, pipeline
from scormbuild.questions.kinds import KINDS as QUESTIONS
from scormbuild.targets import TARGETS
from tests.browser.auditing import WITH_STYLES, Media
from tests.browser.learner import Learner
from tests.browser.lms import Lms, Running
from tests.gallery import course, states

DESKTOP: ViewportSize = {"width": 1280, "height": 800}
PHONE: ViewportSize = {"width": 375, "height": 760}

#: Pixels around a part of a page that is drawn alone.
ROOM = 16

#: What the About page and the certificate say today is.
TODAY = "2026-03-02T10:00:00"

#: No bar lies over what is drawn, no strip says that a platform is missing, no caret blinks.
STILL = """.top { position: relative !important } #notices { display: none }
  * { caret-color: transparent !important }"""


@dataclass(frozen=True)
class View:
    """A way to look: a column of the contact sheet."""

    name: str
    size: ViewportSize
    media: Media


LIGHT: Media = {"color_scheme": "light"}
DARK: Media = {"color_scheme": "dark"}
FORWARD = (
    View("desktop-light", DESKTOP, LIGHT),
    View("desktop-dark", DESKTOP, DARK),
    View("phone-light", PHONE, LIGHT),
    View("phone-dark", PHONE, DARK),
)
BACKWARD = (View("rtl-light", DESKTOP, LIGHT), View("rtl-dark", PHONE, DARK))
VIEWS = (*FORWARD, *BACKWARD)

#: What stands around the pages, in the order of the course.
FRAME = ("cover", "lesson", "contents", "quiz", "results", "review", "certificate")


def draw(browser: Browser, folder: Path) -> None:
    """Draw every picture into `folder`, as `<thing>-<view>.png`."""
    packages = {"en": example(folder / "example"), "ar": course.build(folder / "ar", "ar")}
    with visited(browser, course.build(folder / "en", "en")) as learner:
        _draw_pages(learner, FORWARD, folder)
    with visited(browser, packages["ar"]) as learner:
        _draw_pages(learner, BACKWARD, folder)
        _draw_frame(learner, BACKWARD, folder, "block-cards", "quiz")
    with visited(browser, packages["en"]) as learner:
        learner.read_everything()
        _draw_frame(learner, FORWARD, folder, "not-about-you", "final")


def example(folder: Path) -> Path:
    """Build the example course and return the unpacked package."""
    source = course.ROOT / "course_src"
    built = pipeline.build(pipeline.check(source), TARGETS[course.TARGET], source).value
    assert built is not None
    archive.write_folder(built.files, folder / "package")
    return folder / "package"


@contextmanager
def visited(browser: Browser, package: Path) -> Iterator[Learner]:
    """Open a course on its cover, at a time that is always the same."""
    context = browser.new_context(reduced_motion="reduce", viewport=DESKTOP, timezone_id="UTC")
    page = context.new_page()
    page.clock.set_fixed_time(TODAY)
    with Running(Lms("scorm2004", package)) as lms:
        page.goto(f"{lms.address}/course/index.html")
        page.wait_for_selector("body.ready")
        page.evaluate(WITH_STYLES, STILL)
        yield Learner(page, package)
    context.close()


def _draw_pages(learner: Learner, views: tuple[View, ...], folder: Path) -> None:
    """Draw each block as a whole page, each question before and after the answer."""
    for name in course.lessons():
        states.bring(learner, name)
        kind, _, thing = name.partition("-")
        if kind == "block":
            _shoot(learner, views, folder / name, "article.page")
            continue
        known = course.states_of(QUESTIONS[thing].schema["examples"][0])
        after = next(state for state in ("partly", "wrong", "right") if state in known)
        for when, state in (("before", "fresh"), ("after", after)):
            _shoot(learner, views, folder / f"{name}-{when}", f"#q-{thing}-1-{state}")


def _draw_frame(
    learner: Learner, views: tuple[View, ...], folder: Path, lesson: str, quiz: str
) -> None:
    """Draw what stands around the pages; in the quiz all answers but the first are right."""
    page = _page(learner)
    page.evaluate("location.hash = '#/'")
    page.locator("#cover").wait_for()
    _shoot(learner, views, folder / "cover")
    learner.go(lesson)
    _shoot(learner, views, folder / "lesson")
    _shoot(learner, views, folder / "contents", drawer=True)
    learner.go(quiz)
    learner.begin_quiz()
    first, *others = learner.keys().items()
    learner.answer(*first, right=False)
    _shoot(learner, views, folder / "quiz")
    for question, key in others:
        learner.answer(question, key, right=True)
    learner.finish_quiz()
    _shoot(learner, views, folder / "results")
    page.locator(".result-actions button").last.click()
    _shoot(learner, views, folder / "review")
    page.evaluate("location.hash = '#/~certificate'")
    page.locator(".certificate").wait_for()
    _shoot(learner, views, folder / "certificate")


def _shoot(
    learner: Learner,
    views: tuple[View, ...],
    path: Path,
    part: str | None = None,
    *,
    drawer: bool = False,
) -> None:
    """Draw a part of the page, or the window, in every view; on a phone with its drawer open."""
    page = _page(learner)
    for view in views:
        page.set_viewport_size(view.size)
        page.emulate_media(**view.media)
        page.evaluate("scrollTo(0, 0)")
        page.mouse.move(0, 0)
        opened = drawer and view.size == PHONE
        if opened:
            page.locator("#contents-button").click()
        place = path.with_name(f"{path.name}-{view.name}.png")
        if part is None:
            page.screenshot(path=place)
        else:
            page.screenshot(path=place, full_page=True, clip=_around(page, part))
        if opened:
            page.keyboard.press("Escape")
    page.set_viewport_size(DESKTOP)


def _around(page: Page, part: str) -> FloatRect:
    """Return the place of a part, with a little room around it."""
    box = page.locator(part).bounding_box()
    assert box is not None
    x, y = max(box["x"] - ROOM, 0), box["y"] - ROOM
    width, height = box["width"] + 2 * ROOM, box["height"] + 2 * ROOM
    return {"x": x, "y": y, "width": width, "height": height}


def _page(learner: Learner) -> Page:
    assert isinstance(learner.view, Page)
    return learner.view
