from __future__ import annotations

import pytest

from scormbuild.content import Heading, Link, Picture, RichText
from scormbuild.diagnostics import Span
from scormbuild.richtext import parse_blocks, parse_inline, tokens
from tests.richtext.placing import PATH, folded, html, placed, seen

# Tables of Markdown and HTML read best with the two side by side.
# ruff: noqa: ISC004
WRITTEN = {
    "nothing": ("", ""),
    "one paragraph": ("One *and* **two** ~~three~~ `a < b`\nend  \nbreak",
        "One <em>and</em> <strong>two</strong> <s>three</s> <code>a &lt; b</code>\nend<br>\nbreak"),
    "two paragraphs": ("One\n\nTwo", "<p>One</p>\n<p>Two</p>"),
    "signs": ("a < b & c > d\n\n\\*", "<p>a &lt; b &amp; c &gt; d</p>\n<p>*</p>"),
    "rule": ("***", "<hr>"),
    "quote": ("> One", "<blockquote>\n<p>One</p>\n</blockquote>"),
    "tight list": ("- One\n- Two", "<ul>\n<li>One</li>\n<li>Two</li>\n</ul>"),
    "loose list": ("1. One\n\n2. Two", "<ol>\n<li><p>One</p>\n</li>\n<li><p>Two</p>\n</li>\n</ol>"),
    "list from three": ("3. One", '<ol start="3">\n<li>One</li>\n</ol>'),
    "empty item": ("-\n- a", "<ul>\n<li></li>\n<li>a</li>\n</ul>"),
    "tasks": ("- [ ] One\n- [x] **Two**\n- [y] Three",
        '<ul>\n<li class="task">{☐}One</li>\n<li class="task">{☑}<strong>Two</strong></li>\n'
        "<li>[y] Three</li>\n</ul>"),
    "definitions": ("Term\n: One\n: Two", "<dl>\n<dt>Term</dt>\n<dd>One</dd>\n<dd>Two</dd>\n</dl>"),
    "headings": ("# A\n## B\n### C",
        '<h2 id="a">A</h2>\n<h2 id="b">B</h2>\n<h3 id="c">C</h3>'),
    "same heading": ("## A\n## A!\n## A",
        '<h2 id="a">A</h2>\n<h2 id="a-2">A!</h2>\n<h2 id="a-3">A</h2>'),
    "own anchor": ("## A *b* {#mine}", '<h2 id="mine">A <em>b</em></h2>'),
    "no own anchor": ("## A {#1} `{#x}`", '<h2 id="a-1-x">A {#1} <code>{#x}</code></h2>'),
    "underlined heading": ("A\n=\n\nB\n-", '<h2 id="a">A</h2>\n<h2 id="b">B</h2>'),
    "code": ("```\na < b\n```",
        '<pre class="code" dir="ltr" tabindex="0"><code>a &lt; b\n</code></pre>'),
    "indented code": ("    <b>",
        '<pre class="code" dir="ltr" tabindex="0"><code>&lt;b&gt;\n</code></pre>'),
    "coloured code": ("```python title\nif x: # y\n```",
        '<pre class="code" dir="ltr" tabindex="0"><code><span class="k">if</span> '
        '<span class="n">x</span><span class="p">:</span> <span class="c1"># y</span>\n'
        "</code></pre>"),
    "table": ("| A | B | C |\n|:--|:-:|--:|\n| 1 | `a\\|b` |",
        '<div class="table-scroll" role="region" aria-label="A, B, C" tabindex="0">\n<table>\n'
        '<thead>\n<tr>\n<th scope="col" class="align-start">A</th>\n'
        '<th scope="col" class="align-center">B</th>\n<th scope="col" class="align-end">C</th>\n'
        '</tr>\n</thead>\n<tbody>\n<tr>\n<td class="align-start">1</td>\n'
        '<td class="align-center"><code>a|b</code></td>\n<td class="align-end"></td>\n</tr>\n'
        "</tbody>\n</table>\n</div>"),
    "table with a corner": ('| | "B" |\n|-|-|',
        '<div class="table-scroll" role="region" aria-label="“B”" tabindex="0">\n<table>\n'
        '<thead>\n<tr>\n<td></td>\n<th scope="col">“B”</th>\n</tr>\n</thead>\n</table>\n</div>'),
    "link": ("[A](02-b.md#c)", '<a href="{02-b.md#c}">A</a>'),
    "link with a title": ('[A](b "c \\"d\\"")', '<a href="{b}" title="c &quot;d&quot;">A</a>'),
    "encoded link": ("[A](b%20c.md#%C3%BC)", '<a href="{b c.md#ü}">A</a>'),
    "pointed link": ("[A](<b c.md>)", '<a href="{b c.md}">A</a>'),
    "link by reference": ("[A][b]\n\n[b]: c.md", '<a href="{c.md}">A</a>'),
    "link outwards": ("[A](https://é.org/?q=ü)",
        '<a href="{https://xn--9ca.org/?q=%C3%BC}" class="external" target="_blank" '
        'rel="noopener noreferrer">A</a>'),
    "address alone": ("<https://a.org>",
        '<a href="{https://a.org}" class="external" target="_blank" '
        'rel="noopener noreferrer">https://a.org</a>'),
    "mail": ("<me@a.org> [B](tel:+49)",
        '<a href="{mailto:me@a.org}">me@a.org</a> <a href="{tel:+49}">B</a>'),
    "image": ("a ![b *c* d](media/e%20f.png) g", "a {media/e f.png: b c d} g"),
    "decoration": ("![](media/a.png){decorative}", "{media/a.png: }"),
    "brace behind an image": ("![a](b.png) {c}", "{b.png: a} {c}"),
}  # fmt: skip


