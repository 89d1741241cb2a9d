from __future__ import annotations

import hashlib
import os
from pathlib import Path, PurePosixPath
from typing import Any

import pytest

from scormbuild.archive import FileReference
from scormbuild.diagnostics import Diagnostic, Outcome, Span
from scormbuild.source import files
from scormbuild.source.files import SourceFile, SourceTree, decode, read_text, read_tree, reference
from scormbuild.source.findings.files import (
    FileUnreadable,
    LinkLeavesCourse,
    LinkNotFollowed,
    NamesAlike,
    NotText,
    NotUtf8,
    TextTooLarge,
    TooManyFiles,
    Utf16,
)

TEXT = PurePosixPath("lessons/a.md")


def at(line: int, column: int, end_column: int) -> Span:
    return Span(TEXT, line, column, line, end_column)


def write(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(name, encoding="utf-8")


def paths(outcome: Outcome[SourceTree]) -> list[str]:
    assert outcome.value is not None
    return [str(path) for path in outcome.value.files]


def test_a_tree_lists_files_by_path_with_their_size(tmp_path: Path) -> None:
    write(tmp_path, "lessons/b.md", "lessons/a.md", "course.yaml", "media/x/y.png")

    outcome = read_tree(tmp_path)

    assert outcome == Outcome(
        SourceTree(
            tmp_path,
            {
                PurePosixPath(name): SourceFile(PurePosixPath(name), tmp_path / name, len(name))
                for name in ("course.yaml", "lessons/a.md", "lessons/b.md", "media/x/y.png")
            },
        )
    )
    assert paths(outcome) == ["course.yaml", "lessons/a.md", "lessons/b.md", "media/x/y.png"]


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("tracking.lock", True),
        (".tracking.lock.tmp", False),
        ("tracking.lock.tmp", False),
        ("tracking.lock.k3j2", False),
        (".git/config", False),
        ("lessons/.DS_Store", False),
        ("lessons/a.md~", False),
        ("lessons/a.md.bak", False),
        ("lessons/a.md.orig", False),
        ("lessons/a.md.swp", False),
        ("lessons/#a.md#", False),
        ("media/Thumbs.db", False),
        ("media/ehthumbs.db", False),
        ("Desktop.ini", False),
        ("media/~$plan.docx", False),
        ("media/~WRL0001.TMP", False),
        ("media/._a.png", False),
        ("media/Icon\r", False),
        ("__MACOSX/lessons/a.md", False),
        ("$RECYCLE.BIN/a.md", False),
        ("media/a#b.png", True),
        ("media/backup.png", True),
        ("media/~a.png", True),
        ("lessons/with space.md", True),
        ("lessons/ünï.md", True),
        ("media/Screenshot at 10.30\u202fAM.png", True),
        ("media/👩\u200d🚒.png", True),
    ],
)
def test_hidden_and_temporary_files_are_not_part_of_a_course(
    tmp_path: Path, name: str, *, listed: bool
) -> None:
    write(tmp_path, name)

    assert paths(read_tree(tmp_path)) == ([name] if listed else [])


def test_names_have_the_form_in_which_people_type_them(tmp_path: Path) -> None:
    write(tmp_path, "cafe\u0301.png")

    assert paths(read_tree(tmp_path)) == ["caf\u00e9.png"]


