"""Courses of browser tests, written, built and unpacked."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path
from shutil import copyfile

from scormbuild import archive, pipeline
from scormbuild.targets import TARGETS
from tests.properties.building import write


def unpacked(
    folder: Path,
    files: dict[str, str],
    media: Iterable[Path] = (),
    *,
    allowed: Collection[str] = (),
) -> Path:
    """Write the course, build it for SCORM 1.2 and return the unpacked package.

    `media` are copied beside the files; findings of `allowed` codes, and no others, may be there.
    """
    source = write(folder / "course_src", files)
    for file in media:
        (source / "media").mkdir(exist_ok=True)
        copyfile(file, source / "media" / file.name)
    checked = pipeline.check(source)
    assert [one for one in checked.diagnostics if one.code not in allowed] == []
    built = pipeline.build(checked, TARGETS["scorm12"], source).value
    assert built is not None
    archive.write_folder(built.files, folder / "package")
    return folder / "package"
