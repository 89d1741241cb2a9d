"""The table of blocks: one line per kind."""

from __future__ import annotations

from typing import Any

from scormbuild.blocks import (
    accordion,
    audio,
    callout,
    cards,
    checklist,
    columns,
    compare,
    download,
    embed,
    figure,
    gallery,
    gate,
    image_map,
    include,
    objectives,
    process,
    question,
    quote,
    reflection,
    reveal,
    scenario,
    tabs,
    text,
    timeline,
    video,
)
from scormbuild.blocks.block import BlockKind
from scormbuild.questions.spelling import PARTS

KINDS: dict[str, BlockKind[Any]] = {
    kind.name: kind
    for kind in (
        text.KIND,
        callout.KIND,
        figure.KIND,
        tabs.KIND,
        accordion.KIND,
        cards.KIND,
        process.KIND,
        columns.KIND,
        compare.KIND,
        timeline.KIND,
        quote.KIND,
        gallery.KIND,
        image_map.KIND,
        audio.KIND,
        video.KIND,
        download.KIND,
        embed.KIND,
        reveal.KIND,
        objectives.KIND,
        question.KIND,
        scenario.KIND,
        checklist.KIND,
        reflection.KIND,
        gate.KIND,
    )
}

#: The kinds by what authors call them in YAML; in Markdown a text needs no container.
BY_NAME: dict[str, BlockKind[Any]] = {name: kind for kind in KINDS.values() for name in kind.names}
BY_CONTAINER: dict[str, BlockKind[Any]] = {
    name: kind for name, kind in BY_NAME.items() if kind is not text.KIND
}

#: Every name that can stand behind `:::`.
CONTAINERS = frozenset(
    (
        *BY_CONTAINER,
        *(part for kind in KINDS.values() for part in kind.parts),
        *PARTS,
        include.NAME,
    )
)
