"""Chromium by its own protocol (DevTools), with nothing between: what drives it must not slow it.

Playwright, which drives the other tests, listens to the network and keeps a script world of its own
in each document: both is work of the page's thread, and a fifth of what a learner would seem to
wait for.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from websockets.sync.client import ClientConnection, connect

from tests.chromium import NAMES, PATIENCE, SWITCHES, WITHOUT_WINDOWS

#: A moment, in seconds.
MOMENT = 0.05


class Browser:
    """A running Chromium; every window in it is the first visit of somebody else."""

    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection
        self._asked = 0

    def ask(self, method: str, session: str | None = None, **parameters: Any) -> dict[str, Any]:
        """Return what a method answers; what the browser tells meanwhile is left aside."""
        self._asked += 1
        asked = {"id": self._asked, "method": method, "params": parameters}
        self._connection.send(
            json.dumps(asked if session is None else {**asked, "sessionId": session})
        )
        while True:
            answer = json.loads(self._connection.recv(timeout=PATIENCE / 1000))
            if answer.get("id") == self._asked:
                break
        if "error" in answer:
            message = f"{method}: {answer['error']}"
            raise RuntimeError(message)
        return dict(answer["result"])

    @contextmanager
    def window(self) -> Iterator[Window]:
        """Give a window that shares nothing with those before it."""
        context = self.ask("Target.createBrowserContext")["browserContextId"]
        target = self.ask("Target.createTarget", url="about:blank", browserContextId=context)
        session = self.ask("Target.attachToTarget", targetId=target["targetId"], flatten=True)
        yield Window(self, session["sessionId"])
        self.ask("Target.disposeBrowserContext", browserContextId=context)

    def worked(self) -> float:
        """Return for how many milliseconds all processes of the browser have worked."""
        listed = self.ask("SystemInfo.getProcessInfo")["processInfo"]
        return sum(1000 * float(process["cpuTime"]) for process in listed)


@dataclass(frozen=True, slots=True)
class Window:
    """A window of the browser."""

    browser: Browser
    session: str

    def ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Return what a method answers."""
        return self.browser.ask(method, self.session, **parameters)

    def evaluated(self, expression: str) -> Any:
        """Return what an expression comes to, in the end if it is a promise."""
        result = self.ask(
            "Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True
        )
        if "exceptionDetails" in result:
            raise RuntimeError(str(result["exceptionDetails"]))
        return result["result"].get("value")

    def until(self, expression: str) -> None:
        """Wait until an expression is true."""
        latest = monotonic() + PATIENCE / 1000
        while not self.evaluated(expression):
            if monotonic() > latest:
                message = f"never true: {expression}"
                raise TimeoutError(message)
            sleep(MOMENT)


@contextmanager
def chromium() -> Iterator[Browser | None]:
    """Give a browser; None where there is none."""
    program = next(filter(None, map(shutil.which, (*WITHOUT_WINDOWS, *NAMES))), None)
    if program is None:
        yield None
        return
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        started = [
            program,
            *SWITCHES,
            "--headless",
            "--no-first-run",
            "--disable-component-update",
            "--disable-sync",
            "--remote-debugging-port=0",
            f"--user-data-dir={profile}",
        ]
        with subprocess.Popen(
            started, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as running:
            try:
                with connect(_address(Path(profile)), max_size=None) as connection:
                    yield Browser(connection)
            finally:
                running.terminate()


def _address(profile: Path) -> str:
    """Return where the browser listens, once it does: it writes port and path into its profile."""
    written = profile / "DevToolsActivePort"
    latest = monotonic() + PATIENCE / 1000
    while monotonic() < latest:
        if written.exists() and len(lines := written.read_text().splitlines()) > 1:
            return f"ws://127.0.0.1:{lines[0]}{lines[1]}"
        sleep(MOMENT)
    message = "Chromium does not start"
    raise TimeoutError(message)
