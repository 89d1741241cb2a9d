"""The key `contents`: what it names, and what it forgets."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from scormbuild.course import contents
from scormbuild.course.contents import Entry, ModuleEntry, PageEntry
from scormbuild.course.findings import (
    PageFileMissing,
    PageFileWrongCase,
    PageNamedTwice,
    PageNotNamed,
    PageOutside,
    PageTypeUnknown,
)
from scormbuild.diagnostics import Diagnostic, Span
from scormbuild.source import yaml

COURSE = PurePosixPath("course.yaml")
FILES = tuple(
    map(
        PurePosixPath,
        ("course.yaml", "lessons/intro.md", "lessons/plan.png", "quizzes/final.yaml"),
    )
)
UNNAMED = [
    PageNotNamed(at=Span(PurePosixPath(path)), path=path)
    for path in ("lessons/intro.md", "quizzes/final.yaml")
]


def at(line: int, column: int, end: int) -> Span:
    return Span(COURSE, line, column, line, end)


def read(text: str) -> tuple[tuple[Entry, ...], list[Diagnostic]]:
    document = yaml.parse(COURSE, f"contents:\n{text}").value
    assert document is not None
    entries, found = contents.read(document.root["contents"], FILES)
    return entries, list(found)


def shape(entries: tuple[Entry, ...]) -> list[object]:
    return [
        [entry.cursor["module"].data, shape(entry.entries)]
        if isinstance(entry, ModuleEntry)
        else str(entry.path)
        for entry in entries
    ]


@pytest.mark.parametrize(
    ("text", "expected", "found"),
    [
        (
            "- lessons/intro.md\n- quizzes/final.yaml",
            ["lessons/intro.md", "quizzes/final.yaml"],
            [],
        ),
        (
            "- ./lessons//intro.md\n- quizzes/final.yaml",
            ["lessons/intro.md", "quizzes/final.yaml"],
            [],
        ),
        (
            "- module: Start\n  contents: [lessons/intro.md]\n- quizzes/final.yaml",
            [["Start", ["lessons/intro.md"]], "quizzes/final.yaml"],
            [],
        ),
        (
            "- lessons/intro.md",
            ["lessons/intro.md"],
            [UNNAMED[1]],
        ),
        (
            "- lessons/Intro.md\n- quizzes/final.yaml",
            ["quizzes/final.yaml"],
            [
                PageFileWrongCase(
                    at=at(2, 3, 19), path="lessons/Intro.md", on_disk="lessons/intro.md"
                )
            ],
        ),
        (
            "- lessons/introduction.md\n- quizzes/final.yaml",
            ["quizzes/final.yaml"],
            [
                PageFileMissing(
                    at=at(2, 3, 26),
                    path="lessons/introduction.md",
                    suggestion="lessons/intro.md",
                )
            ],
        ),
        (
            "- lessons/intra.md\n- lessons/intro.md\n- quizzes/final.yaml",
            ["lessons/intro.md", "quizzes/final.yaml"],
            [
                PageFileMissing(
                    at=at(2, 3, 19), path="lessons/intra.md", suggestion="lessons/intro.md"
                )
            ],
        ),
        (
            "- lessons/intro.md\n- quizzes/final.yaml\n- xyz.md",
            ["lessons/intro.md", "quizzes/final.yaml"],
            [PageFileMissing(at=at(4, 3, 9), path="xyz.md")],
        ),
        (
            "- lessons/intro.md\n- quizzes/final.yaml\n- lessons/intro.md",
            ["lessons/intro.md", "quizzes/final.yaml"],
            [PageNamedTwice(at=at(4, 3, 19), path="lessons/intro.md", first=at(2, 3, 19))],
        ),
        ("- ../intro.md", [], [PageOutside(at=at(2, 3, 14), path="../intro.md"), UNNAMED[1]]),
        ("- /etc/passwd", [], [PageOutside(at=at(2, 3, 14), path="/etc/passwd"), *UNNAMED]),
        (
            "- lessons\\intro.md",
            [],
            [
                PageOutside(
                    at=at(2, 3, 19), path="lessons\\intro.md", suggestion="lessons/intro.md"
                ),
                UNNAMED[1],
            ],
        ),
        (
            "- C:/course/intro.md",
            [],
            [PageOutside(at=at(2, 3, 21), path="C:/course/intro.md"), UNNAMED[1]],
        ),
        (
            "- lessons/plan.png",
            [],
            [PageTypeUnknown(at=at(2, 3, 19), path="lessons/plan.png"), *UNNAMED],
        ),
        (
            "- module: A\n  contents: []",
            [["A", []]],
            UNNAMED,
        ),
        (
            (
                "- module: A\n  contents:\n"
                "  - module: B\n    contents:\n"
                "    - module: C\n      contents: [lessons/intro.md, quizzes/final.yaml]"
            ),
            [["A", [["B", [["C", ["lessons/intro.md", "quizzes/final.yaml"]]]]]]],
            [],
        ),
        ("- 7\n- [a]\n- {contents: 3}", [], UNNAMED),
    ],
)
def test_contents_names_files(text: str, expected: list[object], found: list[Diagnostic]) -> None:
    entries, diagnostics = read(text)

    assert (shape(entries), diagnostics) == (expected, found)


def test_without_contents_every_page_file_is_checked() -> None:
    assert contents.everything(FILES) == (
        PageEntry(FILES[1], Span(FILES[1])),
        PageEntry(FILES[3], Span(FILES[3])),
    )
