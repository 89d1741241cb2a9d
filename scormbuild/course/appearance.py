"""The look of a course: the key `theme` of course.yaml, with the files that it names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from scormbuild.content import MediaFile, Picture, Use
from scormbuild.course.course import Appearance, Fonts, Logo
from scormbuild.course.documents import COURSE, Documents
from scormbuild.course.findings import LogoMissing
from scormbuild.course.media import Media
from scormbuild.diagnostics import Diagnostic, Outcome, Span
from scormbuild.source.document import Cursor


@dataclass(frozen=True, slots=True)
class ThemeName:
    """The built-in theme that a course asks for; `name` is None if it names none."""

    name: str | None = None
    at: Span = field(default_factory=lambda: Span(COURSE))


NOT_NAMED = ThemeName()


def theme_name(documents: Documents | None) -> ThemeName:
    """Return the built-in theme that course.yaml names."""
    root = None if documents is None or documents.course is None else documents.course.root
    theme = None if root is None else root.get("theme")
    name = None if theme is None else theme.get("name")
    return NOT_NAMED if name is None else ThemeName(name.text().value, name.span)


def read(root: Cursor, media: Media) -> Outcome[Appearance]:
    """Read what course.yaml says of the look; the files become media of the course."""
    theme = root.get("theme")
    if theme is None:
        return Outcome(Appearance())
    before = len(media.found)
    accent = theme.get("accent")
    appearance = Appearance(
        accent=None if accent is None else accent.text().value,
        scheme=theme.value("appearance", "system"),
        accent_at=None if accent is None else accent.span,
        radius=theme.value("radius", None),
        density=theme.value("density", None),
        logo=_logo(theme, media),
        fonts=_fonts(theme, media),
    )
    return Outcome(appearance, (*media.found[before:], *_alone(theme)))


def _logo(theme: Cursor, media: Media) -> Logo | None:
    alt = str(theme.value("logo_alt", ""))
    light, dark = (
        _picture(theme[key], alt, media) if key in theme else None for key in ("logo", "logo_dark")
    )
    return None if light is None else Logo(light, dark)


def _picture(source: Cursor, alt: str, media: Media) -> Picture | None:
    path = media.find(MediaFile(source.text().value, Use.PICTURE, source.span))
    return None if path is None else Picture(str(path), alt, source.span)


def _fonts(theme: Cursor, media: Media) -> Fonts:
    given = dict(theme["font"].entries()) if "font" in theme else {}
    places = {use: file.span for use, file in given.items()}
    wanted = {
        use: media.find(MediaFile(file.text().value, Use.FONT, file.span))
        for use, file in given.items()
    }
    return Fonts({use: str(path) for use, path in wanted.items() if path is not None}, places)


def _alone(theme: Cursor) -> Iterator[Diagnostic]:
    """Report what belongs to a logo where there is none."""
    for key in ("logo_dark", "logo_alt"):
        if key in theme and "logo" not in theme:
            yield LogoMissing(at=theme[key].key_span, key=key)
