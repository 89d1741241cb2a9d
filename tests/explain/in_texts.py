"""Where the examples of findings about texts belong: notes, marks, includes, the glossary."""

from __future__ import annotations

import re

from tests.explain.stage import QUIZ, Files, Put, inside, lesson, stage


def _noted(example: str) -> Files:
    """Refer to every footnote that the example explains."""
    labels = dict.fromkeys(re.findall(r"(?m)^\[\^(\w+)\]:", example))
    return lesson("Look" + "".join(f"[^{label}]" for label in labels) + ".\n\n" + example)


_TERM = "terms:\n  - {id: hiring-manager, term: Hiring manager, definition: Who will lead you.}\n"


def _with_a_glossary(example: str) -> Files:
    return lesson(example) | {"glossary.yaml": _TERM}


def _glossary(example: str) -> Files:
    """Take the example as glossary.yaml, and link to each of its terms."""
    terms = dict.fromkeys(re.findall(r"id: ([a-z-]+)", example))
    links = "".join(f"A [{term}](glossary:{term}) does.\n\n" for term in terms)
    return lesson(links) | {"glossary.yaml": example}


def _question_file(example: str) -> Files:
    """Take the example as a file of questions, whose last one is not finished."""
    asked = "title: Final\nquestions:\n  - file: questions/pool.md\n"
    return stage("", {QUIZ: asked, "questions/pool.md": f"{example}Is it?\n\nAnswer: true\n:::\n"})


EXAMPLES: dict[str, Put] = {
    "CRS070": lesson,
    "CRS071": lesson,
    "CRS072": _noted,
    "CRS073": lambda example: _with_a_glossary(
        f"Ask the [manager](glossary:hiring-manager).\n\n{example}"
    ),
    "CRS074": _with_a_glossary,
    "CRS075": _glossary,
    "CRS076": inside("Ask HR, or h. r., soon.\n\n", ""),
    "CRS077": lesson,
    "CRS086": lesson,
    "QST041": inside("::: question {#q}\nWhen?\n\n| From | To | At |\n|---|---|---|\n", ":::\n"),
    "SRC080": lesson,
    "SRC081": lesson,
    "SRC082": lesson,
    "SRC083": lesson,
    "SRC084": lesson,
    "SRC085": lesson,
    "SRC086": lesson,
    "SRC087": lesson,
    "SRC088": lesson,
    "SRC089": lesson,
    "SRC090": inside("Look.[^study]\n\n", ""),
    "SRC091": inside("Ask HR.\n\n", ""),
    "SRC092": lesson,
    "SRC133": lesson,
    "SRC134": lambda example: lesson(example) | {"snippets/contact.md": "Ring us.\n"},
    "SRC135": lesson,
    "SRC136": lesson,
    "SRC142": lesson,
    "SRC143": _question_file,
    "SRC145": lesson,
}