@pytest.mark.parametrize("name", WRITTEN)
def test_markdown_becomes_html(name: str) -> None:
    source, expected = WRITTEN[name]
    rich, found = parse_blocks(placed(source), "en")

    assert (html(rich), found) == (expected, ())


PLAIN = {
    "One *two*\nthree": "One two three",
    "un*believ*able": "unbelievable",
    "- a\n- b\n\nc": "a b c",
    "| A | B |\n|-|-|\n| c | d |": "A B c d",
    "## A\n```\nb  c\n```": "A b c",
    "a ![b](c.png) d": "a b d",
    "a <br> b<sub>2</sub> <!-- c --> &amp; d": "a b₂ & d",
    "10<sup>\u221223</sup> and <sup>14</sup>C<sub>6</sub>": "10⁻²³ and ¹⁴C₆",
    "O(2<sup>*n*</sup>), 1<sup>st</sup>, x<sub>max</sub>": "O(2ⁿ), 1st, xmax",
    "10<sup>11.5</sup> <sub>x<sup>2</sup></sub> <sup>a &lt; 1</sup>": "10^11.5 x² ^a < 1",
    "<ul><li>a</li><li>b</li></ul>": "a b",
    'x <img src="a.png" alt="b &amp; c">': "x b & c",
    '<ruby>東<rp>[</rp><rt lang="ja">ひがし</rt><rp>]</rp></ruby>': "東(ひがし)",
    "<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>": "漢(かん)字(じ)",
    "a[^1] b\n\n- [x] c\n\n[^1]: d": "a b ☑ c",
    "a[^1] <b>b</b>\n\n- [x] c": "a b ☑ c",
    "> [!NOTE] a\n> b": "a b",
}


@pytest.mark.parametrize("source", PLAIN)
def test_the_plain_text_is_what_one_hears(source: str) -> None:
    assert parse_blocks(placed(source), "en")[0].plain == PLAIN[source]


def test_a_whole_text() -> None:
    text = placed("## A\n\nb [c](d.md) ![e](f.png){width=30 height=20}", line=7)

    assert parse_blocks(text, "en") == (
        RichText(
            parts=(
                '<h2 id="a">A</h2>\n<p>b <a href="',
                Link("d.md", Span(PATH, 9, 7, 9, 11)),
                '">c</a> ',
                Picture("f.png", "e", Span(PATH, 9, 18, 9, 23), 30, 20),
                "</p>",
            ),
            plain="A b c e",
            at=Span(PATH, 7, 1, 9, 44),
            inline=False,
            anchors=("a",),
            headings=(Heading(2, "A", "a", Span(PATH, 7, 1, 7, 5)),),
        ),
        (),
    )


INLINE = {
    "": "",
    "  ": "",
    "1. Introduction": "1. Introduction",
    "# One": "# One",
    "- [x] a": "- [x] a",
    "    code": "code",
    " *One* `two` ": "<em>One</em> <code>two</code>",
    "One\n  two\n": "One\ntwo",
    "a <kbd>b</kbd>": "a <kbd>b</kbd>",
}


@pytest.mark.parametrize("source", INLINE)
def test_titles_are_one_run_of_text(source: str) -> None:
    rich, found = parse_inline(placed(source), "en")

    assert (html(rich), rich.inline, found) == (INLINE[source], True, ())


@pytest.mark.parametrize(
    ("source", "place"),
    [
        ("One\n\n- two", (3, 1, 3, 6)),
        ("- One\n- two", (1, 1, 1, 6)),
        ("One\n\nTwo\n\nThree", (3, 1, 3, 4)),
        ("```\na\n```", (1, 1, 1, 4)),
    ],
)
def test_titles_have_no_blocks(source: str, place: tuple[int, int, int, int]) -> None:
    assert seen(parse_inline(placed(source), "en")[1]) == [("SRC034", place)]


INLINE_RESULTS = {"One *two*": True, "![a](b.png)": True, "One\n\nTwo": False, "- a": False}


@pytest.mark.parametrize("source", INLINE_RESULTS)
def test_a_single_paragraph_says_so(source: str) -> None:
    assert parse_blocks(placed(source), "en")[0].inline is INLINE_RESULTS[source]


