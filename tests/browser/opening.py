"""Pages of a course, each opened in a browser of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, TypeAlias

from playwright.sync_api import Browser, Locator, Page

from tests.browser.lms import Lms, Running
from tests.chromium import PATIENCE, listen

Open: TypeAlias = Callable[..., Page]


@contextmanager
def opening(browser: Browser, package: Path, trouble: list[str]) -> Iterator[Open]:
    """Give what opens a page in a browser with these properties; `before` first.

    What must not happen on a page (`listen`) goes into `trouble`, which has to be empty at the end.
    """
    with ExitStack() as stack:
        lms = stack.enter_context(Running(Lms("scorm12", package)))

        def opened(
            name: str, before: Callable[[Page], None] | None = None, **properties: Any
        ) -> Page:
            context = stack.enter_context(browser.new_context(**properties))
            context.set_default_timeout(PATIENCE)
            page = context.new_page()
            listen(page, trouble)
            if before:
                before(page)
            page.goto(f"{lms.address}/course/index.html#/{name}")
            page.wait_for_selector("body.ready article.page")
            return page

        yield opened
    assert trouble == []


def question(page: Page, name: str) -> Locator:
    """Return the form of a question by its id."""
    return page.locator(f'form[data-question="{name}"]')
