"""One course per version, and an LMS for each test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.learner import Learner
from tests.browser.lms import Lms, Running
from tests.chromium import PATIENCE, listen
from tests.scenarios.campus import Campus, opened
from tests.scenarios.course import SELDOM, VERSIONS, unpacked
from tests.scenarios.frames import course_in
from tests.scenarios.ordinary import Chromium
from tests.scenarios.scorm_again import FIRST, Launched

#: What learns that a test needs Chromium.
_BROWSERS = {"browser", "context", "chromium", "playwright", "ordinary"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/scenarios" in item.path.as_posix() and _BROWSERS & set(
            getattr(item, "fixturenames", ())
        ):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Build the course of the scenarios for both versions, unpacked."""
    folder = tmp_path_factory.mktemp("drill")
    return {version: unpacked(folder / version, version) for version in VERSIONS}


@pytest.fixture(params=list(VERSIONS))
def version(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def campus(version: str, packages: dict[str, Path]) -> Iterator[Campus]:
    with opened(Campus(version, packages[version])) as campus:
        yield campus


@pytest.fixture(scope="session")
def seldom_packages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Build the course that saves only at launch and when its window is hidden or left."""
    folder = tmp_path_factory.mktemp("seldom")
    return {version: unpacked(folder / version, version, SELDOM) for version in VERSIONS}


@pytest.fixture
def seldom(version: str, seldom_packages: dict[str, Path]) -> Iterator[Campus]:
    with opened(Campus(version, seldom_packages[version])) as campus:
        yield campus


@pytest.fixture(scope="session")
def ordinary(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    """Give a browser whose windows no tool watches."""
    browser = Chromium(chromium, tmp_path_factory.mktemp("profile"))
    yield browser
    browser.kill()


class Visits:
    """Opens pages of the LMS in windows of a browser, and notes what must not happen there."""

    def __init__(self, context: BrowserContext, package: Path) -> None:
        """Listen to every window, those that pages open, too."""
        self.context = context
        self.package = package
        self.trouble: list[str] = []
        context.on("page", lambda page: listen(page, self.trouble))

    def open(self, address: str) -> Page:
        """Open an address in a new window."""
        page = self.context.new_page()
        page.goto(address)
        return page

    def learner(self, page: Page) -> Learner:
        """Return the learner in front of the course, wherever it is in this window."""
        return Learner(course_in(page), self.package)


@pytest.fixture
def visits(context: BrowserContext, campus: Campus) -> Visits:
    return Visits(context, campus.package)


Launch = Callable[..., Launched]


@pytest.fixture
def launch(browser: Browser, packages: dict[str, Path]) -> Iterator[Launch]:
    """Give a function that launches the course of a version for a new learner."""
    with ExitStack() as stack:

        def launch(version: str, fault: str = "") -> Launched:
            lms = Lms(f"scorm{version}", packages[version])
            lms.commits.append({"cmi": FIRST[version]})
            lms.fault = fault
            context: BrowserContext = stack.enter_context(browser.new_context())
            context.set_default_timeout(PATIENCE)
            return Launched(context, stack.enter_context(Running(lms)))

        yield launch
