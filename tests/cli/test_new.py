"""`scormbuild new`: what is asked, what is written, and that nothing is overwritten."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from yaml import safe_load

from scormbuild import cli, skeleton
from scormbuild.archive import FolderTakenError
from scormbuild.cli import new
from scormbuild.skeleton import Wishes


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str, answers: str | None = None) -> Result:
    return CliRunner().invoke(cli.group, ["new", *arguments], input=answers)


def written(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def expected(wishes: Wishes) -> dict[str, bytes]:
    return {str(path): content for path, content in skeleton.project(wishes).items()}


def test_flags_say_everything(here: Path) -> None:
    done = run("a", "--title", "Fire: safety", "--language", "de", "--id", "fire")

    assert done.exit_code == 0
    assert written(here / "a") == expected(Wishes("Fire: safety", "de", "fire"))
    assert done.output == (
        "a: 17 files, a course in 'de'\n"
        "Next:\n"
        "  cd a\n"
        "  scormbuild validate\n"
        "  scormbuild package\n"
    )


def test_without_a_terminal_nothing_is_asked(here: Path) -> None:
    done = run("below/fire-safety")

    assert done.exit_code == 0
    assert written(here / "below" / "fire-safety") == expected(
        Wishes("Fire safety", "en", "fire-safety")
    )


def test_on_a_terminal_title_and_language_are_asked(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(new, "_on_terminal", lambda: True)

    done = run("demo", answers="\u2028\nMein Kurs\nGerman!\nde\n")

    assert done.exit_code == 0
    assert written(here / "demo") == expected(Wishes("Mein Kurs", "de", "demo"))
    lines = done.output.splitlines()
    assert lines[0].startswith("Title of the course [Demo]: ")
    assert [line for line in lines if line.startswith("Error: ")] == [
        f"Error: {skeleton.fault('title', chr(0x2028))}",
        f"Error: {skeleton.fault('language', 'German!')}",
    ]
    assert "Its language, such as en or de [en]: de" in lines


def test_on_a_terminal_flags_are_not_asked_again(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(new, "_on_terminal", lambda: True)

    done = run("demo", "--title", "T", answers="\n")

    assert done.exit_code == 0
    assert "Title" not in done.output
    assert written(here / "demo") == expected(Wishes("T", "en", "demo"))


def test_a_language_without_sample_pages_is_said(here: Path) -> None:
    done = run("a", "--language", "fr")

    assert done.exit_code == 0
    assert done.output.splitlines()[1:3] == [
        "There are no sample pages in 'fr' yet. They are in English, but marked as 'fr':",
        "replace them before anybody learns from them.",
    ]
    course = safe_load((here / "a" / "course_src" / "course.yaml").read_text(encoding="utf-8"))
    assert course["language"] == "fr"


@pytest.mark.parametrize(
    ("option", "value"), [("--title", "x" * 201), ("--language", "x y"), ("--id", "1st")]
)
def test_what_a_course_cannot_say_is_refused(here: Path, option: str, value: str) -> None:
    done = run("a", option, value)

    assert done.exit_code == 2
    assert f"Invalid value for '{option}': '{option[2:]}' " in done.output
    assert list(here.iterdir()) == []


def test_nothing_is_overwritten(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(new, "_on_terminal", lambda: True)
    (here / "a").mkdir()
    (here / "a" / "mine.txt").write_text("mine", encoding="utf-8")
    (here / "b").write_text("mine", encoding="utf-8")
    (here / "c").symlink_to("nowhere")

    for name in ("a", "b", "c"):
        done = run(name)

        assert (type(done.exception), done.output) == (FolderTakenError, "")
        assert str(done.exception).startswith(f"{name} exists and is not empty: ")
    assert written(here) == {"a/mine.txt": b"mine", "b": b"mine"}
    assert sorted(path.name for path in here.iterdir()) == ["a", "b", "c"]


def test_an_empty_folder_stays_the_same_folder(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "empty").mkdir()
    monkeypatch.chdir(here / "empty")
    before = Path().stat().st_ino

    done = run(".")

    assert done.exit_code == 0
    assert (here / "empty").stat().st_ino == before
    assert written(here / "empty") == expected(Wishes("Empty", "en", "empty"))
    assert "  cd " not in done.output
    assert [path.name for path in here.iterdir()] == ["empty"]


def test_a_folder_with_spaces_can_be_typed(here: Path) -> None:
    done = run("my é course")

    assert done.exit_code == 0
    assert "  cd 'my é course'" in done.output.splitlines()
    assert (here / "my é course" / "README.md").is_file()
