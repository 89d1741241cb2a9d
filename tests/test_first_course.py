"""The tutorial works as it stands: its commands are run, its files written, its output compared.

Of a fenced block the first word is the language. `console` holds commands behind `$ ` and what they
print, where `…` stands for anything on one line; a block of another language that names a file is
written to it, and a `diff` that names one changes it.
"""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[1] / "docs" / "first-course.md"

_FENCED = re.compile(r"^```(\S+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass
class Reader:
    """Somebody who does what the page says."""

    folder: Path

    def follow(self, language: str, file: str, body: str) -> str:
        """Do what a block says; return the block as it should be."""
        if language == "console":
            return "".join(f"$ {line}\n{shown(self.type(line), old)}" for line, old in typed(body))
        place = self.folder / file
        if language == "diff":
            place.write_text(patched(place.read_text(encoding="utf-8"), body), encoding="utf-8")
        elif file:
            assert not place.exists()
            place.write_text(body, encoding="utf-8")
        return body

    def type(self, line: str) -> str:
        """Run a command; return what it prints."""
        program, *arguments = shlex.split(line)
        if program == "cd":
            self.folder /= arguments[0]
            assert self.folder.is_dir()
            return ""
        assert program == "scormbuild", f"the test does not know how to run {program!r}"
        done = subprocess.run(
            [sys.executable, "-m", "scormbuild", *arguments],
            cwd=self.folder,
            check=False,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        assert done.returncode in (0, 1), done.stderr
        return done.stdout + done.stderr


def typed(body: str) -> Iterator[tuple[str, str]]:
    """Yield each command of a block and what the page says that it prints."""
    for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
        command, _, printed = part.partition("\n")
        yield command, printed


def shown(printed: str, expected: str) -> str:
    """Return what was printed, with the lines of the page where they fit."""
    lines = zip_longest(printed.splitlines(), expected.splitlines(), fillvalue="")
    fitting = [
        wanted if re.fullmatch(re.escape(wanted).replace("…", ".*"), line) else line
        for line, wanted in lines
    ]
    return "".join(f"{line}\n" for line in fitting[: len(printed.splitlines())])


def patched(text: str, difference: str) -> str:
    """Replace the lines of a difference that are not new by those that are not old."""
    lines = difference.splitlines(keepends=True)
    old = "".join(line[1:] for line in lines if line[0] != "+")
    new = "".join(line[1:] for line in lines if line[0] != "-")
    assert text.count(old) == 1, f"there is not one place for\n{difference}"
    return text.replace(old, new)


def test_the_tutorial_can_be_followed(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    page = PAGE.read_text(encoding="utf-8")
    reader = Reader(tmp_path)
    unnamed = []

    def follow(fence: re.Match[str]) -> str:
        language, file, body = fence.groups(default="")
        if file and f"`{file}`" not in page[: fence.start()]:
            unnamed.append(file)
        head = fence[0].partition("\n")[0]
        return f"{head}\n{reader.follow(language, file, body)}```"

    followed = _FENCED.sub(follow, page)
    if pytestconfig.getoption("--update-golden"):
        PAGE.write_text(followed, encoding="utf-8")

    assert unnamed == []
    assert followed == PAGE.read_text(encoding="utf-8")
    assert page.count("```console") >= 6
    assert (reader.folder / "dist" / "fire-safety-1-scorm12.zip").is_file()


def test_a_difference_needs_its_place() -> None:
    assert patched("a\nb\nc\n", " a\n-b\n+d\n c\n") == "a\nd\nc\n"
    with pytest.raises(AssertionError, match="there is not one place"):
        patched("a\na\n", " a\n+b\n")


@pytest.mark.parametrize(
    ("printed", "expected", "kept"),
    [
        ("a 1\nb\n", "a …\nb\n", "a …\nb\n"),
        ("a 1\nb\n", "a …\nc\n", "a …\nb\n"),
        ("a\n", "a\nb\n", "a\n"),
        ("a\nb\n", "a\n", "a\nb\n"),
        ("", "a\n", ""),
    ],
)
def test_what_is_shown_is_what_is_printed(printed: str, expected: str, kept: str) -> None:
    assert shown(printed, expected) == kept
