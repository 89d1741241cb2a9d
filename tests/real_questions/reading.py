"""The courses of this folder, built as authors build them: each question, its source, its form.

They are questions as people ask them at work and at school, in many languages, with everything
that has ever confused an authoring tool. Each must survive.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from lxml import html

from scormbuild import pipeline
from scormbuild.course import documents
from scormbuild.diagnostics import Severity
from scormbuild.pipeline import Checked
from scormbuild.questions.kind import Question
from scormbuild.render.articles import question_kinds
from scormbuild.source.document import plain
from scormbuild.source.files import read_tree
from scormbuild.targets import DEFAULT, TARGETS
from tests.properties.building import contents

FOLDER = Path(__file__).parent
COURSES = sorted(path.parent.name for path in FOLDER.glob("*/course.yaml"))

_HEAD = re.compile(r"(?:::: question \{#| *- id: )([\w-]+)")
_EXPECTS = re.compile(r"expects: ([A-Z0-9 ]+)")


@dataclass(frozen=True)
class Asked:
    """A question: what was written (as in YAML, whichever spelling) and what came of it."""

    name: str
    kind: str
    question: Question
    written: dict[str, Any]
    key: dict[str, Any]
    form: html.HtmlElement


@cache
def checked(course: str) -> Checked:
    """Return a course after all checks."""
    return pipeline.validate(FOLDER / course)


@cache
def asked(course: str) -> tuple[Asked, ...]:
    """Return the questions of a course in their order."""
    return tuple(_asked(course))


def _asked(course: str) -> Iterator[Asked]:
    source = FOLDER / course
    sound = checked(course)
    assert sound.course is not None, sound.diagnostics
    loaded = read_tree(source).then(documents.load).value
    built = pipeline.build(sound, TARGETS[DEFAULT], source).value
    assert loaded is not None
    assert built is not None
    files = contents(built.files)
    kinds = question_kinds()
    listed = zip(sound.course.pages, loaded.pages.values(), strict=True)
    for page, document in listed:
        script = files[f"pages/{page.id}.js"].decode()
        handed = json.loads(script.removeprefix("scormbuild.page(").rstrip().removesuffix(");"))
        article = html.fragment_fromstring(handed["html"])
        written = plain(document.document.tree)["questions"]
        for question, data in zip(page.questions, written, strict=True):
            (form,) = article.xpath(f'//form[@data-question="{question.id}"]')
            key = handed["questions"][question.id]["key"]
            kind = kinds[type(question)].name
            yield Asked(f"{course}/{question.id}", kind, question, data, key, form)


def texts(course: str) -> dict[Path, str]:
    """Return the files with questions of a course."""
    files = [*(FOLDER / course).glob("*/*.md"), *(FOLDER / course).glob("quizzes/*.yaml")]
    return {path: path.read_text(encoding="utf-8") for path in sorted(files)}


def declared(course: str) -> dict[str, list[str]]:
    """Return the codes that a question says it expects, in a comment inside it."""
    found: dict[str, list[str]] = {}
    for path, text in texts(course).items():
        for number, line in enumerate(text.split("\n"), 1):
            if expected := _EXPECTS.search(line):
                found[_question_at(path, text, number)] = sorted(expected[1].split())
    return found


def reported(course: str) -> dict[str, list[str]]:
    """Return the codes of errors and warnings by question. Advice changes with every new rule."""
    found: dict[str, list[str]] = {}
    sources = texts(course)
    for finding in checked(course).diagnostics:
        if finding.severity is not Severity.ADVICE:
            path = Path(finding.at.path)
            text = sources.get(path, "")
            found.setdefault(_question_at(path, text, finding.at.line), []).append(finding.code)
    return {name: sorted(codes) for name, codes in found.items()}


def _question_at(path: Path, text: str, line: int) -> str:
    above = text.split("\n")[:line]
    heads = [found[1] for row in above if (found := _HEAD.match(row))]
    return heads[-1] if heads else path.name
