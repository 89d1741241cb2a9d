"""The vocabulary: what a course is once its files were read. Everything here is immutable."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from scormbuild.archive import FileReference
from scormbuild.blocks.block import Block
from scormbuild.blocks.kept import Kept
from scormbuild.content import Footnote, Picture, Reference, RichText
from scormbuild.course.parts import parts
from scormbuild.course.quiz import Drawn, Mode, Rules, drawn
from scormbuild.course.recording import Recording
from scormbuild.course.security import Security
from scormbuild.diagnostics import Span
from scormbuild.questions.kind import Question


class Order(StrEnum):
    """In which order learners may open pages."""

    FREE = "free"
    LINEAR = "linear"


class Division(StrEnum):
    """What becomes a SCO: something that an LMS launches and keeps a result of."""

    COURSE = "course"
    LESSON = "lesson"


class Viewed(StrEnum):
    """When a lesson counts as seen."""

    OPENED = "opened"
    END = "end"
    ANSWERED = "answered"


class Requirement(StrEnum):
    """What completion asks of a quiz."""

    PASSED = "passed"
    FINISHED = "finished"


class Shuffle(StrEnum):
    """What changes its place at each attempt."""

    NONE = "none"
    CHOICES = "choices"
    QUESTIONS = "questions"
    BOTH = "both"


class Counted(StrEnum):
    """Which attempt counts."""

    BEST = "best"
    LAST = "last"


class OnFail(StrEnum):
    """What the LMS is told of an attempt below the pass mark while others are left."""

    INCOMPLETE = "incomplete"
    FAILED = "failed"


class ShowFeedback(StrEnum):
    """When a quiz gives feedback."""

    AFTER_SUBMIT = "after-submit"
    AFTER_ATTEMPT = "after-attempt"
    NEVER = "never"


class ShowAnswers(StrEnum):
    """When a quiz shows the right answers."""

    AFTER_SUBMIT = "after-submit"
    AFTER_ATTEMPT = "after-attempt"
    AFTER_LAST_ATTEMPT = "after-last-attempt"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Objective:
    """Something a learner can do afterwards."""

    id: str
    text: str
    at: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """A page to read. `at` is the place of its title, `source` the path of its file."""

    id: str
    title: str
    at: Span
    source: str
    objectives: tuple[Reference, ...] = ()
    description: str = ""
    blocks: tuple[Block, ...] = ()

    @property
    def questions(self) -> tuple[Question, ...]:
        """Return the knowledge checks, in the order a learner meets them."""
        return tuple(parts(self.blocks, Question, closed=RichText))

    @property
    def kept(self) -> tuple[Kept, ...]:
        """Return the blocks that keep what a learner did, in order."""
        return tuple(parts(self.blocks, Kept, closed=RichText))


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiz:
    """A page of questions. Scores are hundredths of a percent; `attempts` None means unlimited.

    `graded` tells whether it counts: a test whose questions have points does.
    """

    id: str
    title: str
    at: Span
    source: str
    intro: RichText | None = None
    questions: tuple[Question, ...] = ()
    passing_score: int | None = None
    passing_score_at: Span | None = None
    attempts: int | None = None
    counted: Counted = Counted.BEST
    on_fail: OnFail = OnFail.INCOMPLETE
    shuffle: Shuffle = Shuffle.NONE
    feedback: ShowFeedback = ShowFeedback.AFTER_SUBMIT
    answers: ShowAnswers = ShowAnswers.AFTER_LAST_ATTEMPT
    rules: Rules = field(default_factory=Rules)

    @property
    def drawn(self) -> tuple[Drawn, ...]:
        """Return the pools and their questions; empty where every attempt asks everything."""
        return drawn(self.questions, self.rules.pools)

    @property
    def asked(self) -> int:
        """Return how many questions an attempt asks."""
        left_out = sum(len(pool.questions) - pool.count for pool in self.drawn)
        return len(self.questions) - left_out

    @property
    def points(self) -> int:
        """Return what an attempt can score, in hundredths of a point; of pools the average."""
        total = sum(question.points for question in self.questions)
        for pool in self.drawn:
            worth, size = sum(question.points for question in pool.questions), len(pool.questions)
            total -= worth - (worth * pool.count // size if size else 0)
        return total

    @property
    def graded(self) -> bool:
        """Tell whether anything here counts."""
        return self.rules.mode is Mode.TEST and self.points > 0

    def reports(self, question: Question) -> bool:
        """Tell whether the LMS is told of the answers to one of the questions."""
        if self.rules.mode is Mode.SURVEY:
            return True
        return question.reported and self.rules.mode is not Mode.PRACTICE


Page: TypeAlias = Lesson | Quiz


@dataclass(frozen=True, slots=True)
class Module:
    """A titled group of pages; modules nest once."""

    id: str
    title: str
    contents: tuple[Module | Lesson | Quiz, ...]


@dataclass(frozen=True, slots=True)
class Completion:
    """What a learner must have done: lesson ids, and quiz id to requirement."""

    lessons: tuple[str, ...]
    viewed: Viewed
    quizzes: Mapping[str, Requirement]


@dataclass(frozen=True, slots=True)
class Passing:
    """The course's own pass mark and what counts towards it.

    `score` is in hundredths of a percent, None where quizzes decide; `weights` holds the weight of
    each counted quiz in hundredths.
    """

    score: int | None
    weights: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Logo:
    """The sign of whoever gives the course; paths are relative to the course folder.

    `dark` stands in its place on dark pages; an empty `alt` means that the title beside it says
    as much.
    """

    light: Picture
    dark: Picture | None = None


@dataclass(frozen=True, slots=True)
class Fonts:
    """Font files of the course by their use (`text`, `bold`, `headings`): paths from its folder."""

    files: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, Span] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Appearance:
    """What `theme:` in course.yaml sets; None where the theme itself decides."""

    accent: str | None = None
    scheme: str = "system"
    accent_at: Span | None = None
    radius: str | None = None
    density: str | None = None
    logo: Logo | None = None
    fonts: Fonts = Fonts()


@dataclass(frozen=True, slots=True)
class Packaging:
    """How the course is divided for the LMS; `at` is the place of the author's word for it."""

    sco: Division = Division.COURSE
    at: Span | None = None


