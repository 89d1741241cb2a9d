"""How findings quote what an author wrote."""

from __future__ import annotations

_LONGEST_QUOTE = 60


def quoted(text: str) -> str:
    """Return the author's words in quotes, on one line, shortened where they are long."""
    line = " ".join(text.split())
    if len(line) > _LONGEST_QUOTE:
        line = line[: _LONGEST_QUOTE - 1] + "…"
    return f"'{line}'"


def listed(words: tuple[str, ...], last: str = "or") -> str:
    """Return 'a', 'b' or 'c'."""
    names = [quoted(word) for word in words]
    return f" {last} ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
