"""Findings for other programs.

The shape is stable: keys are added, never renamed or removed, as long as `format` is 1.

    {"format": 1, "files": 14, "errors": 1, "warnings": 0, "advice": 0, "findings": [
      {"path": "quizzes/fire.yaml", "line": 12, "column": 9, "end_line": 12, "end_column": 14,
       "level": "error", "code": "QST004", "slug": "answer-not-a-choice",
       "message": "…", "hint": "…" or null, "details": {…}}
    ]}

Paths are relative to the course folder. Lines and columns count from 1, columns count code points,
the end column is the first one behind the text; line 0 means the whole file. `details` holds the
values of which the message is made; its keys depend on `code`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from pathlib import PurePath, PurePosixPath
from typing import Any

from scormbuild.diagnostics import Diagnostic
from scormbuild.reports.report import count

_FORMAT = 1


def report(
    diagnostics: Sequence[Diagnostic],
    sources: Mapping[PurePosixPath, str],  # noqa: ARG001 - part of the contract
    files: int,
) -> str:
    """Return the findings as one JSON object."""
    counts = count(diagnostics)
    data = {
        "format": _FORMAT,
        "files": files,
        "errors": counts.errors,
        "warnings": counts.warnings,
        "advice": counts.advice,
        "findings": [_finding(found) for found in diagnostics],
    }
    text = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    return text.encode("utf-8", "replace").decode("utf-8")


def _finding(found: Diagnostic) -> dict[str, Any]:
    return {
        "path": found.at.path.as_posix(),
        "line": found.at.line,
        "column": found.at.column,
        "end_line": found.at.end_line,
        "end_column": found.at.end_column,
        "level": found.severity.value,
        "code": found.code,
        "slug": found.slug(),
        "message": found.message(),
        "hint": found.hint(),
        "details": {name: _plain(value) for name, value in found.details().items()},
    }


def _plain(value: Any) -> Any:  # noqa: ANN401 - the fields of any finding
    """Return a field as JSON knows it."""
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, PurePath):
        return value.as_posix()
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        items = [_plain(item) for item in value]
        return items if isinstance(value, list | tuple) else sorted(items)
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return str(value)
