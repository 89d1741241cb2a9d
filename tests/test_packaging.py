"""The wheel and the source distribution carry everything that a build needs."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

from scormbuild.runtime.scripts import READY, entries, made

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheels")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    return folder


def _tracked(folder: str) -> set[str]:
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", folder]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return {path for path in listed.stdout.splitlines() if (ROOT / path).is_file()}


def test_the_wheel_carries_the_package_and_the_whole_theme(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    with ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
        scripts = {f"scormbuild/runtime/{READY}/{entry}": made(entry) for entry in entries()}
        carried = {name: archive.read(name).decode() for name in names & scripts.keys()}

    theme = {f"scormbuild/{path}" for path in _tracked("templates")}
    assert names == _tracked("scormbuild") | theme | scripts.keys()
    assert carried == scripts


def test_the_source_distribution_carries_theme_and_example(built: Path) -> None:
    (source,) = built.glob("*.tar.gz")
    with tarfile.open(source) as archive:
        names = {name.split("/", 1)[1] for name in archive.getnames() if "/" in name}

    assert _tracked("templates") | _tracked("course_src") | _tracked("scormbuild") <= names


def test_an_installed_wheel_builds_the_same_and_makes_no_script_anew(
    built: Path, tmp_path: Path
) -> None:
    (wheel,) = built.glob("*.whl")
    site = tmp_path / "site"
    with ZipFile(wheel) as archive:
        archive.extractall(site)
    (site / "tree_sitter.py").write_text("raise ImportError('scripts are ready')")

    def package(place: Path, output: str) -> bytes:
        command = [sys.executable, "-m", "scormbuild", "package", str(ROOT / "course_src")]
        environment = {"PYTHONPATH": str(place), "PATH": "", "PYTHONSAFEPATH": "1"}
        done = subprocess.run(
            [*command, "--output", output],
            cwd=tmp_path,
            env=environment,
            check=False,
            capture_output=True,
            text=True,
        )
        assert (done.returncode, done.stderr) == (0, "")
        (written,) = (tmp_path / output).iterdir()
        assert written.name == "facing-rejection-1-scorm12.zip"
        return written.read_bytes()

    assert package(site, "installed") == package(ROOT, "sources")


def test_an_installed_wheel_starts_a_course(built: Path, tmp_path: Path) -> None:
    """In an environment of its own, from a folder whose name is not plain.

    The libraries are those of this environment, by a .pth file: installing them takes a network.
    """
    (wheel,) = built.glob("*.whl")
    place = tmp_path / "Mes cours é"
    place.mkdir()
    program = _installed(wheel, tmp_path / "environment")

    def run(*arguments: str, at: Path = place) -> tuple[int, str]:
        done = subprocess.run(
            [program, *arguments], cwd=at, check=False, capture_output=True, text=True
        )
        return done.returncode, done.stderr

    assert run("new", "demo") == (0, "")
    assert run("validate", "--strict", at=place / "demo") == (0, "")
    assert run("package", at=place / "demo") == (0, "")
    assert [path.name for path in (place / "demo" / "dist").iterdir()] == ["demo-1-scorm12.zip"]


def _installed(wheel: Path, environment: Path) -> Path:
    """Install the wheel into a fresh virtual environment; return the program."""
    venv.create(environment, with_pip=False)
    scripts = environment / ("Scripts" if os.name == "nt" else "bin")
    pip = [sys.executable, "-m", "pip", "--python", str(environment), "install", "--quiet"]
    subprocess.run([*pip, "--no-deps", "--no-index", str(wheel)], check=True)
    (site,) = {path.parent for path in environment.rglob("scormbuild-*.dist-info")}
    (site / "libraries.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return scripts / "scormbuild"
