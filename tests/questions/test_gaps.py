"""Gaps in texts."""

from __future__ import annotations

import pytest

from scormbuild.questions.fill import FillQuestion
from scormbuild.questions.gaps import Gap
from tests.questions.asking import placeless, question, quiz_of


def fill(body: str) -> FillQuestion:
    (asked,), found = quiz_of(question(body))
    assert found == []
    assert isinstance(asked, FillQuestion)
    return asked


def segments(asked: FillQuestion) -> list[str | Gap]:
    found: list[str | Gap] = []
    for segment in asked.segments:
        found.append(placeless(segment.text))
        found.extend([segment.gap] if segment.gap else [])
    return found


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The sky is [[blue]].", ["The sky is ", Gap(accept=("blue",)), "."]),
        ("[[a| b\tc |d]]", ["", Gap(accept=("a", "b c", "d")), ""]),
        ("[[a]][[b]]", ["", Gap(accept=("a",)), "", Gap(accept=("b",)), ""]),
        (
            "It is [[get\nbetter]] “[[x]]”\n[[y]]!",
            [
                "It is ",
                Gap(accept=("get better",)),
                " “",
                Gap(accept=("x",)),
                "”\n",
                Gap(accept=("y",)),
                "!",
            ],
        ),
        (
            "- *a [[b]]* c\n- [[d]]",
            [
                "<ul>\n<li><em>a ",
                Gap(accept=("b",)),
                "</em> c</li>\n<li>",
                Gap(accept=("d",)),
                "</li>\n</ul>",
            ],
        ),
        (r"No \[[gap]], a [[\||\[\]]]", ["No [[gap]], a ", Gap(accept=("|", "[]")), ""]),
        (r"[[a\*b]]", ["", Gap(accept=(r"a\*b",)), ""]),
        ("[[*b|c|a]]", ["", Gap(choices=("a", "b", "c"), answer=1), ""]),
        ("[[c|B|*a]]", ["", Gap(choices=("a", "B", "c"), answer=0), ""]),
        (r"[[*\*|\|]]", ["", Gap(choices=("*", "|"), answer=0), ""]),
    ],
)
def test_gaps(body: str, expected: list[str | Gap]) -> None:
    assert segments(fill(body)) == expected


def test_without_a_prompt_reports_get_the_text_with_blanks() -> None:
    asked = fill("The **sky** is [[blue]]\nand [[wide]].")

    assert (asked.prompt.parts, asked.prompt.plain) == ((), "The sky is ___ and ___.")
    assert fill("Fill in.\n\n[[a]]").prompt.plain == "Fill in."


def test_a_gap_in_code_is_a_gap() -> None:
    (asked,), _ = quiz_of(question("```python\nx = [[1]]\n```", "{#q type=fill}"))

    assert isinstance(asked, FillQuestion)
    assert asked.gaps == (Gap(accept=("1",)),)


def test_places_behind_a_gap_are_exact() -> None:
    body = "The [[sky|heaven]] is [big](javascript:x), the [[get\nbetter]] [too](javascript:y)."

    assert [text for _, text in quiz_of(question(body))[1]] == ["javascript:x", "javascript:y"]
