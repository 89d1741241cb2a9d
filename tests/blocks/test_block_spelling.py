"""What authors write in Markdown, and the same in YAML."""

from __future__ import annotations

from typing import Any

import pytest

from scormbuild import blocks
from tests.blocks.writing import blocks_of, lesson, spelled
from tests.questions.asking import document_of, placeless, quiz

STEP = "::: step *S* {#s}\nx\n::: option A {to=e score=2}\nOh.\n:::\n:::\n"

SPELLINGS: dict[str, tuple[str, list[Any]]] = {
    "nothing": ("", []),
    "text": ("One.\n\n## Two\n\nThree.", ["One.\n\n## Two\n\nThree."]),
    "text around a box": (
        "One.\n::: tip Closer\nGo *closer*.\n:::\nTwo.",
        ["One.", {"type": "tip", "title": "Closer", "blocks": ["Go *closer*."]}, "Two."],
    ),
    "boxes in boxes": (
        "::: note\n::: warning\nHot.\n:::\nReally.\n:::",
        [{"type": "note", "blocks": [{"type": "warning", "blocks": ["Hot."]}, "Really."]}],
    ),
    "tabs": (
        "::: tabs Ask\n::: tab By mail\nDear\n:::\n\n::: tab By phone\nHello\n:::\n:::",
        [
            {
                "type": "tabs",
                "title": "Ask",
                "tabs": [
                    {"title": "By mail", "blocks": ["Dear"]},
                    {"title": "By phone", "blocks": ["Hello"]},
                ],
            }
        ],
    ),
    "continue": ("A\n::: continue\n:::\nB", ["A", {"type": "continue"}, "B"]),
    "continue with words and a condition": (
        "::: continue *And then?* {after=opened}\n:::",
        [{"type": "continue", "title": "*And then?*", "after": "opened"}],
    ),
    "image-map": (
        "::: image-map Look\n![A](media/a.png)\n\n::: point *Here* {x=20 y=30.5}\nOne\n:::\n:::",
        [
            {
                "type": "image-map",
                "title": "Look",
                "image": "![A](media/a.png)",
                "points": [{"title": "*Here*", "x": 20, "y": 30.5, "blocks": ["One"]}],
            }
        ],
    ),
    "checklist": (
        "::: checklist Before {#c}\n- [ ] One\n- [x] *Two*\n:::",
        [{"type": "checklist", "title": "Before", "id": "c", "items": ["One", "*Two*"]}],
    ),
    "checklist without boxes": (
        "::: checklist {#c}\n* One\n* Two\n:::",
        [{"type": "checklist", "id": "c", "items": ["One", "Two"]}],
    ),
    "reflection": (
        "::: reflection Next {#r}\nWhat\n\n::: tip\nx\n:::\n:::",
        [
            {
                "type": "reflection",
                "title": "Next",
                "id": "r",
                "blocks": ["What", {"type": "tip", "blocks": ["x"]}],
            }
        ],
    ),
    "scenario": (
        f"::: scenario T {{#z}}\nFirst.\n\n{STEP}::: step E {{#e end=good}}\n:::\n:::",
        [
            {
                "type": "scenario",
                "title": "T",
                "id": "z",
                "intro": "First.",
                "steps": [
                    {
                        "title": "*S*",
                        "id": "s",
                        "blocks": ["x"],
                        "options": [{"text": "A", "to": "e", "score": 2, "feedback": "Oh."}],
                    },
                    {"title": "E", "id": "e", "end": "good"},
                ],
            }
        ],
    ),
    "accordion": (
        "::: accordion\n::: item “Why?”\nSo.\n:::\n:::",
        [{"type": "accordion", "items": [{"title": "“Why?”", "blocks": ["So."]}]}],
    ),
    "cards": (
        "::: cards\n::: card\nOne\n:::\n::: card T\nTwo\n:::\n:::",
        [{"type": "cards", "cards": [{"blocks": ["One"]}, {"title": "T", "blocks": ["Two"]}]}],
    ),
    "columns": (
        "::: columns\n::: column\nOne\n:::\n::: column\nTwo\n:::\n:::",
        [{"type": "columns", "columns": [{"blocks": ["One"]}, {"blocks": ["Two"]}]}],
    ),
    "process as a list": (
        "::: process Steps\n1. One\n   goes on\n   > and “says”\n2. Two\n:::",
        [{"type": "process", "title": "Steps", "steps": ["One\ngoes on\n> and “says”", "Two"]}],
    ),
    "process as steps": (
        "::: process\n::: step Go\nFar.\n:::\n::: step\nStop.\n:::\n:::",
        [
            {
                "type": "process",
                "steps": [{"title": "Go", "blocks": ["Far."]}, {"blocks": ["Stop."]}],
            }
        ],
    ),
    "gallery": (
        (
            "::: gallery Days\n![A](a.png){width=8}\nOne\n*more*\n\n![B](b.png)\n"
            "::: figure C\n![C](c.png)\n:::\n:::"
        ),
        [
            {
                "type": "gallery",
                "title": "Days",
                "figures": [
                    {"image": "![A](a.png){width=8}", "caption": "One\n*more*"},
                    {"image": "![B](b.png)"},
                    {"image": "![C](c.png)", "caption": "C"},
                ],
            }
        ],
    ),
    "audio": (
        "::: audio A *talk* {src=a.mp3}\n::: transcript\nOne\n\nTwo\n:::\n:::",
        [{"type": "audio", "title": "A *talk*", "src": "a.mp3", "transcript": "One\n\nTwo"}],
    ),
    "audio with a transcript in a file": (
        "::: audio Talk {src=a.mp3 transcript=a.md}\n:::",
        [{"type": "audio", "title": "Talk", "src": "a.mp3", "transcript": {"src": "a.md"}}],
    ),
    "video": (
        (
            "::: video Film {poster=a.png}\n```yaml\nsrc: [a.webm, a.mp4]\ncaptions: {de: a.vtt}\n"
            "transcript: All\n```\n:::"
        ),
        [
            {
                "type": "video",
                "title": "Film",
                "poster": "a.png",
                "src": ["a.webm", "a.mp4"],
                "captions": {"de": "a.vtt"},
                "transcript": "All",
            }
        ],
    ),
    "embed": (
        '::: embed A *map* {url="https://a.example/?b=c" ratio=4:3}\nOne\n:::',
        [
            {
                "type": "embed",
                "title": "A *map*",
                "url": "https://a.example/?b=c",
                "ratio": "4:3",
                "text": "One",
            }
        ],
    ),
    "download": (
        '::: download A *file* {src="media/a b.pdf"}\nOne\n\nTwo\n:::',
        [{"type": "download", "title": "A *file*", "src": "media/a b.pdf", "text": "One\n\nTwo"}],
    ),
    "reveal": (
        "::: reveal “Why?”\nSo.\n::: tip\nx\n:::\n:::",
        [
            {
                "type": "reveal",
                "title": "“Why?”",
                "blocks": ["So.", {"type": "tip", "blocks": ["x"]}],
            }
        ],
    ),
    "timeline": (
        "::: timeline Moon\n::: event Landing {date=1969}\na\n:::\n::: event\nb\n:::\n:::",
        [
            {
                "type": "timeline",
                "title": "Moon",
                "events": [{"title": "Landing", "date": 1969, "blocks": ["a"]}, {"blocks": ["b"]}],
            }
        ],
    ),
    "compare": (
        '::: compare\n::: side A\na\n:::\n::: side {title="B c"}\nb\n:::\n:::',
        [
            {
                "type": "compare",
                "sides": [{"title": "A", "blocks": ["a"]}, {"title": "B c", "blocks": ["b"]}],
            }
        ],
    ),
    "quote": (
        "::: quote Kim, *boss*\nThanks.\n:::",
        [{"type": "quote", "by": "Kim, *boss*", "blocks": ["Thanks."]}],
    ),
    "objectives": ("::: objectives\n:::", [{"type": "objectives"}]),
    "figure": (
        "::: figure\n![A dot](media/dot.svg){width=80}\nA **dot**\n:::",
        [{"type": "figure", "image": "![A dot](media/dot.svg){width=80}", "caption": "A **dot**"}],
    ),
    "figure with its caption on top": (
        "::: figure A dot\n\n![A dot](media/dot.svg)\n\nas seen\nby day\n:::",
        [
            {
                "type": "figure",
                "image": "![A dot](media/dot.svg)",
                "caption": "A dot\n\n\nas seen\nby day",
            }
        ],
    ),
    "question": (
        "Text.\n::: question {#q}\nTrue?\n\nAnswer: true\n:::",
        [
            "Text.",
            {
                "type": "question",
                "question": {"type": "true-false", "id": "q", "prompt": "True?", "answer": True},
            },
        ],
    ),
}