def test_two_spellings_of_one_name_both_stay(tmp_path: Path) -> None:
    write(tmp_path, "cafe\u0301.png", "caf\u00e9.png")

    outcome = read_tree(tmp_path)

    assert outcome.value is not None
    assert outcome.diagnostics == (
        NamesAlike(
            at=Span(PurePosixPath("caf\u00e9.png")), name="caf\u00e9.png", other="cafe\u0301.png"
        ),
    )
    assert {path: file.on_disk.name for path, file in outcome.value.files.items()} == {
        PurePosixPath("caf\u00e9.png"): "caf\u00e9.png",
        PurePosixPath("cafe\u0301.png"): "cafe\u0301.png",
    }


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["a.md", "b.md", "c/a.md"], []),
        (["A.md", "a.md"], [("a.md", "A.md")]),
        (["media/Map.png", "Media/map.png"], [("media/Map.png", "Media/map.png")]),
        (["\u00c4.png", "a\u0308.png"], [("\u00e4.png", "\u00c4.png")]),
        (["A", "AB", "Ab", "a"], [("Ab", "AB"), ("a", "A")]),
    ],
)
def test_names_that_windows_takes_for_one_are_named(
    tmp_path: Path, names: list[str], expected: list[tuple[str, str]]
) -> None:
    write(tmp_path, *names)

    assert read_tree(tmp_path).diagnostics == tuple(
        NamesAlike(at=Span(PurePosixPath(name)), name=name, other=other) for name, other in expected
    )


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("../outside.png", LinkLeavesCourse(at=Span(PurePosixPath("link")), link="link")),
        ("/etc/hostname", LinkLeavesCourse(at=Span(PurePosixPath("link")), link="link")),
        ("..", LinkLeavesCourse(at=Span(PurePosixPath("link")), link="link")),
        ("gone", LinkNotFollowed(at=Span(PurePosixPath("link")), link="link", to_folder=False)),
        ("link", LinkNotFollowed(at=Span(PurePosixPath("link")), link="link", to_folder=False)),
        (".", LinkNotFollowed(at=Span(PurePosixPath("link")), link="link", to_folder=True)),
        ("media", LinkNotFollowed(at=Span(PurePosixPath("link")), link="link", to_folder=True)),
        ("media/real.png", None),
    ],
)
def test_links_are_followed_to_files_of_the_course_only(
    tmp_path: Path, target: str, expected: Diagnostic | None
) -> None:
    root = tmp_path / "course"
    write(tmp_path, "outside.png", "course/media/real.png")
    (root / "link").symlink_to(target)

    outcome = read_tree(root)

    linked = ["link"] if expected is None else []
    assert paths(outcome) == [*linked, "media/real.png"]
    assert outcome.diagnostics == ((expected,) if expected else ())


def test_the_course_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    write(tmp_path, "course/media/real.png")
    (tmp_path / "course/link.png").symlink_to("media/real.png")
    (tmp_path / "alias").symlink_to("course")

    outcome = read_tree(tmp_path / "alias")

    assert paths(outcome) == ["link.png", "media/real.png"]
    assert outcome.diagnostics == ()


def test_a_pipe_is_no_course_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    expected = FileUnreadable(at=Span(PurePosixPath("pipe")), reason="it is not an ordinary file")
    assert read_tree(tmp_path).diagnostics == (expected,)


def test_what_cannot_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "a.md", "b.md")
    monkeypatch.setattr(os, "access", lambda path, _mode: Path(path).name != "b.md")

    outcome = read_tree(tmp_path)

    assert paths(outcome) == ["a.md"]
    assert outcome.diagnostics == (
        FileUnreadable(at=Span(PurePosixPath("b.md")), reason="permission denied"),
    )


def test_a_folder_that_cannot_be_read_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "a.md", "locked/b.md")
    scandir = os.scandir

    def refuse(path: Path) -> Any:
        if path.name == "locked":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)

    outcome = read_tree(tmp_path)

    assert paths(outcome) == ["a.md"]
    assert outcome.diagnostics == (
        FileUnreadable(at=Span(PurePosixPath("locked")), reason="permission denied"),
    )


@pytest.mark.parametrize(
    ("name", "shown"), [(b"caf\xe9.md", "caf\\udce9.md"), (b"a\nb.md", "a\\nb.md")]
)
def test_a_name_that_is_no_text_is_named_readably(tmp_path: Path, name: bytes, shown: str) -> None:
    (tmp_path / os.fsdecode(name)).write_text("x", encoding="utf-8")

    (found,) = read_tree(tmp_path).diagnostics

    assert found == FileUnreadable(
        at=Span(PurePosixPath(shown)),
        reason="its name contains characters that are no text",
    )


def test_the_number_of_files_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "FILE_LIMIT", 3)
    write(tmp_path, "a", "b", "c")
    assert paths(read_tree(tmp_path)) == ["a", "b", "c"]

    write(tmp_path, "d/e")

    expected = TooManyFiles(at=Span(PurePosixPath()), limit=3)
    assert read_tree(tmp_path) == Outcome(None, (expected,))


@pytest.mark.parametrize(("name", "says"), [("no", "does not exist"), ("a", "is not a folder")])
def test_a_missing_folder_is_no_finding(tmp_path: Path, name: str, says: str) -> None:
    write(tmp_path, "a")

    with pytest.raises(files.CourseFolderMissingError, match=f"{name}' {says}$"):
        read_tree(tmp_path / name)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        (b"a\nb", "a\nb"),
        (b"a\r\nb\r\n", "a\nb\n"),
        (b"a\rb\r", "a\nb\n"),
        (b"a\r\r\nb", "a\n\nb"),
        (b"\xef\xbb\xbftitle: x", "title: x"),
        ("“Grüße” 😀\n".encode(), "“Grüße” 😀\n"),
        (b"a", "a"),
    ],
)
def test_text_is_utf8_with_line_feeds(data: bytes, text: str) -> None:
    assert decode(TEXT, data) == Outcome(text)


