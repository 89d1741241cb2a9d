"""Statements as short as they go: what is decided becomes an expression wherever that is possible.

A list of statements is read in their order; each may join what stands before it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from scormbuild.runtime.levels import AND, ASSIGNMENT, CHOICE, COMMA, OR
from scormbuild.runtime.signs import joined

#: What a `return` without a value gives back.
_NOTHING = "void 0"

#: With one of these a statement would not begin as an expression.
_NOT_FIRST = ("{", "function", "class", "async function")


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression as it is written, and how closely it binds.

    `contrary` is what it negates, if it does.
    """

    text: str
    level: int
    contrary: Expression | None = None

    def at(self, needed: int) -> str:
        """Return it with the brackets that it needs in its place."""
        return self.text if self.level >= needed else f"({self.text})"

    def first(self, needed: int) -> str:
        """Return it as it may stand where a statement begins, or the body of an arrow function."""
        return f"({self.text})" if self.text.startswith(_NOT_FIRST) else self.at(needed)


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement: `text` is one that cannot be anything but itself.

    Otherwise `value` is what it does or, if it `returns`, what it gives back; `only` tells under
    which condition.
    """

    text: str = ""
    value: Expression | None = None
    returns: bool = False
    only: Expression | None = None

    def is_plain(self) -> bool:
        """Tell whether it does something, or returns, whatever the conditions."""
        return not self.text and not self.only

    def result(self) -> Expression | None:
        """Return what it gives back if it does nothing else."""
        return self.value if self.returns and self.is_plain() else None

    def written(self) -> str:
        """Return the statement, with the semicolon that ends it."""
        if self.text:
            return self.text
        head = f"if({self.only.text})" if self.only else ""
        if not self.returns and self.value:
            return joined((head, self.value.first(COMMA), ";"))
        value = self.value.text if self.value else ""
        return joined((head, "return", "" if value == _NOTHING else value, ";"))


def fewer(statements: Iterable[Statement], *, ends: bool) -> list[Statement]:
    """Return statements that do the same: fewer of them, if that is possible.

    `ends` tells that a function ends behind them.
    """
    done: list[Statement] = []
    for statement in statements:
        now = statement
        while done and (both := _both(done[-1], now)):
            done.pop()
            now = both
        done.append(now)
    while ends and len(done) > 1 and (last := _last(*done[-2:])):
        done[-2:] = [last]
        if len(done) > 1 and (both := _both(*done[-2:])):
            done[-2:] = [both]
    return done


def decided(
    condition: Expression, then: list[Statement], otherwise: list[Statement] | None
) -> Statement | None:
    """Return what `if` says as an expression, or nothing if it has to stay a statement."""
    if len(then) != 1 or not then[0].is_plain():
        return None
    one = then[0]
    if otherwise is None:
        if one.returns:
            return replace(one, only=condition)
        return Statement(value=_if(condition, one.value)) if one.value else None
    other = otherwise[0] if len(otherwise) == 1 else None
    if not other or not other.is_plain() or one.returns != other.returns:
        return None
    if not one.value or not other.value:
        return None
    return Statement(value=_choice(condition, one.value, other.value), returns=one.returns)


def _both(before: Statement, after: Statement) -> Statement | None:
    """Return one statement for two, if there is one.

    A list of expressions joins no `return` and no `if`: that compresses worse.
    """
    if before.text or after.text or after.only or not before.value or not after.value:
        return None
    if before.only and before.returns and after.returns:
        return Statement(value=_choice(before.only, before.value, after.value), returns=True)
    if before.only or before.returns or after.returns:
        return None
    return Statement(value=Expression(f"{before.value.text},{after.value.text}", COMMA))


def _last(before: Statement, after: Statement) -> Statement | None:
    """Return one statement for a last one that is not always reached."""
    if not before.only or before.value or not before.returns:
        return None
    if after.returns or after.only or not after.value:
        return None
    return Statement(value=_unless(before.only, after.value))


def _if(condition: Expression, value: Expression) -> Expression:
    if condition.contrary:
        return _unless(condition.contrary, value)
    return Expression(f"{condition.at(AND)}&&{value.at(AND)}", AND)


def _unless(condition: Expression, value: Expression) -> Expression:
    if condition.contrary:
        return _if(condition.contrary, value)
    return Expression(f"{condition.at(OR)}||{value.at(OR)}", OR)


def _choice(condition: Expression, one: Expression, other: Expression) -> Expression:
    if condition.contrary:
        return _choice(condition.contrary, other, one)
    parts = (condition.at(OR), "?", one.at(ASSIGNMENT), ":", other.at(ASSIGNMENT))
    return Expression("".join(parts), CHOICE)
