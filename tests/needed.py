"""What a test needs of the machine: without it the test says that it was not run, and CI fails."""

from __future__ import annotations

import os
import shutil
from typing import NoReturn

import pytest


def not_run(reason: str) -> NoReturn:
    """End a test that cannot be run here; under CI everything has to be there."""
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


def program(*names: str, package: str) -> str:
    """Return the path of a program, under whichever of its names it is installed."""
    found = next(filter(None, map(shutil.which, names)), None)
    return found or not_run(f"not run: there is no {names[0]} (Debian: apt-get install {package})")


def node() -> str:
    """Return the path of Node."""
    return program("node", package="nodejs")
