"""Pictures: found, or reported."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from scormbuild.content import Picture
from scormbuild.course.findings import (
    PictureElsewhere,
    PictureHeavy,
    PictureMissing,
    PictureOutside,
    PictureTypeUnknown,
    PictureWrongCase,
    UnusedMedia,
)
from scormbuild.course.pictures import Gallery
from scormbuild.diagnostics import Diagnostic, Span
from scormbuild.source.files import SourceFile

AT = Span(PurePosixPath("lessons/tools.md"), 4, 7, 4, 20)
SIZES = {"media/ladder.png": 300_000, "media/Plan.SVG": 300_001, "media/plan.tiff": 9, "a.png": 1}
FILES = {
    PurePosixPath(path): SourceFile(PurePosixPath(path), Path(path), size)
    for path, size in SIZES.items()
}
TYPES = ("png", "jpg", "jpeg", "gif", "webp", "avif", "svg")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("../media/ladder.png", "media/ladder.png"),
        ("media/ladder.png", "media/ladder.png"),
        ("../media/Plan.SVG", "media/Plan.SVG"),
        ("../a.png", "a.png"),
        (
            "../media/plan.svg",
            PictureWrongCase(at=AT, source="../media/plan.svg", on_disk="media/Plan.SVG"),
        ),
        (
            "../media/lader.png",
            PictureMissing(at=AT, source="../media/lader.png", suggestion="media/ladder.png"),
        ),
        ("zzz", PictureMissing(at=AT, source="zzz")),
        (
            "../media/plan.tiff",
            PictureTypeUnknown(at=AT, source="../media/plan.tiff", allowed=TYPES),
        ),
        ("../../a.png", PictureOutside(at=AT, source="../../a.png")),
        ("/a.png", PictureOutside(at=AT, source="/a.png")),
        ("https://example.org/a.png", PictureElsewhere(at=AT, source="https://example.org/a.png")),
        ("data:image/png;base64,AA", PictureElsewhere(at=AT, source="data:image/png;base64,AA")),
    ],
)
def test_a_picture_is_looked_for(source: str, expected: str | Diagnostic) -> None:
    gallery = Gallery(FILES)

    placed = gallery.place(Picture(source, "A ladder", AT))

    if isinstance(expected, Diagnostic):
        assert (placed.source, gallery.found, gallery.shown) == (source, [expected], {})
    else:
        path = PurePosixPath(expected)
        assert placed == Picture(expected, "A ladder", AT)
        assert (gallery.found, gallery.shown) == ([], {path: FILES[path]})


def test_advice_is_given_about_media() -> None:
    gallery = Gallery(FILES)
    for source in ("../media/ladder.png", "../media/Plan.SVG"):
        gallery.place(Picture(source, "", AT))

    assert list(gallery.advice()) == [
        PictureHeavy(
            at=Span(PurePosixPath("media/Plan.SVG")),
            path="media/Plan.SVG",
            kilobytes=300,
            limit=300,
        ),
        UnusedMedia(at=Span(PurePosixPath("media/plan.tiff")), path="media/plan.tiff"),
    ]


def test_what_was_meant_is_not_called_unused() -> None:
    gallery = Gallery(FILES)
    for source in ("../media/lader.png", "../media/plan.svg", "../media/plan.tiff"):
        gallery.place(Picture(source, "", AT))

    assert list(gallery.advice()) == []
