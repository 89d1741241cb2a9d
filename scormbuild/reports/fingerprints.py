"""Names of findings by which a CI system knows them again when lines have moved."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from scormbuild.diagnostics import Diagnostic

#: Hexadecimal digits of a fingerprint: as many as an MD5 has, which is what readers expect.
_DIGITS = 32


def fingerprints(
    diagnostics: Sequence[Diagnostic], sources: Mapping[PurePosixPath, str]
) -> tuple[str, ...]:
    """Return a name for each finding, made of its code, its file and the line itself.

    The number of the line is no part of it. Findings that are alike in all of this are counted.
    """
    lines = {
        path: sources[path].split("\n")
        for path in {one.at.path for one in diagnostics} & sources.keys()
    }
    seen: Counter[tuple[str, str, str]] = Counter()
    names = []
    for found in diagnostics:
        key = (found.code, found.at.path.as_posix(), _line(found, lines.get(found.at.path, [])))
        seen[key] += 1
        content = "\0".join((*key, str(seen[key]))).encode("utf-8", "replace")
        names.append(hashlib.sha256(content).hexdigest()[:_DIGITS])
    return tuple(names)


def _line(found: Diagnostic, lines: Sequence[str]) -> str:
    """Return the line without its indentation; where there is none, what is said about it."""
    if 0 < found.at.line <= len(lines):
        return lines[found.at.line - 1].strip()
    return found.message()
