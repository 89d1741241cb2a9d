"""Chromium as people have it: no tool looks into its windows.

Playwright keeps each page in view and out of the browser's cache. Here windows are hidden, closed,
kept and killed like those of learners (runtime.md 8.1, H5); what happens in them is ordered by the
LMS (`Campus.order`). Headless, it fires the same events in the same order as on a screen: tried
with Chromium 156 under Xvfb, with tabs that were switched and closed by keys.
"""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import threading
import time
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest

from tests.chromium import PATIENCE, SWITCHES
from tests.scenarios.campus import Campus

_LISTENING = re.compile(r"DevTools listening on ws://127\.0\.0\.1:(\d+)/")


class Chromium:
    """A browser with a profile."""

    def __init__(self, program: str, profile: Path) -> None:
        """Start it and wait until it listens."""
        self._process = subprocess.Popen(
            [
                program,
                *SWITCHES,
                "--headless=new",
                "--no-first-run",
                "--disable-popup-blocking",
                "--remote-debugging-port=0",
                f"--user-data-dir={profile}",
                "about:blank",
            ],
            stderr=subprocess.PIPE,
            text=True,
            # A group of its own: so that all its processes can be killed, and nothing else.
            start_new_session=True,
        )
        self._port = self._listening()
        self._draining = threading.Thread(target=self._drain, daemon=True)
        self._draining.start()

    def _listening(self) -> int:
        assert self._process.stderr is not None
        for line in self._process.stderr:
            if found := _LISTENING.search(line):
                return int(found[1])
        pytest.fail("Chromium did not start")

    def _drain(self) -> None:
        assert self._process.stderr is not None
        with self._process.stderr as lines:
            for _ in lines:
                pass

    def _call(self, path: str, method: str = "GET") -> str:
        with closing(HTTPConnection("127.0.0.1", self._port, timeout=PATIENCE / 1000)) as line:
            line.request(method, f"/json/{path}")
            return line.getresponse().read().decode()

    def open(self, address: str = "about:blank") -> str:
        """Open a tab in front of all others; return its id."""
        opened: dict[str, Any] = json.loads(self._call(f"new?{address}", "PUT"))
        return str(opened["id"])

    def show(self, tab: str) -> None:
        """Bring a tab to the front."""
        self._call(f"activate/{tab}")

    def close(self, tab: str) -> None:
        """Close a tab; return when it is gone, as the one behind it comes to the front then."""
        self._call(f"close/{tab}")
        end = time.monotonic() + PATIENCE / 1000
        while tab in self.tabs():
            assert time.monotonic() < end, "the tab stays open"

    def tabs(self) -> dict[str, str]:
        """Return the addresses of all tabs and popups, by id."""
        return {each["id"]: each["url"] for each in json.loads(self._call("list"))}

    def visit(self, campus: Campus, page: str = "/lms") -> Visit:
        """Open a page of the LMS that does what it is told."""
        name = campus.another()
        return Visit(self, campus, name, self.open(f"{campus.here(page)}?window={name}"))

    def kill(self) -> None:
        """End all its processes at once, as a crash would; a second time it does nothing."""
        if self._process.poll() is not None:
            return
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._draining.join()


class Visit:
    """A tab with a page of the LMS, in it or from it opened the course."""

    def __init__(self, browser: Chromium, campus: Campus, name: str, tab: str) -> None:
        """Take over a tab that obeys under a name."""
        self.browser = browser
        self.campus = campus
        self.name = name
        self.tab = tab

    def do(self, script: str) -> Any:
        """Let the page run a script, usually of what tests/scenarios/learner.js can."""
        return self.campus.order(self.name, script)

    def leave(self, page: str = "/elsewhere") -> Visit:
        """Go to another page in this tab; return what obeys there, once it does."""
        name = self.campus.another()
        self.do(f"void setTimeout(() => location.assign('{page}?window={name}'))")
        there = Visit(self.browser, self.campus, name, self.tab)
        there.do("document.title")
        return there

    def close(self) -> None:
        """Close the tab."""
        self.browser.close(self.tab)
