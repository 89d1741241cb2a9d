"""The contract of a content block."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from scormbuild.content import RichText

if TYPE_CHECKING:
    from scormbuild.blocks.reader import BlockReader
    from scormbuild.blocks.spelling import Speller
    from scormbuild.source.document import Cursor, Tree
    from scormbuild.source.markdown import Container


@dataclass(frozen=True)
class Block:
    """A piece of a lesson; each kind is a subclass with its own fields."""


@dataclass(frozen=True, slots=True)
class Panel:
    """A part of a block: a tab, an item, a card, a column, a step. Tabs and items have titles."""

    title: RichText | None
    blocks: tuple[Block, ...]


B = TypeVar("B", bound=Block)


@dataclass(frozen=True, slots=True)
class BlockKind(Generic[B]):
    """One kind of block.

    `names` are what authors call it: the names of its containers, and its `type` in YAML. `parts`
    are the containers that stand directly inside it, and nowhere else; `lists` the keys of its
    YAML spelling that hold lists of tables with `blocks`. `schema` describes the YAML spelling.
    `spell` turns a Markdown container into the YAML spelling. `read` makes the typed block out of
    data that the schema accepted. The look is `templates/blocks/<name>.html.j2`.
    """

    name: str
    block: type[B]
    schema: Mapping[str, Any]
    spell: Callable[[Container, Speller], Tree | None]
    read: Callable[[Cursor, BlockReader], B]
    names: tuple[str, ...]
    parts: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
