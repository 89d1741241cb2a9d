"""How the smaller marks of a text are written: footnotes, tasks, spans, boxes out of place."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from markdown_it.token import Token

from scormbuild.content import NoteMark, Tick
from scormbuild.richtext.alerts import KIND, MARKER, NAME, suggestion
from scormbuild.richtext.findings import (
    AlertNotHere,
    AttributesLost,
    FormulaBroken,
    FormulaReadsLikeText,
    FormulaStyleLost,
    FormulaUnclosed,
    UnknownAlert,
)
from scormbuild.richtext.mathml import convert
from scormbuild.richtext.maths import FORMULA, reads_like_text
from scormbuild.richtext.positions import ATTRIBUTES, MEANT, WHOLE, Frame
from scormbuild.richtext.sanitise import Ready

if TYPE_CHECKING:
    from scormbuild.richtext.writer import Writer

_TASK = re.compile(r"\[([ xX])\](?=\s)")
#: A formula, or two dollar signs that are none.
_DOLLARS = re.compile(r"(?<!\\)\$\$(?=\s*[^\s$])(?:[^$\\]|\\.)+\$\$|(?<!\\)(\$\$)", re.DOTALL)
#: Stands for a gap of a question while its text is read: no formula can have one.
_GAP = "\ufdd0"


def tick(inline: Token) -> bool:
    """Turn the box of a task into a sign: a checkbox that cannot be used helps nobody."""
    first = inline.children[0] if inline.children else None
    match = _TASK.match(first.content) if first and first.type == "text" else None
    if inline.children is None or first is None or match is None:
        return False
    first.content = first.content[match.end() :].lstrip()
    inline.children.insert(0, Token("tick", "", 0, meta={"done": match[1] != " "}))
    return True


def report_lost_list(writer: Writer, text: Token) -> None:
    """Report an attribute list that belongs to nothing, and would be read as text."""
    meant = MEANT.search(text.content)
    if meant is None:
        return
    frame = writer.here()
    # Quotation marks behind the start may read differently there.
    start = frame.content.find(meant[0])
    end = frame.content.find("}", start) + 1
    alone = text.content[: meant.start()][-1:].isspace() and not text.content.endswith("}")
    if start < 0 or end == 0 or alone or frame.content[:start].endswith("\\"):
        return
    writer.found.append(AttributesLost(at=frame.part((start, end))))


def _write_note_mark(writer: Writer, token: Token, _tokens: Sequence[Token], _index: int) -> None:
    writer.parts.append(NoteMark(token.meta["label"], writer.here().part(token.meta[WHOLE])))


def _write_tick(writer: Writer, token: Token, _tokens: Sequence[Token], _index: int) -> None:
    box = Tick(token.meta["done"])
    writer.parts.append(box)
    writer.words.append(f"{box.sign} ")


def _open_span(writer: Writer, token: Token, _tokens: Sequence[Token], _index: int) -> None:
    html = "".join(writer.attributes(writer.here(), token.meta[ATTRIBUTES]))
    writer.parts.append(f"<span{html}>")


def _open_attributes(writer: Writer, token: Token, _tokens: Sequence[Token], _index: int) -> None:
    frame = writer.locator.frame(token)
    html = "".join(writer.attributes(frame, (0, len(token.content))))
    writer.parts.append(f"<div{html}>\n")


def _lose_attributes(writer: Writer, token: Token, _tokens: Sequence[Token], _index: int) -> None:
    writer.found.append(AttributesLost(at=writer.locator.line(token)))


def _open_quote(writer: Writer, token: Token, _tokens: Sequence[Token], _index: int) -> None:
    writer.parts.append("<blockquote>\n")
    writer.words.append(" ")
    if MARKER not in token.meta:
        return
    marker, name = token.meta[MARKER], token.meta[NAME]
    at = writer.locator.frame(marker).part((0, len(marker.content)))
    if token.meta[KIND]:
        writer.found.append(AlertNotHere(at=at, name=name))
    else:
        writer.found.append(UnknownAlert(at=at, name=name, close=suggestion(name)))


def report_unclosed_formula(writer: Writer, _text: Token) -> None:
    """Report two dollar signs that are read as text."""
    frame = writer.here()
    # Those that the author escaped read differently there.
    for found in _DOLLARS.finditer(frame.content):
        if found[1]:
            writer.found.append(FormulaUnclosed(at=frame.part(found.span(1))))


def _write_formula(writer: Writer, token: Token, _tokens: Sequence[Token], _index: int) -> None:
    writer.parts.append(_formula(writer, token, writer.here()))


def _write_formula_block(
    writer: Writer, token: Token, _tokens: Sequence[Token], _index: int
) -> None:
    formula = _formula(writer, token, writer.locator.frame(token))
    html = f'<div class="formula" tabindex="0">{formula.html}</div>\n'
    writer.parts.append(Ready(html, f" {formula.plain} "))
    writer.words += (" ", "")


def _formula(writer: Writer, token: Token, frame: Frame) -> Ready:
    """Return a formula as MathML, and report what is wrong with it."""
    start, end = token.meta[FORMULA]
    tex = token.content[start:end] if token.type == "math_block" else token.content
    start += len(tex) - len(tex.lstrip())
    tex = tex.strip()
    end = start + len(tex)
    plain = " ".join(tex.split())
    writer.words.append(plain)
    if _GAP in tex:
        return Ready("", "")
    converted = convert(tex, display=token.type != "math_inline")
    if converted.reason:
        at = frame.part((start + converted.start, start + converted.end))
        writer.found.append(FormulaBroken(at=at, reason=converted.reason))
    if converted.lost:
        at = frame.part((start, end))
        writer.found.append(FormulaStyleLost(at=at, styles=converted.lost))
    if token.type == "math_inline" and reads_like_text(tex):
        writer.found.append(FormulaReadsLikeText(at=frame.part((start - 1, end + 1))))
    return Ready(converted.html, plain)


MARKS: dict[str, Callable[[Writer, Token, Sequence[Token], int], None]] = {
    "attributes": _lose_attributes,
    "attributes_open": _open_attributes,
    "blockquote_open": _open_quote,
    "math_block": _write_formula_block,
    "math_display": _write_formula,
    "math_inline": _write_formula,
    "note_mark": _write_note_mark,
    "span_open": _open_span,
    "tick": _write_tick,
}
