"""Findings about the ids of questions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from scormbuild.diagnostics import Diagnostic, Severity


@dataclass(frozen=True, kw_only=True)
class GradedQuestionWithoutId(Diagnostic):
    """A question that counts has no id.

    Why: a learner's answers and the reports of the LMS belong to the id. One that is derived from
    the wording would be lost with the first correction of a typing error.

    Wrong:

        - type: true-false
          prompt: A rejection measures your value as a person.
          answer: false

    Right:

        - id: f02-worth
          type: true-false
          prompt: A rejection measures your value as a person.
          answer: false
    """

    code: ClassVar[str] = "QST032"

    suggestion: str

    def message(self) -> str:
        """Say what is missing."""
        return "a graded question needs an id"

    def hint(self) -> str | None:
        """Suggest one."""
        return f"for example `id: {self.suggestion}`, or {{#{self.suggestion}}} in Markdown"


@dataclass(frozen=True, kw_only=True)
class QuestionWithoutId(Diagnostic):
    """A question that does not count has no id; one was derived from its wording.

    Why: when the wording changes, learners who answered it before will find it unanswered.

    Wrong:

        ::: question
        Which thought fits the facts?

    Right:

        ::: question {#kc-facts}
        Which thought fits the facts?
    """

    code: ClassVar[str] = "QST033"
    severity: ClassVar[Severity] = Severity.WARNING

    derived: str

    def message(self) -> str:
        """Say what is missing."""
        return "this question has no id"

    def hint(self) -> str | None:
        """Give the id it got."""
        return f"to keep answers when the wording changes, add {{#{self.derived}}}"
