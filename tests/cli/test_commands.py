"""The commands as users call them: what is printed, what is written, how they end."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner, Result

import scormbuild
from scormbuild import cli
from scormbuild.catalogue import CATALOGUE
from scormbuild.diagnostics import ScormbuildError
from tests.broken.good import COURSE, FINAL, GOOD, LISTEN, write


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a good course; its folder's parent is the current one."""
    monkeypatch.chdir(tmp_path)
    return write(tmp_path, GOOD)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli.group, arguments)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_package_builds_the_default_target_and_writes_the_ledger(course: Path) -> None:
    done = run("package")

    assert done.exit_code == 0
    assert names(course.parent / "dist") == ["small-1-scorm12.zip"]
    assert (course / "tracking.lock").is_file()
    ledger, first, second, third = done.output.splitlines()
    assert ledger == "course_src/tracking.lock has new numbers: commit it"
    assert first.startswith("dist/small-1-scorm12.zip  ")
    assert re.match(
        r"  SCORM 1\.2, 3 pages, 3 questions, search index \d kB, suspend data ", second
    )
    assert second.endswith(" of 4000 characters at most")
    assert third.startswith("Next: in Moodle")


def test_package_builds_what_is_asked_for(course: Path) -> None:
    done = run("package", "--target", "scorm2004-4", "--target", "scorm12", "--output", "a/b")

    assert done.exit_code == 0
    assert names(course.parent / "a" / "b") == ["small-1-scorm12.zip", "small-1-scorm2004-4.zip"]


def test_a_course_names_its_own_targets(course: Path) -> None:
    text = COURSE.replace("language: en", "language: en\nversion: 2.10\ntargets: [scorm2004-4]")
    (course / "course.yaml").write_text(text, encoding="utf-8")

    assert run("package").exit_code == 0
    assert names(course.parent / "dist") == ["small-2.10-scorm2004-4.zip"]


def test_unpacked_writes_a_folder_and_replaces_it(course: Path) -> None:
    folder = course.parent / "dist" / "small-1-scorm12"
    assert run("package", "--unpacked").exit_code == 0
    (folder / "index.html").unlink()

    done = run("package", "--unpacked")

    assert done.exit_code == 0
    assert "Next:" not in done.output
    assert {"imsmanifest.xml", "index.html", "pages"} <= set(names(folder))


def test_a_second_build_changes_nothing(course: Path) -> None:
    run("package")
    package, ledger = course.parent / "dist" / "small-1-scorm12.zip", course / "tracking.lock"
    before = (package.read_bytes(), ledger.read_bytes(), ledger.stat().st_mtime_ns)

    run("package")

    assert (package.read_bytes(), ledger.read_bytes(), ledger.stat().st_mtime_ns) == before


def test_locked_fails_instead_of_changing_the_ledger(course: Path) -> None:
    run("package")
    ledger = (course / "tracking.lock").read_bytes()
    (course / "quizzes" / "final.yaml").write_text(
        FINAL + "  - {id: q3, type: true-false, prompt: Is it?, answer: true}\n", encoding="utf-8"
    )

    done = run("package", "--locked")

    assert done.exit_code == 1
    assert "1 error" in done.output
    assert (course / "tracking.lock").read_bytes() == ledger
    assert run("package").exit_code == 0
    assert run("package", "--locked").exit_code == 0


def test_previous_keeps_the_numbers_of_an_earlier_package(course: Path) -> None:
    run("package", "--output", "old")
    ledger = (course / "tracking.lock").read_bytes()
    (course / "tracking.lock").unlink()
    reordered = COURSE.replace("  - lessons/01-look.md\n", "") + ""
    reordered = reordered.replace(
        "  - quizzes/final.yaml\n", "  - quizzes/final.yaml\n  - lessons/01-look.md\n"
    )
    (course / "course.yaml").write_text(reordered, encoding="utf-8")

    done = run("package", "--previous", "old/small-1-scorm12.zip")

    assert done.exit_code == 0
    assert (course / "tracking.lock").read_bytes() == ledger


def test_previous_tells_what_changes_for_learners(course: Path) -> None:
    run("package", "--output", "old")
    (course / "quizzes" / "final.yaml").write_text(
        FINAL + "  - {id: q3, type: true-false, prompt: Is it?, answer: true}\n", encoding="utf-8"
    )
    (course / "course.yaml").write_text(COURSE.replace("id: small", "id: tiny"), encoding="utf-8")

    done = run("package", "--previous", "old/small-1-scorm12.zip")
    strict = run("package", "--previous", "old/small-1-scorm12.zip", "--strict")

    assert (done.exit_code, strict.exit_code) == (0, 1)
    assert "warning[CRS100] the earlier package has the id 'small', the course now" in done.output
    assert (
        "For learners who have begun the earlier version:\n"
        "- New questions that count: q3.\n"
        "    Finished attempts keep their result. Open and later attempts ask them, too.\n"
    ) in done.stdout


@pytest.mark.parametrize("content", [None, b"not a zip"])
def test_previous_must_be_an_earlier_package(course: Path, content: bytes | None) -> None:
    other = course.parent / "other.zip"
    if content is not None:
        other.write_bytes(content)

    done = run("package", "--previous", "other.zip")

    assert isinstance(done.exception, ScormbuildError)
    assert str(done.exception).startswith("other.zip is not an earlier package: ")


def test_previous_must_hold_a_ledger(course: Path) -> None:
    with ZipFile(course.parent / "other.zip", "w") as archive:
        archive.writestr("imsmanifest.xml", "<manifest/>")

    done = run("package", "--previous", "other.zip")

    assert str(done.exception) == "other.zip is not an earlier package: it holds no tracking.lock"


