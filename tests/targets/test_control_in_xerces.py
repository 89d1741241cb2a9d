"""The control documents in the other validator that LMSs use: Xerces, for Java."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import etree

from scormbuild.targets import TARGETS
from tests.needed import program
from tests.targets import mutants, samples

HERE = Path(__file__).parent

#: Debian's package libxerces2-java. A JDK has a Xerces of its own, which serves elsewhere.
JAR = Path("/usr/share/java/xercesImpl.jar")

#: A run is over before a compiler's finer work would pay.
SHORT = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")

LOCATION = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"


def java(source: str, *arguments: Path, given: bytes = b"") -> list[str]:
    """Run one of the Java programs beside this test; return the lines that it prints."""
    program("javac", package="default-jdk-headless libxerces2-java")
    classes = ["-cp", str(JAR)] if JAR.is_file() else []
    command = ["java", *SHORT, *classes, str(HERE / source), *map(str, arguments)]
    run = subprocess.run(command, input=given, capture_output=True, check=False)
    assert run.stderr.decode() == ""
    return run.stdout.decode().splitlines()


def test_manifests_are_valid_by_the_documents_beside_them(tmp_path: Path) -> None:
    """What we write, and what uses everything: as an LMS does it, by xsi:schemaLocation."""
    folders = []
    for target in TARGETS:
        written = samples.manifest(target, samples.course(), samples.files())
        divided = samples.divided()
        scos = samples.manifest(target, divided, samples.files_of(divided))
        rich = samples.rich(target)
        rich.set(LOCATION, etree.fromstring(written).get(LOCATION, ""))
        manifests = {"written": written, "divided": scos, "rich": etree.tostring(rich)}
        for name, manifest in manifests.items():
            folder = tmp_path / f"{name}-{target}"
            folder.mkdir()
            (folder / "imsmanifest.xml").write_bytes(manifest)
            for document in samples.own_documents(target):
                shutil.copy(document, folder)
            folders.append(folder)

    assert java("Validate.java", *folders) == [f"valid {folder}" for folder in folders]


@pytest.mark.parametrize("target", TARGETS)
def test_500_mutants_are_judged_as_by_the_official_documents(
    target: str, shared: Path, tmp_path: Path
) -> None:
    assert_agreement(target, shared, tmp_path, count=500)


@pytest.mark.long
@pytest.mark.parametrize("target", TARGETS)
def test_5000_mutants_are_judged_as_by_the_official_documents(
    target: str, shared: Path, tmp_path: Path
) -> None:
    assert_agreement(target, shared, tmp_path, count=5_000)


def assert_agreement(target: str, shared: Path, folder: Path, *, count: int) -> None:
    """Hold our verdicts against the official ones: some are valid, others are not."""
    many = list(mutants.some(samples.rich(target), count))
    driver = folder / "own.xsd"
    driver.write_text(samples.own_driver(target), encoding="utf-8")
    given = b"".join(etree.tostring(mutant.root) + b"\0" for mutant in many)
    lines = java("Verdicts.java", driver, samples.official_driver(shared, target), given=given)
    verdicts = [line.split("\t") for line in lines]
    valid = sum(official == "valid" for _, official in verdicts)
    different = [
        (mutant.what, own, official)
        for mutant, (own, official) in zip(many, verdicts, strict=True)
        if (own == "valid") != (official == "valid")
    ]
    print(f"{target}: {count} mutants, {valid} of them valid, {len(different)} disagreements")

    assert 0 < valid < count
    assert different == []
