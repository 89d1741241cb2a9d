"""How long a learner's saved state can get, and how much of it is left for typed answers.

The sums are those of `runtime/tracking/codec.js` (its head explains the format); a test holds the
two together.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from scormbuild.blocks.kept import Kept
from scormbuild.blocks.reflection import Reflection
from scormbuild.blocks.scenario import Scenario
from scormbuild.course import excuses
from scormbuild.course.course import Course, Quiz
from scormbuild.course.documents import COURSE
from scormbuild.course.findings import SuspendDataTooLong, TextsTooShort
from scormbuild.course.numbering import choice_numbers, kept_numbers
from scormbuild.course.quiz import Retry
from scormbuild.course.recording import Interactions
from scormbuild.course.scos import Sco
from scormbuild.diagnostics import Diagnostic, Outcome, Span
from scormbuild.questions.kind import Question
from scormbuild.questions.kinds import KINDS

#: The most that a field for typed answers takes, in UTF-16 units: what SCORM 1.2 reports of an
#: answer (CMIFeedback, CMIString255), less the marks around it.
LONGEST_TEXT = 250

#: A long answer gets so many times the room of a short one, and takes at most so much: what SCORM
#: 2004 reports of an answer (SPM of long-fill-in).
LONG_SHARE, LONGEST_LONG_TEXT = 8, 4000

#: The most that is shared out: with it even a long answer has all that it takes.
_LARGEST_SHARE = max(LONGEST_TEXT, LONGEST_LONG_TEXT // LONG_SHARE)

#: What a field for numbers takes: sign, digits, separators, a unit.
LONGEST_NUMBER = 32

#: Bits of a character of the state (URL-safe base 64), and characters around each segment: its
#: letter, its checksum, its full stop.
_BITS = 6
_AROUND_SEGMENT = 5

_VERSION_MARK = len("s1.")
_HEAD_BITS = 24 + 18
_CORE_BITS = 1 + 2 + 1 + (1 + 14)
_QUIZ_BITS = 12 + 2 * (1 + 14) + 1 + 16 + 1
_DRAWING_BITS = 16
_CLOCK_BITS = 4 + 32
_JOURNAL_BITS = 16 + 4
_JOURNAL_ENTRY_BITS = 1 + 12
_RESULT_BITS = 14
_LARGE_RESULT_BITS = 7
_LARGE_RESULT = 128
#: Sets are written as one bit per number only up to here.
_SET_LIMIT = 32
_UNIT_BITS = 24


@dataclass(frozen=True, slots=True)
class Firm:
    """An answer of known length."""

    bits: int


@dataclass(frozen=True, slots=True)
class Typed:
    """An answer with typed parts: `fields` texts, in a question of `gaps` gaps (0: one text).

    `needed` is the length of the longest right answer, `units` that of a text where the question
    itself decides it; `highest` is the last choice of a gap with a list. `long` answers get more
    room than others.
    """

    fields: int = 1
    gaps: int = 0
    needed: int = 0
    units: int | None = None
    highest: int = 0
    long: bool = False

    def room(self, share: int) -> int:
        """Return how many UTF-16 units a field takes, if that is the share of a short answer."""
        if self.units is not None:
            return self.units
        return long_room(share) if self.long else min(share, LONGEST_TEXT)


Answer: TypeAlias = Firm | Typed


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What decides about the length; pages and questions are the highest numbers of the ledger.

    `drawing` and `timed` count the quizzes that draw and that have a time limit; `excusing` tells
    whether lessons can be excused. `points` are hundredths, of each question; `recorded` counts the
    questions that the LMS hears about.
    """

    pages: int
    quizzes: int
    drawing: int = 0
    timed: int = 0
    excusing: bool = False
    questions: int
    recorded: int
    points: tuple[int, ...]
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Budget:
    """The plan for one target, in characters.

    `worst` is the longest state that can come about, `limit` what the LMS keeps, `share` how much
    each field for typed answers gets.
    """

    worst: int
    limit: int
    share: int

    @property
    def text_limit(self) -> int:
        """Return how much a field for a word or a few takes."""
        return min(self.share, LONGEST_TEXT)

    @property
    def long_text_limit(self) -> int:
        """Return how much a field for a long answer takes."""
        return long_room(self.share)


def long_room(share: int) -> int:
    """Return how much a field for a long answer takes, if that is the share of a short one."""
    return min(LONG_SHARE * share, LONGEST_LONG_TEXT)


def plan(scos: Iterable[Sco], limit: int) -> Outcome[Budget]:
    """Share out what an LMS keeps for a learner of each SCO; an error if one needs more.

    The plan is that of the SCO that needs most. Fields take what all can keep, so that they are
    the same on every page.
    """
    outcomes = [_of_sco(sco, limit) for sco in scos]
    found = tuple(one for outcome in outcomes for one in outcome.diagnostics)
    plans = [outcome.value for outcome in outcomes if outcome.value is not None]
    if len(plans) < len(outcomes):
        return Outcome(None, found)
    worst = max(each.worst for each in plans)
    return Outcome(Budget(worst, limit, min(each.share for each in plans)), found)