def test_a_warning_fails_only_if_that_is_asked_for(course: Path) -> None:
    (course / "lessons" / "03-extra.yaml").write_text(LISTEN, encoding="utf-8")

    assert run("validate").exit_code == 0
    assert run("validate", "--strict").exit_code == 1
    assert run("validate", "--strict", "--ignore", "CRS006").exit_code == 0
    assert run("package").exit_code == 0
    assert run("package", "--strict").exit_code == 1


def test_a_course_can_switch_a_code_off(course: Path) -> None:
    (course / "lessons" / "03-extra.yaml").write_text(LISTEN, encoding="utf-8")
    text = COURSE.replace("language: en", "language: en\nallow: [CRS006]")
    (course / "course.yaml").write_text(text, encoding="utf-8")

    assert run("validate", "--strict").exit_code == 0


def test_validate_writes_the_report_and_nothing_else(course: Path) -> None:
    before = names(course)

    done = run("validate", "--format", "json", "--output", "report.json")

    assert (done.exit_code, done.output) == (0, "")
    assert (course.parent / "report.json").read_text(encoding="utf-8").startswith("{")
    assert names(course) == before


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_every_code_is_explained_by_code_and_by_slug(code: str) -> None:
    by_code, by_slug = run("explain", code.lower()), run("explain", CATALOGUE[code].slug())

    assert (by_code.exit_code, by_code.output) == (0, by_slug.output)
    assert by_code.output.startswith(f"{code} {CATALOGUE[code].slug()} (")


def test_explain_lists_every_code() -> None:
    listed = [line.split()[0] for line in run("explain").output.splitlines()]

    assert listed == sorted(CATALOGUE)


def test_explain_suggests_a_code() -> None:
    done = run("explain", "duplicate-keys")

    assert done.exit_code == 2
    assert "there is no finding 'duplicate-keys': did you mean duplicate-key?" in done.output


@pytest.mark.parametrize("name", sorted(cli.COMMANDS))
def test_every_command_has_help_with_an_example(name: str) -> None:
    done = run(name, "--help")

    assert done.exit_code == 0
    assert f"Example: scormbuild {name}" in done.output


def test_the_group_lists_the_commands() -> None:
    done = run("--help")

    listed = done.output.split("Commands:\n")[1].split("\n\n")[0]
    assert [line.split()[0] for line in listed.splitlines()] == [*cli.COMMANDS]


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (("validate", "nowhere"), 2, "scormbuild: there is no folder 'nowhere'"),
        (("package", "--target", "scorm99"), 2, "'scorm99' is not one of"),
        (("pack",), 2, "No such command 'pack'"),
        (("--version",), 0, f"scormbuild, version {scormbuild.__version__}"),
    ],
)
def test_the_program_ends_with_a_status_and_a_line(
    tmp_path: Path, arguments: tuple[str, ...], status: int, message: str
) -> None:
    command = [sys.executable, "-m", "scormbuild", *arguments]

    done = subprocess.run(command, cwd=tmp_path, check=False, capture_output=True, text=True)

    assert done.returncode == status
    assert message in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_a_bug_is_reported_as_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(**_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(cli.group, "main", broken)

    with pytest.raises(SystemExit) as left:
        cli.main()

    assert left.value.code == cli.EXIT_BUG
    assert "This is a bug in scormbuild" in capsys.readouterr().err


@pytest.mark.parametrize("trouble", [ScormbuildError("no disk"), OSError("no disk")])
def test_what_is_impossible_is_said_in_a_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], trouble: Exception
) -> None:
    def failing(**_: object) -> None:
        raise trouble

    monkeypatch.setattr(cli.group, "main", failing)

    with pytest.raises(SystemExit) as left:
        cli.main()

    assert left.value.code == cli.EXIT_IMPOSSIBLE
    assert capsys.readouterr().err == "scormbuild: no disk\n"


def test_the_python_interface_does_what_the_commands_do(course: Path) -> None:
    destination = course.parent / "made.zip"

    assert scormbuild.validate(course) == ()
    assert scormbuild.package(course, destination) == ()
    assert "tracking.lock" not in run("package").output
    assert destination.read_bytes() == (course.parent / "dist" / "small-1-scorm12.zip").read_bytes()


def test_the_python_interface_writes_nothing_if_there_are_errors(course: Path) -> None:
    (course / "quizzes" / "final.yaml").write_text("", encoding="utf-8")

    found = scormbuild.package(course, course.parent / "made.zip")

    assert [one.code for one in found] == ["SRC054"]
    assert not (course.parent / "made.zip").exists()


def test_the_python_interface_names_the_targets_it_has(course: Path) -> None:
    with pytest.raises(ScormbuildError, match="there is no target 'scorm99'; targets are scorm12"):
        scormbuild.package(course, course.parent / "made.zip", "scorm99")


def test_an_emptied_ledger_is_not_begun_again(course: Path) -> None:
    run("package")
    (course / "tracking.lock").write_text("# nothing\n", encoding="utf-8")

    done = run("package")

    assert done.exit_code == 1
    assert "course_src/tracking.lock: error[CRS052] the ledger is empty" in done.output


def test_a_terminal_without_the_letters_does_not_end_a_command(course: Path) -> None:
    (course / "course.yaml").write_text(COURSE.replace("id: small", "id: 漢"), encoding="utf-8")
    command = [sys.executable, "-m", "scormbuild", "validate"]

    done = subprocess.run(
        command,
        cwd=course.parent,
        env={"PYTHONIOENCODING": "cp1252", "PATH": ""},
        check=False,
        capture_output=True,
        text=True,
    )

    assert (done.returncode, done.stderr) == (1, "")
    assert "id: \\u6f22" in done.stdout
