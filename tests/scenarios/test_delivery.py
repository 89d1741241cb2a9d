"""What servers and browsers make of a package (runtime.md 8.2, 107, 109, 112 and 114)."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from click.testing import CliRunner
from playwright.sync_api import BrowserContext, Dialog, Frame, Request, Route, expect

from scormbuild import archive, pipeline
from scormbuild.cli.package import command
from scormbuild.targets import TARGETS
from tests.browser.learner import Learner, plan
from tests.needed import node
from tests.properties.building import write
from tests.scenarios.campus import COURSE, Campus, frame, opened
from tests.scenarios.conftest import Visits
from tests.scenarios.course import FILES

HERE = Path(__file__).parent
WORDS = "The tracking script did not start."

#: Two sites that are embedded, and one that is only linked to.
ELSEWHERE = """\
---
title: Elsewhere
---
[Read more](https://linked.example.org/).

::: embed A film {url=https://films.example.org/42}
:::

::: embed A map {url=https://maps.example.org/}
:::
"""


@pytest.fixture
def one(packages: dict[str, Path]) -> Iterator[Campus]:
    """Give an LMS for SCORM 1.2, where the version makes no difference."""
    with opened(Campus("12", packages["12"])) as campus:
        yield campus


@pytest.fixture
def course_at(context: BrowserContext) -> Callable[[Campus], Frame]:
    """Give a function that launches the course, whether its scripts run or not."""

    def launched(campus: Campus) -> Frame:
        page = context.new_page()
        page.goto(campus.launch())
        page.frame_locator("#course").locator("#main").wait_for()
        found = page.frame(url=lambda address: "/course/index.html" in address)
        assert found is not None
        return found

    return launched


def dialogs(context: BrowserContext) -> list[str]:
    """Return a list that grows with whatever a script says in a window of its own."""
    said: list[str] = []

    def hear(dialog: Dialog) -> None:
        said.append(dialog.message)
        dialog.dismiss()

    context.on("dialog", hear)
    return said


def test_s107_nothing_closes_the_window(campus: Campus, context: BrowserContext) -> None:
    """The address names no place to return to, and what it names is not believed."""
    said = dialogs(context)
    visits = Visits(context, campus.package)
    bad = "javascript:alert(1)"
    address = f"{COURSE}?returnURL={bad}&return_url={bad}&exit={bad}#{bad}"
    page = visits.open(campus.page("/lms", campus.hold() + frame(address)))
    learner = visits.learner(page)

    learner.view.locator("#leave").click()

    expect(learner.view.locator(".farewell h1")).to_have_text("You have left the course")
    expect(learner.view.locator(".farewell p")).to_contain_text("You can close this window now.")
    expect(learner.view.locator(".farewell a, .farewell button")).to_have_count(0)
    campus.wait(lambda: campus.told, ["initialize", "terminate"])
    assert (page.url, said, visits.trouble) == (campus.here("/lms"), [], [])


@pytest.mark.parametrize("kind", ["text/plain", "application/octet-stream", "text/html"])
def test_s109_scripts_of_another_type_run(
    one: Campus, course_at: Callable[[Campus], Frame], kind: str
) -> None:
    one.scripts = kind

    view = course_at(one)

    view.wait_for_selector("body.ready")
    learner = Learner(view, one.package)
    learner.start()
    learner.answer("oil-check", learner.keys()["oil-check"], right=True)
    view.locator("#leave").click()
    one.wait(one.answered, {"oil_check": "a"})


@pytest.mark.parametrize("kind", ["text/plain", "application/octet-stream"])
def test_s109_scripts_that_may_not_run_leave_a_course_to_read(
    one: Campus, course_at: Callable[[Campus], Frame], kind: str
) -> None:
    one.scripts = kind
    one.headers["X-Content-Type-Options"] = "nosniff"

    view = course_at(one)

    expect(view.locator(".no-script.notice")).to_be_visible()
    expect(view.locator(".no-script.notice")).to_contain_text(WORDS)
    expect(view.locator("body.ready")).to_have_count(0)
    expect(view.locator("#cover h1")).to_have_text("Fire drill")
    view.locator("#start").click()
    expect(view.locator("article h1")).to_have_text("Burning oil")
    expect(view.locator("main")).to_contain_text("What goes on burning oil?")
    expect(view.locator(".only-reading")).to_be_visible()
    assert one.told == []


def packaged(folder: Path, *, embeds: bool) -> tuple[Path, list[str]]:
    """Build by the command; return the package, and the hosts that it says it asks."""
    lesson = {"lessons/elsewhere.md": ELSEWHERE} if embeds else {}
    course = FILES["course.yaml"]
    if embeds:
        allowed = "allow_hosts: [films.example.org, maps.example.org]\n"
        course = course.replace("lessons/smoke.md", "lessons/elsewhere.md") + allowed
    source = write(folder / "course_src", {**FILES, "course.yaml": course, **lesson})
    done = CliRunner().invoke(
        command, [str(source), "--unpacked", "--output", str(folder / "dist")]
    )
    assert done.exit_code == 0, done.output
    (package,) = (folder / "dist").iterdir()
    said = re.findall(
        r"^  embeds from (.+), once a learner asks for it$", done.output, re.MULTILINE
    )
    return package, said[0].split(", ") if said else []


@pytest.mark.parametrize("embeds", [False, True], ids=["none", "two"])
def test_s112_the_hosts_that_the_build_names_are_asked_and_no_others(
    context: BrowserContext, tmp_path: Path, *, embeds: bool
) -> None:
    package, named = packaged(tmp_path, embeds=embeds)
    asked: list[str] = []
    context.on("request", lambda request: note(request, asked))
    context.route("https://*.example.org/**", answer)

    with opened(Campus("12", package)) as campus:
        visits = Visits(context, package)
        learner = visits.learner(visits.open(campus.launch()))
        learner.read_everything()
        learner.begin_quiz()
        learner.answer_all(right=True)
        learner.finish_quiz()
        assert asked == []
        for page in [each["id"] for each in plan(package)["pages"]] if embeds else ():
            learner.go(page)
            for box in learner.view.locator(".embed-box").all():
                box.get_by_role("button").click()
                expect(box.locator("iframe")).to_be_visible()
        learner.view.locator("#leave").click()
        expect(learner.view.locator(".farewell")).to_be_visible()

    assert sorted(asked) == named
    assert named == (["films.example.org", "maps.example.org"] if embeds else [])
    assert visits.trouble == []


def note(request: Request, asked: list[str]) -> None:
    host = urlsplit(request.url).netloc
    if host and not host.startswith("127.0.0.1"):
        asked.append(host)


def answer(route: Route) -> None:
    route.fulfill(content_type="text/html", body="<!doctype html><title>Elsewhere</title>")


@pytest.mark.parametrize("target", list(TARGETS))
def test_s114_every_script_is_es2018(tmp_path: Path, target: str) -> None:
    """A line separator in a text ends a string there, though it does not in JSON."""
    lesson = FILES["lessons/oil.md"].replace("Read this.", "Read&#8232;this&#8233;now.")
    source = write(tmp_path / "course_src", {**FILES, "lessons/oil.md": lesson})
    checked = pipeline.check(source)
    built = pipeline.build(checked, TARGETS[target], source)
    assert built.value is not None, checked.diagnostics
    archive.write_folder(built.value.files, tmp_path / "package")
    scripts = sorted((tmp_path / "package").rglob("*.js"))

    assert {path.name.partition("-")[0] for path in scripts} >= {"tracking", "player", "questions"}
    assert faults(scripts) == []


@pytest.mark.parametrize(
    "script", ["a?.b;", "a ?? b;", "try { a(); } catch { b(); }", "class A { b = 1 }", "x = 1_0;"]
)
def test_s114_what_is_newer_is_found(tmp_path: Path, script: str) -> None:
    path = tmp_path / "newer.js"
    path.write_text(script, encoding="utf-8")

    assert len(faults([path])) == 1


def faults(scripts: list[Path]) -> list[str]:
    """Return what acorn says of scripts as ES2018."""
    listed = "\n".join(map(str, scripts))
    done = subprocess.run(
        [node(), str(HERE / "syntax.js")], input=listed, capture_output=True, text=True, check=True
    )
    found: list[str] = json.loads(done.stdout)
    return found