WINDOWS = NotUtf8(at=at(2, 4, 5), byte=0x92, looks_like="\u2019")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"one\nit \x92s", WINDOWS),
        (b"one\r\nit \x92s", WINDOWS),
        (b"one\rit \x92s", WINDOWS),
        (b"\xef\xbb\xbfone\nit \x92s", WINDOWS),
        ("äöü".encode() + b"\n" + "ä€😀".encode() + b"\x92", WINDOWS),
        (b"caf\xe9", NotUtf8(at=at(1, 4, 5), byte=0xE9, looks_like="é")),
        (b"\x81", NotUtf8(at=at(1, 1, 2), byte=0x81)),
        (b"\xed\xa0\x80", NotUtf8(at=at(1, 1, 2), byte=0xED, looks_like="í")),
        ("\ufefftitle".encode("utf-16-le"), Utf16(at=Span(TEXT))),
        ("\ufefftitle".encode("utf-16-be"), Utf16(at=Span(TEXT))),
        ("title: x".encode("utf-16-le"), Utf16(at=Span(TEXT))),
        ("title: x".encode("utf-16-be"), Utf16(at=Span(TEXT))),
        (b"PK\x03\x04\x00\x00 abc \xff\x00", NotText(at=Span(TEXT))),
        (b"a\x00bcdefgh", NotText(at=Span(TEXT))),
    ],
)
def test_what_is_not_utf8_is_named(data: bytes, expected: Diagnostic) -> None:
    assert decode(TEXT, data) == Outcome(None, (expected,))


def test_the_size_of_texts_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "TEXT_LIMIT", 12)
    write(tmp_path, "lessons/a.md", "lessons/ab.md")
    tree = read_tree(tmp_path).value
    assert tree is not None

    assert read_text(tree, TEXT) == Outcome("lessons/a.md")
    path = PurePosixPath("lessons/ab.md")
    too_large = TextTooLarge(at=Span(path), size=13, limit=12)
    assert read_text(tree, path) == Outcome(None, (too_large,))

    (tmp_path / TEXT).write_text("grown since it was listed", encoding="utf-8")
    grown = TextTooLarge(at=Span(TEXT), size=13, limit=12)
    assert read_text(tree, TEXT) == Outcome(None, (grown,))


def test_a_file_that_vanished_is_a_finding(tmp_path: Path) -> None:
    write(tmp_path, "lessons/a.md")
    tree = read_tree(tmp_path).value
    assert tree is not None
    (tmp_path / TEXT).unlink()

    found = FileUnreadable(at=Span(TEXT), reason="no such file or directory")
    assert read_text(tree, TEXT) == Outcome(None, (found,))
    with pytest.raises(files.FileVanishedError, match=r"lessons/a\.md cannot be read any more"):
        reference(tree.files[TEXT])


def test_a_reference_knows_size_and_hash(tmp_path: Path) -> None:
    data = b"\x00\xff" * 100_000
    (tmp_path / "film.mp4").write_bytes(data)
    tree = read_tree(tmp_path).value
    assert tree is not None

    assert reference(tree.files[PurePosixPath("film.mp4")]) == FileReference(
        tmp_path / "film.mp4", 200_000, hashlib.sha256(data).hexdigest()
    )


@pytest.mark.parametrize(
    ("found", "message"),
    [
        (
            WINDOWS,
            "this file is not UTF-8 (byte 0x92 looks like the Windows-1252 character \u2019)",
        ),
        (NotUtf8(at=at(1, 1, 2), byte=0x81), "this file is not UTF-8 text (byte 0x81)"),
        (
            TextTooLarge(at=Span(TEXT), size=6_000_000, limit=5_000_000),
            "this text file has 6,000,000 bytes, the limit is 5,000,000",
        ),
        (
            LinkNotFollowed(at=Span(TEXT), link="a", to_folder=True),
            "the link 'a' leads to a folder",
        ),
        (
            NamesAlike(at=Span(TEXT), name="a", other="A"),
            "'a' and 'A' are one file on Windows and macOS",
        ),
        (
            NamesAlike(at=Span(TEXT), name="\u00e9", other="e\u0301"),
            "two files are called '\u00e9', with accents that are coded differently",
        ),
    ],
)
def test_messages(found: Diagnostic, message: str) -> None:
    assert found.message() == message
