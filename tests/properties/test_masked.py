"""Masked answers cannot be read: another answer changes nothing in a package but what is masked.

Two questions that look the same and differ only in what is right, and in what is told of it
afterwards, become the same pages.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from scormbuild.questions.kinds import KINDS
from scormbuild.questions.masking import masked, unmasked
from tests import strategies
from tests.properties.building import build, contents, shown, write
from tests.properties.node import Page
from tests.strategies import Data

COURSE = """\
scormbuild: 1
id: secret
title: Secret
language: en
contents: [quizzes/final.yaml]
security: {answer_keys: %s}
"""

MASKED = re.compile(r'"masked":"[A-Za-z0-9+/=]+"')
HASH = re.compile(r"\?[0-9a-f]{8}")

BEFORE = {"correct": "Qjulmnt zvaro.", "incorrect": "Qjulmnt wexo."}
AFTER = {"correct": "Kamme rvilu dosk.", "incorrect": "Sol."}


def by_letters(texts: list[str]) -> list[str]:
    return sorted(texts, key=lambda text: (text.lower(), text))


def _other_choice(data: Data) -> Data:
    choices = data["choices"]
    right = [choice.get("correct", False) for choice in choices]
    turned = [*right[1:], right[0]]
    return data | {
        "choices": [
            {"text": choice["text"], "feedback": "Other."} | ({"correct": True} if is_right else {})
            for choice, is_right in zip(choices, turned, strict=True)
        ]
    }


def _other_order(data: Data) -> Data:
    # What learners see first is never the answer itself: two orders are told by it.
    assume(by_letters(data["items"]) not in (data["items"], data["items"][::-1]))
    return data | {"items": data["items"][::-1]}


def _other_pairs(data: Data) -> Data:
    rights = [pair["right"] for pair in data["pairs"]]
    turned = [*rights[1:], rights[0]]
    pairs = [{"left": p["left"], "right": r} for p, r in zip(data["pairs"], turned, strict=True)]
    return data | {"pairs": pairs}


def _other_groups(data: Data) -> Data:
    groups, items = list(data["groups"]), list(data["groups"].values())
    turned = dict(zip(groups, [*items[1:], items[0]], strict=True))
    for each in (data["groups"], turned):
        flat = [item for listed in each.values() for item in listed]
        assume(by_letters(flat) != flat)
    return data | {"groups": turned}


def _other_gaps(data: Data) -> Data:
    def other(found: re.Match[str]) -> str:
        entries = found[1].split("|")
        if not entries[0].startswith("*"):
            return "[[something else]]"
        return "[[" + "|".join([entries[0][1:], *entries[1:-1], "*" + entries[-1]]) + "]]"

    return data | {"text": re.sub(r"\[\[(.*?)\]\]", other, data["text"])}


#: Questions with another answer; of a type that is not here, only what is told is another one.
OTHER: dict[str, Callable[[Data], Data]] = {
    "choice": _other_choice,
    "multi": _other_choice,
    "true-false": lambda data: data | {"answer": not data["answer"]},
    "short": lambda data: data | {"accept": ["qjulmnt", "wexo"]},
    "number": lambda data: data | {"answer": "77777", "tolerance": 3},
    "order": _other_order,
    "match": _other_pairs,
    "sort": _other_groups,
    "fill": _other_gaps,
}


def pages(question: Data, keys: str) -> dict[str, str]:
    """Build a quiz of one question; return what learners' browsers get of it."""
    quiz = {"title": "Final", "questions": [question]}
    with TemporaryDirectory() as folder:
        written = json.dumps(quiz, ensure_ascii=False)
        files = {"course.yaml": COURSE % keys, "quizzes/final.yaml": written}
        source = write(Path(folder) / "course_src", files | shown(question))
        packed = contents(build(source, "scorm12")[1]["scorm12"])
    return {
        path: HASH.sub("", content.decode())
        for path, content in packed.items()
        if path == "index.html" or path.startswith("pages/")
    }


def told(question: Data, feedback: Any) -> Data:
    """Return a question with feedback and a worked solution."""
    judged = KINDS[question["type"]].question.judged
    texts = {"feedback": feedback, "solution": feedback["correct"]}
    return question | (texts if judged else {"feedback": feedback["correct"]})


@pytest.mark.parametrize("kind", list(KINDS))
@settings(max_examples=15, deadline=None)
@given(st.data())
def test_another_answer_changes_only_what_is_masked(kind: str, data: st.DataObject) -> None:
    question = data.draw(strategies.questions(kind))
    other = OTHER.get(kind, dict)(question)

    before, after = (
        pages(told(each, feedback), "masked")
        for each, feedback in ((question, BEFORE), (other, AFTER))
    )

    assert before["pages/final.js"] != after["pages/final.js"]
    for each in (before, after):
        assert MASKED.search(each["pages/final.js"])
        each["pages/final.js"] = MASKED.sub("", each["pages/final.js"])
    assert before == after


@pytest.mark.parametrize("kind", list(OTHER))
def test_that_would_be_seen_where_nothing_is_masked(kind: str) -> None:
    examples = KINDS[kind].schema["examples"]
    question = {"id": "q", "type": kind} | next(each for each in examples if kind in str(each))

    before, after = (pages(told(question, each), "plain") for each in (BEFORE, AFTER))

    assert "Qjulmnt zvaro." in before["pages/final.html"]
    assert "Kamme rvilu dosk." in after["pages/final.js"]


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    with Page.running() as page:
        yield page


@given(
    value=st.recursive(
        st.none() | st.booleans() | st.integers(-(2**31), 2**31) | st.text(),
        lambda inside: st.lists(inside) | st.dictionaries(st.text(), inside),
    ),
    number=st.integers(0, 100_000),
)
def test_what_was_masked_is_unmasked_in_python_and_on_the_page(
    page: Page, value: object, number: int
) -> None:
    text = masked({"value": value}, number)

    assert re.fullmatch(r"[A-Za-z0-9+/]+=*", text)
    assert unmasked(text, number) == {"value": value}
    assert page("unmasked", text, number) == {"value": value}
