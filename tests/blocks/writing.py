"""Lessons written in a test, read through every stage, and what was said about them."""

from __future__ import annotations

from typing import Any

from scormbuild import blocks
from scormbuild.blocks.block import Block
from scormbuild.diagnostics import has_errors
from scormbuild.reading import Reader
from scormbuild.source.document import plain
from tests.questions.asking import Seen, document_of, seen


def lesson(body: str, front: str = "title: T\n") -> str:
    """Return a lesson in Markdown."""
    return f"---\n{front}---\n{body}\n"


def blocks_of(text: str, suffix: str = ".md") -> tuple[tuple[Block, ...], list[Seen]]:
    """Return the blocks of a lesson (none if it has errors before) and the findings."""
    outcome = document_of(text, suffix)
    reader = Reader("en", list(outcome.diagnostics))
    found: tuple[Block, ...] = ()
    if outcome.value and not has_errors(outcome.diagnostics):
        found = blocks.read_blocks(outcome.value.root["blocks"], reader)
    return found, seen(text, tuple(reader.found))


def spelled(body: str) -> Any:
    """Return the YAML spelling of the blocks of a Markdown lesson without errors."""
    outcome = document_of(lesson(body))
    assert outcome.diagnostics == ()
    assert outcome.value is not None
    return plain(outcome.value.tree)["blocks"]
