"""Blocks and questions as HTML."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from scormbuild.blocks.accordion import Accordion
from scormbuild.blocks.block import Block, Panel
from scormbuild.blocks.callout import NAMES, Callout
from scormbuild.blocks.cards import Cards
from scormbuild.blocks.columns import Columns
from scormbuild.blocks.figure import Figure
from scormbuild.blocks.kinds import KINDS as BLOCKS
from scormbuild.blocks.objectives import Objectives
from scormbuild.blocks.process import Process
from scormbuild.blocks.question import QuestionBlock
from scormbuild.blocks.tabs import Tabs
from scormbuild.blocks.text import TextBlock
from scormbuild.content import Heading, Link, Part, Picture
from scormbuild.course.course import Course, Lesson, Quiz
from scormbuild.course.course import Ledger as Numbers
from scormbuild.questions import KINDS as QUESTIONS
from scormbuild.questions.kind import Question
from scormbuild.render.answers import ROOT, Asked
from scormbuild.render.articles import Article, ArticleWriter
from scormbuild.render.environment import environment
from scormbuild.render.findings import PictureUnreadable
from scormbuild.render.theme import Theme
from scormbuild.render.words import read_words
from tests.render.making import AT, FACTS, MakeFile, make_course, text

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200"/>'
PANELS = (
    Panel(text("First <em>one</em>"), (TextBlock(text("<p>Body 1</p>", inline=False)),)),
    Panel(None, (TextBlock(text("<p>Body 2</p>", inline=False)),)),
)


def writer(theme: Theme, course: Course) -> ArticleWriter:
    words = read_words(theme, "en", {}).value
    assert words is not None
    return ArticleWriter(course, words, environment(theme), FACTS)


def lesson_of(course: Course) -> Lesson:
    return course.lessons[0]


def article(theme: Theme, *blocks: Block, **changes: Any) -> Article:
    course = make_course(**changes)
    return writer(theme, course).write(replace(lesson_of(course), blocks=blocks))


def body(theme: Theme, *blocks: Block, **changes: Any) -> str:
    """Return what stands below the description, with the space between tags folded."""
    html = article(theme, *blocks, **changes).html
    inner = html.partition("A short lesson.</p>")[2].removesuffix("</article>")
    return re.sub(
        r">\s+<", "><", re.sub(r"<svg.*?</svg>", "[icon]", inner, flags=re.DOTALL)
    ).strip()


def test_every_kind_has_a_template(shipped: Theme) -> None:
    wanted = {f"blocks/{name}.html.j2" for name in BLOCKS}
    wanted |= {f"questions/{name}.html.j2" for name in QUESTIONS}

    assert wanted <= shipped.files.keys()


def test_an_article_begins_with_where_it_is_and_its_title(shipped: Theme) -> None:
    html = article(shipped).html

    assert html.startswith(
        '<article class="page lesson" data-page="One">\n'
        '<p class="eyebrow">The first evening</p>'
        "<h1>It is &lt;one&gt; answer</h1>\n"
        '<p class="lede">A short lesson.</p>\n'
    )
    assert html.endswith("</article>")


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (TextBlock(text("<p>Hi & bye</p>", inline=False)), "<p>Hi & bye</p>"),
        (
            Objectives(),
            (
                '<div class="objectives"><p class="objectives-title">[icon]'
                "Objective of this lesson</p>"
                "<ul><li>Stay calm</li></ul></div>"
            ),
        ),
        (
            Callout("tip", text("Say <b>it</b>"), PANELS[0].blocks),
            (
                '<div class="callout tip" role="note"><p class="callout-title">[icon]<span>'
                '<span class="callout-kind">Tip</span> Say <b>it</b></span></p><p>Body 1</p></div>'
            ),
        ),
        (
            Accordion(PANELS[:1]),
            (
                '<div class="accordion"><details><summary>First <em>one</em></summary>'
                '<div class="item-body"><p>Body 1</p></div></details></div>'
            ),
        ),
        (
            Tabs(None, PANELS[:1]),
            (
                '<div class="tabs"><section class="tab panel" data-tab>'
                '<h2 class="tab-title panel-title">First <em>one</em></h2><p>Body 1</p>'
                "</section></div>"
            ),
        ),
        (
            Cards(text("All"), PANELS),
            (
                '<h2 class="block-title">All</h2><div class="cards"><div class="card">'
                '<h3 class="card-title">First <em>one</em></h3><p>Body 1</p></div>'
                '<div class="card"><p>Body 2</p></div></div>'
            ),
        ),
        (
            Process(None, PANELS),
            (
                '<ol class="process"><li class="step"><p class="step-title">First <em>one</em></p>'
                '<p>Body 1</p></li><li class="step"><p>Body 2</p></li></ol>'
            ),
        ),
        (
            Columns(PANELS),
            (
                '<div class="columns"><div class="col">'
                '<h2 class="col-title">First <em>one</em></h2>'
                '<p>Body 1</p></div><div class="col"><p>Body 2</p></div></div>'
            ),
        ),
        (
            Figure(text("pic"), text("A caption")),
            "<figure>\npic\n<figcaption>A caption</figcaption></figure>",
        ),
        (Figure(text("pic"), None), "<figure>\npic\n</figure>"),
    ],
)
def test_a_block_is_written(shipped: Theme, block: Block, expected: str) -> None:
    assert body(shipped, block) == expected


@pytest.mark.parametrize("kind", NAMES)
def test_a_callout_says_in_words_what_it_is(shipped: Theme, kind: str) -> None:
    html = body(shipped, Callout(kind, None, ()))

    assert html == (
        f'<div class="callout {kind}" role="note"><p class="callout-title">[icon]'
        f"<span>{kind.capitalize()}</span></p></div>"
    )


def test_headings_of_blocks_never_skip_a_level(shipped: Theme) -> None:
    def headed(level: int) -> TextBlock:
        heading = Heading(level, "x", f"x{level}", AT)
        return TextBlock(text(f"<h{level}>x</h{level}>", inline=False, headings=(heading,)))

    nested = Cards(text("in"), (Panel(text("deep"), ()),))
    html = body(
        shipped,
        Tabs(None, PANELS[:1]),
        headed(2),
        Tabs(text("all"), (Panel(text("one"), (nested,)),)),
        Cards(None, PANELS[:1]),
        headed(3),
        Columns(PANELS[:1]),
        Callout("note", None, (Columns(PANELS[:1]),)),
    )

    levels = [int(level) for level in re.findall(r"<h([1-6])", html)]
    assert levels == [2, 2, 3, 4, 5, 6, 3, 3, 4, 4]


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("two.md#next", "../pages/two.html#next-section"),
        ("https://example.org/?a=1&b=2", "https://example.org/?a=1&amp;b=2"),
    ],
)
def test_links_lead_to_pages_and_out(shipped: Theme, target: str, expected: str) -> None:
    parts: tuple[Part, ...] = ('<a href="', Link(target, AT), '">there</a>')

    written = article(shipped, TextBlock(text(*parts)))

    assert f'<a href="{expected}">there</a>' in written.seen_from("../")
    assert ROOT not in written.seen_from("")


@pytest.mark.parametrize(
    ("width", "height", "expected"),
    [
        (None, None, 'width="400" height="200"'),
        (100, None, 'width="100" height="50"'),
        (None, 100, 'width="200" height="100"'),
        (10, 90, 'width="10" height="90"'),
    ],
)
def test_a_picture_has_its_size(
    shipped: Theme, make_file: MakeFile, width: int | None, height: int | None, expected: str
) -> None:
    picture = Picture("media/A b.svg", 'say "hi"', AT, width, height)
    file = make_file("x.svg", SVG)

    html = article(shipped, Figure(text(picture), None), media={"media/A b.svg": file}).html

    assert (
        f'<img src="{ROOT}media/a-b-{file.sha256[:8]}.svg" alt="say &#34;hi&#34;" '
        f'{expected} loading="lazy" decoding="async">'
    ) in html


def test_a_picture_that_is_none_is_found_wherever_it_is_used(
    shipped: Theme, make_file: MakeFile
) -> None:
    picture = Picture("media/a.png", "A chart", AT)
    course = make_course(media={"media/a.png": make_file("a.png", b"PK a document")})
    writing = writer(shipped, course)
    figure = Figure(text(picture), None)

    writing.write(replace(lesson_of(course), blocks=(figure, figure)))

    assert writing.found == [PictureUnreadable(at=AT, source="media/a.png")] * 2


@pytest.mark.parametrize("anchor", ["main", "contents", "plan", "results-title"])
def test_a_heading_never_takes_an_id_of_the_shell(shipped: Theme, anchor: str) -> None:
    heading = Heading(2, "x", anchor, AT)
    block = TextBlock(text(f'<h2 id="{anchor}">x</h2>', inline=False, headings=(heading,)))

    assert f'<h2 id="{anchor}-section">' in body(shipped, block)


def test_a_question_is_written_with_the_numbers_of_the_ledger(
    shipped: Theme, question: Question
) -> None:
    ledger = Numbers(
        pages={"One": 1, "two": 2, "final": 5},
        objectives={"calm": 3},
        questions={"kc-ask": 7},
        choices={("kc-ask", "yes"): 4, ("kc-ask", "no"): 2},
    )

    written = article(shipped, QuestionBlock(question), ledger=ledger)

    assert written.questions == (
        Asked(
            question,
            7,
            {"type": "choice", "options": [4, 2], "answer": 4},
            {"4": "Yes", "2": "No"},
        ),
    )
    html = written.html
    assert 'data-question="kc-ask" data-type="choice"' in html
    assert "Knowledge check 1" in html
    assert re.findall(r'<input[^>]*value="(\d)"', html) == ["4", "2"]


def test_a_quiz_numbers_its_questions_and_names_its_rules(
    shipped: Theme, question: Question
) -> None:
    ledger = Numbers(
        pages={"One": 1, "two": 2, "final": 5},
        objectives={"calm": 3},
        questions={"kc-ask": 7},
        choices={("kc-ask", "yes"): 0, ("kc-ask", "no"): 1},
    )
    quiz = Quiz(
        id="final",
        title="Final check",
        at=AT,
        source="quizzes/final.yaml",
        intro=text("<p>Take your time.</p>", inline=False),
        questions=(question,),
        attempts=3,
    )
    html = writer(shipped, make_course(contents=(quiz,), ledger=ledger)).write(quiz).html

    facts = re.findall(r"<li[^>]*>(.*?)</li>", html)
    assert '<li data-pass="7500">' in html
    assert facts == ["1 question", "Pass mark 75%", "3 attempts"]
    assert "<p>Take your time.</p>" in html
    assert "Question 1 of 1" in html
