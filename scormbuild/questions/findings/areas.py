"""Findings about areas of pictures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from scormbuild.diagnostics import Diagnostic, Severity


@dataclass(frozen=True, kw_only=True)
class AreaOutsidePicture(Diagnostic):
    """A part of an area lies outside the picture.

    Why: nobody can point at it. Numbers are percent of the picture, not pixels: from 0 at its left
    and upper edge to 100 at its right and lower one.

    Wrong:

        areas:
          - {label: Door, rect: [400, 120, 200, 300], correct: true}
          - {label: Window, rect: [10, 10, 20, 20]}

    Right:

        areas:
          - {label: Door, rect: [50, 20, 25, 50], correct: true}
          - {label: Window, rect: [10, 10, 20, 20]}
    """

    code: ClassVar[str] = "QST080"

    label: str

    def message(self) -> str:
        """Name the area."""
        return f"the area {self.label!r} is not all in the picture"

    def hint(self) -> str | None:
        """Say what the numbers are."""
        return (
            "numbers are percent of the picture's width and height: rect is [left, top, width, "
            "height], circle [x, y, radius], poly a list of [x, y]"
        )


@dataclass(frozen=True, kw_only=True)
class AreasOverlap(Diagnostic):
    """Two areas of a picture overlap.

    Why: who points at the common part chooses the later one, and may have meant the other.

    Wrong:

        areas:
          - {label: Door, rect: [10, 10, 30, 30], correct: true}
          - {label: Window, rect: [30, 20, 30, 30]}

    Right:

        areas:
          - {label: Door, rect: [10, 10, 30, 30], correct: true}
          - {label: Window, rect: [45, 20, 30, 30]}
    """

    code: ClassVar[str] = "QST081"
    severity: ClassVar[Severity] = Severity.WARNING

    one: str
    other: str

    def message(self) -> str:
        """Name both."""
        return f"the areas {self.one!r} and {self.other!r} overlap"

    def hint(self) -> str | None:
        """Say which one gets the point."""
        return f"in the common part {self.other!r} is chosen; make one of them smaller"


@dataclass(frozen=True, kw_only=True)
class AreaWithoutShape(Diagnostic):
    """An area has no shape, one without size, or several.

    Why: it would have no place in the picture.

    Wrong:

        areas:
          - {label: Door, correct: true}
          - {label: Window, circle: [80, 20, 10]}

    Right:

        areas:
          - {label: Door, rect: [10, 10, 30, 50], correct: true}
          - {label: Window, circle: [80, 20, 10]}
    """

    code: ClassVar[str] = "QST082"

    label: str
    written: tuple[str, ...]

    def message(self) -> str:
        """Say what it has."""
        if len(self.written) == 1:
            return f"the {self.written[0]} of the area {self.label!r} has no size"
        if self.written:
            return f"the area {self.label!r} has several shapes: {', '.join(self.written)}"
        return f"the area {self.label!r} has no shape"

    def hint(self) -> str | None:
        """Show the three."""
        return (
            "write one of rect: [left, top, width, height], circle: [x, y, radius], "
            "poly: [[x, y], [x, y], [x, y]], in percent of the picture"
        )


@dataclass(frozen=True, kw_only=True)
class NoPictureForAreas(Diagnostic):
    """The image of a `hotspot` is no picture, or does not say what it shows.

    Why: the picture is what is asked about, so it never only decorates. Who cannot see it needs
    its text to choose among the labels.

    Wrong:

        image: {src: media/plan.png, alt: ""}

    Right:

        image: {src: media/plan.png, alt: A wall with a door and a window}
    """

    code: ClassVar[str] = "QST084"

    shown: bool

    def message(self) -> str:
        """Say what is missing."""
        if self.shown:
            return "this picture does not say what it shows"
        return "this is not one picture"

    def hint(self) -> str | None:
        """Show both spellings."""
        return (
            "write image: {src: media/name.png, alt: What it shows} or "
            '"![What it shows](media/name.png)"'
        )
