"""Whatever a value is, the blocks around it are those that the text itself shows."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from scormbuild.richtext import harmless, parse_blocks, tokens
from scormbuild.source import variables
from scormbuild.source.document import Leaf, PlacedText
from scormbuild.source.schema import load
from scormbuild.source.variables import Variables
from tests.richtext.placing import html, placed, under

RULE = load("course")["properties"]["variables"]["additionalProperties"]["pattern"]

TEXTS = [
    "{{v}}",
    "a {{v}} b",
    "a\n{{v}}\nb",
    "- {{v}}\n- b",
    "1. {{v}}\n   {{v}}",
    "> {{v}}\n> b",
    "- [x] {{v}}\n- [ ] b",
    "## {{v}}\n\n{{v}}{{v}}",
    "| a | {{v}} |\n|---|---|\n| {{v}} | b |",
    "Term {{v}}\n: {{v}}",
    "1{{v}}",
    "-{{v}}",
    "a\n\n{{v}} b\n\n* * {{v}}",
    "{{v}}: b\n\n{{v}}. c\n\n[{{v}}](a.md) d",
]

_SIGNS = [
    "#",
    ">",
    "-",
    "+",
    "*",
    "=",
    "_",
    "~~~",
    "```",
    ":",
    ":-",
    "1.",
    "2)",
    "[x]",
    "[a]:",
    "[^1]:",
    "*[a]:",
    "<b>",
    "<div>",
    "<!--",
    "<?",
    "$$",
    "{",
    "}",
    "\\",
    "a",
    "b",
]
values = (
    st.lists(st.sampled_from((*_SIGNS, " ", "é", "9")) | st.characters(max_codepoint=0x2FF))
    .map("".join)
    .map(str.strip)
    .filter(lambda value: re.search(RULE, value) is not None)
)


def filled(text: str, value: str) -> PlacedText:
    """Return a text of a file with a value put in."""
    whole = placed(text, line=3, column=5)
    leaf = Leaf(text, (3, 5, 3, 5), whole.lines)
    tree, found = variables.fill(whole.span.path, leaf, Variables({"v": value}))
    assert (isinstance(tree, Leaf), found) == (True, ())
    assert isinstance(tree, Leaf)
    return replace(whole, value=str(tree.value), inserted=tree.inserted)


def blocks(text: PlacedText) -> list[tuple[str, str, object]]:
    """Return the blocks of a text, whatever they say."""
    return [(token.type, token.tag, token.map) for token in tokens(text)]


@pytest.mark.parametrize("text", TEXTS)
@given(value=values)
@example(value="# a")
@example(value="- a")
@example(value="1. April")
@example(value="---")
@example(value="***")
@example(value="===")
@example(value="<div>")
@example(value="a\\")
@example(value="[a]: b")
@example(value="0")
def test_a_value_makes_no_blocks(text: str, value: str) -> None:
    assert blocks(harmless(filled(text, value))) == blocks(filled(text, "word"))


@pytest.mark.parametrize(
    ("text", "value", "shown"),
    [
        ("{{v}}", "1. April", "1. April"),
        ("{{v}}", "# 1 - *best*", "# 1 - <em>best</em>"),
        ("{{v}}", "<b>x</b> & y < z", "&lt;b&gt;x&lt;/b&gt; &amp; y &lt; z"),
        ("{{v}}2. a", "1", '<ol start="12">\n<li>a</li>\n</ol>'),
        ("- {{v}}", "- a", "<ul>\n<li>- a</li>\n</ul>"),
        ("a {{v}}", "{#id}", "a {#id}"),
        ("{{v}}.", "[help](mailto:a@b.org)", '<a href="{mailto:a@b.org}">help</a>.'),
        ("[a](b/{{v}}#{{v}})", "c_d-e{x}", '<a href="{b/c_d-e{x}#c_d-e{x}}">a</a>'),
    ],
)
def test_what_learners_read(text: str, value: str, shown: str) -> None:
    rich, found = parse_blocks(harmless(filled(text, value)), "en")

    assert (html(rich), found) == (shown, ())


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("{{v}} <script>", "- a", ["<script>"]),
        ("a {{v}} ![](b.png)", "{long} value", ["![](b.png)"]),
        ("a {{v}} b ![](c.png)", "![](x.png)", ["{{v}}", "![](c.png)"]),
        ("{{v}} {{v}} <i onclick=x>y</i>", "# x", ["<i onclick=x>"]),
    ],
)
def test_findings_point_at_the_file(text: str, value: str, expected: list[str]) -> None:
    _, found = parse_blocks(harmless(filled(text, value)), "en")

    assert [under(placed(text, line=3, column=5), one.at) for one in found] == expected
