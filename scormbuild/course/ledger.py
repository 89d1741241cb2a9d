"""Permanent numbers: what a learner's saved state refers to, through every version of a course.

A number is given once, to one thing, and never to another. Things that leave the course keep
theirs, so that they find it again if they come back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from scormbuild.course.course import Ledger
from scormbuild.course.findings import (
    ChoiceNumbersUsedUp,
    ChoicesRenumbered,
    LedgerContradictsPrevious,
    LedgerLocked,
)
from scormbuild.diagnostics import Diagnostic, Outcome, Span

#: Where the ledger lies, in the course folder and in every package.
PATH = PurePosixPath("tracking.lock")

#: SCORM 1.2 knows a choice by one character: a to z, then 0 to 9.
CHOICE_NUMBERS = 36

#: Quotation marks, dashes and dots that authors and typographers exchange for each other.
_TYPOGRAPHY = str.maketrans(
    {
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2039\u203a", "'"),
        **dict.fromkeys("\u2010\u2011\u2013\u2014", "-"),
        **dict.fromkeys("\u00a0\u202f", None),
        " ": None,
        "…": "...",
    }
)

#: How many missing entries a locked ledger names before it only counts them.
_NAMED = 3


@dataclass(frozen=True, slots=True)
class TrackedOption:
    """A choice: `key` is its "#id" or its normalised text, `text` would be its key without id."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class TrackedQuestion:
    """A question and its choices in the author's order; `lettered` if an LMS hears of them."""

    id: str
    at: Span
    options: tuple[TrackedOption, ...] = ()
    lettered: bool = True


@dataclass(frozen=True, slots=True)
class Tracked:
    """Everything that needs a number, in the order of the course."""

    pages: tuple[str, ...] = ()
    questions: tuple[TrackedQuestion, ...] = ()
    objectives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Choices:
    """The choices of one question: those it has, in order, and those it had."""

    present: Mapping[str, int]
    removed: Mapping[str, int]

    @property
    def next_number(self) -> int:
        return max((*self.present.values(), *self.removed.values()), default=-1) + 1


def merge(ledger: Ledger, tracked: Tracked) -> Outcome[Ledger]:
    """Give a number to everything that has none yet; never change one that was given."""
    found: list[Diagnostic] = []
    grouped = _by_question(ledger)
    for question in tracked.questions:
        before = grouped.get(question.id, _Choices({}, {}))
        after, diagnostics = _merge_choices(before, question)
        grouped[question.id] = after
        found.extend(diagnostics)
    merged = Ledger(
        pages=_extended(ledger.pages, tracked.pages),
        questions=_extended(ledger.questions, (question.id for question in tracked.questions)),
        objectives=_extended(ledger.objectives, tracked.objectives),
        choices={
            (question, key): number
            for question, choices in grouped.items()
            for key, number in (*choices.present.items(), *choices.removed.items())
        },
        removed=frozenset(
            (question, key) for question, choices in grouped.items() for key in choices.removed
        ),
    )
    return Outcome(merged, tuple(found))


def joined(previous: Ledger, current: Ledger) -> Outcome[Ledger]:
    """Put the numbers of an earlier package under those of the course; they must not differ.

    A choice may have been reworded since: the course's text wins, the number decides.
    """
    found: list[Diagnostic] = []
    pages = _join("page", previous.pages, current.pages, found)
    questions = _join("question", previous.questions, current.questions, found)
    objectives = _join("objective", previous.objectives, current.objectives, found)
    older, newer = _by_question(previous), _by_question(current)
    grouped = {
        question: _join_choices(question, older.get(question), newer.get(question), found)
        for question in dict.fromkeys((*older, *newer))
    }
    return Outcome(
        Ledger(
            pages=pages,
            questions=questions,
            objectives=objectives,
            choices={
                (question, key): number
                for question, choices in grouped.items()
                for key, number in (*choices.present.items(), *choices.removed.items())
            },
            removed=frozenset(
                (question, key) for question, choices in grouped.items() for key in choices.removed
            ),
        ),
        tuple(found),
    )


def unchanged(before: Ledger, after: Ledger) -> tuple[Diagnostic, ...]:
    """Report what a locked ledger would have to take in."""
    changes = list(_changes(before, after))
    if not changes:
        return ()
    named, more = changes[:_NAMED], len(changes[_NAMED:])
    return (LedgerLocked(at=Span(PATH), items=tuple(named), more=more),)


def _extended(known: Mapping[str, int], names: Iterable[str]) -> dict[str, int]:
    numbers = dict(known)
    number = max(numbers.values(), default=0)
    for name in names:
        if name not in numbers:
            number += 1
            numbers[name] = number
    return numbers


