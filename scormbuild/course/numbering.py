"""The numbers of a course: its ledger, an earlier package's ledger, and what is new."""

from __future__ import annotations

from scormbuild.blocks.kept import Kept
from scormbuild.course import ledger, ledger_file
from scormbuild.course.course import Course, Ledger
from scormbuild.course.ledger import Tracked, TrackedOption, TrackedQuestion
from scormbuild.diagnostics import Diagnostic, Outcome, has_errors
from scormbuild.questions.kind import Option, Question
from scormbuild.questions.kinds import KINDS
from scormbuild.questions.texts import key_of

_KIND_OF = {kind.question: kind for kind in KINDS.values()}


def number(
    course: Course, text: str | None, previous: Ledger | None = None, *, locked: bool = False
) -> Outcome[Ledger]:
    """Return the ledger with a number for everything; `text` is that of `tracking.lock`.

    The numbers of a previous package come first. With `locked`, a ledger that would have to change
    is an error. Without a value the ledger itself is broken.
    """
    parsed = Outcome(Ledger()) if text is None else ledger_file.parse(text)
    current = parsed.value
    if current is None or has_errors(parsed.diagnostics):
        return Outcome(None, parsed.diagnostics)
    found: list[Diagnostic] = [*parsed.diagnostics]
    known = current
    if previous is not None:
        joined = ledger.joined(previous, current)
        found += joined.diagnostics
        known = joined.value or current
    merged = ledger.merge(known, tracked(course))
    found += merged.diagnostics
    if locked and merged.value is not None:
        found += ledger.unchanged(current, merged.value)
    return Outcome(merged.value, tuple(found))


def tracked(course: Course) -> Tracked:
    """List what needs a number, in the order of the course."""
    return Tracked(
        pages=tuple(page.id for page in course.pages),
        questions=(
            *(_tracked(question) for page in course.pages for question in page.questions),
            *(_tracked_kept(kept) for lesson in course.lessons for kept in lesson.kept),
        ),
        objectives=tuple(objective.id for objective in course.objectives),
    )


def _tracked(question: Question) -> TrackedQuestion:
    options = _KIND_OF[type(question)].options(question)
    return TrackedQuestion(
        question.id,
        question.at,
        tuple(map(_tracked_option, options)),
    )


def _tracked_kept(kept: Kept) -> TrackedQuestion:
    """Take a block for a question; no LMS hears of it, so its options need no letters."""
    return TrackedQuestion(
        kept.id, kept.at, tuple(map(_tracked_option, kept.options)), lettered=False
    )


def _tracked_option(option: Option) -> TrackedOption:
    has_id = option.key.startswith("#")
    return TrackedOption(option.key, key_of(option.text) if has_id else option.key)


def kept_numbers(numbers: Ledger, kept: Kept) -> tuple[int, ...]:
    """Return the numbers of what a block has inside, in the author's order."""
    return tuple(numbers.choices[kept.id, option.key] for option in kept.options)


def choice_numbers(numbers: Ledger, question: Question) -> tuple[int, ...]:
    """Return the numbers of a question's choices, in the author's order."""
    options = _KIND_OF[type(question)].options(question)
    return tuple(numbers.choices[question.id, option.key] for option in options)
