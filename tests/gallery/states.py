"""A learner who brings every block and question of the gallery into the state it is to show."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Locator, expect

from tests.browser.learner import ANSWERS, Key, Learner, rate

#: The part of a question's id that says its state.
_STATE = re.compile(r"-(\w+)$")


def bring(learner: Learner, page_id: str) -> None:
    """Open a lesson and do on it what its states need."""
    learner.go(page_id)
    for question, key in learner.keys().items():
        state = _STATE.search(question)
        act = _ACTS.get(state.group(1)) if state else None
        if act is not None:
            act(learner, question, key)
    if page_id == "block-continue":
        learner.view.locator(".gate button").first.click()
        return
    for selector, use in _USES.items():
        every = learner.view.locator(f"article {selector}").all()
        for one in every[len(every) // 2 :]:
            use(one)


def answer_quiz(learner: Learner) -> None:
    """Answer the questions of the quiz as their ids say."""
    for question, key in learner.keys().items():
        how = _STATE.search(question)
        if how and how.group(1) != "none":
            learner.answer(question, key, right=how.group(1) == "right")


def _empty(learner: Learner, question: str, _key: Key) -> None:
    form = learner.form(question)
    form.locator('button[type="submit"]').click()
    expect(form.locator(".question-error")).to_be_visible()


def _right(learner: Learner, question: str, key: Key) -> None:
    learner.answer(question, key, right=True)


def _wrong(learner: Learner, question: str, key: Key) -> None:
    learner.answer(question, key, right=False)
    expect(learner.form(question)).to_have_attribute("data-verdict", "incorrect")


def _partly(learner: Learner, question: str, key: Key) -> None:
    """Answer one part of several right; nothing is earned by it where only the whole counts."""
    form = learner.form(question)
    ANSWERS[key["type"]](form, key, right=True)
    _SPOILED[key["type"]](form, key)
    form.locator('button[type="submit"]').click()
    verdict = "partial" if key["scoring"] == "partial" else "incorrect"
    expect(form).to_have_attribute("data-verdict", verdict)


def _shown(learner: Learner, question: str, key: Key) -> None:
    form = learner.form(question)
    learner.answer(question, key, right=False)
    form.locator('button[type="submit"]').click()
    learner.answer(question, key, right=False)
    form.locator(".question-actions button:not([type=submit])").click()


_ACTS: dict[str, Callable[[Learner, str, Key], None]] = {
    "empty": _empty,
    "right": _right,
    "partly": _partly,
    "wrong": _wrong,
    "shown": _shown,
}


def _uncheck(form: Locator, key: Key) -> None:
    form.locator(f'input[value="{key["answer"][-1]}"]').uncheck()
    if "min" in key:
        wrong = next(option for option in key["options"] if option not in key["answer"])
        form.locator(f'input[value="{wrong}"]').check()


def _put_last_first(form: Locator, key: Key) -> None:
    up = form.locator(f'.order-item[data-option="{key["answer"][-1]}"] [data-move="up"]')
    for _ in key["answer"][1:]:
        up.click()


def _miss_gap(form: Locator, _key: Key) -> None:
    control = form.locator(".gap").last.locator("input, select")
    if control.evaluate("(control) => control.localName") == "input":
        control.fill("?")
    else:
        chosen = control.input_value()
        values = [option.get_attribute("value") for option in control.locator("option").all()]
        control.select_option(next(value for value in values if value not in ("", chosen)))


def _mismatch(form: Locator, key: Key) -> None:
    left, answer = key["pairs"][-1]
    other = next(each for each in key["rights"] if each != answer)
    form.locator(f'.match-row[data-option="{left}"] select').select_option(str(other))


def _missort(form: Locator, key: Key) -> None:
    item, answer = key["pairs"][-1]
    rate(form, item, next(each for each in key["rights"] if each != answer))


_SPOILED: dict[str, Callable[[Locator, Key], None]] = {
    "multi": _uncheck,
    "hotspot": _uncheck,
    "order": _put_last_first,
    "fill": _miss_gap,
    "match": _mismatch,
    "sort": _missort,
}


def _click(one: Locator) -> None:
    one.click()


def _tick(one: Locator) -> None:
    for box in one.get_by_role("checkbox").all()[:2]:
        box.check()


def _choose_last(one: Locator) -> None:
    one.get_by_role("tab").last.click()


def _write(one: Locator) -> None:
    one.locator("textarea").fill("I will call a friend on Friday.")


def _go_on(one: Locator) -> None:
    one.locator(".scene-way:visible").first.click()


#: What is done to the second half of the things of a kind; the first half stays as it comes.
_USES: dict[str, Callable[[Locator], None]] = {
    "summary:not(.question-hint summary)": _click,
    ".tabs": _choose_last,
    ".checklist": _tick,
    ".reflection": _write,
    ".scenario": _go_on,
    ".question-hint summary": _click,
}
