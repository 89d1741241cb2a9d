from __future__ import annotations

import struct
from pathlib import Path, PurePosixPath

import pytest

from scormbuild.archive import FileReference, OutputFile
from scormbuild.render.media import Size, is_scripted, media_files, media_path, picture_size

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 640, 480) + b"\x08\x02\0\0\0"
GIF = b"GIF89a" + struct.pack("<HH", 32, 16) + b"\0\0\0"
JPEG = b"\xff\xd8\xff\xc0\0\x11\x08" + struct.pack(">HH", 200, 300) + b"\x03" + b"\0" * 12
SVG = b'<?xml version="1.0"?>\n<!-- a width="9" -->\n<svg xmlns="http://www.w3.org/2000/svg" %s/>'


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("media/angry mail.PNG", "media/angry-mail-01234567.png"),
        ("media/Größe 2_b.jpeg", "media/groe-2-b-01234567.jpeg"),
        ("media/图.svg", "media/file-01234567.svg"),
        (f"media/{'ab' * 120}.png", f"media/{'ab' * 40}-01234567.png"),
        ("media/" + "a" * 79 + " b.png", "media/" + "a" * 79 + "-01234567.png"),
        ("media/con.png", "media/con-01234567.png"),
        ("notes", "media/notes-01234567"),
    ],
)
def test_names_are_lower_case_ascii_with_a_hash(source: str, expected: str) -> None:
    file = FileReference(Path("x"), 1, "0123456789abcdef")

    assert media_path(source, file) == expected


def test_the_same_file_twice_is_one_file() -> None:
    same = FileReference(Path("a"), 1, "a" * 64)
    other = FileReference(Path("b"), 1, "b" * 64)

    files = media_files({"z/a.png": same, "media/a.png": same, "media/b.png": other})

    assert files == (
        OutputFile(PurePosixPath("media/a-aaaaaaaa.png"), same),
        OutputFile(PurePosixPath("media/b-bbbbbbbb.png"), other),
    )


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.png", PNG, Size(640, 480)),
        ("a.gif", GIF, Size(32, 16)),
        ("a.jpg", JPEG, Size(300, 200)),
        ("a.svg", SVG % b'width="80" height="45px"', Size(80, 45)),
        ("a.svg", SVG % b'viewBox="0 0 400 225.4"', Size(400, 225)),
        ("a.svg", SVG % b'width="100%" viewBox="0,0,40,20"', Size(40, 20)),
        ("a.svg", SVG % b"", None),
        ("a.svg", SVG % b'width="0" height="0"', None),
        ("a.svg", SVG % b'viewBox="0 0 inf 1e999"', None),
        ("a.svg", b"<html><body/></html>", None),
        ("a.svg", b"<svg", None),
        ("a.svg", b"", None),
        ("a.png", b"PK\x03\x04 a document", None),
        ("a.png", PNG[:18], None),
        ("a.jpg", b"", None),
    ],
)
def test_the_size_is_read_from_the_header(
    tmp_path: Path, name: str, content: bytes, expected: Size | None
) -> None:
    path = tmp_path / name
    path.write_bytes(content)

    assert picture_size(path) == expected


def test_entities_in_a_picture_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("12", encoding="utf-8")
    path = tmp_path / "a.svg"
    path.write_bytes(
        b'<!DOCTYPE svg [<!ENTITY w SYSTEM "secret">]>'
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><text>&w;</text></svg>'
    )

    assert picture_size(path) == Size(4, 2)


@pytest.mark.parametrize(
    ("drawing", "scripted"),
    [
        ('<svg xmlns="http://www.w3.org/2000/svg"><circle r="4"/></svg>', False),
        ('<svg xmlns="http://www.w3.org/2000/svg"><text>script on=1</text></svg>', False),
        ("<svg><script>alert(1)</script></svg>", True),
        ("<svg><svg:script>alert(1)</svg:script></svg>", True),
        ('<svg onload="alert(1)"></svg>', True),
        ('<svg><a href="javascript:alert(1)"></a></svg>', True),
        ('<svg><image href="https://elsewhere.example/x.png"/></svg>', True),
        ('<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg/>', True),
        ("<svg><foreignObject/></svg>", True),
    ],
)
def test_a_picture_that_can_run_is_told_from_one_that_cannot(
    tmp_path: Path, drawing: str, *, scripted: bool
) -> None:
    file = tmp_path / "picture.svg"
    file.write_text(drawing, encoding="utf-8")

    assert is_scripted(file) is scripted
