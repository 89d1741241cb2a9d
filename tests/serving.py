"""What the servers of browser tests share."""

from __future__ import annotations

import socket
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from typing import Any

LOGIN = b"<!doctype html><title>Log in</title><form>Name <input> Password <input></form>"


class Serving(ThreadingHTTPServer):
    """Answers many at once, and makes no words about windows that close in the middle of it."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Print what went wrong, if it was the server."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class Answering(BaseHTTPRequestHandler):
    """Answers with bytes or files; HEAD as GET, without what only GET sends."""

    protocol_version = "HTTP/1.1"
    #: As servers do: what is small is sent at once, and does not wait for an answer.
    disable_nagle_algorithm = True
    #: The type of scripts: the machine's own list may have an old one.
    script_type = "text/javascript"

    def further(self) -> dict[str, str]:
        """Return the headers of every answer, beside type and length."""
        return {}

    def do_HEAD(self) -> None:
        """Answer as to GET."""
        self.do_GET()

    def do_GET(self) -> None:
        """Answer with what is at the path; each server has its own."""
        raise NotImplementedError

    def file(self, path: Path) -> None:
        """Answer with a file, if it is there."""
        if not path.is_file():
            self.send_error(404)
            return
        kind = self.script_type if path.suffix == ".js" else guess_type(path.name)[0]
        self.answer(path.read_bytes(), kind or "application/octet-stream")

    def answer(self, body: bytes, kind: str) -> None:
        """Answer with bytes of a type."""
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in self.further().items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def fail(self, fault: str) -> None:
        """Answer as servers do that are in trouble: "login", "drop", or the number of an error."""
        if fault == "drop":
            self.connection.shutdown(socket.SHUT_RDWR)
            self.close_connection = True
        elif fault == "login":
            self.answer(LOGIN, "text/html; charset=utf-8")
        else:
            self.send_error(int(fault))

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the parent's signature
        """Keep the test output quiet."""
