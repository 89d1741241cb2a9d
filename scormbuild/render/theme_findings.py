"""Findings about the look: THM007, THM008, THM014, THM019, and MED022 about fonts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from scormbuild.course.findings.suggestion import did_you_mean
from scormbuild.diagnostics import Diagnostic, Severity


@dataclass(frozen=True, kw_only=True)
class ThemeNamedTwice(Diagnostic):
    """The course asks for one theme, and its own `templates` folder extends another.

    Why: the files of a theme are made to lie over one particular theme; over another one they
    would look broken.

    Wrong: `theme: {name: broadsheet}` in course.yaml, `extends = "scormbuild"` in theme.toml

    Right: `theme: {name: broadsheet}` in course.yaml, `extends = "broadsheet"` in theme.toml
    """

    code: ClassVar[str] = "THM007"

    parent: str
    wanted: str

    def message(self) -> str:
        """Name both."""
        return f"this theme extends {self.parent!r}, course.yaml asks for {self.wanted!r}"

    def hint(self) -> str:
        """Say how to settle it."""
        return f'write extends = "{self.wanted}" here, or take `name` out of course.yaml'


@dataclass(frozen=True, kw_only=True)
class ThemeStepUnknown(Diagnostic):
    """A theme asks for corners or space of a step that does not exist.

    Why: the steps are made to fit each other; a style sheet can set any value between them.

    Wrong: `radius = "huge"`

    Right: `radius = "large"`
    """

    code: ClassVar[str] = "THM008"

    name: str
    step: str
    known: tuple[str, ...]

    def message(self) -> str:
        """Name the step."""
        return f"{self.name!r} has no step {self.step!r}"

    def hint(self) -> str:
        """Name those there are."""
        return f"write one of {', '.join(self.known)}"


@dataclass(frozen=True, kw_only=True)
class ColourTooPale(Diagnostic):
    """A colour of the theme cannot be read on its ground, or an edge cannot be seen.

    Why: WCAG 2.2 asks for a contrast of at least 4.5:1 between text and its ground (success
    criterion 1.4.3), and of 3:1 for the edges of what can be operated (1.4.11).

    Wrong:

        [light]
        muted = "#9aa4b0"

    Right:

        [light]
        muted = "#525c69"
    """

    code: ClassVar[str] = "THM014"

    name: str
    ground: str
    contrast: str
    wanted: str
    suggestion: str

    def message(self) -> str:
        """Give the contrast that was computed."""
        return (
            f"the colour {self.name!r} has a contrast of {self.contrast}:1 to {self.ground!r}, "
            f"{self.wanted}:1 is needed"
        )

    def hint(self) -> str:
        """Suggest the closest colour that works."""
        return f'"{self.suggestion}" for {self.name!r} is the same hue and works'


@dataclass(frozen=True, kw_only=True)
class ThemeFileUnused(Diagnostic):
    """Nothing uses a template or a style sheet of the course's own theme.

    Why: a template takes the place of ours that has the same name, so that a misspelt one changes
    nothing and nobody notices. Other names are for what another template includes, extends or
    imports. Style sheets have any name, in `styles/`, `styles/parts/` or `styles/tools/`.

    Wrong: `templates/layouts/covr.html.j2`

    Right: `templates/layouts/cover.html.j2`
    """

    code: ClassVar[str] = "THM019"
    severity: ClassVar[Severity] = Severity.WARNING

    name: str
    suggestion: str | None

    def message(self) -> str:
        """Name the file as a template would."""
        return f"nothing uses {self.name!r}: no file of ours has this name"

    def hint(self) -> str:
        """Suggest the closest name."""
        if self.suggestion is None and self.name.endswith(".css"):
            return "style sheets are taken from styles/, styles/parts/ and styles/tools/"
        return did_you_mean(self.suggestion) or (
            "give it the name of one of ours, or include it in a template that has such a name"
        )


@dataclass(frozen=True, kw_only=True)
class FontUnreadable(Diagnostic):
    """A font file is not a font that browsers read.

    Why: learners would see the font of their computer instead, and nobody would know why.

    Wrong: a zip from a font shop that was renamed to `house.woff2`

    Right: the file in it whose name ends with `.woff2`
    """

    code: ClassVar[str] = "MED022"

    source: str

    def message(self) -> str:
        """Name the file."""
        return f"the font {self.source!r} cannot be read"

    def hint(self) -> str:
        """Say what browsers read."""
        return "browsers read WOFF2, WOFF, TrueType and OpenType"