def _by_question(ledger: Ledger) -> dict[str, _Choices]:
    present: dict[str, dict[str, int]] = {}
    removed: dict[str, dict[str, int]] = {}
    for (question, key), number in ledger.choices.items():
        group = removed if (question, key) in ledger.removed else present
        group.setdefault(question, {})[key] = number
    return {
        question: _Choices(present.get(question, {}), removed.get(question, {}))
        for question in dict.fromkeys(question for question, _ in ledger.choices)
    }


def _merge_choices(
    before: _Choices, question: TrackedQuestion
) -> tuple[_Choices, tuple[Diagnostic, ...]]:
    wanted = {option.key: option for option in question.options}
    known = _identified({**before.removed, **before.present}, wanted)
    missing = [key for key in before.present if key not in wanted and key in known]
    new = [key for key in wanted if key not in known]
    if _in_place(missing, new, list(before.present), list(wanted)):
        known[new.pop()] = known.pop(missing.pop())
    following = before.next_number
    numbers: dict[str, int] = {}
    for key in wanted:
        numbers[key] = known.pop(key) if key in known else following
        following = max(following, numbers[key] + 1)
    after = _Choices(numbers, known)
    return after, tuple(_choice_findings(question, numbers, missing, new))


def _identified(known: dict[str, int], wanted: Mapping[str, TrackedOption]) -> dict[str, int]:
    """Let a choice keep its number when it is given an id, or only its punctuation differs."""
    loosely = {_plain(key): key for key in known if key not in wanted and not _has_id(key)}
    for key, option in wanted.items():
        former = None if key in known else loosely.pop(_plain(option.text), None)
        if former is not None:
            known[key] = known.pop(former)
    return known


def _plain(text: str) -> str:
    """Return a text without what smart typography does to it, which depends on the language."""
    return text.translate(_TYPOGRAPHY)


def _in_place(missing: list[str], new: list[str], before: list[str], after: list[str]) -> bool:
    if len(missing) != 1 or len(new) != 1 or (_has_id(missing[0]) and _has_id(new[0])):
        return False
    return before.index(missing[0]) == after.index(new[0])


def _has_id(key: str) -> bool:
    return key.startswith("#")


def _choice_findings(
    question: TrackedQuestion, numbers: Mapping[str, int], missing: list[str], new: list[str]
) -> Iterator[Diagnostic]:
    gone = tuple(key for key in missing if not _has_id(key))
    unknown = tuple(key for key in new if not _has_id(key))
    if gone and unknown:
        yield ChoicesRenumbered(at=question.at, question=question.id, gone=gone, new=unknown)
    used = max(numbers.values(), default=-1) + 1
    if used > CHOICE_NUMBERS and question.lettered:
        yield ChoiceNumbersUsedUp(
            at=question.at, question=question.id, used=used, limit=CHOICE_NUMBERS
        )


def _join(
    kind: str, previous: Mapping[str, int], current: Mapping[str, int], found: list[Diagnostic]
) -> dict[str, int]:
    numbers = dict(previous)
    names = {number: name for name, number in previous.items()}
    for name, number in current.items():
        other = names.get(number, name)
        if numbers.get(name, number) != number:
            found.append(_contradiction(kind, number, name, f"{name!r} as {numbers[name]}"))
        elif other != name:
            found.append(_contradiction(kind, number, name, repr(other)))
        else:
            numbers[name] = number
    return numbers


def _contradiction(kind: str, number: int, name: str, previous: str) -> Diagnostic:
    return LedgerContradictsPrevious(
        at=Span(PATH), kind=kind, number=number, name=name, previous=previous
    )


def _join_choices(
    question: str, previous: _Choices | None, current: _Choices | None, found: list[Diagnostic]
) -> _Choices:
    if previous is None or current is None:
        return previous or current or _Choices({}, {})
    known = {**current.present, **current.removed}
    present, removed = dict(current.present), dict(current.removed)
    for older, newer in ((previous.present, present), (previous.removed, removed)):
        for key, number in older.items():
            if known.get(key, number) != number:
                found.append(
                    _contradiction(
                        f"choice of {question!r}", known[key], key, f"{key!r} as {number}"
                    )
                )
            elif number not in known.values():
                newer[key] = number
    return _Choices(present, removed)


def _changes(before: Ledger, after: Ledger) -> Iterator[str]:
    kinds = (
        ("page", before.pages, after.pages),
        ("question", before.questions, after.questions),
        ("objective", before.objectives, after.objectives),
    )
    for kind, known, numbers in kinds:
        for name, number in numbers.items():
            if known.get(name) != number:
                yield f"the {kind} {name!r} is new"
    old, new = _by_question(before), _by_question(after)
    for question, choices in new.items():
        if question in before.questions and not _same(old.get(question), choices):
            yield f"the answers of {question!r} changed"


def _same(before: _Choices | None, after: _Choices) -> bool:
    if before is None:
        return not after.present
    return (
        list(before.present.items()) == list(after.present.items())
        and before.removed == after.removed
    )
