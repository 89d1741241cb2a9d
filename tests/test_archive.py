"""Packing: the same bytes every time, whole or not at all, never more in memory than a piece."""

from __future__ import annotations

import hashlib
import io
import os
import stat
import tracemalloc
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path, PurePosixPath
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from scormbuild import archive
from scormbuild.archive import (
    CannotWriteError,
    FileChangedError,
    FileReference,
    NotAPackageError,
    OutputFile,
    SamePathError,
    UnsafePathError,
)

MIB = 1 << 20

PACKAGE = {
    "imsmanifest.xml": b"<manifest/>",
    "index.html": b"<!doctype html>" * 99,
    "media/cat-0a1b2c3d.png": b"\x89PNG",
    "pages/a.html": b"",
    "tracking.lock": b"{}",
}


def files(contents: dict[str, bytes]) -> list[OutputFile]:
    return [OutputFile(PurePosixPath(path), content) for path, content in contents.items()]


def packed(content: Sequence[OutputFile]) -> bytes:
    out = io.BytesIO()
    archive.pack(content, out)
    return out.getvalue()


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def reference(path: Path, content: bytes) -> FileReference:
    path.write_bytes(content)
    return FileReference(path, len(content), hashlib.sha256(content).hexdigest())


def test_a_zip_is_in_every_part_what_we_said() -> None:
    with ZipFile(io.BytesIO(packed(files(dict(reversed(PACKAGE.items())))))) as package:
        entries = package.infolist()
        contents = {entry.filename: package.read(entry) for entry in entries}

    assert list(contents.items()) == list(PACKAGE.items())
    assert [entry.compress_type for entry in entries] == [
        ZIP_DEFLATED,
        ZIP_DEFLATED,
        ZIP_STORED,
        ZIP_DEFLATED,
        ZIP_DEFLATED,
    ]
    mode = stat.S_IFREG | 0o644
    assert {
        (
            entry.date_time,
            entry.create_system,
            entry.create_version,
            entry.extract_version,
            entry.flag_bits,
            entry.external_attr >> 16,
            entry.extra,
            entry.comment,
        )
        for entry in entries
    } == {((1980, 1, 1, 0, 0, 0), 3, 20, 20, 0, mode, b"", b"")}


def test_these_bytes_and_no_others() -> None:
    whole = packed(files({"imsmanifest.xml": b"<m/>", "a.png": b"x", "b/c.txt": b""}))

    assert hashlib.sha256(whole).hexdigest() == (
        "acfea4385e7bbcb0ad776e7e9b6a7f9a45ad964b4175e8b7ea6f21537764aaed"
    )


@pytest.mark.parametrize(
    "path",
    [
        "/index.html",
        "../index.html",
        "pages/../../index.html",
        "pages\\a.html",
        "c:/index.html",
        "Index.html",
        "pages/Ä.html",
        "two words.html",
        "a&b.html",
        ".htaccess",
        ".git/config",
        "a.",
        "a..html",
        "a\n.html",
        "a.html\n",
        "",
    ],
)
def test_unsafe_paths_are_refused(path: str) -> None:
    with pytest.raises(UnsafePathError) as refused:
        packed(files({"imsmanifest.xml": b"", path: b""}))

    assert repr(str(PurePosixPath(path))) in str(refused.value)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("index.html", "index.html"),
        ("index.html", "pages/index.html"),
        ("a/x.js", "b/x.js"),
        ("imsmanifest.xml", "media/imsmanifest.xml"),
    ],
)
def test_no_two_files_have_the_same_name(first: str, second: str) -> None:
    same = [OutputFile(PurePosixPath(path), b"") for path in (second, first)]

    with pytest.raises(SamePathError) as refused:
        packed(same)

    assert str(refused.value) == (
        f"the files {first!r} and {second!r} of the package have the same name"
    )


