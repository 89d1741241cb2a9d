"""Texts that want to run a script, of authors and of the LMS (runtime.md 8.2, 110 and 111)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, expect

from scormbuild import pipeline
from scormbuild.course.findings import EmbedHostNotAllowed
from scormbuild.richtext.findings import RefusedAddress
from tests.browser.learner import Learner, plan
from tests.properties.building import write
from tests.scenarios import hostile
from tests.scenarios.campus import Campus, opened
from tests.scenarios.conftest import Visits
from tests.scenarios.course import FILES

#: What a page must not have, whether it runs or not.
SCAN = """() => [...document.querySelectorAll("*")].flatMap((element) => {
  const found = [];
  if (/^(base|embed|frame|iframe|object|style)$/.test(element.localName)) found.push("element");
  const own = element.localName !== "script" || element.id === "plan" ||
    /^(assets|pages)\\/[^/]+$/.test(element.getAttribute("src"));
  if (!own) found.push("script");
  for (const {name, value} of element.attributes) {
    const address = value.replace(/[\\s\\0-\\x1f]/g, "").toLowerCase();
    const leads = /^(href|src|action|formaction|data|xlink:href|srcdoc|poster)$/.test(name);
    // Our own scripts place the points of a picture and what can be dragged: nobody wrote that.
    const placed =
      (element.matches(".map-point") && /^left: [\\d.]+%; top: [\\d.]+%;$/.test(value)) ||
      (element.matches(".drag-answer") && /^order: \\d+;$/.test(value));
    const styled = name === "style" && !placed;
    if (name.startsWith("on") || styled || name === "srcdoc") found.push(name);
    if (leads && /^(javascript|vbscript|data):/.test(address)) found.push(address);
  }
  return found.map((fault) => `${fault}: ${element.outerHTML.slice(0, 120)}`);
})"""

#: What payloads call; it is there before any page is, and in every frame.
HIT = "window.hits = []; window.hit = (n) => { window.hits.push(n); };"

EVIL = "<img src=x onerror=alert(1)>"
NAMES = {"12": "cmi.core.student_name", "2004": "cmi.learner_name"}


@pytest.fixture(scope="module", params=["strict", "off"])
def package(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the hostile course with and without a policy, which must not be what saves it."""
    built, texts = hostile.build(tmp_path_factory.mktemp("hostile"), str(request.param))
    assert texts > 140
    return built


@pytest.fixture
def lms(package: Path) -> Iterator[Campus]:
    with opened(Campus("12", package)) as campus:
        yield campus


def harm(view: Any) -> list[Any]:
    """Return what has run on a page, and what stands in it that could."""
    found: list[Any] = view.evaluate("() => window.hits") + view.evaluate(SCAN)
    return found


def test_s110_nothing_that_authors_write_runs(
    lms: Campus, context: BrowserContext, package: Path
) -> None:
    context.add_init_script(HIT)
    visits = Visits(context, package)
    learner = visits.learner(visits.open(lms.launch()))
    found = harm(learner.view)
    learner.start()
    for number, page in enumerate(plan(package)["pages"]):
        if number:
            learner.next()
        if page["kind"] == "quiz":
            learner.begin_quiz()
        look_everywhere(learner)
        found += harm(learner.view)
    learner.finish_quiz()
    found += harm(learner.view)
    learner.view.locator(".result-actions button").last.click()
    found += harm(learner.view)
    learner.view.locator("#leave").click()
    expect(learner.view.locator(".farewell")).to_be_visible()

    assert found + harm(learner.view) == []
    assert visits.trouble == []


def look_everywhere(learner: Learner) -> None:
    """Answer what is asked, open what is folded, and touch whatever a script could hang on."""
    for place, (question, key) in enumerate(learner.keys().items()):
        learner.answer(question, key, right=place % 2 == 0)
    learner.view.evaluate(
        """() => {
          for (const details of document.querySelectorAll("details")) details.open = true;
          for (const element of document.querySelectorAll("main *")) {
            for (const name of ["mouseover", "focus", "load", "error", "toggle"]) {
              element.dispatchEvent(new Event(name));
            }
          }
        }"""
    )


def test_s110_nor_on_a_page_of_its_own(lms: Campus, context: BrowserContext, package: Path) -> None:
    context.add_init_script(HIT)
    visits = Visits(context, package)
    page = context.new_page()
    found: list[Any] = []
    for path in sorted((package / "pages").glob("*.html")):
        # Pictures that come when they are in view must have come before the next page is asked for.
        page.goto(lms.here(f"/course/pages/{path.name}"), wait_until="networkidle")
        expect(page.locator("main h1")).to_be_visible()
        found += harm(page)

    assert found == []
    assert visits.trouble == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[a](javascript:hit(1))", RefusedAddress.code),
        ("[a](JAVASCRIPT&colon;hit(1))", RefusedAddress.code),
        ("<javascript:hit(1)>", RefusedAddress.code),
        ("[a][b]\n\n[b]: data:text/html,<script>hit(1)</script>", RefusedAddress.code),
        ("[a](vbscript:hit(1))", RefusedAddress.code),
        ("::: embed A {url=javascript:hit(1)}\n:::", ""),
        ("::: embed A {url=https://evil.example.org/}\n:::", EmbedHostNotAllowed.code),
    ],
)
def test_s110_addresses_that_run_are_refused(tmp_path: Path, text: str, code: str) -> None:
    lesson = f"---\ntitle: A\n---\n{text}\n"
    source = write(tmp_path / "course_src", {**FILES, "lessons/oil.md": lesson})

    checked = pipeline.check(source)

    assert checked.course is None
    assert not code or code in {found.code for found in checked.diagnostics}


def test_s111_a_name_that_is_markup_is_at_most_text(
    campus: Campus, context: BrowserContext
) -> None:
    context.add_init_script(HIT + "window.alert = window.hit;")
    campus.store[NAMES[campus.version]] = EVIL
    visits = Visits(context, campus.package)
    learner = visits.learner(visits.open(campus.launch()))
    learner.read_everything()
    learner.begin_quiz()
    learner.answer_all(right=True)
    learner.finish_quiz()
    # Whatever the results offer with the name on it.
    for offer in learner.view.locator(".results").get_by_text("certificate").all():
        offer.click()

    for view in (learner.view, *context.pages[1:]):
        assert harm(view) == []
        expect(view.locator('img[src="x"]')).to_have_count(0)
    assert visits.trouble == []
