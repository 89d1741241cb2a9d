"""Findings for people, as compilers show them: place, message, the line itself, what to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from scormbuild.diagnostics import Diagnostic, Severity, Span
from scormbuild.reports.cells import visible, width
from scormbuild.reports.report import summary

#: Cells of a source line that are shown; the rest of a long line is cut around the caret.
_WINDOW = 96
#: Cells that stay visible before the caret when a line is cut.
_BEFORE = 32
_NUMBER = 5
_CUT = "…"

_RESET = "\x1b[0m"
_BOLD = "\x1b[1m"
_DIM = "\x1b[2m"
_COLOURS = {
    Severity.ERROR: "\x1b[1;31m",
    Severity.WARNING: "\x1b[1;33m",
    Severity.ADVICE: "\x1b[1;36m",
}


def report(
    diagnostics: Sequence[Diagnostic],
    sources: Mapping[PurePosixPath, str],
    files: int,
    *,
    colour: bool = False,
) -> str:
    """Return the findings and a summary; `colour` adds ANSI colours."""
    lines = {path: text.split("\n") for path, text in _needed(diagnostics, sources).items()}
    parts = [_finding(found, lines.get(found.at.path, []), colour=colour) for found in diagnostics]
    return "".join(f"{part}\n\n" for part in parts) + summary(diagnostics, files) + "\n"


def finding(found: Diagnostic, sources: Mapping[PurePosixPath, str]) -> str:
    """Return one finding in plain letters, without a line feed at its end."""
    source = sources.get(found.at.path)
    return _finding(found, [] if source is None else source.split("\n"), colour=False)


def _needed(
    diagnostics: Sequence[Diagnostic], sources: Mapping[PurePosixPath, str]
) -> dict[PurePosixPath, str]:
    paths = {found.at.path for found in diagnostics}
    return {path: sources[path] for path in paths if path in sources}


def _finding(found: Diagnostic, lines: list[str], *, colour: bool) -> str:
    paint = _painted if colour else _unpainted
    tint = _COLOURS[found.severity]
    place = paint(visible(_place(found.at)), _BOLD)
    level = paint(f"{found.severity.value}[{found.code}]", tint)
    rows = [f"{place}: {level} {visible(found.message())}"]
    if 0 < found.at.line <= len(lines):
        number, source, blank, carets = _excerpt(found.at, lines[found.at.line - 1])
        rows.append(paint(f"{number} |", _DIM) + f"  {source}".rstrip())
        if carets:
            rows.append(paint(f"{blank} |", _DIM) + f"  {paint(carets, tint)}")
    hint = found.hint()
    if hint is not None:
        rows.append(f"   {paint('hint:', _BOLD)} {visible(hint)}")
    return "\n".join(rows)


def _painted(text: str, tint: str) -> str:
    return f"{tint}{text}{_RESET}"


def _unpainted(text: str, _tint: str) -> str:
    return text


def _place(at: Span) -> str:
    path = str(at.path)
    if at.line == 0:
        return path
    return f"{path}:{at.line}:{at.column}" if at.column else f"{path}:{at.line}"


def _excerpt(at: Span, line: str) -> tuple[str, str, str, str]:
    """Return the line number, the visible part of the line, blanks for the number, and carets."""
    number = f"{at.line:>{_NUMBER}}"
    blank = " " * len(number)
    if at.column == 0:
        return number, _cut_end(visible(line), _WINDOW), blank, ""
    start = min(at.column - 1, len(line))
    end = min(at.end_column - 1, len(line)) if at.end_line == at.line else len(line.rstrip())
    before, under, after = line[:start], line[start : max(end, start)], line[max(end, start) :]
    before, under, after = visible(before), visible(under), visible(after)
    if width(before + under + after) > _WINDOW:
        before, under, after = _window(before, under, after)
    carets = " " * width(before) + "^" * max(width(under), 1)
    return number, before + under + after, blank, carets


def _window(before: str, under: str, after: str) -> tuple[str, str, str]:
    """Cut a long line to what is near the caret."""
    if width(before) > _BEFORE and width(before + under) > _WINDOW - len(_CUT):
        before = _cut_start(before, _BEFORE)
    under = _cut_end(under, _WINDOW - width(before))
    if under.endswith(_CUT):
        return before, under, ""
    return before, under, _cut_end(after, max(_WINDOW - width(before + under), len(_CUT)))


def _cut_end(text: str, room: int) -> str:
    if width(text) <= room:
        return text
    kept = text[:room]
    while width(kept) > room - len(_CUT):
        kept = kept[:-1]
    return kept + _CUT


def _cut_start(text: str, room: int) -> str:
    kept = text[-room:]
    while width(kept) > room - len(_CUT):
        kept = kept[1:]
    return _CUT + kept
