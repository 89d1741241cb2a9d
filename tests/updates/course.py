"""A small course, changed by a test: as it was, and as it is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from scormbuild import pipeline
from scormbuild.archive import write_package
from scormbuild.pipeline import Built, Checked
from scormbuild.targets import TARGETS

BASE = {
    "course.yaml": """\
scormbuild: 1
id: fire
title: Fire
language: en
contents: [lessons/one.md, lessons/two.md, quizzes/final.yaml]
passing: {score: 50, quizzes: {final: 1}}
""",
    "lessons/one.md": """\
---
title: One
---
A text.

::: question {#check}
Is it hot?

Answer: true
:::
""",
    "lessons/two.md": "---\ntitle: Two\n---\nAnother text.\n",
    "quizzes/final.yaml": """\
title: Final
attempts: 2
questions:
  - {id: a, type: choice, prompt: Which?, choices: [{text: Red, correct: true}, Blue, Green]}
  - {id: b, type: order, prompt: Order., items: [First, Second, Third]}
  - {id: c, type: number, prompt: How many?, answer: 5}
""",
}

#: A change to a file: from what text to what. Without a text to look for, it is the whole file;
#: with nothing to put there, the file is gone.
Edit = tuple[str, str | None, str | None]


def edited(files: Mapping[str, str], edits: tuple[Edit, ...]) -> dict[str, str]:
    """Return the files of a course after some edits."""
    result = dict(files)
    for path, old, new in edits:
        if old is not None and new is not None:
            assert old in result[path], (path, old)
            result[path] = result[path].replace(old, new)
        elif new is not None:
            result[path] = new
        else:
            del result[path]
    return result


def written(folder: Path, files: Mapping[str, str]) -> Path:
    """Write a course into a folder."""
    for path, text in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    return folder


def build(source: Path, target: str, previous: Path | None = None) -> tuple[Checked, Built]:
    """Build a course for one target."""
    checked = pipeline.check(source, previous=previous)
    built = pipeline.build(checked, TARGETS[target], source).value
    assert built is not None, checked.diagnostics
    return checked, built


def packaged(folder: Path, files: Mapping[str, str], target: str = "scorm12") -> Path:
    """Return the zip of a course."""
    _, built = build(written(folder / "before", files), target)
    write_package(built.files, folder / "before.zip")
    return folder / "before.zip"
