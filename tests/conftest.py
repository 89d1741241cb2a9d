"""What every test can ask for: golden files, and what is shared beside the repository."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

from tests.needed import not_run

TESTS = Path(__file__).parent

pytest_plugins = ["tests.chromium"]

#: How long a generated example takes says nothing on a busy machine.
settings.register_profile("default", deadline=None, max_examples=50)
settings.register_profile("long", deadline=None, max_examples=2_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="rewrite the expected files of golden tests instead of comparing with them",
    )


@dataclass(frozen=True, slots=True)
class Golden:
    """Expected files. Paths are relative to tests/; nothing is masked or normalised."""

    update: bool

    def file(self, path: str, actual: bytes) -> None:
        """Compare one file."""
        place = TESTS / path
        if self.update:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(actual)
        assert place.is_file(), f"{path} does not exist: run pytest --update-golden, review it"
        assert _readable(actual) == _readable(place.read_bytes())

    def folder(self, path: str, actual: Mapping[str, bytes]) -> None:
        """Compare a whole folder: every file, and no other."""
        place = TESTS / path
        for name in _files_of(place) - actual.keys() if self.update else ():
            (place / name).unlink()
        for name, content in sorted(actual.items()):
            self.file(f"{path}/{name}", content)
        assert sorted(_files_of(place)) == sorted(actual)


def _files_of(folder: Path) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}


def _readable(content: bytes) -> str | bytes:
    """Text makes better differences; other files are compared as they are."""
    try:
        return content.decode()
    except UnicodeDecodeError:
        return content


@pytest.fixture(scope="session")
def golden(pytestconfig: pytest.Config) -> Golden:
    return Golden(update=pytestconfig.getoption("--update-golden"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """Give the folder with the official schemas and the manifests of real packages."""
    folder = (TESTS.parent / os.environ.get("SCORMBUILD_SHARED", "../shared")).resolve()
    if not (folder / "schemas").is_dir():
        not_run(f"not run: no official schemas in {folder} (set SCORMBUILD_SHARED)")
    return folder
