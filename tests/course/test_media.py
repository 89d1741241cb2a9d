"""Pictures and other media: found, or reported."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from scormbuild.content import MediaFile, Picture, Use
from scormbuild.course.findings import (
    DownloadRefused,
    MediaElsewhere,
    MediaMissing,
    MediaOutside,
    MediaTypeUnknown,
    MediaWrongCase,
    PictureHeavy,
    UnusedMedia,
)
from scormbuild.course.media import SUFFIXES, Media
from scormbuild.diagnostics import Diagnostic, Span
from scormbuild.source.files import SourceFile

AT = Span(PurePosixPath("lessons/tools.md"), 4, 7, 4, 20)
SIZES = {"media/ladder.png": 300_000, "media/Plan.SVG": 300_001, "media/plan.tiff": 9, "a.png": 1}
OTHERS = {"media/Reply.DOCX": 400_000, "media/run.py": 1, "media/old.pdf": 1}
FILES = {
    PurePosixPath(path): SourceFile(PurePosixPath(path), Path(path), size)
    for path, size in (SIZES | OTHERS).items()
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
            MediaWrongCase(at=AT, source="../media/plan.svg", on_disk="media/Plan.SVG"),
        ),
        (
            "../media/lader.png",
            MediaMissing(at=AT, source="../media/lader.png", suggestion="media/ladder.png"),
        ),
        ("zzz", MediaMissing(at=AT, source="zzz")),
        (
            "../media/plan.tiff",
            MediaTypeUnknown(at=AT, source="../media/plan.tiff", allowed=TYPES),
        ),
        ("../../a.png", MediaOutside(at=AT, source="../../a.png")),
        ("/a.png", MediaOutside(at=AT, source="/a.png", suggestion="a.png")),
        ("/b.png", MediaOutside(at=AT, source="/b.png")),
        ("https://example.org/a.png", MediaElsewhere(at=AT, source="https://example.org/a.png")),
        ("data:image/png;base64,AA", MediaElsewhere(at=AT, source="data:image/png;base64,AA")),
    ],
)
def test_a_picture_is_looked_for(source: str, expected: str | Diagnostic) -> None:
    media = Media(FILES)

    placed = media.place(Picture(source, "A ladder", AT))

    if isinstance(expected, Diagnostic):
        assert (placed.source, media.found, media.packed) == (source, [expected], {})
    else:
        path = PurePosixPath(expected)
        assert placed == Picture(expected, "A ladder", AT)
        assert (media.found, media.packed) == ([], {path: FILES[path]})


def test_advice_is_given_about_media() -> None:
    media = Media(FILES)
    for source in ("../media/ladder.png", "../media/Plan.SVG"):
        media.place(Picture(source, "", AT))

    assert list(media.advice()) == [
        PictureHeavy(
            at=Span(PurePosixPath("media/Plan.SVG")),
            path="media/Plan.SVG",
            kilobytes=300,
            limit=300,
        ),
        *(
            UnusedMedia(at=Span(PurePosixPath(path)), path=path)
            for path in ("media/plan.tiff", *OTHERS)
        ),
    ]


def test_what_was_meant_is_not_called_unused() -> None:
    media = Media(FILES)
    for source in ("../media/lader.png", "../media/plan.svg", "../media/plan.tiff"):
        media.place(Picture(source, "", AT))

    assert [finding.at.path.name for finding in media.advice()] == [
        "Reply.DOCX",
        "run.py",
        "old.pdf",
    ]


DOWNLOADS = tuple(suffix[1:] for suffix in SUFFIXES[Use.DOWNLOAD])


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("media/Reply.DOCX", "media/Reply.DOCX"),
        ("../media/ladder.png", "media/ladder.png"),
        (
            "media/Plan.SVG",
            DownloadRefused(at=AT, source="media/Plan.SVG", allowed=DOWNLOADS),
        ),
        ("media/run.py", DownloadRefused(at=AT, source="media/run.py", allowed=DOWNLOADS)),
        (
            "media/reply.docx",
            MediaWrongCase(at=AT, source="media/reply.docx", on_disk="media/Reply.DOCX"),
        ),
        (
            "media/odl.pdf",
            MediaMissing(
                at=AT, source="media/odl.pdf", use=Use.DOWNLOAD, suggestion="media/old.pdf"
            ),
        ),
        ("../../a.pdf", MediaOutside(at=AT, source="../../a.pdf")),
        ("//example.org/a", MediaElsewhere(at=AT, source="//example.org/a", use=Use.DOWNLOAD)),
    ],
)
def test_a_download_is_looked_for(source: str, expected: str | Diagnostic) -> None:
    media = Media(FILES)

    path = media.find(MediaFile(source, Use.DOWNLOAD, AT))

    if isinstance(expected, Diagnostic):
        assert (path, media.found, media.packed) == (None, [expected], {})
    else:
        assert path == PurePosixPath(expected)
        assert (media.found, media.packed) == ([], {path: FILES[path]})


def test_a_download_may_be_heavy() -> None:
    media = Media({path: file for path, file in FILES.items() if path.name == "Reply.DOCX"})
    media.find(MediaFile("media/Reply.DOCX", Use.DOWNLOAD, AT))

    assert list(media.advice()) == []
