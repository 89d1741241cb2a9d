"""Short names for variables and values for constants, so that a script travels faster.

tree-sitter says what stands where in the script; which name means which variable follows from the
scopes of JavaScript (ECMA-262, 8 and 14). Properties, labels and what belongs to the browser keep
their names.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count, product

import tree_sitter_javascript
from tree_sitter import Language, Node, Parser

#: The letters that scripts have most come first: they compress best.
_LETTERS = "etnoiasrlcudpmhfgvbywxkqjz_$ETNOIASRLCUDPMHFGVBYWXKQJZ"

#: Words of JavaScript that are as short as the names given here.
_RESERVED = frozenset(("do", "for", "if", "in", "let", "new", "try", "var"))

_FUNCTIONS = frozenset(
    (
        "arrow_function",
        "function_declaration",
        "function_expression",
        "generator_function",
        "generator_function_declaration",
        "method_definition",
    )
)
_BLOCKS = frozenset(
    ("statement_block", "for_statement", "for_in_statement", "catch_clause", "switch_body")
)
#: Their block is not a scope beside that of their parameters.
_WITH_PARAMETERS = _FUNCTIONS | {"catch_clause"}
_DECLARED_FUNCTIONS = frozenset(("function_declaration", "generator_function_declaration"))
_DECLARED_BY_NAME = _DECLARED_FUNCTIONS | {"class_declaration"}
#: Their name is known inside themselves only.
_NAMED_EXPRESSIONS = frozenset(("function_expression", "generator_function"))
_NAMES = frozenset(
    ("identifier", "shorthand_property_identifier", "shorthand_property_identifier_pattern")
)
#: Inside a pattern, what is only read: the key of a pair, the value that stands in.
_READ_IN_PATTERNS = frozenset(("key", "right"))


@dataclass(eq=False, slots=True)
class _Scope:
    """Where variables live.

    `variables` holds the short name of each, empty until it has one; `values` what stands for those
    that are constants; `used` every name that stands here or further inside and means something
    here or further out.
    """

    outer: _Scope | None
    variables: dict[str, str] = field(default_factory=dict)
    values: dict[str, str] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    inner: list[_Scope] = field(default_factory=list)

    def outward(self) -> Iterator[_Scope]:
        """Yield this scope and those around it, the nearest first."""
        scope: _Scope | None = self
        while scope is not None:
            yield scope
            scope = scope.outer

    def meaning(self, name: str) -> str:
        """Return what a name is called in the short script."""
        for scope in self.outward():
            if name in scope.variables:
                return scope.values.get(name) or scope.variables[name]
        return name


@dataclass(frozen=True, slots=True)
class _Use:
    """A place in the script where a variable is named; `start` and `end` count bytes.

    Without a name it is the declaration of a constant, which nothing needs any more.
    """

    name: str
    scope: _Scope
    start: int
    end: int
    shorthand: bool


class NotShortenedError(Exception):
    """The script steps out of the JavaScript that is understood here."""


def shorten(script: str) -> str:
    """Return the script with short names for its variables; it does the same.

    Raises `NotShortenedError` for what the parser does not know, and for `var`, which would need
    rules of its own.
    """
    source = script.encode()
    tree = Parser(Language(tree_sitter_javascript.language())).parse(source)
    if tree.root_node.has_error:
        message = "the parser does not take the script for JavaScript"
        raise NotShortenedError(message)
    uses: list[_Use] = []
    top = _Scope(None)
    _walk(tree.root_node, top, uses)
    for use in uses:
        for scope in use.scope.outward():
            scope.used.add(use.name)
            if use.name in scope.variables:
                break
    _name(top)
    return _written(source, uses).decode()


def _walk(node: Node, scope: _Scope, uses: list[_Use]) -> None:
    named = node.child_by_field_name("name") if node.type in _DECLARED_FUNCTIONS else None
    for child in node.named_children:
        kind = child.type
        if kind in _NAMES:
            # What a function is called belongs to what is around it.
            around = scope.outer if child == named and scope.outer else scope
            place = (child.start_byte, child.end_byte)
            uses.append(_Use(_text(child), around, *place, shorthand=kind != "identifier"))
            continue
        if kind == "variable_declaration":
            message = f"declared with var: {_text(child)}"
            raise NotShortenedError(message)
        if kind in _DECLARED_BY_NAME:
            _declare(child.child_by_field_name("name"), scope)
        if constant := _constant(child):
            name, scope.values[name] = constant
            scope.variables[name] = ""
            uses.append(_Use("", scope, child.start_byte, child.end_byte, shorthand=False))
            continue
        inside = scope
        if kind in _FUNCTIONS or (kind in _BLOCKS and node.type not in _WITH_PARAMETERS):
            inside = _Scope(scope)
            scope.inner.append(inside)
        _declare_inside(child, inside)
        _walk(child, inside, uses)


def _declare_inside(node: Node, scope: _Scope) -> None:
    """Take up the variables that a node declares for what stands inside it, or behind it."""
    kind = node.type
    if kind == "variable_declarator":
        _declare(node.child_by_field_name("name"), scope)
    elif kind == "for_in_statement" and node.child_by_field_name("kind"):
        _declare(node.child_by_field_name("left"), scope)
    elif kind in _WITH_PARAMETERS:
        _declare(node.child_by_field_name("parameter"), scope)
        _declare(node.child_by_field_name("parameters"), scope)
        if kind in _NAMED_EXPRESSIONS:
            _declare(node.child_by_field_name("name"), scope)


def _constant(node: Node) -> tuple[str, str] | None:
    """Return the name and the value that a declaration gives to a number, and to nothing else.

    Texts keep their names: a long one that stands in two places would travel twice.
    """
    if node.type != "lexical_declaration" or _text(node.children[0]) != "const":
        return None
    first, *others = node.named_children
    value = first.child_by_field_name("value")
    if others or value is None or value.type != "number":
        return None
    return _text(first.named_children[0]), _text(value)


def _declare(pattern: Node | None, scope: _Scope) -> None:
    """Take up the names that a pattern binds (ECMA-262, 14.3.3)."""
    if pattern is None:
        return
    if pattern.type in _NAMES:
        scope.variables[_text(pattern)] = ""
        return
    for number, child in enumerate(pattern.children):
        if child.is_named and pattern.field_name_for_child(number) not in _READ_IN_PATTERNS:
            _declare(child, scope)


def _name(scope: _Scope) -> None:
    """Give the variables of a scope, and of those inside, the shortest names that are free.

    In the order of their declaration, so that functions look alike, which compresses well.
    """
    taken = {scope.meaning(name) for name in scope.used if name not in scope.variables}
    free = (name for name in _short_names() if name not in taken)
    for name in scope.variables:
        if name not in scope.values:
            scope.variables[name] = next(free)
    for inner in scope.inner:
        _name(inner)


def _short_names() -> Iterator[str]:
    for length in count(1):
        words = map("".join, product(_LETTERS, repeat=length))
        yield from (word for word in words if word not in _RESERVED)


def _written(source: bytes, uses: list[_Use]) -> bytes:
    parts = []
    end = 0
    for use in uses:
        short = use.scope.meaning(use.name)
        parts.append(source[end : use.start])
        whole = use.shorthand and short != use.name
        parts.append((f"{use.name}:{short}" if whole else short).encode())
        end = use.end
    return b"".join((*parts, source[end:]))


def _text(node: Node) -> str:
    return (node.text or b"").decode()
