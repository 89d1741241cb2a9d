"""Where two parts of a script need a blank between them."""

from __future__ import annotations

from collections.abc import Iterable

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
