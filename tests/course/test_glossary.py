"""Terms and abbreviations of a course."""

from __future__ import annotations

from pathlib import Path

import pytest

from scormbuild import pipeline
from scormbuild.blocks.text import TextBlock
from scormbuild.course.course import Course, Explained, Internal
from tests.course.folders import LESSON, folder
from tests.richtext.placing import html, seen

GLOSSARY = """\
terms:
  - id: lid
    term: Lid
    definition: Keeps the [air](glossary:air) out.
    also: [cover, Saucepan lid]
  - id: air
    term: Air
    definition: See [the lesson](lessons/01-oil.md#the-lid).
abbreviations:
  CO2: carbon dioxide
"""
TERM = LESSON.replace("Never use water", "Take a [lid](glossary:lid)")


def check(root: Path, lesson: str, glossary: str = GLOSSARY) -> pipeline.Checked:
    folder(root, {"lessons/01-oil.md": lesson, "glossary.yaml": glossary})
    return pipeline.check(root)


def course(checked: pipeline.Checked) -> Course:
    assert checked.course is not None
    return checked.course


def test_links_lead_to_terms_and_terms_to_others(tmp_path: Path) -> None:
    checked = check(tmp_path, TERM)

    assert checked.diagnostics == ()
    assert [(term.id, term.name, term.also) for term in course(checked).terms] == [
        ("lid", "Lid", ("cover", "Saucepan lid")),
        ("air", "Air", ()),
    ]
    assert course(checked).links == {
        ("", "glossary:air"): Explained("air"),
        ("", "lessons/01-oil.md#the-lid"): Internal("oil", "the-lid"),
        ("oil", "glossary:lid"): Explained("lid"),
        ("oil", "#the-lid"): Internal("oil", "the-lid"),
    }


@pytest.mark.parametrize("written", ["lid", "Lid", "COVER", "<saucepan  lid>", "saucepan%20lid"])
def test_a_term_goes_by_all_its_names(written: str, tmp_path: Path) -> None:
    lesson = TERM.replace("(glossary:lid)", f"(<glossary:{written.strip('<>')}>)")

    assert check(tmp_path, lesson).diagnostics == ()


FOUND = {
    "unknown": (TERM.replace("glossary:lid", "glossary:lit"), GLOSSARY, [
        ("CRS074", (2, 9, 2, 12)), ("CRS073", (5, 14, 5, 26))]),
    "unused": (LESSON, GLOSSARY, [("CRS074", (2, 9, 2, 12))]),
    "no file": (TERM, "", [("CRS073", (5, 14, 5, 26))]),
    "unknown in a definition": (TERM, GLOSSARY.replace("glossary:air", "glossary:iar"), [
        ("CRS073", (4, 33, 4, 45)), ("CRS074", (6, 9, 6, 12))]),
    "id twice": (TERM, GLOSSARY.replace("id: air", "id: lid"), [
        ("CRS075", (6, 9, 6, 12))]),
    "name twice": (TERM, GLOSSARY.replace("term: Air", "term: Cover"), [
        ("CRS075", (7, 11, 7, 16))]),
    "a footnote": (TERM, GLOSSARY.replace("out.", "out.[^1]"), [("CRS070", (4, 51, 4, 55))]),
    "no link inside": (TERM, GLOSSARY.replace("lessons/01-oil.md#", "#"), [
        ("CRS024", (8, 34, 8, 42))]),
    "broken": (TERM, GLOSSARY.replace("also", "alos"), [("SRC041", (5, 5, 5, 9))]),
    "a missing key": (TERM, "terms: [{id: lid, term: Lid}]", [("SRC042", (1, 9, 1, 12))]),
}  # fmt: skip


@pytest.mark.parametrize("name", FOUND)
def test_what_is_wrong_has_its_place(name: str, tmp_path: Path) -> None:
    lesson, glossary, expected = FOUND[name]

    assert seen(check(tmp_path, lesson, glossary).diagnostics) == expected


def test_advice_can_be_switched_off_in_the_file(tmp_path: Path) -> None:
    assert check(tmp_path, LESSON, GLOSSARY + "allow: [term-unused]\n").diagnostics == ()


def test_variables_hold_in_definitions(tmp_path: Path) -> None:
    glossary = GLOSSARY.replace("out.", "out, {{who}}.")

    assert "SRC095" not in [one.code for one in check(tmp_path, TERM, glossary).diagnostics]
    assert check(tmp_path, TERM, glossary).course is None


def first(checked: pipeline.Checked) -> str:
    (block, *_) = course(checked).lessons[0].blocks
    assert isinstance(block, TextBlock)
    return html(block.text)


def test_abbreviations_hold_for_page_and_course(tmp_path: Path) -> None:
    lesson = TERM.replace("see", "CO2 and °C, see") + "\n*[°C]: degrees Celsius\n"

    assert (
        '<abbr title="carbon dioxide">CO2</abbr> and '
        '<abbr title="degrees Celsius">°C</abbr>' in first(check(tmp_path, lesson))
    )


def test_the_page_knows_better_than_the_course(tmp_path: Path) -> None:
    lesson = TERM.replace("see", "CO2, see") + "\n*[CO2]: the gas\n"

    assert '<abbr title="the gas">CO2</abbr>' in first(check(tmp_path, lesson))


ABBREVIATIONS = {
    "unused": (TERM + "\n*[XX]: y\n", [("CRS077", (16, 3, 16, 5))]),
    "twice": (TERM + "\n*[lid]: x\n*[lid]: y\n", [("CRS076", (17, 3, 17, 6))]),
    "twice the same": (TERM + "\n*[lid]: x\n\n*[lid]: x\n", []),
}


@pytest.mark.parametrize("name", ABBREVIATIONS)
def test_abbreviations_that_do_nothing_are_found(name: str, tmp_path: Path) -> None:
    lesson, expected = ABBREVIATIONS[name]

    assert seen(check(tmp_path, lesson).diagnostics) == expected
