"""Ids are written into blocks that keep what learners do, which cannot be built without."""

from __future__ import annotations

from pathlib import Path

import pytest

from scormbuild import pipeline, repairs
from tests.broken.good import GOOD, write

HEAD = "---\ntitle: Look\nobjectives: [see]\n---\n\n![A dot](media/dot.svg)\n\n"

STORY = """\
::: step Now {#a}
Go?

::: option Yes {to=b}
Off.
:::
::: option No {to=b}
Off, too.
:::
:::
::: step Later {#b end=good}
There.
:::"""


def mended(folder: Path, path: str, text: str, more: dict[str, bytes] | None = None) -> str:
    """Return a file of the good course after its repair, which must leave nothing to repair."""
    source = write(folder, {**GOOD, **(more or {}), f"course_src/{path}": text.encode()})
    assert [one.code for one in pipeline.validate(source).diagnostics] != []
    found = repairs.mend(source)
    assert found.worse == ()
    repairs.write(found)
    assert [one.code for one in pipeline.validate(source).diagnostics] == []
    assert repairs.mend(source).files == ()
    return (source / path).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("opening", "expected", "body"),
    [
        ("::: checklist", "::: checklist {#checklist}", "- [ ] Door"),
        (
            "::: checklist Before you *go*!",
            "::: checklist Before you *go*! {#before-you-go}",
            "- A",
        ),
        ("::: reflection {}", "::: reflection {#reflection}", "What?"),
        ("::: reflection 你好", "::: reflection 你好 {#reflection}", "What?"),
        (
            "::: scenario {start=a}",
            "::: scenario {#scenario start=a}",
            STORY,
        ),
    ],
)
def test_in_markdown(tmp_path: Path, opening: str, expected: str, body: str) -> None:
    written = mended(tmp_path, "lessons/01-look.md", f"{HEAD}{opening}\n{body}\n:::\n")

    assert written == f"{HEAD}{expected}\n{body}\n:::\n"


def test_two_of_a_kind_get_two_ids_and_taken_ones_stay(tmp_path: Path) -> None:
    text = HEAD + (
        "::: reflection {#thoughts}\nWhat?\n:::\n\n::: tabs\n::: tab One\n"
        "::: reflection Thoughts%s\nWhy?\n:::\n:::\n::: tab Two\n"
        "::: reflection Thoughts%s\nWhen?\n:::\n:::\n:::\n"
    )

    assert mended(tmp_path, "lessons/01-look.md", text % ("", "")) == text % (
        " {#thoughts-2}",
        " {#thoughts-3}",
    )


def test_no_number_of_an_earlier_block_is_taken_over(tmp_path: Path) -> None:
    lock = b"ledger 1\n\npage 1 look\n\nquestion 1 checklist\n"
    text = HEAD + "::: checklist%s\n- Door\n:::\n"
    more = {"course_src/tracking.lock": lock}

    assert mended(tmp_path, "lessons/01-look.md", text % "", more) == text % " {#checklist-2}"


def test_in_a_lesson_as_data(tmp_path: Path) -> None:
    text = (
        "title: Listen\nblocks:\n  - type: tabs\n    tabs:\n      - title: Near\n        blocks:\n"
        "          - %stype: checklist\n            items: [Ears]\n"
        "          - {%stype: reflection, title: Far away, text: What did you hear?}\n"
        "      - {title: Far, text: Cars}\n"
    )

    assert mended(tmp_path, "lessons/02-listen.yaml", text % ("", "")) == text % (
        "id: checklist\n            ",
        "id: far-away, ",
    )


def test_the_finding_names_the_way_to_mend_it(tmp_path: Path) -> None:
    text = HEAD + "::: checklist\n- Door\n:::\n"
    source = write(tmp_path, {**GOOD, "course_src/lessons/01-look.md": text.encode()})
    (found,) = pipeline.validate(source).diagnostics

    assert found.hint() == "add 'id: …', or let 'scormbuild fix --write' write it in"
