from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import ClassVar

from scormbuild.diagnostics import Diagnostic, Severity, Span
from scormbuild.reports import REPORTS

FIRE = PurePosixPath("quizzes/fire.yaml")
PLACE = Span(FIRE, 1, 2, 3, 4)


@dataclass(frozen=True, kw_only=True)
class PartOfAll(Diagnostic):
    """Everything a field may hold."""

    code: ClassVar[str] = "TST001"

    text: str = "A lit\ud800"
    none: None = None
    number: float = 1.5
    names: tuple[str, ...] = ("a", "b")
    path: PurePosixPath = FIRE
    level: Severity = Severity.ADVICE
    other: Span = PLACE
    chosen: frozenset[str] = frozenset({"z", "a"})

    def message(self) -> str:
        return "the “text” is 'A lit'"

    def hint(self) -> str:
        return "say it"


@dataclass(frozen=True, kw_only=True)
class Doubtful(Diagnostic):
    """A warning."""

    code: ClassVar[str] = "TST002"
    severity: ClassVar[Severity] = Severity.WARNING

    def message(self) -> str:
        return "hm"


def test_the_whole_shape() -> None:
    found = (PartOfAll(at=Span(FIRE, 12, 9, 12, 14)), Doubtful(at=Span(FIRE)))

    text = REPORTS["json"](found, {FIRE: "x"}, 14)

    assert json.loads(text) == {
        "format": 1,
        "files": 14,
        "errors": 1,
        "warnings": 1,
        "advice": 0,
        "findings": [
            {
                "path": "quizzes/fire.yaml",
                "line": 12,
                "column": 9,
                "end_line": 12,
                "end_column": 14,
                "level": "error",
                "code": "TST001",
                "slug": "part-of-all",
                "message": "the “text” is 'A lit'",
                "hint": "say it",
                "details": {
                    "text": "A lit?",
                    "none": None,
                    "number": 1.5,
                    "names": ["a", "b"],
                    "path": "quizzes/fire.yaml",
                    "level": "advice",
                    "other": {
                        "path": "quizzes/fire.yaml",
                        "line": 1,
                        "column": 2,
                        "end_line": 3,
                        "end_column": 4,
                    },
                    "chosen": ["a", "z"],
                },
            },
            {
                "path": "quizzes/fire.yaml",
                "line": 0,
                "column": 0,
                "end_line": 0,
                "end_column": 0,
                "level": "warning",
                "code": "TST002",
                "slug": "doubtful",
                "message": "hm",
                "hint": None,
                "details": {},
            },
        ],
    }
    assert text.endswith("}\n")
    assert "“" in text


def test_nothing_found() -> None:
    assert json.loads(REPORTS["json"]((), {}, 0)) == {
        "format": 1,
        "files": 0,
        "errors": 0,
        "warnings": 0,
        "advice": 0,
        "findings": [],
    }
