"""Whatever becomes of a course's files, it is said where they are wrong, and nothing breaks."""

from __future__ import annotations

import io
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import HealthCheck, given, settings

from scormbuild import pipeline
from scormbuild.archive import pack
from scormbuild.diagnostics import Span
from scormbuild.pipeline import Checked
from scormbuild.reports import json as as_json
from scormbuild.reports import text as as_text
from scormbuild.targets import TARGETS
from tests.properties.mutations import mutated
from tests.properties.pieces import course

FILES = course()

EXAMPLES = 300 if os.environ.get("HYPOTHESIS_PROFILE") == "long" else 40


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("mutated") / "course_src"
    for path, content in FILES.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    return root


@contextmanager
def written(folder: Path, path: str, content: bytes | None) -> Iterator[None]:
    """Change one file of the course, for a while."""
    place = folder / path
    if content is None:
        place.unlink()
    else:
        place.write_bytes(content)
    try:
        yield
    finally:
        place.write_bytes(FILES[path])


def test_the_course_itself_is_right(folder: Path) -> None:
    assert pipeline.validate(folder).diagnostics == ()


@given(change=mutated(FILES))
@settings(max_examples=EXAMPLES, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_finding_has_its_place(folder: Path, change: tuple[str, bytes | None]) -> None:
    with written(folder, *change):
        checked = pipeline.validate(folder)
        wrong = [found for found in checked.diagnostics if not covers(found.at, checked, folder)]
        unsaid = [found for found in checked.diagnostics if not found.message().strip()]
        reported = as_json.report(checked.diagnostics, checked.sources, checked.files)
        for colour in (False, True):
            as_text.report(checked.diagnostics, checked.sources, checked.files, colour=colour)
        build_what_is_right(checked, folder)

    assert (wrong, unsaid) == ([], [])
    assert len(json.loads(reported)["findings"]) == len(checked.diagnostics)
    assert checked.course is not None or checked.diagnostics


def covers(at: Span, checked: Checked, folder: Path) -> bool:
    """Tell whether a span lies inside its file: a whole file, or from one column to a later one."""
    if at.line == 0:
        return at == Span(at.path)
    lines = source(at.path, checked, folder).split("\n")
    if not 1 <= at.line <= at.end_line <= len(lines):
        return False
    starts, ends = at.column - 1, at.end_column - 1
    inside = 0 <= starts <= len(lines[at.line - 1]) and 0 <= ends <= len(lines[at.end_line - 1])
    return inside and (at.line, at.column) <= (at.end_line, at.end_column)


def source(path: PurePosixPath, checked: Checked, folder: Path) -> str:
    """Return the text that columns count in; of a file that was refused, what can be read."""
    if path in checked.sources:
        return checked.sources[path]
    data = (folder / path.relative_to(folder.as_posix())).read_bytes()
    text = data.removeprefix(b"\xef\xbb\xbf").decode(errors="surrogateescape")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def build_what_is_right(checked: Checked, folder: Path) -> None:
    """Build a course that has no errors, for the target that was not asked for: it must go."""
    *_, other = TARGETS.values()
    if checked.course is not None and (built := pipeline.build(checked, other, folder).value):
        pack(built.files, io.BytesIO())
