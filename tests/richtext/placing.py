"""Texts with places, as a whole file of their own would give them."""

from __future__ import annotations

from pathlib import PurePosixPath

from scormbuild.content import Link, NoteMark, Part, Picture, RichText, Tick
from scormbuild.diagnostics import Diagnostic, Span
from scormbuild.source.document import PlacedText

PATH = PurePosixPath("lessons/one.md")


def placed(text: str, *, line: int = 1, column: int = 1) -> PlacedText:
    """Return the text as if its first line stood at `line`, all of them indented to `column`."""
    lines = text.split("\n")
    last = line + len(lines) - 1
    span = Span(PATH, line, column, last, column + len(lines[-1]))
    return PlacedText(text, span, tuple((line + index, column) for index in range(len(lines))))


def folded(text: str) -> PlacedText:
    """Return the text as if the file spelt it differently, on one line."""
    return PlacedText(text, Span(PATH, 3, 8, 3, 30))


def html(rich: RichText) -> str:
    """Return the text with its gaps shown."""
    return "".join(map(_shown, rich.parts))


def _shown(part: Part) -> str:
    if isinstance(part, Link):
        return f"{{{part.target}}}"
    if isinstance(part, Picture):
        return f"{{{part.source}: {part.alt}}}"
    if isinstance(part, NoteMark):
        return f"{{^{part.label}}}"
    return f"{{{part.sign}}}" if isinstance(part, Tick) else part


def filled(rich: RichText) -> str:
    """Return the text with its gaps filled by what is harmless."""
    return "".join(map(_filled, rich.parts))


def _filled(part: Part) -> str:
    if isinstance(part, str):
        return part
    if isinstance(part, Link):
        return part.target.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
    return '<img src="x" alt="">' if isinstance(part, Picture) else "<sup>1</sup>"


def seen(found: tuple[Diagnostic, ...]) -> list[tuple[str, tuple[int, int, int, int]]]:
    """Return codes and places."""
    return [
        (one.code, (one.at.line, one.at.column, one.at.end_line, one.at.end_column))
        for one in found
    ]


def under(text: PlacedText, span: Span) -> str:
    """Return what stands at a place of the text."""
    lines = text.value.split("\n")
    starts = dict(zip((line for line, _ in text.lines), range(len(lines)), strict=True))
    first, last = starts[span.line], starts[span.end_line]
    begin, end = span.column - text.lines[first][1], span.end_column - text.lines[last][1]
    if first == last:
        return lines[first][begin:end]
    return "\n".join([lines[first][begin:], *lines[first + 1 : last], lines[last][:end]])
