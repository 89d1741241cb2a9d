from __future__ import annotations

from pathlib import Path

import pytest

from scormbuild.questions import KINDS
from scormbuild.render.parts import parts_of

RUNTIME = Path(__file__).parents[2] / "scormbuild" / "runtime"


@pytest.mark.parametrize(
    ("blocks", "questions", "quiz", "expected"),
    [
        (set(), set(), False, ()),
        ({"text", "download"}, set(), False, ("styles",)),
        ({"audio", "video"}, set(), False, ("blocks", "styles")),
        ({"continue"}, {"multi"}, False, ("questions", "blocks", "styles")),
        (set(), {"choice", "order"}, True, ("exercises", "questions", "quiz", "dragging")),
        ({"continue"}, {"sort"}, False, ("exercises", "questions", "dragging", "blocks", "styles")),
        (set(), {"match"}, False, ("exercises", "questions", "dragging")),
        (set(), {"fill"}, False, ("exercises", "questions")),
    ],
)
def test_a_page_comes_with_what_it_needs(
    blocks: set[str], questions: set[str], expected: tuple[str, ...], *, quiz: bool
) -> None:
    assert parts_of(blocks, questions, quiz=quiz) == expected


@pytest.mark.parametrize("name", KINDS)
def test_each_type_of_question_is_in_the_script_that_its_pages_get(name: str) -> None:
    module = "exercises" if "exercises" in parts_of(set(), {name}, quiz=False) else "plain"
    script = RUNTIME / "questions" / f"{module}.js"

    assert f'"./{name.replace("-", "_")}.js"' in script.read_text(encoding="utf-8")
