"""Where in a Markdown file colons mean containers: not in code, not in comments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Colons:
    """A line that starts with `:::` and means it; lines count from 0."""

    line: int


@dataclass(frozen=True, slots=True)
class Unclosed:
    """Something that hides all the rest of the file; the column counts from 1."""

    line: int
    column: int
    what: str
    mark: str
    closing: str


Event: TypeAlias = Colons | Unclosed

#: Only these lines can start something; everything between them is passed over at once.
_START = re.compile(
    r"""^(?P<indent>[ \t]*)
        (?: :::
          | (?P<markers>(?:(?:[-*+]|[0-9]{1,9}[.)])[ \t]+)*) (?P<mark>`{3,}(?=[^`]*$)|~{3,}|<!--)
        )""",
    re.VERBOSE | re.MULTILINE,
)
_LIST_ITEM = re.compile(r"[ \t]*(?:[-*+]|[0-9]{1,9}[.)])[ \t]+(?=\S)")
#: A line that is indented further than this is code, in CommonMark.
_FARTHEST = 3


def events(lines: list[str], start: int) -> Iterator[Event]:
    """Yield what starts at or behind the line `start` (from 0), in order."""
    line = start
    while line < len(lines):
        match = _START.match(lines[line])
        if match is None:
            line += 1
            continue
        indent = _width(match["indent"])
        if match["mark"] is None:
            if indent <= _FARTHEST and "\t" not in match["indent"]:
                yield Colons(line)
            line += 1
            continue
        content = _content_indent(lines, line, match, start)
        if not match["markers"] and indent - content > _FARTHEST:
            line += 1
            continue
        end = _end(lines, line, match, content)
        if end is None:
            yield _unclosed(line, match)
            return
        line = end


def _width(space: str) -> int:
    return len(space.expandtabs(4))


def _content_indent(lines: list[str], line: int, match: re.Match[str], start: int) -> int:
    """Return how far the list item around a line is indented; 0 outside of lists."""
    if match["markers"]:
        return _width(lines[line][: match.end("markers")])
    room = _width(match["indent"])
    for above in range(line - 1, start - 1, -1):
        if room == 0:
            break
        text = lines[above]
        if not text.strip():
            continue
        item = _LIST_ITEM.match(text)
        if item and _width(item[0]) <= room:
            return _width(item[0])
        room = min(room, _width(text[: len(text) - len(text.lstrip())]))
    return 0


def _end(lines: list[str], line: int, match: re.Match[str], content: int) -> int | None:
    """Return the first line behind the code or comment that starts on `line`."""
    mark = match["mark"]
    if mark == "<!--":
        rest = lines[line][match.end() :]
        if "-->" in rest:
            return line + 1
        ends = (at + 1 for at in range(line + 1, len(lines)) if "-->" in lines[at])
        return next(ends, None)
    closing = re.compile(rf"[ \t]*{re.escape(mark[0])}{{{len(mark)},}}[ \t]*")
    for at in range(line + 1, len(lines)):
        text = lines[at]
        if closing.fullmatch(text):
            return at + 1
        if content and text.strip() and _width(text[: len(text) - len(text.lstrip())]) < content:
            return at
    return None


def _unclosed(line: int, match: re.Match[str]) -> Unclosed:
    mark = match["mark"]
    column = match.start("mark") + 1
    if mark == "<!--":
        return Unclosed(line, column, "comment", mark, "-->")
    return Unclosed(line, column, "code block", mark, mark)
