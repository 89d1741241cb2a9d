"""What a course lets an LMS know of a learner, for those who ask: the list on the About page."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from typing import Any

from scormbuild.course.course import Course, Division, Order, Quiz
from scormbuild.course.recording import Interactions


def recorded(
    course: Course, driver: str, *, objectives: bool
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what an LMS is told: the key of a phrase, and the elements of the data model.

    `objectives` tells whether those of the course are among it.
    """
    linear = course.packaging.sco is Division.LESSON and course.order is Order.LINEAR
    said = _said(driver)
    yield from _entries(said["told"])
    if _reports_answers(course):
        yield from _entries(said["answers"])
    if objectives:
        yield from _entries(said["objectives"])
    if linear:
        yield from _entries(said["locks"])


def _reports_answers(course: Course) -> bool:
    """Tell whether there is a question whose answers an LMS is told of."""
    wanted = course.recording.interactions
    if wanted is Interactions.NONE:
        return False
    return any(
        wanted is Interactions.ALL or (isinstance(page, Quiz) and page.reports(question))
        for page in course.pages
        for question in page.questions
    )


def learner_name(driver: str) -> str:
    """Return the element that holds the learner's name; it is read for a certificate only."""
    return str(_said(driver)["learner"])


def _entries(told: Mapping[str, list[str]]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for key, elements in told.items():
        yield key, tuple(elements)


@cache
def _said(driver: str) -> dict[str, Any]:
    file = resources.files("scormbuild.runtime") / "drivers" / f"{driver}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))