@dataclass(frozen=True, slots=True)
class About:
    """What `about:` in course.yaml says; empty where it says nothing."""

    contact: str = ""
    accessibility: str = ""
    credits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Internal:
    """A link to a page of the course; `anchor` is the id of a heading, None the page's start."""

    page_id: str
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class External:
    """A link to somewhere else."""

    url: str


@dataclass(frozen=True, slots=True)
class Explained:
    """A link to the explanation of a term, on the page itself."""

    term: str


LinkTarget: TypeAlias = Internal | External | Explained


@dataclass(frozen=True, slots=True)
class Term:
    """A word that the course explains; `also` are other words for it, `at` the place of its id."""

    id: str
    name: str
    definition: RichText
    at: Span
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ledger:
    """Permanent numbers (`tracking.lock`). Choices are keyed by (question id, option key).

    The choices of a question stand in the author's order; `removed` are those that the last build
    did not have any more: they keep their numbers.
    """

    pages: Mapping[str, int] = field(default_factory=dict)
    questions: Mapping[str, int] = field(default_factory=dict)
    objectives: Mapping[str, int] = field(default_factory=dict)
    choices: Mapping[tuple[str, str], int] = field(default_factory=dict)
    removed: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """A whole course.

    `media` maps what pages show (paths relative to the course folder, as in `Picture.source`) to
    files on disk. `links` says where the links of a page lead, by (page id, `Link.target`); `notes`
    are the footnotes by (page id, label); `terms` is the glossary, whose links belong to no page
    (an empty id). `hosts` are the other sites that pages embed.
    """

    id: str
    title: str
    version: str
    language: str
    description: str = ""
    audience: str = ""
    duration: str = ""
    authors: tuple[str, ...] = ()
    license: str = ""
    objectives: tuple[Objective, ...] = ()
    contents: tuple[Module | Lesson | Quiz, ...] = ()
    order: Order = Order.FREE
    completion: Completion
    passing: Passing
    appearance: Appearance = Appearance()
    words: Mapping[str, str] = field(default_factory=dict)
    word_places: Mapping[str, Span] = field(default_factory=dict)
    language_at: Span | None = None
    targets: tuple[str, ...] = ()
    packaging: Packaging = Packaging()
    certificate: bool = False
    about: About = About()
    recording: Recording = field(default_factory=Recording)
    security: Security = field(default_factory=Security)
    media: Mapping[str, FileReference] = field(default_factory=dict)
    links: Mapping[tuple[str, str], LinkTarget] = field(default_factory=dict)
    notes: Mapping[tuple[str, str], Footnote] = field(default_factory=dict)
    terms: tuple[Term, ...] = ()
    hosts: tuple[str, ...] = ()
    ledger: Ledger

    @property
    def pages(self) -> tuple[Page, ...]:
        """Return lessons and quizzes in the order a learner meets them."""
        return tuple(_pages(self.contents))

    @property
    def lessons(self) -> tuple[Lesson, ...]:
        """Return the lessons in order."""
        return tuple(page for page in self.pages if isinstance(page, Lesson))

    @property
    def quizzes(self) -> tuple[Quiz, ...]:
        """Return the quizzes in order."""
        return tuple(page for page in self.pages if isinstance(page, Quiz))


def _pages(contents: tuple[Module | Lesson | Quiz, ...]) -> Iterator[Page]:
    for entry in contents:
        if isinstance(entry, Module):
            yield from _pages(entry.contents)
        else:
            yield entry
