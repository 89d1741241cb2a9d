"""Find and read a theme: the shipped one, and what a course puts before it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path, PurePosixPath
from typing import Any

from scormbuild.course.appearance import NOT_NAMED, ThemeName
from scormbuild.diagnostics import Diagnostic, Outcome, Span
from scormbuild.render.findings import ThemeFileUnreadable, ThemeParentUnknown
from scormbuild.render.shape import Shape
from scormbuild.render.theme_findings import ThemeNamedTwice
from scormbuild.render.theme_settings import (
    SETTINGS,
    ThemeFile,
    key_span,
    read_settings,
    toml_of,
)

#: The theme that every other one lies over.
BASE = "scormbuild"

#: The folder of the other shipped themes.
_OTHERS = "themes/"

#: The shipped file stays reachable under this name when a course replaces it.
BUILTIN = "builtin/"

_SUFFIXES = (".j2", ".css", ".toml", ".po")

#: A template is written by hand; nobody writes a megabyte.
_LARGEST = 1_000_000


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme as a value: its texts by name, its colours and its shape.

    `light` and `dark` hold the colours of both schemes but the accent's own (`colours.py`);
    `places` says where a course wrote a colour down, by scheme and name.
    """

    files: Mapping[str, ThemeFile]
    accent: str
    accent_at: Span
    light: Mapping[str, str]
    dark: Mapping[str, str]
    shape: Shape
    places: Mapping[tuple[str, str], Span] = field(default_factory=dict)

    def named(self, folder: str, suffix: str) -> tuple[tuple[str, ThemeFile], ...]:
        """Return the files directly in a folder with that suffix, by name."""
        return tuple(
            (name, self.files[name])
            for name in sorted(self.files)
            if name.endswith(suffix) and PurePosixPath(name).parent.as_posix() == folder
        )


def builtin_theme() -> Traversable:
    """Return the shipped theme: inside the package once installed, beside it in a checkout."""
    package = resources.files("scormbuild")
    installed = package / "templates"
    return installed if installed.is_dir() else package / ".." / "templates"


def load_theme(course_folder: Path | None = None, wanted: ThemeName = NOT_NAMED) -> Outcome[Theme]:
    """Read the shipped theme that is wanted, and before it the folder `templates` of the course.

    That folder is a theme only if its theme.toml says what it `extends`.
    """
    shipped = _shipped()
    if course_folder is None:
        return Outcome(shipped[wanted.name or BASE])
    # The schema has said so already if there is no such theme.
    plain = Outcome(shipped.get(wanted.name or BASE, shipped[BASE]))
    folder = course_folder.resolve().parent / "templates"
    if not (folder / SETTINGS).is_file():
        return plain
    found: list[Diagnostic] = []
    texts = dict(_course_files(folder, found))
    if SETTINGS not in texts:
        return Outcome(None, tuple(found))
    data = toml_of(texts[SETTINGS], found)
    if found or "extends" not in data:
        return Outcome(None, tuple(found)) if found else plain
    found += _named_twice(texts[SETTINGS], data["extends"], wanted)
    if data["extends"] not in shipped:
        at = key_span(texts[SETTINGS], "extends")
        known = tuple(shipped)
        found.append(ThemeParentUnknown(at=at, parent=str(data["extends"]), known=known))
    theme = _over(shipped.get(data["extends"], shipped[BASE]), texts, data, found)
    return Outcome(None if found else theme, tuple(found))


def _named_twice(settings: ThemeFile, parent: object, wanted: ThemeName) -> Iterator[Diagnostic]:
    if wanted.name not in (None, parent):
        at = key_span(settings, "extends")
        yield ThemeNamedTwice(at=at, parent=str(parent), wanted=str(wanted.name))


def _shipped() -> dict[str, Theme]:
    """Return the shipped themes by name, the base of all first."""
    texts: dict[str, dict[str, ThemeFile]] = {BASE: {}}
    for name, file in _shipped_files(builtin_theme(), ""):
        theme, own = BASE, name
        if name.startswith(_OTHERS):
            _, theme, own = name.split("/", 2)
        texts.setdefault(theme, {})[own] = file
    base = texts.pop(BASE)
    settings = tomllib.loads(base[SETTINGS].text)
    shape = Shape(**settings["fonts"], **settings["shape"])
    at = Span(base[SETTINGS].path)
    theme_of_all = Theme(base, settings["accent"], at, settings["light"], settings["dark"], shape)
    others = {name: _other(theme_of_all, files) for name, files in sorted(texts.items())}
    return {BASE: theme_of_all, **others}


def _other(base: Theme, texts: Mapping[str, ThemeFile]) -> Theme:
    found: list[Diagnostic] = []
    theme = _over(base, texts, tomllib.loads(texts[SETTINGS].text), found)
    if found:
        raise ValueError(found)
    return theme


def _over(
    base: Theme, texts: Mapping[str, ThemeFile], data: Mapping[str, Any], found: list[Diagnostic]
) -> Theme:
    """Lay a theme over another one."""
    read = read_settings(texts[SETTINGS], data, base.light, base.dark, base.shape)
    found += read.found
    files = {**base.files, **texts}
    for name in texts.keys() & base.files.keys():
        files[BUILTIN + name] = base.files[name]
    return Theme(
        files,
        read.accent or base.accent,
        read.accent_at or base.accent_at,
        read.light,
        read.dark,
        read.shape,
        read.places if texts[SETTINGS].of_course else {},
    )


def _shipped_files(folder: Traversable, prefix: str) -> Iterator[tuple[str, ThemeFile]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        name = prefix + entry.name
        if entry.is_dir():
            yield from _shipped_files(entry, f"{name}/")
        elif name.endswith(_SUFFIXES):
            path = PurePosixPath(BUILTIN + name)
            yield name, ThemeFile(entry.read_text(encoding="utf-8"), path, of_course=False)


def _course_files(folder: Path, found: list[Diagnostic]) -> Iterator[tuple[str, ThemeFile]]:
    for entry in sorted(folder.rglob("*")):
        if entry.name.endswith(_SUFFIXES) and entry.is_file():
            name = entry.relative_to(folder).as_posix()
            path = PurePosixPath("..", "templates", name)
            text = _course_text(entry, folder)
            if isinstance(text, str):
                yield name, ThemeFile(text, path, of_course=True)
            else:
                found.append(ThemeFileUnreadable(at=Span(path), reason=text.reason))


@dataclass(frozen=True, slots=True)
class _Unreadable:
    reason: str


def _course_text(file: Path, folder: Path) -> str | _Unreadable:
    if not file.resolve().is_relative_to(folder.resolve()):
        return _Unreadable("it is a link that leaves the templates folder")
    if file.stat().st_size > _LARGEST:
        return _Unreadable("it is larger than a megabyte")
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _Unreadable(f"byte {error.start + 1} is not UTF-8")
    if "\0" in text:
        return _Unreadable("it holds a NUL character")
    return text.replace("\r\n", "\n").replace("\r", "\n")
