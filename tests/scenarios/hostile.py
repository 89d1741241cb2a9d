"""A course whose every text wants to run a script: each block, each question, each key."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from scormbuild import archive, pipeline
from scormbuild.blocks.kinds import KINDS as BLOCKS
from scormbuild.diagnostics import Severity, has_errors
from scormbuild.questions.kinds import KINDS as QUESTIONS
from scormbuild.targets import TARGETS
from tests.properties.building import shown, write
from tests.strategies import Data

#: What goes into each text; where that is too long, the shorter one.
MARKUP = (
    '<img src="media/dot.svg" alt="a" onload=hit(1) onerror=hit(2)><script>hit(3)</script>'
    '<a href="javascript:hit(4)" onfocus=hit(5) autofocus>a</a><svg onload=hit(6)></svg>'
    "<details open ontoggle=hit(7)></details><style>@import 'x'</style>"
)
SHORT = "<img src=x onerror=hit(8)>"

#: Ways past a list of allowed elements, in Markdown.
TRICKS = f"""\
---
title: Tricks {SHORT}
---
## Heading {MARKUP}

| {SHORT.replace("src=x", 'src="media/dot.svg" alt="a"')} | B |
|---|---|
| <b onclick=hit(9)>b</b> | {{{{evil}}}} |

> [!NOTE]
> <a href="&#106;avascript:hit(10)">a</a> <a href="java&#10;script:hit(11)">a</a>

[a](term-7 "x\\" onmouseover=\\"hit(12)") ![x" onload="hit(13)](media/dot.svg)[^1]

Passage `{SHORT}` [boss](glossary:boss) HR EVL <math><mi//xlink:href="javascript:hit(15)">

```html
<script>hit(16)</script>
```

<form action="javascript:hit(17)"><button formaction="javascript:hit(18)">b</button></form>
<iframe srcdoc="<script>parent.hit(19)</script>"></iframe>
<object data="javascript:hit(20)"></object>
<base href="https://example.org/"><meta http-equiv="refresh" content="0;javascript:hit(21)">
<noscript><p title="</noscript><img src=media/dot.svg alt=a onload=hit(22)>"></noscript>
<template><script>hit(23)</script></template><b style="background:url(javascript:hit(24))">b</b>

[^1]: Footnote {MARKUP}

