"""Two versions of the course in `course.py`, and what is told about them."""

from __future__ import annotations

from dataclasses import dataclass

from scormbuild.updates.change import What
from tests.updates.course import Edit

HEAD = "For learners who have begun the earlier version:\n"


@dataclass(frozen=True)
class Pair:
    """How the second version differs, and perhaps the first from the one in `course.py`."""

    after: tuple[Edit, ...]
    what: tuple[What, ...]
    said: str
    before: tuple[Edit, ...] = ()
    targets: tuple[str, ...] = ("scorm12",)


def course(old: str, new: str) -> Edit:
    """Change course.yaml."""
    return ("course.yaml", old, new)


def quiz(old: str, new: str) -> Edit:
    """Change the quiz."""
    return ("quizzes/final.yaml", old, new)
