"""The words of schema findings: one function per keyword of JSON Schema."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from scormbuild.diagnostics import Diagnostic, Span
from scormbuild.source.document import Document, Items, Key, Leaf, Table, Tree
from scormbuild.source.findings.limits import (
    NumberOutOfRange,
    RuleBroken,
    TextTooLong,
    TextTooShort,
    TooFew,
    TooMany,
    WrittenTwice,
)
from scormbuild.source.findings.mismatches import (
    EmptyFile,
    NotAllowedValue,
    ValueMissing,
    WronglySpelled,
    WrongType,
)
from scormbuild.source.findings.words import quoted

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

_KINDS = {
    "string": "text",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
    "array": "a list",
    "object": "a table of keys and values",
    "null": "empty",
}
_YES = ("yes", "y", "on", "1")
_NO = ("no", "n", "off", "0")
_TOGETHER = ("anyOf", "oneOf")


def closest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that was probably meant, if one is close enough."""
    by_fold = {name.casefold(): name for name in known}
    close = get_close_matches(word.casefold(), by_fold, n=1)
    return by_fold[close[0]] if close else None


def subject(key: Key) -> str:
    """Return what messages call the value at `key`."""
    if not key:
        return "this file"
    *above, last = key
    if isinstance(last, str):
        return quoted(last)
    names = [step for step in above if isinstance(step, str)]
    return f"item {last + 1} of {quoted(names[-1])}" if names else f"item {last + 1}"


def describe(document: Document, key: Key, error: ValidationError) -> Diagnostic:
    """Return the finding for a value that breaks a rule of its schema."""
    tree = _part(document, key)
    if isinstance(tree, Leaf) and tree.value is None:
        return _nothing(document, key, tree)
    broken = _Broken(
        at=document.span(key),
        subject=subject(key),
        tree=tree,
        keyword=str(error.validator),
        limit=error.validator_value,
        instance=error.instance,
        schema=error.schema if isinstance(error.schema, Mapping) else {},
        causes=tuple(error.context or ()),
    )
    return _WORDINGS.get(broken.keyword, _rule)(broken)


@dataclass(frozen=True, slots=True)
class _Broken:
    """A value and the rule that it breaks: `limit` is what the keyword asks for."""

    at: Span
    subject: str
    tree: Tree
    keyword: str
    limit: Any
    instance: Any
    schema: Mapping[str, Any]
    causes: tuple[ValidationError, ...]

    @property
    def own_words(self) -> str | None:
        """Return the rule in the schema's words: `x-error`."""
        words = self.schema.get("x-error")
        return words if isinstance(words, str) else self.words_for_keyword

    @property
    def words_for_keyword(self) -> str | None:
        """Return the schema's words for this very keyword, if it has any."""
        words = self.schema.get("x-error")
        return words.get(self.keyword) if isinstance(words, Mapping) else None


def _part(document: Document, key: Key) -> Tree:
    tree = document.tree
    for step in key:
        if isinstance(tree, Table):
            tree = tree.entries[str(step)]
        elif isinstance(tree, Items):
            tree = tree.items[int(step)]
    return tree


def _nothing(document: Document, key: Key, leaf: Leaf) -> Diagnostic:
    if not key and leaf.written is None:
        return EmptyFile(at=document.span(key))
    comment = leaf.written if leaf.written and leaf.written.startswith("#") else None
    named = isinstance(key[-1], str) if key else False
    at = document.key_span(key) if named else document.span(key)
    return ValueMissing(at=at, subject=subject(key), comment=comment)


def _type(broken: _Broken) -> Diagnostic:
    wanted = tuple(_wanted(broken.limit))
    names = list(dict.fromkeys(_KINDS[name] for name in wanted if name != "null"))
    if "number" in wanted and "integer" in wanted:
        names.remove(_KINDS["integer"])
    return WrongType(
        at=broken.at,
        subject=broken.subject,
        expected=" or ".join(names),
        found=_found(broken.tree),
        advice=broken.words_for_keyword or _advice(wanted, broken.tree),
    )


def _wanted(value: str | list[Any]) -> Iterable[str]:
    """Yield the type names of a `type`, or of the branches of an alternative."""
    if isinstance(value, str):
        yield value
        return
    for item in value:
        if isinstance(item, str):
            yield item
        else:
            kinds = item.get("type", "object")
            yield from [kinds] if isinstance(kinds, str) else kinds


def _found(tree: Tree) -> str:
    if isinstance(tree, Items):
        return "a list"
    if isinstance(tree, Table):
        return "a table"
    words = tree.written or str(tree.value)
    if isinstance(tree.value, bool):
        return f"the truth value {words}"
    if isinstance(tree.value, str):
        return f"the text {quoted(words)}"
    return f"the number {words}"


def _advice(wanted: tuple[str, ...], tree: Tree) -> str | None:
    """Return how the wanted kind is written, where the author's words show what was meant."""
    if "string" in wanted:
        return _advice_for_text(tree)
    if not isinstance(tree, Leaf):
        return None
    if "array" in wanted:
        return "write each entry on its own line behind '- ', or all of them in [ ]"
    return _advice_for_word(wanted, str(tree.value).strip()) if tree.value is not None else None


def _advice_for_text(tree: Tree) -> str | None:
    if isinstance(tree, Leaf):
        return f'put it in quotes: "{tree.written or tree.value}"'
    sign = _bracket(tree)
    if sign is not None:
        return f"put text that starts with {sign} in quotes"
    if isinstance(tree, Table) and len(tree.entries) == 1 and not _is_in_braces(tree):
        return "': ' in a text makes it a table: put the text in quotes"
    return None


