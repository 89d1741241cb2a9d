"""Random courses, lessons, quizzes and answers for property tests.

Courses are YAML data without errors: `files` writes them as the files of a course folder.
"""

from __future__ import annotations

import itertools
import json
import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from hypothesis import strategies as st

from scormbuild.blocks.kept import Kept
from scormbuild.blocks.kinds import KINDS as BLOCKS
from scormbuild.questions.kinds import KINDS as QUESTIONS

#: Scripts that behave differently: with case, with accents, from the right, without spaces.
_LETTERS = "abcxyzABCXYZäéñßİ\u0131ΣςДжאבגعربनम日本語한국👍🏽"

Data = dict[str, Any]


def words(*, most: int = 4) -> st.SearchStrategy[str]:
    """Return a few words of letters, without anything that Markdown would read."""
    word = st.text(_LETTERS, min_size=1, max_size=6)
    return st.lists(word, min_size=1, max_size=most).map(" ".join)


def markdown() -> st.SearchStrategy[str]:
    """Return a piece of Markdown: a paragraph, a list, a table, code, a quotation, HTML."""
    marked = words().map(lambda text: f"**{text}** and `{text}`")
    listed = st.lists(words(), min_size=1, max_size=3).map(lambda items: "- " + "\n- ".join(items))
    code = words().map(lambda text: f"```\n{text}\n```")
    quoted = words().map(lambda text: f"> {text}\n> “{text}”")
    table = st.tuples(words(most=2), words(most=2)).map(
        lambda cells: f"| {cells[0]} | B |\n|---|--:|\n| {cells[1]} | *{cells[0]}* |"
    )
    html = words().map(
        lambda text: f"<kbd>{text}</kbd> H<sub>2</sub>O <br>&amp; <mark>{text}</mark>"
    )
    return st.one_of(words(), words(), marked, listed, code, quoted, table, html)


def _different(
    strategy: st.SearchStrategy[str], least: int, most: int
) -> st.SearchStrategy[list[str]]:
    return st.lists(strategy, min_size=least, max_size=most, unique_by=_alike)


def _alike(text: str) -> str:
    """Return what the ledger and typography leave of a text."""
    return " ".join(unicodedata.normalize("NFC", text.replace("*", "").replace("`", "")).split())


@st.composite
def choices(draw: st.DrawFn, *, several: bool) -> list[Data]:
    """Return answers, at least one right and one wrong; only one right unless `several`."""
    texts = draw(_different(words(), 2, 6))
    right = draw(st.integers(1, len(texts) - 1 if several else 1))
    marked = draw(st.permutations([number < right for number in range(len(texts))]))
    feedback = draw(st.none() | words())
    return [
        {"text": text, **({"correct": True} if correct else {}), **_given(feedback=feedback)}
        for text, correct in zip(texts, marked, strict=True)
    ]


def _given(**entries: Any) -> Data:
    return {name: value for name, value in entries.items() if value is not None}


@st.composite
def gap(draw: st.DrawFn) -> str:
    """Return a gap, typed or chosen."""
    entries = draw(_different(words(most=2), 2, 4))
    return f"[[{draw(st.sampled_from(['', '*']))}{'|'.join(entries)}]]"


@st.composite
def question(draw: st.DrawFn, name: str, objectives: tuple[str, ...] = ()) -> Data:
    """Return a question of any type with this id."""
    own = draw(st.sampled_from(list(QUESTIONS)).flatmap(_own))
    kind = own["type"]
    data: Data = {"id": name, "prompt": draw(words(most=8)), **own}
    if kind in ("multi", "order", "match", "fill", "sort", "hotspot"):
        data |= _given(scoring=draw(st.sampled_from([None, "partial", "all-or-nothing"])))
    opinion = not QUESTIONS[kind].question.judged
    by_result = st.nothing() if opinion else st.fixed_dictionaries({"correct": words()})
    data |= _given(
        points=draw(st.sampled_from([None, None, *([] if opinion else [1, 2.5, 0.25, 3]), 0])),
        objective=draw(st.sampled_from(objectives)) if objectives else None,
        hint=draw(st.none() | markdown()),
        feedback=draw(st.none() | words() | by_result),
    )
    return data


