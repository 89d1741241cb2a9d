"""Styles, scripts and icon of a package, named by their contents."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

import rcssmin

from scormbuild.archive import OutputFile
from scormbuild.render.facts import TargetFacts
from scormbuild.render.palette import Palette
from scormbuild.render.parts import BLOCKS, DRAGGING, EXERCISES, QUESTIONS, QUIZ, STYLES
from scormbuild.render.sandbox import Sandbox
from scormbuild.render.theme import Theme
from scormbuild.runtime.scripts import script

#: The parts that are scripts.
_SCRIPTS = (QUESTIONS, EXERCISES, QUIZ, DRAGGING, BLOCKS)

#: Chromium (from 136) then compiles every function while it reads the script, and reads none again
#: when it is called: of the scripts that start a course most are. Elsewhere it is a comment.
_AT_ONCE = "//# allFunctionsCalledOnLoad\n"

#: Hexadecimal digits of a hash in a name: two contents of one name never meet in one course.
HASH = 8


@dataclass(frozen=True, slots=True)
class Assets:
    """Where the assets lie, relative to the root of the package, and what they hold.

    `parts` are what the player fetches when a page needs it, by name: scripts, and `more`, the
    styles of blocks that only some pages have.
    """

    tracking: str
    player: str
    parts: Mapping[str, str]
    styles: str
    more: str
    favicon: str
    files: tuple[OutputFile, ...]


def short_hash(content: bytes) -> str:
    """Return what tells contents apart in a name or an address."""
    return hashlib.sha256(content).hexdigest()[:HASH]


def assets(
    theme: Theme, colours: Palette, tokens: str, templates: Sandbox, facts: TargetFacts
) -> Assets:
    """Return the assets that every package of this theme and target has.

    `tokens` are the style rules of typefaces, corners and space.
    """
    icon = templates.get_template("layouts/favicon.svg.j2").render(colours=colours.light)
    files = tuple(
        named(name, suffix, text.encode())
        for name, suffix, text in (
            ("tracking", "js", _AT_ONCE + script(f"entry-{facts.driver}.js")),
            ("player", "js", _AT_ONCE + script("entry-player.js")),
            *((part, "js", script(_entry(part, facts))) for part in _SCRIPTS),
            ("theme", "css", sheet(theme, "styles", colours.css(), tokens)),
            ("parts", "css", sheet(theme, "styles/parts")),
            ("favicon", "svg", icon.strip()),
        )
    )
    tracking, player, *others, styles, more, favicon = (file.path.as_posix() for file in files)
    parts = {**dict(zip(_SCRIPTS, others, strict=True)), STYLES: more}
    return Assets(tracking, player, parts, styles, more, favicon, files)


def _entry(part: str, facts: TargetFacts) -> str:
    """Return the module of a part; that of questions knows how the LMS is told of answers."""
    return f"entry-{part}-{facts.driver}.js" if part == QUESTIONS else f"entry-{part}.js"


def named(name: str, suffix: str, content: bytes) -> OutputFile:
    """Return an asset under a name that changes with its contents, for all caches."""
    return OutputFile(PurePosixPath("assets", f"{name}-{short_hash(content)}.{suffix}"), content)


def sheet(theme: Theme, folder: str, *before: str) -> str:
    """Return the sheets in a folder of the theme as one, in the order of their names."""
    sheets = (file.text for _, file in theme.named(folder, ".css"))
    return str(rcssmin.cssmin("\n".join((*before, *sheets))))
