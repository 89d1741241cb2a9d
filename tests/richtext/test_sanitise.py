from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from scormbuild.content import Link, Picture
from scormbuild.diagnostics import Span
from scormbuild.richtext import parse_blocks, parse_inline
from tests.richtext.placing import PATH, filled, html, placed, seen

KEPT = {
    "a <kbd>Ctrl</kbd> b": "a <kbd>Ctrl</kbd> b",
    'H<sub>2</sub>O <abbr title="a">b</abbr>': 'H<sub>2</sub>O <abbr title="a">b</abbr>',
    '<span lang="fr" dir="ltr" class="x">a</span>': '<span lang="fr" dir="ltr" class="x">a</span>',
    "<ruby>a<rp>(</rp><rt>b</rt></ruby>": "<ruby>a<rp>(</rp><rt>b</rt></ruby>",
    "a<br>b<wbr>c": "a<br>b<wbr>c",
    "a <!-- b --> c": "a  c",
    "<!-- b -->": "",
    "<details open>\n<summary>A</summary>\n\n*B*\n\n</details>": (
        '<details open="">\n<summary>A</summary>\n<p><em>B</em></p>\n</details>'
    ),
    '<table><tr><td colspan="2">A</td></tr></table>': (
        '<table><tbody><tr><td colspan="2">A</td></tr></tbody></table>'
    ),
    '<a href="b.md" title="c">A</a>': '<a href="{b.md}" title="c">A</a>',
    '<a href="https://b.org" class="c">A</a>': (
        '<a href="{https://b.org}" class="c external" target="_blank" '
        'rel="noopener noreferrer">A</a>'
    ),
    '<img src="a%20b.png" alt="c" width="9">': "{a b.png: c}",
    '<img src="a.png" alt="">': "{a.png: }",
    "x <b>y</b>\n\n## Z\n\n| A |\n|-|\n| [b](c) |\n\n```py\nx\n```": (
        '<p>x <b>y</b></p>\n<h2 id="z">Z</h2>\n'
        '<div class="table-scroll" role="region" aria-label="A" tabindex="0">\n'
        '<table>\n<thead>\n<tr>\n<th scope="col">A</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n'
        '<td><a href="{c}">b</a></td>\n</tr>\n</tbody>\n</table>\n</div>\n'
        '<pre class="code" dir="ltr" tabindex="0"><code><span class="n">x</span>\n</code></pre>'
    ),
    "<b>a [x](y%2520z) ![i](p%2520q)": '<b>a <a href="{y%20z}">x</a> {p%20q: i}</b>',
}


@pytest.mark.parametrize("source", KEPT)
def test_plain_html_stays(source: str) -> None:
    rich, found = parse_blocks(placed(source), "en")

    assert (html(rich), found) == (KEPT[source], ())


