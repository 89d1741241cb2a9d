"""The same course gives the same bytes, on whatever machine and whenever it is built."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from shutil import copytree

import pytest

from scormbuild.targets import TARGETS

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests/golden/small/course_src"

#: Courses, and what is added to their course.yaml.
COURSES = {
    "example": (ROOT / "course_src", ""),
    "small": (SMALL, ""),
    "divided": (SMALL, "packaging: {sco: lesson}\n"),
}


@dataclass(frozen=True)
class World:
    """A machine on which a course is built. `time` is when its files were written."""

    folder: str
    umask: int
    time: int
    backwards: bool
    environment: Mapping[str, str] = field(default_factory=dict)


WORLDS = (
    World(
        folder="plain",
        umask=0o022,
        time=1_700_000_000,
        backwards=False,
        environment={"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0"},
    ),
    World(
        folder="Übungen für alle/the course, once more",
        umask=0o077,
        time=86_400,
        backwards=True,
        environment={
            "TZ": "Pacific/Kiritimati",
            "LC_ALL": "tr_TR.UTF-8",
            "PYTHONHASHSEED": "1",
        },
    ),
    # Here the name of the folder is no text to Python, only bytes.
    World(
        folder="é e\u0301 日本",
        umask=0o007,
        time=4_000_000_000,
        backwards=True,
        environment={
            "TZ": "America/St_Johns",
            "LC_ALL": "C",
            "PYTHONHASHSEED": "4242",
            "PYTHONUTF8": "0",
            "PYTHONCOERCECLOCALE": "0",
        },
    ),
)


@pytest.mark.parametrize("course", COURSES)
def test_nothing_but_the_files_of_a_course_matters(course: str, tmp_path: Path) -> None:
    folder, further = COURSES[course]
    source = copytree(folder, tmp_path / "source")
    with (source / "course.yaml").open("a", encoding="utf-8") as file:
        file.write(further)
    runs = [_start(world, source, tmp_path / str(n)) for n, world in enumerate(WORLDS)]
    built = [_finished(run, out) for run, out in runs]

    assert [len(packages) for packages in built] == [len(TARGETS)] * len(WORLDS)
    differing = [
        name for packages in built for name in built[0] if packages.get(name) != built[0][name]
    ]
    assert differing == []


def _start(world: World, course: Path, machine: Path) -> tuple[subprocess.Popen[str], Path]:
    folder = machine / world.folder
    _copy(course, folder / "course_src", world)
    here = {name: value for name, value in os.environ.items() if not name.startswith("LC_")}
    targets = [word for name in TARGETS for word in ("--target", name)]
    run = subprocess.Popen(
        [sys.executable, "-m", "scormbuild", "package", "course_src", *targets],
        cwd=folder,
        env={**here, "PYTHONPATH": str(ROOT), **world.environment},
        umask=world.umask,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
    )
    return run, folder / "dist"


def _copy(course: Path, folder: Path, world: World) -> None:
    """Copy the files one by one: most file systems list them in the order of their creation."""
    for path in sorted(_files(course), reverse=world.backwards):
        place = folder / path.relative_to(course)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(path.read_bytes())
        place.chmod(0o666 & ~world.umask)
        os.utime(place, (world.time, world.time))


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


def _finished(run: subprocess.Popen[str], out: Path) -> dict[str, bytes]:
    said, complained = run.communicate(timeout=120)
    assert run.returncode == 0, (said, complained)
    return {path.name: path.read_bytes() for path in _files(out)}
