"""Whether the places where learners stop stand where they make sense."""

from __future__ import annotations

from collections.abc import Iterator

from scormbuild.blocks.accordion import Accordion
from scormbuild.blocks.block import Block
from scormbuild.blocks.gate import After, Gate
from scormbuild.blocks.image_map import ImageMap
from scormbuild.blocks.reveal import Reveal
from scormbuild.blocks.tabs import Tabs
from scormbuild.content import RichText
from scormbuild.course.course import Lesson, Page
from scormbuild.course.findings import GateAtEnd, GateInsideBlock, GateWithNothingAbove
from scormbuild.course.parts import parts
from scormbuild.diagnostics import Diagnostic
from scormbuild.questions.kind import Question

#: What learners have to do above a gate, by what it asks for.
_WANTED: dict[After, tuple[type, ...]] = {
    After.ANSWERED: (Question,),
    After.OPENED: (Accordion, ImageMap, Reveal, Tabs),
}


def findings(page: Page) -> Iterator[Diagnostic]:
    """Report gates of a page that stand in the wrong place, or wait for nothing."""
    if not isinstance(page, Lesson):
        return
    for place, block in enumerate(page.blocks):
        if not isinstance(block, Gate):
            for inner in parts(block, Gate, closed=RichText):
                yield GateInsideBlock(at=inner.at)
            continue
        wanted = _WANTED.get(block.after)
        if wanted and not _has(page.blocks[:place], wanted):
            yield GateWithNothingAbove(at=block.at, after=block.after.value)
        if place == len(page.blocks) - 1:
            yield GateAtEnd(at=block.at)


def _has(blocks: tuple[Block, ...], kinds: tuple[type, ...]) -> bool:
    return any(any(parts(blocks, kind, closed=RichText)) for kind in kinds)
