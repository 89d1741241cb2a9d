"""What a theme is made of beside its colours: typefaces, corners and space."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

#: The custom properties of each step: corners of buttons and boxes, of larger areas, of the cover.
RADII: Mapping[str, Mapping[str, str]] = {
    "none": {"r": "0", "r2": "0"},
    "small": {"r": ".25rem", "r2": ".375rem"},
    "medium": {"r": ".5rem", "r2": ".875rem"},
    "large": {"r": ".875rem", "r2": "1.5rem"},
}

#: Space around and inside things. Targets never shrink below 44 CSS pixels (WCAG 2.2, 2.5.5).
DENSITIES: Mapping[str, Mapping[str, str]] = {
    "compact": {"s3": ".6rem", "s4": ".8rem", "s5": "1.15rem", "s6": "1.75rem", "s7": "2.5rem"},
    "normal": {"s3": ".75rem", "s4": "1rem", "s5": "1.5rem", "s6": "2.25rem", "s7": "3.5rem"},
    "spacious": {"s3": ".875rem", "s4": "1.25rem", "s5": "1.875rem", "s6": "3rem", "s7": "4.75rem"},
}


@dataclass(frozen=True, slots=True)
class Shape:
    """A theme's typefaces (values of `font-family`) and its steps of corners and space."""

    text: str
    headings: str
    radius: str
    density: str

    def properties(self) -> Iterator[tuple[str, str]]:
        """Yield the custom properties without their dashes."""
        yield "sans", self.text
        yield "heads", self.headings
        yield from RADII[self.radius].items()
        yield from DENSITIES[self.density].items()
