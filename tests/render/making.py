"""Hand-made courses, texts and themes for the tests of this folder."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import PurePosixPath
from typing import Any, TypeAlias

from scormbuild.archive import FileReference, OutputFile
from scormbuild.content import Heading, Part, Reference, RichText
from scormbuild.course.course import (
    Completion,
    Course,
    External,
    Internal,
    Ledger,
    Lesson,
    Module,
    Objective,
    Passing,
    Quiz,
    Requirement,
    Viewed,
)
from scormbuild.diagnostics import Span
from scormbuild.render.facts import TargetFacts
from scormbuild.render.theme import Theme

AT = Span(PurePosixPath("lessons/one.md"), 1, 1, 1, 2)
FACTS = TargetFacts("scorm12", 4000, 200, 1600, 4000)

#: Takes lines of theme.toml and the texts of theme files by name; returns the theme as it is read.
MakeTheme: TypeAlias = Callable[..., Theme]

#: Takes a name and bytes; returns a file on disk.
MakeFile: TypeAlias = Callable[[str, bytes], FileReference]

#: What a package holds, as `render` returns it.
Files: TypeAlias = tuple[OutputFile, ...] | None


def make_course(**changes: Any) -> Course:
    """Make a course of two lessons in a module and a quiz; arguments replace its fields."""
    one = Lesson(
        id="One",
        title="It is <one> answer",
        at=AT,
        source="lessons/one.md",
        objectives=(Reference("calm", AT),),
        description="A short lesson.",
    )
    two = Lesson(id="two", title="Stop & think", at=AT, source="lessons/two.md")
    quiz = Quiz(id="final", title="Final check", at=AT, source="quizzes/final.yaml")
    fields: dict[str, Any] = {
        "id": "demo",
        "title": "Facing <rejection>",
        "version": "1",
        "language": "en",
        "description": "Five things to do.",
        "duration": "25 min",
        "objectives": (Objective("calm", "Stay calm", AT),),
        "contents": (Module("first", "The first evening", (one, two)), quiz),
        "completion": Completion(("One", "two"), Viewed.END, {"final": Requirement.PASSED}),
        "passing": Passing(7500, {"final": 100}),
        "links": {
            ("One", "two.md#next"): Internal("two", "next"),
            ("One", "https://example.org/?a=1&b=2"): External("https://example.org/?a=1&b=2"),
        },
        "ledger": Ledger(
            pages={"One": 1, "two": 2, "final": 5}, objectives={"calm": 3}, questions={}, choices={}
        ),
    }
    return Course(**{**fields, **changes})


def text_of(files: Files, path: str) -> str:
    """Return what a file of the package holds."""
    (file,) = (file for file in files or () if str(file.path) == path)
    assert isinstance(file.content, bytes)
    return file.content.decode()


def text(*parts: Part, inline: bool = True, headings: tuple[Heading, ...] = ()) -> RichText:
    """Make a rich text."""
    plain = re.sub("<[^>]*>", "", "".join(part for part in parts if isinstance(part, str)))
    anchors = tuple(heading.anchor for heading in headings)
    return RichText(parts, plain, AT, inline, anchors, headings)
