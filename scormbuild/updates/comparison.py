"""Two versions of a course, compared by their facts alone."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import TypeVar

from scormbuild.updates.change import Change, What
from scormbuild.updates.facts import Facts, PageFacts
from scormbuild.updates.kept import changed_kept
from scormbuild.updates.questions import changed_questions
from scormbuild.updates.quizzes import changed_quiz
from scormbuild.updates.wording import percent, viewed

T = TypeVar("T", bound=Hashable)


def compare(before: Facts, after: Facts) -> tuple[Change, ...]:
    """Return what is different, in the order in which it is told."""
    found = [
        *_course(before, after),
        *_rules(before, after),
        *_pages(before, after),
        *(
            change
            for page, other in _common(before.pages, after.pages)
            for change in _page(page, other, renewed=after.renewed)
            if change.what is not What.QUIZ_PASSING or not _is_course_mark(before, after, change)
        ),
        *_shares(before, after),
        *changed_questions(before, after),
        *(Change(What.QUESTION_MOVED, name) for name in _moved_questions(before, after)),
        *changed_kept(before, after),
    ]
    order = list(What)
    return tuple(sorted(found, key=lambda change: order.index(change.what)))


def moved(before: Sequence[T], after: Sequence[T]) -> tuple[T, ...]:
    """Return what stands elsewhere among the others: as few as explain the new order."""
    known = frozenset(after)
    kept = [item for item in before if item in known]
    places = {item: place for place, item in enumerate(kept)}
    common = [item for item in after if item in places]
    # The longest run that rises: for each length the smallest last place, and who came before.
    last: list[int] = []
    ends: list[T] = []
    earlier: dict[T, T | None] = {}
    for item in common:
        length = bisect_left(last, places[item])
        earlier[item] = ends[length - 1] if length else None
        last[length:] = [places[item], *last[length + 1 :]]
        ends[length:] = [item, *ends[length + 1 :]]
    stayed: set[T] = set()
    current = ends[-1] if ends else None
    while current is not None:
        stayed.add(current)
        current = earlier[current]
    return tuple(item for item in common if item not in stayed)


def _course(before: Facts, after: Facts) -> Iterator[Change]:
    for what, old, new in (
        (What.VERSION, before.version, after.version),
        (What.TITLE, before.title, after.title),
        (What.LANGUAGE, before.language, after.language),
        (What.VIEWED, viewed(before.viewed), viewed(after.viewed)),
    ):
        if old != new:
            yield Change(what, "", old, new)
    if before.navigation != after.navigation:
        yield Change(What.LINEAR if after.navigation == "linear" else What.FREE)


def _rules(before: Facts, after: Facts) -> Iterator[Change]:
    if before.passing != after.passing:
        yield Change(What.PASSING, "", percent(before.passing), percent(after.passing))
    if before.renewed != after.renewed:
        yield Change(What.RENEWED if after.renewed else What.NOT_RENEWED)
    both = before.pages.keys() & after.pages.keys()
    for number, page in after.pages.items():
        if number in both and number in after.lessons - before.lessons:
            yield Change(What.NEEDED_OF_ALL if after.renewed else What.NEEDED, page.id)
        if number in both and number in before.lessons - after.lessons:
            yield Change(What.NOT_NEEDED, page.id)


def _is_course_mark(before: Facts, after: Facts, change: Change) -> bool:
    """Tell whether a quiz only has the pass mark of the course, which is told of already."""
    return (change.before, change.after) == (percent(before.passing), percent(after.passing))


def _pages(before: Facts, after: Facts) -> Iterator[Change]:
    for number, page in after.pages.items():
        if number not in before.pages:
            must = page.quiz.must if page.quiz else None
            asked = What.PAGE_NEW_OF_ALL if after.renewed else What.PAGE_NEW
            needed = number in after.lessons or must is not None
            yield Change(asked if needed else What.PAGE_NEW_OPTIONAL, page.id)
    for number, page in before.pages.items():
        if number not in after.pages:
            yield Change(What.PAGE_REMOVED, page.id)
    for number in moved(list(before.pages), list(after.pages)):
        yield Change(What.PAGE_MOVED, after.pages[number].id)


def _page(before: PageFacts, after: PageFacts, *, renewed: bool) -> Iterator[Change]:
    if before.kind != after.kind:
        yield Change(What.PAGE_KIND, after.id, before.kind, after.kind)
    if before.title != after.title:
        yield Change(What.PAGE_TITLE, after.id, before.title, after.title)
    if before.quiz and after.quiz:
        yield from changed_quiz(after.id, before.quiz, after.quiz, renewed=renewed)
    elif before.kind == after.kind:
        if before.text is None or after.text is None:
            yield Change(What.UNKNOWN, after.id)
        elif before.text != after.text:
            yield Change(What.PAGE_TEXT, after.id)


def _shares(before: Facts, after: Facts) -> Iterator[Change]:
    """Yield quizzes that count more or less among all than before."""
    old, new = _share_of(before), _share_of(after)
    for number, share in new.items():
        if number in old and old[number] != share:
            yield Change(What.QUIZ_WEIGHT, after.pages[number].id, old[number], share)


def _share_of(facts: Facts) -> dict[int, str]:
    quizzes = {number: page.quiz for number, page in facts.pages.items() if page.quiz}
    total = sum(quiz.weight for quiz in quizzes.values()) or 1
    return {
        number: percent((20_000 * quiz.weight + total) // (2 * total))
        for number, quiz in quizzes.items()
    }


def _moved_questions(before: Facts, after: Facts) -> Iterator[str]:
    """Yield questions that stand on another page, or elsewhere among those of their page."""
    both = before.questions.keys() & after.questions.keys()
    away = {n for n in both if before.questions[n].page != after.questions[n].page}
    old, new = (_by_page(facts, both - away) for facts in (before, after))
    elsewhere = {n for page in new for n in moved(old.get(page, []), new[page])}
    yield from (after.questions[n].id for n in after.questions if n in away | elsewhere)


def _by_page(facts: Facts, numbers: set[int]) -> dict[int, list[int]]:
    pages: dict[int, list[int]] = {}
    listed = sorted(numbers, key=lambda n: facts.questions[n].place)
    for number in listed:
        pages.setdefault(facts.questions[number].page, []).append(number)
    return pages


def _common(
    before: Mapping[int, PageFacts], after: Mapping[int, PageFacts]
) -> Iterator[tuple[PageFacts, PageFacts]]:
    for number, page in after.items():
        if number in before:
            yield before[number], page
