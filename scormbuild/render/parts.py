"""What only some pages need: parts of the player, and styles. The first page comes without them."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

#: The scripts that work questions: all of them, rarer types, quizzes; and those that work blocks.
QUESTIONS, EXERCISES, QUIZ, BLOCKS = "questions", "exercises", "quiz", "blocks"

#: The script with which answers can be dragged, whose styles are in `styles/parts/`, too.
DRAGGING = "dragging"

#: The style sheet of rarer blocks.
STYLES = "styles"

#: What the menu leads to; its script is the course's own (`tools.py`).
TOOLS = "tools"

#: Types of questions that the script for all of them brings along (`runtime/questions/plain.js`).
_PLAIN = frozenset(("choice", "multi", "true-false"))

#: Types of questions whose answers can be dragged.
_DRAGGED = frozenset(("match", "order", "sort"))

#: Kinds of blocks that a script works.
_WORKED = frozenset(
    ("audio", "checklist", "continue", "image-map", "reflection", "scenario", "video")
)

#: Kinds of blocks whose styles are in `styles/parts/`.
_STYLED = _WORKED | {"download", "embed", "gallery"}


def parts_of(
    blocks: AbstractSet[str], questions: AbstractSet[str], *, quiz: bool
) -> tuple[str, ...]:
    """Return what a page with these kinds of blocks and types of questions needs.

    The order is that in which they open the page: a type of questions before the questions, these
    before what builds on them.
    """
    return tuple(_parts(blocks, questions, quiz=quiz))


def _parts(blocks: AbstractSet[str], questions: AbstractSet[str], *, quiz: bool) -> Iterator[str]:
    if questions - _PLAIN:
        yield EXERCISES
    if questions or quiz:
        yield QUESTIONS
    if quiz:
        yield QUIZ
    if questions & _DRAGGED:
        yield DRAGGING
    if blocks & _WORKED:
        yield BLOCKS
    if blocks & _STYLED:
        yield STYLES
