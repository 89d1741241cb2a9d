from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from scormbuild import cli, published


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli.group, ["schema", *arguments])


def test_without_a_name_they_are_listed() -> None:
    done = run()

    assert done.exit_code == 0
    assert [line.split()[0] for line in done.output.splitlines()] == [
        "course",
        "lesson",
        "quiz",
        "glossary",
    ]
    assert "quizzes/*.yaml" in done.output.splitlines()[2]


@pytest.mark.parametrize("name", list(published.FILES))
def test_a_schema_is_printed_or_written(name: str, tmp_path: Path) -> None:
    file = tmp_path / "new" / "x.json"

    printed, written = run(name), run(name, "--output", str(file))

    assert (printed.exit_code, written.exit_code) == (0, 0)
    assert json.loads(printed.output) == published.published(name)
    assert file.read_text(encoding="utf-8") == printed.output
    assert written.output == f"{file.as_posix()}\n"


def test_all_are_written_into_a_folder(tmp_path: Path) -> None:
    done = run("--output", str(tmp_path))

    assert done.exit_code == 0
    assert {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()} == {
        published.file_name(name): published.text(name) for name in published.FILES
    }


def test_an_unknown_name_is_refused() -> None:
    done = run("exam")

    assert done.exit_code == 2
    assert "'exam' is not one of 'course', 'lesson', 'quiz'" in done.output
