"""Chromium for the tests that need a browser; one for the whole run."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    Playwright,
    Request,
    expect,
    sync_playwright,
)

from tests.needed import program

SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]

#: How long a test waits for what a learner would see, in milliseconds. A commit may follow 6 s
#: after the change, later behind an LMS that takes long, and this machine may be busy; Playwright's
#: own 5 s for expectations are shorter than that. Only tests that fail wait so long.
PATIENCE = 30_000
expect.set_options(timeout=PATIENCE)

#: Names under which Chromium is installed, as people have it.
NAMES = ("chromium", "chromium-browser", "google-chrome")

#: Names under which it is installed without windows of its own: pages are the same, tests take
#: three quarters of the time.
WITHOUT_WINDOWS = ("chromium-headless-shell", "chrome-headless-shell")


def headless() -> str:
    """Return the path of the browser that tests drive."""
    return program(*WITHOUT_WINDOWS, *NAMES, package="chromium chromium-headless-shell")


@pytest.fixture(scope="session")
def chromium() -> str:
    """Give the path of the browser as people have it."""
    return program(*NAMES, package="chromium")


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    headless()  # There is nothing to drive without it.
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    running = playwright.chromium.launch(executable_path=headless(), args=SWITCHES)
    yield running
    running.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.set_default_timeout(PATIENCE)
    yield context
    context.close()


#: Icons, scripts and their styles: next pages, the tools.
_READ_AHEAD = re.compile(r"/(assets|pages)/[^/]+\.(js|css)(\?|$)|/favicon-")


def listen(page: Page, trouble: list[str]) -> None:
    """Collect what must not happen on a page: console messages, errors, failed requests."""
    page.on("console", lambda message: trouble.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: trouble.append(f"error: {error}"))
    page.on("requestfailed", lambda request: _note_failure(request, trouble))


def _note_failure(request: Request, trouble: list[str]) -> None:
    # Chromium says "aborted" of a HEAD whose answer arrived, as there is no body to read, and of
    # what is read ahead in idle moments when the window goes on or closes. Nothing else may be.
    ahead = request.method == "GET" and _READ_AHEAD.search(request.url)
    if not (request.failure == "net::ERR_ABORTED" and (ahead or request.method == "HEAD")):
        trouble.append(f"failed: {request.method} {request.url} {request.failure}")
