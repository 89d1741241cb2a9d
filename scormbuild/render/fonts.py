"""Font files of a course: what they can do, and the style rules that bring them to a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from scormbuild.course.course import Course
from scormbuild.diagnostics import Diagnostic, Outcome
from scormbuild.render.media import media_path
from scormbuild.render.shape import Shape
from scormbuild.render.theme_findings import FontUnreadable

#: Families of the course, before those of the theme.
_TEXT, _HEADINGS = "course-text", "course-headings"

#: What `format()` says of a file (CSS Fonts 4, 11.1), by its first bytes.
_FORMATS = {
    b"wOF2": "woff2",
    b"wOFF": "woff",
    b"OTTO": "opentype",
    b"\0\1\0\0": "truetype",
    b"true": "truetype",
}

#: Where the number of tables stands, where the directory begins, how long an entry of it is.
_ENTRIES = {"opentype": (4, 12, 16), "truetype": (4, 12, 16), "woff": (12, 44, 20)}

#: WOFF 2.0, 4.1 and 5.1: the header; flags of an entry that spells its tag; tables that are always
#: transformed unless the flags say 3 (`glyf`, `loca`); the number of `fvar` among the known tags.
_WOFF2_HEADER, _SPELLED, _GLYPHS, _FVAR_KNOWN = 48, 63, (10, 11), 47
_FVAR = b"fvar"
_LONGEST_NUMBER = 5


def font_format(file: Path) -> str | None:
    """Return the kind of a font file; None if it is no font that browsers read."""
    with file.open("rb") as stream:
        return _FORMATS.get(stream.read(4))


def is_variable(file: Path) -> bool:
    """Tell whether a font holds all weights (it has the OpenType table `fvar`)."""
    kind = font_format(file)
    with file.open("rb") as stream:
        if kind == "woff2":
            return _FVAR in _woff2_tables(stream)
        return kind is not None and _FVAR in _tables(stream, *_ENTRIES[kind])


def typefaces(course: Course, shape: Shape) -> Outcome[str]:
    """Return the style rules of typefaces, corners and space: the theme's, then the course's."""
    look = course.appearance
    files = look.fonts.files
    shape = replace(
        shape, radius=look.radius or shape.radius, density=look.density or shape.density
    )
    found = tuple(_unreadable(course))
    if found:
        return Outcome(None, found)
    if "text" in files:
        shape = replace(shape, text=f"{_TEXT},{shape.text}", headings=f"{_TEXT},{shape.headings}")
    if "headings" in files:
        shape = replace(shape, headings=f"{_HEADINGS},{shape.headings}")
    tokens = ";".join(f"--{name}:{value}" for name, value in shape.properties())
    return Outcome(f"{''.join(_rules(course))}:root{{{tokens}}}")


def _unreadable(course: Course) -> Iterator[Diagnostic]:
    fonts = course.appearance.fonts
    for use, source in fonts.files.items():
        if font_format(course.media[source].path) is None:
            yield FontUnreadable(at=fonts.places[use], source=source)


def _rules(course: Course) -> Iterator[str]:
    files = course.appearance.fonts.files
    for use, source in files.items():
        file = course.media[source]
        family = _HEADINGS if use == "headings" else _TEXT
        weight = _weight(use, file.path, bold="bold" in files)
        yield (
            f"@font-face{{font-family:{family};"
            f'src:url("../{media_path(source, file)}")format("{font_format(file.path)}");'
            f"font-weight:{weight};font-display:swap}}"
        )


def _weight(use: str, file: Path, *, bold: bool) -> str:
    """Return the weights that a file is for; browsers thicken letters for those that are missing.

    Letters of headings are left as they are drawn.
    """
    if use == "bold":
        return "600 900"
    if use == "headings" or (is_variable(file) and not bold):
        return "100 900"
    return "400"


def _tables(stream: BinaryIO, number: int, directory: int, entry: int) -> Iterator[bytes]:
    """Yield the tags of a table directory (OpenType 1.9; WOFF 1.0, 4)."""
    count = _number(stream, number)
    stream.seek(directory)
    for _ in range(count):
        yield stream.read(entry)[:4]


def _number(stream: BinaryIO, place: int) -> int:
    stream.seek(place)
    return int.from_bytes(stream.read(2), "big")


def _woff2_tables(stream: BinaryIO) -> Iterator[bytes]:
    """Yield the tags of a WOFF 2.0 table directory; of known tags only `fvar` matters."""
    count = _number(stream, 12)
    stream.seek(_WOFF2_HEADER)
    for _ in range(count):
        flags = stream.read(1)
        if not flags:
            return
        known, transform = flags[0] & 63, flags[0] >> 6
        if known == _SPELLED:
            yield stream.read(4)
        elif known == _FVAR_KNOWN:
            yield _FVAR
        _skip_number(stream)
        if (transform == 0) if known in _GLYPHS else (transform != 0):
            _skip_number(stream)


def _skip_number(stream: BinaryIO) -> None:
    """Skip a UIntBase128 (WOFF 2.0, 4.1): bytes whose highest bit says that one more follows."""
    for _ in range(_LONGEST_NUMBER):
        byte = stream.read(1)
        if not byte or byte[0] < 0x80:  # noqa: PLR2004 - the highest bit
            return
