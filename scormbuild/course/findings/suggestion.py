"""The name an author probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def closest(written: str, known: Iterable[str]) -> str | None:
    """Return the known name that is most like the written one, or None if none is close."""
    names = {name.casefold(): name for name in sorted(known, reverse=True)}
    close = get_close_matches(written.casefold(), sorted(names), n=1)
    return names[close[0]] if close else None


def did_you_mean(name: str | None) -> str | None:
    """Say it, if there is anything to say."""
    return None if name is None else f"did you mean {name!r}?"
