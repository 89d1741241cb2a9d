"""Each check of `checks.js` finds the fault that it is for, and nothing on a page without it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.auditing import MODES, SCREEN, WIDE, check
from tests.browser.learner import Learner
from tests.browser.lms import Lms, Running
from tests.chromium import PATIENCE

#: What spoils a page: HTML at its end, or a script.
HTML = {
    "headings": "<h1>One more</h1>",
    "labels": "<input type=text>",
    "groups": "<fieldset><input type=radio></fieldset>",
    "stops": "<p tabindex=2>Before everything</p>",
    "verdicts": "<form data-verdict=right><p class=question-feedback role=status></p></form>",
    "errors": "<form><p class=question-error id=e>Where?</p><input></form>",
    "players": "<audio controls></audio>",
    "pictures": "<img src=media/door.svg alt=door.svg>",
    "links": '<a href="#">here</a>',
    "fractions": "<p>3 / 6</p>",
    "scripts": "<style>p { color: red }</style>",
    "lines": "<p aria-selected=true>Which?</p>",
    "paper": "<article><p class=panel hidden>Not on paper</p></article>",
}
AT_THE_END = "(main, html) => main.insertAdjacentHTML('beforeend', html)"
PARAGRAPH = "const p = document.querySelector('main p:not([hidden])');"
SCRIPTS = {
    "languages": "document.documentElement.dir = 'rtl'",
    "landmarks": "document.querySelector('.skip').remove()",
    "elsewhere": "performance.getEntriesByType = () => [{name: 'https://example.org/'}]",
    "targets": "document.querySelector('#leave').style.cssText = 'width: 20px; padding: 0'",
    "motion": f"{PARAGRAPH} p.style.transition = 'color 1s'",
    "mirrored": "document.querySelector('.turns').style.transform = 'scaleX(-1)'",
    "width": f"{PARAGRAPH} p.style.width = '2000px'",
    "clipped": f"{PARAGRAPH} p.style.cssText = 'overflow: hidden; height: 4px'",
    "sticky": f"{PARAGRAPH} p.style.cssText = 'position: sticky; height: 500px'",
}
CHECKS = [(mode, name) for mode, way in MODES.items() for name in way.checks]


@pytest.fixture(scope="module")
def page(browser: Browser, packages: dict[str, Path]) -> Iterator[Page]:
    context = browser.new_context(reduced_motion="reduce", viewport=WIDE)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    with Running(Lms("scorm12", packages["scorm12"])) as lms:
        page.goto(f"{lms.address}/course/index.html#/not-about-you")
        yield page
    context.close()


@pytest.mark.parametrize(("mode", "name"), CHECKS)
def test_a_fault_is_found(page: Page, packages: dict[str, Path], mode: str, name: str) -> None:
    page.emulate_media(**SCREEN)
    page.emulate_media(**MODES[mode].media)
    page.set_viewport_size(MODES[mode].size)
    page.reload()
    Learner(page, packages["scorm12"]).arrive("not-about-you")
    before = page.evaluate(check(name))

    if name in HTML:
        page.locator("main").evaluate(AT_THE_END, HTML[name])
    else:
        page.evaluate(f"() => {{ {SCRIPTS[name]} }}")

    assert before == []
    assert page.evaluate(check(name)) != []
