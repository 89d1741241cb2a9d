"""Pages written in a test, read through every stage, and what was said about them."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from pathlib import PurePosixPath
from typing import Any

from scormbuild import blocks
from scormbuild.content import RichText
from scormbuild.diagnostics import Diagnostic, Outcome, Span, has_errors, in_order
from scormbuild.questions import read_question
from scormbuild.questions.kind import Question
from scormbuild.reading import Reader
from scormbuild.source import markdown, yaml
from scormbuild.source.document import Document, plain

#: A finding: its code, and the text it points at (with … for further lines).
Seen = tuple[str, str]


def document_of(text: str, suffix: str = ".md") -> Outcome[Document]:
    """Return the document of a file with this text, checked by its schemas."""
    path = PurePosixPath(f"page{suffix}")
    if suffix == ".md":
        outcome = markdown.read(path, text, blocks.CONTAINERS).then(blocks.page_document)
    else:
        outcome = yaml.parse(path, text)
    if outcome.value is None:
        return outcome
    found = (*outcome.diagnostics, *blocks.check_page(outcome.value))
    return Outcome(outcome.value, found)


def quiz_of(
    text: str, suffix: str = ".md", language: str = "en"
) -> tuple[list[Question], list[Seen]]:
    """Return the questions of a quiz (none if it has errors before) and the findings."""
    outcome = document_of(text, suffix)
    reader = Reader(language, list(outcome.diagnostics))
    questions = []
    if outcome.value and not has_errors(outcome.diagnostics):
        listed = outcome.value.root["questions"].items()
        questions = [read_question(item, reader) for item in listed]
    return questions, seen(text, tuple(reader.found))


def quiz(body: str, front: str = "title: T\nattempts: 1\n") -> str:
    """Return a quiz in Markdown."""
    return f"---\n{front}---\n{body}\n"


def question(body: str, attributes: str = "{#q}") -> str:
    """Return a quiz of one question in Markdown."""
    return quiz(f"::: question {attributes}\n{body}\n:::")


def spelled(text: str) -> Any:
    """Return the YAML spelling of the only question in a Markdown quiz, without id."""
    outcome = document_of(text)
    assert outcome.diagnostics == ()
    assert outcome.value is not None
    (table,) = plain(outcome.value.tree)["questions"]
    table.pop("id", None)
    return table


def seen(text: str, found: tuple[Diagnostic, ...]) -> list[Seen]:
    """Return findings by code and covered text."""
    return [(finding.code, covered(text, finding.at)) for finding in in_order(found)]


def covered(text: str, at: Span) -> str:
    """Return what a span covers: the rest of its first line and …, if it goes on."""
    if at.line == 0:
        return "(file)"
    line = text.split("\n")[at.line - 1]
    if at.end_line > at.line:
        return line[at.column - 1 :] + "…"
    return line[at.column - 1 : at.end_column - 1]


def placeless(value: Any) -> Any:
    """Return a model as plain values: texts as their HTML, no places."""
    if isinstance(value, RichText):
        return "".join(
            part if isinstance(part, str) else str(placeless(part)) for part in value.parts
        )
    if is_dataclass(value):
        kept = [field.name for field in fields(value) if field.name != "at"]
        return {name: placeless(getattr(value, name)) for name in kept}
    return [placeless(item) for item in value] if isinstance(value, tuple) else value
