from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from scormbuild.richtext import mathml, parse_blocks, parse_inline
from scormbuild.richtext.mathml import LONGEST, convert
from tests.richtext.placing import folded, html, placed, seen

X = (
    '<math dir="ltr"><semantics><mi>x</mi>'
    '<annotation encoding="application/x-tex">x</annotation></semantics></math>'
)
BLOCK = X.replace('"ltr"', '"ltr" display="block"')
FORMULA = f'<div class="formula" tabindex="0">{BLOCK}</div>'

WRITTEN = {
    "a $x$ b": f"a {X} b",
    "$x$": X,
    "*$x$* ($x$), “$x$”": f"<em>{X}</em> ({X}), “{X}”",
    "$x$-axis, $x$th": f"{X}-axis, {X}th",
    "a $$x$$ b": f"a {BLOCK} b",
    "$$x$$": FORMULA,
    "$$ x $$\na": f"{FORMULA}\n<p>a</p>",
    "$$\nx\n$$": FORMULA,
    "a\n$$\n  x\n$$\nb": f"<p>a</p>\n{FORMULA}\n<p>b</p>",
    "> $$\n> x\n> $$": f"<blockquote>\n{FORMULA}\n</blockquote>",
    "- $$\n  x\n  $$\n- b": f"<ul>\n<li>{FORMULA}\n</li>\n<li>b</li>\n</ul>",
    "[a $x$](b.md)": f'<a href="{{b.md}}">a {X}</a>',
    "[$x$]{.small}": f'<span class="small">{X}</span>',
    "a $x$ <kbd>b</kbd>": f"a {X} <kbd>b</kbd>",
    "<kbd>b</kbd>\n\n$$\nx\n$$": f"<p><kbd>b</kbd></p>\n{FORMULA}",
    # Dollars that are none.
    "$5 and $10": "$5 and $10",
    "$5-$10": "$5-$10",
    "US$5 and AU$7": "US$5 and AU$7",
    "$ x$, $x $": "$ x$, $x $",
    "\\$x$ or \\$5": "$x$ or $5",
    "\\$\\$": "$$",
    "`$x$`": "<code>$x$</code>",
    "    $$\n    x": '<pre class="code" dir="ltr" tabindex="0"><code>$$\nx\n</code></pre>',
    "[a](b.md?$x$)": '<a href="{b.md?$x$}">a</a>',
}


@pytest.mark.parametrize("source", WRITTEN)
def test_formulas_and_prices(source: str) -> None:
    rich, found = parse_blocks(placed(source), "en")

    assert (html(rich), found) == (WRITTEN[source], ())


PLAIN = {
    "a $x  ^2$ b": "a x ^2 b",
    "a\n\n$$\nx\n$$\nb": "a x b",
    "a $y<z$ <b>c</b>": "a y<z c",
    "<b>c</b>\n\n$$\nx\n$$\nb": "c x b",
    "| $x$ |\n|-|": "x",
}


@pytest.mark.parametrize("source", PLAIN)
def test_in_plain_text_a_formula_is_its_tex(source: str) -> None:
    assert parse_blocks(placed(source), "en")[0].plain == PLAIN[source]


FOUND = {
    "a $é + \\foo x$": [("SRC086", (1, 8, 1, 12))],
    "a $\\frac{1}{2$ b": [("SRC086", (1, 13, 1, 14))],
    "$$\nx\n  + \\begin{foo}y\\end{foo}\n$$": [("SRC086", (3, 11, 3, 16))],
    "> - a\n>   $$ x & y $$": [("SRC086", (2, 10, 2, 11))],
    "$x^2^3$ $😀 \\ce{H2O}$": [("SRC086", (1, 5, 1, 6)), ("SRC086", (1, 12, 1, 15))],
    "|a|b|\n|-|-|\n|$x$|$\\foo$|": [("SRC086", (3, 7, 3, 11))],
    "$\\begin{align}x\\end{align}$": [("SRC086", (1, 2, 1, 15))],
    "$$\\eqref{x}$$": [("SRC086", (1, 3, 1, 9))],
    "$\\newcommand{\\a}{b}\\a$": [("SRC086", (1, 2, 1, 13))],
    "$a \\hspace{-2em} b$": [("SRC087", (1, 2, 1, 19))],
    "it costs $5 for kids or 10$ for all": [("SRC088", (1, 10, 1, 28))],
    "$v = \\text{a long way} / t$ $\\sin x \\cos y$": [],
    "a $$\nb": [("SRC089", (1, 3, 1, 5))],
    "$$\nx\n\n$$": [("SRC089", (1, 1, 1, 3)), ("SRC089", (4, 1, 4, 3))],
    "a $$x$$ b $$": [("SRC089", (1, 11, 1, 13))],
    "$$\n$$": [("SRC089", (1, 1, 1, 3)), ("SRC089", (2, 1, 2, 3))],
}


