r"""How a typed answer is compared: the same steps here and in `runtime/questions/matching.js`.

Everything works on code points and on explicit lists of characters, never on what a language
happens to call white space or a letter, so that page and Python agree. `grading.json` among the
tests holds both to it.

**Texts.** `normalised` does, in this order:

1. Unicode normalisation form C;
2. drop `INVISIBLE` characters (soft hyphen, zero width space, direction marks: pasted, not typed);
3. replace by `TYPED` (typographic apostrophes, quotes and dashes become what a keyboard has);
4. fold each run of `SPACES` to one space, drop it at both ends;
5. unless case matters: lower case (full mapping, no language), then U+03C2 to U+03C3 and
   "i" + U+0307 to "i" (what lower case makes of a final sigma and of U+0130);
6. unless accents matter: form D, drop U+0300 to U+036F, replace by `STROKES`;
7. form C again.

**Patterns.** A `*` stands for any run of characters, also none; `\*` is an asterisk, `\\` a
backslash, a backslash before anything else is itself. A pattern is normalised like the answer
before its asterisks are looked for. Typing errors are forgiven only in patterns without a wildcard.

**Typing errors** are counted as Levenshtein distance: insertions, deletions, replacements of one
code point each.

**Numbers.** `read_number` drops `INVISIBLE` characters, folds `SPACES`, drops them at both ends and
replaces digits of other scripts, signs and separators by `NUMERALS`; what remains must be an
optional sign, an optional space, then ASCII digits with at most one `.` or `,` among, before or
behind them; at most `NUMBER_LENGTH` characters. There are no exponents. `read_numbers` also reads
digits in groups, `86 400`, `1,234.50` or `1,00,000`: the last group has three digits, those before
two or three, one separator stands between all of them, and a decimal separator is another one. So
`1,234` has two readings, one and a bit or a thousand and more: it is right if either is. A text
that is no number is read again without the unit of the question, before or behind it, whichever
space is between; both are compared in form C and lower case. So `86 400 KG`, `%5` and `-€ 5` are
numbers.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

#: Space, tab, LF, CR, FF, VT, NBSP and the other characters of Unicode that are only space.
SPACES = (
    " \t\n\r\f\v\u00a0\u1680"
    "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)

#: Characters nobody sees: soft hyphen, Arabic letter mark, zero width space, direction marks, word
#: joiner, isolates, byte order mark. Joiners (U+200C, U+200D) stay: they change letters.
INVISIBLE = (
    "\u00ad\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2066\u2067\u2068\u2069\ufeff"
)

#: Telephones type the left ones for the right ones.
TYPED = {
    "\u2018": "'",
    "\u2019": "'",
    "\u02bc": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u201e": '"',
    "\u2010": "-",
    "\u2011": "-",
    "\u2013": "-",
    "\u2212": "-",
}

#: Letters with a stroke, which Unicode does not take apart, without it.
STROKES = dict(
    zip("\u0111\u0110\u0142\u0141\u00f8\u00d8\u0127\u0126\u0167\u0166", "dDlLoOhHtT", strict=True)
)

#: The zeros of other scripts, each followed by its nine other digits: Arabic-Indic and its Persian
#: form, Devanagari to Malayalam, Thai, Lao, Tibetan, Burmese, Khmer, full width.
_ZEROS = (
    *(0x0660, 0x06F0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66),
    *(0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x17E0, 0xFF10),
)

#: Signs, separators and digits of other scripts as ASCII.
NUMERALS = {
    "\u2212": "-",
    "\u2013": "-",
    "\uff0d": "-",
    "\uff0b": "+",
    "\u066b": ".",
    "\uff0e": ".",
    "\uff0c": ",",
    "\u066c": ",",
    "\u2019": "'",
    **{chr(zero + digit): str(digit) for zero in _ZEROS for digit in range(10)},
}

#: More characters than this are no number that anybody typed.
NUMBER_LENGTH = 64

_RUN_OF_SPACES = re.compile(f"[{SPACES}]+")
_TYPED = str.maketrans({**dict.fromkeys(INVISIBLE, ""), **TYPED})
_NUMERALS = str.maketrans({**dict.fromkeys(INVISIBLE, ""), **NUMERALS})
_MARKS = {
    **dict.fromkeys(range(0x0300, 0x0370), ""),
    **{ord(letter): plain for letter, plain in STROKES.items()},
}
_NUMBER = re.compile(r"([-+]?) ?(?=[.,]?[0-9])([0-9]*)(?:[.,]([0-9]*))?")
_GROUPED = re.compile(
    r"([-+]?) ?(?=[0-9]+([.,' ]))([1-9][0-9]{0,2}(?:\2[0-9]{2,3})*\2[0-9]{3})"
    r"(?:(?!\2)[.,]([0-9]*))?"
)
_NOT_DIGITS = re.compile(r"[^0-9]")
_ESCAPES_AND_STARS = re.compile(r"\\([*\\])|(\*)|([^\\*]+|\\)")


def normalised(text: str, *, case: bool = False, accents: bool = True) -> str:
    """Return what two texts must have in common to be the same answer (steps 1 to 7)."""
    text = unicodedata.normalize("NFC", text).translate(_TYPED)
    text = _RUN_OF_SPACES.sub(" ", text).strip(" ")
    if not case:
        text = text.lower().replace("\u03c2", "\u03c3").replace("i\u0307", "i")
    if not accents:
        text = unicodedata.normalize("NFD", text).translate(_MARKS)
    return unicodedata.normalize("NFC", text)


def accepted(text: str, accept: Iterable[str], *, case: bool, accents: bool, typos: int) -> bool:
    """Tell whether one of the patterns fits the text; an empty text fits none."""
    answer = normalised(text, case=case, accents=accents)
    if not answer:
        return False
    return any(
        _fits(answer, pieces(normalised(pattern, case=case, accents=accents)), typos)
        for pattern in accept
    )


def pieces(pattern: str) -> list[str]:
    """Split a normalised pattern at its wildcards; escapes are resolved. No wildcard: one piece."""
    found = [""]
    for escaped, star, literal in _ESCAPES_AND_STARS.findall(pattern):
        if star:
            found.append("")
        else:
            found[-1] += escaped or literal
    return found


def _fits(answer: str, parts: list[str], typos: int) -> bool:
    if len(parts) == 1:
        return within(answer, parts[0], typos)
    first, *middle, last = parts
    if len(answer) < len(first) + len(last) or not answer.startswith(first):
        return False
    if not answer.endswith(last):
        return False
    start, end = len(first), len(answer) - len(last)
    for part in middle:
        start = answer.find(part, start, end)
        if start < 0:
            return False
        start += len(part)
    return True


def within(left: str, right: str, limit: int) -> bool:
    """Tell whether at most `limit` typing errors lie between two texts."""
    if abs(len(left) - len(right)) > limit:
        return False
    if limit == 0:
        return left == right
    row = list(range(len(right) + 1))
    for index, letter in enumerate(left, 1):
        previous, row = row, [index]
        for place, other in enumerate(right, 1):
            replaced = previous[place - 1] + (letter != other)
            row.append(min(replaced, previous[place] + 1, row[-1] + 1))
        if min(row) > limit:
            return False
    return row[-1] <= limit


def read_number(text: str) -> str | None:
    """Return a number without groups as a plain decimal like `-12.5`, or None if it is not one.

    The result has no `+`, no leading zeros but the one before the point, no zeros at the end of the
    fraction, and no `-0`: equal numbers are equal texts.
    """
    found = _NUMBER.fullmatch(_cleaned(text))
    return _plain(found[1], found[2], found[3]) if found else None


def read_numbers(text: str, unit: str = "") -> tuple[str, ...]:
    """Return what a typed number can mean, as plain decimals; nothing if it is none."""
    found = _GROUPED.fullmatch(_cleaned(text))
    grouped = _plain(found[1], _NOT_DIGITS.sub("", found[3]), found[4]) if found else None
    readings = tuple(number for number in (read_number(text), grouped) if number is not None)
    return readings or (read_numbers(_without(text, unit)) if unit else ())


def _without(text: str, unit: str) -> str:
    """Return the text without the unit, in lower case; a sign may stand before the unit."""
    folded, unit = _folded(text), _folded(unit)
    if folded.endswith(unit):
        return folded[: len(folded) - len(unit)]
    sign = folded[:1] if folded[:1] in ("-", "+") else ""
    rest = folded.removeprefix(sign).lstrip(" ")
    return sign + rest.removeprefix(unit) if rest.startswith(unit) else ""


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", _cleaned(text)).lower()


def _cleaned(text: str) -> str:
    """Return the text with numerals in ASCII; nothing if it is too long."""
    cleaned = _RUN_OF_SPACES.sub(" ", text.translate(_NUMERALS)).strip(" ")
    return cleaned if len(cleaned) <= NUMBER_LENGTH else ""


def _plain(sign: str, whole: str, fraction: str | None) -> str:
    whole, fraction = whole.lstrip("0") or "0", (fraction or "").rstrip("0")
    plain = f"{whole}.{fraction}" if fraction else whole
    return f"-{plain}" if sign == "-" and plain != "0" else plain


def compare(left: str, right: str) -> int:
    """Return -1, 0 or 1 for two plain decimals, exactly: no rounding to binary fractions."""
    digits = max(_decimals(left), _decimals(right))
    first, second = _scaled(left, digits), _scaled(right, digits)
    return (first > second) - (first < second)


def _decimals(number: str) -> int:
    return len(number.partition(".")[2])


def _scaled(number: str, digits: int) -> int:
    whole, _, fraction = number.partition(".")
    return int(whole + fraction.ljust(digits, "0"))
