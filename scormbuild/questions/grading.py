"""What the graders of several question types share."""

from __future__ import annotations

from typing import Any

from scormbuild.questions.kind import Earned, Scoring


def scored(earned: int, possible: int, scoring: str) -> Earned:
    """Return the grade; without partial credit what is not all right earns nothing."""
    if scoring == Scoring.PARTIAL or earned == possible:
        return Earned(earned, possible)
    return Earned(0, possible)


def numbers(response: Any) -> list[int]:  # noqa: ANN401 - a JSON value
    """Return the ledger numbers of a response that is a list of them; none if not answered."""
    return response if isinstance(response, list) else []
