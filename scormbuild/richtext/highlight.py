"""Code with its words marked by the short classes of Pygments, for the theme to colour."""

from __future__ import annotations

from difflib import get_close_matches
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pygments.lexer import Lexer
    from pygments.token import _TokenType

#: What authors write for code that is no language at all.
_PLAIN = frozenset(("", "text", "plain", "plaintext", "none", "txt", "output"))


def is_known(language: str) -> bool:
    """Tell whether code in this language can be coloured, or need not be."""
    return language.lower() in _PLAIN or _lexer(language.lower()) is not None


def closest(language: str) -> str | None:
    """Return the language whose name is closest, if one is close."""
    from pygments.lexers import get_all_lexers  # noqa: PLC0415 - Pygments costs start-up time

    names = sorted(alias for _, aliases, _, _ in get_all_lexers() for alias in aliases)
    return next(iter(get_close_matches(language.lower(), names, n=1)), None)


#: The class of white space, which has no colour.
_WHITE_SPACE = "w"


@lru_cache(maxsize=4096)
def highlight(code: str, language: str) -> str:
    """Return the code as HTML; in an unknown language it is only escaped."""
    name = language.lower()
    lexer = None if name in _PLAIN else _lexer(name)
    if lexer is None:
        return escape(code, quote=False)
    written: list[str] = []
    former, run = "", ""
    for kind, text in lexer.get_tokens(code):
        name = _class_name(kind)
        if name == former:
            run += text
            continue
        written.append(_marked(run, former))
        former, run = name, text
    written.append(_marked(run, former))
    return "".join(written)


def _marked(text: str, name: str) -> str:
    safe = escape(text, quote=False)
    return f'<span class="{name}">{safe}</span>' if name and safe.strip() else safe


@lru_cache(maxsize=256)
def _lexer(name: str) -> Lexer | None:
    from pygments.lexers import get_lexer_by_name  # noqa: PLC0415 - Pygments costs start-up time
    from pygments.util import ClassNotFound  # noqa: PLC0415

    try:
        return get_lexer_by_name(name, stripnl=False)
    except ClassNotFound:
        return None


@lru_cache(maxsize=512)
def _class_name(kind: _TokenType) -> str:
    """Return the class of the kind or of the closest kind above it that has one; text has none."""
    from pygments.token import STANDARD_TYPES  # noqa: PLC0415 - Pygments costs start-up time

    while kind.parent is not None and kind not in STANDARD_TYPES:
        kind = kind.parent
    name = STANDARD_TYPES.get(kind, "")
    return "" if name == _WHITE_SPACE else name
