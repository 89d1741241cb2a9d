"""The colours of one course: those of the theme, and the tones of its accent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from scormbuild.course.course import Course
from scormbuild.diagnostics import Outcome, Span
from scormbuild.render.colours import (
    READABLE,
    contrast,
    dark_tones,
    is_colour,
    light_tones,
    readable_accent,
)
from scormbuild.render.findings import AccentTooPale, NotAColour
from scormbuild.render.theme import Theme

_COURSE_FILE = PurePosixPath("course.yaml")


@dataclass(frozen=True, slots=True)
class Palette:
    """Every colour of a page by name, on a light and on a dark background."""

    light: Mapping[str, str]
    dark: Mapping[str, str]

    def css(self) -> str:
        """Return the custom properties; paper is always light."""
        light, dark = _properties(self.light), _properties(self.dark)
        return (
            f":root{{color-scheme:light;{light}}}"
            "@media screen{:root[data-scheme=system]{color-scheme:light dark}}"
            "@media screen and (prefers-color-scheme:dark)"
            f"{{:root:not([data-scheme=light]){{{dark}}}}}"
            f"@media screen{{:root[data-scheme=dark]{{color-scheme:dark;{dark}}}}}"
        )


def palette(course: Course, theme: Theme) -> Outcome[Palette]:
    """Compute the colours, unless nobody could read the accent."""
    accent, at = theme.accent, theme.accent_at
    if course.appearance.accent is not None:
        accent, at = course.appearance.accent, course.appearance.accent_at or Span(_COURSE_FILE)
    if not is_colour(accent):
        return Outcome(None, (NotAColour(at=at, name="accent", colour=accent),))
    background = theme.light["bg"]
    ratio = contrast(accent, background)
    if ratio < READABLE:
        # Cut, not rounded: 4.496 must not be shown as the 4.5 that is asked for.
        shown = f"{int(ratio * 100) / 100:.2f}"
        suggestion = readable_accent(accent, background)
        pale = AccentTooPale(at=at, accent=accent, contrast=shown, suggestion=suggestion)
        return Outcome(None, (pale,))
    return Outcome(
        Palette(
            {**theme.light, **light_tones(accent, theme.light)},
            {**theme.dark, **dark_tones(accent, theme.dark)},
        )
    )


def _properties(colours: Mapping[str, str]) -> str:
    return ";".join(f"--{name}:{colour}" for name, colour in colours.items())
