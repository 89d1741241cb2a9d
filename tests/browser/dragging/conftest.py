"""The course with answers to drag, and what opens its pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.dragging import course
from tests.browser.dragging.hands import TALL
from tests.browser.opening import Open, opening

#: Notices come late and move everything below them.
STILL = """addEventListener("DOMContentLoaded", () => {
  document.getElementById("notices").style.display = "none";
});"""


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return course.build(tmp_path_factory.mktemp("dragging"))


@pytest.fixture
def trouble() -> list[str]:
    return []


@pytest.fixture
def opened(browser: Browser, package: Path, trouble: list[str]) -> Iterator[Open]:
    with opening(browser, package, trouble) as open_page:

        def opened(
            name: str = "practice", before: Callable[[Page], None] | None = None, **properties: Any
        ) -> Page:
            def prepare(page: Page) -> None:
                page.add_init_script(STILL)
                if before:
                    before(page)

            return open_page(name, prepare, **(properties or TALL))

        yield opened
