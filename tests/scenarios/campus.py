"""An LMS on a server of our own: pages that hold the API, the package, and what was committed.

The store is what the server was told, and nothing else. The faults are those of real servers and
networks (runtime.md 8.1, H2).
"""

from __future__ import annotations

import json
import queue
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.serving import Answering, Serving

HERE = Path(__file__).parent
LMS = HERE.parent / "runtime" / "lms"

COURSE = "/course/index.html"

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Campus</title><link rel="icon" href="data:,">
<style>html, body {{margin: 0; block-size: 100%}}
iframe {{border: 0; inline-size: 100%; block-size: 100%; display: block}}</style>
</head><body>{body}
<script type="module">
import {{ apiName, obey, platform }} from "/kit/platform.js";
{script}
</script></body></html>
"""

#: The API is there before the course is opened in a frame.
HOLD = """
window.lms = platform({version}, {stored}, {way}, {behaviours});
lms.install(window);
"""

#: Opens the course, or whatever leads to it.
FRAME = """
const frame = Object.assign(document.createElement("iframe"), {{id: "course", title: "Course"}});
for (const [name, value] of Object.entries({attributes})) frame.setAttribute(name, value);
frame.src = {address};
document.body.append(frame);
"""


@dataclass
class Campus:
    """One learner's registration for one package."""

    version: str
    package: Path
    port: int = 0
    #: What the LMS holds, element by element.
    store: dict[str, str] = field(default_factory=dict)
    #: When sessions began and ended: "initialize", "terminate".
    told: list[str] = field(default_factory=list)
    pages: dict[str, str] = field(default_factory=dict)
    #: Added to every answer.
    headers: dict[str, str] = field(default_factory=dict)
    #: The type of scripts.
    scripts: str = "text/javascript"
    fault: str = ""
    #: What windows without a tool are to do, by their names, and what came of it.
    orders: dict[str, queue.Queue[str]] = field(default_factory=dict)
    answers: queue.Queue[Any] = field(default_factory=queue.Queue)
    #: Told after each thing that the server was told.
    news: threading.Condition = field(default_factory=threading.Condition)

    def here(self, path: str) -> str:
        """Return an address on the host of the LMS."""
        return f"http://127.0.0.1:{self.port}{path}"

    def elsewhere(self, path: str) -> str:
        """Return an address on another host: another origin, another site."""
        return f"http://localhost:{self.port}{path}"

    def hold(self, way: str = "request", behaviours: tuple[str, ...] = ("standard",)) -> str:
        """Return the script that puts the API into a window."""
        return HOLD.format(
            version=json.dumps(self.version),
            stored=json.dumps(self.relaunched()),
            way=json.dumps(way),
            behaviours=json.dumps(behaviours),
        )

    def page(self, path: str, script: str, body: str = "") -> str:
        """Add a page; return its address."""
        self.pages[path] = PAGE.format(script=script, body=body)
        return self.here(path)

    def launch(
        self,
        way: str = "request",
        behaviours: tuple[str, ...] = ("standard",),
        *,
        more: str = "",
        body: str = "",
    ) -> str:
        """Add the page that launches the course in a frame; return its address."""
        return self.page("/lms", self.hold(way, behaviours) + more + frame(), body)

    def relaunched(self) -> dict[str, str]:
        """Return what the LMS hands back: 2004 forgets everything unless it was suspended."""
        held = dict(self.store)
        left = held.pop("cmi.exit", "suspend")
        for element in ("cmi.core.exit", "cmi.core.session_time", "cmi.session_time"):
            held.pop(element, None)
        return held if left == "suspend" else {}

    def answered(self) -> dict[str, str]:
        """Return the responses that the LMS holds, in the order of its records."""
        response = "student_response" if self.version == "12" else "learner_response"
        found: dict[str, str] = {}
        number = 0
        while (at := f"cmi.interactions.{number}") + ".id" in self.store:
            found[self.store[f"{at}.id"]] = self.store[f"{at}.{response}"]
            number += 1
        return found

    def status(self) -> tuple[str, ...]:
        """Return what the LMS holds of status."""
        names = (
            ["core.lesson_status"]
            if self.version == "12"
            else ["completion_status", "success_status"]
        )
        return tuple(self.store.get(f"cmi.{name}", "") for name in names)

    def wait(self, look: Callable[[], object], wanted: object, patience: float = 30) -> None:
        """Wait until the server has what is wanted."""
        with self.news:
            self.news.wait_for(lambda: look() == wanted, patience)
        assert look() == wanted

    def another(self) -> str:
        """Return the name of a window that will obey: none gets the orders of one before it."""
        name = str(len(self.orders))
        self.orders[name] = queue.Queue()
        return name

    def order(self, window: str, script: str, patience: float = 30) -> Any:
        """Let a page that obeys run a script; return what came of it."""
        self.orders[window].put(script)
        answer = self.answers.get(timeout=patience)
        if isinstance(answer, dict) and "error" in answer:
            raise AssertionError(answer["error"])
        return answer


def frame(address: str = COURSE, **attributes: str) -> str:
    """Return the script that opens an address in a frame."""
    return FRAME.format(address=json.dumps(address), attributes=json.dumps(attributes))


class _Handler(Answering, BaseHTTPRequestHandler):
    server: _Server

    def further(self) -> dict[str, str]:
        return self.server.campus.headers

    def do_GET(self) -> None:
        campus = self.server.campus
        path = urlsplit(self.path).path
        if path in campus.pages:
            self.answer(campus.pages[path].encode(), "text/html; charset=utf-8")
        elif path.startswith("/kit/"):
            self.answer((HERE / Path(path).name).read_bytes(), "text/javascript")
        elif path.startswith("/lms/"):
            self.answer((LMS / path.removeprefix("/lms/")).read_bytes(), "text/javascript")
        elif path == "/orders":
            self.answer(self._order().encode(), "text/plain; charset=utf-8")
        elif path.startswith("/course/"):
            self.file(campus.package / path.removeprefix("/course/"))
        else:
            self.send_error(404)

    def do_POST(self) -> None:
        campus = self.server.campus
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        if self.path == "/answers":
            campus.answers.put(json.loads(body))
        elif self.path == "/told":
            campus.told.append(body)
        elif campus.fault:
            self.fail(campus.fault)
            return
        else:
            campus.store.update(json.loads(body))
        with campus.news:
            campus.news.notify_all()
        self.answer(b"{}", "application/json")

    def _order(self) -> str:
        (window,) = parse_qs(urlsplit(self.path).query)["window"]
        try:
            return self.server.campus.orders[window].get(timeout=2)
        except queue.Empty:
            return ""

    def file(self, path: Path) -> None:
        campus = self.server.campus
        self.script_type = campus.scripts
        if campus.fault == "login":
            self.fail(campus.fault)
        else:
            super().file(path)


class _Server(Serving):
    campus: Campus


@contextmanager
def opened(campus: Campus) -> Iterator[Campus]:
    """Serve on a free port for the length of a with block."""
    server = _Server(("127.0.0.1", 0), _Handler)
    server.campus = campus
    campus.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield campus
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
