"""Footnotes at the end of a page, and tasks in words."""

from __future__ import annotations

import re
from typing import Any

from scormbuild.blocks.text import TextBlock
from scormbuild.content import Footnote, Link, NoteMark, Part, Tick
from scormbuild.course.course import Explained, Internal, Term
from scormbuild.render.theme import Theme
from tests.properties.markup import Markup
from tests.render.making import AT, make_course, text
from tests.render.test_articles import article

HERE = "\0pages/one.html"


def mark(label: str) -> NoteMark:
    return NoteMark(label, AT)


def notes(**texts: tuple[Part, ...]) -> dict[str, Any]:
    written = {("One", label): Footnote(label, text(*parts), AT) for label, parts in texts.items()}
    return {"notes": written}


def html(theme: Theme, *parts: Part, **texts: tuple[Part, ...]) -> str:
    block = TextBlock(text(*parts, inline=False))
    return with_arrows(re.sub(r">\s*\n\s*<", "><", article(theme, block, **notes(**texts)).html))


def with_arrows(html: str) -> str:
    """Return a page with a sign for each drawing."""
    return re.sub(r"<svg .*?</svg>", "↩", html, flags=re.DOTALL)


def test_notes_are_numbered_as_they_are_met_and_link_both_ways(shipped: Theme) -> None:
    page = html(
        shipped,
        "<p>A",
        mark("b"),
        " B",
        mark("a"),
        " C",
        mark("b"),
        "</p>",
        a=("x",),
        b=("<em>y</em>",),
    )

    assert (
        f'<p>A<sup class="note-mark"><a id="fnref:1" href="{HERE}#fn:1" role="doc-noteref" '
        'aria-label="Note 1">1</a></sup> B<sup class="note-mark"><a id="fnref:2" '
        f'href="{HERE}#fn:2" role="doc-noteref" aria-label="Note 2">2</a></sup> '
        f'C<sup class="note-mark"><a id="fnref:1:2" href="{HERE}#fn:1" role="doc-noteref" '
        'aria-label="Note 1">1</a></sup></p>'
    ) in page
    assert page.endswith(
        '<section class="notes" role="doc-endnotes" aria-label="Notes">'
        '<h2 class="notes-title">Notes</h2><ol>'
        f'<li id="fn:1"><em>y</em> <a class="note-back" href="{HERE}#fnref:1" role="doc-backlink">↩'
        '<span class="vh">Back to note 1 in the text, place 1</span></a> '
        f'<a class="note-back" href="{HERE}#fnref:1:2" role="doc-backlink">↩'
        '<span class="vh">Back to note 1 in the text, place 2</span></a></li>'
        f'<li id="fn:2">x <a class="note-back" href="{HERE}#fnref:2" role="doc-backlink">↩'
        '<span class="vh">Back to note 2 in the text</span></a></li></ol></section></article>'
    )
    assert Markup(page).faults == []


def test_a_note_can_mark_another_one(shipped: Theme) -> None:
    page = html(shipped, "A", mark("a"), a=("x", mark("b")), b=("y", mark("a")))

    assert [*dict.fromkeys(re.findall(r'id="(fn[^"]*)"', page))] == [
        "fnref:1",
        "fn:1",
        "fnref:2",
        "fn:2",
        "fnref:1:2",
    ]
    assert Markup(page).faults == []


def test_every_page_counts_from_one_and_most_have_no_notes(shipped: Theme) -> None:
    assert "notes" not in html(shipped, "A", a=("x",))


def test_no_theme_can_lose_the_notes(shipped: Theme) -> None:
    assert make_course().notes == {}
    assert html(shipped, "A", mark("a"), a=("x",)).count("</section></article>") == 1


def test_the_state_of_a_task_is_told_in_words(shipped: Theme) -> None:
    assert html(shipped, Tick(done=False), "A ", Tick(done=True), "B").endswith(
        '<span aria-hidden="true">☐</span><span class="vh">To do:</span> A '
        '<span aria-hidden="true">☑</span><span class="vh">Done:</span> B\n</article>'
    )


def test_terms_are_explained_at_the_end_and_link_both_ways(shipped: Theme) -> None:
    lid, air = Link("glossary:lid", AT), Link("glossary:air", AT)
    terms = (
        Term("air", "Air & more", text('<a href="', Link("two", AT), '">two</a>'), AT),
        Term(
            "lid", "Lid", text('No <a href="', air, '" class="term">air</a>'), AT, ("cover", "<x>")
        ),
    )
    links = {
        ("One", "glossary:lid"): Explained("lid"),
        ("", "glossary:air"): Explained("air"),
        ("", "two"): Internal("two"),
    }
    block = TextBlock(
        text('<p><a href="', lid, '" class="term">A</a> <a href="', lid, '">B</a></p>')
    )
    page = with_arrows(article(shipped, block, links=links, terms=terms).html.replace("\n", ""))

    assert (
        f'<p><a href="{HERE}#term:lid" id="termref:lid" class="term">A</a> '
        f'<a href="{HERE}#term:lid" id="termref:lid:2">B</a></p>'
    ) in page
    assert page.endswith(
        '<section class="notes terms" role="doc-glossary" aria-label="Terms on this page">'
        '<h2 class="notes-title">Terms on this page</h2><dl><div id="term:lid"><dt>Lid '
        '<span class="term-also">(also: cover, &lt;x&gt;)</span> '
        f'<a class="note-back" href="{HERE}#termref:lid">↩'
        '<span class="vh">Back to “Lid” in the text, place 1</span></a> '
        f'<a class="note-back" href="{HERE}#termref:lid:2">↩'
        '<span class="vh">Back to “Lid” in the text, place 2</span></a></dt>'
        f'<dd>No <a href="{HERE}#term:air" id="termref:air" class="term">air</a></dd></div>'
        '<div id="term:air"><dt>Air &amp; more '
        f'<a class="note-back" href="{HERE}#termref:air">↩'
        '<span class="vh">Back to “Air &amp; more” in the text</span></a></dt>'
        '<dd><a href="\0pages/two.html">two</a></dd></div></dl></section></article>'
    )
    assert Markup(page).faults == []
