"""How a language counts: plural categories, and whole numbers as it writes them (CLDR)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale

#: A number of each category that whole numbers have is among these, in every language.
_SAMPLES = (*range(201), 1_000_000)

#: The zero of digits that are a language's own, by CLDR's name for them. Babel knows which digits a
#: language uses, but writes all numbers in ours.
_ZEROS = {
    "arab": 0x0660,
    "arabext": 0x06F0,
    "beng": 0x09E6,
    "deva": 0x0966,
    "mymr": 0x1040,
    "tibt": 0x0F20,
}

#: The category of everything else; every language has it.
OTHER = "other"


def _english(n: int) -> str:
    return "one" if n == 1 else OTHER


@dataclass(frozen=True, slots=True)
class Counting:
    """The rules of a language; `samples` holds a number of each category of whole numbers."""

    category: Callable[[int], str] = _english
    written: Callable[[int], str] = str
    samples: Mapping[str, int] = field(default_factory=lambda: {"one": 1, OTHER: 0})


def fallbacks(language: str) -> Iterator[str]:
    """Yield a language tag in small letters, and what it is a part of: `de-at`, `de`."""
    tag = language.lower()
    while tag:
        yield tag
        tag = tag.rpartition("-")[0]


def counting(language: str) -> Counting:
    """Return how a language counts; one that nobody has described counts as English does."""
    if language.partition("-")[0].lower() == "en":
        return Counting()
    locale = _locale(language)
    return _described(locale) if locale else Counting()


def _locale(language: str) -> Locale | None:
    # Courses in English, most of them, need nothing of Babel.
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - costs 20 ms

    for tag in fallbacks(language):
        try:
            return Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return None


def _described(locale: Locale) -> Counting:
    from babel.numbers import format_decimal  # noqa: PLC0415 - as above

    plural = locale.plural_form
    samples: dict[str, int] = {}
    for n in _SAMPLES:
        samples.setdefault(plural(n), n)

    zero = _ZEROS.get(locale.default_numbering_system, ord("0"))
    digits = {ord("0") + n: zero + n for n in range(10)}

    def written(n: int) -> str:
        return format_decimal(n, locale=locale, numbering_system="default").translate(digits)

    return Counting(plural, written, samples)
