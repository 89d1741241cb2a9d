"""Abbreviations: `*[HTML]: Hypertext Markup Language` on a line of its own.

They hold for the whole page, so the words are looked for when the page is complete.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from html import escape

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from scormbuild.content import Part, RichText

KIND = "abbreviation"

_DEFINITION = re.compile(r"\*\[(?P<short>[^\[\]]*[^\[\]\s][^\[\]]*)\]:[ \t]*(?P<long>.*?)[ \t]*")

#: A tag, also one whose address is still missing (then it goes on behind the gap).
_TAG = re.compile(r"""<(?P<close>/?)(?P<name>[a-z][a-z0-9]*)[^"<>]*(?:"[^"]*"[^"<>]*)*>""")
#: Where words are no prose, or explained already.
_CLOSED = frozenset(("abbr", "code", "kbd", "math", "pre", "samp", "var"))
#: Stands for a gap; no text can hold this character.
_GAP = "\0"


def add_abbreviations(parser: MarkdownIt) -> None:
    """Teach the parser the lines that explain abbreviations."""
    chains = ["paragraph", "reference"]
    parser.block.ruler.before("reference", KIND, _block, {"alt": chains})


def _block(state: StateBlock, line: int, _end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    start = state.bMarks[line] + state.tShift[line]
    match = _DEFINITION.fullmatch(state.src, start, state.eMarks[line])
    if match is None or state.is_code_block(line):
        return False
    if not silent:
        token = state.push(KIND, "", 0)
        token.content, token.map = match[0], [line, line + 1]
        token.meta = match.groupdict()
        state.line = line + 1
    return True


def without_abbreviations(tokens: Sequence[Token]) -> tuple[list[Token], list[Token]]:
    """Part the lines that explain abbreviations from the rest."""
    found = [token for token in tokens if token.type == KIND]
    return [token for token in tokens if token.type != KIND], found


def explained(text: RichText, known: Mapping[str, str]) -> tuple[RichText, frozenset[str]]:
    """Return the text with its abbreviations explained, and those that were met."""
    written = {escape(short, quote=False): short for short in known}
    names = "|".join(map(re.escape, sorted(written, key=lambda name: (-len(name), name))))
    word = re.compile(rf"(?<![\w&])(?:{names})(?![\w;])")
    html = "".join(part if isinstance(part, str) else _GAP for part in text.parts)
    if word.search(html) is None:
        return text, frozenset()
    met: set[str] = set()

    def marked(match: re.Match[str]) -> str:
        short = written[match[0]]
        met.add(short)
        return f'<abbr title="{escape(known[short])}">{match[0]}</abbr>'

    pieces: list[str] = []
    closed, end = 0, 0
    for tag in _TAG.finditer(html):
        between = html[end : tag.start()]
        pieces += (between if closed else word.sub(marked, between), tag[0])
        if tag["name"] in _CLOSED:
            closed += -1 if tag["close"] else 1
        end = tag.end()
    pieces.append(word.sub(marked, html[end:]))
    if not met:
        return text, frozenset()
    gaps = (part for part in text.parts if not isinstance(part, str))
    return replace(text, parts=tuple(_filled("".join(pieces), gaps))), frozenset(met)


def _filled(html: str, gaps: Iterator[Part]) -> Iterator[Part]:
    first, *rest = html.split(_GAP)
    if first:
        yield first
    for piece in rest:
        yield next(gaps)
        if piece:
            yield piece
