"""The quick parser reads what markdown-it reads, only quicker."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin

from scormbuild.richtext.inline import QuickInline
from scormbuild.richtext.lines import QuickRuler

LINES = st.lists(
    st.sampled_from(
        [
            "", " ", "a", "a *b* `c` <d> &amp; \\* [e](f) ![g](h) ~~i~~ <j@k.l>", "  a", "    a",
            "\ta", "# a", "#a", "a\n===", "---", "- - -", "***", "- a", "  - a", "-", "+ a", "1. a",
            "2) a", "14. a", "> a", ">", "> - a", "```", "~~~", "<div>", "<!-- a", "-->", "[a]: b",
            "[a]:", "b 'c'", "[a]", "|a|b|", "|-|-|", "-|-", ":-:|-", "a|b", "a", ": b", "~ b",
            "=", "-a", "**a", "b**", "_a_", "a  ", "a\\", "a\x00\u00a0",
        ]
    ),
    max_size=14,
).map("\n".join)  # fmt: skip


def parsers() -> tuple[MarkdownIt, MarkdownIt]:
    both = [
        MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(deflist_plugin)
        for _ in range(2)
    ]
    both[1].inline = QuickInline(both[1].inline)
    both[1].block.ruler = QuickRuler(both[1].block.ruler)
    return both[0], both[1]


PLAIN, QUICK = parsers()


@given(LINES | st.text())
@example("> a\n- b\n2. c\n\nd\n14. e")
def test_quick_rules_find_the_same_tokens(source: str) -> None:
    assert QUICK.parse(source) == PLAIN.parse(source)


@pytest.mark.parametrize("source", ["", "a", "a\n- b\n\n  c\n***\nd\n---\n1. e"])
def test_quick_rules_render_the_same(source: str) -> None:
    assert QUICK.render(source) == PLAIN.render(source)
