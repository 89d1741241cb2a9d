"""Question types: one module each, one line in the table in `kinds`."""

from __future__ import annotations

from scormbuild.questions.kinds import KINDS
from scormbuild.questions.reader import check_question, read_question, schemas

__all__ = ["KINDS", "check_question", "read_question", "schemas"]
