r"""Formulas: `$x^2$` in a line, `$$…$$` on lines of their own.

A dollar sign is mostly a price. It opens a formula only if no letter or digit stands before it and
no space behind it, and closes one only if no space stands before it and no digit behind it; `\$` is
always a dollar.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

#: Where the formula stands in the content of its token, in `Token.meta`.
FORMULA = "formula"

_INLINE = re.compile(r"(?<![\w\\$])\$(?![\s$])((?:[^$\\]|\\.)+)(?<!\s)\$(?![0-9$])", re.DOTALL)
_DISPLAY = re.compile(r"(?<!\\)\$\$((?:[^$\\]|\\.)+)\$\$", re.DOTALL)
_FENCE = "$$"

#: Words that follow each other: in a formula they would be strings of slanting letters.
_PROSE = re.compile(r"[^\W\d_]{3,}\s+[^\W\d_]{2,}")
_NOT_PROSE = re.compile(r"\\[A-Za-z]+|\{[^{}]*\}")


def add_maths(parser: MarkdownIt) -> None:
    """Teach the parser formulas."""
    chains = ["paragraph", "reference", "blockquote", "list"]
    parser.block.ruler.before("reference", "math_block", _block, {"alt": chains})
    parser.inline.ruler.after("escape", "math", _inline)


def _inline(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    # From the start: what stands before a dollar decides, too.
    match = _INLINE.match(state.src, state.pos, state.posMax)
    display = match is None
    match = match or _DISPLAY.match(state.src, state.pos, state.posMax)
    if match is None or not match[1].strip():
        return False
    if not silent:
        token = state.push("math_display" if display else "math_inline", "math", 0)
        token.content, token.meta = match[1], {FORMULA: match.span(1)}
    state.pos = match.end()
    return True


def _block(state: StateBlock, line: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    if state.is_code_block(line) or not _text(state, line).startswith(_FENCE):
        return False
    last = _last(state, line, end)
    if last is None:
        return False
    if silent:
        return True
    content = "\n".join(_text(state, number) for number in range(line, last + 1))
    token = state.push("math_block", "math", 0)
    token.content, token.map = content, [line, last + 1]
    token.meta = {FORMULA: (len(_FENCE), len(content.rstrip()) - len(_FENCE))}
    state.line = last + 1
    return True


def _last(state: StateBlock, line: int, end: int) -> int | None:
    """Return the line that closes a formula: nothing stands behind the closing dollars."""
    first = _text(state, line).rstrip()
    inner = first[len(_FENCE) :]
    if _FENCE in inner:
        whole = inner.endswith(_FENCE) and inner.index(_FENCE) == len(inner) - len(_FENCE)
        return line if whole and inner.strip("$ \t") else None
    for number in range(line + 1, end):
        text = _text(state, number).rstrip()
        if not text or state.sCount[number] < state.blkIndent:
            return None
        if _FENCE in text:
            said = inner.strip() or number > line + 1 or text != _FENCE
            return number if said and text.index(_FENCE) == len(text) - len(_FENCE) else None
    return None


def _text(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def reads_like_text(tex: str) -> bool:
    """Tell whether a formula is rather a stretch of prose between two dollar signs."""
    former = ""
    while former != tex:
        former, tex = tex, _NOT_PROSE.sub(" 0 ", tex)
    return _PROSE.search(tex) is not None