@pytest.mark.parametrize(("body", "expected"), SPELLINGS.values(), ids=SPELLINGS)
def test_markdown_becomes_yaml(body: str, expected: list[Any]) -> None:
    assert spelled(body) == expected


YAML = """\
title: T
blocks:
  - One **word**.
  - {type: text, text: Two.}
  - {type: tip, title: Closer, text: Go.}
  - type: tabs
    tabs:
      - {title: A, text: a}
      - {title: B, blocks: [b, {type: note, text: c}]}
  - {type: accordion, items: [{title: A, text: a}]}
  - {type: cards, title: Cards, cards: [{text: a}]}
  - {type: columns, columns: [{text: a}, {title: B, text: b}]}
  - {type: process, steps: [a, {title: B, text: b}]}
  - {type: objectives}
  - {type: figure, image: {src: media/dot.svg, alt: A dot, width: 80}, caption: Dot}
  - {type: question, question: {id: q, type: true-false, prompt: "True?", answer: true}}
"""

MARKDOWN = lesson(
    "One **word**.\n\n::: tip Closer\nGo.\n:::\n"
    "::: tabs\n::: tab A\na\n:::\n::: tab B\nb\n::: note\nc\n:::\n:::\n:::\n"
    "::: accordion\n::: item A\na\n:::\n:::\n"
    "::: cards Cards\n::: card\na\n:::\n:::\n"
    "::: columns\n::: column\na\n:::\n::: column B\nb\n:::\n:::\n"
    "::: process\n1. a\n\n::: step B\nb\n:::\n:::\n"
    "::: objectives\n:::\n"
    "::: figure\n![A dot](media/dot.svg){width=80}\nDot\n:::\n"
    "::: question {#q}\nTrue?\n\nAnswer: true\n:::"
)


