"""How closely the expressions of JavaScript bind (ECMA-262, 13), and which brackets say nothing."""

from __future__ import annotations

from tree_sitter import Node

COMMA, ASSIGNMENT, CHOICE, OR, AND = range(5)
_UNARY, _UPDATE, _CALL, _WHOLE = 14, 15, 17, 18
#: More than anything has: brackets stay.
_KEPT = 99

_OPERATORS = {
    "||": OR,
    "&&": AND,
    "|": 5,
    "^": 6,
    "&": 7,
    **dict.fromkeys(("==", "!=", "===", "!=="), 8),
    **dict.fromkeys(("<", "<=", ">", ">=", "in", "instanceof"), 9),
    **dict.fromkeys(("<<", ">>", ">>>"), 10),
    **dict.fromkeys("+-", 11),
    **dict.fromkeys("*/%", 12),
}
_LEVELS = {
    "sequence_expression": COMMA,
    "arrow_function": ASSIGNMENT,
    "assignment_expression": ASSIGNMENT,
    "augmented_assignment_expression": ASSIGNMENT,
    "yield_expression": ASSIGNMENT,
    "ternary_expression": CHOICE,
    "await_expression": _UNARY,
    "unary_expression": _UNARY,
    "update_expression": _UPDATE,
    **dict.fromkeys(("false", "true", "undefined"), _UNARY),
    **dict.fromkeys(("call_expression", "member_expression", "subscript_expression"), _CALL),
    **dict.fromkeys(("array", "identifier", "null", "number"), _WHOLE),
    **dict.fromkeys(("object", "string", "this"), _WHOLE),
    "template_string": _WHOLE,
}
#: What an expression in this place of its parent needs: everything from an assignment on.
_ROOMY = frozenset(
    (
        ("arguments", None),
        ("array", None),
        ("arrow_function", "body"),
        ("assignment_expression", "right"),
        ("assignment_pattern", "right"),
        ("augmented_assignment_expression", "right"),
        ("object_assignment_pattern", "right"),
        ("pair", "value"),
        ("ternary_expression", "alternative"),
        ("ternary_expression", "consequence"),
        ("variable_declarator", "value"),
    )
)
#: Here even a comma needs no brackets.
_OPEN = frozenset(
    (
        ("expression_statement", None),
        ("parenthesized_expression", None),
        ("return_statement", None),
        ("subscript_expression", "index"),
        ("template_substitution", None),
        ("throw_statement", None),
    )
)
_CALLED = frozenset(
    (
        ("call_expression", "function"),
        ("member_expression", "object"),
        ("subscript_expression", "object"),
    )
)
#: Where a text may come to stand first in a statement, or in the body of an arrow function.
_FIRST = _CALLED | {
    ("arrow_function", "body"),
    ("binary_expression", "left"),
    ("expression_statement", None),
    ("ternary_expression", "condition"),
}


_NEEDED: dict[tuple[str, str | None], int] = {
    **dict.fromkeys(_OPEN, COMMA),
    **dict.fromkeys(_ROOMY, ASSIGNMENT),
    **dict.fromkeys(_CALLED, _CALL),
    ("ternary_expression", "condition"): OR,
    ("unary_expression", "argument"): _UNARY,
}


def level(node: Node) -> int:
    """Return how closely an expression binds: more than what binds less closely."""
    if node.type == "binary_expression":
        return _OPERATORS.get(_operator(node), -1)
    return _LEVELS.get(node.type, -1)


def says_nothing(node: Node) -> bool:
    """Tell whether brackets around an expression change nothing about its meaning."""
    inner = node
    while inner.type == "parenthesized_expression":
        inner = next(child for child in inner.named_children if child.type != "comment")
    text = inner.text or b""
    place = _place(node)
    if place in _FIRST and text.startswith((b"{", b"function", b"class", b'"', b"'")):
        return False
    if place in _CALLED and (inner.type == "number" or b"?." in text):
        return False
    return _operator(inner) != "in" and level(inner) >= _needed(node, place)


def _needed(node: Node, place: tuple[str, str | None]) -> int:
    if place[0] == "binary_expression" and node.parent is not None:
        around = _OPERATORS.get(_operator(node.parent), _KEPT)
        return around if place[1] == "left" or around in {OR, AND} else around + 1
    return _NEEDED.get(place, _KEPT)


def _place(node: Node) -> tuple[str, str | None]:
    around = node.parent
    if around is None:
        return "", None
    for number, child in enumerate(around.children):
        if child == node:
            return around.type, around.field_name_for_child(number)
    return around.type, None


def _operator(node: Node) -> str:
    operator = node.child_by_field_name("operator")
    return operator.type if node.type == "binary_expression" and operator else ""
