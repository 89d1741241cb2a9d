"""Signs of scripts: where two parts need a blank between them, and which signs make them wide."""

from __future__ import annotations

import re
from collections.abc import Iterable

#: Beyond Latin-1: one of them, and browsers keep the whole script with two bytes for each sign.
WIDE = re.compile(r"[^\x00-\xff]")

#: Signs that mean something else when they touch.
_CLASHES = frozenset(("++", "--", "//", "/*", "<!"))


def joined(parts: Iterable[str]) -> str:
    """Return the parts one behind the other, with as few blanks as that takes."""
    text = ""
    for part in parts:
        before, after = text[-1:], part[:1]
        if (_is_word(before) and _is_word(after)) or before + after in _CLASHES:
            text += " "
        text += part
    return text


def _is_word(sign: str) -> bool:
    return sign.isalnum() or sign in {"_", "$"}


def escaped(text: str) -> str:
    """Return a text of JavaScript or JSON whose wide signs are written by their UTF-16 units."""
    return WIDE.sub(_units, text)


def _units(sign: re.Match[str]) -> str:
    units = sign[0].encode("utf-16-be")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))
