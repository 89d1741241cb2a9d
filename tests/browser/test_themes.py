"""Courses in other clothes: each is as accessible as the one we ship."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from importlib.resources.abc import Traversable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from scormbuild import archive, pipeline
from scormbuild.render import theme, words
from scormbuild.targets import TARGETS
from tests.browser.auditing import WIDE, Audit, let_in
from tests.browser.conftest import ROOT
from tests.browser.learner import Learner
from tests.browser.lms import Lms, Running
from tests.chromium import PATIENCE
from tests.needed import program

SETTINGS = """\
extends = "scormbuild"
name = "Rowing club"

[shape]
radius = "large"

[light]
bg = "#fffdf8"
surface = "#f4efe4"
text = "#14231f"

[dark]
bg = "#0e1715"
surface = "#16221f"
"""

COVER = """\
{% include "builtin/layouts/cover.html.j2" %}
<p class="club">A course of the City Rowing Club</p>
"""

STYLE = """\
.top { border-block-end: 4px solid var(--accent) }
.club { margin-block: var(--s6) 0; color: var(--muted) }
"""

LOOK = """\
theme:
  accent: "#0b6b57"
  logo: media/club.svg
  logo_alt: City Rowing Club
  font: {text: media/club.ttf}
  density: spacious
"""

FONTS = "document.fonts.ready.then(() => [...document.fonts].map(({status}) => status))"

LOGO = """\
<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="0 0 64 64">\
<circle cx="32" cy="32" r="30" fill="#0b6b57"/></svg>
"""


@pytest.fixture(scope="module")
def font() -> Path:
    """Find a font with serifs, which a page has only if its course brings it along."""
    match = program("fc-match", package="fontconfig")
    command = [match, "--format", "%{file}", "Noto Serif"]
    return Path(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def dressed(folder: Path, look: str) -> Path:
    """Copy the example course, in another look."""
    source = folder / "course_src"
    shutil.copytree(ROOT / "course_src", source)
    course = (source / "course.yaml").read_text(encoding="utf-8")
    lines = [line for line in course.splitlines(keepends=True) if not line.startswith("theme:")]
    (source / "course.yaml").write_text("".join(lines) + look, encoding="utf-8")
    return source


def house(folder: Path, font: Path) -> Path:
    """Write a course with a theme of its own: header, colours, logo, font and one template."""
    source = dressed(folder, LOOK)
    (source / "media" / "club.svg").write_text(LOGO, encoding="utf-8")
    shutil.copy(font, source / "media" / "club.ttf")
    templates = folder / "templates"
    for name, content in (
        ("theme.toml", SETTINGS),
        ("layouts/cover.html.j2", COVER),
        ("styles/95-club.css", STYLE),
    ):
        (templates / name).parent.mkdir(parents=True, exist_ok=True)
        (templates / name).write_text(content, encoding="utf-8")
    return source


def built(source: Path) -> Path:
    """Build the course without a single finding, unpacked."""
    checked = pipeline.check(source)
    assert [finding.code for finding in checked.diagnostics] == []
    outcome = pipeline.build(checked, TARGETS["scorm12"], source)
    assert outcome.value is not None
    package = source.parent / "package"
    archive.write_folder(outcome.value.files, package)
    return package


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(reduced_motion="reduce", viewport=WIDE)
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


@pytest.fixture
def opened(page: Page) -> Iterator[Callable[[Path], Audit]]:
    """Give a function that opens a package in front of somebody who looks closely."""
    running: list[Running] = []

    def opened(package: Path) -> Audit:
        lms = Running(Lms("scorm12", package))
        running.append(lms)
        page.goto(f"{lms.__enter__().address}/course/index.html")
        let_in(page)
        page.wait_for_selector("body.ready")
        expect(page.locator('[data-notice="saving"]')).to_be_visible()
        return Audit(page, Learner(page, package), [])

    yield opened
    for lms in running:
        lms.__exit__(None, None, None)


def look_at_everything(audit: Audit) -> None:
    """Look at the cover, a lesson, a quiz before and after it."""
    audit("cover")
    audit.learner.go("not-about-you")
    audit("lesson")
    for question, key in audit.learner.keys().items():
        audit.learner.answer(question, key, right=False)
    audit("lesson, answered wrong")
    audit.learner.go("final")
    audit.learner.begin_quiz()
    audit("quiz")
    audit.learner.answer_all(right=True)
    audit.learner.finish_quiz()
    audit("results")
    assert audit.found == []


def test_the_second_theme(tmp_path: Path, opened: Callable[[Path], Audit]) -> None:
    audit = opened(built(dressed(tmp_path, "theme: {name: broadsheet}\n")))

    look_at_everything(audit)
    family = audit.page.evaluate("getComputedStyle(document.body).fontFamily")
    assert "Palatino" in family


def test_a_theme_of_the_course(tmp_path: Path, font: Path, opened: Callable[[Path], Audit]) -> None:
    audit = opened(built(house(tmp_path, font)))

    logo = audit.page.get_by_role("img", name="City Rowing Club")
    expect(logo).to_be_visible()
    assert logo.evaluate("image => image.naturalWidth") == 64
    expect(audit.page.get_by_text("A course of the City Rowing Club")).to_be_visible()
    assert audit.page.evaluate(FONTS) == ["loaded"]
    assert (
        audit.page.locator(".top").evaluate("top => getComputedStyle(top).borderBottomWidth")
        == "4px"
    )
    look_at_everything(audit)


@pytest.fixture
def upgraded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Traversable:
    """Give a later built-in theme: other templates, other sheets, one colour more."""
    later = tmp_path / "later"
    shutil.copytree(ROOT / "templates", later)
    cover = later / "layouts" / "cover.html.j2"
    cover.write_text(
        cover.read_text(encoding="utf-8") + '<p class="later">New</p>\n', encoding="utf-8"
    )
    base = later / "styles" / "10-base.css"
    base.rename(later / "styles" / "11-ground.css")
    settings = later / "theme.toml"
    text = settings.read_text(encoding="utf-8").replace("[light]\n", '[light]\ngold = "#6b5200"\n')
    settings.write_text(text.replace("[dark]\n", '[dark]\ngold = "#e8c860"\n'), encoding="utf-8")
    for module in (theme, words):
        monkeypatch.setattr(module, "builtin_theme", lambda: later)
    return later


@pytest.mark.usefixtures("upgraded")
def test_a_theme_of_the_course_over_a_later_version_of_ours(
    tmp_path: Path, font: Path, opened: Callable[[Path], Audit]
) -> None:
    audit = opened(built(house(tmp_path, font)))

    expect(audit.page.locator(".later")).to_be_visible()
    expect(audit.page.locator(".club")).to_be_visible()
    audit("cover")
    audit.learner.go("not-about-you")
    audit("lesson")
    assert audit.found == []


def test_a_logo_for_dark_pages(tmp_path: Path, opened: Callable[[Path], Audit]) -> None:
    source = dressed(tmp_path, "theme: {logo: media/day.svg, logo_dark: media/night.svg}\n")
    for name in ("day", "night"):
        (source / "media" / f"{name}.svg").write_text(LOGO + f"<!-- {name} -->", encoding="utf-8")
    audit = opened(built(source))

    light, dark = audit.page.locator(".on-light"), audit.page.locator(".on-dark")
    expect(light).to_be_visible()
    expect(dark).to_be_hidden()
    audit.page.emulate_media(color_scheme="dark")
    expect(dark).to_be_visible()
    expect(light).to_be_hidden()
    audit.page.emulate_media(color_scheme="light")
