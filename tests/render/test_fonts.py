from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from scormbuild.archive import FileReference
from scormbuild.course.course import Appearance, Course, Fonts
from scormbuild.render.fonts import font_format, is_variable, typefaces
from scormbuild.render.shape import DENSITIES, RADII
from scormbuild.render.theme import Theme
from scormbuild.render.theme_findings import FontUnreadable
from tests.render.making import AT, make_course

WOFF2_KNOWN = {b"glyf": 10, b"loca": 11, b"head": 1, b"fvar": 47}

MakeFile = Callable[[str, bytes], FileReference]


def opentype(*tags: bytes, start: bytes = b"\0\1\0\0") -> bytes:
    header = start + struct.pack(">H", len(tags)) + bytes(6)
    return header + b"".join(tag + bytes(12) for tag in tags)


def woff(*tags: bytes) -> bytes:
    header = b"wOFF" + bytes(8) + struct.pack(">H", len(tags)) + bytes(30)
    return header + b"".join(tag + bytes(16) for tag in tags)


def woff2(*tags: bytes) -> bytes:
    """Write a table directory: lengths of two bytes, transformed glyphs, tags in both forms."""
    entries = b""
    for tag in tags:
        known = WOFF2_KNOWN.get(tag)
        entries += bytes([63 if known is None else known]) + (tag if known is None else b"")
        entries += b"\x81\x2f" + (b"\x82\x2f" if tag in (b"glyf", b"loca") else b"")
    return b"wOF2" + bytes(8) + struct.pack(">H", len(tags)) + bytes(34) + entries


def course_with(make_file: MakeFile, **files: bytes) -> Course:
    media = {
        f"media/{use}.woff2": make_file(f"{use}.woff2", content) for use, content in files.items()
    }
    fonts = Fonts({use: f"media/{use}.woff2" for use in files}, dict.fromkeys(files, AT))
    return replace(make_course(), media=media, appearance=Appearance(fonts=fonts))


@pytest.mark.parametrize(
    ("content", "kind", "variable"),
    [
        (opentype(b"head", b"glyf"), "truetype", False),
        (opentype(b"head", b"fvar", b"glyf"), "truetype", True),
        (opentype(b"head", b"fvar", start=b"OTTO"), "opentype", True),
        (woff(b"head", b"glyf"), "woff", False),
        (woff(b"glyf", b"fvar"), "woff", True),
        (woff2(b"head", b"glyf", b"loca"), "woff2", False),
        (woff2(b"glyf", b"loca", b"fvar"), "woff2", True),
        (woff2(b"glyf", b"STAT", b"fvar"), "woff2", True),
        (woff2(b"glyf", b"loca", b"STAT")[:-3], "woff2", False),
        (b"wOF2", "woff2", False),
    ],
)
def test_a_font_is_known_by_its_first_bytes_and_its_tables(
    tmp_path: Path, content: bytes, kind: str, *, variable: bool
) -> None:
    file = tmp_path / "house"
    file.write_bytes(content)

    assert font_format(file) == kind
    assert is_variable(file) is variable


def test_what_is_no_font_is_found_where_it_is_named(make_file: MakeFile, shipped: Theme) -> None:
    outcome = typefaces(course_with(make_file, text=b"PK\3\4"), shipped.shape)

    assert outcome.value is None
    assert outcome.diagnostics == (FontUnreadable(at=AT, source="media/text.woff2"),)


@pytest.mark.parametrize(
    ("files", "weights"),
    [
        ({"text": woff2(b"fvar")}, ["100 900"]),
        ({"text": woff2(b"head")}, ["400"]),
        ({"text": woff2(b"fvar"), "bold": woff2(b"head")}, ["400", "600 900"]),
        ({"headings": woff2(b"head")}, ["100 900"]),
    ],
)
def test_letters_are_thickened_only_where_no_file_has_them(
    make_file: MakeFile, shipped: Theme, files: dict[str, bytes], weights: list[str]
) -> None:
    css = typefaces(course_with(make_file, **files), shipped.shape).value

    assert css is not None
    assert [
        rule.partition("font-weight:")[2].partition(";")[0] for rule in css.split("}")[:-2]
    ] == weights
    for use in files:
        assert f'src:url("../media/{use}-' in css


def test_headings_take_the_font_of_the_text_unless_they_have_their_own(
    make_file: MakeFile, shipped: Theme
) -> None:
    only_text = typefaces(course_with(make_file, text=woff2(b"fvar")), shipped.shape).value
    both = typefaces(
        course_with(make_file, text=woff2(b"fvar"), headings=woff2(b"head")), shipped.shape
    ).value

    assert only_text is not None
    assert both is not None
    assert "--heads:course-text," in only_text
    assert "--heads:course-headings,course-text," in both
    assert "--sans:course-text,system-ui" in both


def test_corners_and_space_of_the_course_go_before_those_of_the_theme(shipped: Theme) -> None:
    course = replace(make_course(), appearance=Appearance(radius="large", density="compact"))
    css = typefaces(course, shipped.shape).value
    plain = typefaces(make_course(), shipped.shape).value

    assert css is not None
    assert plain is not None
    assert f"--r:{RADII['large']['r']};" in css
    assert f"--s5:{DENSITIES['compact']['s5']};" in css
    assert f"--r:{RADII['medium']['r']};" in plain
