"""What a course says about looking into it, from its YAML to the value."""

from __future__ import annotations

from pathlib import Path

import pytest

from scormbuild import pipeline
from scormbuild.course.security import AnswerKeys, Csp, Security
from tests.course.folders import GOOD
from tests.properties.building import write


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("", Security()),
        ("security: {}\ncsp: strict\n", Security(AnswerKeys.PLAIN, Csp.STRICT)),
        ("security: {answer_keys: masked}\n", Security(AnswerKeys.MASKED, Csp.STRICT)),
        ("csp: off\n", Security(AnswerKeys.PLAIN, Csp.OFF)),
    ],
)
def test_each_switch_has_a_place(tmp_path: Path, written: str, expected: Security) -> None:
    checked = pipeline.check(
        write(tmp_path, {**GOOD, "course.yaml": GOOD["course.yaml"] + written})
    )

    assert checked.course is not None
    assert checked.course.security == expected


@pytest.mark.parametrize(
    ("written", "code", "column"),
    [
        ("security: {answer_keys: encrypted}\n", "SRC043", 25),
        ("security: {answers: masked}\n", "SRC041", 12),
        ("csp: none\n", "SRC043", 6),
    ],
)
def test_what_cannot_be_is_reported_at_its_place(
    tmp_path: Path, written: str, code: str, column: int
) -> None:
    sources = {**GOOD, "course.yaml": GOOD["course.yaml"] + written}
    line = len(sources["course.yaml"].splitlines())

    (found,) = pipeline.check(write(tmp_path, sources)).diagnostics

    assert (found.code, found.at.line, found.at.column) == (code, line, column)