def _shared_out(groups: list[str], items: list[str]) -> st.SearchStrategy[dict[str, list[str]]]:
    """Return each item in one of the groups."""
    places = st.lists(st.sampled_from(groups), min_size=len(items), max_size=len(items))
    return places.map(
        lambda chosen: {
            group: [item for item, place in zip(items, chosen, strict=True) if place == group]
            for group in groups
        }
    )


_OWN: dict[str, st.SearchStrategy[Data]] = {
    "choice": st.fixed_dictionaries({"type": st.just("choice"), "choices": choices(several=False)}),
    "multi": st.fixed_dictionaries({"type": st.just("multi"), "choices": choices(several=True)}),
    "true-false": st.fixed_dictionaries({"type": st.just("true-false"), "answer": st.booleans()}),
    "short": st.fixed_dictionaries(
        {
            "type": st.just("short"),
            "accept": st.lists(words(), min_size=1, max_size=3),
            "case": st.booleans(),
            "accents": st.booleans(),
            "typos": st.integers(0, 2),
        }
    ),
    "number": st.fixed_dictionaries(
        {
            "type": st.just("number"),
            "answer": st.decimals(-1000, 1000, places=2).map(str),
            "tolerance": st.sampled_from([0, 0.5, "5%", "12,5 %"]),
        }
    ),
    "order": st.fixed_dictionaries({"type": st.just("order"), "items": _different(words(), 2, 6)}),
    "match": st.tuples(_different(words(), 2, 5), _different(words(), 5, 6)).map(
        lambda sides: {
            "type": "match",
            "pairs": [
                {"left": left, "right": right}
                for left, right in zip(sides[0], sides[1], strict=False)
            ],
            "extra": sides[1][len(sides[0]) :],
        }
    ),
    "sort": st.tuples(_different(words(), 2, 4), _different(words(), 2, 8)).flatmap(
        lambda texts: st.fixed_dictionaries(
            {"type": st.just("sort"), "groups": _shared_out(*texts)}
        )
    ),
    "scale": st.fixed_dictionaries(
        {
            "type": st.just("scale"),
            "statements": _different(words(), 1, 5),
            "scale": _different(words(), 2, 7)
            | st.fixed_dictionaries({"to": st.integers(2, 10), "low": words(), "high": words()}),
        }
    ),
    "text": st.fixed_dictionaries(
        {"type": st.just("text")},
        optional={
            "words": st.tuples(st.integers(1, 8), st.integers(8, 600)).map(
                lambda ends: {"min": ends[0], "max": ends[1]}
            ),
            "sample": markdown(),
            "rubric": st.lists(words(), min_size=1, max_size=3),
        },
    ),
    "fill": st.fixed_dictionaries(
        {
            "type": st.just("fill"),
            "text": st.lists(st.tuples(words(), gap()).map(" ".join), min_size=1, max_size=3).map(
                " \n".join
            ),
        }
    ),
}


def _own(kind: str) -> st.SearchStrategy[Data]:
    """Return what only questions of a type have; of a type that is not in the table, examples."""
    if kind in _OWN:
        return _OWN[kind]
    return st.sampled_from(QUESTIONS[kind].schema["examples"]).map(_without_common)


def _without_common(example: Data) -> Data:
    common = ("id", "points", "objective", "objectives", "tags", "feedback", "hint")
    return {key: value for key, value in example.items() if key not in common}


def questions(kind: str) -> st.SearchStrategy[Data]:
    """Return questions of one type, with the id `q`."""
    return _own(kind).map(lambda own: {"id": "q", "prompt": "What?", **own})


@st.composite
def block(draw: st.DrawFn, *, depth: int = 2) -> str | Data:
    """Return a text or a block of any kind, but a question."""
    if not depth or draw(st.integers(0, 3)) == 0:
        return draw(markdown())
    example: Data = draw(st.sampled_from(EXAMPLES))
    inside = st.lists(block(depth=depth - 1), min_size=1, max_size=2)
    varied: Data = draw(_varied(example, inside))
    return varied