HOSTILE = (
    "<script>alert(1)</script>",
    "a <script>alert(1)</script> b",
    "<SCRIPT SRC=//x.org/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<script\n\n>alert(1)</script>",
    "a <script/x>alert(1)</script>",
    '<img src="x" alt="y" onerror="alert(1)">',
    "<img src=x alt=y onerror=alert(1)//",
    'a <img/src="x"/alt="y"/onerror=alert(1)>',
    "<b onmouseover=alert(1)>b</b>",
    "<details open ontoggle=alert(1)>x</details>",
    "<svg onload=alert(1)></svg>",
    "<svg><script>alert(1)</script></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></table></math>",
    "<style>*{background:url(javascript:alert(1))}</style>",
    '<p style="background:url(javascript:alert(1))">x</p>',
    '<div style="position:fixed;inset:0">x</div>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" &#14; java&#10;script:alert(1)">x</a>',
    '<a href="JaVaScRiPt:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<a href="vbscript:x">x</a>',
    '<a href="//evil.org">x</a>',
    '<a href="\\\\evil.org">x</a>',
    "[x](javascript:alert(1))",
    "[x](<  javascript:alert(1)>)",
    "[x](JAVASCRIPT&colon;alert(1))",
    "[x][y]\n\n[y]: javascript:alert(1)",
    "![x](javascript:alert(1))",
    '![x" onerror="alert(1)](y.png)',
    '[x](y "\\" onclick=alert(1) \\"")',
    "<javascript:alert(1)>",
    '<iframe src="https://x.org"></iframe>',
    "<iframe srcdoc='<script>alert(1)</script>'>",
    '<object data="x.swf"></object><embed src="x.swf">',
    '<form action="https://x.org"><button formaction="javascript:x">y</button></form>',
    '<meta http-equiv="refresh" content="0;url=https://x.org">',
    '<link rel="stylesheet" href="https://x.org/x.css">',
    '<base href="https://x.org/">',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    "<title><img src=x onerror=alert(1)></title>",
    "<textarea><img src=x onerror=alert(1)></textarea>",
    "<template><img src=x onerror=alert(1)></template>",
    "<xmp><img src=x onerror=alert(1)></xmp>",
    "<plaintext><b>",
    "<video src=x onerror=alert(1)></video><audio src=x autoplay></audio>",
    "<b id=main>x</b> <h2 id=contents>y</h2>",
    '<div role="button" tabindex="9" contenteditable autofocus onfocus=alert(1)>x</div>',
    "<!--><script>alert(1)</script>-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml-stylesheet href='javascript:alert(1)'?>",
    "```<script>alert(1)</script>\n<script>alert(1)</script>\n```",
    "`<script>alert(1)</script>`",
    "|<script>|\n|-|\n|<img src=x onerror=alert(1)>|",
    '## <a id="x" name="y">z</a> {#"onclick=alert(1)}',
    '## x {#y style="color:red" onclick="alert(1)"}',
    "[x]{onclick=alert(1) style=position:fixed}",
    '[x]{.y" onclick="alert(1)}',
    '[x]{lang="de" onclick="alert(1)"}',
    "[x](y.md){onclick=alert(1)} `x`{style=y} ![x](y.png){onerror=alert(1)}",
    "{onclick=alert(1) style=x}\nx",
    "<b>x</b> [y]{onclick=alert(1) class=z}",
    "> [!<script>alert(1)</script>]\n> x",
    "> [!NOTE] <script>alert(1)</script>\n> <img src=x onerror=alert(1)>",
    '<b>x</b> [^"onclick=alert(1)] <img class=gap alt=1 onerror=alert(1)>',
    "$\\href{javascript:alert(1)}{x}$ $\\style{color:red}{x}$",
    "<b>x</b> $\\text{<script>alert(1)</script>}$",
    '<b title="$\\text{\\" onclick=alert(1)}$">x</b>',
    '<div title="\n\n$\\text{" onclick=alert(1) x="}$\n\n">',
    '[x](glossary:y"onclick=alert(1)) [x](<glossary:y" onclick="alert(1)>)',
    "<a href='glossary:x' onclick=alert(1) id=z>y</a>",
    "[x](java\tscript:glossary:y) [x](< glossary:javascript:y>)",
    '*[x" onclick=alert(1)]: y <script>alert(1)</script>\n\nx',
    "<math><mtext>x</mtext></math> <semantics><annotation-xml encoding=text/html><b>y",
    '<div title="\n\n[^1] x\n\n- [x] y\n\n">',
)  # fmt: skip

_ATTRIBUTES = {
    "a": {"class", "dir", "href", "lang", "rel", "target", "title"},
    "details": {"open"},
    "annotation": {"encoding"},
    "math": {"dir"},
    "div": {"aria-label", "class", "role", "tabindex", "title"},
    "h2": {"id"},
    "img": {"alt", "src"},
    "sup": set(),
    "pre": {"class", "dir", "tabindex"},
    "li": {"class"},
    "span": {"class", "lang"},
    "th": {"scope", "class"},
}
_TAGS = {
    *_ATTRIBUTES, "b", "blockquote", "br", "code", "em", "mtext", "p", "semantics", "strong",
    "table", "tbody", "td", "thead", "tr", "ul",
}  # fmt: skip


