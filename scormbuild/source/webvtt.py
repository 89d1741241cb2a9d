"""Captions from WebVTT files, read as browsers read them, but with a word about what they drop.

The format: https://www.w3.org/TR/webvtt1/ (sections 4 and 6). Style sheets, regions and comments
are passed over; the markup inside captions stays as it is, browsers read it themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TypeAlias

from scormbuild.diagnostics import Diagnostic, Outcome, Span, has_errors
from scormbuild.source.findings.captions import (
    CaptionEndsTooSoon,
    CaptionOutOfOrder,
    CaptionSettingUnknown,
    CaptionTimeUnreadable,
    CaptionWithoutText,
    CaptionWithoutTime,
    NoCaptions,
    NotWebVtt,
)

_ARROW = "-->"
_HEADER = re.compile(r"WEBVTT(?:[ \t].*)?")
_OTHER_BLOCK = re.compile(r"(?:NOTE|STYLE|REGION)(?:[ \t].*)?")
_SUBRIP = re.compile(r"\s*[0-9:]+,[0-9]+\s*-->", re.MULTILINE)
_TIME = re.compile(r"(?:([0-9]{1,4}):)?([0-5][0-9]):([0-5][0-9])\.([0-9]{3})")
_WORD = re.compile(r"\S+")

#: Two times with something between them that was meant to be an arrow.
_NO_ARROW = re.compile(r"[0-9]\s*[-=\u2013\u2014]+>?\s*[0-9]+:")

_PERCENT = r"(100|[0-9]{1,2})(?:\.[0-9]+)?%"

#: The settings of a cue (section 4.4 of the format) and the values they can have.
_SETTINGS = {
    "align": re.compile(r"start|center|end|left|right"),
    "vertical": re.compile(r"rl|lr"),
    "size": re.compile(_PERCENT),
    "position": re.compile(rf"{_PERCENT}(?:,(?:line-left|center|line-right))?"),
    "line": re.compile(rf"(?:-?[0-9]{{1,4}}|{_PERCENT})(?:,(?:start|center|end))?"),
}

Setting: TypeAlias = tuple[str, str | float | bool]


@dataclass(frozen=True, slots=True)
class Cue:
    """One caption: milliseconds from the start, and text with WebVTT's markup.

    `settings` are properties of the browser's `VTTCue`, in the order in which they must be set.
    """

    start: int
    end: int
    text: str
    settings: tuple[Setting, ...] = ()


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that is not blank, and its number in the file."""

    text: str
    number: int


def parse(path: PurePosixPath, text: str) -> Outcome[tuple[Cue, ...]]:
    """Read the captions of a file; lines end with a line feed."""
    lines = text.split("\n")
    if not _HEADER.fullmatch(lines[0]):
        at = Span(path, 1, 1, 1, len(lines[0]) + 1)
        return Outcome(None, (NotWebVtt(at=at, subrip=bool(_SUBRIP.search(text))),))
    reader = _CueReader(path)
    for block in _blocks(lines):
        reader.block(block)
    if not reader.cues and not reader.found:
        reader.found.append(NoCaptions(at=Span(path, 1, 1, 1, len(lines[0]) + 1)))
    found = tuple(reader.found)
    return Outcome(None if has_errors(found) else tuple(reader.cues), found)


def _blocks(lines: Sequence[str]) -> Iterator[list[_Line]]:
    """Yield the runs of lines between blank ones; what follows the header at once belongs to it."""
    block: list[_Line] = []
    header = True
    for number, line in enumerate([*lines[1:], ""], 2):
        if line.strip():
            block.append(_Line(line, number))
            continue
        if block and not (header and block[0].number == 2):  # noqa: PLR2004 - the second line
            yield block
        block, header = [], False


class _CueReader:
    """The cues met so far, and what is wrong with others."""

    def __init__(self, path: PurePosixPath) -> None:
        self.cues: list[Cue] = []
        self.found: list[Diagnostic] = []
        self._path = path
        self._latest = 0
        self._bare = False

    def block(self, lines: list[_Line]) -> None:
        """Read a block: a cue, with or without a name above its time, or something else."""
        if _OTHER_BLOCK.fullmatch(lines[0].text):
            return
        # The text of a caption that has none is probably what stands behind an empty line.
        expected, self._bare = self._bare, False
        place = next((n for n, line in enumerate(lines[:2]) if _ARROW in line.text), None)
        if place is None:
            if not expected:
                at = self._at(lines[0], 0, len(lines[0].text))
                self.found.append(self._without_arrow(lines, at))
            return
        self._cue(lines[place], lines[place + 1 :])

    def _without_arrow(self, lines: list[_Line], at: Span) -> Diagnostic:
        """Return what is wrong with a block without an arrow; half of one is easily typed."""
        for line in lines[:2]:
            if _NO_ARROW.search(line.text):
                return self._unreadable(line, *_trimmed(line.text))
        return CaptionWithoutTime(at=at)

    def _cue(self, timing: _Line, lines: list[_Line]) -> None:
        before, _, _after = timing.text.partition(_ARROW)
        behind = len(before) + len(_ARROW)
        first = _WORD.search(timing.text, behind)
        if first is None or not before.strip():
            self.found.append(self._unreadable(timing, *_trimmed(timing.text)))
            return
        start = self._time(timing, *_trimmed(before))
        end = self._time(timing, *first.span())
        settings = self._settings(timing, first.end())
        if not lines:
            self._bare = True
            self.found.append(CaptionWithoutText(at=self._at(timing, *_trimmed(timing.text))))
            return
        if start is None or end is None:
            return
        if end <= start:
            self.found.append(CaptionEndsTooSoon(at=self._at(timing, *first.span())))
        if start < self._latest:
            self.found.append(CaptionOutOfOrder(at=self._at(timing, *_trimmed(before))))
        self._latest = max(self._latest, start)
        self.cues.append(Cue(start, end, "\n".join(line.text for line in lines), settings))

    def _time(self, line: _Line, start: int, end: int) -> int | None:
        """Return a time in milliseconds."""
        match = _TIME.fullmatch(line.text, start, end)
        if match is None:
            self.found.append(self._unreadable(line, start, end))
            return None
        hours, minutes, seconds, thousandths = (int(part or 0) for part in match.groups())
        return ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths

    def _unreadable(self, line: _Line, start: int, end: int) -> CaptionTimeUnreadable:
        return CaptionTimeUnreadable(at=self._at(line, start, end), written=line.text[start:end])

    def _settings(self, line: _Line, start: int) -> tuple[Setting, ...]:
        settings: list[Setting] = []
        for word in _WORD.finditer(line.text, start):
            name, _, value = word[0].partition(":")
            if name == "region":
                continue
            if name in _SETTINGS and _SETTINGS[name].fullmatch(value):
                settings += _properties(name, value)
            else:
                at = self._at(line, word.start(), word.end())
                self.found.append(CaptionSettingUnknown(at=at, written=word[0]))
        return tuple(settings)

    def _at(self, line: _Line, start: int, end: int) -> Span:
        return Span(self._path, line.number, start + 1, line.number, end + 1)


def _trimmed(text: str) -> tuple[int, int]:
    """Return where the text starts and ends without the white space around it."""
    return len(text) - len(text.lstrip()), len(text.rstrip())


def _properties(name: str, value: str) -> Iterator[Setting]:
    """Yield what a browser's cue is told about a setting."""
    if name in ("align", "vertical"):
        yield name, value
        return
    number, _, alignment = value.partition(",")
    if name == "line":
        yield "snapToLines", not number.endswith("%")
    yield name, float(number.removesuffix("%"))
    if alignment:
        yield f"{name}Align", alignment
