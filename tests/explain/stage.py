"""A course without a finding, into which the examples of the manual pages are put.

What an example refers to by its path, and which everybody has (a picture, a lesson to link to), is
there if the example names it.
"""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Callable
from textwrap import indent
from typing import TypeAlias

#: Files below course_src; a file without contents is left out.
Files: TypeAlias = dict[str, str | bytes | None]

#: Makes the files of a course out of an example.
Put: TypeAlias = Callable[[str], Files]

COURSE, LESSON, QUIZ = "course.yaml", "lessons/intro.md", "quizzes/final.yaml"

PNG = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg=="
)
_SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7"/></svg>\n'

#: What examples refer to: it is there if the example names it.
_PAGES = {
    "lessons/tools.md": "---\ntitle: Tools\n---\n\n## Ladder\n\nClimb.\n",
    "lessons/02-stop-the-spiral.md": "---\ntitle: Stop the spiral\n---\n\nBreathe.\n",
    "lessons/introduction.md": "---\ntitle: Introduction\n---\n\nOil burns.\n",
    "lessons/safety.md": "---\ntitle: Safety\n---\n\nOil burns.\n",
}
_OTHERS: Files = {
    "media/spiral.svg": _SVG,
    "media/logo.svg": _SVG,
    "media/logo-white.svg": _SVG,
    "media/ask.mp4": "film",
    "media/no.mp3": "sound",
    "media/ask.vtt": "WEBVTT\n\n00:01.000 --> 00:04.000\nAsk me.\n",
    "media/examples.py": "print()\n",
    "media/examples.zip": "PK",
    "media/plan.tiff": "II",
    "snippets/contact.md": "Ring us.\n",
    "snippets/contact.docx": "PK",
    "lessons/intro.docx": "PK",
    **dict.fromkeys(
        (
            *("media/spiral.png", "media/ladder.png", "media/plan.png", "media/sky.png"),
            *("media/both.png", "media/before.png", "media/after.png"),
            *("media/IMG_2041.jpg", "media/winding line.png"),
        ),
        PNG,
    ),
}

_KEYS = {
    "id": "id: fire\n",
    "title": "title: Fire safety\n",
    "language": "language: en\n",
    "objectives": "objectives:\n"
    + "".join(f"  - {{id: {name}, text: Do it}}\n" for name in ("ask", "stop-spiral")),
}
_BODY = "---\ntitle: Intro\n---\n\nOil burns.\n"
_ASKED = "  - {id: f1, type: true-false, prompt: Oil burns., answer: true}\n"
_NAMED = re.compile(r"^([a-z_]+):", re.MULTILINE)


def stage(example: str, changes: Files, *, keys: str = "") -> Files:
    """Return the whole course: with changed files, `keys` in course.yaml, and what is referred to.

    If the keys have contents of their own, only what these name is there.
    """
    given = set(_NAMED.findall(keys))
    own: Files = {LESSON: _BODY, QUIZ: f"title: Final\nquestions:\n{_ASKED}"}
    if "contents" in given:
        own = {path: text for path, text in own.items() if path in keys}
    referred = {path: text for path, text in _PAGES.items() if path.split("/")[1] in example}
    files: Files = {**own, **referred, **changes}
    named = [path for path in files if path.startswith(("les", "qui")) and files[path] is not None]
    entries = _KEYS | {"contents": "contents:\n" + "".join(f"  - {path}\n" for path in named)}
    kept = (text for key, text in entries.items() if key not in given)
    others = {path: data for path, data in _OTHERS.items() if path.split("/")[1] in example}
    return {COURSE: "scormbuild: 1\n" + keys + "".join(kept), **others, **files}


def course(example: str) -> Files:
    """Put keys into course.yaml, from line 2 on."""
    return stage(example, {}, keys=example)


def page(example: str) -> Files:
    """Take the example as a whole lesson."""
    return stage(example, {LESSON: example})


def lesson(example: str) -> Files:
    """Put Markdown into a lesson, behind a paragraph; its questions may lack ids."""
    return page(f"---\ntitle: Intro\nallow: [question-without-id]\n---\n\nLook.\n\n{example}")


