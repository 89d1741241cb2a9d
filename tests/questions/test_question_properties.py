"""What holds for every question that can be written."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scormbuild.diagnostics import has_errors
from scormbuild.questions.kind import Earned, Question
from scormbuild.questions.kinds import KINDS
from scormbuild.source.document import Items, Leaf, Tree
from tests import strategies
from tests.questions.asking import document_of, quiz_of


def key_of(question: Question, kind: str) -> dict[str, Any]:
    """Return the answer key with numbers as a ledger that lost some would give them."""
    options = KINDS[kind].options(question)
    return KINDS[kind].answer_key(question, [3 * number + 1 for number in range(len(options))])


def read(data: dict[str, Any]) -> Question:
    text = json.dumps({"title": "T", "questions": [data]}, ensure_ascii=False)
    questions, found = quiz_of(text, ".yaml")
    assert found == []
    return questions[0]


@pytest.mark.parametrize("kind", list(KINDS))
@given(data=st.data())
def test_grades(kind: str, data: st.DataObject) -> None:
    question = read(data.draw(strategies.questions(kind)))
    key = key_of(question, kind)
    response = data.draw(strategies.responses(key))
    grade = KINDS[kind].grade(key, response)

    assert json.loads(json.dumps(key)) == key
    assert 0 <= grade.earned <= grade.possible
    assert KINDS[kind].grade(key, None) == Earned(0, grade.possible)
    assert KINDS[kind].grade(key, strategies.perfect(key)) == Earned(grade.possible, grade.possible)
    if key.get("scoring") == "all-or-nothing":
        assert grade.earned in (0, grade.possible)


@pytest.mark.parametrize("kind", list(KINDS))
@given(data=st.data())
def test_options_are_told_apart(kind: str, data: st.DataObject) -> None:
    options = KINDS[kind].options(read(data.draw(strategies.questions(kind))))

    assert len({option.key for option in options}) == len(options)


@given(data=strategies.course())
def test_random_pages_have_no_errors(data: dict[str, Any]) -> None:
    for path, text in strategies.files(data).items():
        if path != "course.yaml":
            outcome = document_of(text, ".yaml")
            assert not has_errors(outcome.diagnostics), outcome.diagnostics


LINES = st.sampled_from(
    [
        *("", "", "Text.", "  more", "- [ ] Red", "- [x] Green", " - [X] “Blue”", "* item"),
        *("1. First", "2) Second", "> quote", "  > quote", ">", "| a | b |", "|---|---|", "|x|"),
        *("= 42 ± 5%", "Answer: true", "The [[gap|hole]] and [[*a|b]].", "```", "~~~", "```yaml"),
        *("accept: [a]", "\ttab", "    code", "- [ ]", "- [x] a {#b}", "## Head", "![p](m/p.png)"),
        *("<!-- a -->", "<!--", "-->"),
        *("::: hint", "::: feedback correct", ":::", "\u2028é👍🏽", "[[", "\\[[no]]", "-", "1."),
    ]
)


@given(
    lines=st.lists(LINES, max_size=12),
    kind=st.sampled_from(["", *KINDS, "hotspot", "shot"]),
)
def test_whatever_is_written_is_read_and_has_its_place(lines: list[str], kind: str) -> None:
    head = f"::: question {{#q type={kind}}}" if kind else "::: question {#q}"
    text = "\n".join(["---", "title: T", "attempts: 1", "---", head, *lines, ":::", ""])
    outcome = document_of(text)
    if outcome.value:
        lies = [leaf for leaf in _leaves(outcome.value.tree) if not _stands_there(leaf, text)]
        assert lies == []
        for finding in outcome.diagnostics:
            assert finding.message()
    quiz_of(text)


def _leaves(tree: Tree) -> list[Leaf]:
    if isinstance(tree, Leaf):
        return [tree]
    parts = tree.items if isinstance(tree, Items) else tree.entries.values()
    return [leaf for part in parts for leaf in _leaves(part)]


def _stands_there(leaf: Leaf, text: str) -> bool:
    """Tell whether each line of a text stands where the leaf says."""
    if not isinstance(leaf.value, str):
        return True
    source = text.split("\n")
    for (line, column), written in zip(leaf.lines, leaf.value.split("\n"), strict=False):
        if not source[line - 1].startswith(written, column - 1):
            return False
    return not leaf.lines or len(leaf.lines) == leaf.value.count("\n") + 1
