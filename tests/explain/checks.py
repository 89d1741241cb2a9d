"""Ways to check a course that need more than its files."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any
from unittest.mock import patch
from zipfile import ZipFile

from scormbuild import pipeline
from scormbuild.pipeline import Checked
from scormbuild.render import index
from scormbuild.source import files, schema, yaml
from scormbuild.targets import DEFAULT, TARGETS
from scormbuild.updates import versions
from scormbuild.updates.package import facts_of
from tests.explain.stage import COURSE

Check = Callable[[Path], Checked]


def with_a_link(name: str, target: str) -> Check:
    def check(source: Path) -> Checked:
        (source.parent / "elsewhere.png").write_bytes(b"x")
        (source / name).parent.mkdir(exist_ok=True)
        (source / name).symlink_to(target)
        return pipeline.validate(source)

    return check


def with_a_pipe(source: Path) -> Checked:
    os.mkfifo(source / "pipe")
    return pipeline.validate(source)


def with_few_files_allowed(source: Path) -> Checked:
    with patch.object(files, "FILE_LIMIT", 2):
        return pipeline.validate(source)


def with_little_to_search(source: Path) -> Checked:
    with patch.object(index, "LARGEST", 200):
        return pipeline.validate(source)


def after(text: str) -> Check:
    """Check the course as the next version of a package with this ledger."""

    def check(source: Path) -> Checked:
        with ZipFile(source / "old.zip", "w") as archive:
            archive.writestr("tracking.lock", text)
        return pipeline.check(source, previous=source / "old.zip")

    return check


def locked(source: Path) -> Checked:
    return pipeline.check(source, locked=True)


def in_an_lms_that_keeps(characters: int) -> Check:
    def check(source: Path) -> Checked:
        target = replace(TARGETS[DEFAULT], suspend_limit=characters)
        checked = pipeline.check(source)
        built = pipeline.build(checked, target, source)
        return replace(checked, diagnostics=(*checked.diagnostics, *built.diagnostics))

    return check


def by_a_rule(rules: dict[str, Any]) -> Check:
    def check(source: Path) -> Checked:
        path = PurePosixPath(COURSE)
        document = yaml.parse(path, (source / COURSE).read_text(encoding="utf-8")).value
        assert document is not None
        return Checked(None, None, schema.check(document, rules))

    return check


def after_a_version(**differences: Any) -> Check:
    """Check a course as the next version of a package that differs in these facts."""

    def check(source: Path) -> Checked:
        checked = pipeline.check(source)
        built = pipeline.build(checked, TARGETS[DEFAULT], source).value
        assert built is not None
        contents = {str(file.path): file.content for file in built.files}
        now = facts_of(
            lambda name: content if isinstance(content := contents.get(name), bytes) else None
        )
        text = (source / COURSE).read_text(encoding="utf-8")
        outcome = versions.compare(replace(now, **differences), [built.files], text)
        return replace(checked, diagnostics=outcome.diagnostics)

    return check
