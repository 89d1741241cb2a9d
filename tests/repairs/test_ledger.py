"""A merged ledger is mended: every item gets a line, every line a number of its own."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scormbuild import repairs
from scormbuild.course import ledger_file
from scormbuild.course.course import Ledger
from scormbuild.course.ledger import PATH
from scormbuild.pipeline import load
from scormbuild.repairs import ledger
from scormbuild.repairs.change import applied
from tests.broken.good import GOOD, write

START = "ledger 1\n"


def mended(text: str, folder: Path, previous: Ledger | None = None) -> str:
    source = write(folder, {**GOOD, f"course_src/{PATH}": text.encode()})
    documents = load(source).value
    assert documents is not None
    changes = ledger.repair(documents, previous or Ledger())
    return applied(text.encode(), changes).decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("page 1 a\npage 2 b\n", "page 1 a\npage 2 b\n"),
        ("page 7 ladders\npage 7 lamps\n", "page 7 ladders\npage 8 lamps\n"),
        ("page 7 a\npage 7 b\npage 7 c\npage 9 d\n", "page 7 a\npage 10 b\npage 11 c\npage 9 d\n"),
        ("page 7 a\nquestion 7 a\nobjective 7 a\n", "page 7 a\nquestion 7 a\nobjective 7 a\n"),
        ("page 7 a\npage 7 a\npage 8 b", "page 7 a\npage 8 b"),
        ("page 7 a\npage 9 a\n", "page 7 a\n"),
        ("page 7 b\npage 7 a\npage 8 a\n", "page 7 b\npage 9 a\n"),
        ("  page 7 a \n  page 7 b \n", "  page 7 a \n  page 8 b \n"),
        (
            "<<<<<<< HEAD\npage 7 a\n=======\npage 7 b\n>>>>>>> theirs\npage 1 c",
            "page 7 a\npage 8 b\npage 1 c",
        ),
        (
            "<<<<<<< a\npage 7 a\n||||||| 12ab\npage 5 z\n# old\n=======\npage 7 b\n>>>>>>> b",
            "page 7 a\npage 8 b\n",
        ),
        (
            'question 1 q\nchoice q 0 "A"\nchoice q 0 "B"\nquestion 2 r\nchoice r 0 "B"\n',
            'question 1 q\nchoice q 0 "A"\nchoice q 1 "B"\nquestion 2 r\nchoice r 0 "B"\n',
        ),
        (
            "question 1 q\nchoice q 0 #a\nchoice q 0 #b removed\n",
            "question 1 q\nchoice q 0 #a\nchoice q 1 #b removed\n",
        ),
        ("page one\n# a\n\npage 1 a\n", "page one\n# a\n\npage 1 a\n"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_merged_ledger(tmp_path: Path, before: str, after: str, end: str) -> None:
    text = (START + before).replace("\n", end)

    assert mended(text, tmp_path) == (START + after).replace("\n", end)


PUBLISHED = Ledger(pages={"lamps": 7, "gone": 9}, questions={"q": 1}, choices={("q", "B"): 0})


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("page 7 ladders\npage 7 lamps\n", "page 10 ladders\npage 7 lamps\n"),
        ("page 3 lamps\npage 7 lamps\n", "page 7 lamps\n"),
        ("page 3 lamps\npage 4 lamps\n", "page 3 lamps\n"),
        ("page 9 new\n", "page 10 new\n"),
        (
            'question 1 q\nchoice q 0 "A"\nchoice q 0 "B"\n',
            'question 1 q\nchoice q 1 "A"\nchoice q 0 "B"\n',
        ),
    ],
)
def test_what_is_published_keeps_its_number(tmp_path: Path, before: str, after: str) -> None:
    assert mended(START + before, tmp_path, PUBLISHED) == START + after


def test_the_numbers_of_an_earlier_package(tmp_path: Path) -> None:
    text = START + "page 1 ladders\npage 1 look\n"
    source = write(tmp_path, {**GOOD, f"course_src/{PATH}": text.encode()})
    with ZipFile(tmp_path / "old.zip", "w") as archive:
        archive.writestr(str(PATH), ledger_file.serialize(Ledger(pages={"look": 1})))

    (file,) = repairs.mend(source, tmp_path / "old.zip").files

    assert file.after.decode() == START + "page 2 ladders\npage 1 look\n"


NUMBERS = st.dictionaries(st.sampled_from("abcdefg"), st.integers(1, 6), max_size=5)


@given(ours=NUMBERS, theirs=NUMBERS, marked=st.booleans())
def test_both_sides_of_any_merge_are_kept(
    tmp_path_factory: pytest.TempPathFactory,
    ours: dict[str, int],
    theirs: dict[str, int],
    *,
    marked: bool,
) -> None:
    sides = ["".join(f"page {n} {name}\n" for name, n in side.items()) for side in (ours, theirs)]
    marks = ("<<<<<<< a\n", "=======\n", ">>>>>>> b\n") if marked else ("", "", "")
    text = f"{START}{marks[0]}{sides[0]}{marks[1]}{sides[1]}{marks[2]}"

    outcome = ledger_file.parse(mended(text, tmp_path_factory.mktemp("merged")))

    assert outcome.diagnostics == ()
    assert outcome.value is not None
    assert outcome.value.pages.keys() == ours.keys() | theirs.keys()
