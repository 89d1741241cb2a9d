"""What is different about the rules of a quiz."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scormbuild.updates.change import Change, What
from scormbuild.updates.facts import PoolFacts, QuizFacts, TimeFacts
from scormbuild.updates.wording import limit, percent

_MODES = {
    "test": "a test that counts",
    "practice": "practice",
    "survey": "a survey",
    "pre-test": "a pre-test",
}
_RETRIES = {
    "all": "all questions",
    "wrong": "what was not right",
    "either": "either all questions or what was not right",
}


def changed_quiz(
    name: str, before: QuizFacts, after: QuizFacts, *, renewed: bool
) -> Iterator[Change]:
    """Yield what is different, rule by rule; `renewed`: who is complete must do what is new."""
    must = What.QUIZ_MUST_OF_ALL if renewed and before.must is None else What.QUIZ_MUST
    for what, old, new in (
        (What.QUIZ_MODE, _MODES.get(before.mode, before.mode), _MODES.get(after.mode, after.mode)),
        (What.QUIZ_PASSING, percent(before.passing), percent(after.passing)),
        (What.QUIZ_ATTEMPTS, limit(before.attempts), limit(after.attempts)),
        (must, before.must or "nothing", after.must or "nothing"),
        (What.QUIZ_COUNTED, before.counted, after.counted),
        (What.QUIZ_FAILS, _failed(before), _failed(after)),
        (What.QUIZ_SHOWN, before.feedback, after.feedback),
        (What.QUIZ_SHOWN, before.answers, after.answers),
        (What.QUIZ_SHUFFLE, before.shuffle, after.shuffle),
        (What.QUIZ_LAYOUT, _layout(before), _layout(after)),
        (What.QUIZ_TIME, _time(before.time), _time(after.time)),
        (What.QUIZ_RETRY, _retry(before), _retry(after)),
    ):
        if old != new:
            yield Change(what, name, old, new)
    if before.excuses != after.excuses:
        yield Change(What.QUIZ_EXCUSES, name)
    yield from _draw(name, before.pools, after.pools)


def _draw(name: str, before: Sequence[PoolFacts], after: Sequence[PoolFacts]) -> Iterator[Change]:
    if after and not before:
        yield Change(What.QUIZ_DRAWS, name, "", _pools(after))
    elif _pools(before) != _pools(after):
        yield Change(What.QUIZ_DRAW, name, _pools(before), _pools(after))
    elif _shared_out(before, after) != _shared_out(after, before):
        yield Change(What.QUIZ_POOLS, name)


def _pools(pools: Sequence[PoolFacts]) -> str:
    drawn = (f"{pool.count} of {len(pool.questions)}" for pool in pools)
    return " and ".join(drawn) or "all questions"


def _shared_out(pools: Sequence[PoolFacts], others: Sequence[PoolFacts]) -> list[set[int]]:
    """Return which questions of both versions are in which pool."""
    known = {number for pool in others for number in pool.questions}
    return [known.intersection(pool.questions) for pool in pools]


def _layout(quiz: QuizFacts) -> str:
    if quiz.layout != "one":
        return "all questions on one page"
    return "one question at a time" + ("" if quiz.back else " without a way back")


def _time(time: TimeFacts | None) -> str:
    if time is None:
        return "none"
    more = f"{_minutes(time.extend)} more at a time" if time.extend else "no more"
    return f"{_minutes(time.limit)} and {more}"


def _minutes(seconds: int) -> str:
    number = seconds // 60
    return f"{number} minute" if number == 1 else f"{number} minutes"


def _failed(quiz: QuizFacts) -> str:
    return "failed" if quiz.fails else "incomplete"


def _retry(quiz: QuizFacts) -> str:
    return _RETRIES.get(quiz.retry, quiz.retry)
