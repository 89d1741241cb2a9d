"""The blocks that tell something, as HTML."""

from __future__ import annotations

import re

import pytest

from scormbuild.blocks.block import Block, Panel
from scormbuild.blocks.columns import Columns
from scormbuild.blocks.compare import Compare
from scormbuild.blocks.process import Process
from scormbuild.blocks.quote import Quote
from scormbuild.blocks.reveal import Reveal
from scormbuild.blocks.text import TextBlock
from scormbuild.blocks.timeline import Event, Timeline
from scormbuild.render.theme import Theme
from tests.render.making import text
from tests.render.test_articles import body

BODY = (TextBlock(text("<p>Body</p>", inline=False)),)


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (
            Reveal(None, BODY),
            (
                '<details class="reveal fold"><summary><span>Show more</span></summary>'
                '<div class="item-body"><p>Body</p></div></details>'
            ),
        ),
        (
            Reveal(text("<em>Why</em>?"), BODY),
            (
                '<details class="reveal fold"><summary><span><em>Why</em>?</span></summary>'
                '<div class="item-body"><p>Body</p></div></details>'
            ),
        ),
        (
            Timeline(text("All"), (Event(text("1969"), text("Up"), BODY), Event(None, None, BODY))),
            (
                '<h2 class="block-title">All</h2><ol class="timeline"><li class="event">'
                '<p class="event-date">1969</p><p class="event-title">Up</p><p>Body</p></li>'
                '<li class="event"><p>Body</p></li></ol>'
            ),
        ),
        (
            Compare(None, (Panel(text("A"), BODY), Panel(text("B"), ()))),
            (
                '<div class="compare"><section class="side"><h2 class="side-title">A</h2>'
                '<p>Body</p></section><section class="side"><h2 class="side-title">B</h2>'
                "</section></div>"
            ),
        ),
        (
            Quote(BODY, text("Kim, <em>boss</em>")),
            (
                '<figure class="quote"><blockquote><p>Body</p></blockquote>'
                "<figcaption>Kim, <em>boss</em></figcaption></figure>"
            ),
        ),
        (
            Quote(BODY, None),
            '<figure class="quote"><blockquote><p>Body</p></blockquote></figure>',
        ),
    ],
)
def test_a_block_is_written(shipped: Theme, block: Block, expected: str) -> None:
    assert body(shipped, block) == expected


def test_only_what_is_a_heading_counts_as_one(shipped: Theme) -> None:
    inner = (Columns((Panel(text("deep"), ()),)),)
    html = body(
        shipped,
        Timeline(None, (Event(None, text("no heading"), inner),)),
        Process(text("all"), (Panel(text("no heading"), inner),)),
        Compare(None, (Panel(text("a heading"), inner),)),
        Compare(text("all"), (Panel(text("a heading"), inner),)),
    )

    assert [int(level) for level in re.findall(r"<h([1-6])", html)] == [2, 2, 3, 2, 3, 2, 3, 4]
