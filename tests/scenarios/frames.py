"""Where the course is in a window."""

from __future__ import annotations

from playwright.sync_api import Frame, Page


def course_in(page: Page) -> Frame:
    """Wait for the course in a window or in any frame of it, until it runs."""
    found: list[Frame] = []
    while not found:
        found = [frame for frame in page.frames if "/course/index.html" in frame.url]
        if not found:
            page.wait_for_event("framenavigated")
    found[0].wait_for_selector("body.ready")
    return found[0]
