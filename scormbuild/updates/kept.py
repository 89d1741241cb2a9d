"""What is different about blocks that keep what learners do: checklists, reflections, scenarios."""

from __future__ import annotations

from collections.abc import Iterator

from scormbuild.updates.change import Change, What
from scormbuild.updates.facts import Facts


def changed_kept(before: Facts, after: Facts) -> Iterator[Change]:
    """Yield what is new, gone or another kind, and which lost items or decisions.

    A package whose pages do not say what they keep is not compared.
    """
    old, new = before.kept, after.kept
    if old is None or new is None:
        return
    for number, block in new.items():
        if number not in old:
            yield Change(What.KEPT_NEW, block.id)
        elif old[number].kind != block.kind:
            yield Change(What.KEPT_KIND, block.id, old[number].kind, block.kind)
        elif old[number].options - block.options:
            yield Change(What.KEPT_FEWER, block.id)
    for number, block in old.items():
        if number not in new:
            yield Change(What.KEPT_REMOVED, block.id)
