"""The contract of a question type."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from scormbuild.content import Reference, RichText
from scormbuild.diagnostics import Span

if TYPE_CHECKING:
    from scormbuild.questions.scan import Form
    from scormbuild.questions.shape import Shape
    from scormbuild.reading import Reader
    from scormbuild.source.document import Cursor, Tree


class Scoring(StrEnum):
    """How an answer that is partly right counts."""

    ALL_OR_NOTHING = "all-or-nothing"
    PARTIAL = "partial"


@dataclass(frozen=True, slots=True)
class Feedback:
    """What a learner reads after the answer, by how right it was."""

    correct: RichText | None = None
    partial: RichText | None = None
    incorrect: RichText | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """Something the ledger numbers: a choice, an item, one side of a pair.

    `key` is `#` and the explicit id, or the normalised text: what it is recognised by in the next
    build.
    """

    key: str
    text: RichText


@dataclass(frozen=True, slots=True)
class Choice(Option):
    """An answer to choose, in `choice` and `multi`."""

    correct: bool
    feedback: RichText | None = None


@dataclass(frozen=True, kw_only=True)
class Question:
    """What every question has; each type adds its own fields in a subclass.

    `points` are hundredths. `id_given` is false when the id was derived; `at` is the place of the
    id, or of the question where it has none. `tags` are for quizzes that draw.
    """

    id: str
    id_given: bool
    at: Span
    prompt: RichText
    points: int = 100
    objectives: tuple[Reference, ...] = ()
    tags: tuple[str, ...] = ()
    feedback: Feedback = Feedback()
    hint: RichText | None = None
    solution: RichText | None = None
    scoring: Scoring = Scoring.ALL_OR_NOTHING
    shuffle: bool | None = None

    #: False for opinions, which are never right or wrong and have no points.
    judged: ClassVar[bool] = True

    @property
    def reported(self) -> bool:
        """Tell whether the LMS is told of its answers where it stands in a quiz."""
        return self.points > 0 or not self.judged


@dataclass(frozen=True, slots=True)
class Earned:
    """A grade as a fraction of the question's points: integers, so that page and Python agree."""

    earned: int
    possible: int


Q = TypeVar("Q", bound=Question)

#: What the page knows of the right answer, and what a learner answered: JSON values.
AnswerKey = dict[str, Any]
Response = Any


@dataclass(frozen=True, slots=True)
class QuestionKind(Generic[Q]):
    """One question type.

    `schema` describes the YAML spelling, common keys included. `form` is how its answer is written
    in Markdown (None where only a YAML part can); `spell` turns a question of this shape into the
    entries of the YAML spelling. `read` makes the typed question out of data that the schema
    accepted; its second argument holds the fields of `Question`. `options` lists what the ledger
    numbers, in the author's order; `answer_key` gets their numbers in the same order. `grade` is
    the same function as the page's grader in `runtime/questions/<name>.js`.
    """

    name: str
    question: type[Q]
    schema: Mapping[str, Any]
    form: Form | None
    spell: Callable[[Shape], Mapping[str, Tree | None]]
    read: Callable[[Cursor, dict[str, Any], Reader], Q]
    options: Callable[[Q], tuple[Option, ...]]
    answer_key: Callable[[Q, Sequence[int]], AnswerKey]
    grade: Callable[[AnswerKey, Response], Earned]
