"""What a screen reader calls each question of tests/real_questions, and each of its controls.

The names are Chromium's own, from its accessibility tree; the page is the one that learners get,
with its scripts at work.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from playwright.sync_api import Browser, Page, expect

from scormbuild import archive, pipeline
from scormbuild.questions.kind import Option
from scormbuild.questions.kinds import KINDS
from scormbuild.render.words import Words, read_words
from scormbuild.targets import DEFAULT, TARGETS
from tests.browser.learner import Learner, plan
from tests.browser.lms import Lms, Running
from tests.chromium import PATIENCE, listen
from tests.real_questions import reading
from tests.real_questions.reading import COURSES, FOLDER, Asked

Node: TypeAlias = dict[str, Any]

#: A group: its name, and the role and name of each of its controls, in the order of the alphabet.
Named: TypeAlias = tuple[str, list[tuple[str, str]]]

CONTROLS = ("button", "checkbox", "combobox", "radio", "radiogroup", "textbox")

#: Prompts that Chromium says otherwise where they name a group: a table speaks by its label or
#: caption, closed details by their summary, characters without their readings; where a word may be
#: broken there is a space, boxes are words. All of it can be read.
SAID_OTHERWISE = {
    "en/dose": (
        "A child of 18 kg is prescribed 15 mg/kg of paracetamol. The syrup holds 120 mg per 5 mL. "
        "Quantity, Value How much syrup do you draw up?"
    ),
    "en/report": (
        "Read the report, then decide. The report People were stuck for more than half an hour."
    ),
    "en/ruby": "How is 東京 called in English?",
    "en-more/allergens": (
        "Look at the label. Ingredients: WHEAT flour, water, SESAME seeds (4 %), salt, yeast. May "
        "contain traces of NUTS (almonds, hazel nuts) and soya. Who should ask before eating it?"
    ),
    "en-more/task-list": (
        "This is on the fridge: To do: milk (2\u00d7) Done: bread To do: no eggs Which of it is "
        "still to be bought? The list was written on Monday. Nothing has been added since."
    ),
    "en-more/table-claim": "Year, Members From 2023 to 2024 the club grew.",
    "en/timetable": "Buses to the station Which bus is faster?",
}


@pytest.mark.parametrize("course", COURSES)
def test_names(browser: Browser, tmp_path: Path, course: str) -> None:
    checked = reading.checked(course)
    assert checked.course is not None
    assert checked.theme is not None
    words = read_words(checked.theme, checked.course.language, checked.course.words).value
    built = pipeline.build(checked, TARGETS[DEFAULT], FOLDER / course).value
    assert words is not None
    assert built is not None
    archive.write_folder(built.files, tmp_path / "package")
    expected = {asked.name: named(asked, words) for asked in reading.asked(course)}

    with Running(Lms("scorm12", tmp_path / "package")) as lms:
        page = browser.new_page()
        page.set_default_timeout(PATIENCE)
        trouble: list[str] = []
        listen(page, trouble)
        page.goto(f"{lms.address}/course/index.html")
        page.wait_for_selector("body.ready")
        found = names_of(page, Learner(page, tmp_path / "package"), course)
        page.close()

    assert found == expected
    assert [message for message in trouble if not message.startswith("info")] == []


def names_of(page: Page, learner: Learner, course: str) -> dict[str, Named]:
    """Begin each quiz; return what its questions are called."""
    found: dict[str, Named] = {}
    learner.start()
    for number, _ in enumerate(plan(learner.package)["pages"]):
        if number:
            learner.next()
        learner.begin_quiz()
        forms = [f"{course}/{form.get_attribute('data-question')}" for form in _forms(page)]
        found |= dict(zip(forms, groups(page), strict=True))
    return found


def _forms(page: Page) -> list[Any]:
    expect(page.locator("form.question").first).to_be_visible()
    return page.locator("form.question").all()


def groups(page: Page) -> Iterator[Named]:
    """Yield the groups of the accessibility tree that hold controls."""
    session = page.context.new_cdp_session(page)
    nodes: list[Node] = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    tree = {node["nodeId"]: node for node in nodes}
    for node in nodes:
        if not node["ignored"] and node["role"]["value"] == "group":
            inside = [below for below in _below(node, tree) if not below["ignored"]]
            controls = [(below["role"]["value"], _name(below)) for below in inside]
            controls = sorted(control for control in controls if control[0] in CONTROLS)
            if controls:
                yield _name(node), controls


def _below(node: Node, tree: dict[str, Node]) -> Iterator[Node]:
    for child in node.get("childIds", ()):
        if child in tree:
            yield tree[child]
            yield from _below(tree[child], tree)


def _name(node: Node) -> str:
    return _plainly(node["name"]["value"])


def _plainly(text: str) -> str:
    """Return a name without what Chromium does not say of it: that a 2 is raised (², or ^2)."""
    return " ".join(unicodedata.normalize("NFKC", text).replace("^", "").split())


def named(asked: Asked, words: Words) -> Named:
    """Return what a question and its controls should be called."""
    question = asked.question
    prompt = question.prompt.plain if question.prompt.parts else words.phrases["question_fill"]
    options = KINDS[asked.kind].options(question)
    assert asked.kind in NAMES, "say here what the controls of the new type are called"
    controls = NAMES[asked.kind](asked, options, words)
    return _plainly(SAID_OTHERWISE.get(asked.name, prompt)), sorted(
        (role, _plainly(name)) for role, name in controls
    )


def _each(role: str) -> Callable[[Asked, tuple[Option, ...], Words], list[tuple[str, str]]]:
    return lambda _asked, options, _words: [(role, option.text.plain) for option in options]


def _areas(asked: Asked, options: tuple[Option, ...], words: Words) -> list[tuple[str, str]]:
    role = "checkbox" if isinstance(asked.key["answer"], list) else "radio"
    return _each(role)(asked, options, words)


def _moves(_asked: Asked, options: tuple[Option, ...], words: Words) -> list[tuple[str, str]]:
    ways = ("order_up", "order_down")
    return [
        ("button", words.say(way, item=option.text.plain)) for option in options for way in ways
    ]


def _pairs(asked: Asked, options: tuple[Option, ...], _words: Words) -> list[tuple[str, str]]:
    lefts = options[: len(asked.key["pairs"])]
    return [("combobox", option.text.plain) for option in lefts]


def _rated(asked: Asked, options: tuple[Option, ...], _words: Words) -> list[tuple[str, str]]:
    """Return a group for each thing, named by it, and in each all that can be chosen."""
    choices = options[: len(asked.key.get("steps", asked.key.get("rights", ())))]
    things = options[len(choices) :]
    low, high = getattr(asked.question, "ends", None) or (None, None)
    names = [option.text.plain for option in choices]
    if low and high:
        names = [f"{names[0]} {low.plain}", *names[1:-1], f"{names[-1]} {high.plain}"]
    groups = [("radiogroup", thing.text.plain) for thing in things]
    return [*groups, *[("radio", name) for _ in things for name in names]]


def _gaps(asked: Asked, _options: tuple[Option, ...], words: Words) -> list[tuple[str, str]]:
    gaps = asked.key["gaps"]
    return [
        ("combobox" if "choices" in gap else "textbox", words.say("gap_n", n=n, total=len(gaps)))
        for n, gap in enumerate(gaps, 1)
    ]


def _entry(_asked: Asked, _options: tuple[Option, ...], words: Words) -> list[tuple[str, str]]:
    return [("textbox", words.phrases["question_your_answer"])]


def _truth(_asked: Asked, _options: tuple[Option, ...], words: Words) -> list[tuple[str, str]]:
    return [("radio", words.phrases[f"question_{value}"]) for value in ("true", "false")]


NAMES: dict[str, Callable[[Asked, tuple[Option, ...], Words], list[tuple[str, str]]]] = {
    "choice": _each("radio"),
    "fill": _gaps,
    "hotspot": _areas,
    "match": _pairs,
    "multi": _each("checkbox"),
    "number": _entry,
    "order": _moves,
    "scale": _rated,
    "short": _entry,
    "sort": _rated,
    "text": _entry,
    "true-false": _truth,
}
