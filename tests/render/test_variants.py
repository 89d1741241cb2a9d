"""Smaller copies of large pictures: which pictures get some, and what is in them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import TypeAlias

import pytest
from PIL import Image, ImageCms, ImageDraw, PngImagePlugin

from scormbuild.archive import FileReference
from scormbuild.render.media import Size, picture_size
from scormbuild.render.variants import Copies, Trouble, copies, is_large
from tests.pictures import UPRIGHT, encoded, png_of_size, sky

MakeReference: TypeAlias = Callable[[str, bytes], FileReference]


@pytest.fixture
def make_reference(tmp_path: Path) -> MakeReference:
    def make(name: str, content: bytes) -> FileReference:
        path = tmp_path / name
        path.write_bytes(content)
        return FileReference(path, len(content), hashlib.sha256(content).hexdigest())

    return make


def copied(file: FileReference) -> Copies | Trouble:
    size = picture_size(file.path)
    assert size is not None
    return copies(file, size)


def opened(file: FileReference) -> Image.Image:
    return Image.open(BytesIO(file.path.read_bytes()))


def sizes(found: Copies | Trouble) -> list[tuple[str | None, tuple[int, int]]]:
    assert not isinstance(found, Trouble)
    pictures = [opened(file) for _, file in found]
    assert [width for width, _ in found] == [picture.width for picture in pictures]
    return [(picture.format, picture.size) for picture in pictures]


@pytest.mark.parametrize(
    ("name", "size", "width", "expected"),
    [
        ("a.jpg", 1000, 1281, True),
        ("a.JPEG", 200_001, 641, True),
        ("a.png", 200_000, 1280, False),
        ("a.webp", 5_000_000, 640, False),
        ("a.gif", 5_000_000, 4000, False),
        ("a.svg", 5_000_000, 4000, False),
    ],
)
def test_only_what_is_wide_or_heavy_is_large(
    name: str, size: int, width: int, *, expected: bool
) -> None:
    assert is_large(FileReference(Path(name), size, ""), width) is expected


@pytest.mark.parametrize(
    ("name", "form", "mode"),
    [
        ("a.jpg", "JPEG", "RGB"),
        ("a.jpeg", "JPEG", "L"),
        ("a.png", "PNG", "RGB"),
        ("a.png", "PNG", "RGBA"),
        ("a.png", "PNG", "P"),
        ("a.webp", "WEBP", "RGB"),
    ],
)
def test_copies_are_of_the_same_type_and_smaller_in_every_way(
    make_reference: MakeReference, name: str, form: str, mode: str
) -> None:
    settings = {"compress_level": 0} if form == "PNG" else {}
    file = make_reference(name, encoded(sky(3000, 1500, mode), form, **settings))

    found = copied(file)

    assert sizes(found) == [(form, (640, 320)), (form, (1280, 640))]
    assert not isinstance(found, Trouble)
    small, middle = (copy for _, copy in found)
    assert small.size < middle.size < file.size
    assert small.path.read_bytes() != middle.path.read_bytes()
    assert hashlib.sha256(small.path.read_bytes()).hexdigest() == small.sha256


def test_nothing_is_made_larger(make_reference: MakeReference) -> None:
    heavy = encoded(sky(1000, 500), "PNG", compress_level=0)

    assert sizes(copied(make_reference("heavy.png", heavy))) == [("PNG", (640, 320))]
    # Lines of two colours take less than all the colours between them, of which copies are made.
    lines = Image.new("P", (1600, 800), 255)
    for start in range(0, 2400, 40):
        ImageDraw.Draw(lines).line((start, 0, start - 700, 800), fill=0, width=2)
    drawn = encoded(lines, "PNG", optimize=True)
    assert sizes(copied(make_reference("lines.png", drawn))) == [("PNG", (640, 320))]


def test_the_same_picture_gives_the_same_bytes(make_reference: MakeReference) -> None:
    for name, form in (("a.jpg", "JPEG"), ("a.png", "PNG"), ("a.webp", "WEBP")):
        file = make_reference(name, encoded(sky(2000, 1000), form))
        first = copied(file)
        copies.cache_clear()
        assert copied(file) == first
        assert first != ()


def test_pictures_are_turned_and_nothing_is_told_of_where_they_were_taken(
    make_reference: MakeReference,
) -> None:
    exif = Image.Exif()
    exif[0x0112] = UPRIGHT
    exif[0x010F] = "Camera of Ann"
    content = encoded(sky(3000, 1500), "JPEG", exif=exif, comment=b"At home")
    file = make_reference("a.jpg", content)

    assert picture_size(file.path) == Size(1500, 3000)
    found = copied(file)
    assert sizes(found) == [("JPEG", (640, 1280)), ("JPEG", (1280, 2560))]
    assert not isinstance(found, Trouble)
    for _, copy in found:
        picture = opened(copy)
        assert dict(picture.getexif()) == {}
        written = copy.path.read_bytes()
        assert b"Ann" not in written
        assert b"At home" not in written
        # What was at the top of the picture is at its right.
        assert red(picture, 1) < 20
        assert red(picture, 0) > 235


def red(picture: Image.Image, across: int) -> float:
    """Return how red the left edge of a picture is, or its right one, halfway down."""
    pixel = picture.getpixel((across * (picture.width - 1), picture.height // 2))
    assert isinstance(pixel, tuple)
    return pixel[0]


def test_colours_stay_what_they_are(make_reference: MakeReference) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for name, form in (("a.jpg", "JPEG"), ("a.png", "PNG"), ("a.webp", "WEBP")):
        file = make_reference(name, encoded(sky(2000, 1000), form, icc_profile=profile))
        found = copied(file)
        assert not isinstance(found, Trouble)
        assert [opened(copy).info["icc_profile"] for _, copy in found] == [profile] * 2


def test_what_lost_nothing_loses_nothing_in_its_copies(make_reference: MakeReference) -> None:
    drawn = encoded(sky(3000, 1500), "WEBP", lossless=True)
    found = copied(make_reference("a.webp", drawn))

    assert not isinstance(found, Trouble)
    assert [copy.path.read_bytes()[12:16] for _, copy in found] == [b"VP8L"] * 2


def _animated(form: str) -> bytes:
    frames = [sky(1600, 800), sky(1600, 800).rotate(180)]
    return encoded(frames[0], form, save_all=True, append_images=frames[1:])


def _dark() -> bytes:
    chunks = PngImagePlugin.PngInfo()
    chunks.add(b"gAMA", (100_000).to_bytes(4, "big"))
    return encoded(sky(2000, 1000), "PNG", pnginfo=chunks)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("moves.webp", _animated("WEBP")),
        ("moves.png", _animated("PNG")),
        ("four-inks.jpg", encoded(sky(2000, 1000, "CMYK"), "JPEG")),
        ("deep.png", encoded(sky(2000, 1000, "I;16"), "PNG")),
        ("dark.png", _dark()),
        ("named-wrong.jpg", encoded(sky(2000, 1000), "PNG")),
    ],
)
def test_what_is_unusual_stays_as_it_is(
    make_reference: MakeReference, name: str, content: bytes
) -> None:
    assert copied(make_reference(name, content)) == ()


def test_telephones_that_write_two_pictures_in_one(make_reference: MakeReference) -> None:
    both = encoded(sky(2000, 1000), "MPO", save_all=True, append_images=[sky(200, 100)])

    found = sizes(copied(make_reference("a.jpg", both)))

    assert found == [("JPEG", (640, 320)), ("JPEG", (1280, 640))]


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_what_is_cut_off_is_told(make_reference: MakeReference, form: str) -> None:
    whole = encoded(sky(2000, 1000), form)
    suffix = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp"}[form]

    for part in (0.5, 0.9):
        content = whole[: round(len(whole) * part)]
        assert copied(make_reference(f"{part}.{suffix}", content)) is Trouble.BROKEN


def test_damaged_notes_of_a_camera_do_not_matter(make_reference: MakeReference) -> None:
    # Ten entries, of which none is there.
    notes = b"Exif\0\0MM\0*\0\0\0\x08\0\x0a"
    found = copied(make_reference("a.jpg", encoded(sky(2000, 1000), "JPEG", exif=notes)))

    assert sizes(found) == [("JPEG", (640, 320)), ("JPEG", (1280, 640))]


def test_bombs_are_not_opened(make_reference: MakeReference) -> None:
    bomb = make_reference("bomb.png", png_of_size(50_000, 50_000))
    assert copied(bomb) is Trouble.TOO_LARGE
    # Nor if Pillow reads another size than we did.
    assert copies(bomb, Size(2000, 1000)) is Trouble.TOO_LARGE
    wide = make_reference("wide.png", png_of_size(8_000, 7_000))
    assert copies(wide, Size(2000, 1000)) is Trouble.TOO_LARGE


def test_texts_that_explode_are_not_opened(make_reference: MakeReference) -> None:
    chunks = PngImagePlugin.PngInfo()
    chunks.add_text("Comment", "x" * 90_000_000, zip=True)
    content = encoded(sky(2000, 1000), "PNG", pnginfo=chunks)

    assert len(content) < 1_000_000
    assert copied(make_reference("a.png", content)) is Trouble.BROKEN