def _of_sco(sco: Sco, limit: int) -> Outcome[Budget]:
    counts = count(sco.course)
    at = sco.page.at if sco.page else Span(COURSE)
    share = text_share(counts, limit)
    if share is None:
        length = bound(counts, 0)
        return Outcome(None, (SuspendDataTooLong(at=at, length=length, limit=limit),))
    worst = min(limit, bound(counts, share) + _longest_journal(counts))
    return Outcome(Budget(worst, limit, share), tuple(_too_short(sco.course, counts, share)))


def _too_short(course: Course, counts: Counts, share: int) -> Iterator[Diagnostic]:
    """Report what is too short for the answers that are wanted, short ones and long ones.

    Each is reported once, at the question that wants most.
    """
    places = [question.at for page in course.pages for question in page.questions]
    # Behind the answers to questions stand those of blocks, which want nothing.
    wanted = list(zip(counts.answers, places, strict=False))
    for is_long in (False, True):
        fields = [
            (answer, at)
            for answer, at in wanted
            if isinstance(answer, Typed) and answer.long is is_long and answer.units is None
        ]
        answer, at = max(fields, key=lambda field: field[0].needed, default=(Typed(), None))
        room = answer.room(share)
        if at is not None and room < answer.needed:
            yield TextsTooShort(at=at, room=room, needed=answer.needed, long=is_long)


def text_share(counts: Counts, limit: int) -> int | None:
    """Return the share of each typed answer, in UTF-16 units; None if nothing fits."""
    if bound(counts, 0) > limit:
        return None
    fits, too_long = 0, _LARGEST_SHARE + 1
    while too_long - fits > 1:
        middle = (fits + too_long) // 2
        if bound(counts, middle) <= limit:
            fits = middle
        else:
            too_long = middle
    return fits


def count(course: Course) -> Counts:
    """Count what a learner's state of this course holds."""
    questions = [question for page in course.pages for question in page.questions]
    kept = [block for lesson in course.lessons for block in lesson.kept]
    recorded = {Interactions.ALL: questions, Interactions.NONE: []}
    usual = [
        question for quiz in course.quizzes for question in quiz.questions if quiz.reports(question)
    ]
    return Counts(
        pages=max(course.ledger.pages.values(), default=0),
        quizzes=len(course.quizzes),
        drawing=sum(_keeps_drawn(quiz) for quiz in course.quizzes),
        timed=sum(quiz.rules.time_limit is not None for quiz in course.quizzes),
        excusing=bool(excuses.pre_tests(course)),
        questions=max(course.ledger.questions.values(), default=0),
        recorded=len(recorded.get(course.recording.interactions, usual)),
        points=(*(question.points for question in questions), *(0 for _ in kept)),
        answers=(
            *(_answer(question, course) for question in questions),
            *(_kept(block, course) for block in kept),
        ),
    )


def _keeps_drawn(quiz: Quiz) -> bool:
    """Tell whether an attempt has to remember what it asks."""
    return bool(quiz.rules.pools) or quiz.rules.retry is not Retry.ALL


def bound(counts: Counts, share: int) -> int:
    """Return the longest state in characters, if that is the share of each typed answer.

    That is without the table of the journal, which is given up before anything is lost.
    """
    table = _number(counts.questions + 1) + counts.questions + 1
    firm = sum(answer.bits for answer in counts.answers if isinstance(answer, Firm))
    texts = (
        _segment(3 + _number(counts.questions) + _typed_bits(answer, share))
        for answer in _typed(counts.answers)
    )
    pages = _number(counts.pages + 1) + counts.pages + 1
    more = _DRAWING_BITS * counts.drawing + _CLOCK_BITS * counts.timed
    segments = (
        _HEAD_BITS,
        _CORE_BITS + _number(counts.pages + 1),
        pages + _QUIZ_BITS * counts.quizzes + more,
        pages + counts.pages + 1,
        *((pages,) if counts.excusing else ()),
        table + sum(map(_result_bits, counts.points)),
        _JOURNAL_BITS + _number(0),
        table + firm,
    )
    return _VERSION_MARK + sum(map(_segment, segments)) + sum(texts)


def _longest_journal(counts: Counts) -> int:
    """Return how much longer a state is with the table of the journal."""
    table = _number(counts.questions + 1) + counts.questions + 1
    entries = _JOURNAL_ENTRY_BITS * counts.recorded
    return _segment(_JOURNAL_BITS + table + entries) - _segment(_JOURNAL_BITS + _number(0))


