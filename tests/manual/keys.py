"""The pages of docs/reference about keys: what the JSON Schemas say, in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from scormbuild.published import published

Schema = Mapping[str, Any]

#: The path of a key, its schema, and whether it is required.
Row = tuple[str, Schema, bool]

NOTE = """
This page is made from the JSON Schema (`make golden`). `scormbuild schema {name}` prints it; an
editor that knows it shows all of this while you write.
"""
HEADS = {
    "course": """\
# Keys of course.yaml

What stands in `course_src/course.yaml`.
""",
    "lesson": """\
# Keys of a lesson

What stands between the `---` lines of a lesson in Markdown, or in a lesson that is written as YAML.
""",
    "quiz": """\
# Keys of a quiz

What stands in a quiz in YAML, or between the `---` lines of one in Markdown.
""",
    "glossary": """\
# Keys of glossary.yaml

What stands in `course_src/glossary.yaml`, if there is one.
""",
}
REST = {
    "course": "",
    "lesson": "\nEach block has a chapter in [Blocks](../blocks.md).\n",
    "quiz": "\nEach type of question has a chapter in [Questions](../questions.md).\n",
    "glossary": "\nHow terms are used in texts is said in [Text](../text.md).\n",
}

_KINDS = {
    "string": "text",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "`true` or `false`",
    "array": "a list",
    "object": "a table of keys and values",
}
_LIMITS = {
    "minimum": "at least {}",
    "maximum": "at most {}",
    "exclusiveMinimum": "more than {}",
    "maxLength": "at most {} characters",
    "minItems": "at least {} of them",
    "maxItems": "at most {} of them",
}


def page(name: str) -> str:
    """Return the whole page about the keys of one kind of file."""
    whole = published(name)
    keys = "".join(_section(key, part, whole) for key, part in whole["properties"].items())
    return f"{HEADS[name]}{NOTE.format(name=name)}{keys}{REST[name]}"


def _section(key: str, part: Schema, whole: Schema) -> str:
    needed = " *(required)*" if key in whole.get("required", ()) else ""
    text = f"\n## `{key}`{needed}\n\n{part['description']}\n\nValue: {_value(part)}.\n"
    inner = list(_inner(key, part))
    if inner:
        text += "\n" + _table(inner)
    return text + f"\n{_yaml({key: part['examples'][0]})}"


def _inner(path: str, part: Schema) -> Iterator[Row]:
    """Yield the keys inside a key, by their paths."""
    for key, inner in part.get("properties", {}).items():
        yield f"{path}.{key}", inner, key in part.get("required", ())
        yield from _inner(f"{path}.{key}", inner)
    if "items" in part:
        for branch in (part["items"], *part["items"].get("anyOf", ())):
            yield from _inner(f"{path}[]", branch)


def _table(rows: list[Row]) -> str:
    lines = [
        f"| `{path}`{' *(required)*' if needed else ''} | {_cell(part.get('description', ''))} | "
        f"{_cell(_value(part))} |\n"
        for path, part, needed in rows
    ]
    return "| key | what it is | value |\n|---|---|---|\n" + "".join(lines)


def _cell(text: str) -> str:
    """Return a text as part of a row; in schemas only backticks are Markdown."""
    plain_and_code = re.split(r"(`[^`]*`)", " ".join(text.split()))
    plain_and_code[::2] = (re.sub(r"([\\*\[\]<_])", r"\\\1", part) for part in plain_and_code[::2])
    return "".join(plain_and_code).replace("|", "\\|")


def _value(part: Schema) -> str:
    """Say what a key can hold."""
    if "$ref" in part:
        return f"a {part['$ref'].rpartition('/')[2]}"
    if "const" in part:
        return _word(part["const"])
    if "enum" in part:
        return " or ".join(map(_word, part["enum"]))
    if "anyOf" in part:
        return ", or ".join(map(_value, part["anyOf"]))
    text = " or ".join(_kind_word(part, kind) for kind in _types(part))
    limits = [said.format(part[key]) for key, said in _LIMITS.items() if key in part]
    default = [f"without it {_word(part['default'])}"] if "default" in part else []
    return ", ".join([text, *limits, *default])


def _types(part: Schema) -> list[str]:
    kinds = part.get("type", "object")
    several = [kinds] if isinstance(kinds, str) else [*kinds]
    return [kind for kind in several if kind != "integer" or "number" not in several]


def _kind_word(part: Schema, kind: str) -> str:
    items = part.get("items")
    if kind == "array" and items:
        return f"a list ({_value(items)})" if "properties" not in items else "a list of tables"
    more = part.get("additionalProperties")
    if kind == "object" and isinstance(more, Mapping):
        return f"a table (name: {_value(more)})"
    return _KINDS[kind]


def _word(value: object) -> str:
    return f"`{str(value).lower() if isinstance(value, bool) else value}`"


class _Indented(yaml.SafeDumper):
    """Lists are indented below their key, as in all our examples."""

    def increase_indent(self, flow: Any = None, indentless: Any = None) -> None:  # noqa: ARG002 - PyYAML's
        super().increase_indent(flow, indentless=False)


def _yaml(value: object) -> str:
    text: str = yaml.dump(value, Dumper=_Indented, allow_unicode=True, sort_keys=False, width=96)
    return f"```yaml\n{text}```\n"
