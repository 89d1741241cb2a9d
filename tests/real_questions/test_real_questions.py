"""The questions of this folder are read, shown whole, and graded as their authors meant."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from scormbuild.questions.kind import Earned
from scormbuild.questions.kinds import KINDS
from tests.properties.node import Page
from tests.real_questions import letters, reading
from tests.real_questions.reading import COURSES, FOLDER, Asked
from tests.strategies import perfect

#: What readers do not see although it is written. Each is a finding, too.
LOST = {
    # `<` before a letter starts a tag, if only one that nobody knows.
    "en/not-html": ("<y and y>", "<x>", "</x>"),
}

#: Keys of texts that are titles rather than Markdown of any kind, if they are one line.
ANSWERS = ("rubric", "choices", "items", "left", "right", "extra", "statements", "scale", "label")

#: Keys of a choice, an item, an area that are not shown as words.
_NO_TEXTS = ("correct", "id", "rect", "circle", "poly")

#: What learners type, as they do, and whether it is right; by question.
TYPED: dict[str, dict[str, bool]] = json.loads((FOLDER / "typed.json").read_text(encoding="utf-8"))

ALL = [asked for course in COURSES for asked in reading.asked(course)]


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    with Page.running() as page:
        yield page


@pytest.mark.parametrize("course", COURSES)
def test_only_the_findings_that_are_expected(course: str) -> None:
    assert reading.reported(course) == reading.declared(course)


def test_there_are_many_of_each_type_in_both_spellings() -> None:
    kinds = Counter(asked.kind for asked in ALL)
    spellings = Counter(path.suffix for course in COURSES for path in reading.texts(course))

    assert kinds.keys() == KINDS.keys(), "write some questions of the new type in this folder"
    assert min(kinds.values()) >= 5, kinds
    assert len(ALL) >= 200
    assert min(spellings[".md"], spellings[".yaml"]) >= 10
    assert len({asked.name for asked in ALL}) == len(ALL)


@pytest.mark.parametrize("asked", ALL, ids=lambda asked: asked.name)
def test_nothing_gets_lost(asked: Asked) -> None:
    (prompt,) = asked.form.xpath('.//*[contains(@class, "question-prompt")]')
    shown = letters.letters("".join(asked.form.itertext())), letters.of_html(asked.form)

    if "prompt" in asked.written:
        said = asked.written["prompt"]
        for lost in LOST.get(asked.name, ()):
            said = said.replace(lost, "")
        assert letters.of_html(prompt) == letters.of_markdown(said)
    expected = [(text, _said(name, text)) for name, text in _texts(asked.written)]
    assert [text for text, said in expected if not any(said in whole for whole in shown)] == []


def _said(name: str, text: str) -> str:
    gaps, one_line = name == "text", name in ANSWERS and "\n" not in text
    return letters.of_markdown(text, gaps=gaps, one_line=one_line)


def _listed(written: dict[str, Any]) -> dict[str, list[Any]]:
    """Return what stands in tables as lists: groups with their names, the ends of a scale."""
    groups, scale = written.get("groups", {}), written.get("scale")
    items = [text for name, listed in groups.items() for text in (name, *listed)]
    ends = [scale["low"], scale["high"]] if isinstance(scale, dict) else scale
    return {**({"items": items} if groups else {}), **({"scale": ends} if ends else {})}


def _texts(written: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield every text of a question but its prompt: what it is, and its Markdown."""
    for name in ("text", "hint", "solution", "sample"):
        if name in written:
            yield name, written[name]
    feedback = written.get("feedback", {})
    parts = {"feedback": feedback} if isinstance(feedback, str) else feedback
    yield from parts.items()
    written = {**written, **_listed(written)}
    for name in ("choices", "items", "pairs", "extra", "statements", "scale", "rubric", "areas"):
        for item in written.get(name, ()):
            entries = item if isinstance(item, dict) else {"choice": item}
            for key, text in entries.items():
                if key not in _NO_TEXTS:
                    yield name if key in ("text", "choice") else key, str(text)


@pytest.mark.parametrize("asked", ALL, ids=lambda asked: asked.name)
def test_the_right_answer_gets_full_points(asked: Asked, page: Page) -> None:
    response = perfect(asked.key)
    grade = KINDS[asked.kind].grade(asked.key, response)

    assert grade == Earned(grade.possible, grade.possible)
    assert page("grade", asked.key, response) == [grade.earned, grade.possible]


@pytest.mark.parametrize("name", TYPED)
def test_what_learners_type(name: str, page: Page) -> None:
    (asked,) = [asked for asked in ALL if asked.name == name]
    kind = KINDS[asked.kind]

    grades = {text: kind.grade(asked.key, text) == Earned(1, 1) for text in TYPED[name]}
    on_the_page = {text: page("grade", asked.key, text) == [1, 1] for text in TYPED[name]}

    assert grades == TYPED[name]
    assert on_the_page == TYPED[name]
