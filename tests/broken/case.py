"""What a broken course is: the good one with a change, and the one finding that says so.

A change is (file, text, other text), or (file, None, whole contents).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

C = "course_src/course.yaml"
L = "course_src/lessons/01-look.md"
Y = "course_src/lessons/02-listen.yaml"
Q = "course_src/quizzes/final.yaml"
M = "course_src/media/dot.svg"
T = "templates/"

Change: TypeAlias = tuple[str, str | None, str | bytes]


@dataclass(frozen=True)
class Case:
    """One broken course; `expected` is code, path, line and column."""

    name: str
    changes: tuple[Change, ...]
    expected: str


def case(name: str, expected: str, *changes: Change) -> Case:
    """Return a case; most have one change."""
    return Case(name, changes, expected)


CONTENTS = "contents:\n  - lessons/01-look.md\n  - lessons/02-listen.yaml\n  - quizzes/final.yaml\n"
BOMB = "a: &a [x, x]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\nd: [*c, *c, *c, *c]\n"
