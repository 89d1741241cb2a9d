"""The rules of a quiz: read from its file, and what in them cannot work or means nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from scormbuild.content import Reference
from scormbuild.course.course import OnFail, Page, Passing, Quiz, ShowAnswers, ShowFeedback
from scormbuild.course.findings import (
    DrawTooLarge,
    MarkInUncounted,
    PoolEmpty,
    PoolUneven,
    QuizKeyOff,
    TimeWithoutExtension,
)
from scormbuild.course.findings.suggestion import closest
from scormbuild.course.quiz import (
    ByObjectives,
    Drawn,
    Excuses,
    Layout,
    Listed,
    Mode,
    Pool,
    Retry,
    Rules,
    TimeLimit,
)
from scormbuild.diagnostics import Diagnostic
from scormbuild.questions.findings import NoCorrectAnswer
from scormbuild.questions.kind import Question
from scormbuild.source.document import Cursor

#: What each mode has no use for, and why.
_OFF = {
    Mode.PRACTICE: (
        ("attempts", "counted", "on_fail"),
        "practice can be taken as often as learners like",
    ),
    Mode.SURVEY: (
        ("attempts", "counted", "on_fail", "retry", "show", "time_limit"),
        "a survey has no right answers and can be taken at will",
    ),
}

#: Where attempts can be failed, if only the quiz is counted and has a mark.
_JUDGED = (Mode.TEST, Mode.PRE_TEST)

#: What the questions of a survey have no use for is taken from them by these changes.
_OPINION = {"points": 0, "solution": None}


def read(root: Cursor) -> Rules:
    """Read the keys that say how a quiz is taken; the schema accepted them."""
    mode = Mode(root.value("mode", Mode.TEST))
    names = [*dict.fromkeys(name for keys, _ in _OFF.values() for name in keys), "back", "excuses"]
    return Rules(
        mode=mode,
        layout=Layout(root.value("layout", Layout.PAGE)),
        back=root.value("back") is not False,
        retry=Retry(root.value("retry", Retry.ALL)),
        time_limit=_time_limit(root.get("time_limit")),
        pools=tuple(_pools(root.get("draw"))),
        excuses=_excuses(root.get("excuses"), mode),
        places={name: root[name].key_span for name in (*names, "time_limit") if name in root},
    )


def in_mode(quiz: Quiz) -> Quiz:
    """Return a quiz as its mode has it: practice has no end, a survey nothing to judge."""
    mode = quiz.rules.mode
    if mode in _JUDGED:
        return quiz
    quiz = replace(quiz, attempts=None, passing_score=None)
    if mode is Mode.PRACTICE:
        return quiz
    opinions: dict[str, Any] = _OPINION
    return replace(
        quiz,
        questions=tuple(replace(question, **opinions) for question in quiz.questions),
        rules=replace(quiz.rules, retry=Retry.ALL, time_limit=None),
        feedback=ShowFeedback.NEVER,
        answers=ShowAnswers.NEVER,
    )


def still_wrong(rules: Rules, found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield what was found in questions, but for what is no mistake in a quiz of this mode."""
    for one in found:
        if rules.mode is not Mode.SURVEY or not isinstance(one, NoCorrectAnswer):
            yield one


def findings(pages: Iterable[Page]) -> Iterator[Diagnostic]:
    """Report rules that cannot work, that mean nothing, or that keep somebody out."""
    for page in pages:
        if isinstance(page, Quiz):
            yield from _useless(page)
            for pool in page.drawn:
                yield from _pool(page, pool)
            yield from _time(page)


def _useless(quiz: Quiz) -> Iterator[Diagnostic]:
    rules = quiz.rules
    keys, why = _OFF.get(rules.mode, ((), ""))
    for key in keys:
        if key in rules.places:
            yield QuizKeyOff(at=rules.places[key], key=key, why=why)
    if keys and quiz.passing_score_at is not None:
        yield MarkInUncounted(at=quiz.passing_score_at, name=quiz.id, mode=rules.mode.value)
    if "back" in rules.places and rules.layout is not Layout.ONE:
        why = "learners see all questions on one page"
        yield QuizKeyOff(at=rules.places["back"], key="back", why=why)
    if "excuses" in rules.places and rules.mode is not Mode.PRE_TEST:
        why = f"only a pre-test excuses lessons; this is mode: {rules.mode.value}"
        yield QuizKeyOff(at=rules.places["excuses"], key="excuses", why=why)


def unfailing(pages: Iterable[Page], passing: Passing) -> Iterator[Diagnostic]:
    """Report what a failed attempt is said to be where no attempt can fail the course."""
    for page in pages:
        if not isinstance(page, Quiz) or page.on_fail is not OnFail.FAILED:
            continue
        judged = passing.score is not None or page.passing_score is not None
        if not (judged and passing.weights.get(page.id)) and page.rules.mode in _JUDGED:
            why = "nobody fails the course by this quiz"
            yield QuizKeyOff(at=page.rules.places["on_fail"], key="on_fail", why=why)


def _pool(quiz: Quiz, drawn: Drawn) -> Iterator[Diagnostic]:
    pool, members = drawn.pool, drawn.questions
    if not members:
        yield PoolEmpty(at=pool.at, suggestion=_meant(quiz, pool))
    elif pool.count > len(members):
        yield DrawTooLarge(at=pool.at, count=pool.count, size=len(members))
    worth = {question.points for question in members}
    if quiz.graded and len(worth) > 1 and pool.count < len(members):
        least, most = min(worth) / 100, max(worth) / 100
        yield PoolUneven(at=pool.at, least=f"{least:g}", most=f"{most:g}")


def _meant(quiz: Quiz, pool: Pool) -> str | None:
    """Return the word that was probably meant for one that no question has."""
    for wanted, known in (
        (pool.files, {str(question.at.path) for question in quiz.questions}),
        (pool.tags, {tag for question in quiz.questions for tag in question.tags}),
        (pool.objectives, _objectives(quiz.questions)),
    ):
        for reference in wanted:
            if reference.name not in known:
                return closest(reference.name, sorted(known))
    return None


def _objectives(questions: Iterable[Question]) -> set[str]:
    return {objective.name for question in questions for objective in question.objectives}


def _time(quiz: Quiz) -> Iterator[Diagnostic]:
    limit = quiz.rules.time_limit
    if limit is not None and limit.extend == 0:
        yield TimeWithoutExtension(at=quiz.rules.places["time_limit"], minutes=limit.minutes)


def _time_limit(written: Cursor | None) -> TimeLimit | None:
    if written is None:
        return None
    if isinstance(written.data, int):
        return TimeLimit(written.data, written.data)
    minutes = written["minutes"].data
    return TimeLimit(minutes, written.value("extend", minutes))


def _pools(written: Cursor | None) -> Iterator[Pool]:
    if written is None:
        return
    if isinstance(written.data, int):
        yield Pool(written.data, written.span)
        return
    for item in written.items():
        count = item["count"]
        criteria = {name: _names(item, name) for name in ("files", "tags", "objectives")}
        yield Pool(count.data, count.span, **criteria)


def _excuses(written: Cursor | None, mode: Mode) -> Excuses | None:
    if mode is not Mode.PRE_TEST:
        return None
    if written is None or isinstance(written.data, str):
        return ByObjectives()
    return Listed(tuple(Reference(item.text().value, item.span) for item in written.items()))


def _names(item: Cursor, key: str) -> tuple[Reference, ...]:
    listed = item.get(key)
    if listed is None:
        return ()
    return tuple(Reference(name.text().value, name.span) for name in listed.items())