def test_referenced_files_are_the_same_as_bytes(tmp_path: Path) -> None:
    content = b"0123456789abcdef" * (MIB // 16) + b"rest"
    referenced = reference(tmp_path / "Film Ü.mp4", content)

    assert packed([OutputFile(PurePosixPath("film.mp4"), referenced)]) == packed(
        files({"film.mp4": content})
    )


@pytest.mark.parametrize("name", ["film.mp4", "film.wav"])
def test_a_big_file_is_never_in_memory(tmp_path: Path, name: str) -> None:
    piece = bytes(MIB)
    digest = hashlib.sha256()
    with (tmp_path / name).open("wb") as big:
        for _ in range(48):
            digest.update(piece)
            big.write(piece)
    referenced = FileReference(tmp_path / name, 48 * MIB, digest.hexdigest())

    tracemalloc.start()
    try:
        archive.write_package([OutputFile(PurePosixPath(name), referenced)], tmp_path / "a.zip")
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert peak < 8 * MIB


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda path: path.write_bytes(b"12345678"), "changed while the package was built"),
        (lambda path: path.write_bytes(b"1234567"), "changed while the package was built"),
        (lambda path: path.write_bytes(b"longer than it was"), "changed while"),
        (lambda path: path.unlink(), "cannot be read any more (No such file or directory)"),
    ],
)
@pytest.mark.parametrize("write", [archive.write_package, archive.write_folder])
def test_a_file_that_changes_meanwhile_stops_the_build(
    tmp_path: Path,
    write: Callable[[Sequence[OutputFile], Path], None],
    change: Callable[[Path], None],
    problem: str,
) -> None:
    media = tmp_path / "cat.png"
    content = [*files(PACKAGE), OutputFile(PurePosixPath("cat.png"), reference(media, b"original"))]
    dist = tmp_path / "dist"
    write(content, dist / "package")
    before = tree(tmp_path / "dist")
    change(media)

    with pytest.raises(FileChangedError) as changed:
        write([*content, *files({"new.txt": b""})], dist / "package")

    assert str(changed.value).startswith(f"{media} {problem}")
    assert tree(dist) == before
    assert sorted(path.name for path in dist.iterdir()) == ["package"]


def test_a_package_replaces_the_last_one(tmp_path: Path) -> None:
    destination = tmp_path / "new" / "folder" / "course.zip"
    archive.write_package(files({"a.txt": b"1"}), destination)
    archive.write_package(files(PACKAGE), destination)

    assert tree(tmp_path) == {"new/folder/course.zip": packed(files(PACKAGE))}
    expected = 0o666 & ~_umask()
    assert stat.S_IMODE(destination.stat().st_mode) == expected


