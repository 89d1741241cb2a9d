"""Broken courses: each has exactly one clear finding at the right place, and writes nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from scormbuild.cli import group
from tests.broken.case import Case
from tests.broken.cases import CASES
from tests.broken.good import GOOD, write


def broken(case: Case) -> dict[str, bytes]:
    """Return the files of the good course with the change of the case."""
    files = dict(GOOD)
    for path, old, new in case.changes:
        if old is None:
            files[path] = new if isinstance(new, bytes) else new.encode()
            continue
        text = files[path].decode()
        assert text.count(old) == 1
        files[path] = text.replace(old, str(new)).encode()
    return files


def everything(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_the_good_course_has_no_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, GOOD)
    monkeypatch.chdir(tmp_path)

    done = CliRunner().invoke(group, ["validate", "--strict"])

    assert (done.exit_code, done.output) == (0, "0 errors, 0 warnings in 4 files\n")


def test_there_are_sixty_cases_and_each_has_a_name_of_its_own() -> None:
    assert len({case.name for case in CASES}) == len(CASES) >= 60


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_broken_course_has_one_finding(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = broken(case)
    write(tmp_path, files)
    monkeypatch.chdir(tmp_path)

    done = CliRunner().invoke(group, ["validate", "--format", "json"])

    found = [
        "{code} {path}:{line}:{column}-{end_line}:{end_column}".format(**one)
        for one in json.loads(done.output)["findings"]
    ]
    assert (done.exit_code, found) == (1, [case.expected])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_broken_course_is_not_packaged(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = broken(case)
    write(tmp_path, files)
    (tmp_path / "dist").mkdir()
    last_good = tmp_path / "dist" / "small-1-scorm12.zip"
    last_good.write_bytes(b"the last good package")
    monkeypatch.chdir(tmp_path)

    done = CliRunner().invoke(group, ["package"])

    assert (done.exit_code, isinstance(done.exception, SystemExit)) == (1, True)
    assert "1 error, 0 warnings" in done.output
    assert everything(tmp_path) == files | {"dist/small-1-scorm12.zip": b"the last good package"}
