"""A script without what only its readers need: comments, blanks, line ends and longer spellings.

tree-sitter says what stands where, so nothing inside a text or a pattern is touched and no blank
goes that keeps two words apart. Every statement must end as it is written: a semicolon that a line
end stands for would be lost with it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import tree_sitter_javascript
from tree_sitter import Language, Node, Parser

from scormbuild.runtime.levels import ASSIGNMENT, level, says_nothing
from scormbuild.runtime.signs import joined
from scormbuild.runtime.statements import Expression, Statement, decided, fewer
from scormbuild.runtime.wide import escaped

#: Written as they are, in fewer kinds of signs.
_LITERALS = frozenset(("string", "regex"))
_LISTS = frozenset(
    ("arguments", "array", "array_pattern", "formal_parameters", "object", "object_pattern")
)
_BODIES = frozenset(("program", "statement_block"))
_FUNCTIONS = frozenset(
    ("arrow_function", "function_declaration", "function_expression", "method_definition")
)
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
#: Their body may be one statement without brackets.
_LOOPS = frozenset(("for_in_statement", "for_statement", "while_statement"))
#: What may not stand in such a place.
_NOT_ALONE = ("let", "function", "class", "async function")
_EQUALS = {"===": "==", "!==": "!="}
#: Shorter ways to write the same.
_SPELLINGS = {"true": "!0", "false": "!1", "const": "let", "undefined": "void 0"}

#: A backslash before a sign beyond Latin-1, which would become another one.
_BACKSLASH = re.compile(r"(?<!\\)(?:\\\\)*\\[^\x00-\xff]")


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
    if node.type in _LITERALS:
        return _literal(_text(node))
    if not node.children:
        return _word(_text(node), node.type)
    if writer := _WRITERS.get(node.type):
        return writer(node)
    children = _parts(node)
    if node.type in _LISTS:
        children = _without_last_comma(children)
    if node.type == "parenthesized_expression" and says_nothing(node):
        return _spelled(children[1])
    _check_end(node, children)
    return joined(map(_loosely if _asks_for_type(node) else _spelled, children))


def _word(text: str, kind: str) -> str:
    return _number(text) if kind == "number" else _SPELLINGS.get(kind) or text


def _literal(text: str) -> str:
    """Return what a text or a pattern holds, with no sign that makes the whole script wide."""
    if _BACKSLASH.search(text):
        message = f"a backslash before a sign that needs none: {text}"
        raise NotCompactedError(message)
    return escaped(text)


def _loosely(node: Node) -> str:
    return _EQUALS.get(node.type) or _spelled(node)


def _template(node: Node) -> str:
    """Return a template; only what stands in its gaps is code, and no function reads the rest."""
    if node.parent and node.parent.type == "call_expression":
        message = f"a function reads how a template is written: {_text(node.parent)}"
        raise NotCompactedError(message)
    parts = []
    source, start, end = node.text or b"", node.start_byte, 0
    for child in node.named_children:
        if child.type == "template_substitution":
            parts.append(_literal(source[end : child.start_byte - start].decode()))
            parts.append(_spelled(child))
            end = child.end_byte - start
    return "".join((*parts, _literal(source[end:].decode())))


def _arrow(node: Node) -> str:
    """Return an arrow function; a body that only returns something is what it returns."""
    asynchronous = "async" if _text(node.children[0]) == "async" else ""
    *_, parameters, _, body = _parts(node)
    given = _parts(parameters)
    if parameters.type in _LISTS:
        given = _without_last_comma(given)
    bare = [child.type for child in given[1:-1]] == ["identifier"]
    head = joined((asynchronous, _spelled(given[1] if bare else parameters), "=>"))
    if body.type != "statement_block":
        return head + _expression(body).first(ASSIGNMENT)
    statements = _statements(body)
    value = statements[0].result() if len(statements) == 1 else None
    return head + (value.first(ASSIGNMENT) if value else f"{{{_ended(statements)}}}")


def _expression(node: Node) -> Expression:
    """Return an expression without brackets around the whole of it."""
    while node.type == "parenthesized_expression":
        node = _parts(node)[1]
    contrary = None
    if node.type == "unary_expression" and _text(node.children[0]) == "!":
        contrary = _expression(_named(node)[-1])
    return Expression(_spelled(node), level(node), contrary)


def _body(node: Node) -> str:
    # The bracket ends the last statement, too.
    text = _ended(_statements(node))
    return text if node.type == "program" else f"{{{text}}}"


def _statements(body: Node) -> list[Statement]:
    ends = body.parent is not None and body.parent.type in _FUNCTIONS
    return fewer(_declared(body), ends=ends)


def _declared(body: Node) -> Iterator[Statement]:
    """Yield what a body says; declarations in a row are one."""
    declared: list[str] = []
    for statement in _named(body):
        if statement.type == "lexical_declaration":
            _check_end(statement, statement.children)
            declared += map(_spelled, _declarators(statement))
            continue
        yield from _declaration(declared)
        declared = []
        yield _statement(statement)
    yield from _declaration(declared)


def _statement(node: Node) -> Statement:
    kind = node.type
    _check_end(node, _parts(node))
    if kind == "expression_statement" and not _is_directive(node):
        return Statement(value=_expression(_named(node)[0]))
    if kind == "return_statement":
        value = _named(node)
        return Statement(value=_expression(value[0]) if value else None, returns=True)
    if kind == "if_statement":
        return _if(node)
    if kind in _LOOPS:
        *head, body = _parts(node)
        return Statement(joined((*map(_spelled, head), _branch(body))))
    return Statement(_spelled(node))


def _if(node: Node) -> Statement:
    _, condition, then, *otherwise = _parts(node)
    asked = _expression(condition)
    other = _parts(otherwise[0])[1] if otherwise else None
    short = decided(asked, _listed(then), _listed(other) if other else None)
    if short:
        return short
    head = f"if({asked.text})"
    if not other:
        return Statement(head + _branch(then))
    return Statement(joined((head + _branch(then, followed=True), "else", _branch(other))))


def _listed(branch: Node) -> list[Statement]:
    if branch.type == "statement_block":
        return _statements(branch)
    return [_statement(branch)]


def _branch(node: Node, *, followed: bool = False) -> str:
    """Return what a statement leads to, in brackets only if it needs them.

    `followed` by an `else`, which an `if` inside would take for its own.
    """
    statements = _listed(node)
    first = statements[0] if len(statements) == 1 else None
    if first and (first.is_plain() or not (followed or first.text.startswith(_NOT_ALONE))):
        return first.written()
    return f"{{{_ended(statements)}}}"


def _ended(statements: list[Statement]) -> str:
    return joined(statement.written() for statement in statements).removesuffix(";")


def _parts(node: Node) -> list[Node]:
    return [child for child in node.children if child.type != "comment"]


def _named(node: Node) -> list[Node]:
    return [child for child in node.named_children if child.type != "comment"]


def _check_end(node: Node, children: list[Node]) -> None:
    if _is_empty_statement(node) or (node.type in _ENDED and children[-1].type != ";"):
        message = f"not ended by a semicolon: {_text(node)}"
        raise NotCompactedError(message)


def _is_empty_statement(node: Node) -> bool:
    """Tell whether there is a semicolon with nothing to end; in the head of a loop it is one."""
    around = node.parent
    if node.type != "empty_statement" or around is None:
        return False
    return around.type != "for_statement" or around.child_by_field_name("body") == node


def _is_directive(node: Node) -> bool:
    return node.type == "expression_statement" and _named(node)[0].type == "string"


def _asks_for_type(node: Node) -> bool:
    """Tell whether the name of a type is compared with a text: both are texts then."""
    kinds = {child.type: child for child in _named(node)}
    return (
        node.type == "binary_expression"
        and kinds.keys() == {"string", "unary_expression"}
        and _text(kinds["unary_expression"].children[0]) == "typeof"
    )


def _number(text: str) -> str:
    """Return the shortest way to write a whole number."""
    try:
        number = int(text, 0)
    except ValueError:
        return text
    digits = str(number).rstrip("0")
    zeros = len(str(number)) - len(digits)
    return min(text, str(number), f"{digits}e{zeros}" if number else "0", key=len)


def _declarators(declaration: Node) -> Iterator[Node]:
    return (each for each in declaration.named_children if each.type == "variable_declarator")


def _declaration(declared: list[str]) -> Iterator[Statement]:
    """Yield one declaration; whether something is ever set again is nothing to a browser."""
    if declared:
        yield Statement(joined(("let", ",".join(declared), ";")))


def _without_last_comma(children: list[Node]) -> list[Node]:
    """Leave out a comma behind the last part; one that stands for an empty place stays."""
    *parts, comma, bracket = children
    if comma.type == "," and parts[-1].is_named:
        return [*parts, bracket]
    return children


def _text(node: Node) -> str:
    return (node.text or b"").decode()


def _statement_text(node: Node) -> str:
    return _statement(node).written()


_WRITERS: dict[str, Callable[[Node], str]] = {
    "arrow_function": _arrow,
    "template_string": _template,
    **dict.fromkeys(_BODIES, _body),
    **dict.fromkeys((*_LOOPS, "if_statement"), _statement_text),
}
