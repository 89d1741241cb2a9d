"""Boxes written as quotations, the way GitHub and Obsidian have them: `> [!NOTE] Title`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

#: What authors write, in small letters, and the callout that it is.
KINDS = {
    "note": "note",
    "tip": "tip",
    "important": "important",
    "warning": "warning",
    "caution": "warning",
    "example": "example",
    "summary": "summary",
}

#: Keys of `Token.meta` at the start of the quotation: the callout, the name as it was written, an
#: inline token for its place, whether it asks to be folded.
KIND, NAME, MARKER, FOLDED = "kind", "name", "marker", "folded"

_FIRST_LINE = re.compile(
    r"(?P<marker>\[!(?P<name>[A-Za-z][\w-]*)\])(?P<fold>[-+]?)(?:[ \t]+(?P<title>.*?))?[ \t]*"
)


def mark_alerts(state: StateCore) -> None:
    """Find the boxes; their titles become tokens of their own."""
    if "[!" not in state.src:
        return
    tokens = state.tokens
    for index in range(len(tokens) - 4, -1, -1):
        if tokens[index].type == "blockquote_open" and tokens[index + 1].type == "paragraph_open":
            first, *rest = tokens[index + 2].content.split("\n")
            match = _FIRST_LINE.fullmatch(first)
            if match:
                tokens[index + 1 : index + 4] = _marked(tokens[index : index + 4], match, rest)


def _marked(quote: list[Token], match: re.Match[str], rest: list[str]) -> list[Token]:
    """Note what the quotation is; return what stands in place of its first paragraph."""
    opening, before, content, behind = quote
    opening.meta = {
        KIND: KINDS.get(match["name"].lower(), ""),
        NAME: match["name"],
        MARKER: _line(content, match["marker"] + match["fold"]),
        FOLDED: bool(match["fold"]),
    }
    if not opening.meta[KIND]:
        return [before, content, behind]
    title = match["title"]
    kept: list[Token] = []
    if title:
        kept = [Token("alert_title_open", "p", 1), _line(content, title)]
        kept.append(Token("alert_title_close", "p", -1))
    if rest:
        start, end = content.map or (0, 0)
        content.content, content.map = "\n".join(rest), [start + 1, end]
        kept += (before, content, behind)
    return kept


def _line(paragraph: Token, content: str) -> Token:
    """Return a part of the first line of a paragraph as content of its own."""
    start = (paragraph.map or [0])[0]
    return Token(
        "inline", "", 0, content=content, children=[], map=[start, start + 1], level=paragraph.level
    )


def stretches(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Cut a text at its boxes: those that stand in nothing else start a stretch of their own."""
    stretch: list[Token] = []
    depth = 0
    for token in tokens:
        depth += token.nesting
        starts = depth == 1 and token.nesting == 1 and bool(token.meta.get(KIND))
        if starts and stretch:
            yield stretch
            stretch = []
        stretch.append(token)
        if depth == 0 and stretch[0].meta.get(KIND):
            yield stretch
            stretch = []
    if stretch:
        yield stretch


def is_alert(stretch: Sequence[Token]) -> bool:
    """Tell whether a stretch is one box."""
    return bool(stretch) and bool(stretch[0].meta.get(KIND))


def inside(alert: Sequence[Token]) -> tuple[Token | None, Sequence[Token]]:
    """Return the inline token of the title, if there is one, and the tokens of the content."""
    content = alert[1:-1]
    if content and content[0].type == "alert_title_open":
        return content[1], content[3:]
    return None, content


def suggestion(name: str) -> str | None:
    """Return the name that is closest, if one is close."""
    return next((known.upper() for known in get_close_matches(name.lower(), KINDS, n=1)), None)
