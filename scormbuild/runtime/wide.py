"""Signs beyond Latin-1: with one of them, browsers keep a text with two bytes for each sign."""

from __future__ import annotations

import re

#: A wide sign.
WIDE = re.compile(r"[^\x00-\xff]")


def escaped(text: str) -> str:
    """Return a text of JavaScript or JSON whose wide signs are written by their UTF-16 units."""
    return WIDE.sub(_units, text)


def _units(sign: re.Match[str]) -> str:
    units = sign[0].encode("utf-16-be")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))
