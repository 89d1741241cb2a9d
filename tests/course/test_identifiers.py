"""Ids: what is allowed, what is derived, what clashes."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scormbuild.course import identifiers
from scormbuild.course.findings import (
    IdCollidesInLms,
    IdReserved,
    IdTaken,
    IdUnderivable,
)
from scormbuild.course.identifiers import Named
from scormbuild.diagnostics import Diagnostic, Span

PATH = PurePosixPath("lessons/x.md")


def at(line: int) -> Span:
    return Span(PATH, line, 1, line, 2)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("lessons/01-intro.md", "intro"),
        ("lessons/intro.md", "intro"),
        ("lessons/10_Safe Ladders.yaml", "safe-ladders"),
        ("lessons/2. Prüfung.md", "prufung"),
        ("lessons/24-hour-rule.md", "hour-rule"),
        ("lessons/a_b.md", "a_b"),
        ("lessons/intro.de.md", "intro-de"),
        ("lessons/01.md", None),
        ("lessons/第一课.md", None),
        (f"lessons/{'a' * 120}.md", "a" * 100),
    ],
)
def test_a_file_name_gives_an_id(path: str, expected: str | None) -> None:
    assert identifiers.from_path(PurePosixPath(path)) == expected


@given(st.text(max_size=300))
def test_what_is_derived_is_allowed(text: str) -> None:
    derived = identifiers.slug(text)

    assert derived is None or re.fullmatch("[A-Za-z][A-Za-z0-9_-]{0,99}", derived)


@pytest.mark.parametrize(
    ("path", "given_id", "expected"),
    [
        (
            "lessons/01-intro.md",
            None,
            (Named("intro", Span(PurePosixPath("lessons/01-intro.md"))), ()),
        ),
        ("lessons/01-intro.md", Named("Start", at(2)), (Named("Start", at(2)), ())),
        (
            "lessons/01.md",
            None,
            (None, (IdUnderivable(at=Span(PurePosixPath("lessons/01.md")), path="lessons/01.md"),)),
        ),
        (
            "lessons/x.md",
            Named("Index", at(2)),
            (Named("Index", at(2)), (IdReserved(at=at(2), name="Index"),)),
        ),
        (
            "lessons/03-con.md",
            None,
            (
                Named("con", Span(PurePosixPath("lessons/03-con.md"))),
                (IdReserved(at=Span(PurePosixPath("lessons/03-con.md")), name="con"),),
            ),
        ),
    ],
)
def test_a_page_gets_its_id(
    path: str, given_id: Named | None, expected: tuple[Named | None, tuple[Diagnostic, ...]]
) -> None:
    assert identifiers.page_id(PurePosixPath(path), given_id) == expected


@pytest.mark.parametrize(
    ("names", "fold", "expected"),
    [
        (["a", "b"], True, []),
        (["a", "a"], False, [IdTaken(at=at(2), kind="page", name="a", first=at(1))]),
        (["a", "A"], False, []),
        (["a", "A"], True, [IdTaken(at=at(2), kind="page", name="A", first=at(1))]),
        (
            ["a-b", "a_b"],
            False,
            [IdCollidesInLms(at=at(2), kind="page", name="a_b", other="a-b", first=at(1))],
        ),
        (
            ["a-b", "A_b"],
            True,
            [IdCollidesInLms(at=at(2), kind="page", name="A_b", other="a-b", first=at(1))],
        ),
        (
            ["a", "b", "a", "a"],
            False,
            [
                IdTaken(at=at(3), kind="page", name="a", first=at(1)),
                IdTaken(at=at(4), kind="page", name="a", first=at(1)),
            ],
        ),
    ],
)
def test_ids_clash(names: list[str], fold: bool, expected: list[Diagnostic]) -> None:  # noqa: FBT001 - a column of the table
    named = [Named(name, at(line)) for line, name in enumerate(names, start=1)]

    assert list(identifiers.clashes("page", named, fold=fold)) == expected


def test_an_id_has_a_form_for_the_lms_and_one_for_files() -> None:
    assert identifiers.record_name("Fire-exit_2") == "Fire_exit_2"
    assert identifiers.file_name("Fire-exit_2") == "fire-exit_2"
