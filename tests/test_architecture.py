"""The size budget, the completeness of every table, and where reading and writing may happen."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

from scormbuild.blocks import KINDS as BLOCKS
from scormbuild.catalogue import CATALOGUE
from scormbuild.cli import COMMANDS
from scormbuild.questions import KINDS as QUESTIONS
from scormbuild.targets import TARGETS

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "scormbuild"
MODULES = sorted(PACKAGE.rglob("*.py"))
SCRIPTS = sorted((PACKAGE / "runtime").rglob("*.js"))

#: Modules that may open files; everything else works on values.
READERS_AND_WRITERS = {
    "archive.py",
    "cli/package.py",
    "cli/validate.py",
    "course/documents.py",
    "pipeline.py",
    "render/recorded.py",
    "render/fonts.py",
    "render/media.py",
    "render/theme.py",
    "render/variants.py",
    "runtime/__init__.py",
    "runtime/scripts.py",
    "source/files.py",
    "skeleton/__init__.py",
    "source/schema.py",
    "targets/control.py",
}


def _functions(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef):
            assert node.end_lineno is not None
            yield f"{path.relative_to(ROOT)}:{node.name}", node.end_lineno - node.lineno + 1


def test_no_file_is_longer_than_400_lines() -> None:
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines())
        for path in [*MODULES, *SCRIPTS, *(ROOT / "tests").rglob("*.py")]
    }

    assert {path: length for path, length in lengths.items() if length > 400} == {}
    assert median(lengths.values()) <= 130


def test_no_function_is_longer_than_50_lines() -> None:
    lengths = dict(found for path in MODULES for found in _functions(path))

    assert {name: length for name, length in lengths.items() if length > 50} == {}
    assert median(lengths.values()) <= 9


def test_suppressions_are_few_and_have_a_reason() -> None:
    suppressed = [
        (str(path.relative_to(ROOT)), line.strip())
        for path in MODULES
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.search(r"# (noqa|type: ignore)", line)
    ]
    lines = sum(len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES)

    assert [
        found for found in suppressed if "noqa\n" in found[1] or found[1].endswith("noqa")
    ] == []
    assert len(suppressed) <= max(10, 5 * lines // 1000)


def test_only_marked_modules_touch_files() -> None:
    touching = re.compile(
        r"\bopen\(|\.read_text\(|\.read_bytes\(|\.write_(text|bytes)\(|os\.replace|\.mkdir\("
    )
    found = {
        path.relative_to(PACKAGE).as_posix()
        for path in MODULES
        if touching.search(path.read_text(encoding="utf-8"))
    }

    assert found - READERS_AND_WRITERS == set()


@pytest.mark.parametrize("name", sorted(QUESTIONS))
def test_every_question_type_has_its_file_in_each_place(name: str) -> None:
    module = name.replace("-", "_")

    assert (PACKAGE / "questions" / f"{module}.py").is_file()
    assert (PACKAGE / "runtime" / "questions" / f"{module}.js").is_file()
    assert (ROOT / "templates" / "questions" / f"{name}.html.j2").is_file()
    answers = (ROOT / "templates" / "pages" / "answers.html.j2").read_text(encoding="utf-8")
    assert f'"{name}"' in answers, "the answer key does not show what is right"


@pytest.mark.parametrize("name", sorted(BLOCKS))
def test_every_block_has_its_template(name: str) -> None:
    assert (ROOT / "templates" / "blocks" / f"{name}.html.j2").is_file()


@pytest.mark.parametrize("name", sorted(TARGETS))
def test_every_target_has_its_driver(name: str) -> None:
    driver = TARGETS[name].driver

    assert (PACKAGE / "runtime" / f"entry-{driver}.js").is_file()
    assert (PACKAGE / "runtime" / f"entry-questions-{driver}.js").is_file()
    assert (PACKAGE / "runtime" / "drivers" / f"{driver}.js").is_file()


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_has_its_file(name: str) -> None:
    assert (PACKAGE / "cli" / f"{name}.py").is_file()


def test_target_names_stand_in_targets_only() -> None:
    naming = re.compile(r"[\"']scorm(12|2004)")
    found = {
        path.relative_to(PACKAGE).as_posix()
        for path in MODULES
        if naming.search(path.read_text(encoding="utf-8")) and path.parent.name != "targets"
    }

    # What an LMS takes can only be said in the names of targets.
    assert found == {"course/lms_profiles.py"}


def test_every_finding_class_is_in_the_catalogue_and_explained() -> None:
    defined = {
        node.name
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
        and any(
            isinstance(line, ast.AnnAssign) and ast.unparse(line.target) == "code"
            for line in node.body
        )
        and node.name != "Diagnostic"
    }

    assert defined == {kind.__name__ for kind in CATALOGUE.values()}
    assert [kind.code for kind in CATALOGUE.values() if "Why:" not in (kind.__doc__ or "")] == []
