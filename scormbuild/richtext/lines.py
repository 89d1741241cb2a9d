"""markdown-it's block rules, minus the questions whose answer the next character gives."""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it.parser_block import RuleFuncBlockType
from markdown_it.ruler import Ruler
from markdown_it.rules_block import StateBlock

#: The characters that a block of the rule can start with; rules not listed are asked everywhere.
_FIRST_CHARACTERS = {
    "abbreviation": "*",
    "attributes": "{",
    "blockquote": ">",
    "fence": "`~",
    "footnote_def": "[",
    "heading": "#",
    "hr": "*-_",
    "html_block": "<",
    "list": "*+-0123456789",
    "math_block": "$",
    "reference": "[",
}
_ALL = "".join(sorted(set("".join(_FIRST_CHARACTERS.values()))))


class QuickRuler(Ruler[RuleFuncBlockType]):
    """Answers every chain of rules with a single one, which asks those that can apply."""

    def __init__(self, parent: Ruler[RuleFuncBlockType]) -> None:
        """Take over the rules of another ruler, which must not change any more."""
        super().__init__()
        self.__rules__ = parent.__rules__
        hurried = {"lheading": _underlined, "table": _table}
        names = {
            rule.fn: (rule.name, hurried[rule.name](rule.fn) if rule.name in hurried else rule.fn)
            for rule in parent.__rules__
        }
        chains = ("", "paragraph", "reference", "blockquote", "list")
        self._chains = {
            chain: [_dispatcher([names[rule] for rule in parent.getRules(chain)])]
            for chain in chains
        }

    def getRules(self, chainName: str = "") -> list[RuleFuncBlockType]:  # noqa: N802, N803 - markdown-it's names
        """Return the rules of a chain."""
        return self._chains[chainName]


def _dispatcher(rules: Sequence[tuple[str, RuleFuncBlockType]]) -> RuleFuncBlockType:
    by_character = {
        character: [rule for name, rule in rules if character in _FIRST_CHARACTERS.get(name, _ALL)]
        for character in _ALL
    }
    others = [rule for name, rule in rules if name not in _FIRST_CHARACTERS]

    def dispatch(state: StateBlock, line: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
        start = state.bMarks[line] + state.tShift[line]
        for rule in by_character.get(state.src[start : start + 1], others):
            if rule(state, line, end, silent):
                return True
        return False

    return dispatch


def _table(rule: RuleFuncBlockType) -> RuleFuncBlockType:
    """Ask for a table only above a line that can part its header from its body."""

    def table(state: StateBlock, line: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
        if line + 2 > end:
            return False
        start = state.bMarks[line + 1] + state.tShift[line + 1]
        return state.src[start : start + 1] in ("|", "-", ":") and rule(state, line, end, silent)

    return table


def _underlined(rule: RuleFuncBlockType) -> RuleFuncBlockType:
    """Ask for an underlined heading only where a line below starts like an underline."""

    def heading(state: StateBlock, line: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
        if state.is_code_block(line):
            return False
        below = line + 1
        while below < end and not state.isEmpty(below):
            if state.src[state.bMarks[below] + state.tShift[below]] in "-=":
                return rule(state, line, end, silent)
            below += 1
        return False

    return heading
