"""Findings as workflow commands, which GitHub Actions shows beside the lines of a pull request.

A workflow command is one line, `::error file=…,line=…::message`. GitHub shows ten of each level per
step; the log has all of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from scormbuild.diagnostics import Diagnostic, Severity, Span
from scormbuild.reports.cells import visible
from scormbuild.reports.report import summary

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}

_IN_MESSAGES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTIES = _IN_MESSAGES | str.maketrans({":": "%3A", ",": "%2C"})


def report(
    diagnostics: Sequence[Diagnostic],
    sources: Mapping[PurePosixPath, str],  # noqa: ARG001 - part of the contract
    files: int,
) -> str:
    """Return a command for each finding, and the summary for those who read the log."""
    return "".join(
        f"{line}\n" for line in (*map(_command, diagnostics), summary(diagnostics, files))
    )


def _command(found: Diagnostic) -> str:
    properties = {
        "file": found.at.path.as_posix(),
        **_place(found.at),
        "title": f"{found.code} {found.slug()}",
    }
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    hint = found.hint()
    lines = [found.message()] if hint is None else [found.message(), f"hint: {hint}"]
    message = "\n".join(map(visible, lines)).translate(_IN_MESSAGES)
    return f"::{_COMMANDS[found.severity]} {listed}::{message}"


def _place(at: Span) -> dict[str, str]:
    """Return lines and columns; GitHub refuses columns of what reaches over several lines."""
    if not at.line:
        return {}
    if not at.column:
        return {"line": str(at.line)}
    if at.end_line != at.line:
        return {"line": str(at.line), "endLine": str(at.end_line)}
    return {
        "line": str(at.line),
        "col": str(at.column),
        "endLine": str(at.end_line),
        "endColumn": str(at.end_column),
    }


def _property(text: str) -> str:
    return visible(text).translate(_IN_PROPERTIES)