#: Every kind of block: the examples of its schema. A plain text is a block of its own in YAML only.
EXAMPLES: list[Data] = [
    example
    for kind in BLOCKS.values()
    for example in kind.schema["examples"]
    # What follows a gate waits for it: it stands between the blocks of a page only.
    if kind.name not in ("question", "text", "continue")
]


#: What keeps what learners did in it.
KEPT = frozenset(kind.name for kind in BLOCKS.values() if issubclass(kind.block, Kept))


#: Where the examples embed from.
HOSTS = sorted({example["url"].split("/")[2] for example in EXAMPLES if "url" in example})


@st.composite
def _varied(draw: st.DrawFn, example: Any, inside: st.SearchStrategy[Any]) -> Any:
    """Return an example with other texts and titles, and with other blocks inside."""
    if isinstance(example, list):
        return [draw(_varied(item, inside)) for item in example]
    # The words of a decision are one line, and name it.
    if not isinstance(example, dict) or "to" in example:
        return example
    own = {"title": words(), "text": markdown(), "blocks": inside}
    return {key: draw(own.get(key, _varied(value, inside))) for key, value in example.items()}


@st.composite
def lesson(draw: st.DrawFn, name: str = "lesson", objectives: tuple[str, ...] = ()) -> Data:
    """Return a lesson; ids of its questions start with `name`."""
    blocks: list[Any] = draw(st.lists(block(), min_size=1, max_size=4))
    for number in range(draw(st.integers(0, 2))):
        asked = draw(question(f"{name}-{number}", objectives))
        asked.pop("points", None)
        blocks.insert(draw(st.integers(0, len(blocks))), {"type": "question", "question": asked})
    if draw(st.booleans()):
        blocks.insert(draw(st.integers(0, len(blocks) - 1)), {"type": "continue"})
    return {"title": draw(words()), "id": name, "blocks": blocks}


def _counts(data: Data) -> bool:
    return bool(data.get("points", 1)) and QUESTIONS[data["type"]].question.judged


@st.composite
def quiz(draw: st.DrawFn, name: str = "quiz", objectives: tuple[str, ...] = ()) -> Data:
    """Return a quiz with at least one question that counts; ids start with `name`."""
    count = draw(st.integers(1, 4))
    listed = [draw(question(f"{name}-{number}", objectives)) for number in range(count)]
    listed[0] = draw(question(f"{name}-0", objectives).filter(_counts))
    return {
        "title": draw(words()),
        "id": name,
        **_given(
            attempts=draw(st.none() | st.integers(1, 5)),
            counted=draw(st.sampled_from([None, "best", "last"])),
            on_fail=draw(st.sampled_from([None, "incomplete", "failed"])),
            shuffle=draw(st.sampled_from([None, "none", "choices", "questions", "both"])),
            passing_score=draw(st.none() | st.integers(0, 100)),
            draw=draw(st.none() | st.integers(1, count)),
            layout=draw(st.sampled_from([None, "page", "one"])),
            retry=draw(st.sampled_from([None, "all", "wrong", "either"])),
            time_limit=draw(st.sampled_from([None, 20, {"minutes": 20, "extend": 5}])),
        ),
        "questions": listed,
    }


@st.composite
def course(draw: st.DrawFn) -> dict[str, Data]:
    """Return the YAML data of a course's files by their paths in the course folder."""
    objectives = tuple(f"goal-{number}" for number in range(draw(st.integers(1, 3))))
    pages: dict[str, Data] = {}
    for number in range(draw(st.integers(1, 3))):
        pages[f"lessons/{number}-l{number}.yaml"] = draw(lesson(f"l{number}", objectives))
    for number in range(draw(st.integers(0, 2))):
        pages[f"quizzes/{number}-z{number}.yaml"] = draw(quiz(f"z{number}", objectives))
    head = {
        "scormbuild": 1,
        "id": "random",
        "title": draw(words()),
        "language": draw(st.sampled_from(["en", "de", "fr", "ar", "he", "hi", "ja", "tr", "zh"])),
        "objectives": [{"id": name, "text": draw(words())} for name in objectives],
        "contents": draw(st.permutations(list(pages))),
        "navigation": {"order": draw(st.sampled_from(["free", "linear"]))},
        "allow_hosts": HOSTS,
    }
    names = (f"kept-{number}" for number in itertools.count())
    return {"course.yaml": head, **{path: _named(page, names) for path, page in pages.items()}}


