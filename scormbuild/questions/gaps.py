r"""Gaps in a text: `[[word|other word]]` to type, `[[*right|wrong|wrong]]` to choose from a list.

While the text around them is read as Markdown, a gap is a run of characters that Markdown leaves
alone, of the same length, so that places of what comes after stay exact. `\|`, `\[` and `\]` stand
for themselves inside a gap, `\[[` outside starts none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from scormbuild.content import Part, RichText
from scormbuild.diagnostics import Diagnostic, Span
from scormbuild.questions.findings import (
    AlternativesEscaped,
    EmptyGap,
    FaultyDropDown,
    GapInWrongPlace,
    IdenticalAnswers,
)
from scormbuild.questions.matching import normalised
from scormbuild.source.document import PlacedText

#: Shown for a gap where there is only text: in reports of an LMS, in names of fields.
BLANK = "___"

# Noncharacters that Unicode reserves for such purposes; the number of the gap is one character
# from a private plane, so that even the shortest gap, [[]], is long enough.
_START, _PAD, _FIRST_NUMBER = "\ufdd0", "\ufdd1", 0xF0000

_GAP = re.compile(r"(?<!\\)\[\[((?:\\.|[^\[\]\\\n])*(?:\n(?:\\.|[^\[\]\\\n])*)?)\]\]")
_PLACEHOLDER = re.compile(rf"{_START}(.){_PAD}*(?:\s*{_PAD}+)?")
_IN_TAG = re.compile(rf"<[^<>]*{_START}(.)")
_BETWEEN = re.compile(r"(?<!\\)\|")
_ESCAPED = re.compile(r"\\([\[\]|])")
_ANY_ESCAPED = re.compile(r"\\(.)")


@dataclass(frozen=True, slots=True)
class Gap:
    """One gap: patterns that fit what is typed, or a list to choose from with its right entry."""

    accept: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    answer: int | None = None


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of text and the gap behind it; the last piece has none.

    The HTML of a piece can start or end inside an element: only all pieces together are whole.
    """

    text: RichText
    gap: Gap | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """A gap as it stands in the file, perhaps in the row of a table."""

    source: str
    at: Span
    in_row: bool = False


def cut(text: PlacedText) -> tuple[PlacedText, tuple[Written, ...]]:
    """Replace the gaps of a text by placeholders."""
    found: list[Written] = []

    def hide(match: re.Match[str]) -> str:
        first, *rest = match[0].split("\n")
        number = chr(_FIRST_NUMBER + len(found))
        line = text.value[text.value.rfind("\n", 0, match.start()) + 1 :]
        found.append(Written(match[1], _span(text, match), line.lstrip().startswith("|")))
        head = f"{_START}{number}".ljust(len(first), _PAD)
        return "\n".join([head, *(_PAD * len(line) for line in rest)])

    hidden = _GAP.sub(hide, text.value)
    return replace(text, value=hidden), tuple(found)


def _span(text: PlacedText, match: re.Match[str]) -> Span:
    start, end = (
        (text.value.count("\n", 0, offset), offset - text.value.rfind("\n", 0, offset) - 1)
        for offset in match.span()
    )
    return text.part(*start, *end)


def read(written: Written, report: Callable[[Diagnostic], None]) -> Gap:
    """Read what stands between the brackets."""
    alternatives = [" ".join(part.split()) for part in _BETWEEN.split(written.source)]
    if not all(part.strip("*") for part in alternatives):
        report(EmptyGap(at=written.at))
    if written.in_row and len(alternatives) == 1 and r"\|" in written.source:
        report(AlternativesEscaped(at=written.at, text=_entry(written.source)))
    if not any(part.startswith("*") for part in alternatives):
        return Gap(accept=tuple(_ESCAPED.sub(r"\1", part) for part in alternatives))
    right = [_entry(part[1:]) for part in alternatives if part.startswith("*")]
    entries = [_entry(part.removeprefix("*")) for part in alternatives]
    if len(right) > 1 or len(entries) == 1:
        report(FaultyDropDown(at=written.at, right=len(right), choices=len(entries)))
    # By the alphabet: in the author's order the right one would mostly be the first.
    choices = sorted(entries, key=lambda entry: (normalised(entry), entry))
    for entry, following in pairwise(choices):
        if entry == following:
            report(IdenticalAnswers(at=written.at, text=entry))
    return Gap(choices=tuple(choices), answer=choices.index(right[0]))


def _entry(part: str) -> str:
    return _ANY_ESCAPED.sub(r"\1", part).strip()


def joined(
    text: RichText,
    written: Sequence[Written],
    gaps: Sequence[Gap],
    report: Callable[[Diagnostic], None],
) -> tuple[Segment, ...]:
    """Put the gaps back into a text that was read; those it has no place for are reported."""
    pieces: list[list[Part]] = [[]]
    order: list[int] = []
    for part in text.parts:
        if not isinstance(part, str) or _IN_TAG.search(part):
            pieces[-1].append(part)
            continue
        first, *rest = _PLACEHOLDER.split(part)
        pieces[-1].append(first)
        for number, piece in zip(rest[::2], rest[1::2], strict=True):
            order.append(ord(number) - _FIRST_NUMBER)
            pieces.append([piece])
    for number in sorted(set(range(len(written))) - set(order)):
        source = f"[[{written[number].source}]]"
        report(GapInWrongPlace(at=written[number].at, gap=source))
    behind = [*(gaps[number] for number in order), None]
    return tuple(
        Segment(_piece(text, piece, first=index == 0), gap)
        for index, (piece, gap) in enumerate(zip(pieces, behind, strict=True))
    )


def _piece(text: RichText, parts: list[Part], *, first: bool) -> RichText:
    kept = tuple(part for part in parts if part)
    if first:
        return replace(text, parts=kept, plain="")
    return RichText(kept, "", text.at, text.inline)


def blanked(plain: str) -> str:
    """Return a plain text with blanks for its gaps."""
    return _PLACEHOLDER.sub(BLANK, plain)
