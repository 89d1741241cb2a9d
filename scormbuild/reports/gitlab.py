"""Findings as a Code Quality report, which GitLab shows in merge requests."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

from scormbuild.diagnostics import Diagnostic, Severity
from scormbuild.reports.fingerprints import fingerprints

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.ADVICE: "info"}


def report(
    diagnostics: Sequence[Diagnostic],
    sources: Mapping[PurePosixPath, str],
    files: int,  # noqa: ARG001 - part of the contract
) -> str:
    """Return the findings as one JSON array."""
    names = fingerprints(diagnostics, sources)
    data = [_issue(found, name) for found, name in zip(diagnostics, names, strict=True)]
    text = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    return text.encode("utf-8", "replace").decode("utf-8")


def _issue(found: Diagnostic, fingerprint: str) -> dict[str, Any]:
    hint = found.hint()
    said = found.message() if hint is None else f"{found.message()} ({hint})"
    return {
        "description": f"{found.code}: {said}",
        "check_name": found.slug(),
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[found.severity],
        # GitLab wants a line; what is about the whole file stands at its first.
        "location": {"path": found.at.path.as_posix(), "lines": {"begin": found.at.line or 1}},
    }