@pytest.mark.parametrize("source", FOUND)
def test_findings_stand_at_the_culprit(source: str) -> None:
    assert sorted(set(seen(parse_blocks(placed(source), "en")[1]))) == FOUND[source]


def test_in_a_folded_text_the_whole_text_is_the_place() -> None:
    rich, found = parse_blocks(folded("a $\\foo$ $$\\bar$$ $$"), "en")

    assert {one.at for one in found} == {rich.at}


def test_the_reason_is_said() -> None:
    (found,) = parse_blocks(placed("$\\ce{H2O}$"), "en")[1]

    assert found.message() == 'this formula cannot be read: unknown command "\\ce"'


def test_an_answer_can_be_a_formula() -> None:
    rich, found = parse_inline(placed("$$x$$"), "en")

    assert (html(rich), found) == (BLOCK, ())


STYLED = {
    r"\begin{cases}1&2\end{cases}": {"m-start m-r0", "m-start m-r0 m-l1"},
    r"\begin{align*}a&=b\end{align*}": {"m-wide", "m-half", "m-end m-r0", "m-start m-l0"},
    r"\begin{array}{|l:r}1&2\\\hline 3&4\end{array}": {
        "m-bl", "m-start m-br m-dash", "m-end", "m-bt m-start m-br m-dash", "m-bt m-end"},
    r"\begin{multline*}a\\b\end{multline*}": {"m-wide", "m-start", "m-end"},
    r"\int\!\!\int\negthinspace": {"m-neg"},
    r"\textsc{a}": {"m-caps"},
    r"\cancel{x}": {"menclose-updiagonalstrike"},
    r"\cramped{x}": set(),
}  # fmt: skip


@pytest.mark.parametrize("tex", STYLED)
def test_styles_become_classes(tex: str) -> None:
    converted = convert(tex, display=True)

    assert (converted.reason, converted.lost) == ("", ())
    assert "style=" not in converted.html.replace("displaystyle=", "")
    assert set(re.findall(r' class="([^"]*)"', converted.html)) == STYLED[tex]
    etree.fromstring(converted.html)


def test_colours_stay() -> None:
    assert '<mrow mathcolor="#FF0000">' in convert(r"\color{red} x", display=False).html


@pytest.mark.parametrize(
    "tex", ["{" * 4000, "{" * 2000 + "}" * 2000, r"\frac1" * 800, r"\sqrt " * 900, "x^{" * 1200]
)
def test_deep_formulas_end(tex: str) -> None:
    convert(tex, display=True)


def test_endless_formulas_are_refused() -> None:
    assert convert("x" * (LONGEST + 1), display=False).reason.startswith("it has 5001 characters")


@pytest.mark.parametrize(
    "html",
    [
        "<math><mi>x</mi><script>alert(1)</script></math>",
        '<math><mi onclick="alert(1)">x</mi></math>',
        '<math href="javascript:x"><mi>x</mi></math>',
        "<math><mi id=x>x</mi></math>",
        "<math><!-- x --></math>",
        '<math><mi class="a" <img src="x">x</mi></math>',
    ],
)
def test_whatever_math_core_says_only_what_is_known_gets_through(
    html: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mathml, "_math_core", lambda _tex, **_display: (html, ""))

    assert convert(f"x {html}", display=False).html == ""


TEX = st.lists(
    st.sampled_from(
        [
            "x", "1", "é", "\U0001f600", " ", "\n", "^", "_", "{", "}", "&", "\\\\", "<", ">", '"',
            "'", "%", "#", "\\frac", "\\sqrt", "\\text{", "\\left(", "\\right)", "\\begin{matrix}",
            "\\end{matrix}", "\\begin{array}{|c:r}", "\\end{array}", "\\hline", "\\color{red}",
            "\\hspace{1em}", "\\!", "\\boxed{", "\\cancel{", "\\label{a}", "\\eqref{a}", "\\def\\a",
            "\\a", "\\style", "\\href{javascript:x}", "\\class{a}", "\\unicode", "\\large ", "\\ ",
            "\\textbf{", "\\sum", "\\int", "\\lim", "\\mathbb{", "<script>", "</math>", "onclick=",
        ]
    ),
    max_size=25,
).map("".join)  # fmt: skip


@given(TEX | st.text(max_size=30), st.booleans())
def test_whatever_is_written_the_html_is_safe(tex: str, display: bool) -> None:  # noqa: FBT001 - from hypothesis
    converted = convert(tex, display=display)

    assert bool(converted.html) != bool(converted.reason)
    if converted.reason:
        assert 0 <= converted.start <= converted.end <= max(len(tex), 1)
    elif not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", tex):
        for element in etree.fromstring(converted.html).iter():
            assert element.tag not in ("a", "script", "style", "img")
            names = {str(name) for name in element.attrib}
            assert {"style", "href", "id", "src"}.isdisjoint(names)
            assert not any(name.startswith("on") for name in names)
