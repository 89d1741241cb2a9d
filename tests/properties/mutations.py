"""Slips of the hand: what becomes of a course's files when somebody types, cuts and pastes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from hypothesis import strategies as st

Edit: TypeAlias = Callable[[str], str]

#: What means something to YAML, Markdown, `:::` containers, HTML, templates, or a decoder.
SIGNS = (
    *("\n", "\n\n", " ", "  ", "\t", "\r", "\0", "\ufeff", "\u2028", "\x85", "\u00a0", "\u200f"),
    *("é", "e\u0301", "İ", "ß", "😀", "\ufffe", "\x1b[31m", "\u202e", "日本"),
    *(
        ":",
        ": ",
        "- ",
        "-",
        "? ",
        "|",
        ">",
        "|2-\n",
        "&a ",
        "*a",
        "<<: *a",
        "!!str ",
        "!x ",
        "%",
        "5%",
    ),
    *("@", "`", "'", '"', "#", " #", "[", "]", "{", "}", ",", "---\n", "...\n", "\\", '"\\u12"'),
    *("null", "yes", "~", "0", "-1", "1e999", "9" * 30, "0x1F", ".inf", ".nan", "2020-01-01"),
    *(
        ":::",
        "\n:::\n",
        "\n::: note\n",
        "::: tab",
        "\n::: include snippets/a.md\n:::\n",
        "{#a}",
        "{#a .b c=d}",
        "{",
        '{a="',
        "#a",
    ),
    *("\n::: include snippets/a.md\n:::\n", "  - file: questions/pool.yaml\n"),
    *("**", "*", "_", "```", "\n```\n", "~~~", "[[", "]]", "[[]]", "[[a|b]]", "](", "![]("),
    *(
        "![a](",
        "[a]: b",
        "[a][b]",
        "<b",
        "</b>",
        "<script>",
        "<!--",
        "-->",
        "&amp;",
        "&#0;",
        "&x;",
        "{{",
        "}}",
        "{{place}}",
        "{{ x }}",
        "\\{{",
    ),
    *("{%", "javascript:", "http://", "../", "//", "a.md", "media/", "#x", "?", "= 1", "±"),
    *("Answer: ", "====", "    "),
    *("[^1]", "\n[^1]: a\n", "$", "$$", "\n$$\n", "\\frac", "{.lead}", "{lang=", "\n> [!NOTE] "),
    *("*[a]: b\n", "[a](glossary:b)", "glossary:", "\n    ", "\n- id: a\n"),
    *("- [x] ", "- [ ] ", "1. ", "> ", "| a | b |\n|---|---|\n", "|---|", "## ", "# "),
)

_sign = st.sampled_from(SIGNS) | st.text(max_size=3)


@st.composite
def edits(draw: st.DrawFn) -> Edit:
    """Return one change to a text; places are shares of it, so that they suit any text."""
    change = draw(st.sampled_from(_CHANGES))
    start, length = draw(st.integers(0, 10_000)), draw(st.integers(1, 60))
    sign = draw(_sign)
    return lambda text: change(text, start * len(text) // 10_000, length, sign)


def _remove(text: str, start: int, length: int, _sign: str) -> str:
    return text[:start] + text[start + length :]


def _remove_one(text: str, start: int, _length: int, _sign: str) -> str:
    return text[:start] + text[start + 1 :]


def _repeat(text: str, start: int, length: int, _sign: str) -> str:
    return text[: start + length] + text[start:]


def _replace(text: str, start: int, length: int, sign: str) -> str:
    return text[:start] + sign + text[start + length % 5 :]


def _insert(text: str, start: int, _length: int, sign: str) -> str:
    return text[:start] + sign + text[start:]


def _cut(text: str, start: int, _length: int, _sign: str) -> str:
    return text[:start]


def _remove_lines(text: str, start: int, length: int, _sign: str) -> str:
    lines, at = text.split("\n"), text.count("\n", 0, start)
    return "\n".join(lines[:at] + lines[at + length % 4 + 1 :])


def _repeat_lines(text: str, start: int, length: int, _sign: str) -> str:
    lines, at = text.split("\n"), text.count("\n", 0, start)
    return "\n".join(lines[: at + length % 12 + 1] + lines[at:])


def _swap_lines(text: str, start: int, length: int, _sign: str) -> str:
    lines, at = text.split("\n"), text.count("\n", 0, start)
    other = (at + length) % len(lines)
    lines[at], lines[other] = lines[other], lines[at]
    return "\n".join(lines)


def _indent(text: str, start: int, length: int, sign: str) -> str:
    lines, at = text.split("\n"), text.count("\n", 0, start)
    lines[at] = lines[at][2:] if length % 2 else (" " * (length % 7) or sign) + lines[at]
    return "\n".join(lines)


def _replace_value(text: str, start: int, _length: int, sign: str) -> str:
    """Put something else behind the colon of a line, or at the end of one that has none."""
    lines, at = text.split("\n"), text.count("\n", 0, start)
    head, colon, _ = lines[at].partition(": ")
    lines[at] = head + (colon or " ") + sign
    return "\n".join(lines)


_CHANGES = (
    *(_remove, _remove_one, _repeat, _replace, _insert, _insert, _cut),
    *(_remove_lines, _repeat_lines, _swap_lines, _indent, _replace_value, _replace_value),
)


def mutated(files: Mapping[str, bytes]) -> st.SearchStrategy[tuple[str, bytes | None]]:
    """Return one file of the course as it should not be; None if it is gone."""
    paths = st.sampled_from(sorted(files))
    changed = st.builds(
        lambda path, changes: (path, _changed(files[path], changes)),
        paths,
        st.lists(edits(), min_size=1, max_size=3),
    )
    damaged = st.builds(
        lambda path, at, junk: (path, _damaged(files[path], at, junk)),
        paths,
        st.integers(0, 10_000),
        st.binary(min_size=1, max_size=4),
    )
    gone = st.tuples(paths, st.none() | st.just(b""))
    return st.one_of(*[changed] * 12, damaged, gone)


def _changed(content: bytes, changes: list[Edit]) -> bytes:
    try:
        text = content.decode()
    except UnicodeDecodeError:
        # A film: edits are for texts, damage is for all.
        return content
    for change in changes:
        text = change(text)
    return text.encode("utf-8", "replace")


def _damaged(content: bytes, at: int, junk: bytes) -> bytes:
    place = at * len(content) // 10_000
    return content[:place] + junk + content[place:]
