from __future__ import annotations

import inspect
import re
import textwrap
from dataclasses import MISSING, fields
from pathlib import PurePosixPath
from types import ModuleType
from typing import Any

import pytest

from scormbuild.diagnostics import Diagnostic, Span
from scormbuild.source.findings import files, includes, limits, mismatches, variables, yaml
from scormbuild.source.findings.words import quoted
from scormbuild.source.yaml import parse

PATH = PurePosixPath("course.yaml")


def kinds(*modules: ModuleType) -> list[type[Diagnostic]]:
    return [
        kind
        for module in modules
        for _, kind in inspect.getmembers(module, inspect.isclass)
        if issubclass(kind, Diagnostic) and kind.__module__ == module.__name__
    ]


ALL = kinds(files, includes, limits, mismatches, variables, yaml)
EXAMPLES: dict[str, object] = {
    "str": "two words",
    "str | None": None,
    "int": 3,
    "bool": True,
    "tuple[str, ...]": ("a", "b"),
}


def example(kind: type[Diagnostic]) -> Diagnostic:
    """Make a finding of this kind; fields without default get a value of their type."""
    values: dict[str, Any] = {
        field.name: EXAMPLES[str(field.type)]
        for field in fields(kind)
        if field.name != "at" and field.default is MISSING
    }
    return kind(at=Span(PATH, 1, 1, 1, 2), **values)


def test_codes_are_unique_and_in_their_range() -> None:
    codes = sorted(kind.code for kind in ALL)

    assert codes == [
        f"SRC{number:03}" for number in (*range(1, 20), *range(40, 55), *range(130, 146))
    ]


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.code)
def test_every_kind_has_a_manual_page_and_a_clear_message(kind: type[Diagnostic]) -> None:
    page, found = inspect.getdoc(kind) or "", example(kind)

    assert re.fullmatch(r"\S.*\.\n\nWhy: .+\n\nWrong:.+\n\nRight:.+", page, re.DOTALL)
    for words in (found.message(), found.hint() or "x"):
        assert not words.endswith((".", " "))
        assert not re.match(r"[A-Z][a-z]", words)
        assert "None" not in words


def block(page: str, name: str) -> str | None:
    """Return an indented example of a manual page."""
    found = re.search(rf"^{name}:\n\n((?:    .*\n|\n)+)", f"{page}\n", re.MULTILINE)
    return textwrap.dedent(found[1]).strip("\n") + "\n" if found else None


@pytest.mark.parametrize("kind", kinds(yaml), ids=lambda kind: kind.code)
def test_the_examples_of_yaml_findings_are_true(kind: type[Diagnostic]) -> None:
    page = inspect.getdoc(kind) or ""
    wrong, right = block(page, "Wrong"), block(page, "Right")
    if wrong is None or right is None:
        assert kind in (yaml.InvisibleCharacter, yaml.NestedTooDeeply)
        return

    assert [type(found) for found in parse(PATH, wrong).diagnostics] == [kind]
    assert parse(PATH, right).diagnostics == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a", "'a'"), ("a\n  b", "'a b'"), ("x" * 60, f"'{'x' * 60}'"), ("x" * 61, f"'{'x' * 59}…'")],
)
def test_quotes_are_short_and_on_one_line(text: str, expected: str) -> None:
    assert quoted(text) == expected
