"""Blocks that keep what learners did: in the saved state, under a permanent number."""

from __future__ import annotations

from dataclasses import dataclass

from scormbuild.blocks.block import Block
from scormbuild.diagnostics import Span
from scormbuild.questions.kind import Option


@dataclass(frozen=True, kw_only=True)
class Kept(Block):
    """A block with an id, at whose place `at` it was given. The ledger numbers it as a question."""

    id: str
    at: Span

    @property
    def options(self) -> tuple[Option, ...]:
        """Return what the ledger numbers inside it, in the author's order."""
        return ()
