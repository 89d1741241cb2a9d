"""The colours of one course: those of the theme, and the tones of its accent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from scormbuild.course.course import Course
from scormbuild.diagnostics import Diagnostic, Outcome, Span
from scormbuild.render.colours import (
    READABLE,
    VISIBLE,
    contrast,
    dark_tones,
    is_colour,
    light_tones,
    moved,
)
from scormbuild.render.findings import AccentTooPale, NotAColour
from scormbuild.render.theme import Theme
from scormbuild.render.theme_findings import ColourTooPale

_COURSE_FILE = PurePosixPath("course.yaml")

#: What stands on what: the grounds of each colour, and the contrast that it needs.
_PAIRS: tuple[tuple[str, tuple[str, ...], float], ...] = (
    ("text", ("bg", "surface"), READABLE),
    ("muted", ("bg", "surface"), READABLE),
    ("edge", ("bg", "surface"), VISIBLE),
    *((name, ("bg", "surface", f"{name}-soft"), READABLE) for name in ("ok", "bad", "warn")),
    *(
        (f"code-{name}", ("surface",), READABLE)
        for name in ("comment", "keyword", "text", "number", "name")
    ),
)


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
    found = (
        *_pale("light", theme.light, theme),
        *_pale("dark", theme.dark, theme),
        *_accent(accent, theme.places.get(("light", "bg"), at), theme.light["bg"]),
    )
    if found:
        return Outcome(None, found)
    return Outcome(
        Palette(
            {**theme.light, **light_tones(accent, theme.light)},
            {**theme.dark, **dark_tones(accent, theme.dark)},
        )
    )


def _shown(ratio: float) -> str:
    """Cut, not round: 4.496 must not be shown as the 4.5 that is asked for."""
    return f"{int(ratio * 100) / 100:.2f}"


def _accent(accent: str, at: Span, background: str) -> Iterator[Diagnostic]:
    ratio = contrast(accent, background)
    if ratio < READABLE:
        suggestion = moved(accent, (background,))
        yield AccentTooPale(at=at, accent=accent, contrast=_shown(ratio), suggestion=suggestion)


def _pale(scheme: str, colours: Mapping[str, str], theme: Theme) -> Iterator[Diagnostic]:
    """Report colours of the course's own theme that cannot be read on their grounds.

    Those of the shipped themes are tested.
    """
    for name, grounds, wanted in _PAIRS:
        for ground in grounds:
            at = theme.places.get((scheme, name)) or theme.places.get((scheme, ground))
            ratio = contrast(colours[name], colours[ground])
            if at and ratio < wanted:
                yield ColourTooPale(
                    at=at,
                    name=name,
                    ground=ground,
                    contrast=_shown(ratio),
                    wanted=f"{wanted:g}",
                    suggestion=moved(colours[name], [colours[one] for one in grounds], wanted),
                )
                break


def _properties(colours: Mapping[str, str]) -> str:
    return ";".join(f"--{name}:{colour}" for name, colour in colours.items())
