"""All terms of a course, behind the menu: in order, by address, by keyboard, on paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.asking_course import PICTURES
from tests.browser.auditing import LONG, SHORT, TAGS, WIDE, Audit, let_in
from tests.browser.building import unpacked
from tests.browser.learner import Learner
from tests.browser.opening import Open, opening

COURSE = """\
scormbuild: 1
id: words
title: Words
language: sv
contents: [lessons/a.md, lessons/b.md]
"""

GLOSSARY = """\
terms:
  - {id: elk, term: Älg, definition: "Not the [eel](glossary:eel), see [B](lessons/b.md)."}
  - {id: eye, term: öga, definition: "What sees."}
  - {id: zebra, term: Zebra, definition: "Stands. ![A door](media/door.svg)", also: [horse]}
  - {id: eel, term: ål, definition: "A long fish."}
  - {id: parrot, term: ara, definition: "It talks."}
allow: [CRS074]
"""

#: As Swedish has them: å, ä and ö behind z, whether letters are capital or small.
IN_ORDER = ["ara", "Zebra", "ål", "Älg", "öga"]

TOOLS = "/assets/tools-"


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    files = {
        "course.yaml": COURSE,
        "glossary.yaml": GLOSSARY,
        "lessons/a.md": "---\ntitle: A\n---\nAn [elk](glossary:elk).\n",
        "lessons/b.md": "---\ntitle: B\n---\nNothing.\n",
    }
    return unpacked(tmp_path_factory.mktemp("words"), files, [PICTURES / "door.svg"])


@pytest.fixture
def open_at(browser: Browser, package: Path) -> Iterator[Open]:
    """Give what opens an address of the course."""
    trouble: list[str] = []
    with opening(browser, package, trouble) as opened:
        yield opened


def test_the_menu_leads_to_all_terms_in_the_order_of_the_language(open_at: Open) -> None:
    page = open_at("a")
    page.locator("#menu-button").click()
    page.locator("dialog").get_by_role("link", name="Glossary").press("Enter")

    expect(page.locator("h1")).to_have_text("Glossary")
    expect(page.locator("h1")).to_be_focused()
    expect(page.locator("dfn")).to_have_text(IN_ORDER)
    expect(page.locator("dt").nth(1)).to_have_text("Zebra (also: horse)")
    assert page.evaluate("location.hash") == "#/~glossary"


def test_links_of_explanations_lead_to_terms_and_pages(open_at: Open) -> None:
    page = open_at("~glossary")
    page.get_by_role("link", name="eel").click()
    expect(page.locator('[id="term:eel"]')).to_be_focused()
    expect(page.locator("main img")).to_have_js_property("naturalWidth", 800)

    page.get_by_role("link", name="B", exact=True).click()
    expect(page.locator("h1")).to_have_text("B")


def test_a_term_has_an_address(open_at: Open) -> None:
    page = open_at("~glossary/term:eye")

    expect(page.locator('[id="term:eye"]')).to_be_focused()


def test_everybody_can_use_it(open_at: Open, package: Path) -> None:
    page: Page = open_at("~glossary", reduced_motion="reduce", viewport=WIDE)
    let_in(page)
    audit = Audit(page, Learner(page, package), [], (*SHORT, *LONG))
    audit("glossary")
    page.evaluate("document.documentElement.dir = 'rtl'")
    audit.axe("right to left", TAGS)

    assert audit.found == []