class Judge(HTMLParser):
    """Collects what has no business in a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.guilty: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _TAGS:
            self.guilty.append(tag)
        self.guilty += [name for name, _ in attrs if name not in _ATTRIBUTES.get(tag, set())]
        for name, value in attrs:
            bare = re.sub(r"[\x00-\x20]", "", value or "").lower()
            if name in ("href", "src") and re.match(r"(?!https?:|glossary:)[a-z]+:|[/\\]{2}", bare):
                self.guilty.append(str(value))
            if name == "tabindex" and value != "0":
                self.guilty.append(f"tabindex={value}")

    def handle_comment(self, data: str) -> None:
        self.guilty.append(data)

    def handle_pi(self, data: str) -> None:
        self.guilty.append(data)

    def handle_decl(self, decl: str) -> None:
        self.guilty.append(decl)

    def unknown_decl(self, data: str) -> None:
        self.guilty.append(data)


@pytest.mark.parametrize("source", HOSTILE)
@pytest.mark.parametrize("parse", [parse_blocks, parse_inline])
def test_nothing_hostile_survives(parse: object, source: str) -> None:
    rich, _ = parse(placed(source), "en")  # type: ignore[operator]
    judge = Judge()
    judge.feed(filled(rich))
    judge.close()

    assert judge.guilty == []


REMOVED = {
    "a <b onclick='x' style=y id=z class=k>b</b>": [
        (("onclick", "style", "id"), (1, 3, 1, 39)),
    ],
    "> a\n> <span onclick=x>": [(("onclick",), (2, 3, 2, 19))],
    "<div>\n  <iframe src='a'>\n<script>\n<b onclick=x>\n</script>\n</div>": [
        (("<iframe>",), (2, 3, 2, 19)),
    ],
    "<a href='javascript:x'>y</a>": [(("href=javascript:x",), (1, 1, 1, 24))],
    "| a |\n|-|\n| <u style=x>b</u> |": [(("style",), (3, 3, 3, 14))],
    "<?php x ?>": [(("<?php>",), (1, 1, 1, 6))],
    "<div role=button tabindex=0>": [(("role=button",), (1, 1, 1, 29))],
    "<b onclick='x": [],
}


@pytest.mark.parametrize("source", REMOVED)
def test_the_author_is_told_what_was_removed(source: str) -> None:
    found = [one for one in parse_blocks(placed(source), "en")[1] if one.code == "SRC030"]

    assert [(one.details()["removed"], place) for one, (_, place) in zip(
        found, seen(tuple(found)), strict=True
    )] == REMOVED[source]  # fmt: skip


def test_titles_keep_no_blocks() -> None:
    rich, found = parse_inline(placed("a <div>b</div> <i>c</i>"), "en")

    assert html(rich) == "a b <i>c</i>"
    assert seen(found) == [("SRC030", (1, 3, 1, 8))]


def test_addresses_in_html_are_placed_too() -> None:
    rich, found = parse_blocks(
        placed('<div>\n<a href="b.md">A</a>\n<img src="c.png">\n</div>\n\n<i>[d](b.md) ![](c.png)'),
        "en",
    )

    assert [part for part in rich.parts if not isinstance(part, str)] == [
        Link("b.md", Span(PATH, 2, 1, 2, 16)),
        Picture("c.png", "", Span(PATH, 3, 1, 3, 18)),
        Link("b.md", Span(PATH, 6, 8, 6, 12)),
        Picture("c.png", "", Span(PATH, 6, 18, 6, 23)),
    ]
    assert sorted(seen(found)) == [("ACC001", (3, 1, 3, 18)), ("ACC001", (6, 14, 6, 24))]


def test_images_elsewhere_are_refused_in_html_too() -> None:
    rich, found = parse_blocks(placed('a <img src="https://b.org/c.png" alt="d">'), "en")

    assert html(rich) == "a d"
    assert seen(found) == [("SRC033", (1, 3, 1, 42))]
