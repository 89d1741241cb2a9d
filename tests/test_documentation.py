"""What the documentation promises is there: commands, codes, folders, links."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scormbuild.catalogue import CATALOGUE
from scormbuild.cli import COMMANDS
from scormbuild.cli.explain import reference

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


def test_the_list_of_findings_is_the_one_in_the_code(pytestconfig: pytest.Config) -> None:
    page = ROOT / "docs" / "findings.md"
    if pytestconfig.getoption("--update-golden"):
        page.write_text(reference(CATALOGUE.values()), encoding="utf-8")

    assert page.read_text(encoding="utf-8") == reference(CATALOGUE.values())


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_the_readme_names_every_command(name: str) -> None:
    assert f"scormbuild {name}" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_architecture_names_every_folder_of_the_package() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    named = set(re.findall(r"^\| `([a-z_]+)/`", text, re.MULTILINE))
    folders = {path.parent.name for path in (ROOT / "scormbuild").glob("*/__init__.py")}

    assert named == folders


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    code = r"```.*?```|`[^`\n]*`|\n {4}[^\n]*"
    text = re.sub(code, "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    targets = re.findall(r"(?<!\\)\]\((?!https?:)([^)#]+)", text)

    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_recipes_name_folders_that_exist() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    paths = re.findall(r"`((?:scormbuild|templates|tests)/[^`]*)`", text)
    folders = {re.split(r"/[^/]*[<*.]", f"{path}.", maxsplit=1)[0].rstrip(".") for path in paths}

    assert [folder for folder in sorted(folders) if not (ROOT / folder).exists()] == []
