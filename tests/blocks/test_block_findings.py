"""Every finding about blocks: where it points, and what is left alone."""

from __future__ import annotations

import pytest

from scormbuild.blocks import findings
from scormbuild.diagnostics import Diagnostic
from tests.blocks.writing import blocks_of, lesson
from tests.questions.asking import Seen, document_of, quiz, seen

TRUE = "True?\n\nAnswer: true\n"

#: Parts of scenarios.
STEP = "::: step S {#s}\n"
GO = "::: option A {to=end}\n:::\n"
WAY = '::: option {text="A" to=end}\n:::\n'
END = "::: step End {#end}\n:::\n"
TRAP = "::: step T {#t}\n::: option C {to=t}\n:::\n:::\n"

MARKDOWN: dict[str, tuple[str, list[Seen]]] = {
    "text in a checklist": ("::: checklist {#c}\nFirst:\n\n- a\n:::", [("SRC062", "First:")]),
    "a box in a checklist": (
        "::: checklist {#c}\n- a\n\n::: tip\nx\n:::\n:::",
        [("SRC062", "tip")],
    ),
    "an empty checklist": ("::: checklist {#c}\n:::", [("SRC063", "checklist")]),
    "an item twice": ("::: checklist {#c}\n- a\n- a\n:::", [("QST004", "a")]),
    "an empty reflection": ("::: reflection {#r}\n:::", [("SRC063", "reflection")]),
    "a reflection without an id": ("::: reflection\nx\n:::", [("SRC042", "::: reflection")]),
    "a lonely tab": ("::: tab A\nx\n:::", [("SRC061", "tab")]),
    "a lonely hint": ("::: hint\nx\n:::", [("SRC061", "hint")]),
    "text in tabs": ("::: tabs\nChoose:\n::: tab A\na\n:::\n:::", [("SRC062", "Choose:")]),
    "a box in cards": ("::: cards\n::: tip\nx\n:::\n:::", [("SRC062", "tip")]),
    "text in a process": ("::: process\nFirst:\n\n1. a\n:::", [("SRC062", "First:")]),
    "text in objectives": ("::: objectives\n- a\n:::", [("SRC062", "- a")]),
    "a box in a figure": (
        "::: figure\n![A](media/a.png)\n::: tip\nx\n:::\n:::",
        [("SRC062", "tip")],
    ),
    "text in a gate": ("::: continue\nThen this.\n:::", [("SRC062", "Then this.")]),
    "text in an image map": (
        "::: image-map\n![A](media/a.png)\nLook:\n::: point P {x=1 y=2}\nx\n:::\n:::",
        [("SRC062", "Look:")],
    ),
    "an image map without points": (
        "::: image-map\n![A](media/a.png)\n:::",
        [("SRC063", "image-map")],
    ),
    "an image map without a picture": (
        "::: image-map\n::: point P {x=1 y=2}\nx\n:::\n:::",
        [("SRC064", "image-map")],
    ),
    "an image map of two pictures": (
        "::: image-map\n![A](media/a.png)\n![B](media/b.png)\n::: point P {x=1 y=2}\nx\n:::\n:::",
        [("SRC065", "![B](media/b.png)")],
    ),
    "a point outside": (
        "::: image-map\n![A](media/a.png)\n::: point P {x=1 y=101}\nx\n:::\n:::",
        [("SRC049", "101")],
    ),
    "an empty scenario": ("::: scenario {#z}\n:::", [("SRC063", "scenario")]),
    "a scenario without an id": (f"::: scenario\n{END}:::", [("SRC042", "::: scenario")]),
    "a step without an id": (
        "::: scenario {#z}\n::: step End\n:::\n:::",
        [("SRC042", "::: step End")],
    ),
    "a step without a title": (
        "::: scenario {#z}\n::: step {#s}\nx\n:::\n:::",
        [("SRC066", "step")],
    ),
    "an option without words": (
        f"::: scenario {{#z}}\n::: step S {{#s}}\n::: option {{to=end}}\n:::\n:::\n{END}:::",
        [("SRC066", "option")],
    ),
    "a step and an option whose words are attributes": (
        f'::: scenario {{#z}}\n::: step {{#s title="S"}}\n{WAY}:::\n{END}:::',
        [],
    ),
    "an option that says its words twice": (
        f"::: scenario {{#z}}\n{STEP}{WAY.replace('option', 'option B')}:::\n{END}:::",
        [("SRC100", "text")],
    ),
    "a lonely step": (STEP + ":::", [("SRC061", "step")]),
    "an option outside of a step": (
        f"::: scenario {{#z}}\n::: option A {{to=end}}\n:::\n{END}:::",
        [("SRC062", "option")],
    ),
    "a lonely option": ("::: tip\n::: option A {to=end}\n:::\n:::", [("SRC061", "option")]),
    "text between steps": (
        f"::: scenario {{#z}}\nHere:\n{STEP}{GO}:::\nThen:\n{END}:::",
        [("SRC062", "Then:")],
    ),
    "a block as feedback": (
        f"::: scenario {{#z}}\n{STEP}::: option A {{to=end}}\n::: tip\nx\n:::\n:::\n:::\n{END}:::",
        [("SRC062", "tip")],
    ),
    "an option to nowhere": (
        f"::: scenario {{#z}}\n{STEP}{GO}::: option B {{to=ent}}\n:::\n:::\n{END}:::",
        [("CRS125", "ent")],
    ),
    "a start that is not there": (
        f"::: scenario {{#z start=t}}\n{STEP}{GO}:::\n{END}:::",
        [("CRS125", "t")],
    ),
    "a step that nobody reaches": (
        f"::: scenario {{#z start=end}}\n{STEP}{GO}:::\n{END}:::",
        [("CRS126", "s")],
    ),
    "a circle": (
        f"::: scenario {{#z}}\n{STEP}::: option A {{to=s}}\n:::\n:::\n{END}:::",
        [("CRS127", "s"), ("CRS126", "end")],
    ),
    "a trap": (
        f"::: scenario {{#z}}\n{STEP}{GO}::: option B {{to=t}}\n:::\n:::\n{TRAP}{END}:::",
        [("CRS127", "t")],
    ),
    "a step twice": (
        f"::: scenario {{#z}}\n{STEP}{GO}:::\n{END}{END}:::",
        [("CRS128", "end")],
    ),
    "an end that goes on": (
        f"::: scenario {{#z}}\n::: step S {{#s end=bad}}\n{GO}:::\n{END}:::",
        [("CRS129", "s")],
    ),
    "the same decision twice": (
        f"::: scenario {{#z}}\n{STEP}{GO}{GO}:::\n{END}:::",
        [("QST004", "A")],
    ),
    "an empty box": ("::: tip\n:::", [("SRC063", "tip")]),
    "empty tabs": ("::: tabs\n:::", [("SRC063", "tabs")]),
    "an empty tab": (
        "::: tabs\n::: tab A\n:::\n::: tab B\nb\n:::\n:::",
        [("SRC063", "tab")],
    ),
    "an empty process": ("::: process\n:::", [("SRC063", "process")]),
    "a figure of text": ("::: figure\nA dot\n:::", [("SRC064", "figure")]),
    "two pictures": (
        "::: figure\n![A](media/a.png)\n![B](media/b.png)\n:::",
        [("SRC065", "![B](media/b.png)")],
    ),
    "two pictures in a line": (
        "::: figure\n![A](media/a.png) ![B](media/b.png)\n:::",
        [("SRC065", "![A](media/a.png) ![B](media/b.png)")],
    ),
    "a tab without a title": (
        "::: tabs\n::: tab\na\n:::\n::: tab B\nb\n:::\n:::",
        [("SRC066", "tab")],
    ),
    "a title for columns": (
        "::: columns Both\n::: column\na\n:::\n::: column\nb\n:::\n:::",
        [("SRC067", "Both")],
    ),
    "blocks in front matter": ("x", [("SRC069", "blocks")]),
    "one tab": ("::: tabs\n::: tab A\na\n:::\n:::", [("SRC074", "tabs")]),
    "one side": ("::: compare\n::: side A\na\n:::\n:::", [("SRC074", "compare")]),
    "a side without a title": (
        "::: compare\n::: side\na\n:::\n::: side B\nb\n:::\n:::",
        [("SRC066", "side")],
    ),
    "text before pictures": (
        "::: gallery\nLook:\n\n![A](media/a.png)\n:::",
        [("SRC062", "Look:")],
    ),
    "a box in a gallery": (
        "::: gallery\n![A](media/a.png)\n::: tip\nx\n:::\n:::",
        [("SRC062", "tip")],
    ),
    "an empty gallery": ("::: gallery\n:::", [("SRC063", "gallery")]),
    "a figure of text in a gallery": (
        "::: gallery\n::: figure\nA dot\n:::\n:::",
        [("SRC064", "figure")],
    ),
    "two pictures in one line of a gallery": (
        "::: gallery\n![A](media/a.png) ![B](media/b.png)\n:::",
        [("SRC065", "![A](media/a.png) ![B](media/b.png)")],
    ),
    "a picture in a gallery without words": (
        "::: gallery\n![](media/a.png)\n:::",
        [("ACC001", "![](media/a.png)")],
    ),
    "a film without captions": ("::: video T {src=a.mp4}\n:::", [("ACC010", "a.mp4")]),
    "a recording without transcript": ("::: audio T {src=a.mp3}\n:::", [("ACC011", "a.mp3")]),
    "an empty transcript": (
        "::: audio T {src=a.mp3}\n::: transcript\n:::\n:::",
        [("SRC063", "transcript")],
    ),
    "two transcripts": (
        "::: audio T {src=a.mp3}\n::: transcript\nx\n:::\n::: transcript\ny\n:::\n:::",
        [("SRC062", "transcript")],
    ),
    "a transcript twice": (
        "::: audio T {src=a.mp3 transcript=a.md}\n::: transcript\nx\n:::\n:::",
        [("SRC100", "transcript")],
    ),
    "a box in a transcript": (
        "::: audio T {src=a.mp3}\n::: transcript\nx\n::: tip\ny\n:::\n:::\n:::",
        [("SRC062", "tip")],
    ),
    "a box in an embed": (
        "::: embed T {url=https://a.example}\n::: tip\nx\n:::\n:::",
        [("SRC062", "tip")],
    ),
    "an embed without an address": ("::: embed T\n:::", [("SRC042", "::: embed")]),
    "an embed without encryption": (
        "::: embed T {url=http://a.example/b}\n:::",
        [("SRC101", "http://a.example/b")],
    ),
    "an address with = and without quotes": (
        "::: embed T {url=https://a.example/?b=c}\n:::",
        [("SRC023", "url=https://a.example/?b=c")],
    ),
    "a lonely transcript": ("::: transcript\nx\n:::", [("SRC061", "transcript")]),
    "text in a film": (
        "::: video T {src=a.mp4 captions=a.vtt}\nLook!\n:::",
        [("SRC062", "Look!")],
    ),
    "a file twice": (
        "::: video T {src=a.mp4 captions=a.vtt}\n```yaml\nsrc: b.mp4\n```\n:::",
        [("SRC100", "src")],
    ),
    "a broken YAML part": (
        "::: video T {src=a.mp4}\n```yaml\ncaptions: {en\n```\n:::",
        [("SRC010", "{")],
    ),
    "a list as YAML part": (
        "::: video T {src=a.mp4 captions=a.vtt}\n```yaml\n- a\n```\n:::",
        [("SRC062", "```yaml")],
    ),
    "an unknown key in a YAML part": (
        "::: video T {src=a.mp4 captions=a.vtt}\n```yaml\nplay: auto\n```\n:::",
        [("SRC041", "play")],
    ),
    "a film without a title": (
        "::: video {src=a.mp4 captions=a.vtt}\n:::",
        [("SRC042", "::: video")],
    ),
    "a box in a download": (
        "::: download A {src=media/a.pdf}\n::: tip\nx\n:::\n:::",
        [("SRC062", "tip")],
    ),
    "a download of nothing": ("::: download A\n:::", [("SRC042", "::: download")]),
    "a lonely event": ("::: event 1969\nx\n:::", [("SRC061", "event")]),
    "text in a timeline": (
        "::: timeline\nThen:\n::: event\nx\n:::\n:::",
        [("SRC062", "Then:")],
    ),
    "an empty timeline": ("::: timeline\n:::", [("SRC063", "timeline")]),
    "an empty quote": ("::: quote Me\n:::", [("SRC063", "quote")]),
    "nothing to reveal": ("::: reveal Why?\n:::", [("SRC063", "reveal")]),
    "two speakers": ('::: quote Me {by="You"}\nx\n:::', [("SRC100", "by")]),
    "two titles": ('::: tip A {title="B"}\nx\n:::', [("SRC100", "title")]),
    "two types": ("::: tip {type=note}\nx\n:::", [("SRC100", "type")]),
    "points in a lesson": (
        f"Text.\n::: question {{#q points=2}}\n{TRUE}:::",
        [("QST017", "2")],
    ),
    "no points in a lesson": (f"Text.\n::: question {{#q points=0}}\n{TRUE}:::", []),
    "an unknown attribute": ("::: tip {color=red}\nx\n:::", [("SRC041", "color")]),
    "an unknown attribute of a tab": (
        "::: tabs\n::: tab A {open}\na\n:::\n::: tab B\nb\n:::\n:::",
        [("SRC041", "open")],
    ),
}


