"""The objectives that the LMS is told of: those that questions of counted quizzes are about."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from scormbuild.course.course import Course, Objective
from scormbuild.course.identifiers import record_name
from scormbuild.course.recording import Objectives
from scormbuild.course.scos import OF_ACTIVITIES
from scormbuild.render.answers import Asked
from scormbuild.render.articles import Article
from scormbuild.render.facts import TargetFacts

#: LMSs for SCORM 2004 hold at least so many objectives, and so long descriptions, in UTF-16 units.
MOST_OBJECTIVES = 100
LONGEST_DESCRIPTION = 250

#: Moodle sends everything at each commit; a browser lets no more go at the moment of leaving.
_BEACON = 65_536
#: What of it interactions and everything but the state take (`tracking/record.js`), and an
#: objective beside its name and description.
_REPORTED = 42_000
_OF_OBJECTIVE = 330


def reported_objectives(
    course: Course, articles: Iterable[Article], facts: TargetFacts
) -> list[dict[str, Any]]:
    """Return what the scripts have to know to report objectives, in the order of the course.

    Where not everything fits into what a browser lets go, descriptions are left out first, from
    the last one on, then objectives.
    """
    if course.recording.objectives is Objectives.NONE:
        return []
    counted = [
        (course.ledger.pages[article.page.id], asked)
        for article in articles
        for asked in article.questions
        if course.passing.weights.get(article.page.id) and asked.question.points
    ]
    entries = [
        entry
        for objective in course.objectives
        if (entry := _entry(objective, counted))["questions"]
    ]
    return list(_fitting(entries[:MOST_OBJECTIVES], _BEACON - _REPORTED - facts.longest_state))


def name_in_reports(objective: Objective) -> str:
    """Return the identifier of an objective; those of activities in the manifest mean something."""
    name = record_name(objective.id)
    return f"objective_{name}" if name in OF_ACTIVITIES else name


def description(text: str) -> str:
    """Return a text as LMSs take it: one line, not too long, no brace in front."""
    line = " ".join(unicodedata.normalize("NFC", text).split()).lstrip(" {")
    units = line.encode("utf-16-le")[: 2 * LONGEST_DESCRIPTION]
    return units.decode("utf-16-le", "ignore").strip()


def _entry(objective: Objective, counted: Iterable[tuple[int, Asked]]) -> dict[str, Any]:
    about = [
        (page, asked)
        for page, asked in counted
        if objective.id in {reference.name for reference in asked.question.objectives}
    ]
    return {
        "id": name_in_reports(objective),
        "text": description(objective.text),
        "pages": sorted({page for page, _ in about}),
        "questions": [asked.n for _, asked in about],
    }


def _fitting(entries: Iterable[dict[str, Any]], room: int) -> Iterator[dict[str, Any]]:
    kept = []
    for entry in entries:
        room -= _OF_OBJECTIVE + len(entry["id"])
        if room < 0:
            break
        kept.append(entry)
    room = max(room, 0)
    for entry in kept:
        length = len(quote(entry["text"], safe=""))
        room -= length
        yield entry if room >= 0 else {**entry, "text": ""}
