"""What a course says about recording, for the scripts: only what is not as usual."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from scormbuild.course.course import Course
from scormbuild.course.identifiers import record_name
from scormbuild.course.lms_profiles import commit_interval
from scormbuild.course.recording import Exit, OnUpdate, QuestionText, Recording
from scormbuild.course.scoring import pass_mark
from scormbuild.questions.kind import Question

#: Identifiers of interactions: LMSs hold 255 signs.
LONGEST_NAME = 250

_USUAL = Recording()
_RULES = ("interactions", "correct_responses", "free_text", "question_text")
_UNSAFE = re.compile(r"[^A-Za-z0-9]+")


def switches(course: Course) -> dict[str, Any]:
    """Return the keys of the plan that a course as usual does not have."""
    recording = course.recording
    found: dict[str, Any] = {}
    interval = commit_interval(course)
    if interval != _USUAL.commit_interval:
        found["interval"] = 1000 * interval
    if recording.exit is not Exit.SUSPEND:
        found["exit"] = recording.exit.value
    if recording.on_update is OnUpdate.REQUIRE_NEW:
        found["renew"] = [course.ledger.pages[name] for name in _asked(course)]
    if recording.completed_implies_passed and not _has_pass_mark(course):
        found["implied"] = True
    if not recording.local_fallback:
        found["local"] = False
    rules = {
        name: getattr(recording, name).value
        for name in _RULES
        if getattr(recording, name) is not getattr(_USUAL, name)
    }
    return {**found, "record": rules} if rules else found


def name_in_reports(course: Course, question: Question) -> str:
    """Return the identifier of an interaction: the question's, with its text if that is wanted.

    Reports that show nothing else become readable. Letters keep their base, other signs are lost.
    """
    name = record_name(question.id)[:LONGEST_NAME]
    if course.recording.question_text is not QuestionText.ID:
        return name
    letters = unicodedata.normalize("NFKD", question.prompt.plain).encode("ascii", "ignore")
    words = _UNSAFE.sub("_", letters.decode()).strip("_")
    return f"{name}__{words}"[:LONGEST_NAME].rstrip("_")


def _asked(course: Course) -> tuple[str, ...]:
    """Return the pages without which the course is not complete."""
    return (*course.completion.lessons, *course.completion.quizzes)


def _has_pass_mark(course: Course) -> bool:
    marks = (pass_mark(course.passing, quiz) for quiz in course.quizzes)
    return course.passing.score is not None or any(mark is not None for mark in marks)