@pytest.mark.parametrize(("body", "expected"), MARKDOWN.values(), ids=MARKDOWN)
def test_findings_in_markdown(body: str, expected: list[Seen]) -> None:
    front = "title: T\nblocks: []\n" if "SRC069" in str(expected) else "title: T\n"

    assert blocks_of(lesson(body, front))[1] == expected


def test_a_picture_from_elsewhere_is_reported_once() -> None:
    found = blocks_of(lesson("::: figure\n![A](https://example.org/a.png)\n:::"))[1]

    assert [text for _, text in found] == ["https://example.org/a.png"]


YAML: list[tuple[str, list[Seen]]] = [
    ("{type: tip, text: x}", []),
    ("{type: checklist, id: c, items: []}", [("SRC063", "type")]),
    ("{type: scenario, id: z, steps: []}", [("SRC063", "type")]),
    ("{type: tipp, text: x}", [("SRC051", "tipp")]),
    ("{text: x}", [("SRC042", "{text")]),
    ("{type: tip}", [("SRC071", "type")]),
    ("{type: tip, text: x, blocks: [y]}", [("SRC071", "type")]),
    ("{type: tip, text: ' '}", [("SRC063", "type")]),
    ("{type: tip, blocks: []}", [("SRC063", "type")]),
    ("{type: cards, cards: []}", [("SRC063", "type")]),
    ("{type: timeline, events: []}", [("SRC063", "type")]),
    ("{type: timeline, events: [{date: '', text: x}]}", [("SRC048", "''")]),
    ("{type: timeline, events: [{date: 1969, blocks: [{type: nope}]}]}", [("SRC051", "nope")]),
    ("{type: gallery, figures: []}", [("SRC063", "type")]),
    ("{type: gallery, figures: [{caption: x}]}", [("SRC042", "{caption")]),
    ("{type: gallery, figures: [{image: {src: a.png}}]}", [("SRC042", "{src")]),
    ("{type: download, src: a.pdf, text: '[x](javascript:y)'}", [("SRC032", "javascript:y")]),
    ("{type: video, title: T, src: [a.webm, a.mp4]}", [("ACC010", "a.webm")]),
    ("{type: video, title: T, src: [], captions: a.vtt}", [("SRC045", "[]")]),
    ("{type: video, title: T, src: a.mp4, captions: {}}", [("SRC045", "{}")]),
    ("{type: video, title: T, src: a.mp4, captions: {english: a.vtt}}", [("SRC041", "english")]),
    (
        "{type: audio, title: T, src: a.mp3, transcript: {file: a.md}}",
        [("SRC042", "{file"), ("SRC041", "file")],
    ),
    ("{type: embed, title: T, url: a.example}", [("SRC101", "a.example")]),
    ("{type: embed, title: T, url: 'https://a.example', ratio: 2:1}", [("SRC043", "2:1")]),
    ("{type: compare, sides: [{title: A, text: a}]}", [("SRC074", "type")]),
    ("{type: quote, by: Me}", [("SRC071", "type")]),
    ("{type: accordion, items: [{title: ' ', text: x}]}", [("SRC066", "title")]),
    ("{type: accordion, items: [{text: x}]}", [("SRC042", "{text")]),
    ("{type: figure, image: dot}", [("SRC064", "dot")]),
    ("{type: figure, image: {src: a.png}}", [("SRC042", "{src")]),
    ("{type: figure, image: {src: a.png, alt: a.png}}", [("ACC005", "a.png")]),
    ("{type: tip, blocks: [{type: note, txet: x}]}", [("SRC041", "txet")]),
    ("{type: process, steps: [{blocks: [{type: nope}]}]}", [("SRC051", "nope")]),
    ("{type: question, question: {type: hotpot, prompt: x}}", [("QST008", "hotpot")]),
    ("{type: question, question: {type: choice, prompt: x}}", [("SRC042", "{type")]),
    ("|\n    Text.\n\n    ::: tip\n    x\n    :::", [("SRC068", "::: tip")]),
    ("|\n    ```\n    ::: tip\n    ```", []),
    ("{type: note, blocks: [" * 10 + "x" + "]}" * 10, [("SRC072", "blocks")]),
    ("{type: note, blocks: [" * 9 + "x" + "]}" * 9, []),
]


