"""The reference in docs/reference is what schemas and commands say today."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from scormbuild.cli import COMMANDS
from scormbuild.published import FILES, published
from tests.manual import commands, keys

FOLDER = Path(__file__).parents[2] / "docs" / "reference"
PAGES: dict[str, Callable[[], str]] = {
    "commands": commands.page,
    **{name: partial(keys.page, name) for name in FILES},
}


@pytest.mark.parametrize("name", list(PAGES))
def test_the_page_is_current(name: str, pytestconfig: pytest.Config) -> None:
    file, text = FOLDER / f"{name}.md", PAGES[name]()
    if pytestconfig.getoption("--update-golden"):
        file.write_text(text, encoding="utf-8")

    assert file.read_text(encoding="utf-8") == text


def test_there_is_no_other_page() -> None:
    assert sorted(path.stem for path in FOLDER.iterdir()) == sorted(PAGES)


@pytest.mark.parametrize("name", list(FILES))
def test_every_key_has_its_place(name: str) -> None:
    text = keys.page(name)

    assert [key for key in published(name)["properties"] if f"\n## `{key}`" not in text] == []


def test_every_command_has_its_place() -> None:
    assert [name for name in COMMANDS if f"\n## {name}\n" not in commands.page()] == []
