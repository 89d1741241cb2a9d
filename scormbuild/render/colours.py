"""Colours of a page from one accent: WCAG 2.2 contrast, tones for a light and a dark scheme.

A colour is a text `#rrggbb` outside this module and three integers of 0 to 255 inside. Everything
but the luminance is plain arithmetic, so that every platform gets the same colours.
"""

from __future__ import annotations

import colorsys
import re
from collections.abc import Iterable, Mapping
from typing import TypeAlias

Rgb: TypeAlias = tuple[int, int, int]

#: Contrast that text must reach at least: WCAG 2.2, success criterion 1.4.3 (level AA).
READABLE = 4.5

#: Contrast that edges of controls must reach: success criterion 1.4.11 (level AA).
VISIBLE = 3.0

#: The accent on a dark page; higher than AA because thin light text on black looks thinner.
_EASY_ON_DARK = 7.0

_HEX = re.compile(r"#([0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_WHITE: Rgb = (255, 255, 255)
_BLACK: Rgb = (0, 0, 0)
_STEPS = 64

#: Below it sRGB is a straight line.
_DARK_END = 0.04045


def is_colour(text: str) -> bool:
    """Tell whether the text is `#rgb` or `#rrggbb`."""
    return _HEX.fullmatch(text) is not None


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2, definition of that name)."""
    return _contrast(_read(one), _read(other))


def moved(colour: str, grounds: Iterable[str], wanted: float = READABLE) -> str:
    """Return the colour, moved away from its grounds as little as the contrast needs."""
    return _write(_toward_contrast(_read(colour), tuple(map(_read, grounds)), wanted))


def light_tones(accent: str, colours: Mapping[str, str]) -> dict[str, str]:
    """Return the accent's colours on a light page; `colours` are the other colours of the page."""
    base, background = _read(accent), _read(colours["bg"])
    soft = _mix(base, background, 6)
    strong = _toward_contrast(base, (soft, _read(colours["surface"]), background), READABLE)
    on_accent = _better_on(base, (_WHITE, _read(colours["text"])))
    return _texts(
        {
            "accent": base,
            "on-accent": on_accent,
            "accent-strong": strong,
            "accent-soft": soft,
            "accent-line": _mix(base, background, 20),
            "focus": strong,
            "hero": base,
            "on-hero": on_accent,
            "hero-line": _mix(on_accent, base, _faint(on_accent, base)),
        }
    )


def dark_tones(accent: str, colours: Mapping[str, str]) -> dict[str, str]:
    """Return the accent's colours on a dark page: the same hue, as light as reading needs."""
    background = _read(colours["bg"])
    base = _toward_contrast(_read(accent), (background,), _EASY_ON_DARK)
    soft = _mix(base, background, 10)
    hero = _mix(_read(accent), background, 40)
    on_hero = _better_on(hero, (_read(colours["text"]), _WHITE))
    strong = _toward_contrast(base, (soft, _read(colours["surface"])), READABLE)
    return _texts(
        {
            "accent": base,
            "on-accent": _better_on(base, (background, _WHITE)),
            "accent-strong": strong,
            "accent-soft": soft,
            "accent-line": _mix(base, background, 24),
            "focus": strong,
            "hero": hero,
            "on-hero": on_hero,
            "hero-line": _mix(on_hero, hero, _faint(on_hero, hero)),
        }
    )


def _texts(tones: Mapping[str, Rgb]) -> dict[str, str]:
    return {name: _write(tone) for name, tone in tones.items()}


def _read(colour: str) -> Rgb:
    digits = colour.removeprefix("#")
    if len(digits) == len("rgb"):
        digits = "".join(digit * 2 for digit in digits)
    red, green, blue = bytes.fromhex(digits)
    return (red, green, blue)


def _write(colour: Rgb) -> str:
    return "#" + bytes(colour).hex()


def _luminance(colour: Rgb) -> float:
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    """Return an sRGB part (0 to 1) as light (IEC 61966-2-1)."""
    return part / 12.92 if part <= _DARK_END else float(((part + 0.055) / 1.055) ** 2.4)


def _contrast(one: Rgb, other: Rgb) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _mix(colour: Rgb, other: Rgb, parts: int) -> Rgb:
    """Mix `parts` of 64 of a colour into another."""
    red, green, blue = (
        (part * parts + base * (_STEPS - parts) + _STEPS // 2) // _STEPS
        for part, base in zip(colour, other, strict=True)
    )
    return (red, green, blue)


def _better_on(background: Rgb, candidates: Iterable[Rgb]) -> Rgb:
    return max(candidates, key=lambda colour: _contrast(colour, background))


def _faint(ink: Rgb, background: Rgb) -> int:
    """Return how much of the ink a drawing behind a text of that ink may hold (parts of 64)."""
    parts = 6
    while parts and _contrast(ink, _mix(ink, background, parts)) < READABLE:
        parts -= 1
    return parts


def _toward_contrast(colour: Rgb, backgrounds: tuple[Rgb, ...], wanted: float) -> Rgb:
    """Keep hue and saturation, move the lightness until every background contrasts enough."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*(part / 255 for part in colour))
    end = _better_on(backgrounds[0], (_WHITE, _BLACK))
    target = 1.0 if end == _WHITE else 0.0
    for step in range(_STEPS + 1):
        lighter = lightness + (target - lightness) * step / _STEPS
        red, green, blue = (
            int(part * 255 + 0.5) for part in colorsys.hls_to_rgb(hue, lighter, saturation)
        )
        found = colour if step == 0 else (red, green, blue)
        if all(_contrast(found, background) >= wanted for background in backgrounds):
            return found
    return end
