"""The same course as Windows, macOS and old editors leave it: the same package, to the byte."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from scormbuild.cli import group
from scormbuild.targets import TARGETS
from tests.properties import pieces

#: Media are bytes; only texts have lines.
TEXTS = (".md", ".yaml", ".lock", ".toml", ".j2", ".css")

Files = dict[str, bytes]


def course() -> Files:
    """Return a course that uses everything, with accents in names and texts, and a theme."""
    files = pieces.course()
    dot = files.pop("media/dot.svg")
    texts = {
        path: content.replace(b"media/dot.svg", "media/Prüfung-é.svg".encode())
        for path, content in files.items()
    }
    texts["lessons/01-markdown.md"] += "\n![Ein Bild](<../media/mein Bild é.svg>)\n".encode()
    return {
        **{f"course_src/{path}": content for path, content in texts.items()},
        "course_src/media/Prüfung-é.svg": dot,
        "course_src/media/mein Bild é.svg": dot,
        "templates/theme.toml": b'extends = "scormbuild"\n',
        "templates/styles/95-own.css": b".lesson h1 {\n  letter-spacing: 0;\n}\n",
    }


def lines(end: bytes) -> Callable[[Files], Files]:
    """Return a change of all line ends."""
    return lambda files: {
        path: content.replace(b"\n", end) if path.endswith(TEXTS) else content
        for path, content in files.items()
    }


def mixed(files: Files) -> Files:
    """Give every line other ends than the one before."""
    return {
        path: _mixed(content) if path.endswith(TEXTS) else content
        for path, content in files.items()
    }


def _mixed(content: bytes) -> bytes:
    parts = content.split(b"\n")
    ends = [(b"\r\n", b"\n", b"\r")[number % 3] for number in range(len(parts) - 1)]
    return b"".join(part + end for part, end in zip(parts, [*ends, b""], strict=True))


def marked(files: Files) -> Files:
    """Put a byte order mark before every text."""
    return {
        path: b"\xef\xbb\xbf" + content if path.endswith(TEXTS) else content
        for path, content in files.items()
    }


def decomposed(files: Files) -> Files:
    """Name files as macOS and archives from there do."""
    return {unicodedata.normalize("NFD", path): content for path, content in files.items()}


def littered(files: Files) -> Files:
    """Leave what systems and editors leave."""
    litter = (
        *("Thumbs.db", "desktop.ini", ".DS_Store", "~$plan.docx", "course.yaml.bak", "Icon\r"),
        *("lessons/01-markdown.md~", "lessons/.01-markdown.md.swp", "lessons/#01-markdown.md#"),
        *("__MACOSX/lessons/._01-markdown.md", "media/Thumbs.db", "quizzes/.~lock.a.yaml#"),
    )
    return files | {f"course_src/{name}": b"\x00junk" for name in litter}


def built(folder: Path, files: Files, monkeypatch: pytest.MonkeyPatch) -> tuple[str, Files]:
    """Return what is said, and the packages."""
    for path, content in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    monkeypatch.chdir(folder)
    targets = [word for name in TARGETS for word in ("--target", name)]
    done = CliRunner().invoke(group, ["package", "--strict", *targets])
    assert done.exit_code == 0, done.output
    return done.output, {path.name: path.read_bytes() for path in (folder / "dist").iterdir()}


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Files]:
    """Return what the course gives as it is."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        return built(tmp_path_factory.mktemp("plain"), course(), monkeypatch)


@pytest.mark.parametrize(
    "habit",
    [
        lines(b"\r\n"),
        lines(b"\r"),
        mixed,
        marked,
        lambda files: marked(lines(b"\r\n")(files)),
        decomposed,
        littered,
    ],
    ids=["Windows", "old Mac", "mixed", "BOM", "BOM and Windows", "NFD names", "litter"],
)
def test_habits_do_not_change_a_package(
    habit: Callable[[Files], Files],
    plain: tuple[str, Files],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said, packages = built(tmp_path / "Meine Kurse (é)", habit(course()), monkeypatch)

    assert packages == plain[1]
    assert said == plain[0]


def test_a_ledger_with_the_line_ends_of_windows_is_not_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = course()
    built(tmp_path, files, monkeypatch)
    ledger = tmp_path / "course_src" / "tracking.lock"
    ledger.write_bytes(ledger.read_bytes().replace(b"\n", b"\r\n"))

    said, _ = built(tmp_path, {}, monkeypatch)

    assert "new numbers" not in said
    assert b"\r\n" in ledger.read_bytes()
