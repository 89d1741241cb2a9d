"""From a Markdown question to the YAML spelling of the same question."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from scormbuild.diagnostics import Diagnostic, Span
from scormbuild.questions.findings import (
    NotPartOfQuestion,
    QuestionWithoutAnswer,
    SaidTwice,
    TypeContradictsAnswer,
    UnknownFeedback,
    UnknownQuestionType,
    YamlPartNotTable,
)
from scormbuild.questions.kind import QuestionKind
from scormbuild.questions.rows import Row, leaf_at, leaf_of, rows_of, table_of
from scormbuild.questions.scan import Form, Section, sections
from scormbuild.questions.shape import (
    Report,
    contradicts,
    form_written,
    forms,
    has_gaps_anywhere,
    only_asks,
    shape_of,
)
from scormbuild.source.document import Items, Leaf, Place, PlacedText, Scalar, Table, Tree
from scormbuild.source.markdown import Container, Piece, TextPiece
from scormbuild.source.yaml import parse

#: The containers inside a question.
PARTS = ("feedback", "hint", "solution", "sample")

#: The keys that can hold an answer.
_ANSWERS = frozenset(
    (
        *("accept", "answer", "areas", "choices", "groups", "items", "pairs", "range"),
        *("statements", "text"),
    )
)

#: The keys that are lists of words.
_LISTS = ("objectives", "tags")

_FEEDBACK = ("correct", "partial", "incorrect")

Kinds = Mapping[str, QuestionKind[Any]]


@dataclass(slots=True)
class _Parts:
    """What stands inside a question container, before anybody asks what it means."""

    path: PurePosixPath
    report: Report
    rows: list[Row] = field(default_factory=list)
    entries: dict[str, Tree] = field(default_factory=dict)
    keys: dict[str, Place] = field(default_factory=dict)

    def at(self, place: Place) -> Span:
        """Return a place with its file."""
        return Span(self.path, *place)

    def add(self, name: str, value: Tree, key: Place) -> None:
        """Add an entry, unless it is there already."""
        if name in self.entries:
            self.report(SaidTwice(at=self.at(key), what=name))
        else:
            self.entries[name] = value
            self.keys[name] = key


def spell_question(
    container: Container, path: PurePosixPath, kinds: Kinds, report: Report
) -> Table:
    """Turn a `::: question` into its YAML spelling.

    One without a type is reported; a question that the schema accepts stands in for it, so that
    nothing is found missing that is there.
    """
    parts = _Parts(path, report)
    if container.title:
        _add_text(container.title, parts)
    for name, value in container.attributes.entries.items():
        parts.add(name, _listed(name, value), container.attributes.keys[name])
    for piece in container.pieces:
        _add_piece(piece, parts)
    found = sections(parts.rows)
    for section in found:
        if section.form is Form.DATA:
            _add_yaml(section, parts)
    return _spelled(container, found, parts, kinds)


def _stand_in(where: Place) -> Table:
    """Return the smallest question there is."""
    entries: dict[str, Scalar] = {"type": "true-false", "prompt": "?", "answer": True}
    return table_of({name: leaf_at(value, where) for name, value in entries.items()}, where)


def _spelled(
    container: Container, found: tuple[Section, ...], parts: _Parts, kinds: Kinds
) -> Table:
    where = container.name_place
    named = parts.entries.pop("type", None)
    kind = _kind(named, found, parts, where, kinds)
    if kind is None:
        return _stand_in(where)
    shape = shape_of(container.place, found, kind.form, parts.at, parts.report)
    for name, value in kind.spell(shape).items():
        if value is not None:
            parts.add(name, value, value.place)
    if "prompt" in kind.schema["required"] and "prompt" not in parts.entries:
        parts.add("prompt", leaf_at("", where), where)
    entries = {"type": named or leaf_at(kind.name, where), **parts.entries}
    return table_of(entries, container.place, {**parts.keys, "type": where})


def _kind(
    named: Tree | None, found: tuple[Section, ...], parts: _Parts, where: Place, kinds: Kinds
) -> QuestionKind[Any] | None:
    """Return the type that the author names, if the answer fits, or the one it is written as."""
    at = parts.at(where)
    if named is None:
        if only_asks(found) and _ANSWERS.isdisjoint(parts.entries):
            return kinds["text"]
        form = form_written(found, at, parts.report)
        return _kind_for(form, found, kinds) if form else None
    kind = _kind_named(named, parts, kinds)
    if kind is None:
        return None
    answered = not _ANSWERS.isdisjoint(parts.entries)
    instead = contradicts(found, kind.form, answered=answered)
    if instead:
        parts.report(TypeContradictsAnswer(at=at, type=kind.name, written=instead.value))
        return None
    written = kind.form in forms(found) or (kind.form is Form.GAPS and has_gaps_anywhere(found))
    if kind.form and not written and not answered:
        parts.report(QuestionWithoutAnswer(at=at))
        return None
    return kind


def _kind_named(named: Tree, parts: _Parts, kinds: Kinds) -> QuestionKind[Any] | None:
    name = str(named.value) if isinstance(named, Leaf) else ""
    if name not in kinds:
        parts.report(unknown_type(name, parts.at(named.place), kinds))
    return kinds.get(name)


def unknown_type(name: str, at: Span, kinds: Kinds) -> Diagnostic:
    """Return the finding about a type that is not there."""
    return UnknownQuestionType(at=at, type=name, known=tuple(kinds))


def _kind_for(form: Form, found: tuple[Section, ...], kinds: Kinds) -> QuestionKind[Any]:
    """Return the first type of a form; among boxes, several marked ones make the other type."""
    first, *others = (kind for kind in kinds.values() if kind.form is form)
    marked = sum(item.marked is True for section in found for item in section.items)
    return others[0] if others and marked > 1 else first


def _add_piece(piece: Piece, parts: _Parts) -> None:
    match piece:
        case TextPiece(text=text):
            _add_text(text, parts)
        case Container(name="feedback"):
            _add_feedback(piece, parts)
        case Container(name="hint" | "solution" | "sample" as name):
            only = _only_text(piece, parts)
            parts.add(name, only or leaf_at("", piece.name_place), piece.name_place)
        case Container(name=name, name_place=place):
            parts.report(NotPartOfQuestion(at=parts.at(place), name=name, inside="question"))


def _add_text(text: PlacedText, parts: _Parts) -> None:
    """Add lines; a blank one behind them, as a container or the title's end stood there."""
    parts.rows.extend(rows_of(text))
    parts.rows.append(Row("", text.span.end_line, text.span.end_column))


