"""A story that goes on as learners decide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scormbuild.blocks import branching
from scormbuild.blocks.block import Block, BlockKind
from scormbuild.blocks.findings import EmptyBlock
from scormbuild.blocks.kept import Kept
from scormbuild.blocks.panels import part_table, stand_in
from scormbuild.blocks.schemas import block_schema
from scormbuild.content import RichText
from scormbuild.diagnostics import Span
from scormbuild.questions.kind import Option
from scormbuild.questions.rows import items_of, leaf_of, rows_of
from scormbuild.questions.texts import key_of, report_identical
from scormbuild.source.document import Cursor, Table, Tree
from scormbuild.source.markdown import Container, Piece, TextPiece

if TYPE_CHECKING:
    from scormbuild.blocks.reader import BlockReader
    from scormbuild.blocks.spelling import Speller

_STEP, _OPTION = "step", "option"
_WANTED = "text that introduces it, and ::: step"


@dataclass(frozen=True, slots=True)
class Way(Option):
    """A decision: it leads to the step `to`, whose name stands at `at`.

    Learners read the feedback when they arrive there.
    """

    to: str
    at: Span
    score: int = 0
    feedback: RichText | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A scene of the story. Without ways on it is an end: a good one, a bad one, or neither."""

    id: str
    at: Span
    title: RichText
    blocks: tuple[Block, ...]
    ways: tuple[Way, ...]
    end: str | None = None


@dataclass(frozen=True, kw_only=True)
class Scenario(Kept):
    """What is kept is the way that the learner took: the numbers of the decisions."""

    title: RichText | None
    intro: RichText | None
    start: str
    steps: tuple[Step, ...]

    @property
    def options(self) -> tuple[Way, ...]:
        """Return every decision."""
        return tuple(way for step in self.steps for way in step.ways)

    @property
    def scored(self) -> bool:
        """Tell whether learners read at the end how many points their way had."""
        return any(way.score for way in self.options)


def _spell(container: Container, speller: Speller) -> Table:
    found = len(speller.found)
    pieces = container.pieces
    intro = None
    if pieces and isinstance(pieces[0], TextPiece):
        intro = leaf_of(rows_of(pieces[0].text))
        pieces = pieces[1:]
    inside = replace(container, pieces=pieces)
    steps = [_spell_step(step, speller) for step in speller.only(inside, _STEP, _WANTED)]
    if not steps and len(speller.found) == found:
        speller.report(EmptyBlock(at=speller.at(container.name_place), name=container.name))
    listed = items_of(steps, container.name_place)
    return speller.table(container, {"intro": intro, "steps": listed})


def _spell_step(container: Container, speller: Speller) -> Table:
    ways: list[Container] = []
    others: list[Piece] = []
    for piece in container.pieces:
        if isinstance(piece, Container) and piece.name == _OPTION:
            ways.append(piece)
        else:
            others.append(piece)
    blocks = items_of(speller.blocks(others), container.name_place)
    options = items_of([_spell_option(way, speller) for way in ways], container.name_place)
    entries: dict[str, Tree | None] = {
        **_words(container, "title", speller),
        "blocks": blocks if blocks.items else None,
        "options": options if ways else None,
    }
    return part_table(replace(container, title=None), entries, speller)


def _spell_option(container: Container, speller: Speller) -> Table:
    entries: dict[str, Tree | None] = {
        **_words(container, "text", speller),
        "feedback": speller.only_text(container),
    }
    return part_table(replace(container, title=None), entries, speller)


def _words(container: Container, key: str, speller: Speller) -> dict[str, Tree | None]:
    """Return the words behind the name as the entry that they are, if an attribute is not it."""
    title = container.title
    words = leaf_of(rows_of(title)) if title else stand_in(container, key, speller)
    return {key: words} if words else {}


def _read(cursor: Cursor, reader: BlockReader) -> Scenario:
    name, start, intro = cursor["id"], cursor.get("start"), cursor.get("intro")
    steps = tuple(_step(item, reader) for item in cursor["steps"].items())
    if not steps:
        reader.empty(cursor)
    scenario = Scenario(
        id=str(name.data),
        at=name.span,
        title=reader.title(cursor),
        intro=reader.reader.markdown(intro.text()) if intro else None,
        start=str(start.data) if start else next((step.id for step in steps), ""),
        steps=steps,
    )
    report_identical(scenario.options, reader.reader)
    beginning = start.span if start else name.span
    reader.reader.found.extend(branching.findings(steps, scenario.start, beginning))
    return scenario


def _step(cursor: Cursor, reader: BlockReader) -> Step:
    name, options = cursor["id"], cursor.get("options")
    filled = "text" in cursor or "blocks" in cursor
    return Step(
        id=str(name.data),
        at=name.span,
        title=reader.reader.inline(cursor["title"].text()),
        blocks=reader.content(cursor) if filled else (),
        ways=tuple(_ways(options, str(name.data), reader)) if options else (),
        end=cursor.value("end"),
    )


def _ways(listed: Cursor, step: str, reader: BlockReader) -> Iterator[Way]:
    for item in listed.items():
        name, to, feedback = item.value("id"), item["to"], item.get("feedback")
        text = reader.reader.inline(item["text"].text())
        yield Way(
            # The same words may be a choice in several steps.
            key=f"#{name}" if name else f"{step}: {key_of(text)}",
            text=text,
            to=str(to.data),
            at=to.span,
            score=item.value("score", 0),
            feedback=reader.reader.markdown(feedback.text()) if feedback else None,
        )


KIND = BlockKind(
    name="scenario",
    block=Scenario,
    schema=block_schema("scenario"),
    spell=_spell,
    read=_read,
    names=("scenario",),
    parts=(_STEP, _OPTION),
    lists=("steps",),
)
