"""What is written for a picture, and which files it brings."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest

from scormbuild import archive, pipeline
from scormbuild.archive import FileReference, OutputFile
from scormbuild.content import Picture
from scormbuild.diagnostics import Diagnostic
from scormbuild.render.findings import PictureBroken, PictureTooLarge
from scormbuild.render.pictures import Pictures
from scormbuild.targets import TARGETS
from tests.course.folders import LESSON, folder
from tests.pictures import encoded, png_of_size, sky
from tests.render.making import AT, MakeFile

LARGE = encoded(sky(3000, 1500), "JPEG")


def plainly(html: str) -> str:
    return re.sub(r"-[0-9a-f]{8}\.", "-HASH.", html)


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (None, '640px, 100vw" alt="A sky" width="3000" height="1500"'),
        (2000, '640px, 100vw" alt="A sky" width="2000" height="1000"'),
    ],
)
def test_browsers_choose_among_the_sizes_of_a_large_picture(
    make_file: MakeFile, width: int | None, shown: str
) -> None:
    found: list[Diagnostic] = []
    pictures = Pictures("ROOT/", {"media/Sky.jpg": make_file("a.jpg", LARGE)}, found)

    html = pictures.html(Picture("media/Sky.jpg", "A sky", AT, width, None))

    assert plainly(html) == (
        '<img src="ROOT/media/sky-HASH.jpg" srcset="ROOT/media/sky-640-HASH.jpg 640w, '
        'ROOT/media/sky-1280-HASH.jpg 1280w, ROOT/media/sky-HASH.jpg 3000w" '
        f'sizes="(min-width: 704px) {shown} loading="lazy" decoding="async">'
    )
    assert found == []
    assert [plainly(path) for path in pictures.made] == [
        "media/sky-640-HASH.jpg",
        "media/sky-1280-HASH.jpg",
    ]
    # Shown again, it brings nothing more.
    assert pictures.html(Picture("media/Sky.jpg", "A sky", AT, width, None)) == html
    assert len(pictures.made) == 2


def test_a_large_picture_that_is_shown_small_is_chosen_so(make_file: MakeFile) -> None:
    pictures = Pictures("", {"media/a.jpg": make_file("a.jpg", LARGE)}, [])

    html = pictures.html(Picture("media/a.jpg", "A", AT, 200, None))

    assert 'sizes="(min-width: 264px) 200px, 100vw" alt="A" width="200" height="100"' in html


def test_a_small_picture_is_written_as_it_always_was(make_file: MakeFile) -> None:
    file = make_file("a.png", encoded(sky(1280, 640), "PNG"))
    pictures = Pictures("", {"media/a.png": file}, [])

    assert plainly(pictures.html(Picture("media/a.png", "A", AT))) == (
        '<img src="media/a-HASH.png" alt="A" width="1280" height="640" '
        'loading="lazy" decoding="async">'
    )
    assert pictures.made == {}


def test_what_stands_in_the_way_of_copies_is_told_once(make_file: MakeFile) -> None:
    found: list[Diagnostic] = []
    media = {
        "media/half.jpg": make_file("half.jpg", LARGE[:-5000]),
        "media/plan.png": make_file("plan.png", png_of_size(12_000, 9_000)),
    }
    pictures = Pictures("", media, found)
    for source in (*media, *media):
        assert "srcset" not in pictures.html(Picture(source, "A", AT))

    assert found == [
        PictureBroken(at=AT, source="media/half.jpg"),
        PictureTooLarge(at=AT, source="media/plan.png", megapixels=108),
    ]


def write(source: Path, picture: bytes) -> None:
    """Write a course that shows a picture twice."""
    shown = "\n![A sky](../media/sky.jpg)\n\n![Again](../media/sky.jpg)\n"
    folder(source, {"lessons/01-oil.md": LESSON + shown})
    (source / "media").mkdir()
    (source / "media" / "sky.jpg").write_bytes(picture)


def built(source: Path, target: str) -> tuple[OutputFile, ...]:
    checked = pipeline.check(source)
    package = pipeline.build(checked, TARGETS[target], source).value
    assert package is not None, checked.diagnostics
    return package.files


def test_copies_are_in_the_package_and_in_its_manifest(tmp_path: Path) -> None:
    write(tmp_path, LARGE)

    files = built(tmp_path, "scorm12")

    # Until it is packed, all of it lies on the disk.
    pictures = [file.content for file in files if file.path.suffix == ".jpg"]
    assert [type(content) for content in pictures] == [FileReference] * 3
    archive.write_folder(files, tmp_path / "package")
    media = sorted(path.name for path in (tmp_path / "package" / "media").iterdir())
    named = sorted(plainly(name) for name in media)
    assert named == ["sky-1280-HASH.jpg", "sky-640-HASH.jpg", "sky-HASH.jpg"]
    manifest = (tmp_path / "package" / "imsmanifest.xml").read_text(encoding="utf-8")
    assert all(f'href="media/{name}"' in manifest for name in media)
    page = (tmp_path / "package" / "pages" / "oil.html").read_text(encoding="utf-8")
    assert page.count(f"../media/{media[0]} 1280w") == 2
    # For every target the same.
    again = {file.path: file.content for file in built(tmp_path, "scorm2004-4")}
    for name in media:
        path = PurePosixPath("media", name)
        assert again[path] == next(file.content for file in files if file.path == path)


@pytest.mark.parametrize(
    ("picture", "loaded"), [(encoded(sky(640, 320), "JPEG"), 0), (LARGE, 1)], ids=["small", "large"]
)
def test_pillow_is_only_loaded_for_large_pictures(
    tmp_path: Path, picture: bytes, loaded: int
) -> None:
    write(tmp_path, picture)
    code = (
        "import sys; from pathlib import Path; import scormbuild;"
        f"from scormbuild import pipeline; pipeline.validate(Path({str(tmp_path)!r}));"
        "sys.exit('PIL' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == loaded


def test_what_was_made_is_gone_when_the_program_ends(tmp_path: Path) -> None:
    code = "from scormbuild.archive import keep; print(keep(b'made').path)"
    environment = os.environ | dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(tmp_path))
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, env=environment, text=True
    )

    assert Path(done.stdout).parents[1] == tmp_path
    assert list(tmp_path.iterdir()) == []
