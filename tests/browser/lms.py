"""A pretend LMS for browser tests: serves an unpacked package inside a page that holds scorm-again.

scorm-again (npm) is the run-time API that we did not write. The page around it records every call
that the course makes and what came back; commits are posted to this server, which keeps them as an
LMS would and hands them back at the next launch.
"""

from __future__ import annotations

import json
import threading
from collections import Counter
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.chromium import PATIENCE
from tests.serving import Answering, Serving

NODE_MODULES = Path(__file__).parents[2] / "node_modules"

#: Per version: the global that courses look for, scorm-again's script and class.
APIS = {
    "scorm12": ("API", "scorm12.min.js", "Scorm12API"),
    "scorm2004": ("API_1484_11", "scorm2004.min.js", "Scorm2004API"),
}

#: Counts what is sent to the LMS, where the next page of the LMS finds it: requests that a page
#: sends while it goes arrive some time after it has gone.
COUNTING = """
localStorage.sent = 0;
const counted = (owner, name) => {
  const send = owner[name];
  owner[name] = function (...given) {
    const came = send.apply(this, given);
    // A page that goes may not send everything: that throws, or is false.
    if (came !== false) localStorage.sent = Number(localStorage.sent) + 1;
    return came;
  };
};
counted(navigator, "sendBeacon");
counted(window, "fetch");
counted(XMLHttpRequest.prototype, "send");
"""

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Pretend LMS</title>
<link rel="icon" href="data:,">
<style>html, body {{margin: 0; block-size: 100%}}
iframe {{border: 0; inline-size: 100%; block-size: 100%; display: block}}</style>
<script src="/scorm-again/{script}"></script>
<script>
{counting}
window.calls = [];
const api = new {constructor}(
  {{autocommit: false, lmsCommitUrl: "/commit/{document}?launch={launch}", logLevel: 5}});
const stored = {stored};
if (stored) api.loadFromJSON(stored);
const short = {{Initialize: "LMSInitialize", Terminate: "LMSFinish", GetValue: "LMSGetValue",
  SetValue: "LMSSetValue", Commit: "LMSCommit", GetLastError: "LMSGetLastError",
  GetErrorString: "LMSGetErrorString", GetDiagnostic: "LMSGetDiagnostic"}};
const recorded = {{}};
for (const [modern, old] of Object.entries(short)) {{
  const name = "{version}" === "scorm12" ? old : modern;
  const lastError = "{version}" === "scorm12" ? "LMSGetLastError" : "GetLastError";
  recorded[name] = (...given) => {{
    const result = api[name](...given);
    if (!/GetLastError|GetErrorString|GetDiagnostic/.test(name)) {{
      window.calls.push([modern, given.map(String), String(result), Number(api[lastError]())]);
    }}
    return result;
  }};
}}
window.{api} = recorded;
</script></head>
<body><iframe id="course" title="Course" src="/course/{launched}"></iframe></body></html>
"""

#: Where learners are when they have left the course.
LEFT = b"<!doctype html><html lang='en'><title>Left</title><link rel='icon' href='data:,'>"


@dataclass
class Lms:
    """One learner's registration for one package; `launched` is the SCO that is opened next.

    `records` holds the commits of each SCO by the document that is launched.
    """

    version: str
    package: Path
    launched: str = "index.html"
    #: The learner's name, if the LMS tells one.
    learner: str = ""
    records: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    address: str = ""
    launches: int = 0
    #: How many commits arrived, kept or not, by launch; `news` tells of each.
    arrived: Counter[int] = field(default_factory=Counter)
    news: threading.Condition = field(default_factory=threading.Condition)
    #: What commits come to, if not to a record (`Answering.fail`), and how late, in seconds.
    fault: str = ""
    late: float = 0

    @property
    def commits(self) -> list[dict[str, Any]]:
        """Return what was committed for the SCO."""
        return self.records.setdefault(self.launched, [])

    @property
    def stored(self) -> dict[str, Any]:
        """Return the run-time data as they were committed last."""
        cmi: dict[str, Any] = self.commits[-1]["cmi"]
        return cmi

    def wait(self, launch: int, sent: int) -> None:
        """Wait until so many commits of a launch have arrived."""
        with self.news:
            self.news.wait_for(lambda: self.arrived[launch] >= sent, PATIENCE / 1000)
        assert self.arrived[launch] >= sent

    def page(self) -> str:
        """Return the page that holds the API and launches the course."""
        api, script, constructor = APIS[self.version]
        known = self._relaunch() if self.commits else {}
        if self.learner and self.version == "scorm12":
            known.setdefault("core", {})["student_name"] = self.learner
        elif self.learner:
            known["learner_name"] = self.learner
        # Inside a script no tag may stand.
        stored = json.dumps(known or None).replace("<", "\\u003c")
        self.launches += 1
        return PAGE.format(
            api=api,
            script=script,
            constructor=constructor,
            version=self.version,
            stored=stored,
            launched=self.launched,
            document=self.launched.partition("#")[0],
            launch=self.launches,
            counting=COUNTING,
        )

    def _relaunch(self) -> dict[str, Any]:
        """What the LMS hands back: everything but what belongs to one session."""
        stored: dict[str, Any] = json.loads(json.dumps(self.stored))
        core = stored["core"] if self.version == "scorm12" else stored
        resumed = core.pop("exit", "") == "suspend"
        core.pop("session_time", None)
        core["entry"] = "resume" if resumed else ""
        return stored


class _Handler(Answering, BaseHTTPRequestHandler):
    server: _Server

    def further(self) -> dict[str, str]:
        return {"Cache-Control": "no-store"}

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        lms = self.server.lms
        if lms.fault == "login" and path.startswith("/course/"):
            self.fail(lms.fault)
        elif path == "/lms":
            self.answer(lms.page().encode(), "text/html; charset=utf-8")
        elif path == "/left":
            self.answer(LEFT, "text/html; charset=utf-8")
        elif path.startswith("/scorm-again/"):
            self.file(NODE_MODULES / "scorm-again" / "dist" / Path(path).name)
        elif path.startswith("/course/"):
            self.file(lms.package / path.removeprefix("/course/"))
        else:
            self.send_error(404)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        lms = self.server.lms
        asked = urlsplit(self.path)
        threading.Event().wait(lms.late)
        if not lms.fault:
            launched = asked.path.removeprefix("/commit/")
            lms.records.setdefault(launched, []).append(json.loads(body))
        with lms.news:
            lms.arrived[int(parse_qs(asked.query)["launch"][0])] += 1
            lms.news.notify_all()
        if lms.fault:
            self.fail(lms.fault)
            return
        self.answer(b'{"result": true, "errorCode": 0}', "application/json")


class _Server(Serving):
    lms: Lms


class Running:
    """The LMS on a port of the loopback address, for the length of a with block."""

    def __init__(self, lms: Lms) -> None:
        """Bind a free port."""
        self.lms = lms
        self._server = _Server(("127.0.0.1", 0), _Handler)
        self._server.lms = lms
        lms.address = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    def __enter__(self) -> Lms:
        """Start serving."""
        self._thread.start()
        return self.lms

    def __exit__(self, *_: object) -> None:
        """Stop serving and free the port."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
