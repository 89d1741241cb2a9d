"""The examples of the manual pages are true: the wrong one is found, the right one is not.

Each report lies in golden/, so that the place of every finding can be read there.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from scormbuild import pipeline
from scormbuild.catalogue import CATALOGUE
from scormbuild.pipeline import Checked
from scormbuild.reports import REPORTS
from scormbuild.reports.manual import manual
from tests.conftest import TESTS, Golden
from tests.explain.built import BUILT
from tests.explain.examples import EXAMPLES
from tests.explain.stage import Files

HOW = (
    "no test tries {code}: give its docstring a `Wrong:` and a `Right:` that can be tried and add a"
    " line to tests/explain/examples.py, such as '\"{code}\": lesson,'; or, if what triggers it is"
    " no text, a course with a reason to tests/explain/built.py. Then run"
    " 'pytest --update-golden tests/explain' and read tests/explain/golden/{code}.txt"
)


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the name of a course folder that is empty."""
    monkeypatch.chdir(tmp_path)
    return Path("course_src")


def write(source: Path, files: Files) -> None:
    for name, content in files.items():
        if content is None:
            continue
        path = source / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def report(checked: Checked) -> str:
    return REPORTS["text"](checked.diagnostics, checked.sources, checked.files)


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_every_code_is_tried(code: str) -> None:
    assert code in EXAMPLES.keys() | BUILT.keys(), HOW.format(code=code)


def test_nothing_else_is_tried() -> None:
    tried = [*EXAMPLES, *BUILT]
    reports = [path.stem for path in (TESTS / "explain" / "golden").iterdir()]

    assert sorted(tried) == sorted(set(tried) & CATALOGUE.keys())
    assert sorted(reports) == sorted(tried)


@pytest.mark.parametrize("code", sorted(EXAMPLES))
def test_the_wrong_example_is_found(code: str, source: Path, golden: Golden) -> None:
    example = manual(CATALOGUE[code]).wrong
    assert example is not None
    write(source, EXAMPLES[code](example))

    checked = pipeline.validate(source)

    golden.file(f"explain/golden/{code}.txt", report(checked).encode())
    assert {found.code for found in checked.diagnostics} == {code}


@pytest.mark.parametrize("code", sorted(EXAMPLES))
def test_the_right_example_is_right(code: str, source: Path) -> None:
    example = manual(CATALOGUE[code]).right
    assert example is not None
    write(source, EXAMPLES[code](example))

    assert report(pipeline.validate(source)).partition(" in ")[0] == "0 errors, 0 warnings"


@pytest.mark.parametrize("code", sorted(BUILT))
def test_what_is_no_text_is_found(code: str, source: Path, golden: Golden) -> None:
    built = BUILT[code]
    write(source, built.wrong)

    checked = built.check(source)

    golden.file(f"explain/golden/{code}.txt", report(checked).encode())
    assert {found.code for found in checked.diagnostics} == {code}


@pytest.mark.parametrize("code", sorted(BUILT))
def test_what_is_no_text_is_right(code: str, source: Path) -> None:
    built = BUILT[code]
    write(source, built.right)

    assert built.why
    assert report(built.check_right(source)).partition(" in ")[0] == "0 errors, 0 warnings"
