"""Find and read a theme: the shipped one, and what a course puts before it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path, PurePosixPath
from typing import Any

from scormbuild.diagnostics import Diagnostic, Outcome, Span
from scormbuild.render.colours import is_colour
from scormbuild.render.findings import (
    NotAColour,
    ThemeFileUnreadable,
    ThemeParentUnknown,
    ThemeSettingsBroken,
    ThemeSettingUnknown,
)

#: What a theme of a course can extend.
PARENTS = ("scormbuild",)

#: The shipped file stays reachable under this name when a course replaces it.
BUILTIN = "builtin/"

_SETTINGS = "theme.toml"
_SUFFIXES = (".j2", ".css", ".toml", ".po")

#: A template is written by hand; nobody writes a megabyte.
_LARGEST = 1_000_000

_TOML_LINE = re.compile(r" \(at line (\d+), column (\d+)\)$")


@dataclass(frozen=True, slots=True)
class ThemeFile:
    """One text of a theme. `path` is how the author knows it, relative to the course folder."""

    text: str
    path: PurePosixPath
    of_course: bool


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme as a value: its texts by name, and its colours.

    `light` and `dark` hold the colours of both schemes but the accent's own (`colours.py`).
    """

    files: Mapping[str, ThemeFile]
    accent: str
    accent_at: Span
    light: Mapping[str, str]
    dark: Mapping[str, str]

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


def load_theme(course_folder: Path | None = None) -> Outcome[Theme]:
    """Read the shipped theme, and before it the folder `templates` beside the course.

    That folder is a theme only if its theme.toml says what it `extends`.
    """
    shipped = _shipped()
    if course_folder is None:
        return Outcome(shipped)
    folder = course_folder.resolve().parent / "templates"
    settings = folder / _SETTINGS
    if not settings.is_file():
        return Outcome(shipped)
    found: list[Diagnostic] = []
    texts = dict(_course_files(folder, found))
    if _SETTINGS not in texts:
        return Outcome(None, tuple(found))
    data = _settings(texts[_SETTINGS], found)
    if found or "extends" not in data:
        return Outcome(None if found else shipped, tuple(found))
    theme = _extended(shipped, texts, data, found)
    return Outcome(None if found else theme, tuple(found))


def _shipped() -> Theme:
    files = dict(_shipped_files(builtin_theme(), ""))
    settings = tomllib.loads(files[_SETTINGS].text)
    at = Span(files[_SETTINGS].path)
    return Theme(files, settings["accent"], at, settings["light"], settings["dark"])


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


def _settings(file: ThemeFile, found: list[Diagnostic]) -> dict[str, Any]:
    try:
        return tomllib.loads(file.text)
    except tomllib.TOMLDecodeError as error:
        reason = str(error)
        place = _TOML_LINE.search(reason)
        at = Span(file.path)
        if place:
            line, column = int(place[1]), int(place[2])
            at = Span(file.path, line, column, line, column + 1)
        reason = _TOML_LINE.sub("", reason)
        found.append(ThemeSettingsBroken(at=at, reason=reason[:1].lower() + reason[1:]))
        return {}


def _key_span(file: ThemeFile, key: str) -> Span:
    """Return the place where a key is written; theme.toml is small enough to search it."""
    for number, line in enumerate(file.text.splitlines(), start=1):
        match = re.match(rf"\s*\[?[\"']?({re.escape(key)})[\"']?\s*[=\]]", line)
        if match:
            return Span(file.path, number, match.start(1) + 1, number, match.end(1) + 1)
    return Span(file.path)


def _extended(
    shipped: Theme, texts: Mapping[str, ThemeFile], data: Mapping[str, Any], found: list[Diagnostic]
) -> Theme:
    """Lay a course's theme over the shipped one."""
    settings = texts[_SETTINGS]
    if data["extends"] not in PARENTS:
        at = _key_span(settings, "extends")
        found.append(ThemeParentUnknown(at=at, parent=str(data["extends"]), known=PARENTS))
    known = ("extends", "name", "accent", "light", "dark")
    found += [
        ThemeSettingUnknown(at=_key_span(settings, key), key=key, known=known)
        for key in data
        if key not in known
    ]
    files = {**shipped.files, **texts}
    for name in texts.keys() & shipped.files.keys():
        files[BUILTIN + name] = shipped.files[name]
    accent = data.get("accent", shipped.accent)
    at = _key_span(settings, "accent") if "accent" in data else shipped.accent_at
    if not (isinstance(accent, str) and is_colour(accent)):
        found.append(NotAColour(at=at, name="accent", colour=str(accent)))
    light = _colours(settings, shipped.light, data.get("light", {}), found)
    dark = _colours(settings, shipped.dark, data.get("dark", {}), found)
    return Theme(files, str(accent), at, light, dark)


def _colours(
    settings: ThemeFile, shipped: Mapping[str, str], given: object, found: list[Diagnostic]
) -> dict[str, str]:
    colours = dict(shipped)
    for name, colour in (given if isinstance(given, dict) else {}).items():
        at = _key_span(settings, name)
        if name not in shipped:
            found.append(ThemeSettingUnknown(at=at, key=name, known=tuple(shipped)))
        elif not (isinstance(colour, str) and is_colour(colour)):
            found.append(NotAColour(at=at, name=name, colour=str(colour)))
        else:
            colours[name] = colour
    return colours
