"""A learner in a browser: opens the course, reads pages, answers questions.

Works on the page of the course itself or on the frame inside an LMS. Waiting is always for
something that a learner would see.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from playwright.sync_api import Frame, Locator, Page, expect

Key: TypeAlias = dict[str, Any]


def page_data(package: Path, page_id: str) -> dict[str, Any]:
    """Return what the page script hands to the shell."""
    script = (package / "pages" / f"{page_id}.js").read_text(encoding="utf-8")
    data: dict[str, Any] = json.loads(
        script.removeprefix("scormbuild.page(").rstrip().removesuffix(");")
    )
    return data


def plan(package: Path) -> dict[str, Any]:
    """Return the plan that lies in the shell."""
    shell = (package / "index.html").read_text(encoding="utf-8")
    start = shell.index('id="plan">') + len('id="plan">')
    found: dict[str, Any] = json.loads(shell[start : shell.index("</script>", start)])
    return found


#: Looks at each frame that is drawn, until the expression holds or the time is over.
_LOOKING = """patience => new Promise((done, fail) => {
  const end = performance.now() + patience;
  const look = () => {
    if (%s) done();
    else if (performance.now() > end) fail(new Error("in vain"));
    else requestAnimationFrame(look);
  };
  look();
})"""


def wait_until(view: Page | Frame, expression: str, patience: int = 30_000) -> None:
    """Wait until a JavaScript expression holds, for so many milliseconds at most.

    Playwright's own wait_for_function evaluates strings inside the page, which our policy forbids
    from the second look on.
    """
    view.evaluate(_LOOKING % expression, patience)


def document_title(page: str, course: str) -> str:
    """Return what the window is called while a page is shown."""
    return f"{page} \N{EN DASH} {course}"


@dataclass
class Learner:
    """Someone who takes the course in `package`, shown in `view`."""

    view: Page | Frame
    package: Path

    def start(self) -> None:
        """Leave the cover for the first page."""
        self.view.locator("#start").click()
        self.arrive()

    def arrive(self, page_id: str | None = None) -> str:
        """Wait for a page, any page or a certain one; return its id."""
        wanted = "article.page" if page_id is None else f'article.page[data-page="{page_id}"]'
        expect(self.view.locator(wanted)).to_be_visible()
        return self.here

    @property
    def here(self) -> str:
        """Return the id of the page that is shown."""
        return self.view.locator("article.page").get_attribute("data-page") or ""

    def next(self) -> str:
        """Go on by the link at the end of the page; return the id of the next page."""
        before = self.here
        self.view.locator("#next").click()
        expect(self.view.locator(f'article.page[data-page="{before}"]')).to_have_count(0)
        return self.arrive()

    def go(self, page_id: str) -> None:
        """Open a page from the contents."""
        self.view.locator(f'#contents li[data-page="{page_id}"] a').click()
        self.arrive(page_id)

    def keys(self) -> dict[str, Key]:
        """Return the answer keys of the questions on this page, by question id."""
        questions = page_data(self.package, self.here)["questions"]
        return {name: question["key"] for name, question in questions.items()}

    def form(self, question: str) -> Locator:
        """Return the form of a question."""
        return self.view.locator(f'form[data-question="{question}"]')

    def answer(self, question: str, key: Key, *, right: bool) -> None:
        """Answer a question, right or wrong, and hand the answer in if there is a button for it."""
        form = self.form(question)
        ANSWERS[key["type"]](form, key, right=right)
        button = form.locator('button[type="submit"]')
        if button.is_visible():
            button.click()
            expect(form.locator(".question-feedback")).not_to_be_empty()

    def press_on(self) -> None:
        """Press each button that holds back the rest of the page."""
        gates = self.view.locator(".gate:visible > button")
        while gates.count():
            gates.first.click()

    def answer_all(self, *, right: bool) -> None:
        """Answer every question of the page."""
        self.press_on()
        for question, key in self.keys().items():
            self.answer(question, key, right=right)

    def begin_quiz(self) -> None:
        """Press Start (or try again) on a quiz page."""
        self.view.locator(".quiz-start button").click()
        expect(self.view.locator(".attempt-title")).to_be_visible()

    def finish_quiz(self) -> str:
        """Finish the attempt; return the verdict in words."""
        self.view.locator("button.finish").click()
        verdict = self.view.locator(".results .verdict")
        expect(verdict).to_be_visible()
        return verdict.inner_text()

    def read_everything(self) -> None:
        """Go from the cover to the last page, and see each one to its end."""
        self.start()
        pages = [page["id"] for page in plan(self.package)["pages"]]
        for _ in pages[1:]:
            self.press_on()
            self.next()


def _choice(form: Locator, key: Key, *, right: bool) -> None:
    wrong = next(option for option in key["options"] if option != key["answer"])
    form.locator(f'input[value="{key["answer"] if right else wrong}"]').check()


def _multi(form: Locator, key: Key, *, right: bool) -> None:
    wrong = [option for option in key["options"] if option not in key["answer"]]
    # As many as are wanted, but never all that are right.
    missing = max(0, key.get("min", 0) - len(wrong))
    chosen = key["answer"] if right else [*wrong, *key["answer"][:missing]]
    for option in key["options"]:
        form.locator(f'input[value="{option}"]').set_checked(option in chosen)


def _true_false(form: Locator, key: Key, *, right: bool) -> None:
    value = "true" if key["answer"] is right else "false"
    form.locator(f'input[value="{value}"]').check()


def _short(form: Locator, key: Key, *, right: bool) -> None:
    form.locator("input").fill(key["accept"][0] if right else "something else")


def _number(form: Locator, key: Key, *, right: bool) -> None:
    form.locator("input").fill(key["low"] if right else "-12345")


def _order(form: Locator, key: Key, *, right: bool) -> None:
    wanted = key["answer"] if right else key["answer"][::-1]
    for place, option in enumerate(wanted):
        item = form.locator(f'.order-item[data-option="{option}"]')
        while _order_now(form).index(option) > place:
            item.locator('[data-move="up"]').click()
    # One move at least, so that the order counts as an answer.
    first = form.locator(f'.order-item[data-option="{wanted[0]}"]')
    first.locator('[data-move="down"]').click()
    first.locator('[data-move="up"]').click()


def _order_now(form: Locator) -> list[int]:
    items = form.locator(".order-item").all()
    return [int(item.get_attribute("data-option") or -1) for item in items]


def _match(form: Locator, key: Key, *, right: bool) -> None:
    for left, answer in key["pairs"]:
        wrong = next((other for other in key["rights"] if other != answer), answer)
        row = form.locator(f'.match-row[data-option="{left}"] select')
        row.select_option(str(answer if right else wrong))


def _sort(form: Locator, key: Key, *, right: bool) -> None:
    for item, answer in key["pairs"]:
        wrong = next(other for other in key["rights"] if other != answer)
        rate(form, item, answer if right else wrong)


def _scale(form: Locator, key: Key, *, right: bool) -> None:
    for statement in key["statements"]:
        rate(form, statement, key["steps"][-1 if right else 0])


def rate(form: Locator, thing: int, value: int) -> None:
    form.locator(f'.rated[data-option="{thing}"] input[value="{value}"]').check()


def _text(form: Locator, _key: Key, *, right: bool) -> None:
    form.locator("textarea").fill("I will ask her tomorrow." if right else "No idea.")


def _hotspot(form: Locator, key: Key, *, right: bool) -> None:
    (_multi if isinstance(key["answer"], list) else _choice)(form, key, right=right)


def _fill(form: Locator, key: Key, *, right: bool) -> None:
    for place, gap in enumerate(key["gaps"]):
        control = form.locator(".gap").nth(place).locator("input, select")
        if "choices" in gap:
            wrong = next(n for n in range(len(gap["choices"])) if n != gap["answer"])
            control.select_option(str(gap["answer"] if right else wrong))
        else:
            control.fill(gap["accept"][0] if right else "something else")


ANSWERS: dict[str, Callable[..., None]] = {
    "choice": _choice,
    "multi": _multi,
    "true-false": _true_false,
    "short": _short,
    "number": _number,
    "order": _order,
    "match": _match,
    "sort": _sort,
    "scale": _scale,
    "fill": _fill,
    "text": _text,
    "hotspot": _hotspot,
}
