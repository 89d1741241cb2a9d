"""Visits to an LMS whose API we did not write: scorm-again, served by tests/browser/lms.py."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import BrowserContext, Locator

from tests.browser.learner import Learner
from tests.browser.lms import Lms
from tests.scenarios.frames import course_in

#: What an LMS knows of a learner who has not been here yet.
FIRST: dict[str, dict[str, Any]] = {
    "12": {"core": {"student_id": "ada"}},
    "2004": {"learner_id": "ada"},
}


class Launched:
    """A learner in a browser of its own, in front of an LMS of its own."""

    def __init__(self, context: BrowserContext, lms: Lms) -> None:
        """Launch the course."""
        self.context = context
        self.lms = lms
        self.page = context.new_page()
        self.page.goto(f"{lms.address}/lms")
        self.learner = Learner(course_in(self.page), lms.package)

    @property
    def said(self) -> Locator:
        """Return the line about saving."""
        return self.learner.view.locator("#save-status")

    def online(self) -> None:
        """Let the browser tell that the network is back, so that it is tried at once."""
        self.learner.view.evaluate("window.dispatchEvent(new Event('online'))")

    def again(self) -> Launched:
        """Close the window and launch the course with what the LMS holds."""
        self.page.close()
        return Launched(self.context, self.lms)

    def answered(self) -> list[str]:
        """Return the ids of the interactions that the LMS holds, in order.

        After a failure SCORM 1.2 says them a second time, as Moodle may have lost the first.
        """
        found = self.lms.stored["interactions"]
        rows = found.values() if isinstance(found, dict) else found
        return list(dict.fromkeys(row["id"] for row in rows))