def _named(data: Any, names: Iterator[str]) -> Any:
    """Return data in which every block that keeps something has an id of its own."""
    if isinstance(data, list):
        return [_named(item, names) for item in data]
    if not isinstance(data, dict):
        return data
    own = {"id": next(names)} if data.get("type") in KEPT else {}
    return {key: _named(value, names) for key, value in data.items()} | own


def files(data: dict[str, Data]) -> dict[str, str]:
    """Return the text of each file: JSON, which is YAML."""
    return {path: json.dumps(value, ensure_ascii=False, indent=1) for path, value in data.items()}


def responses(key: Data) -> st.SearchStrategy[Any]:
    """Return what learners could answer to a question with this answer key."""
    match key["type"]:
        case "short" | "number" | "text":
            answers: st.SearchStrategy[Any] = _typed_answers(key)
        case "true-false":
            answers = st.booleans()
        case "order":
            answers = st.permutations(key["answer"])
        case "match" | "sort" | "scale":
            answers = _pairings(key)
        case "fill":
            answers = st.tuples(*(_gap_responses(gap) for gap in key["gaps"])).map(list)
        case _:
            answers = _chosen(key)
    return st.none() | answers


def _chosen(key: Data) -> st.SearchStrategy[Any]:
    """Return one of the options, or several where several are right."""
    if isinstance(key["answer"], list):
        return st.sets(st.sampled_from(key["options"])).map(sorted)
    return st.sampled_from(key["options"])


def _typed_answers(key: Data) -> st.SearchStrategy[str]:
    if key["type"] == "text":
        return words(most=12)
    if key["type"] == "short":
        return words() | st.sampled_from(key["accept"])
    numbers = st.decimals(-1000, 1000, places=3).map(str)
    return numbers | st.sampled_from([key["low"], key["high"]])


def _pairings(key: Data) -> st.SearchStrategy[list[list[int]]]:
    lefts = key["statements"] if "steps" in key else [left for left, _ in key["pairs"]]
    right = st.sampled_from(key["steps"] if "steps" in key else key["rights"])
    return st.fixed_dictionaries({}, optional=dict.fromkeys(lefts, right)).map(
        lambda given: [list(pair) for pair in given.items()]
    )


def _gap_responses(rule: Data) -> st.SearchStrategy[Any]:
    if "choices" in rule:
        return st.none() | st.integers(0, len(rule["choices"]) - 1)
    return st.none() | words() | st.sampled_from(rule["accept"])


def perfect(key: Data) -> Any:
    """Return an answer that is all right."""
    match key["type"]:
        case "match" | "sort":
            return key["pairs"]
        case "scale":
            return [[statement, key["steps"][0]] for statement in key["statements"]]
        case "short" | "number" | "text":
            return _perfect_text(key)
        case "fill":
            return [
                gap["answer"] if "choices" in gap else _fitting(gap["accept"][0])
                for gap in key["gaps"]
            ]
        case _:
            return key["answer"]


def _perfect_text(key: Data) -> str:
    if key["type"] == "text":
        return "I will."
    text: str = _fitting(key["accept"][0]) if "accept" in key else key["low"]
    return text


def _fitting(pattern: str) -> str:
    """Return a text that a pattern accepts: any for a wildcard, an escaped sign as it is."""
    signs = r"\\([*\\])|\*"
    return re.sub(signs, lambda sign: sign[1] or "any", pattern)
