"""A document against its JSON Schema, with errors as sentences at their exact place.

jsonschema says which keyword of the schema failed and where; each keyword has its own function
here that turns the failure into a finding. The texts of the library are for programmers and are
never shown.

A schema may carry `x-error`, the rule in words: a text, or a text per keyword. It completes the
sentence "'id' cannot be '1st': …" for `pattern`, "'choices': …" for everything else.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend

from scormbuild.diagnostics import Diagnostic, Span, in_order
from scormbuild.source.document import Document, Items, Key, Leaf, Table, Tree, plain
from scormbuild.source.findings.mismatches import (
    MissingKey,
    UnknownKey,
    UnknownKind,
)
from scormbuild.source.wording import closest, describe

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

Schema = Mapping[str, Any]

#: Schemas live as long as the process; kept beside their validators so that no id is used twice.
_VALIDATORS: dict[int, tuple[Schema, Any]] = {}

_TYPE_IS_TEXT: Schema = {"properties": {"type": {"type": "string"}}}

#: Keywords that judge an object by its entries: each unknown or missing key is its own trouble.
_ENTRY_KEYWORDS = ("additionalProperties", "required", "dependentRequired")

#: Keywords whose failure may only follow from a failure deeper inside.
_WHOLE_KEYWORDS = ("contains", "minContains", "maxContains", "not", "uniqueItems")

#: What decides about a value first; a value of the wrong type breaks other rules only by that.
_FIRST = ("type", "const", "enum", "anyOf", "oneOf", "pattern", "minLength")


def _pattern(
    _validator: object, pattern: str, instance: object, _schema: object
) -> Iterator[ValidationError]:
    """Check a pattern; `$` means the end of the text, as in ECMA, not before a last line feed."""
    if not isinstance(instance, str):
        return
    lenient = pattern.endswith("$") and instance.endswith("\n")
    if lenient or not re.search(pattern, instance):
        yield ValidationError(pattern)


_Validator = extend(  # type: ignore[no-untyped-call] # the stubs leave it untyped
    Draft202012Validator, {"pattern": _pattern}
)


@cache
def load(name: str) -> Schema:
    """Return the schema of "course", "lesson", "quiz" or "questions", its references inlined."""
    return read(resources.files("scormbuild.source") / "schemas" / f"{name}.schema.json")


def read(file: Traversable) -> Schema:
    """Return the schema in a JSON file, its references inlined."""
    return inlined(json.loads(file.read_text(encoding="utf-8")))


def inlined(schema: Schema) -> Schema:
    """Replace each `{"$ref": "#/$defs/…"}` by what it names; keys beside it win.

    Looking references up again at each value costs more than half of a validation.
    """

    def copy(part: Any) -> Any:  # noqa: ANN401 - JSON
        if isinstance(part, list):
            return [copy(item) for item in part]
        if not isinstance(part, Mapping):
            return part
        rest = {key: copy(value) for key, value in part.items() if key not in ("$ref", "$defs")}
        if "$ref" not in part:
            return rest
        target: Any = schema
        for step in part["$ref"].removeprefix("#/").split("/"):
            target = target[step]
        return {**copy(target), **rest}

    result: Schema = copy(schema)
    return result


def check(document: Document, schema: Schema, at: Key = ()) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the part of the document at `at`, sorted by place."""
    tree = part(document, at)
    if tree is None:
        return ()
    errors = list(_validator(schema).iter_errors(plain(tree)))
    if not errors:
        return ()
    found = (finding for error in _useful(errors) for finding in _findings(document, at, error))
    return in_order(tuple(found))


def check_typed(
    document: Document, key: Key, kinds: Mapping[str, Schema], *, noun: str = "type"
) -> tuple[Diagnostic, ...]:
    """Check each table of the list at `key` by the schema that its `type` names.

    Parts of the list that are no tables are left to the schema of the list. `noun` is what a type
    is called in messages ("question type").
    """
    tree = part(document, key)
    if not isinstance(tree, Items):
        return ()
    found: list[Diagnostic] = []
    for number, item in enumerate(tree.items):
        if isinstance(item, Table):
            found.extend(check_kind(document, (*key, number), kinds, noun=noun))
    return tuple(found)


def check_kind(
    document: Document, key: Key, kinds: Mapping[str, Schema], *, noun: str = "type"
) -> tuple[Diagnostic, ...]:
    """Check the table at `key` by the schema that its `type` names."""
    table = part(document, key)
    if not isinstance(table, Table):
        return ()
    kind = table.entries.get("type")
    if kind is None:
        return (_no_kind(document, key, table, tuple(kinds)),)
    if not isinstance(kind, Leaf) or not isinstance(kind.value, str):
        return check(document, _TYPE_IS_TEXT, key)
    if kind.value in kinds:
        return check(document, kinds[kind.value], key)
    at = document.span((*key, "type"))
    known = tuple(kinds)
    meant = closest(kind.value, known)
    return (UnknownKind(at=at, noun=noun, kind=kind.value, known=known, meant=meant),)


