"""Findings as SARIF 2.1.0, which code scanning of GitHub and many editors read.

Only kinds that were found are listed as rules. Columns count code points, as everywhere here; a
finding about a whole file has no region.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

from scormbuild import __version__
from scormbuild.diagnostics import Diagnostic, Severity, Span
from scormbuild.reports.fingerprints import fingerprints
from scormbuild.reports.manual import manual

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}

#: The name under which fingerprints stand; its number changes when their making does.
_FINGERPRINT = "findingHash/v1"

#: What a path may hold in a URI without being escaped. A colon would make its first part a scheme.
_SAFE = "/!$&'()*+,;=@~"


def report(
    diagnostics: Sequence[Diagnostic],
    sources: Mapping[PurePosixPath, str],
    files: int,  # noqa: ARG001 - part of the contract
) -> str:
    """Return the findings as one SARIF log with one run."""
    kinds = sorted({type(found) for found in diagnostics}, key=lambda kind: kind.code)
    indices = {kind: index for index, kind in enumerate(kinds)}
    names = fingerprints(diagnostics, sources)
    driver = {
        "name": "scormbuild",
        "version": __version__,
        "rules": [_rule(kind) for kind in kinds],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(found, indices[type(found)], name)
            for found, name in zip(diagnostics, names, strict=True)
        ],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    text = json.dumps(log, ensure_ascii=False, indent=2) + "\n"
    return text.encode("utf-8", "replace").decode("utf-8")


def _rule(kind: type[Diagnostic]) -> dict[str, Any]:
    page = manual(kind)
    return {
        "id": kind.code,
        "name": kind.__name__,
        "shortDescription": {"text": page.summary},
        "fullDescription": {"text": page.summary},
        "help": {"text": page.text, "markdown": page.text},
        "defaultConfiguration": {"level": _LEVELS[kind.severity]},
        "properties": {"tags": [kind.code[:3]]},
    }


def _result(found: Diagnostic, index: int, fingerprint: str) -> dict[str, Any]:
    return {
        "ruleId": found.code,
        "ruleIndex": index,
        "level": _LEVELS[found.severity],
        "message": {"text": _message(found)},
        "locations": [{"physicalLocation": _location(found.at)}],
        "partialFingerprints": {_FINGERPRINT: fingerprint},
    }


def _message(found: Diagnostic) -> str:
    """Return message and hint; brackets before a parenthesis would be read as a link."""
    hint = found.hint()
    text = found.message() if hint is None else f"{found.message()} ({hint})"
    if "](" in text:
        text = text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
    return text


def _location(at: Span) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": _uri(at.path)}}
    if at.line:
        place["region"] = _region(at)
    return place


def _region(at: Span) -> dict[str, int]:
    if not at.column:
        return {"startLine": at.line}
    return {
        "startLine": at.line,
        "startColumn": at.column,
        "endLine": at.end_line,
        "endColumn": at.end_column,
    }


def _uri(path: PurePosixPath) -> str:
    """Return a path as a reference: relative, unless it begins at a root or a drive."""
    text = path.as_posix()
    drive, rest = (text[:2], text[2:]) if text[1:3] == ":/" else ("", text)
    escaped = quote(rest, safe=_SAFE, errors="replace")
    if drive:
        return f"file:///{drive}{escaped}"
    return f"file://{escaped}" if rest.startswith("/") else escaped
