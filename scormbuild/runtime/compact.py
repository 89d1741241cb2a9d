"""A script without what only its readers need: comments, blanks, line ends and longer spellings.

tree-sitter says what stands where, so nothing inside a text or a pattern is touched and no blank
goes that keeps two words apart. Every statement must end as it is written: a semicolon that a line
end stands for would be lost with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import tree_sitter_javascript
from tree_sitter import Language, Node, Parser

#: Written as they are.
_LITERALS = frozenset(("string", "regex"))
_LISTS = frozenset(
    ("arguments", "array", "array_pattern", "formal_parameters", "object", "object_pattern")
)
_BODIES = frozenset(("program", "statement_block"))
#: What has to end with a semicolon, and is refused without one.
_ENDED = frozenset(
    (
        "break_statement",
        "continue_statement",
        "expression_statement",
        "field_definition",
        "lexical_declaration",
        "return_statement",
        "throw_statement",
    )
)
#: Their round brackets belong to the statement.
_BRACKETED = frozenset(("do_statement", "if_statement", "switch_statement", "while_statement"))
#: What binds so closely that brackets around it say nothing.
_CLOSE = frozenset(("array", "call_expression", "identifier", "member_expression", "string"))
#: Shorter ways to write the same.
_SPELLINGS = {"true": "!0", "false": "!1", "const": "let"}

#: Signs that mean something else when they touch.
_CLASHES = frozenset(("++", "--", "//", "/*", "<!"))


class NotCompactedError(Exception):
    """The script relies on line ends, or is no JavaScript."""


def compact(script: str) -> str:
    """Return the script without what it can do without; it does the same."""
    tree = Parser(Language(tree_sitter_javascript.language())).parse(script.encode())
    if tree.root_node.has_error:
        message = "the parser does not take the script for JavaScript"
        raise NotCompactedError(message)
    return _spelled(tree.root_node) + "\n"


def _spelled(node: Node) -> str:
    kind = node.type
    if kind == "number":
        return _number(_text(node))
    if kind in _LITERALS or not node.children:
        return _SPELLINGS.get(kind) or _text(node)
    if kind == "template_string":
        return _template(node)
    if kind in _BODIES:
        return _body(node)
    children = [child for child in node.children if child.type != "comment"]
    if kind in _LISTS:
        children = _without_last_comma(children)
    if _is_single_parameter(node, children) or _is_bracketed_for_nothing(node, children):
        return _spelled(children[1])
    if _is_empty_statement(node) or (kind in _ENDED and children[-1].type != ";"):
        message = f"not ended by a semicolon: {_text(node)}"
        raise NotCompactedError(message)
    return _joined(map(_spelled, children))


def _is_empty_statement(node: Node) -> bool:
    """Tell whether there is a semicolon with nothing to end; in the head of a loop it is one."""
    around = node.parent
    if node.type != "empty_statement" or around is None:
        return False
    return around.type != "for_statement" or around.child_by_field_name("body") == node


def _number(text: str) -> str:
    """Return the shortest way to write a whole number."""
    try:
        number = int(text, 0)
    except ValueError:
        return text
    digits = str(number).rstrip("0")
    zeros = len(str(number)) - len(digits)
    return min(text, str(number), f"{digits}e{zeros}" if number else "0", key=len)


def _template(node: Node) -> str:
    """Return a template; only what stands in its gaps is code."""
    parts = []
    source, start, end = node.text or b"", node.start_byte, 0
    for child in node.named_children:
        if child.type == "template_substitution":
            parts.append(source[end : child.start_byte - start].decode())
            parts.append(_spelled(child))
            end = child.end_byte - start
    return "".join((*parts, source[end:].decode()))


def _body(node: Node) -> str:
    # The bracket ends the last statement, too.
    text = _joined(_statements(node)).removesuffix(";")
    return text if node.type == "program" else f"{{{text}}}"


def _statements(body: Node) -> Iterator[str]:
    """Yield what a body says; declarations in a row are one."""
    declared: list[str] = []
    for statement in body.named_children:
        if statement.type == "comment":
            continue
        text = _spelled(statement)
        if statement.type == "lexical_declaration":
            declared += map(_spelled, _declarators(statement))
            continue
        yield from _declaration(declared)
        declared = []
        yield text
    yield from _declaration(declared)


def _declarators(declaration: Node) -> Iterator[Node]:
    return (each for each in declaration.named_children if each.type == "variable_declarator")


def _declaration(declared: list[str]) -> Iterator[str]:
    """Yield one declaration; whether something is ever set again is nothing to a browser."""
    if declared:
        yield _joined(("let", ",".join(declared), ";"))


def _without_last_comma(children: list[Node]) -> list[Node]:
    """Leave out a comma behind the last part; one that stands for an empty place stays."""
    *parts, comma, bracket = children
    if comma.type == "," and parts[-1].is_named:
        return [*parts, bracket]
    return children


def _is_single_parameter(node: Node, children: list[Node]) -> bool:
    """Tell whether these are the brackets around the only parameter of an arrow function."""
    return (
        node.type == "formal_parameters"
        and node.parent is not None
        and node.parent.type == "arrow_function"
        and [child.type for child in children[1:-1]] == ["identifier"]
    )


def _is_bracketed_for_nothing(node: Node, children: list[Node]) -> bool:
    """Tell whether these are brackets that only the types of our sources need."""
    return (
        node.type == "parenthesized_expression"
        and node.parent is not None
        and node.parent.type not in {*_BRACKETED, "new_expression"}
        and children[1].type in _CLOSE
        and b"?." not in (node.text or b"")
    )


def _joined(parts: Iterable[str]) -> str:
    text = ""
    for part in parts:
        before, after = text[-1:], part[:1]
        if (_is_word(before) and _is_word(after)) or before + after in _CLASHES:
            text += " "
        text += part
    return text


def _is_word(sign: str) -> bool:
    return sign.isalnum() or sign in {"_", "$"}


def _text(node: Node) -> str:
    return (node.text or b"").decode()
