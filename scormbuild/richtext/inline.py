"""markdown-it's inline parser, minus the questions whose answer the next character gives."""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline, RuleFuncInlineType
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

#: The characters that a rule can start with. A rule that is not listed is asked everywhere.
_FIRST_CHARACTERS = {
    "text": "",
    "newline": "\n",
    "escape": "\\",
    "backticks": "`",
    "strikethrough": "~",
    "emphasis": "*_",
    "link": "[",
    "math": "$",
    "note_mark": "[",
    "span": "[",
    "image": "!",
    "autolink": "<",
    "html_inline": "<",
    "entity": "&",
}


class QuickInline(ParserInline):
    """Does what its parent does, in a little more than half of the time."""

    def __init__(self, parent: ParserInline) -> None:
        """Take over the rules of another parser, which must not change any more."""
        super().__init__()
        self.ruler, self.ruler2 = parent.ruler, parent.ruler2
        self._by_character: dict[str, list[RuleFuncInlineType]] = {}
        rules = zip(self.ruler.get_active_rules(), self.ruler.getRules(""), strict=True)
        for name, rule in rules:
            for character in _FIRST_CHARACTERS[name]:
                self._by_character.setdefault(character, []).append(rule)

    def parse(
        self, src: str, md: MarkdownIt, env: MutableMapping[str, Any], tokens: list[Token]
    ) -> list[Token]:
        """Parse a text; one without any mark is a token as it is."""
        if src and self.terminator_re.search(src) is None:
            tokens.append(Token("text", "", 0, content=src))
            return tokens
        return super().parse(src, md, env, tokens)

    def tokenize(self, state: StateInline) -> None:
        """Make tokens from the position of the state to its end."""
        end, source = state.posMax, state.src
        deepest = state.md.options["maxNesting"]
        search = self.terminator_re.search
        while state.pos < end:
            start = state.pos
            mark = search(source, start, end)
            stop = mark.start() if mark else end
            if stop > start:
                state.append_pending(source[start:stop])
                state.pos = stop
                continue
            rules = self._by_character.get(source[start], ()) if state.level < deepest else ()
            if not any(rule(state, False) for rule in rules):  # noqa: FBT003 - markdown-it's signature
                state.append_pending(source[start])
                state.pos += 1
        if state.pending:
            state.pushPending()
