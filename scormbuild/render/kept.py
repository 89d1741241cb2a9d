"""What templates know of blocks that keep something: their permanent numbers."""

from __future__ import annotations

from typing import Any

from scormbuild.blocks.block import Block
from scormbuild.blocks.kept import Kept
from scormbuild.course.course import Ledger
from scormbuild.course.numbering import kept_numbers


def numbers_of(block: Block, ledger: Ledger) -> dict[str, Any]:
    """Return `n`, the number of a block, and `numbers` of its options by their keys."""
    if not isinstance(block, Kept):
        return {}
    keys = [option.key for option in block.options]
    numbers = dict(zip(keys, kept_numbers(ledger, block), strict=True))
    return {"n": ledger.questions[block.id], "numbers": numbers}
