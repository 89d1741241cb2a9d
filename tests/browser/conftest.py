"""The built example course and the pretend LMS."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from scormbuild import archive, pipeline
from scormbuild.targets import TARGETS
from tests.benchmarks.course import write
from tests.browser.learner import Learner
from tests.browser.lms import Lms, Running
from tests.browser.opening import Open, opening
from tests.chromium import listen

ROOT = Path(__file__).parents[2]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/browser" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Build the example course for every target, unpacked; by driver."""
    folder = tmp_path_factory.mktemp("packages")
    checked = pipeline.check(ROOT / "course_src")
    assert checked.course is not None
    unpacked = {}
    for target in TARGETS.values():
        built = pipeline.build(checked, target, ROOT / "course_src").value
        assert built is not None
        unpacked[target.driver] = folder / target.name
        archive.write_folder(built.files, unpacked[target.driver])
    return unpacked


@pytest.fixture(scope="session")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a course of 1,000 lessons and 1,000 questions, unpacked."""
    folder = tmp_path_factory.mktemp("large")
    source = write(folder, lessons=1000, questions=1000)
    built = pipeline.build(pipeline.check(source), TARGETS["scorm2004-4"], source).value
    assert built is not None
    archive.write_folder(built.files, folder / "package")
    return folder / "package"


@pytest.fixture
def opened(browser: Browser, package: Path) -> Iterator[Open]:
    """Open pages of the course that is the `package` of the tests that ask for it."""
    with opening(browser, package, []) as opened:
        yield opened


@dataclass
class Visit:
    """A launch of the course by the LMS: the learner, the calls, what went wrong on the page."""

    lms: Lms
    page: Page
    learner: Learner
    trouble: list[str] = field(default_factory=list)

    def calls(self) -> list[list[object]]:
        """Return every API call: name, arguments, result, error code."""
        found: list[list[object]] = self.page.evaluate("window.calls")
        return found

    def leave(self) -> None:
        """Go away without a word, as learners do, and wait until the last request has arrived."""
        launch = self.lms.launches
        self.page.goto(f"{self.lms.address}/left")
        self.lms.wait(launch, int(self.page.evaluate("localStorage.sent")))


@pytest.fixture
def launch(context: BrowserContext, packages: dict[str, Path]) -> Iterator[Callable[..., Visit]]:
    """Give a function that launches the course: by version, or again in the same LMS."""
    with ExitStack() as running:

        def launch(
            version: str = "scorm12",
            again: Lms | None = None,
            package: Path | None = None,
            launched: str = "index.html",
        ) -> Visit:
            lms = again
            if lms is None:
                lms = running.enter_context(Running(Lms(version, package or packages[version])))
            lms.launched = launched
            page = context.new_page()
            visit = Visit(lms, page, Learner(page, lms.package))
            listen(page, visit.trouble)
            page.goto(f"{lms.address}/lms")
            frame = page.frame(url=lambda address: f"/course/{launched}" in address)
            assert frame is not None
            frame.wait_for_selector("body.ready")
            visit.learner = Learner(frame, lms.package)
            return visit

        yield launch
