"""What the LMS and the browser are given to keep: the keys `tracking`, `record` and `storage`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from scormbuild.source.document import Cursor


class Interactions(StrEnum):
    """Which answers the LMS is told of."""

    GRADED = "graded"
    ALL = "all"
    NONE = "none"


class CorrectResponses(StrEnum):
    """When the LMS is told the right answers."""

    AFTER_SUBMIT = "after-submit"
    NEVER = "never"


class FreeText(StrEnum):
    """How much of a typed answer the LMS is told."""

    FULL = "full"
    LENGTH = "length"
    NONE = "none"


class QuestionText(StrEnum):
    """Where the LMS is told what was asked."""

    DESCRIPTION = "description"
    ID = "id"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Recording:
    """The switches; `commit_interval` is in seconds."""

    commit_interval: int = 5
    completed_implies_passed: bool = False
    interactions: Interactions = Interactions.GRADED
    correct_responses: CorrectResponses = CorrectResponses.AFTER_SUBMIT
    free_text: FreeText = FreeText.FULL
    question_text: QuestionText = QuestionText.DESCRIPTION
    local_fallback: bool = True


def read(root: Cursor) -> Recording:
    """Read the three keys; their values were checked by the schema."""
    usual = Recording()
    tracking, record, storage = (root.value(key, {}) for key in ("tracking", "record", "storage"))
    return Recording(
        commit_interval=tracking.get("commit_interval", usual.commit_interval),
        completed_implies_passed=tracking.get("completed_implies_passed", False),
        interactions=Interactions(record.get("interactions", usual.interactions)),
        correct_responses=CorrectResponses(
            record.get("correct_responses", usual.correct_responses)
        ),
        free_text=FreeText(record.get("free_text", usual.free_text)),
        question_text=QuestionText(record.get("question_text", usual.question_text)),
        local_fallback=storage.get("local_fallback", True),
    )
