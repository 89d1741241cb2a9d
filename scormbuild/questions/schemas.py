"""The JSON Schemas of the question types, each with the keys that all questions have."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from scormbuild.source.schema import read

_FOLDER = resources.files("scormbuild.questions")

#: Keys that only some types take: those that mention them.
_ON_REQUEST = ("scoring", "shuffle")


@cache
def question_schema(name: str) -> Mapping[str, Any]:
    """Return the whole schema of a type; what its file says of a common key is added to it.

    A common key that its file calls `false` is none of its keys.
    """
    common = read(_FOLDER / "question.schema.json")
    own = read(_FOLDER / f"{name}.schema.json")
    properties = {
        key: {**schema, **own["properties"].get(key, {})}
        for key, schema in common["properties"].items()
        if own["properties"].get(key, key not in _ON_REQUEST) is not False
    }
    kept = {key: schema for key, schema in own["properties"].items() if schema is not False}
    return {**common, **own, "properties": {**kept, **properties}}
