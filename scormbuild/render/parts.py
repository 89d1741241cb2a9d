"""What only some pages need: parts of the player, and styles. The first page comes without them."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

#: The scripts that work questions and blocks, and the style sheet of rarer blocks.
QUESTIONS = "questions"
BLOCKS = "blocks"
STYLES = "styles"

#: Kinds of blocks that a script works.
_WORKED = frozenset(("checklist", "continue", "image-map", "reflection", "scenario"))

#: Kinds of blocks whose styles are in `styles/parts/`.
_STYLED = _WORKED | {"audio", "download", "embed", "gallery", "video"}


def parts_of(kinds: AbstractSet[str]) -> tuple[str, ...]:
    """Return what a page with blocks of these kinds needs; questions are known without it."""
    worked = (BLOCKS,) if kinds & _WORKED else ()
    return (*worked, *((STYLES,) if kinds & _STYLED else ()))
