"""Values of a course as they are said."""

from __future__ import annotations


def percent(hundredths: int | None) -> str:
    """Return hundredths of a percent in words."""
    if hundredths is None:
        return "none"
    return f"{hundredths / 100:.2f}".rstrip("0").rstrip(".") + " %"


def points(hundredths: int) -> str:
    """Return hundredths of a point in words."""
    return f"{hundredths / 100:.2f}".rstrip("0").rstrip(".")


def limit(number: int | None) -> str:
    """Return how often something may be done."""
    return "any number" if number is None else str(number)


def viewed(rule: str) -> str:
    """Return when lessons count as read."""
    return {
        "opened": "they are opened",
        "end": "they are read to their end",
        "answered": "they are read to their end and their questions are answered",
    }.get(rule, rule)
