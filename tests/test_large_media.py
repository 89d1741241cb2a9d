"""A film of any size goes through without ever being in memory."""

from __future__ import annotations

import tracemalloc
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

from scormbuild import archive, pipeline
from scormbuild.targets import TARGETS
from tests.course.folders import folder

SIZE = 100_000_000

#: What a build of this course takes without the film, and one chunk of it, with room to spare.
MOST = 20_000_000

LESSON = """\
---
title: Burning oil
---
::: video The pan {src=media/pan.mp4 captions=media/pan.vtt}
:::
::: download The film to keep {src=media/pan.mp4}
:::
"""


def test_a_large_film_is_packed_in_constant_memory(tmp_path: Path) -> None:
    source = tmp_path / "course_src"
    captions = "WEBVTT\n\n00:01.000 --> 00:04.000\nNo water!\n"
    folder(source, {"lessons/01-oil.md": LESSON, "media/pan.vtt": captions})
    with (source / "media" / "pan.mp4").open("wb") as film:
        film.truncate(SIZE)

    tracemalloc.start()
    try:
        checked = pipeline.check(source)
        built = pipeline.build(checked, TARGETS["scorm12"], source).value
        assert built is not None, checked.diagnostics
        archive.write_package(built.files, tmp_path / "oil.zip")
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    with ZipFile(tmp_path / "oil.zip") as package:
        (film_in_zip,) = (info for info in package.infolist() if info.filename.endswith(".mp4"))
    assert (film_in_zip.file_size, film_in_zip.compress_type) == (SIZE, ZIP_STORED)
    assert peak < MOST
