"""Quotation marks, dashes and spaces as the language of the course wants them."""

# Quotation marks and dashes are the subject here.
# ruff: noqa: RUF001
from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

#: Opening and closing mark of the outer and of the inner quotation.
Quotes = tuple[str, str, str, str]

_ENGLISH: Quotes = ("“", "”", "‘", "’")
_GERMAN: Quotes = ("„", "“", "‚", "‘")
_POINTED: Quotes = ("«", "»", "“", "”")
_SWISS: Quotes = ("«", "»", "‹", "›")
_POLISH: Quotes = ("„", "”", "«", "»")
_NORDIC: Quotes = ("”", "”", "’", "’")
_CORNERS: Quotes = ("「", "」", "『", "』")
#: The spaces are U+202F, narrow and unbreakable.
_FRENCH: Quotes = ("«\u202f", "\u202f»", "“", "”")

#: By language tag; a tag with a region comes before its language. English where nothing is said.
_QUOTES: dict[str, Quotes] = {
    "ar": _SWISS,
    "be": ("«", "»", "„", "“"),
    "bg": _GERMAN,
    "bs": ("„", "”", "‚", "’"),
    "ca": _POINTED,
    "cs": _GERMAN,
    "da": ("»", "«", "›", "‹"),
    "de": _GERMAN,
    "de-ch": _SWISS,
    "de-li": _SWISS,
    "el": _POINTED,
    "es": _POINTED,
    "et": _GERMAN,
    "eu": _POINTED,
    "fa": _SWISS,
    "fi": _NORDIC,
    "fr": _FRENCH,
    "fr-ch": _SWISS,
    "gl": _POINTED,
    "he": _NORDIC,
    "hr": ("„", "”", "‚", "’"),
    "hu": ("„", "”", "»", "«"),
    "hy": _SWISS,
    "is": _GERMAN,
    "it": _POINTED,
    "it-ch": _SWISS,
    "ja": _CORNERS,
    "ka": _GERMAN,
    "lb": _GERMAN,
    "lt": _GERMAN,
    "mk": _GERMAN,
    "nb": ("«", "»", "‘", "’"),
    "nn": ("«", "»", "‘", "’"),
    "no": ("«", "»", "‘", "’"),
    "pl": _POLISH,
    "pt": _POINTED,
    "pt-br": _ENGLISH,
    "rm": _SWISS,
    "ro": ("„", "”", "«", "»"),
    "ru": ("«", "»", "„", "“"),
    "sk": _GERMAN,
    "sl": _GERMAN,
    "sq": _POINTED,
    "sr": _GERMAN,
    "sv": _NORDIC,
    "uk": ("«", "»", "„", "“"),
    "zh-hant": _CORNERS,
    "zh-hk": _CORNERS,
    "zh-tw": _CORNERS,
}

_RARE = re.compile(r"\+-|\.\.|--|'\d0s")
_ELLIPSIS = re.compile(r"\.{3,}")
_EM_DASH = re.compile(r"(?<!-)---(?!-)")
_EN_DASH = re.compile(r"(?<=\s)--(?=\s)|(?<=[^\s-])--(?=[^\s-])")
_BEFORE_HIGH_MARK = re.compile(r"(?<=\S) (?=[;!?»])")
_BEFORE_COLON = re.compile(r"(?<=\S) (?=:(?:\s|$))")
_BEHIND_OPENING = re.compile(r"« (?=\S)")

#: Letters of scripts that put no space between a quotation and what follows it, a particle or the
#: next word: Thai to Khmer, Hangul, kana, Chinese characters.
_CLOSE = (
    "\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff"
    "\u3005-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7af"
)
_OTHER_LETTER = rf"[^\W{_CLOSE}]"
_UNSPACED = tuple(
    re.compile(rf"(?<!{_OTHER_LETTER}){mark}(?=\S)([^{mark}]*[^{mark}\s]){mark}(?!{_OTHER_LETTER})")
    for mark in "\"'"
)
_IS_CLOSE = re.compile(f"[{_CLOSE}]")
_DECADE = re.compile(r"(?<!\w)'(?=\d0s\b)")


def quotes_for(language: str) -> Quotes:
    """Return the marks for a BCP 47 tag: of its longest part that is known."""
    parts = language.lower().split("-")
    for length in range(len(parts), 0, -1):
        found = _QUOTES.get("-".join(parts[:length]))
        if found:
            return found
    return _ENGLISH


def is_french(language: str) -> bool:
    """Tell whether `;`, `:`, `!` and `?` keep their distance from the word before them."""
    return language.lower().split("-")[0] == "fr"


def replace_marks(state: StateCore) -> None:
    """Turn `...`, `--`, `---` and `+-` into the signs they stand for, and set the '90s right.

    Not markdown-it's own rule, because that one takes the third item of a row (a), (b), (c) for a
    copyright sign, and repeated marks in examples for mistakes.
    """
    for token in state.tokens:
        if token.type == "inline" and token.children and _RARE.search(token.content):
            for child in _texts(token.children):
                text = _ELLIPSIS.sub("…", child.content).replace("+-", "±")
                text = _DECADE.sub("’", text)
                child.content = _EN_DASH.sub("–", _EM_DASH.sub("—", text))


def quote_unspaced(state: StateCore) -> None:
    """Set the quotation marks that markdown-it takes for apostrophes: those between letters."""
    quotes = state.md.options["quotes"]
    for token in state.tokens:
        if token.type == "inline" and token.children and _IS_CLOSE.search(token.content):
            for child in _texts(token.children):
                for pattern, marks in zip(_UNSPACED, (quotes[:2], quotes[2:]), strict=True):
                    child.content = pattern.sub(partial(_quoted, marks), child.content)


def _quoted(marks: Sequence[str], found: re.Match[str]) -> str:
    text = found.string
    around = text[max(0, found.start() - 1) : found.start()] + text[found.end() : found.end() + 1]
    if not _IS_CLOSE.search(around + found[1]):
        return found[0]
    opening, closing = marks
    return f"{opening}{found[1]}{closing}"


def space_french(state: StateCore) -> None:
    """Make the spaces of French punctuation unbreakable, so that no line starts with a mark."""
    for token in state.tokens:
        if token.type == "inline" and token.children:
            for child in _texts(token.children):
                text = _BEFORE_HIGH_MARK.sub("\u202f", child.content)
                text = _BEFORE_COLON.sub("\u00a0", text)
                child.content = _BEHIND_OPENING.sub("«\u202f", text)


def _texts(children: list[Token]) -> list[Token]:
    """Return the texts that are prose: what stands between < and > is an address."""
    prose: list[Token] = []
    automatic = False
    for child in children:
        if child.info == "auto":
            automatic = child.nesting > 0
        elif child.type == "text" and not automatic:
            prose.append(child)
    return prose
