"""From the data of a question, in either spelling, to the typed question."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from scormbuild.content import Reference, RichText
from scormbuild.diagnostics import Diagnostic
from scormbuild.questions.findings import PointsTooFine, QuestionWithoutPrompt
from scormbuild.questions.kind import Feedback, Question, QuestionKind, Scoring
from scormbuild.questions.kinds import KINDS
from scormbuild.questions.spelling import unknown_type
from scormbuild.questions.texts import key_of, text_of
from scormbuild.reading import Reader
from scormbuild.source.document import Cursor, Document, Key, Leaf, Table
from scormbuild.source.schema import check_kind, part

_NOT_IN_IDS = re.compile(r"[^a-z0-9]+")

#: So many characters of a prompt make a readable id.
_READABLE = 40

_SCHEMAS = {kind.name: kind.schema for kind in KINDS.values()}


def schemas() -> Mapping[str, Mapping[str, Any]]:
    """Return the whole JSON Schema of each question type."""
    return _SCHEMAS


def check_question(document: Document, key: Key) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the question at `key`, by the schema of its type."""
    table = part(document, key)
    named = table.entries.get("type") if isinstance(table, Table) else None
    if isinstance(named, Leaf) and isinstance(named.value, str) and named.value not in KINDS:
        return (unknown_type(named.value, document.span((*key, "type")), KINDS),)
    return check_kind(document, key, _SCHEMAS, noun="question type")


def read_question(cursor: Cursor, reader: Reader, spare_id: str | None = None) -> Question:
    """Read one question that its schema accepted.

    Without an id it gets the spare one, or one derived from its wording.
    """
    kind = KINDS[cursor.value("type")]
    prompt = _prompt(cursor, kind, reader)
    name = cursor.get("id")
    wording = prompt.plain or str(cursor.value("text", ""))
    common = {
        "id": str(name.data) if name else spare_id or derived_id(wording),
        "id_given": name is not None,
        "at": name.span if name else next(cursor.entries())[1].key_span,
        "prompt": prompt,
        "points": _points(cursor, kind, reader),
        "objectives": tuple(_objectives(cursor)),
        "tags": tuple(cursor.value("tags", ())),
        "feedback": _feedback(cursor.get("feedback"), reader),
        "hint": text_of(cursor.get("hint"), reader),
        "solution": text_of(cursor.get("solution"), reader),
        "scoring": _scoring(cursor, kind),
        "shuffle": cursor.value("shuffle"),
    }
    question: Question = kind.read(cursor, common, reader)
    return question


def derived_id(prompt: str) -> str:
    """Return the id that the wording of a question gives: stable as long as the wording is.

    It starts with words from it, where they are Latin, so that people recognise it.
    """
    words = " ".join(unicodedata.normalize("NFC", prompt).split())
    number = hashlib.sha256(words.encode()).hexdigest()[:8]
    letters = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    readable = _NOT_IN_IDS.sub("-", letters).strip("-")[:_READABLE].rpartition("-")[0]
    return f"q-{readable}-{number}" if readable else f"q-{number}"


def _prompt(cursor: Cursor, kind: QuestionKind[Any], reader: Reader) -> RichText:
    written = cursor.get("prompt")
    if written and written.text().value.strip():
        prompt = reader.markdown(written.text())
        if key_of(prompt):
            return prompt
    if "prompt" in kind.schema["required"]:
        reader.report(QuestionWithoutPrompt(at=written.span if written else cursor.span))
    return RichText((), "", cursor.span, inline=True)


def _points(cursor: Cursor, kind: QuestionKind[Any], reader: Reader) -> int:
    written = cursor.get("points")
    usual = kind.schema["properties"]["points"]["default"]
    points = Decimal(str(written.data if written else usual)).scaleb(2)
    if written and points % 1:
        reader.report(PointsTooFine(at=written.span, points=str(written.data)))
    return int(points)


def _objectives(cursor: Cursor) -> Iterator[Reference]:
    one, several = cursor.get("objective"), cursor.get("objectives")
    for named in (*([one] if one else ()), *(several.items() if several else ())):
        yield Reference(str(named.data), named.span)


def _feedback(cursor: Cursor | None, reader: Reader) -> Feedback:
    if cursor is None:
        return Feedback()
    if isinstance(cursor.tree, Leaf):
        always = reader.markdown(cursor.text())
        return Feedback(always, always, always)
    return Feedback(
        correct=text_of(cursor.get("correct"), reader),
        partial=text_of(cursor.get("partial"), reader),
        incorrect=text_of(cursor.get("incorrect"), reader),
    )


def _scoring(cursor: Cursor, kind: QuestionKind[Any]) -> Scoring:
    """Return the rule; types that know partial credit give it unless they are told not to."""
    written = kind.schema["properties"].get("scoring")
    return Scoring(cursor.value("scoring", written["default"] if written else "all-or-nothing"))
