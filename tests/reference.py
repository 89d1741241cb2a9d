"""`docs/blocks.md` and `docs/questions.md`, made of the schemas: every kind in both spellings.

The YAML spelling of an example is what stands in the schema; the Markdown spelling is written from
it by `tests/properties/in_markdown.py`, and `test_reference.py` compiles both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from scormbuild.blocks.kinds import KINDS as BLOCKS
from scormbuild.questions.kinds import KINDS as QUESTIONS
from tests.properties import in_markdown
from tests.properties.questions_in_markdown import as_yaml, question

BLOCKS_HEAD = """\
# Blocks

Each block of a lesson in both spellings: as Markdown, and as an item of `blocks:` in a lesson
written as YAML. Wherever YAML has `text:` (Markdown) it can have `blocks:` instead, a list of texts
and further blocks; in Markdown, texts and containers simply stand inside. How pages are put
together is in [writing.md](writing.md)."""

QUESTIONS_HEAD = """\
# Questions

Each type of question in both spellings: as Markdown, and as an item of `questions:` in a quiz
written as YAML. In a lesson written as YAML it stands under `question:` of a block of the type
`question`. How questions behave, and what each type scores, is in
[writing.md](writing.md#questions)."""

#: Keys that every question has, or that say what kind of thing it is.
COMMON = tuple(
    key for key in QUESTIONS["true-false"].schema["properties"] if key not in ("type", "answer")
)


def blocks_page() -> str:
    """Return the page about blocks."""
    parts = [BLOCKS_HEAD]
    for kind in BLOCKS.values():
        parts += ["", f"## {', '.join(kind.names)}", "", kind.schema["description"]]
        for example in kind.schema["examples"]:
            parts += _both(block(example), example)
        parts += _keys(kind.schema)
    return "\n".join(parts) + "\n"


def questions_page() -> str:
    """Return the page about questions."""
    parts = [QUESTIONS_HEAD]
    for kind in QUESTIONS.values():
        parts += ["", f"## {kind.name}", "", kind.schema["description"]]
        for example in kind.schema["examples"]:
            parts += _both(question(example), example)
        parts += _keys(kind.schema, COMMON)
    parts += ["", "## Keys of every question"]
    common = {key: QUESTIONS["true-false"].schema["properties"][key] for key in COMMON}
    parts += _keys({"properties": common})
    return "\n".join(parts) + "\n"


def block(example: Mapping[str, Any]) -> str:
    """Return a block in Markdown, with blank lines only where they part texts."""
    text = re.sub(r"\n{3,}", "\n\n", in_markdown.block(dict(example)).strip("\n"))
    text = re.sub(r"^(:::.*)\n\n(?=\S)", r"\1\n", text, flags=re.MULTILINE)
    return re.sub(r"\n\n(?=:::)", "\n", text)


def _both(markdown: str, data: Mapping[str, Any]) -> list[str]:
    # A block of code inside needs longer fences around it.
    fence = "````" if "```" in markdown else "```"
    return ["", f"{fence}markdown", markdown, fence, "", "```yaml", as_yaml([dict(data)]), "```"]


def _keys(schema: Mapping[str, Any], without: tuple[str, ...] = ()) -> list[str]:
    """Return a table of the keys, those inside lists and tables included."""
    rows = [
        f"| `{path}` | {_cell(inner['description'])}{_default(inner)} |"
        for path, inner in keys(schema)
        if path not in ("type", *without) and path.split(".")[0] not in without
    ]
    return ["", "| key | what it is |", "|---|---|", *rows] if rows else []


def keys(schema: Mapping[str, Any], way: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield every key that an author can write, like `tabs[].title`, and its schema."""
    for name, inner in schema.get("properties", {}).items():
        yield f"{way}{name}", inner
        yield from keys(inner, f"{way}{name}.")
        yield from keys(inner.get("items", {}), f"{way}{name}[].")


def _cell(text: str) -> str:
    """Return a description as it is, whatever signs it shows."""
    return re.sub(r"([|\[*<`]|(?<=\])\()", r"\\\1", text)


def _default(schema: Mapping[str, Any]) -> str:
    if "default" not in schema:
        return ""
    value = schema["default"]
    return f" Default: {str(value).lower() if isinstance(value, bool) else value}."


def shown(data: Any, way: str = "") -> Iterator[str]:
    """Yield the keys that an example shows, as `keys` names them."""
    entries = data.items() if isinstance(data, dict) else ()
    for name, value in entries:
        yield f"{way}{name}"
        yield from shown(value, f"{way}{name}.")
        for item in value if isinstance(value, list) else ():
            yield from shown(item, f"{way}{name}[].")