def test_both_spellings_give_the_same_blocks() -> None:
    from_yaml, found = blocks_of(YAML, ".yaml")
    from_markdown, also_found = blocks_of(MARKDOWN)
    two = from_yaml[1]

    assert (found, also_found) == ([], [])
    assert placeless(two) == {"text": "<p>Two.</p>\n"}
    assert placeless(from_markdown) == placeless((from_yaml[0], *from_yaml[2:]))


@pytest.mark.parametrize(
    ("text", "suffix", "expected"),
    [
        (lesson("Text."), ".md", False),
        (lesson(""), ".md", False),
        (lesson("::: question {#q}\nTrue?\n\nAnswer: true\n:::"), ".md", True),
        (lesson("Text.\n::: question {#q}\nTrue?\n\nAnswer: true\n:::"), ".md", False),
        (quiz("Text.\n::: question {#q}\nTrue?\n\nAnswer: true\n:::"), ".md", True),
        ("title: T\nblocks: []\n", ".yaml", False),
        ("title: T\nquestions: []\n", ".yaml", True),
    ],
)
def test_a_quiz_is_known_by_its_contents(text: str, suffix: str, *, expected: bool) -> None:
    document = document_of(text, suffix).value

    assert document is not None
    assert blocks.is_quiz(document) is expected


def test_text_before_the_questions_introduces_a_quiz() -> None:
    document = document_of(
        quiz("Take *care*.\n::: question {#q}\nTrue?\n\nAnswer: true\n:::")
    ).value

    assert document is not None
    assert document.root["intro"].text().value == "Take *care*."
