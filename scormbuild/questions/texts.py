"""Reading the texts of a question."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from scormbuild.content import Picture, RichText
from scormbuild.questions.findings import EmptyAnswer, IdenticalAnswers, TooFewAnswers
from scormbuild.questions.kind import Option
from scormbuild.reading import Reader
from scormbuild.source.document import Cursor, Leaf, PlacedText


def text_of(cursor: Cursor | None, reader: Reader) -> RichText | None:
    """Read Markdown that may be missing."""
    return None if cursor is None else reader.markdown(cursor.text())


def answer_text(cursor: Cursor, reader: Reader, *, what: str = "answer") -> RichText:
    """Read the text of an answer. On one line `7.` is a number, not the start of a list."""
    text = cursor.text()
    several = "\n" in text.value.strip()
    answer = reader.markdown(text) if several else reader.inline(text)
    if not key_of(answer):
        reader.report(EmptyAnswer(at=cursor.span, what=what))
    return answer


def read_item(cursor: Cursor, reader: Reader, *, what: str = "item") -> Option:
    """Read a part of a question that is a text, or has `text` and `id`."""
    name = cursor.value("id")
    source = cursor if isinstance(cursor.tree, Leaf) else cursor["text"]
    text = answer_text(source, reader, what=what)
    return Option(f"#{name}" if name else key_of(text), text)


def line_text(written: PlacedText, reader: Reader, *, what: str) -> RichText:
    """Read a text that stands beside each of several things: one run of words."""
    text = reader.inline(written)
    if not key_of(text):
        reader.report(EmptyAnswer(at=written.span, what=what))
    return text


def key_of(text: RichText) -> str:
    """Return what an answer without an id is recognised by: its words, or else its pictures."""
    words = " ".join(unicodedata.normalize("NFC", text.plain).split())
    return words or " ".join(part.source for part in text.parts if isinstance(part, Picture))


def report_identical(options: Iterable[Option], reader: Reader) -> None:
    """Report options that the ledger could not tell apart."""
    seen: set[str] = set()
    for option in options:
        if option.key in seen:
            reader.report(IdenticalAnswers(at=option.text.at, text=option.text.plain))
        seen.add(option.key)


def report_too_few(cursor: Cursor, found: int, things: str, reader: Reader) -> None:
    """Report a list with nothing to choose from."""
    if found < 2:  # noqa: PLR2004 - a choice is between two
        reader.report(TooFewAnswers(at=cursor.span, found=found, things=things))
