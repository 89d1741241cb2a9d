"""The JSON Schemas for editors: each one whole, with every kind of block and question in it.

A build checks a file by several small schemas, one for each `type` that it meets: that is fast, and
its messages are exact. An editor takes one schema a file. It is put together here from the same
parts, so that an editor knows what a build knows.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any, TypeAlias

from scormbuild import blocks, questions
from scormbuild.blocks import include
from scormbuild.source import schema

Schema: TypeAlias = dict[str, Any]
Kinds: TypeAlias = Mapping[str, Mapping[str, Any]]

#: Name of a schema: the files that it describes, as patterns below the course folder.
FILES = {
    "course": ("course.yaml",),
    "lesson": ("lessons/*.yaml", "lessons/*.yml"),
    "quiz": ("quizzes/*.yaml", "quizzes/*.yml"),
    "glossary": ("glossary.yaml",),
}

_DIALECT = "https://json-schema.org/draft/2020-12/schema"

#: How the small schemas say "any block stands here" and "any question stands here".
_ANY_BLOCK = {"type": ["string", "object"]}
_ANY_QUESTION = {"type": "object"}

#: The definition of what stands among the questions of a quiz for those of a file.
_FILE = "question-file"

#: Keywords whose values hold schemas: one, a list of them, or a table of them by name.
_INSIDE = ("items", "additionalProperties")
_LISTS = ("anyOf", "oneOf", "allOf")
_TABLES = ("properties", "patternProperties")

#: What a schema says to people; everything else in it is a rule.
_WORDS = ("title", "description", "examples")

#: Not for editors: the dialect of a part, and the words of our own findings.
_LEFT_OUT = ("$schema", "x-error")


def file_name(name: str) -> str:
    """Return the name of the file that holds a schema."""
    return f"{name}.schema.json"


def text(name: str) -> str:
    """Return the published schema as the text of a file."""
    return json.dumps(published(name), ensure_ascii=False, indent=2) + "\n"


@cache
def published(name: str) -> Mapping[str, Any]:
    """Return the whole schema of "course", "lesson", "quiz" or "glossary" files."""
    whole = {"$schema": _DIALECT, **_copied(schema.load(name))}
    defined: Schema = {}
    if name == "lesson":
        kinds = {f"block-{kind.name}": kind.schema for kind in blocks.KINDS.values()}
        kinds |= {f"block-{include.NAME}": include.SCHEMA}
        defined |= {"block": _chosen("Block", "Markdown, or a block.", _ANY_BLOCK, kinds)}
        defined |= {key: _copied(kind) for key, kind in kinds.items()}
    if name in ("lesson", "quiz"):
        kinds = {f"question-{key}": kind for key, kind in questions.schemas().items()}
        defined |= {"question": _chosen("Question", "What is asked.", _ANY_QUESTION, kinds)}
        defined |= {key: _copied(kind) for key, kind in kinds.items()}
    if name == "quiz":
        defined |= {
            "question": _or_a_file(defined["question"]),
            _FILE: _copied(include.FILE_SCHEMA),
        }
    return {**whole, "$defs": defined} if defined else whole


def names_of(kind: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what the `type` of a block or question can be, by its schema."""
    written = kind["properties"]["type"]
    return (written["const"],) if "const" in written else tuple(written["enum"])


def _chosen(title: str, description: str, shape: Mapping[str, Any], kinds: Kinds) -> Schema:
    """Return a schema that hands a table on to the kind that its `type` names.

    With `oneOf` in place of the conditions, editors would list the faults of all kinds at once.
    """
    names = [name for kind in kinds.values() for name in names_of(kind)]
    return {
        "title": title,
        "description": description,
        **shape,
        "required": ["type"],
        "properties": {
            "type": {
                "title": "Type",
                "description": "What it is; its other keys depend on it.",
                "enum": names,
                "examples": names[:3],
            }
        },
        "allOf": [_condition(key, kind, shape) for key, kind in kinds.items()],
    }


def _or_a_file(question: Schema) -> Schema:
    """Return the schema of an entry of a quiz: a question, or a file that holds some.

    `file` is a key of entries without a type only, so that editors do not offer it to questions.
    """
    typed = {"required": ["type"]}
    named = _copied(include.FILE_SCHEMA["properties"][include.FILE])
    choice = {
        "if": {"required": [include.FILE], "not": typed},
        "then": {"$ref": f"#/$defs/{_FILE}"},
        "else": typed,
    }
    # Not `if: typed`: an entry that is still empty is no table, and editors ask about it, too.
    untyped: Schema = {"properties": {"type": {"not": {}}}}
    offer = {"if": untyped, "then": {"properties": {include.FILE: named}}}
    open_question = {key: value for key, value in question.items() if key != "required"}
    return {**open_question, "allOf": [*question["allOf"], offer, choice]}


def _condition(key: str, kind: Mapping[str, Any], shape: Mapping[str, Any]) -> Schema:
    """Say: a table of this `type` has this schema."""
    named = {"required": ["type"], "properties": {"type": {"enum": list(names_of(kind))}}}
    tables_only = {} if shape["type"] == "object" else {"type": "object"}
    return {"if": {**tables_only, **named}, "then": {"$ref": f"#/$defs/{key}"}}


def _copied(part: Mapping[str, Any]) -> Schema:
    """Copy a schema for editors."""
    said_of_it = {key: part[key] for key in _WORDS if key in part}
    open_part = {key: value for key, value in part.items() if key not in _WORDS}
    if open_part == _ANY_BLOCK:
        return {**said_of_it, "$ref": "#/$defs/block"}
    if open_part == _ANY_QUESTION:
        return {**said_of_it, "$ref": "#/$defs/question"}
    copied = {key: _inside(key, value) for key, value in part.items() if key not in _LEFT_OUT}
    if "const" in part:
        copied["examples"] = [part["const"]]
    words = part.get("x-error")
    said = words.get("pattern") if isinstance(words, Mapping) else words
    return {**copied, "patternErrorMessage": said} if said and "pattern" in part else copied


def _inside(keyword: str, value: Any) -> Any:  # noqa: ANN401 - JSON
    """Copy what a keyword says."""
    if keyword in _INSIDE and isinstance(value, Mapping):
        return _copied(value)
    if keyword in _LISTS:
        return [_copied(item) for item in value]
    if keyword in _TABLES:
        return {name: _copied(item) for name, item in value.items()}
    return value
