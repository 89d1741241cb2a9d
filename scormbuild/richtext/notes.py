"""Footnotes: `[^label]` in the text, `[^label]: what it says` on a line of its own.

Both can stand anywhere on a page, which consists of many texts: a mark without a footnote is
noticed when the page is complete.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.footnote.index import footnote_def

from scormbuild.richtext.positions import WHOLE

_MARK = re.compile(r"\[\^([^\s\[\]]+)\]")
_DEFINITION = re.compile(r"\[\^[^\s\[\]]+\]:")

OPEN, CLOSE = "footnote_reference_open", "footnote_reference_close"


def add_notes(parser: MarkdownIt) -> None:
    """Teach the parser both halves of a footnote."""
    chains = ["paragraph", "reference"]
    parser.block.ruler.before("reference", "footnote_def", _definition, {"alt": chains})
    parser.inline.ruler.before("link", "note_mark", _mark)


def _definition(state: StateBlock, line: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    start = state.bMarks[line] + state.tShift[line]
    # The plug-in would take brackets into the label.
    found = _DEFINITION.match(state.src, start, state.eMarks[line])
    return found is not None and footnote_def(state, line, end, silent)


def _mark(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    match = _MARK.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        token = state.push("note_mark", "", 0)
        # In the alternative text of an image there are no footnotes, only what was typed.
        token.content = match[0]
        token.meta = {"label": match[1], WHOLE: match.span()}
    state.pos = match.end()
    return True


def without_notes(tokens: Sequence[Token]) -> tuple[list[Token], list[list[Token]]]:
    """Part the footnotes of a text from the rest; each starts with its opening token."""
    body: list[Token] = []
    notes: list[list[Token]] = []
    around: list[list[Token]] = [body]
    for token in tokens:
        if token.type == OPEN:
            notes.append([token])
            around.append(notes[-1])
        elif token.type == CLOSE:
            around.pop()
        else:
            around[-1].append(token)
    return body, notes