def front(example: str) -> Files:
    """Put keys into the front matter of a lesson, from line 2 on."""
    title = "" if "title" in _NAMED.findall(example) else "title: Intro\n"
    return page(f"---\n{example}{title}---\n\nOil burns.\n")


def answers(example: str) -> Files:
    """Put what follows a prompt into a question."""
    return lesson(f"::: question {{#q}}\nWhat helps?\n\n{example}:::\n")


def opening(body: str) -> Put:
    """Put the first lines of a container into a lesson, and the body and the end behind them."""

    def put(example: str) -> Files:
        containers = re.findall(r"^:::", example, re.MULTILINE)
        return lesson(example + body + ":::\n" * len(containers))

    return put


def inside(before: str, behind: str) -> Put:
    """Put Markdown into a lesson, between other Markdown."""
    return lambda example: lesson(before + example + behind)


def data(example: str) -> Files:
    """Take keys as those of a lesson written as YAML."""
    title = "" if "title" in _NAMED.findall(example) else "title: Listen\n"
    blocks = "" if "blocks" in _NAMED.findall(example) else "blocks: [Oil burns.]\n"
    return stage(example, {"lessons/listen.yaml": example + title + blocks})


def blocks(example: str) -> Files:
    """Put a list of blocks into a lesson written as YAML, from line 3 on."""
    return data("title: Listen\nblocks:\n" + indent(example, "  "))


def quiz(example: str) -> Files:
    """Put keys into a quiz, from line 1 on."""
    title = "" if "title" in _NAMED.findall(example) else "title: Final\n"
    questions = "" if "questions" in _NAMED.findall(example) else f"questions:\n{_ASKED}"
    return stage(example, {QUIZ: example + title + questions})


def questions(example: str) -> Files:
    """Put a list of questions into a quiz, from line 3 on."""
    return quiz("title: Final\nquestions:\n" + indent(example, "  "))


def question(rest: str) -> Put:
    """Put keys into a question of a quiz, from line 3 on; `rest` has the keys that it needs."""
    return lambda example: questions(_item(example, rest))


def block(rest: str) -> Put:
    """Put keys into a block of a lesson written as YAML, from line 3 on; `rest` as above."""
    return lambda example: blocks(_item(example, rest))


def _item(example: str, rest: str) -> str:
    given = set(_NAMED.findall(example))
    others = [line for line in rest.splitlines() if line.split(":")[0] not in given]
    lines = [*example.splitlines(), *others]
    return "".join(f"{'  ' if n else '- '}{line}\n" for n, line in enumerate(lines))


def quiz_page(example: str) -> Files:
    """Put Markdown into a quiz, from line 5 on; with front matter it is the whole quiz."""
    text = example if example.startswith("---") else f"---\ntitle: Final\n---\n\n{example}"
    return stage(example, {QUIZ: None, "quizzes/final.md": text})


def template(path: str) -> Put:
    """Take the example as a template of the course's own."""
    return lambda example: stage(
        example, {"../templates/theme.toml": 'extends = "scormbuild"\n', path: example}
    )


def theme(example: str) -> Files:
    """Put a setting into the theme of the course's own."""
    extends = "" if "extends" in example else 'extends = "scormbuild"\n'
    return stage(example, {"../templates/theme.toml": extends + example})


def paths(example: str) -> Files:
    """Take the example as a list of pages; one in quizzes/ is a quiz."""
    listed = [line.split("#")[0].strip() for line in example.splitlines()]
    made: Files = {LESSON: None, QUIZ: None}
    for path in listed:
        number = len(made)
        asked = f"  - {{id: q{number}, type: true-false, prompt: Oil burns., answer: true}}\n"
        quiz_text = f"title: Final\nquestions:\n{asked}"
        made[path] = quiz_text if path.startswith("quizzes/") else _BODY
    return stage("", made)


def ledger(example: str) -> Files:
    """Take lines as those of tracking.lock, from line 2 on."""
    return stage("", {"tracking.lock": f"ledger 1\n{example}"})
