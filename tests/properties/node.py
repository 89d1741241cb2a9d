"""The scripts of a package in Node, for tests that hold them against Python."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.needed import node

_SCRIPT = Path(__file__).with_name("page.js")


class Page:
    """One process of Node, asked line by line."""

    def __init__(self, running: subprocess.Popen[str]) -> None:
        self._node = running

    @classmethod
    @contextmanager
    def running(cls) -> Iterator[Page]:
        """Start the process, and end it by closing what it reads from."""
        pipe = subprocess.PIPE
        with subprocess.Popen(
            [node(), str(_SCRIPT)], stdin=pipe, stdout=pipe, text=True, encoding="utf-8"
        ) as running:
            yield cls(running)
            assert running.stdin is not None
            running.stdin.close()

    def __call__(self, function: str, *given: Any) -> Any:
        assert self._node.stdin is not None
        assert self._node.stdout is not None
        self._node.stdin.write(json.dumps([function, *given]) + "\n")
        self._node.stdin.flush()
        return json.loads(self._node.stdout.readline())