FOUND = {
    "unknown language": ("a\n\n```pyhton\n```", [("SRC031", (3, 4, 3, 10))]),
    "unknown language in a list": ("- a\n  ~~~ ssss x\n  ~~~", [("SRC031", (2, 7, 2, 11))]),
    "script address": ("a [b](javascript:alert(1))", [("SRC032", (1, 7, 1, 26))]),
    "hidden script address": ("[b](<java\tscript:x>)", [("SRC032", (1, 6, 1, 19))]),
    "spelt script address": ("[b](&#106;avascript:x)", [("SRC032", (1, 5, 1, 22))]),
    "data address": ("a\n> [b]( data:text/html,x )", [("SRC032", (2, 8, 2, 24))]),
    "address alone": ("<vbscript:x>", [("SRC032", (1, 2, 1, 12))]),
    "other server": ("[a](//b.org) [c](\\\\\\\\d)", [
        ("SRC032", (1, 5, 1, 12)), ("SRC032", (1, 18, 1, 23))]),
    "file": ("[a](file:///etc/passwd)", [("SRC032", (1, 5, 1, 23))]),
    "image elsewhere": ("![a](https://b.org/c.png)", [("SRC033", (1, 6, 1, 25))]),
    "image as data": ("![a](data:image/png;base64,AA)", [("SRC033", (1, 6, 1, 30))]),
    "unknown attribute": ("![a](b){widht=3 .c}", [
        ("SRC035", (1, 9, 1, 14)), ("SRC035", (1, 17, 1, 19))]),
    "broken attribute": ("![a](b){width==3}", [("SRC023", (1, 9, 1, 17))]),
    "size": ("x\n![a](b){width=50% height=0}", [
        ("SRC036", (2, 15, 2, 18)), ("SRC036", (2, 26, 2, 27))]),
    "address with spaces": ("a ![b](c d.png) e", [("SRC037", (1, 3, 1, 16))]),
    "reference to nothing": ("a [b][c] d", [("SRC038", (1, 3, 1, 9))]),
    "short reference to nothing": ("a *[b][]* d", [("SRC038", (1, 4, 1, 9))]),
    "escaped brackets": ("\\[a\\]\\[b\\] x[0][1] [c](d", []),
    "no alternative text": ("a ![](b.png) c", [("ACC001", (1, 3, 1, 13))]),
    "no alternative text in a cell": ("|a|b|\n|-|-|\n|![](x)|![](x)|", [
        ("ACC001", (3, 2, 3, 8)), ("ACC001", (3, 9, 3, 15))]),
    "skipped level": ("## A\n#### B\n## C\n### D", [("ACC002", (2, 1, 2, 7))]),
    "deep first level": ("#### A", []),
    "nothing said": ("[Click *here*!](b) [More »](c)", [
        ("ACC003", (1, 1, 1, 19)), ("ACC003", (1, 20, 1, 31))]),
    "empty table header": ("a\n\n> | | |\n> |-|-|\n> |a|b|", [("ACC004", (3, 1, 3, 8))]),
    "file name": ("![IMG_1.JPG](b.jpg)", [("ACC005", (1, 1, 1, 20))]),
    "long text": (f"![{'a' * 151}](b)", [("ACC006", (1, 1, 1, 158))]),
    "link without text": ("[](a) [ ](b) [![c](d)](e)", [
        ("ACC007", (1, 1, 1, 6)), ("ACC007", (1, 7, 1, 13))]),
    "decoration with text": ("![a](b){decorative}", [("ACC008", (1, 1, 1, 8))]),
    "empty heading": ("a\n\n##\n", [("ACC009", (3, 1, 3, 3))]),
}  # fmt: skip


@pytest.mark.parametrize("name", FOUND)
def test_findings_stand_where_the_fault_is(name: str) -> None:
    source, expected = FOUND[name]

    assert seen(parse_blocks(placed(source), "en")[1]) == expected


def test_in_a_folded_text_the_whole_text_is_the_place() -> None:
    source = "a [b](javascript:c)\n\n## d\n#### e\n\n```zzzz\n```\n\n![](x){y=}\n\n<b id=x>"
    rich, found = parse_blocks(folded(source), "en")

    assert {one.at for one in found} == {rich.at}
    assert [one.code for one in found] == [
        "SRC032", "SRC031", "SRC023", "ACC001", "ACC002", "SRC030"
    ]  # fmt: skip


def test_tokens_are_those_of_markdown() -> None:
    assert [token.type for token in tokens(placed("- [x] a"))] == [
        "bullet_list_open",
        "list_item_open",
        "paragraph_open",
        "inline",
        "paragraph_close",
        "list_item_close",
        "bullet_list_close",
    ]


@pytest.mark.parametrize(
    "source",
    [
        "![" * 2000 + "](a)" * 2000,
        "[" * 5000,
        "[a](" * 3000,
        ">" * 3000 + "a",
        "- " * 1000 + "a",
        "**a *b " * 2000,
        "<b " * 3000 + ">",
        "`a`` " * 2000,
        "a](b c " * 3000,
        "|a" * 500 + "|\n" + "|-" * 500 + "|\n" + "|\n" * 500,
    ],
    ids=lambda source: source[:8],
)
def test_hostile_depth_ends(source: str) -> None:
    parse_blocks(placed(source), "en")
