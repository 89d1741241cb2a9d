from __future__ import annotations

from pathlib import PurePosixPath

from hypothesis import example, given
from hypothesis import strategies as st

from scormbuild.source.document import Items, Leaf, Tree
from scormbuild.source.yaml import parse

PATH = PurePosixPath("course.yaml")


def leaves(tree: Tree) -> list[Leaf]:
    if isinstance(tree, Leaf):
        return [tree]
    parts = tree.items if isinstance(tree, Items) else tree.entries.values()
    return [leaf for part in parts for leaf in leaves(part)]


def inside(text: str, at: tuple[int, int, int, int]) -> bool:
    lines = text.split("\n")
    line, column, end_line, end_column = at
    return (
        1 <= line <= end_line <= len(lines)
        and 1 <= column <= len(lines[line - 1]) + 1
        and 1 <= end_column <= len(lines[end_line - 1]) + 1
        and (line, column) <= (end_line, end_column)
    )


YAML_LIKE = st.lists(
    st.sampled_from(
        [
            *"ab: -\n\t#[]{},&*!|>'\"%@`?~\\.0é😀",
            ": ",
            "- ",
            "\n  ",
            " #",
            "key: ",
            "- x\n",
            "---\n",
        ]
    ),
    max_size=60,
).map("".join)


@given(st.one_of(YAML_LIKE, st.text(max_size=80)))
@example('a: "')
@example("a: {b: #")
@example("\n\n\n")
@example("? ")
@example("{a")
@example("a: |")
@example("'\n")
def test_any_text_gives_findings_inside_the_text(text: str) -> None:
    outcome = parse(PATH, text)

    for found in outcome.diagnostics:
        at = (found.at.line, found.at.column, found.at.end_line, found.at.end_column)
        assert inside(text, at), found
    assert outcome.value is not None or len(outcome.diagnostics) >= 1
    if outcome.value is not None:
        assert inside(text, outcome.value.tree.place)
        for leaf in leaves(outcome.value.tree):
            assert inside(text, leaf.place)
            assert all(inside(text, (*start, *start)) for start in leaf.lines)
            check_lines(text, leaf)


def check_lines(text: str, leaf: Leaf) -> None:
    """Compare each line of a text that stands literally in the file with the file."""
    words = leaf.value if isinstance(leaf.value, str) else leaf.written or ""
    lines = text.split("\n")
    for (line, column), value in zip(leaf.lines, words.split("\n"), strict=False):
        assert lines[line - 1][column - 1 :].startswith(value)


KEYS = st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True).filter(
    lambda key: key not in ("null", "true", "false")
)
TEXTS = st.text(
    st.characters(blacklist_categories=["Cs", "Cc", "Zl", "Zp"], blacklist_characters="\ufeff"),
    max_size=30,
)


def spelled(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


@given(st.dictionaries(KEYS, TEXTS, min_size=1))
def test_spans_cover_their_text(entries: dict[str, str]) -> None:
    text = "".join(f"{key}:  {spelled(value)}  # why\n" for key, value in entries.items())

    outcome = parse(PATH, text)

    lines = text.split("\n")
    assert outcome.value is not None
    assert outcome.diagnostics == ()
    for key, value in outcome.value.root.entries():
        at, name = value.span, value.key_span
        assert lines[at.line - 1][at.column - 1 : at.end_column - 1] == spelled(entries[key])
        assert lines[name.line - 1][name.column - 1 : name.end_column - 1] == key
        assert value.data == entries[key]
