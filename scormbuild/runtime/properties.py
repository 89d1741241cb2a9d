"""Short names for properties that no one else knows, so that a script travels faster.

A name that browsers, LMSs, plans, saved states or the other script know has to stay as it is;
which names are ours alone is a list, and `tests/runtime/test_properties.py` holds it against all
of these.
"""

from __future__ import annotations

from collections.abc import Iterator

import tree_sitter_javascript
from tree_sitter import Language, Node, Parser

_OWN = """
activity adoptable again api atLaunch bits calls clock compose core credit damaged deliver
deliverNow flag forget forgetful fresh fullMark heal heldInteractions journal judge known
lacks lastError learner least lying meaning neighbour numeral packed probe ranks report scaled shelf
shorten timers touch unloading
"""

#: Properties of values that never leave the tracking script.
OWN = frozenset(_OWN.split())

#: The letters that scripts have most come first: they compress best.
_LETTERS = "etnoiasrlcudpmhfgvbywxkqjzETNOIASRLCUDPMHFGVBYWXKQJZ"

_SHORTHANDS = frozenset(("shorthand_property_identifier", "shorthand_property_identifier_pattern"))
_PROPERTIES = _SHORTHANDS | {"property_identifier"}


class NotRenamedError(Exception):
    """A property is also named by a text, and would not be found by it any more."""


def rename(script: str, own: frozenset[str] = OWN) -> str:
    """Return the script with one letter for each of these properties, as long as letters last.

    Raises `NotRenamedError` for a property that the script names by a text, too.
    """
    source = script.encode()
    tree = Parser(Language(tree_sitter_javascript.language())).parse(source)
    places = list(_places(tree.root_node))
    if spoken := sorted(own & {_text(node) for node in places if node.type == "string_fragment"}):
        message = f"named by a text: {', '.join(spoken)}"
        raise NotRenamedError(message)
    places = [node for node in places if node.type in _PROPERTIES]
    known = dict.fromkeys(map(_text, places))
    free = [letter for letter in _LETTERS if letter not in known]
    short = dict(zip((name for name in known if name in own), free, strict=False))
    parts, end = [], 0
    for node in places:
        if name := short.get(_text(node)):
            whole = f"{name}:{_text(node)}" if node.type in _SHORTHANDS else name
            parts += [source[end : node.start_byte], whole.encode()]
            end = node.end_byte
    return b"".join((*parts, source[end:])).decode()


def _places(node: Node) -> Iterator[Node]:
    if node.type in _PROPERTIES or node.type == "string_fragment":
        yield node
    for child in node.named_children:
        yield from _places(child)


def _text(node: Node) -> str:
    return (node.text or b"").decode()
