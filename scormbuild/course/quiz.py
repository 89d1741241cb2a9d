"""How a quiz is taken: what it is for, what it draws, how it is laid out, how long it may take."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from scormbuild.content import Reference
from scormbuild.diagnostics import Span
from scormbuild.questions.kind import Question

#: How often learners can ask for more time: what WCAG 2.2 (2.2.1) wants at least.
EXTENSIONS = 10


class Mode(StrEnum):
    """What a quiz is for."""

    TEST = "test"
    PRACTICE = "practice"
    SURVEY = "survey"
    PRE_TEST = "pre-test"


class Layout(StrEnum):
    """How many questions learners see at a time."""

    PAGE = "page"
    ONE = "one"


class Retry(StrEnum):
    """Which questions a further attempt asks."""

    ALL = "all"
    WRONG = "wrong"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class TimeLimit:
    """How many minutes an attempt may take, and how many learners get when they ask for more."""

    minutes: int
    extend: int


@dataclass(frozen=True, slots=True)
class Pool:
    """Questions of which an attempt draws `count`; without any criterion, it takes all.

    A question has to meet each criterion that there is: it stands in one of the files, has one of
    the tags, is about one of the objectives. `at` is the place of `count`.
    """

    count: int
    at: Span
    files: tuple[Reference, ...] = ()
    tags: tuple[Reference, ...] = ()
    objectives: tuple[Reference, ...] = ()

    def takes(self, question: Question) -> bool:
        """Tell whether a question belongs to this pool, if no earlier one takes it."""
        about = [objective.name for objective in question.objectives]
        return (
            _meets(self.files, [str(question.at.path)])
            and _meets(self.tags, question.tags)
            and _meets(self.objectives, about)
        )


@dataclass(frozen=True, slots=True)
class ByObjectives:
    """Lessons are excused whose objectives were all reached in the pre-test."""


@dataclass(frozen=True, slots=True)
class Listed:
    """These lessons are excused if the pre-test is passed."""

    lessons: tuple[Reference, ...]


Excuses: TypeAlias = ByObjectives | Listed


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """How a quiz is taken. `places` has the places of the keys that were written, by name."""

    mode: Mode = Mode.TEST
    layout: Layout = Layout.PAGE
    back: bool = True
    retry: Retry = Retry.ALL
    time_limit: TimeLimit | None = None
    pools: tuple[Pool, ...] = ()
    excuses: Excuses | None = None
    places: dict[str, Span] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A pool and the questions that belong to it."""

    pool: Pool
    questions: tuple[Question, ...]

    @property
    def count(self) -> int:
        """Return how many an attempt draws."""
        return min(self.pool.count, len(self.questions))


def drawn(questions: Sequence[Question], pools: Sequence[Pool]) -> tuple[Drawn, ...]:
    """Share the questions out: each belongs to the first pool that takes it, or to none."""
    members: list[list[Question]] = [[] for _ in pools]
    for question in questions:
        for pool, inside in zip(pools, members, strict=True):
            if pool.takes(question):
                inside.append(question)
                break
    return tuple(Drawn(pool, tuple(inside)) for pool, inside in zip(pools, members, strict=True))


def _meets(wanted: Sequence[Reference], has: Sequence[str]) -> bool:
    return not wanted or any(reference.name in has for reference in wanted)