def _only_text(container: Container, parts: _Parts) -> Leaf | None:
    rows: list[Row] = []
    for piece in container.pieces:
        if isinstance(piece, TextPiece):
            rows.extend(rows_of(piece.text))
        else:
            at = parts.at(piece.name_place)
            parts.report(NotPartOfQuestion(at=at, name=piece.name, inside=container.name))
    return leaf_of(rows)


def _add_feedback(container: Container, parts: _Parts) -> None:
    text = _only_text(container, parts) or leaf_at("", container.name_place)
    title, where = container.title, container.name_place
    if title is None:
        parts.add("feedback", text, where)
        return
    if title.value not in _FEEDBACK:
        parts.report(UnknownFeedback(at=title.span, name=title.value))
        return
    former = parts.entries.get("feedback")
    if former is None:
        parts.add("feedback", table_of({title.value: text}, container.place), where)
    elif isinstance(former, Table) and title.value not in former.entries:
        parts.entries["feedback"] = table_of({**former.entries, title.value: text}, former.place)
    else:
        parts.report(SaidTwice(at=title.span, what=f"feedback {title.value}"))


def _add_yaml(section: Section, parts: _Parts) -> None:
    text = section.values["text"]
    first = section.rows[0].line + 1
    outcome = parse(parts.path, str(text.value), at_line=first)
    for diagnostic in outcome.diagnostics:
        parts.report(diagnostic)
    if outcome.value is None:
        return
    tree = outcome.value.tree
    if isinstance(tree, Table):
        for name, value in tree.entries.items():
            parts.add(name, value, tree.keys[name])
    else:
        parts.report(YamlPartNotTable(at=parts.at(section.place)))


def _listed(name: str, value: Tree) -> Tree:
    """Split what stands as one attribute, `objectives="ask stay"`, but is a list."""
    if name not in _LISTS or not isinstance(value, Leaf) or not isinstance(value.value, str):
        return value
    words = value.value.replace(",", " ").split()
    return Items(tuple(leaf_at(word, value.place) for word in words), value.place)
