"""The same files give the same bytes, wherever and whenever they are packed."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scormbuild.archive import MANIFEST, OutputFile, pack

ROOT = Path(__file__).parents[2]

#: Builds a set of files in the order of a set, so that the hash seed matters if anything lets it.
SCRIPT = """
import hashlib, io
from pathlib import Path, PurePosixPath
from scormbuild.archive import FileReference, OutputFile, pack
from scormbuild.targets import TARGETS
from tests.targets import samples

paths = {f"pages/p{n}.html" for n in range(40)} | {"index.html", "media/cat.png", "notes.txt"}
files = [OutputFile(PurePosixPath(path), path.encode() * 50) for path in paths]
media = Path("film.mp4")
digest = hashlib.sha256(media.read_bytes()).hexdigest()
files.append(OutputFile(PurePosixPath("media/film.mp4"), FileReference(media, 8, digest)))
for target in TARGETS.values():
    out = io.BytesIO()
    pack((*files, *target.describe(samples.course(title="\\u00dcbung \\u0130"), files)), out)
    print(target.name, hashlib.sha256(out.getvalue()).hexdigest())
"""

PATHS = st.from_regex(r"(?:[a-z]{1,3}/)?[a-z]{1,6}\.(?:html|png|xml)", fullmatch=True)


def _in_another_world(folder: Path, **environment: str) -> str:
    (folder / "film.mp4").write_bytes(b"\x00film\xff\xfe\xfd")
    here = {name: value for name, value in os.environ.items() if not name.startswith("LC_")}
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        cwd=folder,
        env={**here, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout


def test_neither_place_nor_time_zone_nor_locale_nor_hash_seed_matters(tmp_path: Path) -> None:
    worlds = [
        {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8"},
        {"PYTHONHASHSEED": "4242", "TZ": "America/St_Johns", "LC_ALL": "C", "PYTHONUTF8": "0"},
    ]
    found = []
    for number, world in enumerate(worlds):
        folder = tmp_path / f"folder {number}"
        folder.mkdir(mode=0o700 + number)
        found.append(_in_another_world(folder, **world))
        os.utime(folder, (number * 10**8, number * 10**8))

    assert found == found[:1] * 3
    assert [line.split()[0] for line in found[0].splitlines()] == [
        "scorm12",
        "scorm2004-3",
        "scorm2004-4",
    ]


@given(
    contents=st.dictionaries(PATHS, st.binary(max_size=64)).filter(
        lambda found: len({PurePosixPath(path).name for path in found}) == len(found)
    ),
    data=st.data(),
)
def test_the_order_of_the_files_does_not_matter(
    contents: dict[str, bytes], data: st.DataObject
) -> None:
    files = [OutputFile(PurePosixPath(path), content) for path, content in contents.items()]
    files = [OutputFile(MANIFEST, b"<manifest/>"), *files]

    assert _packed(data.draw(st.permutations(files))) == _packed(files)


@pytest.mark.parametrize("number", [1, 70_000])
def test_zip64_only_where_a_zip_cannot_do_without(number: int) -> None:
    whole = _packed([OutputFile(PurePosixPath(f"f{n}.png"), b"") for n in range(number)])

    assert (b"PK\x06\x06" in whole) == (number > 0xFFFF)


def _packed(files: list[OutputFile]) -> bytes:
    out = io.BytesIO()
    pack(files, out)
    return out.getvalue()
