"""Blocks in which learners do something: for everybody, in both directions, wide and narrow."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser import doing_course
from tests.browser.auditing import AXE, WIDE, Audit
from tests.browser.learner import Learner, plan
from tests.browser.lms import Lms, Running
from tests.chromium import PATIENCE

#: What opens or goes on, as long as there is something of it.
STEPS = ("summary", ".gate:not([hidden]) button")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_they_are_for_everybody(browser: Browser, tmp_path: Path, language: str) -> None:
    package = doing_course.build(tmp_path, language)
    # axe-core is a script that our policy would keep out.
    context = browser.new_context(bypass_csp=True, reduced_motion="reduce", viewport=WIDE)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    with Running(Lms("scorm12", package)) as lms:
        page.goto(f"{lms.address}/course/index.html")
        page.add_script_tag(path=AXE)
        page.wait_for_selector("body.ready")
        audit = Audit(page, Learner(page, package), [])
        for name in [each["id"] for each in plan(package)["pages"]]:
            page.goto(f"{lms.address}/course/index.html#/{name}")
            audit.learner.arrive(name)
            audit(name)
            for step in STEPS:
                for each in page.locator(f"article {step}:visible").all():
                    each.press("Enter")
                audit(f"{name}, {step}")
    context.close()

    # The audit knows courses from left to right only.
    assert [fault for fault in audit.found if language == "en" or not fault.endswith(": dir")] == []