@pytest.mark.parametrize("write", [archive.write_package, archive.write_folder])
def test_nothing_stays_of_an_interrupted_build(
    tmp_path: Path,
    write: Callable[[Sequence[OutputFile], Path], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write(files(PACKAGE), tmp_path / "package")
    before = tree(tmp_path)

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(archive, "_chunks", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write(files(PACKAGE | {"b.txt": b""}), tmp_path / "package")

    assert tree(tmp_path) == before
    assert [path.name for path in tmp_path.iterdir()] == ["package"]


@pytest.mark.parametrize("write", [archive.write_package, archive.write_folder])
def test_a_full_disk_is_named(
    tmp_path: Path,
    write: Callable[[Sequence[OutputFile], Path], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(archive, "_chunks", full)
    with pytest.raises(CannotWriteError) as refused:
        write(files(PACKAGE), tmp_path / "x" / "package")

    assert (
        str(refused.value) == f"cannot write {tmp_path / 'x' / 'package'}: No space left on device"
    )
    assert list((tmp_path / "x").iterdir()) == []


def test_one_file_is_replaced_whole(tmp_path: Path) -> None:
    archive.replace_file(tmp_path / "tracking.lock", b"one\n")
    archive.replace_file(tmp_path / "tracking.lock", b"two\n")

    assert tree(tmp_path) == {"tracking.lock": b"two\n"}


def test_zip64_for_the_file_that_needs_it_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zipfile, "ZIP64_LIMIT", 5_000)
    big = reference(tmp_path / "big.mp4", bytes(6_000))

    whole = packed([*files({"a.txt": b"small"}), OutputFile(PurePosixPath("big.mp4"), big)])

    with ZipFile(io.BytesIO(whole)) as package:
        assert package.testzip() is None
        versions = {entry.filename: entry.extract_version for entry in package.infolist()}
    assert versions == {"a.txt": 20, "big.mp4": 45}


def test_a_file_where_the_folder_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "dist").write_text("")

    with pytest.raises(CannotWriteError, match=r"cannot write .*: (File exists|Not a directory)"):
        archive.write_package(files(PACKAGE), tmp_path / "dist" / "course.zip")


def test_a_folder_in_the_place_of_the_package_is_named(tmp_path: Path) -> None:
    (tmp_path / "course.zip").mkdir()

    with pytest.raises(CannotWriteError, match=r"course\.zip: Is a directory"):
        archive.write_package(files(PACKAGE), tmp_path / "course.zip")

    assert [path.name for path in tmp_path.iterdir()] == ["course.zip"]


@pytest.mark.parametrize("before", [{}, PACKAGE, PACKAGE | {"pages/old.html": b"old"}])
def test_an_unpacked_package_is_replaced_whole(tmp_path: Path, before: dict[str, bytes]) -> None:
    destination = tmp_path / "course"
    destination.mkdir()
    for path, content in before.items():
        (destination / path).parent.mkdir(parents=True, exist_ok=True)
        (destination / path).write_bytes(content)

    archive.write_folder(files(PACKAGE), destination)

    assert tree(tmp_path) == {f"course/{path}": content for path, content in PACKAGE.items()}
    assert [path.name for path in tmp_path.iterdir()] == ["course"]


@pytest.mark.parametrize(
    "before",
    [
        {"thesis.txt": b"the only copy"},
        {"imsmanifest.xml": b"", "index.html": b"made by hand"},
        {"tracking.lock": b"", "course.yaml": b"the sources"},
    ],
)
def test_another_folder_is_not_replaced(tmp_path: Path, before: dict[str, bytes]) -> None:
    destination = tmp_path / "course"
    destination.mkdir()
    for path, content in before.items():
        (destination / path).write_bytes(content)

    with pytest.raises(NotAPackageError, match="is not an unpacked package"):
        archive.write_folder(files(PACKAGE), destination)

    assert tree(tmp_path) == {f"course/{path}": content for path, content in before.items()}


@pytest.mark.parametrize("make", [Path.touch, lambda path: path.symlink_to("elsewhere")])
def test_files_and_links_are_not_replaced_by_folders(
    tmp_path: Path, make: Callable[[Path], None]
) -> None:
    make(tmp_path / "course")

    with pytest.raises(NotAPackageError):
        archive.write_folder(files(PACKAGE), tmp_path / "course")

    assert [path.name for path in tmp_path.iterdir()] == ["course"]


def test_the_old_folder_comes_back_when_the_new_one_cannot_take_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive.write_folder(files(PACKAGE), tmp_path / "course")
    move = Path.replace

    def refuse_the_new(self: Path, target: Path) -> Path:
        if self.name == "new":
            raise PermissionError(13, "Permission denied")
        return move(self, target)

    monkeypatch.setattr(Path, "replace", refuse_the_new)
    for destination in ("course", "other"):
        with pytest.raises(CannotWriteError, match="Permission denied"):
            archive.write_folder(files(PACKAGE | {"b.txt": b""}), tmp_path / destination)

    assert tree(tmp_path) == {f"course/{path}": content for path, content in PACKAGE.items()}


def _umask() -> int:
    umask = os.umask(0)
    os.umask(umask)
    return umask