def part(document: Document, key: Key) -> Tree | None:
    """Return the part at exactly this key, or None where there is none."""
    tree: Tree | None = document.tree
    for step in key:
        if isinstance(tree, Table) and isinstance(step, str):
            tree = tree.entries.get(step)
        elif isinstance(tree, Items) and isinstance(step, int) and 0 <= step < len(tree.items):
            tree = tree.items[step]
        else:
            return None
    return tree


def _no_kind(document: Document, key: Key, table: Table, known: tuple[str, ...]) -> Diagnostic:
    """Return the finding for a table without `type`: it is misspelled or missing."""
    for name, value in table.entries.items():
        if closest(name, ("type",)) and isinstance(value, Leaf) and value.value in known:
            at = document.key_span((*key, name))
            return UnknownKey(at=at, key=name, known=("type",), meant="type")
    return _missing(document, key, ("type",))


def _validator(schema: Schema) -> Any:  # noqa: ANN401 - extend() has no type
    cached = _VALIDATORS.get(id(schema))
    if cached is None:
        cached = _VALIDATORS[id(schema)] = (schema, _Validator(schema))
    return cached[1]


def _useful(errors: list[ValidationError]) -> Iterator[ValidationError]:
    """Yield one error per value, and those about entries; causes instead of consequences."""
    by_place: dict[Key, list[ValidationError]] = {}
    for error in _opened(errors):
        by_place.setdefault(tuple(error.absolute_path), []).append(error)
    for place, here in by_place.items():
        deeper = any(len(other) > len(place) and other[: len(place)] == place for other in by_place)
        values = [error for error in here if error.validator not in _ENTRY_KEYWORDS]
        values.sort(key=_rank)
        if values and not (deeper and values[0].validator in _WHOLE_KEYWORDS):
            yield values[0]
        yield from (error for error in here if error.validator in _ENTRY_KEYWORDS)


def _rank(error: ValidationError) -> int:
    return _FIRST.index(error.validator) if error.validator in _FIRST else len(_FIRST)


def _opened(errors: list[ValidationError]) -> Iterator[ValidationError]:
    """Replace an alternative by the errors of the branch that the author evidently meant."""
    for error in errors:
        branch = _branch(error) if error.validator in ("anyOf", "oneOf") else None
        if branch is None:
            yield error
        else:
            yield from _opened(branch)


def _branch(error: ValidationError) -> list[ValidationError] | None:
    """Return the errors of the branch whose type fits and that is closest to the value."""
    branches: dict[int, list[ValidationError]] = {}
    for cause in error.context or ():
        branches.setdefault(int(cause.schema_path[0]), []).append(cause)
    fitting = [
        causes
        for causes in branches.values()
        if not any(cause.validator == "type" and not cause.relative_path for cause in causes)
    ]
    return min(fitting, key=len) if fitting else None


def _findings(document: Document, at: Key, error: ValidationError) -> Iterator[Diagnostic]:
    key = (*at, *error.absolute_path)
    if error.validator == "additionalProperties":
        alone = _alone(key, error)
        for name, meant, known in _strangers(error):
            yield UnknownKey(
                at=document.key_span((*key, name)),
                key=name,
                known=known,
                meant=meant,
                alone_in_item=alone,
            )
    elif error.validator == "required":
        misspelled = {meant for _, meant, _ in _strangers(error)}
        required: Any = error.validator_value
        instance: Any = error.instance
        names = [name for name in required if name not in instance]
        missing = tuple(name for name in names if name not in misspelled)
        if missing and not _alone(key, error):
            yield _missing(document, key, missing)
    else:
        yield describe(document, key, error)


def _alone(key: Key, error: ValidationError) -> bool:
    """Tell whether a list item is a table only because its text has a ': ' in it."""
    strangers = list(_strangers(error))
    instance: Any = error.instance
    in_list = bool(key) and isinstance(key[-1], int)
    return in_list and len(instance) == 1 and len(strangers) == 1 and strangers[0][1] is None


def _strangers(error: ValidationError) -> Iterator[tuple[str, str | None, tuple[str, ...]]]:
    """Yield each key that the schema does not know, what was probably meant, and what is free."""
    schema: Any = error.schema
    if schema.get("additionalProperties") is not False:
        return
    known, patterns = schema.get("properties", {}), schema.get("patternProperties", {})
    instance: Any = error.instance
    free = tuple(name for name in known if name not in instance)
    for name in instance:
        if name not in known and not any(re.search(pattern, name) for pattern in patterns):
            yield name, closest(name, free), free


def _missing(document: Document, key: Key, names: tuple[str, ...]) -> MissingKey:
    """Point at the start of the table: up to the end of its first key."""
    tree = part(document, key)
    at = document.span(key)
    if isinstance(tree, Table) and tree.keys:
        first = next(iter(tree.keys.values()))
        at = Span(at.path, at.line, at.column, first[2], first[3])
    in_markdown = not key and at.path.suffix == ".md"
    # Of what says its type, only blocks that keep something must have an id.
    mendable = names == ("id",) and isinstance(tree, Table) and "type" in tree.entries
    return MissingKey(at=at, keys=names, in_markdown=in_markdown, mendable=mendable)
