"""A course for one LMS is more careful, and says what that LMS does not take."""

from __future__ import annotations

from pathlib import Path

import pytest

from scormbuild import pipeline
from scormbuild.course.lms_profiles import PROFILES
from scormbuild.course.recording import Lms, Recording
from tests.course.folders import GOOD
from tests.properties.building import write


def codes(folder: Path, *keys: str) -> list[str]:
    course = GOOD["course.yaml"] + "".join(f"{key}\n" for key in keys)
    checked = pipeline.validate(write(folder, {**GOOD, "course.yaml": course}))
    return [found.code for found in checked.diagnostics]


def test_every_lms_has_a_profile_and_none_is_less_careful_than_usual() -> None:
    assert PROFILES.keys() == set(Lms)
    assert Recording().lms is Lms.GENERIC
    assert PROFILES[Lms.GENERIC].interval == 0
    assert PROFILES[Lms.GENERIC].editions is None


@pytest.mark.parametrize(
    ("lms", "target", "expected"),
    [
        ("generic", "scorm2004-4", []),
        ("moodle", "scorm2004-4", []),
        ("docebo", "scorm2004-3", []),
        ("docebo", "scorm2004-4", ["CRS067"]),
        ("talentlms", "scorm12", []),
        ("talentlms", "scorm2004-3", ["CRS067"]),
        ("chamilo", "scorm2004-3", ["CRS067"]),
        ("skillport", "scorm2004-3", ["CRS067"]),
    ],
)
def test_editions_that_it_does_not_take_are_named(
    tmp_path: Path, lms: str, target: str, expected: list[str]
) -> None:
    assert codes(tmp_path, f"tracking: {{lms: {lms}}}", f"targets: [{target}]") == expected


def test_many_scos_are_reported_where_only_one_is_launched(tmp_path: Path) -> None:
    apart = ("packaging: {sco: lesson}", "allow: [CRS060, CRS064, CRS065]")

    assert codes(tmp_path / "edx", *apart, "tracking: {lms: openedx}") == ["CRS068"]
    assert codes(tmp_path / "moodle", *apart, "tracking: {lms: moodle}") == []


@pytest.mark.parametrize(
    ("exit_", "target", "expected"),
    [
        ("normal", "scorm12", []),
        ("normal", "scorm2004-3", ["CRS066"]),
        ("normal", "scorm2004-4", ["CRS066"]),
        ("suspend", "scorm2004-4", []),
    ],
)
def test_an_exit_that_forgets_is_reported_in_scorm_2004(
    tmp_path: Path, exit_: str, target: str, expected: list[str]
) -> None:
    assert codes(tmp_path, f"tracking: {{exit: {exit_}}}", f"targets: [{target}]") == expected
