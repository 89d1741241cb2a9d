"""Walking through values of any kind."""

from __future__ import annotations

from dataclasses import dataclass

from scormbuild.course.parts import changed, parts


@dataclass(frozen=True, slots=True)
class Leaf:
    name: str


@dataclass(frozen=True, slots=True)
class Tree:
    leaf: Leaf | None
    branches: tuple[Tree | str, ...] = ()


TREE = Tree(Leaf("a"), (Tree(Leaf("b")), "text", Tree(None, (Tree(Leaf("c")),))))


def test_parts_are_met_in_the_order_of_their_fields() -> None:
    assert list(parts(TREE, Leaf)) == [Leaf("a"), Leaf("b"), Leaf("c")]
    assert next(iter(parts(TREE, Tree))) is TREE
    assert list(parts(TREE, int)) == []


def test_what_does_not_change_stays_the_same_object() -> None:
    new = changed(TREE, lambda part: Leaf("C") if part == Leaf("c") else part)

    assert new == Tree(Leaf("a"), (Tree(Leaf("b")), "text", Tree(None, (Tree(Leaf("C")),))))
    assert new.branches[0] is TREE.branches[0]
    assert changed(TREE, lambda part: part) is TREE
