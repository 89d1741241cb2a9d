from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from scormbuild.content import Abbreviation
from scormbuild.diagnostics import Span
from scormbuild.richtext import parse_blocks
from scormbuild.richtext.abbreviations import explained
from tests.properties.markup import Markup
from tests.richtext.placing import PATH, filled, html, placed, seen
from tests.richtext.test_positions import MARKDOWN

DEFINED = {
    "a\n\n*[HR]: human resources": ("a", {"HR": "human resources"}),
    "*[ h. r. ]:  x  \n*[B]: y": ("", {"h. r.": "x", "B": "y"}),
    "a\n*[B]: y\nc": ("<p>a</p>\n<p>c</p>", {"B": "y"}),
    "- a\n\n  *[B]: y": ("<ul>\n<li><p>a</p>\n</li>\n</ul>", {"B": "y"}),
    "a *[B]: c* \\*[B]: d": ("a <em>[B]: c</em> *[B]: d", {}),
    "    *[B]: y": ('<pre class="code" dir="ltr" tabindex="0"><code>*[B]: y\n</code></pre>', {}),
    "*[]: y": ("*[]: y", {}),
}


@pytest.mark.parametrize("source", DEFINED)
def test_lines_that_explain_are_no_text(source: str) -> None:
    rich, found = parse_blocks(placed(source), "en")

    assert (html(rich), found) == (DEFINED[source][0], ())
    assert {one.short: one.long for one in rich.abbreviations} == DEFINED[source][1]


def test_the_short_form_has_its_place() -> None:
    rich, _ = parse_blocks(placed("> a\n>\n> *[HR]: b", line=4, column=3), "en")

    assert rich.abbreviations == (Abbreviation("HR", "b", Span(PATH, 6, 7, 6, 9)),)


def test_an_abbreviation_stands_for_something() -> None:
    assert seen(parse_blocks(placed("*[HR]:\n"), "en")[1]) == [("SRC091", (1, 3, 1, 5))]


KNOWN = {"HR": "human <resources>", "R&D": "research", "H": "hydrogen", "é": "e"}
HR = '<abbr title="human &lt;resources&gt;">HR</abbr>'

EXPLAINED = {
    "HR and xHR, HRs, HR.": f"{HR} and xHR, HRs, {HR}.",
    "R&D &amp; H": '<abbr title="research">R&amp;D</abbr> &amp; <abbr title="hydrogen">H</abbr>',
    "*HR*\n\n## HR": f'<p><em>{HR}</em></p>\n<h2 id="hr">{HR}</h2>',
    '[HR](HR.md "HR") ![HR](HR.png)': f'<a href="{{HR.md}}" title="HR">{HR}</a> {{HR.png: HR}}',
    "`HR` $H$ HR": None,
    '<kbd>HR</kbd> <abbr title="x">HR</abbr> <b title="HR > H">HR</b>': (
        f'<kbd>HR</kbd> <abbr title="x">HR</abbr> <b title="HR &gt; H">{HR}</b>'
    ),
    "```\nHR\n```": '<pre class="code" dir="ltr" tabindex="0"><code>HR\n</code></pre>',
    "[HR[^1]\n\n[^1]: HR": f"[{HR}{{^1}}",
    "café éa &eacute;": 'café éa <abbr title="e">é</abbr>',
}


@pytest.mark.parametrize("source", EXPLAINED)
def test_words_in_prose_are_explained(source: str) -> None:
    before, _ = parse_blocks(placed(source), "en")
    after, _ = explained(before, KNOWN)
    expected = EXPLAINED[source]

    assert html(after) == (html(before)[:-2] + HR if expected is None else expected)
    assert replace(after, parts=before.parts) == before


def test_it_says_which_were_met() -> None:
    rich, _ = parse_blocks(placed("HR `R&D`"), "en")

    assert explained(rich, KNOWN)[1] == {"HR"}


@given(MARKDOWN)
def test_explained_texts_are_as_sound_as_before(source: str) -> None:
    before, _ = parse_blocks(placed(source), "en")
    after, met = explained(before, {"a": "x", "word": '"y"', "b": "<z>", "html": "h"})

    assert [part for part in after.parts if not isinstance(part, str)] == [
        part for part in before.parts if not isinstance(part, str)
    ]
    assert Markup(filled(after)).faults == Markup(filled(before)).faults
    assert bool(met) == (after != before)
