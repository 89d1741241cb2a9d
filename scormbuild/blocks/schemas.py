"""The JSON Schemas of the blocks."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from scormbuild.source.schema import read

_FOLDER = resources.files("scormbuild.blocks")


@cache
def block_schema(name: str) -> Mapping[str, Any]:
    """Return the schema in the file of that name."""
    return read(_FOLDER / f"{name}.schema.json")
