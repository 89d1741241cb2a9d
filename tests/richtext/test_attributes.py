from __future__ import annotations

import pytest

from scormbuild.richtext import parse_blocks, parse_inline
from tests.richtext.placing import folded, html, placed, seen

WRITTEN = {
    "[a]{lang=fr}": '<span lang="fr">a</span>',
    "[*a* `b`]{.small #c dir=rtl}": (
        '<span id="c" class="small" dir="rtl"><em>a</em> <code>b</code></span>'
    ),
    "*[a]{.small} b*": '<em><span class="small">a</span> b</em>',
    "[a [b]{.small}]{.lead}": '<span class="lead">a <span class="small">b</span></span>',
    "[a [b](c)]{.lead}": '<span class="lead">a <a href="{c}">b</a></span>',
    '[a]{lang="pt-BR"}': '<span lang="pt-BR">a</span>',
    "[a]{.small .lead}": '<span class="small lead">a</span>',
    "[a]{class='small lead'}": '<span class="small lead">a</span>',
    "[a](b){#c .small}": '<a id="c" href="{b}" class="small">a</a>',
    "[a](https://b.org){.small}": (
        '<a href="{https://b.org}" class="external small" target="_blank" '
        'rel="noopener noreferrer">a</a>'
    ),
    "`a`{.nowrap} `b": '<code class="nowrap">a</code> `b',
    "## A *b* {#c .lead lang=de}": '<h2 id="c" class="lead" lang="de">A <em>b</em></h2>',
    '## A {lang="de"}': '<h2 id="a" lang="de">A</h2>',
    "A {#b}\n===": '<h2 id="b">A</h2>',
    "{.lead}\nA\n\nB": '<div class="lead">\n<p>A</p>\n</div>\n<p>B</p>',
    "{.small}\n\n- a\n- b": '<div class="small">\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n</div>',
    "{lang=fr}\n{.small #x}\n> a": (
        '<div lang="fr">\n<div id="x" class="small">\n<blockquote>\n<p>a</p>\n</blockquote>\n'
        "</div>\n</div>"
    ),
    "- {.lead}\n  a": '<ul>\n<li><div class="lead">\na</div>\n</li>\n</ul>',
    "[a]{#b} [c]{#b}": '<span id="b">a</span> <span id="b-2">c</span>',
    "[a]{.small} <kbd>b</kbd>": '<span class="small">a</span> <kbd>b</kbd>',
    "[a]{#b} <kbd>c</kbd>": '<span id="b">a</span> <kbd>c</kbd>',
    "[a](d.md){#b} <kbd>c</kbd>": '<a id="b" href="{d.md}">a</a> <kbd>c</kbd>',
    # No lists at all.
    "[a] {x} {1} {{name}} \\{.x} {}": "[a] {x} {1} {{name}} {.x} {}",
    "[a]{b} `{.x}` set {.x} theory": "[a]{b} <code>{.x}</code> set {.x} theory",
    "## A \\{#b}": '<h2 id="a-b">A {#b}</h2>',
    "    {.x}": '<pre class="code" dir="ltr" tabindex="0"><code>{.x}\n</code></pre>',
}


@pytest.mark.parametrize("source", WRITTEN)
def test_attributes_on_spans_links_code_headings_and_blocks(source: str) -> None:
    rich, found = parse_blocks(placed(source), "en")

    assert (html(rich), found) == (WRITTEN[source], ())


def test_ids_are_anchors() -> None:
    source = "{#a}\n[b]{#c} [d](e){#f}\n\n## G {#h}\n\n## H"

    assert parse_blocks(placed(source), "en")[0].anchors == ("a", "c", "f", "h", "h-2")


FOUND = {
    "x [a]{language=de}": [("SRC080", (1, 7, 1, 15))],
    "x [a]{lang=german style=b}": [("SRC080", (1, 19, 1, 24)), ("SRC082", (1, 12, 1, 18))],
    "[a]{.lead .smal .big}": [("SRC081", (1, 12, 1, 16)), ("SRC081", (1, 18, 1, 21))],
    '[a]{class="big lead"}': [("SRC081", (1, 12, 1, 15))],
    "> - {dir=up}\n>   a": [("SRC082", (1, 10, 1, 12))],
    "## A {#b onclick=c}": [("SRC080", (1, 10, 1, 17))],
    "## A {#1}": [("SRC082", (1, 8, 1, 9))],
    "[a](b){hreflang=de} `c`{.d}": [("SRC080", (1, 8, 1, 16)), ("SRC081", (1, 26, 1, 27))],
    "[a]{lang==de}": [("SRC023", (1, 5, 1, 13))],
    "[a]{id=b id=c}": [("SRC024", (1, 10, 1, 12))],
    "[a]{lang}": [],
    "a *b*{.lead} c": [("SRC083", (1, 6, 1, 13))],
    "word{.lead}": [("SRC083", (1, 5, 1, 12))],
    "a\n{.lead}": [("SRC083", (2, 1, 2, 8))],
    "a {.lead}": [("SRC083", (1, 3, 1, 10))],
    "- a\n\n  {.lead}\n- b": [("SRC083", (3, 3, 3, 10))],
    "a\n\n  {.lead}": [("SRC083", (3, 3, 3, 10))],
    "{.lead}\n[^1]: a": [("SRC083", (1, 1, 1, 8))],
}  # fmt: skip


@pytest.mark.parametrize("source", FOUND)
def test_what_means_nothing_is_found_where_it_stands(source: str) -> None:
    assert sorted(seen(parse_blocks(placed(source), "en")[1])) == FOUND[source]


def test_in_a_folded_text_the_whole_text_is_the_place() -> None:
    source = "{.x}\n## A {#b y=c}\n\n[d]{lang=german} *e*{.f}"
    rich, found = parse_blocks(folded(source), "en")

    assert {one.at for one in found} == {rich.at}
    assert [one.code for one in found] == ["SRC081", "SRC080", "SRC082", "SRC083"]


def test_titles_have_spans_too() -> None:
    assert html(parse_inline(placed("A [b]{lang=fr}"), "en")[0]) == 'A <span lang="fr">b</span>'
