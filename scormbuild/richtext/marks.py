"""How the smaller marks of a text are written: footnotes, tasks, spans, boxes out of place."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from markdown_it.token import Token

from scormbuild.content import NoteMark, Tick
from scormbuild.richtext.alerts import KIND, MARKER, NAME, suggestion
from scormbuild.richtext.findings import AlertNotHere, AttributesLost, UnknownAlert
from scormbuild.richtext.positions import ATTRIBUTES, MEANT, WHOLE

if TYPE_CHECKING:
    from scormbuild.richtext.writer import Writer

_TASK = re.compile(r"\[([ xX])\](?=\s)")


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


MARKS: dict[str, Callable[[Writer, Token, Sequence[Token], int], None]] = {
    "attributes": _lose_attributes,
    "attributes_open": _open_attributes,
    "blockquote_open": _open_quote,
    "note_mark": _write_note_mark,
    "span_open": _open_span,
    "tick": _write_tick,
}