def _bracket(tree: Items | Table) -> str | None:
    """Tell which bracket starts what was meant as text; None where it is no such text."""
    if isinstance(tree, Table):
        words_only = all(item == Leaf(None, item.place) for item in tree.entries.values())
        return "{" if words_only and _is_in_braces(tree) else None
    last = tree.items[-1].place[2:] if tree.items else None
    return "[" if last != tree.place[2:] else None


def _is_in_braces(table: Table) -> bool:
    """Tell `{x: y}` from the form without braces: that starts with its first key."""
    first = next(iter(table.keys.values()), None)
    return first is None or first[:2] != table.place[:2]


def _advice_for_word(wanted: tuple[str, ...], word: str) -> str | None:
    if "boolean" in wanted:
        yes, no = word.casefold() in _YES, word.casefold() in _NO
        return f"write {'true' if yes else 'false'}" if yes or no else "write true or false"
    if "number" not in wanted and "integer" not in wanted:
        return None
    number = re.match(r"\s*([-+]?\d+(?:[.,]\d+)?)", word)
    if number is None:
        return "write digits" + (", with a point for decimals" if "number" in wanted else "")
    digits = number[1].replace(",", ".")
    if "number" not in wanted:
        digits = digits.partition(".")[0]
    return f"write {digits}"


def _enum(broken: _Broken) -> Diagnostic:
    values = broken.limit if broken.keyword == "enum" else [broken.limit]
    allowed = tuple(str(item).lower() if isinstance(item, bool) else str(item) for item in values)
    tree = broken.tree
    if not isinstance(tree, Leaf):
        expected = " or ".join(quoted(word) for word in allowed)
        found = _found(tree)
        return WrongType(at=broken.at, subject=broken.subject, expected=expected, found=found)
    word = tree.written or str(tree.value)
    if word in allowed:
        # The same word, but quoted: text where a number is wanted.
        expected, found = f"{word} without quotes", _found(tree)
        return WrongType(at=broken.at, subject=broken.subject, expected=expected, found=found)
    return NotAllowedValue(
        at=broken.at,
        subject=broken.subject,
        value=word,
        allowed=allowed,
        meant=closest(word, allowed),
    )


def _pattern(broken: _Broken) -> Diagnostic:
    rule = broken.own_words or f"it does not match {broken.limit}"
    value = str(broken.instance)
    return WronglySpelled(at=broken.at, subject=broken.subject, value=value, rule=rule)


def _min_length(broken: _Broken) -> Diagnostic:
    count = len(broken.instance)
    return TextTooShort(at=broken.at, subject=broken.subject, count=count, least=broken.limit)


def _max_length(broken: _Broken) -> Diagnostic:
    count = len(broken.instance)
    return TextTooLong(at=broken.at, subject=broken.subject, count=count, most=broken.limit)


def _few(broken: _Broken) -> Diagnostic:
    count = len(broken.instance)
    return TooFew(at=broken.at, subject=broken.subject, count=count, least=broken.limit)


def _many(broken: _Broken) -> Diagnostic:
    count = len(broken.instance)
    return TooMany(at=broken.at, subject=broken.subject, count=count, most=broken.limit)


_RANGES = {
    "minimum": "at least {}",
    "maximum": "at most {}",
    "exclusiveMinimum": "more than {}",
    "exclusiveMaximum": "less than {}",
    "multipleOf": "a multiple of {}",
}


def _range(broken: _Broken) -> Diagnostic:
    schema, tree = broken.schema, broken.tree
    if broken.words_for_keyword:
        rule = broken.words_for_keyword
    elif "minimum" in schema and "maximum" in schema:
        rule = f"from {schema['minimum']} to {schema['maximum']}"
    else:
        rule = _RANGES[broken.keyword].format(broken.limit)
    value = tree.written if isinstance(tree, Leaf) and tree.written else str(broken.instance)
    return NumberOutOfRange(at=broken.at, subject=broken.subject, value=value, rule=rule)


def _twice(broken: _Broken) -> Diagnostic:
    """Point at the first entry of a list that repeats an earlier one."""
    items = broken.tree.items if isinstance(broken.tree, Items) else ()
    seen: list[Any] = []
    for item, data in zip(items, broken.instance, strict=False):
        if data in seen:
            first = items[seen.index(data)].place[0]
            value = str(data) if isinstance(item, Leaf) else _found(item)
            at = Span(broken.at.path, *item.place)
            return WrittenTwice(at=at, value=value, first_line=first)
        seen.append(data)
    return _rule(broken)


def _alternative(broken: _Broken) -> Diagnostic:
    """Return the finding for a value that fits no branch by its type, or several."""
    own = (cause for cause in broken.causes if not cause.relative_path)
    by_type = {int(cause.schema_path[0]) for cause in own if cause.validator == "type"}
    if broken.own_words is None and len(by_type) == len(broken.limit):
        return _type(broken)
    return _rule(broken)


def _rule(broken: _Broken) -> Diagnostic:
    """Return the finding for a keyword whose meaning only the schema's own words can tell."""
    rule = broken.own_words or f"this does not fit the schema ({broken.keyword})"
    return RuleBroken(at=broken.at, subject=broken.subject, rule=rule)


_WORDINGS: dict[str, Callable[[_Broken], Diagnostic]] = {
    "type": _type,
    "enum": _enum,
    "const": _enum,
    "pattern": _pattern,
    "minLength": _min_length,
    "maxLength": _max_length,
    "minItems": _few,
    "minProperties": _few,
    "maxItems": _many,
    "maxProperties": _many,
    **dict.fromkeys(_RANGES, _range),
    "uniqueItems": _twice,
    **dict.fromkeys(_TOGETHER, _alternative),
}
