"""What a package says about the course in it: all that a new version can be compared with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionFacts:
    """A question. `place` is its place on the page; `points` are 0 where it does not count.

    `choices` are texts by their permanent number; `key` is the answer key as the page has it;
    `extras` are feedback, hint, solution and pictures. What stands only in the page's script is
    None where that is missing.
    """

    id: str
    type: str
    page: int
    place: int
    points: int
    prompt: str | None = None
    choices: Mapping[int, str] | None = None
    key: Mapping[str, Any] | None = None
    extras: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class PoolFacts:
    """Questions of which an attempt draws some, by their permanent numbers."""

    count: int
    questions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TimeFacts:
    """How long an attempt may take, and how much more learners can add at a time; in seconds."""

    limit: int
    extend: int


@dataclass(frozen=True, slots=True)
class KeptFacts:
    """A block that keeps what learners do in it, and the numbers of its items or decisions."""

    id: str
    kind: str
    options: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizFacts:
    """The rules of a quiz; scores are hundredths of a percent, None means none or unlimited.

    `excuses` are pages that need not be read after it, each with the objectives that decide.
    """

    attempts: int | None
    passing: int | None
    must: str | None
    counted: str
    weight: int
    feedback: str
    answers: str
    shuffle: str
    fails: bool = False
    mode: str = "test"
    layout: str = "page"
    back: bool = True
    retry: str = "all"
    time: TimeFacts | None = None
    pools: tuple[PoolFacts, ...] = ()
    excuses: Mapping[int, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFacts:
    """A page. `text` is what a lesson says, questions left out; None where that is not known."""

    id: str
    title: str
    kind: str
    place: int
    module: str | None
    text: str | None = None
    quiz: QuizFacts | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """A course as one of its packages has it. Pages and questions are keyed by permanent number.

    `version` is that of SCORM; `items` are the identifiers by which an LMS keeps the learners'
    data; `renewed` tells whether new pages are asked of those who are complete, too; `kept` are
    blocks by permanent number, None if some page does not say what it has.
    """

    id: str
    title: str
    language: str
    version: str
    items: tuple[str, ...]
    navigation: str
    viewed: str
    passing: int | None
    lessons: frozenset[int]
    renewed: bool = False
    pages: Mapping[int, PageFacts] = field(default_factory=dict)
    questions: Mapping[int, QuestionFacts] = field(default_factory=dict)
    kept: Mapping[int, KeptFacts] | None = None
