"""Walking through blocks and questions of any kind: their fields are all there is to know."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import Field, fields, is_dataclass, replace
from typing import Any, TypeVar

P = TypeVar("P")

#: Annotations of fields that hold nothing to walk into.
_PLAIN = frozenset(
    (
        *("Span", "Use", "bool", "bool | None", "int", "int | None", "str", "str | None"),
        *("tuple[Cue, ...]", "tuple[str, ...]"),
    )
)

#: The other fields of each class, last first. `fields` costs more than the rest of the walk.
_FIELDS: dict[type, tuple[str, ...]] = {}


def parts(value: object, kind: type[P], *, closed: type | None = None) -> Iterator[P]:
    """Yield everything of that kind in a value, itself included, in the order of the fields.

    What is inside values of the class `closed` is not looked at.
    """
    waiting = [value]
    while waiting:
        part = waiting.pop()
        if isinstance(part, tuple):
            # Most of a text is strings, and they hold nothing.
            waiting.extend([item for item in part[::-1] if type(item) is not str])
            continue
        if isinstance(part, kind):
            yield part
        if part is not None and type(part) is not closed:
            for name in _inner(type(part)):
                inner = getattr(part, name)
                if inner:
                    waiting.append(inner)


def changed(value: Any, change: Callable[[Any], Any]) -> Any:  # noqa: ANN401 - any dataclass
    """Return the value with `change` applied to each part, innermost first.

    What does not change is the same object as before.
    """
    if isinstance(value, tuple):
        items = tuple(changed(item, change) for item in value)
        return items if any(map(_differ, items, value)) else value
    before = {name: getattr(value, name) for name in reversed(_inner(type(value)))}
    after = {name: changed(part, change) for name, part in before.items()}
    new = {name: part for name, part in after.items() if part is not before[name]}
    return change(replace(value, **new) if new else value)


def _differ(one: object, other: object) -> bool:
    return one is not other


def _inner(kind: type) -> tuple[str, ...]:
    """Return the fields that may hold further parts, last first."""
    known = _FIELDS.get(kind)
    if known is None:
        every = fields(kind) if is_dataclass(kind) else ()
        known = tuple(field.name for field in reversed(every) if _may_hold_parts(field))
        _FIELDS[kind] = known
    return known


def _may_hold_parts(field: Field[Any]) -> bool:
    return field.type not in _PLAIN
