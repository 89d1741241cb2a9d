"""Places where learners stop, and whether they make sense where they stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from scormbuild.course import documents, reader
from tests.course.folders import COURSE, folder

GATE = "\n::: continue\n:::\n"
ANSWERED = "\n::: continue {after=answered}\n:::\n"
OPENED = "\n::: continue {after=opened}\n:::\n"
QUESTION = "\n::: question {#kc-oil}\nDoes oil burn?\n\nAnswer: true\n:::\n"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"One.\n{GATE}\nTwo.\n{GATE}\nThree.\n", []),
        (f"{GATE}\nAll of it.\n", []),
        (f"{QUESTION}{ANSWERED}\nTwo.\n", []),
        (f"::: tip\n{QUESTION}:::\n{ANSWERED}\nTwo.\n", []),
        (f"::: reveal\nOne.\n:::\n{OPENED}\nTwo.\n", []),
        (f"One.\n{ANSWERED}{QUESTION}", ["CRS121 lessons/01-oil.md:6:21"]),
        (f"{QUESTION}{OPENED}\nTwo.\n", ["CRS121 lessons/01-oil.md:11:21"]),
        (f"One.\n{GATE}", ["CRS122 lessons/01-oil.md:6:5"]),
        (f"::: tip\n{GATE}\nOne.\n:::\n", ["CRS120 lessons/01-oil.md:6:5"]),
        (
            f"::: columns\n::: column\nA\n:::\n::: column\n{ANSWERED}\nB\n:::\n:::\n",
            ["CRS120 lessons/01-oil.md:10:21"],
        ),
    ],
)
def test_gates_stand_where_something_can_wait(
    tmp_path: Path, body: str, expected: list[str]
) -> None:
    page = f"---\ntitle: T\n---\n{body}"
    read = documents.load(folder(tmp_path, {"course.yaml": COURSE, "lessons/01-oil.md": page}))
    assert read.value is not None

    found = reader.read(read.value).diagnostics

    assert [
        f"{one.code} {one.at.path}:{one.at.line}:{one.at.column}"
        for one in found
        if one.code.startswith("CRS12")
    ] == expected
