"""The page and Python agree on what an answer, a quiz and a course are worth."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import Any

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from scormbuild.content import Reference, RichText
from scormbuild.course import scoring
from scormbuild.course.course import Counted, Passing, Quiz
from scormbuild.course.quiz import Pool, Rules
from scormbuild.diagnostics import Span
from scormbuild.questions.kind import Earned, Question
from scormbuild.questions.kinds import KINDS
from tests import strategies
from tests.properties.node import Page
from tests.questions.test_question_properties import key_of, read

AT = Span(PurePosixPath("quizzes/final.yaml"))
NOTHING = RichText((), "", AT)


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    with Page.running() as page:
        yield page


def _old(letter: str) -> bool:
    """Tell whether every version of Python and Node knows a character."""
    return unicodedata.ucd_3_2_0.category(letter) not in ("Cn", "Cs")


#: What text comparison trips over: case, accents in both forms, spaces, marks, signs of patterns.
AWKWARD = st.sampled_from(
    [
        *"aAbeEiI01.$^[(|?*\\'-éÉİßẞΣςÅñ👍日アא한ب“\"\u0131\u03c3\ufb01\u0149\u212b\uff71\u0301\u0663",
        *"đĐłŁøØħŦ",
        *("ss", "e\u0301", "a\u0323\u0301", "a\u0301\u0323", "👍🏽", "👩\u200d🏫", "\\*", "\\\\"),
        *"\u1112\u1161\u11ab\u0640\u064b\u200b\u200d\u200f\u2066\u00ad\u180e\ufeff\u2019\u2013\x00",
        *("\u1112\u1161\u11ab", "  ", *" \t\n\u00a0\u2003\u3000\u2028\x85\x1c"),
    ]
)
#: Mostly what has a twin: another letter that is compared as the same.
_LETTERS = st.one_of(
    st.sampled_from("iIİ\u03c3ςΣéÉe\u0301'\u2019- \u00a0"),
    AWKWARD,
    st.characters(exclude_categories=["Cs"]).filter(_old),
)
TEXTS = st.lists(_LETTERS, max_size=8).map("".join)

RULES = {
    "case": st.booleans(),
    "accents": st.booleans(),
    "typos": st.sampled_from([0, 0, 0, 1, 2, 3]),
}

_NUMERALS = (
    "01234567890123456789.,-+ ٣۳３०९๓௩൭០"
    "\u2212\u2013\uff0d\uff0b\u066b\uff0e\uff0c\u00a0\u200e\u2003eE'"
)
NUMBERS = st.one_of(
    st.decimals(-1000, 1000, places=3).map(str),
    st.lists(
        st.sampled_from(_NUMERALS),
        max_size=12,
    ).map("".join),
)


@st.composite
def typed(draw: st.DrawFn, accept: list[str]) -> str:
    """Return an answer that is near an accepted one: written otherwise, or with slips."""
    text = draw(st.sampled_from(accept) | TEXTS)
    for change in draw(st.lists(st.sampled_from(_CHANGES), max_size=3)):
        text = change(text)
    if not draw(st.booleans()):
        return text
    at = draw(st.integers(0, len(text)))
    return text[:at] + draw(st.just("") | AWKWARD) + text[at + draw(st.integers(0, 1)) :]


#: Each is compared as the other.
_TWINS = str.maketrans("iİ\u03c3ς'-\u201c 3", 'İiς\u03c3\u2019\u2013"\u3000\u0663')

_CHANGES: tuple[Callable[[str], str], ...] = (
    lambda text: text.translate(_TWINS),
    str.upper,
    str.lower,
    str.swapcase,
    lambda text: unicodedata.normalize("NFD", text),
    lambda text: unicodedata.normalize("NFC", text),
    lambda text: unicodedata.normalize("NFKC", text),
    lambda text: text.replace(" ", "\u00a0"),
    lambda text: f"  {text}\u2003",
    lambda text: text.replace("*", "anything"),
    lambda text: text[::-1],
)


def patterns() -> st.SearchStrategy[dict[str, Any]]:
    """Return how typed answers are compared."""
    return st.fixed_dictionaries({"accept": st.lists(TEXTS, min_size=1, max_size=3), **RULES})


@st.composite
def stale(draw: st.DrawFn, kind: str, key: dict[str, Any]) -> Any:
    """Return a response from when the question had other choices."""
    n = st.integers(0, 12)
    shapes: dict[str, st.SearchStrategy[Any]] = {
        "choice": n,
        "multi": st.lists(n, max_size=6),
        "true-false": st.booleans(),
        "order": st.lists(n, max_size=6),
        "match": st.lists(st.lists(n, min_size=2, max_size=2), max_size=5),
        "sort": st.lists(st.lists(n, min_size=2, max_size=2), max_size=8),
        "scale": st.lists(st.lists(n, min_size=2, max_size=2), max_size=5),
        "short": TEXTS,
        "number": NUMBERS,
        "fill": st.lists(st.none() | TEXTS | n, max_size=4),
        "hotspot": st.lists(n, max_size=6) if isinstance(key.get("answer"), list) else n,
        "text": TEXTS,
    }
    return draw(st.none() | shapes[kind] | strategies.responses(key))


@pytest.mark.parametrize("kind", list(KINDS))
@given(data=st.data())
def test_answers_to_questions(page: Page, kind: str, data: st.DataObject) -> None:
    key = key_of(read(data.draw(strategies.questions(kind))), kind)
    response = data.draw(stale(kind, key))

    assert page("grade", key, response) == graded(kind, key, response)


@given(data=st.data())
@settings(max_examples=300)
def test_typed_answers(page: Page, data: st.DataObject) -> None:
    rule = data.draw(patterns())
    key = {"type": "short", **rule}
    response = data.draw(typed(rule["accept"]))

    assert page("grade", key, response) == graded("short", key, response)


@given(text=TEXTS, change=st.sampled_from(_CHANGES), case=st.booleans(), accents=st.booleans())
@settings(max_examples=300)
def test_the_same_text_written_otherwise(
    page: Page, text: str, change: Callable[[str], str], *, case: bool, accents: bool
) -> None:
    key = {"type": "short", "accept": [text], "case": case, "accents": accents, "typos": 0}
    for response in (text, change(text)):
        assert page("grade", key, response) == graded("short", key, response)


@given(data=st.data())
def test_gaps(page: Page, data: st.DataObject) -> None:
    gaps = data.draw(st.lists(patterns(), min_size=1, max_size=3))
    scoring = data.draw(st.sampled_from(["partial", "all-or-nothing"]))
    key = {"type": "fill", "gaps": gaps, "scoring": scoring}
    response = [data.draw(st.none() | typed(gap["accept"])) for gap in gaps]

    assert page("grade", key, response) == graded("fill", key, response)


@given(
    low=st.decimals(-1000, 1000, places=3),
    span=st.decimals(0, 10, places=3),
    response=NUMBERS,
)
@settings(max_examples=300)
def test_numbers(page: Page, low: Any, span: Any, response: str) -> None:
    key = {"type": "number", "low": plain(low), "high": plain(low + span)}
    for text in (response, str(low), str(low + span)):
        assert page("grade", key, text) == graded("number", key, text)


#: Units, and what is awkward to compare.
UNITS = (
    st.sampled_from(["kg", "%", "\u20ac", "A\u030a", "\u0130", "\u03a3\u03a3", "0", "-"]) | TEXTS
)


@given(
    number=st.decimals(-1000, 1000, places=3).map(str) | NUMBERS,
    unit=UNITS,
    change=st.sampled_from(_CHANGES),
    space=st.sampled_from(["", " ", "\u202f"]),
)
@settings(max_examples=300)
def test_numbers_with_units(
    page: Page, number: str, unit: str, change: Callable[[str], str], space: str
) -> None:
    key = {"type": "number", "low": "-200", "high": "200", "unit": unit}
    for text in (number + space + change(unit), change(unit) + space + number):
        assert page("grade", key, text) == graded("number", key, text)


@given(
    number=st.decimals(-1000, 1000, places=3),
    unit=st.sampled_from(["kg", "%", "\u20ac", "m\u00b2"]),
)
def test_the_unit_of_the_question_changes_nothing(page: Page, number: Any, unit: str) -> None:
    key = {"type": "number", "low": plain(number), "high": plain(number), "unit": unit}
    for text in (f"{number}", f"{number} {unit.upper()}", f"{unit}{number}"):
        assert page("grade", key, text) == graded("number", key, text) == [1, 1]


def plain(number: Any) -> str:
    """Return a decimal as an answer key has it."""
    text = f"{number:f}".rstrip("0").rstrip(".") if "." in f"{number:f}" else f"{number:f}"
    return "0" if text in ("-0", "") else text


def graded(kind: str, key: dict[str, Any], response: Any) -> list[int]:
    """Return what Python makes of a response."""
    grade = KINDS[kind].grade(key, response)
    return [grade.earned, grade.possible]


@given(points=st.integers(0, 10**6), share=st.tuples(st.integers(0, 99), st.integers(0, 99)))
def test_scores_of_questions(page: Page, points: int, share: tuple[int, int]) -> None:
    earned, possible = min(share), share[1]

    found = page("question", points, [earned, possible])

    assert found == scoring.question_score(points, Earned(earned, possible))


@given(scores=st.lists(st.integers(0, 10**5), max_size=20), lost=st.integers(0, 10**5))
@example(scores=[1], lost=7)
def test_scores_of_quizzes(page: Page, scores: list[int], lost: int) -> None:
    total = sum(scores) + lost
    assume(total)

    assert page("quiz", sum(scores), total) == scoring.quiz_score(scores, total)


@st.composite
def drawing(draw: st.DrawFn) -> Quiz:
    """Return a quiz with questions of several points and tags, and pools that overlap."""
    tags = st.lists(st.sampled_from("abc"), max_size=2, unique=True)
    points = st.sampled_from([0, 50, 100, 100, 100, 333])
    worth = draw(st.lists(st.tuples(points, tags), min_size=1, max_size=12))
    questions = tuple(
        Question(id=f"q{n}", id_given=True, at=AT, prompt=NOTHING, points=points, tags=tuple(tags))
        for n, (points, tags) in enumerate(worth, 1)
    )
    wanted = st.lists(st.sampled_from("abc"), max_size=2, unique=True)
    pools = draw(st.lists(st.tuples(st.integers(1, 4), wanted), max_size=3))
    rules = Rules(
        pools=tuple(
            Pool(count, AT, tags=tuple(Reference(tag, AT) for tag in tags)) for count, tags in pools
        )
    )
    return Quiz(id="q", title="Q", at=AT, source="q.yaml", questions=questions, rules=rules)


@given(data=st.data(), quiz=drawing())
@settings(max_examples=300)
def test_scores_of_drawn_attempts(page: Page, data: st.DataObject, quiz: Quiz) -> None:
    numbers = {question.id: n for n, question in enumerate(quiz.questions, 1)}
    share = st.tuples(st.integers(0, 9), st.integers(1, 9)).map(sorted)
    grades = {n: data.draw(share) for n in numbers.values()}
    pools = [
        {"count": pool.count, "questions": [numbers[question.id] for question in pool.questions]}
        for pool in quiz.drawn
    ]
    listed = [{"n": numbers[each.id], "points": each.points} for each in quiz.questions]

    found = page("attempt", {"pools": pools} if pools else {}, listed, grades)

    asked = [question for question in quiz.questions if numbers[question.id] in found["asked"]]
    scores = [
        scoring.question_score(each.points, Earned(*grades[numbers[each.id]])) for each in asked
    ]
    assert found["score"] == (scoring.quiz_score(scores, sum(each.points for each in asked)) or 0)
    assert len(asked) == len(found["asked"]) == quiz.asked
    for pool in quiz.drawn:
        assert sum(question in asked for question in pool.questions) == pool.count


@given(
    mark=st.none() | st.integers(0, 10_000),
    quizzes=st.lists(
        st.tuples(
            st.integers(0, 3) | st.integers(0, 10_000),
            st.integers(0, 10_000) | st.integers(0, 10_000) | st.none(),
            st.none() | st.integers(0, 10_000),
        ),
        max_size=5,
    ),
)
@example(mark=5000, quizzes=[(1, 4999, None), (1, 5000, None)])
@example(mark=None, quizzes=[(100, 5000, 5000), (100, None, None)])
def test_scores_of_courses(
    page: Page, mark: int | None, quizzes: list[tuple[int, int | None, int | None]]
) -> None:
    """Each quiz is its weight, its result, its own pass mark; no attempt is left."""
    passing = Passing(mark, {f"q{n}": weight for n, (weight, _, _) in enumerate(quizzes)})
    listed = [
        Quiz(id=f"q{n}", title="Q", at=AT, source="q.yaml", passing_score=own)
        for n, (_, _, own) in enumerate(quizzes)
    ]
    results = {f"q{n}": result for n, (_, result, _) in enumerate(quizzes)}

    found = page("course", plan_of(passing, listed), state_of(results))

    score = scoring.course_score(results, passing.weights)
    passed = scoring.course_passed(passing, listed, results)
    assert found["score"] == score
    assert found["success"] == {None: "unknown", True: "passed", False: "failed"}[passed]


def plan_of(passing: Passing, quizzes: list[Quiz]) -> dict[str, Any]:
    """Return what the plan says about quizzes of one attempt."""
    return {
        "passing": passing.score,
        "completion": {"lessons": [], "viewed": "opened"},
        "questions": [],
        "quizzes": [
            {
                "n": n,
                "attempts": 1,
                "counted": Counted.BEST.value,
                "pass": scoring.pass_mark(passing, quiz),
                "must": None,
                "weight": passing.weights[quiz.id],
            }
            for n, quiz in enumerate(quizzes)
        ],
    }


def state_of(results: dict[str, int | None]) -> dict[str, Any]:
    """Return the state of a learner who has done each quiz with a result once."""
    return {
        "pages": {},
        "answers": {},
        "quizzes": {
            n: {"attempts": 1, "best": result, "last": result, "passed": False}
            for n, result in enumerate(results.values())
            if result is not None
        },
    }
