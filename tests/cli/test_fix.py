"""`scormbuild fix`: what it shows, what it writes, how it ends."""

from __future__ import annotations

import stat
import subprocess
from pathlib import Path, PurePosixPath

import pytest
from click.testing import CliRunner, Result

from scormbuild import cli, repairs
from scormbuild.course.findings import CourseFileMissing
from scormbuild.diagnostics import Span
from scormbuild.repairs import identifiers
from scormbuild.repairs.change import Change
from tests.broken.good import FINAL, GOOD, write
from tests.broken.test_broken_courses import everything

WITHOUT = FINAL.replace("  - id: q2\n    type: number", "  - type: number")
ID = "q-how-many-475dde00"
DIFF = f"""\
--- course_src/quizzes/final.yaml
+++ course_src/quizzes/final.yaml
@@ -8,6 +8,7 @@
     choices:
       - {{text: A dot, correct: true}}
       - {{text: A line}}
-  - type: number
+  - id: {ID}
+    type: number
     prompt: How many dots?
     answer: 1
"""


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli.group, arguments)


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a course with a question without id."""
    monkeypatch.chdir(tmp_path)
    return write(tmp_path, {**GOOD, "course_src/quizzes/final.yaml": WITHOUT.encode()})


def test_diff_shows_and_fails(course: Path) -> None:
    before = everything(course)

    done = run("fix", "--diff")

    assert (done.exit_code, done.output) == (1, DIFF)
    assert everything(course) == before


def test_without_an_option_it_says_how_to_write(course: Path) -> None:
    before = everything(course)

    done = run("fix")

    assert (done.exit_code, done.stdout, done.stderr) == (
        1,
        DIFF,
        "'scormbuild fix --write' makes these changes\n",
    )
    assert everything(course) == before


def test_write_changes_one_file_and_says_where(course: Path) -> None:
    before = everything(course)
    quiz = course / "quizzes" / "final.yaml"
    quiz.chmod(0o640)

    done = run("fix", "--write")

    mended = {"quizzes/final.yaml": FINAL.replace("id: q2", f"id: {ID}").encode()}
    assert (done.exit_code, done.output) == (
        0,
        f"course_src/quizzes/final.yaml:11: the id '{ID}'\n",
    )
    assert everything(course) == before | mended
    assert stat.S_IMODE(quiz.stat().st_mode) == 0o640
    assert run("validate", "--strict").exit_code == 0


@pytest.mark.parametrize("option", [(), ("--diff",), ("--write",)])
def test_nothing_to_fix(course: Path, option: tuple[str, ...]) -> None:
    run("fix", "--write")
    before = everything(course)

    done = run("fix", *option)

    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "nothing to fix\n")
    assert everything(course) == before


def test_it_shows_or_writes(course: Path) -> None:
    done = run("fix", str(course), "--diff", "--write")

    assert (done.exit_code, "choose one" in done.output) == (2, True)


def test_a_course_is_not_made_worse(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = Change(Span(PurePosixPath("quizzes/final.yaml"), 2, 1, 2, 1), "[", "a bracket")
    monkeypatch.setattr(repairs, "REPAIRS", (identifiers.repair, lambda *_: [wrong]))
    before = everything(course)

    done = run("fix", "--write")

    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith(
        "nothing is changed: with the changes there would be new errors\n"
    )
    assert "SRC010" in done.stderr
    assert everything(course) == before


def test_the_difference_can_be_applied(course: Path) -> None:
    windows = WITHOUT.replace("\n", "\r\n").removesuffix("\r\n").encode()
    (course / "quizzes" / "final.yaml").write_bytes(windows)
    done = CliRunner().invoke(cli.group, ["fix", "--diff"])
    subprocess.run(
        ["git", "apply", "-p0", "-"], cwd=course.parent, input=done.stdout_bytes, check=True
    )

    assert (course / "quizzes" / "final.yaml").read_bytes() == windows.replace(
        b"  - type: number", f"  - id: {ID}\r\n    type: number".encode()
    )


def test_a_folder_without_a_course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "course_src").mkdir()

    assert run("fix").stderr == "nothing to fix\n"
    assert run("validate").exit_code == 1
    assert CourseFileMissing.code in run("validate").output
