"""The file theme.toml: what a theme says of colours, typefaces, corners and space."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import Any

from scormbuild.diagnostics import Diagnostic, Span
from scormbuild.render.colours import is_colour
from scormbuild.render.findings import (
    NotAColour,
    ThemeSettingsBroken,
    ThemeSettingUnknown,
)
from scormbuild.render.shape import DENSITIES, RADII, Shape
from scormbuild.render.theme_findings import ThemeStepUnknown

#: The name of the file.
SETTINGS = "theme.toml"

_KNOWN = ("extends", "name", "accent", "light", "dark", "fonts", "shape")
_STEPS: Mapping[str, Iterable[str]] = {"radius": RADII, "density": DENSITIES}
_FONTS = ("text", "headings")

_TOML_LINE = re.compile(r" \(at line (\d+), column (\d+)\)$")


@dataclass(frozen=True, slots=True)
class ThemeFile:
    """One text of a theme. `path` is how the author knows it, relative to the course folder."""

    text: str
    path: PurePosixPath
    of_course: bool


@dataclass(slots=True)
class Settings:
    """What one theme.toml says over the theme that it extends; `accent` is None if it says none."""

    light: Mapping[str, str]
    dark: Mapping[str, str]
    shape: Shape
    accent: str | None = None
    accent_at: Span | None = None
    places: dict[tuple[str, str], Span] = field(default_factory=dict)
    found: list[Diagnostic] = field(default_factory=list)


def toml_of(file: ThemeFile, found: list[Diagnostic]) -> dict[str, Any]:
    """Return the contents of theme.toml as plain data."""
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


def key_span(file: ThemeFile, key: str, table: str = "") -> Span:
    """Return the place where a key is written; theme.toml is small enough to search it."""
    inside = ""
    for number, line in enumerate(file.text.splitlines(), start=1):
        header = re.match(r"\s*\[\s*([\w-]+)\s*\]", line)
        inside = header[1] if header else inside
        match = re.match(rf"\s*\[?\s*[\"']?({re.escape(key)})[\"']?\s*[=\]]", line)
        if match and (header or inside == table):
            return Span(file.path, number, match.start(1) + 1, number, match.end(1) + 1)
    return Span(file.path)


def read_settings(
    file: ThemeFile,
    data: Mapping[str, Any],
    light: Mapping[str, str],
    dark: Mapping[str, str],
    shape: Shape,
) -> Settings:
    """Read what theme.toml says; `light`, `dark` and `shape` are those of the theme below."""
    read = Settings(light, dark, shape)
    _unknown(read, file, data, _KNOWN)
    if "accent" in data:
        read.accent, read.accent_at = str(data["accent"]), key_span(file, "accent")
        if not _is_colour(data["accent"]):
            read.found.append(NotAColour(at=read.accent_at, name="accent", colour=read.accent))
    read.light = _colours(read, file, "light", light, data.get("light"))
    read.dark = _colours(read, file, "dark", dark, data.get("dark"))
    fonts = _table(read, file, data, "fonts", _FONTS)
    steps = _table(read, file, data, "shape", tuple(_STEPS))
    for name, step in steps.items():
        if str(step) not in _STEPS[name]:
            at = key_span(file, name, "shape")
            known = tuple(_STEPS[name])
            read.found.append(ThemeStepUnknown(at=at, name=name, step=str(step), known=known))
    if not read.found:
        named = {name: str(value) for name, value in {**fonts, **steps}.items()}
        read.shape = replace(shape, **named)
    return read


def _is_colour(value: object) -> bool:
    return isinstance(value, str) and is_colour(value)


def _unknown(
    read: Settings, file: ThemeFile, given: Iterable[str], known: tuple[str, ...], table: str = ""
) -> None:
    for key in given:
        if key not in known:
            at = key_span(file, key, table)
            read.found.append(ThemeSettingUnknown(at=at, key=key, known=known))


def _table(
    read: Settings, file: ThemeFile, data: Mapping[str, Any], name: str, known: tuple[str, ...]
) -> dict[str, Any]:
    given = data.get(name)
    table = given if isinstance(given, dict) else {}
    _unknown(read, file, table, known, name)
    return {key: value for key, value in table.items() if key in known}


def _colours(
    read: Settings, file: ThemeFile, scheme: str, below: Mapping[str, str], given: object
) -> Mapping[str, str]:
    colours = dict(below)
    table = given if isinstance(given, dict) else {}
    _unknown(read, file, table, tuple(below), scheme)
    for name, colour in table.items():
        if name not in below:
            continue
        at = key_span(file, name, scheme)
        if _is_colour(colour):
            colours[name] = colour
            read.places[scheme, name] = at
        else:
            read.found.append(NotAColour(at=at, name=name, colour=str(colour)))
    return colours
