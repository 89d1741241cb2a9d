"""`--drafts`: pages that are not ready, to look at."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from scormbuild import cli
from tests.broken.good import FINAL, GOOD, LISTEN, write


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a course whose second lesson is a draft that nobody links to, and is not sound yet."""
    monkeypatch.chdir(tmp_path)
    look = GOOD["course_src/lessons/01-look.md"].replace(b"[the sounds](02-listen.yaml)", b"it")
    return write(
        tmp_path,
        GOOD
        | {
            "course_src/lessons/01-look.md": look,
            "course_src/lessons/02-listen.yaml": f"draft: true\n{LISTEN}".encode(),
        },
    )


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli.group, arguments)


def test_a_package_leaves_drafts_out(course: Path) -> None:
    done = run("package")

    assert done.exit_code == 0
    assert "advice[CRS011] 'lessons/02-listen.yaml' is a draft" in done.output
    assert "2 pages, 3 questions" in done.output
    assert "listen" not in (course / "tracking.lock").read_text(encoding="utf-8")


def test_a_package_with_drafts_is_called_so_and_gives_no_numbers_away(course: Path) -> None:
    assert run("package").exit_code == 0
    ledger = (course / "tracking.lock").read_bytes()

    done = run("package", "--drafts")

    assert done.exit_code == 0
    assert "CRS011" not in done.output
    assert "new numbers" not in done.output
    assert "dist/small-1-drafts-scorm12.zip" in done.output
    assert "3 pages, 3 questions" in done.output
    assert (course / "tracking.lock").read_bytes() == ledger


def test_validate_says_what_is_wrong_with_drafts_when_asked_to(course: Path) -> None:
    quiz = FINAL.replace("title: Final", "draft: true\ntitle: Final").replace("choice", "chioce")
    (course / "quizzes/final.yaml").write_text(quiz, encoding="utf-8")
    text = GOOD["course_src/course.yaml"].replace(b"passing:\n  score: 50\n", b"")
    (course / "course.yaml").write_bytes(text)

    without, with_drafts = run("validate", "--strict"), run("validate", "--drafts")

    assert (without.exit_code, without.output.count("advice[CRS011]")) == (0, 2)
    assert (with_drafts.exit_code, with_drafts.output.count("error[QST008]")) == (1, 1)
    assert "1 error, 0 warnings in 4 files" in with_drafts.output
