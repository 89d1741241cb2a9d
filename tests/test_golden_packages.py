"""A small course with one of each kind, and all that becomes of it, file by file."""

from __future__ import annotations

import re
from pathlib import Path
from shutil import copytree

import pytest
from click.testing import CliRunner

from scormbuild.blocks import KINDS as BLOCKS
from scormbuild.cli import group
from scormbuild.questions import KINDS as QUESTIONS
from scormbuild.targets import TARGETS
from tests.conftest import TESTS, Golden
from tests.properties.building import build, contents

SMALL = TESTS / "golden" / "small" / "course_src"

#: Names of what all packages share. It has tests of its own; pages must not change with it.
_HASHED_ASSET = re.compile(rb"(assets/[a-z]+)-[0-9a-f]{8}(?=\.[a-z]+)")


#: The last target of each driver; the others differ in nothing that is kept here.
SHOWN = {target.driver: target.name for target in TARGETS.values()}


@pytest.mark.parametrize("target", SHOWN.values())
def test_the_package_is_this_one(target: str, golden: Golden, tmp_path: Path) -> None:
    source = copytree(SMALL, tmp_path / "course_src")
    out = tmp_path / "dist"
    options = ["--target", target, "--output", str(out), "--unpacked"]

    done = CliRunner().invoke(group, ["package", str(source), *options])

    assert done.exit_code == 0, done.output
    golden.folder(f"golden/small/{target}", reviewable(out / f"small-3-{target}", target))
    assert (source / "tracking.lock").read_bytes() == (SMALL / "tracking.lock").read_bytes()


@pytest.mark.parametrize("target", sorted(TARGETS.keys() - SHOWN.values()))
def test_editions_with_one_driver_differ_in_the_manifest_only(target: str) -> None:
    _, packages = build(SMALL)
    own = {"imsmanifest.xml", *TARGETS[target].documents}
    one, other = (
        {path: text for path, text in contents(packages[name]).items() if path not in own}
        for name in (target, SHOWN[TARGETS[target].driver])
    )

    assert one == other


def reviewable(folder: Path, target: str) -> dict[str, bytes]:
    """Return the files that a course has for itself, and the names of all others in `names.txt`."""
    names = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    shared = {name for name in names if name.startswith("assets/")}
    shared |= {*TARGETS[target].documents}
    listed = "".join(f"{name}\n" for name in sorted(shared))
    files = {name: (folder / name).read_bytes() for name in names - shared}
    files["names.txt"] = listed.encode()
    return {name: _HASHED_ASSET.sub(rb"\1-*", content) for name, content in files.items()}


@pytest.mark.parametrize("suffix", [".md", ".yaml"])
def test_each_spelling_has_each_kind(suffix: str) -> None:
    text = "".join(path.read_text("utf-8") for path in sorted(SMALL.rglob(f"*{suffix}")))
    mark = r"(?:^|[\s{])type: %s\b" if suffix == ".yaml" else r"^::: %s\b"
    names = {name for kind in BLOCKS.values() for name in kind.names} - {"text"}

    assert [name for name in sorted(names) if not re.search(mark % name, text, re.MULTILINE)] == []


def test_each_spelling_has_each_question() -> None:
    for quiz, spelling in (("quiz", "markdown"), ("yaml", "yaml")):
        page = (TESTS / f"golden/small/scorm12/pages/{quiz}.html").read_text("utf-8")

        assert re.findall(r'data-type="([a-z-]+)"', page) == list(QUESTIONS), spelling
