"""What stands in a Markdown text as it is written: code, formulas, comments."""

from __future__ import annotations

import re
from collections.abc import Iterator

_FENCE = re.compile(
    r"[ \t>]*(?:(?:[-*+]|[0-9]{1,9}[.)])[ \t]+)*(?:\[[ xX]\][ \t]+)?(`{3,}(?=[^`]*$)|~{3,})"
)
_BACKTICKS = re.compile(r"`+")
#: Formulas as `richtext.maths` knows them: a dollar sign is mostly a price.
_FORMULA_OR_COMMENT = re.compile(
    r"""<!--.*?-->
      | (?<!\\) \$\$ (?:[^$\\]|\\.)+ \$\$
      | (?<![\w\\$]) \$ (?![\s$]) (?:[^$\\\n]|\\.|\n(?![ \t]*\n))+ (?<!\s) \$ (?![0-9$])
    """,
    re.VERBOSE | re.DOTALL,
)

_Ranges = list[tuple[int, int]]


def literal(text: str) -> _Ranges:
    """Return the ranges of a text that nobody rewrites, in order, without overlaps.

    Code means fences and backticks; what is code by its indentation alone is not known here.
    """
    found: _Ranges = []
    if "$" in text or "<!--" in text:
        found += [match.span() for match in _FORMULA_OR_COMMENT.finditer(text)]
    if "`" in text or "~~~" in text:
        found += _code(text)
    return _disjoint(found)


def _code(text: str) -> Iterator[tuple[int, int]]:
    """Yield fenced blocks, and code between backticks in the paragraphs around them."""
    fence, start, position, prose = "", 0, 0, 0
    for line in text.split("\n"):
        end = position + len(line) + 1
        mark = line.strip("> \t")
        if fence:
            if len(mark) >= len(fence) and not mark.strip(fence[0]):
                yield start, end
                fence, prose = "", end
        elif opened := _FENCE.match(line):
            yield from _spans(text, prose, position)
            fence, start = opened[1], position
        elif not mark:
            yield from _spans(text, prose, position)
            prose = end
        position = end
    if fence:
        yield start, len(text)
    else:
        yield from _spans(text, prose, len(text))


def _spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the code between backticks in one paragraph: a run ends at the next of its length."""
    runs = [match.span() for match in _BACKTICKS.finditer(text, start, end)]
    following: dict[int, list[int]] = {}
    for number in reversed(range(len(runs))):
        following.setdefault(runs[number][1] - runs[number][0], []).append(number)
    number = 0
    while number < len(runs):
        first, last = runs[number]
        same = following[last - first]
        while same and same[-1] <= number:
            same.pop()
        if same and not _escaped(text, first):
            number = same[-1]
            yield first, runs[number][1]
        number += 1


def _escaped(text: str, index: int) -> bool:
    """Tell whether an odd number of backslashes stands before a character."""
    start = index
    while start and text[start - 1] == "\\":
        start -= 1
    return (index - start) % 2 == 1


def _disjoint(ranges: _Ranges) -> _Ranges:
    joined: _Ranges = []
    for start, end in sorted(ranges):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
