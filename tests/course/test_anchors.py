"""Ids of headings in a page of many texts."""

from __future__ import annotations

from pathlib import PurePosixPath

from scormbuild.content import Heading, Link, RichText
from scormbuild.course.anchors import Anchors
from scormbuild.diagnostics import Span

AT = Span(PurePosixPath("lessons/tools.md"), 4, 7, 4, 20)


def text(*anchors: str) -> RichText:
    parts = tuple(f'<h2 id="{anchor}">A</h2><p>see id="{anchor}"</p>' for anchor in anchors)
    headings = tuple(Heading(2, "A", anchor, AT) for anchor in anchors)
    return RichText((*parts, Link("#a", AT)), "A", AT, anchors=anchors, headings=headings)


def test_the_second_heading_of_a_name_gets_a_number() -> None:
    anchors = Anchors()
    first, second = text("a", "b"), text("b", "a-2", "a")

    assert anchors.place(first) is first
    assert anchors.place(second) == RichText(
        (
            '<h2 id="b-2">A</h2><p>see id="b"</p>',
            '<h2 id="a-2">A</h2><p>see id="a-2"</p>',
            '<h2 id="a-3">A</h2><p>see id="a"</p>',
            Link("#a", AT),
        ),
        "A",
        AT,
        anchors=("b-2", "a-2", "a-3"),
        headings=tuple(Heading(2, "A", name, AT) for name in ("b-2", "a-2", "a-3")),
    )
    assert anchors.names == {"a": "a", "b": "b", "b-2": "b-2", "a-2": "a-2", "a-3": "a-3"}
