"""What a page knows of right answers, so that nobody reads it in passing.

Masked is not encrypted: the player unmasks it (`runtime/player/masked.js`), and so can everybody
who reads scripts. Only who looks at the source of a page, or searches in it, finds nothing.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Iterator, Sequence
from typing import Any

from scormbuild.questions.kind import Option

# The generator of Park and Miller: its products are exact in the numbers of JavaScript.
_FACTOR, _MODULUS = 48_271, 2_147_483_647


def masked(value: object, number: int) -> str:
    """Return JSON values as letters and digits; `number` is the question's in the ledger."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return b64encode(_covered(text.encode(), number)).decode()


def unmasked(text: str, number: int) -> dict[str, Any]:
    """Return what was masked; ValueError if nothing was."""
    return dict(json.loads(_covered(b64decode(text, validate=True), number)))


def shown_numbers(options: Sequence[Option], numbers: Sequence[int]) -> list[int]:
    """Return the numbers of options in another order: by the alphabet.

    The ledger numbers options as the author wrote them, which in some types is the answer.
    """
    places = sorted(range(len(options)), key=lambda place: _letters(options[place]))
    shown = dict(zip(places, sorted(numbers), strict=True))
    return [shown[place] for place in range(len(options))]


def _letters(option: Option) -> tuple[str, str]:
    return option.text.plain, option.key


def _covered(content: bytes, number: int) -> bytes:
    return bytes(byte ^ cover for byte, cover in zip(content, _stream(number), strict=False))


def _stream(number: int) -> Iterator[int]:
    state = number + 1
    while True:
        state = state * _FACTOR % _MODULUS
        yield state & 0xFF
