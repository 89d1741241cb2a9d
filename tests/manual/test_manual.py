"""The manual is whole: every page is in the index, and what it shows can be typed and built."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from scormbuild import pipeline
from scormbuild.cli import group
from tests.broken.good import GOOD, write

DOCS = Path(__file__).parents[2] / "docs"
PAGES = sorted(DOCS.rglob("*.md"))

_FENCED = re.compile(r"^( *)```(\w+)?(?: (\S+))?\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"(?<!\\)\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)")


def named(page: Path) -> str:
    return page.relative_to(DOCS).as_posix()


def prose(page: Path) -> str:
    text = _FENCED.sub("", page.read_text(encoding="utf-8"))
    return re.sub(r"`[^`\n]*`|\n {4}[^\n]*", "", text)


def anchors(page: Path) -> set[str]:
    """Return the anchors that headings have on GitHub."""
    headings = re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def typed(page: Path) -> Iterator[str]:
    """Yield the commands that a page tells to type."""
    for _, language, _, body in _FENCED.findall(page.read_text(encoding="utf-8")):
        for line in body.splitlines() if language in ("sh", "console") else ():
            command = line.strip().removeprefix("$ ").partition(" | ")[0].partition("  #")[0]
            if command.startswith("scormbuild "):
                yield command


def test_every_page_is_in_the_index() -> None:
    index = DOCS / "README.md"
    linked = {(DOCS / target).resolve() for target, _ in _LINK.findall(index.read_text("utf-8"))}

    assert [named(page) for page in PAGES if page not in linked | {index}] == []


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_links_into_pages_find_their_heading(page: Path) -> None:
    lost = []
    for target, anchor in _LINK.findall(prose(page)):
        place = (page.parent / target).resolve() if target else page
        if anchor and anchor not in anchors(place):
            lost.append(f"{target}#{anchor}")

    assert lost == []


COMMANDS = sorted({command for page in PAGES for command in typed(page)})


@pytest.mark.parametrize("command", COMMANDS)
def test_commands_can_be_typed(command: str) -> None:
    _, name, *arguments = shlex.split(command)
    found = group.get_command(click.Context(group), name)

    assert found is not None, f"there is no command {name!r}"
    found.make_context(name, arguments)


@pytest.mark.parametrize("page", sorted((DOCS / "how-to").iterdir()), ids=named)
def test_what_a_page_shows_can_be_built(page: Path, tmp_path: Path) -> None:
    """Files of a course and a theme that a how-to shows are put into a good course."""
    course = write(tmp_path, GOOD)
    theme = tmp_path / "templates" / "theme.toml"
    for _, _, file, body in _FENCED.findall(page.read_text(encoding="utf-8")):
        place = tmp_path / file
        if file == "course_src/course.yaml":
            place.write_text(place.read_text(encoding="utf-8") + body, encoding="utf-8")
        elif file.startswith("templates/"):
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(body, encoding="utf-8")
    if theme.parent.exists() and not theme.exists():
        theme.write_text('extends = "scormbuild"\n', encoding="utf-8")

    assert pipeline.validate(course).diagnostics == ()