def _answer(question: Question, course: Course) -> Answer:
    kind = next(kind for kind in KINDS.values() if kind.question is type(question))
    key = kind.answer_key(question, choice_numbers(course.ledger, question))
    return answer_of(key)


def _kept(block: Kept, course: Course) -> Answer:
    """Return what the longest thing takes that a block keeps."""
    if isinstance(block, Reflection):
        return Typed(long=True)
    numbers = kept_numbers(course.ledger, block)
    if isinstance(block, Scenario):
        # Each step is on a way once at most; where the numbers ascend they are written as a set.
        longest = [max(numbers, default=0)] * len(block.steps)
        return Firm(max(_list(longest).bits, _set(numbers).bits))
    return _set(numbers)


def answer_of(key: dict[str, Any]) -> Answer:
    """Return what the longest answer to a question with this key takes."""
    return ANSWERS[key["type"]](key)


def _choice(key: dict[str, Any]) -> Answer:
    return Firm(3 + _number(max(key["options"], default=0)))


def _short(key: dict[str, Any]) -> Answer:
    return Typed(needed=_longest(key["accept"]))


def _is_list(answer: object) -> bool:
    return isinstance(answer, list)


def _order(key: dict[str, Any]) -> Answer:
    """Bound a list; where it happens to ascend, it is written as a set."""
    return Firm(max(_list(key["answer"]).bits, _set(key["answer"]).bits))


def _list(numbers: Sequence[int]) -> Firm:
    highest, length = max(numbers, default=0), len(numbers)
    return Firm(7 + _number(length) + length * _width(highest))


def _set(numbers: Sequence[int]) -> Firm:
    """Bound ascending numbers: one bit for each up to the highest, or a list of large ones."""
    highest = max(numbers, default=0)
    if highest < _SET_LIMIT:
        return Firm(4 + _number(highest + 1) + highest)
    return Firm(max(_list(numbers).bits, 4 + _number(_SET_LIMIT) + _SET_LIMIT))


def _match(key: dict[str, Any]) -> Answer:
    return _pairs([left for left, _ in key["pairs"]], key["rights"])


def _pairs(lefts: Sequence[int], rights: Sequence[int]) -> Firm:
    highest, length = max((*lefts, *rights), default=0), len(lefts)
    return Firm(7 + _number(length) + 2 * length * _width(highest))


def _fill(key: dict[str, Any]) -> Answer:
    gaps = key["gaps"]
    typed = [gap for gap in gaps if "accept" in gap]
    highest = max((len(gap["choices"]) - 1 for gap in gaps if "choices" in gap), default=0)
    if not typed:
        menus = 3 + _number(len(gaps)) + len(gaps) * (1 + _number(highest))
        chosen = [highest] * len(gaps)
        return Firm(max(menus, _list(chosen).bits, _set(chosen).bits))
    needed = max(_longest(gap["accept"]) for gap in typed)
    return Typed(fields=len(typed), gaps=len(gaps), needed=needed, highest=highest)


#: How each type is answered, by the `type` of its answer key.
ANSWERS: dict[str, Callable[[dict[str, Any]], Answer]] = {
    "choice": _choice,
    "multi": lambda key: _set(key["options"]),
    "true-false": lambda _: Firm(4),
    "order": _order,
    "match": _match,
    "sort": _match,
    "scale": lambda key: _pairs(key["statements"], key["steps"]),
    "fill": _fill,
    "short": _short,
    "number": lambda _: Typed(units=LONGEST_NUMBER),
    "hotspot": lambda key: _set(key["options"]) if _is_list(key["answer"]) else _choice(key),
    "text": lambda key: Typed(needed=key["needed"], long=True),
}


def _typed(answers: Iterable[Answer]) -> Iterable[Typed]:
    return (answer for answer in answers if isinstance(answer, Typed))


def _typed_bits(answer: Typed, share: int) -> int:
    length = answer.room(share)
    if not answer.gaps:
        return _number(3 * length) + _UNIT_BITS * length
    each = 2 + max(_number(3 * length), _number(answer.highest))
    return _number(answer.gaps) + answer.gaps * each + answer.fields * _UNIT_BITS * length


def _result_bits(points: int) -> int:
    return _RESULT_BITS if points < _LARGE_RESULT else _LARGE_RESULT_BITS + _number(points)


def _longest(accept: Iterable[str]) -> int:
    """Return the length of the longest answer in UTF-16 units, as browsers count `maxlength`."""
    return max((len(text.encode("utf-16-le")) // 2 for text in accept), default=0)


def _number(value: int) -> int:
    """Return the bits of a number that says its own end: 4 for each 3 that it needs."""
    return 4 * max(1, math.ceil(value.bit_length() / 3))


def _width(value: int) -> int:
    return max(1, value.bit_length())


def _segment(bits: int) -> int:
    return math.ceil(bits / _BITS) + _AROUND_SEGMENT
