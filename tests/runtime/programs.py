"""Programs made by chance, the same each time."""

from __future__ import annotations

from collections.abc import Sequence

_OPERATORS = ("+", "-", "*", "&&", "||", "===", "!==", "<", "|", "&", ">>>", "%")


class Programs:
    """Functions of `a`, `b` and `c` that push what they come by to `told`."""

    def __init__(self, seed: int) -> None:
        """Begin with a number: from another one come other programs."""
        self._rest = seed

    def function(self) -> str:
        """Return a function expression."""
        head = self._one_of(("function (a, b, c)", "(a, b, c) =>"))
        return f"{head} {{ {self._statements(3)} }}"

    def _below(self, limit: int) -> int:
        self._rest = (self._rest * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self._rest >> 33) % limit

    def _one_of(self, choices: Sequence[str]) -> str:
        return choices[self._below(len(choices))]

    def _statements(self, depth: int) -> str:
        return " ".join(self._statement(depth) for _ in range(self._below(4)))

    def _statement(self, depth: int) -> str:
        if depth == 0 or self._below(3) == 0:
            return self._small()
        inside = self._statements(depth - 1)
        block = self._one_of((f"{{ {inside} }}", self._small()))
        other = self._one_of(
            ("", f"else {{ {self._statements(depth - 1)} }}", f"else {self._statement(depth - 1)}")
        )
        condition = self._one_of(("a", "!b", "!(b && c)", self._value(2)))
        decided = f"if ({condition}) {block} {other}"
        return self._one_of(
            (
                decided,
                decided,
                decided,
                f"for (const x of [1, 2]) {block}",
                f"for (let i = 0; i < 2; i++) {block}",
                f"{{ {inside} }}",
                f"{{ const d = {self._value(1)}; told.push(d); {inside} }}",
            )
        )

    def _small(self) -> str:
        value = self._value(2)
        return self._one_of(
            (
                f"told.push({self._below(1000)});",
                f"told.push({value});",
                f"told.push((({value}), {self._value(1)}));",
                f"a = {value};",
                f"return {value};",
                "return;",
            )
        )

    def _value(self, depth: int) -> str:
        if depth == 0:
            return self._one_of(("a", "b", "c", "0", "true", "undefined", "-1", "'x'", "[a]"))
        one, two, three = (self._value(depth - 1) for _ in range(3))
        operation = f"({one}) {self._one_of(_OPERATORS)} ({two})"
        return self._one_of(
            (
                operation,
                f"({operation})",
                f"!({one})",
                f"-({one})",
                f"({one}) ? ({two}) : ({three})",
                f"typeof ({one}) === 'string'",
                f"({{ x: ({one}) }}).x",
                f"(() => {{ return ({one}); }})()",
                f"[({one}), ({two})][1]",
            )
        )
