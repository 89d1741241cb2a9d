"""From the data of blocks, in either spelling, to typed blocks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from scormbuild.blocks.block import Block, BlockKind, Panel
from scormbuild.blocks.callout import Callout
from scormbuild.blocks.findings import (
    ContainerInText,
    EmptyBlock,
    LonelyPanel,
    PanelWithoutTitle,
    TextAndBlocks,
)
from scormbuild.blocks.text import TextBlock, text_block
from scormbuild.content import Alert, RichText
from scormbuild.diagnostics import Span
from scormbuild.reading import Reader
from scormbuild.source.document import Cursor, Leaf, PlacedText
from scormbuild.source.verbatim import Colons, events


class BlockReader:
    """Reads blocks inside blocks; findings go to the `reader` of texts."""

    def __init__(self, reader: Reader, kinds: Mapping[str, BlockKind[Any]]) -> None:
        """Take the kinds of blocks by their author's names."""
        self.reader = reader
        self._kinds = kinds

    def blocks(self, listed: Cursor) -> tuple[Block, ...]:
        """Read a list of texts and blocks."""
        return tuple(block for item in listed.items() for block in self._blocks(item))

    def _blocks(self, cursor: Cursor) -> tuple[Block, ...]:
        if isinstance(cursor.tree, Leaf):
            return self.texts(cursor)
        kind = self._kinds[cursor.value("type")]
        if kind.block is TextBlock:
            return self.texts(cursor["text"])
        block: Block = kind.read(cursor, self)
        return (block,)

    def text(self, cursor: Cursor) -> TextBlock:
        """Read Markdown as one block."""
        return text_block(self.reader.markdown(self._without_containers(cursor)))

    def texts(self, cursor: Cursor) -> tuple[Block, ...]:
        """Read Markdown as blocks: the boxes in it are blocks like those of containers."""
        read = self.reader.stretches(self._without_containers(cursor))
        return tuple(
            self._callout(part) if isinstance(part, Alert) else text_block(part) for part in read
        )

    def _callout(self, alert: Alert) -> Callout:
        if not alert.text.parts:
            self.reader.report(EmptyBlock(at=alert.at, name=alert.kind))
        return Callout(alert.kind, alert.title, (text_block(alert.text),))

    def _without_containers(self, cursor: Cursor) -> PlacedText:
        text = cursor.text()
        colons = _first_container(text)
        if colons is not None:
            line = text.value.split("\n")[colons]
            at = text.part(colons, 0, colons, len(line))
            self.reader.report(ContainerInText(at=at, line=line.strip()))
        return text

    def content(self, cursor: Cursor) -> tuple[Block, ...]:
        """Read what stands inside a block: `blocks`, or one `text`."""
        text, blocks = cursor.get("text"), cursor.get("blocks")
        if (text is None) == (blocks is None):
            self.reader.report(TextAndBlocks(at=start(cursor), both=text is not None))
            return ()
        found = self.blocks(blocks) if blocks else ()
        if text and text.text().value.strip():
            found = self.texts(text)
        if not found:
            self.empty(cursor)
        return found

    def empty(self, cursor: Cursor) -> None:
        """Report a block that holds nothing."""
        name = cursor.value("type", "block")
        self.reader.report(EmptyBlock(at=start(cursor), name=name))

    def title(self, cursor: Cursor) -> RichText | None:
        """Read a title that may be missing."""
        title = cursor.get("title")
        return self.reader.inline(title.text()) if title else None

    def panels(
        self, cursor: Cursor, key: str, *, part: str, titled: bool = False
    ) -> tuple[Panel, ...]:
        """Read the parts of a block; `titled` ones are nothing without a title."""
        panels = tuple(self._panels(cursor[key], part if titled else None))
        if not panels:
            self.empty(cursor)
        return panels

    def _panels(self, listed: Cursor, titled: str | None) -> Iterator[Panel]:
        for item in listed.items():
            if isinstance(item.tree, Leaf):
                yield Panel(None, self.texts(item))
                continue
            title = self.title(item)
            if titled and not (title and title.plain):
                self.reader.report(PanelWithoutTitle(at=start(item), name=titled))
            yield Panel(title, self.content(item))

    def lonely(self, cursor: Cursor, panels: tuple[Panel, ...]) -> None:
        """Advise against a block of several parts that has only one."""
        if len(panels) == 1:
            self.reader.report(LonelyPanel(at=start(cursor), name=cursor.value("type")))


def start(cursor: Cursor) -> Span:
    """Return the place of the first key: enough to show which table is meant."""
    return next((entry.key_span for _, entry in cursor.entries()), cursor.span)


def _first_container(text: PlacedText) -> int | None:
    """Return the line (from 0) of the first `:::`, unless it stands in code."""
    if ":::" not in text.value:
        return None
    found = events(text.value.split("\n"), 0)
    return next((event.line for event in found if isinstance(event, Colons)), None)
