"""Whatever becomes of footnotes, formulas, terms and the like, it is said where they are wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from scormbuild import pipeline
from tests import text_course
from tests.properties.markup import Markup
from tests.properties.mutations import mutated
from tests.properties.test_findings import EXAMPLES, covers

FILES = {path: text.encode() for path, text in text_course.FILES.items()}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return text_course.write(tmp_path_factory.mktemp("texts"))


@given(change=mutated(FILES))
@settings(max_examples=EXAMPLES, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_finding_has_its_place(folder: Path, change: tuple[str, bytes | None]) -> None:
    path, content = change
    try:
        (folder / path).unlink() if content is None else (folder / path).write_bytes(content)
        checked = pipeline.validate(folder)
        wrong = [found for found in checked.diagnostics if not covers(found.at, checked, folder)]
        pages = written(checked, folder)
    finally:
        (folder / path).write_bytes(FILES[path])

    assert wrong == []
    assert {name: faults for name, faults in pages.items() if faults} == {}


def written(checked: pipeline.Checked, folder: Path) -> dict[str, list[str]]:
    """Return what is wrong with the HTML of the pages, if there are any."""
    if checked.course is None:
        return {}
    (target, *_) = pipeline.wanted(checked.course, ())
    built = pipeline.build(checked, target, folder).value
    return {
        str(file.path): Markup(file.content.decode()).faults
        for file in (built.files if built else ())
        if file.path.suffix == ".html" and isinstance(file.content, bytes)
    }