*[EVL]: {SHORT}
""".replace('[a](term-7 "', '[a](https://example.org/ "')

DOT = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>\n'

HEAD: Data = {
    "scormbuild": 1,
    "id": "hostile",
    "language": "en",
    "contents": ["lessons/blocks.yaml"],
    "allow_hosts": ["films.example.org", "www.openstreetmap.org"],
}

#: What may be said in course.yaml in words of the author's.
TEXTS: Data = {
    "title": "Title",
    "description": "Description",
    "audience": "Audience",
    "duration": "Duration",
    "authors": ["Author"],
    "license": "Licence",
    "objectives": [{"id": "calm", "text": "Objective"}],
    "words": {"next": "Next", "start": "Start", "verdict_correct": "Right", "leave": "Leave"},
    "variables": {"evil": "Value"},
}
GLOSSARY: Data = {
    "terms": [{"id": "boss", "term": "Boss", "definition": "Definition", "also": ["chief"]}],
    "abbreviations": {"HR": "human resources"},
}

#: Keys whose values are no texts.
_NO_TEXT = ("type", "id", "url", "src", "file", "scoring", "ratio", "scormbuild")


def build(folder: Path, csp: str) -> tuple[Path, int]:
    """Build the course; return the unpacked package, and into how many texts markup went."""
    files, count = _files()
    head = files["course.yaml"] | {
        "csp": csp,
        "contents": [
            {
                "module": f"Module {SHORT}",
                "contents": ["lessons/blocks.yaml", "lessons/asked.yaml"],
            },
            "lessons/tricks.md",
            "quizzes/final.yaml",
        ],
    }
    data = files | {"course.yaml": head}
    texts = {name: json.dumps(each, ensure_ascii=False) for name, each in data.items()}
    media = {"media/dot.svg": DOT} | shown(data)
    source = write(folder / "course_src", texts | media | {"lessons/tricks.md": TRICKS})
    checked = pipeline.check(source)
    errors = [each for each in checked.diagnostics if each.severity is Severity.ERROR]
    assert errors == [], errors
    built = pipeline.build(checked, TARGETS["scorm12"], source)
    assert built.value is not None, built.diagnostics
    archive.write_folder(built.value.files, folder / "package")
    return folder / "package", count


def _files() -> tuple[dict[str, Data], int]:
    course, counted = _filled("course.yaml", TEXTS)
    glossary, more = _filled("glossary.yaml", GLOSSARY)
    count = counted + more
    blocks, asked, quiz = [], [], []
    for name, kind in BLOCKS.items():
        if name not in ("question", "include", "continue"):
            block, more = _filled("block", kind.schema["examples"][0])
            blocks.append(block)
            count += more
    for name in QUESTIONS:
        question, more = _filled("question", _question(name))
        asked.append({"type": "question", "question": question | {"id": f"p-{name}"}})
        quiz.append(question | {"id": f"f-{name}"})
        count += more
    title = f"Page {SHORT}"
    return {
        "course.yaml": HEAD | course,
        "glossary.yaml": glossary,
        "lessons/blocks.yaml": {"title": title, "description": title, "blocks": blocks},
        "lessons/asked.yaml": {"title": title, "blocks": asked},
        "quizzes/final.yaml": {"title": title, "intro": MARKUP, "questions": quiz},
    }, count


def _question(name: str) -> Data:
    """Return a question with everything that can be told after an answer."""
    kind = QUESTIONS[name]
    told: Data = {"feedback": "Told"}
    if kind.question.judged:
        told = {"feedback": {"correct": "Right", "incorrect": "Wrong"}, "solution": "So"}
    example: Data = kind.schema["examples"][0]
    return example | {"type": name, "id": "q", "hint": "Hint"} | told


def _filled(kind: str, data: Data) -> tuple[Data, int]:
    """Put markup into every text that takes it: into all at once, or one by one."""
    places = list(_places(data))
    whole = data
    for way in places:
        whole = _put(whole, way, MARKUP)
    if places and _accepted(kind, whole):
        return whole, len(places)
    filled, count = data, 0
    for way in places:
        tried = (_put(filled, way, text) for text in (MARKUP, SHORT))
        found = next((each for each in tried if _accepted(kind, each)), None)
        if found is not None:
            filled, count = found, count + 1
    return filled, count


def _places(value: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if isinstance(value, str):
        yield way
    elif isinstance(value, list | dict):
        inside = value.items() if isinstance(value, dict) else enumerate(value)
        for name, part in inside:
            if name not in _NO_TEXT:
                yield from _places(part, (*way, name))


def _put(value: Any, way: tuple[Any, ...], text: str) -> Any:
    if not way:
        return f"{value} {text}"
    copy: Any = value.copy()
    copy[way[0]] = _put(value[way[0]], way[1:], text)
    return copy


def _accepted(kind: str, data: Data) -> bool:
    """Tell whether a course with this is built: what is refused there, runs nowhere."""
    block = data if kind == "block" else {"type": "question", "question": data}
    blocks = [block] if kind in ("block", "question") else ["Text"]
    course = {"title": "T"} | HEAD | (data if kind == "course.yaml" else {})
    files = {"course.yaml": course, "lessons/blocks.yaml": {"title": "B", "blocks": blocks}}
    if kind == "glossary.yaml":
        files[kind] = data
    with TemporaryDirectory() as folder:
        texts = {name: json.dumps(each, ensure_ascii=False) for name, each in files.items()}
        source = write(Path(folder) / "course_src", texts | {"media/dot.svg": DOT} | shown(files))
        return not has_errors(pipeline.check(source).diagnostics)
