"""What blocks of several parts share: their Markdown is a container of containers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from scormbuild.blocks.findings import EmptyBlock, PanelWithoutTitle
from scormbuild.questions.rows import items_of, leaf_at, table_of
from scormbuild.source.document import Leaf, Table, Tree
from scormbuild.source.markdown import Container

if TYPE_CHECKING:
    from scormbuild.blocks.spelling import Speller


def panel_speller(
    part: str, key: str, *, needs_title: bool, titled: bool
) -> Callable[[Container, Speller], Tree]:
    """Return the speller of a block whose parts are containers of one name.

    Its parts `needs_title`, or may have one; `titled` says the same of the block itself.
    """

    def spell(container: Container, speller: Speller) -> Tree:
        found = len(speller.found)
        parts = [
            spell_panel(panel, speller, needs_title=needs_title)
            for panel in speller.only(container, part, f"::: {part}")
        ]
        if not parts and len(speller.found) == found:
            at = speller.at(container.name_place)
            speller.report(EmptyBlock(at=at, name=container.name))
        panels = items_of(parts, container.name_place)
        return speller.table(container, {key: panels}, titled=titled)

    return spell


def spell_panel(container: Container, speller: Speller, *, needs_title: bool = False) -> Table:
    """Turn one part into a table with its title, attributes and blocks."""
    title = stand_in(container, "title", speller) if needs_title else None
    entries = {"blocks": speller.content(container), **({"title": title} if title else {})}
    return part_table(container, entries, speller)


def stand_in(container: Container, key: str, speller: Speller) -> Leaf | None:
    """Report a part without the words behind its name, which `key` may hold instead.

    What is returned stands in for them, so that nothing else is found missing.
    """
    if container.title is not None or key in container.attributes.entries:
        return None
    at = speller.at(container.name_place)
    speller.report(PanelWithoutTitle(at=at, name=container.name))
    return leaf_at("?", container.name_place)


def part_table(container: Container, entries: Mapping[str, Tree | None], speller: Speller) -> Table:
    """Return a part with its title, attributes and other entries: as a block, without a type."""
    whole = speller.table(container, entries)
    kept = {name: value for name, value in whole.entries.items() if name != "type"}
    return table_of(kept, container.place, {name: whole.keys[name] for name in kept})
