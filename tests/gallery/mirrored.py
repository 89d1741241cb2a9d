"""A course from right to left: every text spelled in Arabic letters, everything else as it is.

Nobody reads a language in it. It has the letters, the direction and the length of one, for every
example that there will ever be.
"""

from __future__ import annotations

import re
from typing import Any

#: Keys whose values are no texts.
NAMES = frozenset(
    (
        "after",
        "allow_hosts",
        "captions",
        "end",
        "file",
        "id",
        "language",
        "objective",
        "objectives",
        "poster",
        "ratio",
        "scoring",
        "src",
        "start",
        "tags",
        "to",
        "type",
        "url",
        "viewed",
    )
)

#: A file of the course, and what stays inside a text: targets of pictures and links, braces.
_PATH = re.compile(r"[a-z]+/[\w.-]+\.[a-z]+")
_KEPT = re.compile(r"(\]\([^)]*\)|\{[^}]*\})")

_LETTERS = str.maketrans("abcdefghijklmnopqrstuvwxyzé?", "ابثدافغهيجكلمنوبقرستعوشطيزا؟")


def mirrored(data: Any) -> Any:
    """Return the data of a page or a course with its texts in Arabic letters."""
    if isinstance(data, str):
        return data if _PATH.fullmatch(data) else _text(data)
    if isinstance(data, list):
        return [mirrored(item) for item in data]
    if not isinstance(data, dict):
        return data
    return {key: _value(key, value) for key, value in data.items()}


def _value(key: str, value: Any) -> Any:
    # Objectives are named in a lesson and described in the course.
    if key in NAMES and not (isinstance(value, list) and isinstance(value[0], dict)):
        return value
    if key == "groups":
        return {_text(name): mirrored(items) for name, items in value.items()}
    return mirrored(value)


def _text(text: str) -> str:
    parts = _KEPT.split(text)
    parts[::2] = [part.lower().translate(_LETTERS) for part in parts[::2]]
    return "".join(parts)
