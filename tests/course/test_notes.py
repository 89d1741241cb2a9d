"""Footnotes of a page, whichever of its texts they stand in."""

from __future__ import annotations

from pathlib import Path

import pytest

from scormbuild import pipeline
from tests.course.folders import LESSON, QUIZ, folder
from tests.richtext.placing import seen

MARKED = LESSON.replace("Never use water", "Never use water[^why]")
PROMPT = "Which thought is right?"

FOUND = {
    "at the end": (MARKED + "\n[^why]: It boils.\n", []),
    "in a box before": (
        MARKED.replace("---\nNever", "---\n::: note\nHot.\n\n[^why]: It boils.\n:::\nNever"),
        [],
    ),
    "marked in a question": (
        MARKED.replace(PROMPT, "Which thought[^why] is right?") + "\n[^why]: It boils.\n",
        [],
    ),
    "marked in a title": (LESSON + "\n::: note Hot[^1]\nA\n:::\n\n[^1]: B\n", []),
    "missing": (MARKED + "\n[^wy]: It boils.\n[^1]: A[^wy]\n\nB[^1]\n", [
        ("CRS070", (5, 16, 5, 22))]),
    "unused": (LESSON + "\n[^why]: It boils.\n", [("CRS071", (16, 1, 16, 7))]),
    "twice": (MARKED + "\n[^why]: It boils.\n\n> [^why]: It spits.\n", [
        ("CRS072", (18, 3, 18, 9))]),
}  # fmt: skip


@pytest.mark.parametrize("name", FOUND)
def test_marks_and_footnotes_of_a_page_belong_together(name: str, tmp_path: Path) -> None:
    source, expected = FOUND[name]
    folder(tmp_path, {"lessons/01-oil.md": source})

    assert seen(pipeline.check(tmp_path).diagnostics) == expected


def test_footnotes_of_one_page_are_unknown_on_others(tmp_path: Path) -> None:
    quiz = QUIZ.replace("Oil burns.", "Oil burns.[^why]")
    folder(tmp_path, {"lessons/01-oil.md": MARKED + "\n[^why]: A\n", "quizzes/final.yaml": quiz})

    found = [one for one in pipeline.check(tmp_path).diagnostics if one.code.startswith("CRS07")]
    assert [(one.code, one.at.path.name) for one in found] == [("CRS070", "final.yaml")]


def test_in_a_block_of_yaml_the_place_is_exact(tmp_path: Path) -> None:
    lesson = "title: Oil\nblocks:\n  - |\n    Hot.\n\n    Never[^a] use water.\n"
    course = "scormbuild: 1\nid: fire\ntitle: Fire\nlanguage: en\ncontents: [lessons/oil.yaml]\n"
    changes = {"course.yaml": course, "lessons/oil.yaml": lesson}
    folder(tmp_path, changes | {"lessons/01-oil.md": "", "quizzes/final.yaml": ""})

    assert seen(pipeline.check(tmp_path).diagnostics) == [("CRS070", (6, 10, 6, 14))]


def test_a_footnote_of_an_included_file_may_come_twice(tmp_path: Path) -> None:
    included = "::: include {file=snippets/hot.md}\n:::\n"
    snippet = "Hot.[^a]\n\n[^a]: Very.\n"
    changes = {"lessons/01-oil.md": LESSON + f"\n{included}\n{included}"}
    folder(tmp_path, {**changes, "snippets/hot.md": snippet})

    assert seen(pipeline.check(tmp_path).diagnostics) == []
