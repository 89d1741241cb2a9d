"""How wide text is on a terminal, and what of it may be shown there."""

from __future__ import annotations

import unicodedata

#: A tab is shown as so many spaces, wherever it stands.
_TAB = "    "

_FIRST_PICTURE = 0x2400
_DELETE, _DELETE_PICTURE = 0x7F, "\u2421"
_FIRST_C1, _LAST_C1 = 0x80, 0x9F
_SPACE = 0x20

#: These change the direction of what follows them, the rest of the report included.
_DIRECTION = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_LINE_SEPARATORS = frozenset("\u2028\u2029")

_JOINER = "\u200d"
_AS_EMOJI = "\ufe0f"
_SKIN = ("\U0001f3fb", "\U0001f3ff")


def visible(text: str) -> str:
    """Return the text with tabs as spaces and without what would steer a terminal."""
    return text if text.isascii() and text.isprintable() else "".join(map(_shown, text))


def _shown(character: str) -> str:
    number = ord(character)
    if character == "\t":
        return _TAB
    if number < _SPACE:
        return chr(_FIRST_PICTURE + number)
    if number == _DELETE:
        return _DELETE_PICTURE
    if _FIRST_C1 <= number <= _LAST_C1 or character in _DIRECTION | _LINE_SEPARATORS:
        return "\N{REPLACEMENT CHARACTER}"
    return "\N{REPLACEMENT CHARACTER}" if unicodedata.category(character) == "Cs" else character


def width(text: str) -> int:
    """Return how many cells a visible text takes, as terminals of today count.

    Wide characters and emoji take two; what is drawn onto the character before takes none.
    """
    if text.isascii():
        return len(text)
    cells = 0
    before, before_width = "", 0
    for character in text:
        own = _width(character, before, before_width)
        cells += own
        before, before_width = character, own or before_width
    return cells


def _width(character: str, before: str, before_width: int) -> int:
    if before == _JOINER or _SKIN[0] <= character <= _SKIN[1]:
        return 0
    if character == _AS_EMOJI:
        return 1 if before_width == 1 and before else 0
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
