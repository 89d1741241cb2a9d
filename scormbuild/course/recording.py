"""What the LMS and the browser are given to keep: the keys `tracking`, `record` and `storage`."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from scormbuild.diagnostics import Span
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


class Objectives(StrEnum):
    """Which objectives the LMS is told of."""

    TESTED = "tested"
    NONE = "none"


class OnUpdate(StrEnum):
    """Whether who has completed an earlier version has completed a later one that asks for more."""

    KEEP = "keep"
    REQUIRE_NEW = "require-new"


class Exit(StrEnum):
    """What the LMS is told of how a visit ended."""

    SUSPEND = "suspend"
    NORMAL = "normal"


class Lms(StrEnum):
    """The LMSs of which something is known."""

    GENERIC = "generic"
    CHAMILO = "chamilo"
    CORNERSTONE = "cornerstone"
    DOCEBO = "docebo"
    MOODLE = "moodle"
    OPENEDX = "openedx"
    SKILLPORT = "skillport"
    TALENTLMS = "talentlms"


@dataclass(frozen=True, slots=True)
class Recording:
    """The switches; `commit_interval` is in seconds.

    `exit` is that of a complete course: before, it is always `suspend`. The places are for
    findings; None is where nothing was written.
    """

    commit_interval: int = 5
    exit: Exit = Exit.SUSPEND
    on_update: OnUpdate = OnUpdate.KEEP
    lms: Lms = Lms.GENERIC
    completed_implies_passed: bool = False
    interactions: Interactions = Interactions.GRADED
    correct_responses: CorrectResponses = CorrectResponses.AFTER_SUBMIT
    free_text: FreeText = FreeText.FULL
    question_text: QuestionText = QuestionText.DESCRIPTION
    objectives: Objectives = Objectives.TESTED
    local_fallback: bool = True
    exit_at: Span | None = field(default=None, compare=False)
    lms_at: Span | None = field(default=None, compare=False)


def read(root: Cursor) -> Recording:
    """Read the three keys; their values were checked by the schema."""
    usual = Recording()
    tracking, record, storage = (root.value(key, {}) for key in ("tracking", "record", "storage"))
    return Recording(
        commit_interval=tracking.get("commit_interval", usual.commit_interval),
        exit=Exit(tracking.get("exit", usual.exit)),
        on_update=OnUpdate(tracking.get("on_update", usual.on_update)),
        lms=Lms(tracking.get("lms", usual.lms)),
        completed_implies_passed=tracking.get("completed_implies_passed", False),
        interactions=Interactions(record.get("interactions", usual.interactions)),
        correct_responses=CorrectResponses(
            record.get("correct_responses", usual.correct_responses)
        ),
        free_text=FreeText(record.get("free_text", usual.free_text)),
        question_text=QuestionText(record.get("question_text", usual.question_text)),
        objectives=Objectives(record.get("objectives", usual.objectives)),
        local_fallback=storage.get("local_fallback", True),
        exit_at=_place(root, "exit"),
        lms_at=_place(root, "lms"),
    )


def _place(root: Cursor, key: str) -> Span | None:
    tracking = root.get("tracking")
    value = None if tracking is None else tracking.get(key)
    return None if value is None else value.span
