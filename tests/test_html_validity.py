"""Every page that we write is HTML as the standard has it, by the Nu HTML checker."""

from __future__ import annotations

from pathlib import Path

from scormbuild import archive, pipeline
from scormbuild.targets import TARGETS
from tests import text_course
from tests.validity import ROOT, html_errors


def build(source: Path, package: Path) -> None:
    """Build a course, unpacked."""
    built = pipeline.build(pipeline.check(source), TARGETS["scorm12"], source).value
    assert built is not None
    archive.write_folder(built.files, package)


def test_what_is_wrong_is_found(tmp_path: Path) -> None:
    page = '<!DOCTYPE html><html lang="en"><title>A</title><p id="a">b<p id="a">c'
    (tmp_path / "page.html").write_text(page, encoding="utf-8")

    assert [error.partition(":")[0] for error in html_errors(tmp_path)] == ["page.html"]


def test_pages_as_they_are_written(tmp_path: Path) -> None:
    build(ROOT / "course_src", tmp_path / "pages" / "example")
    build(ROOT / "tests" / "golden" / "small" / "course_src", tmp_path / "pages" / "small")
    build(text_course.write(tmp_path / "source"), tmp_path / "pages" / "texts")

    assert html_errors(tmp_path / "pages") == []
