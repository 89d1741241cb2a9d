"""What blocks of several parts share: their Markdown is a container of containers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from scormbuild.blocks.findings import EmptyBlock, PanelWithoutTitle
from scormbuild.questions.rows import items_of, leaf_at, table_of
from scormbuild.source.document import Table, Tree
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
    missing = container.title is None and "title" not in container.attributes.entries
    if needs_title and missing:
        at = speller.at(container.name_place)
        speller.report(PanelWithoutTitle(at=at, name=container.name))
    # Reported above: with a title that stands in, nothing else is found missing.
    title = leaf_at("?", container.name_place) if needs_title and missing else None
    content = speller.content(container)
    whole = speller.table(container, {"blocks": content, **({"title": title} if title else {})})
    entries = {name: value for name, value in whole.entries.items() if name != "type"}
    return table_of(entries, container.place, {name: whole.keys[name] for name in entries})