@pytest.mark.parametrize(("block", "expected"), YAML)
def test_findings_in_yaml(block: str, expected: list[Seen]) -> None:
    assert blocks_of(f"title: T\nblocks:\n  - {block}\n", ".yaml")[1] == expected


QUIZ: list[tuple[str, list[Seen]]] = [
    (f"Intro.\n::: question {{#q}}\n{TRUE}:::", []),
    (f"::: question {{#q}}\n{TRUE}:::\n\nMore.", [("SRC070", "More.")]),
    (f"::: question {{#q}}\n{TRUE}:::\n::: tip\nx\n:::", [("SRC070", "tip")]),
]


@pytest.mark.parametrize(("body", "expected"), QUIZ)
def test_findings_in_quizzes(body: str, expected: list[Seen]) -> None:
    assert seen(quiz(body), document_of(quiz(body)).diagnostics) == expected


def test_an_introduction_twice() -> None:
    text = quiz(f"Intro.\n::: question {{#q}}\n{TRUE}:::", "title: T\nintro: Other.\n")

    assert seen(text, document_of(text).diagnostics) == [("SRC073", "Intro.")]


def test_every_finding_is_shown_by_a_test() -> None:
    defined = {
        kind.code
        for kind in vars(findings).values()
        if isinstance(kind, type) and issubclass(kind, Diagnostic)
    }
    cases = [*MARKDOWN.values(), *YAML, *QUIZ]
    shown = {code for _, expected in cases for code, _ in expected}

    assert defined - shown == {"SRC073"}
