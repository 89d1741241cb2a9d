"""A learner without a mouse: Tab, Shift+Tab, Enter, Space, the arrows, Escape and typing.

At every stop the focus has to be seen. Nothing here sets the focus or clicks.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from playwright.sync_api import Frame, Keyboard, Locator, Page, expect

from tests.browser.learner import Key, Learner

#: More stops than any page of the example course has.
MOST_STOPS = 120

#: Where the focus is, in a few words, and what is wrong with how it shows.
LOOK = """(document) => {
  const at = document.activeElement;
  if (!at || at === document.body) return {name: "", fault: ""};
  const words = at.querySelector(".contents-title, .pager-title") || at;
  const label = at.getAttribute("aria-label") || words.textContent || at.value || "";
  const form = at.closest("form");
  const name = [
    at.localName, at.id && "#" + at.id, form && "of " + form.dataset.question,
    at.name && `[${at.name}=${at.value}]`, label.trim().replace(/\\s+/g, " ").slice(0, 40),
  ].filter(Boolean).join(" ");
  const drawn = (element) => {
    const style = getComputedStyle(element);
    return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2)
      || (style.boxShadow !== "none" && !style.boxShadow.includes("inset"));
  };
  const shown = at.closest(".option") || at;
  const ring = at.tabIndex < 0 || drawn(at) || drawn(shown);
  const box = shown.getBoundingClientRect();
  const middle = [box.x + box.width / 2, Math.min(box.y + box.height / 2, innerHeight - 2)];
  const top = document.elementFromPoint(...middle);
  const covered = at.tabIndex >= 0 && !(top && (shown.contains(top) || top.contains(shown)));
  return {name, fault: !ring ? "no focus ring" : covered ? "covered" : ""};
}"""

#: The number of stops that a page must have; of a group of radio buttons one is a stop.
FOCUSABLE = """(() => {
  const groups = new Set();
  const controls = "a[href], button, input, select, textarea, summary, [tabindex]";
  return [...document.querySelectorAll(controls)]
    .filter((element) => element.checkVisibility() && element.tabIndex >= 0)
    .filter((element) => {
      const group = element.type === "radio" && `${element.form.id} ${element.name}`;
      return !group || !groups.has(group) && groups.add(group);
    }).length;
})()"""

Answer: TypeAlias = Callable[["KeyboardLearner", Locator, Key], None]


@dataclass
class KeyboardLearner:
    """Someone at the keyboard of `page`, with the course in the frame `view`."""

    page: Page
    learner: Learner
    faults: list[str] = field(default_factory=list)

    @property
    def view(self) -> Page | Frame:
        """Return what shows the course."""
        return self.learner.view

    @property
    def keys(self) -> Keyboard:
        """Return the keyboard."""
        return self.page.keyboard

    def stand_before(self) -> None:
        """Put the focus right before the course; a stop stands behind it, too."""
        self.page.locator("#course").evaluate(
            """(frame) => {
              frame.before(document.createElement("button"));
              frame.after(document.createElement("button"));
              frame.previousElementSibling.focus();
            }"""
        )

    def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        for key in keys:
            self.keys.press(key)

    def look(self) -> str:
        """Say where the focus is; note it when nobody could see that."""
        found: dict[str, Any] = self.view.locator(":root").evaluate(
            f"(root) => ({LOOK})(root.ownerDocument)"
        )
        if found["fault"]:
            self.faults.append(f"{found['fault']}: {found['name']}")
        return str(found["name"])

    def has_focus(self, wanted: Locator) -> bool:
        """Whether the focus is on this very element."""
        return bool(wanted.evaluate("(element) => element === document.activeElement"))

    def tab_to(self, wanted: Locator, key: str = "Tab") -> None:
        """Press Tab until the focus is on `wanted`."""
        expect(wanted).to_be_visible()
        passed = []
        for _ in range(MOST_STOPS):
            if self.has_focus(wanted):
                return
            self.press(key)
            passed.append(self.look())
        message = f"never came to {wanted}; passed {passed}"
        raise AssertionError(message)

    def stops(self, key: str = "Tab") -> list[str]:
        """Go through the whole page, from outside of it and out again; return the stops."""
        found: list[str] = []
        for _ in range(MOST_STOPS):
            self.press(key)
            if not self.inside():
                return found
            found.append(self.look())
        message = f"no way out of the page; passed {found}"
        raise AssertionError(message)

    def inside(self) -> bool:
        """Whether the focus is somewhere in the course."""
        return bool(self.view.evaluate("document.hasFocus()"))

    def open(self, link: Locator, page_id: str) -> None:
        """Follow a link to a page; reading goes on at its heading."""
        self.tab_to(link)
        self.press("Enter")
        self.learner.arrive(page_id)
        expect(self.view.locator("main h1")).to_be_focused()

    def answer(self, question: str, key: Key) -> None:
        """Answer a question right and hand the answer in."""
        form = self.learner.form(question)
        ANSWERS[key["type"]](self, form, key)
        self.tab_to(form.locator('button[type="submit"]'))
        self.press("Space")
        feedback = form.locator(".question-feedback")
        expect(feedback).to_have_attribute("role", "status")
        expect(feedback).to_contain_text("Thank you" if key["type"] in OPINIONS else "Correct")


def _radio(learner: KeyboardLearner, form: Locator, value: str) -> None:
    """Choose among radio buttons: they are one stop, the arrows go from one to the next."""
    buttons = form.locator("input[type=radio]")
    learner.tab_to(buttons.first)
    wanted = form.locator(f'input[value="{value}"]')
    learner.press("Space")
    for _ in range(buttons.count()):
        if wanted.is_checked():
            break
        learner.press("ArrowDown")
        learner.look()
    expect(wanted).to_be_checked()


def _choice(learner: KeyboardLearner, form: Locator, key: Key) -> None:
    _radio(learner, form, str(key["answer"]))


def _true_false(learner: KeyboardLearner, form: Locator, key: Key) -> None:
    _radio(learner, form, "true" if key["answer"] else "false")


def _multi(learner: KeyboardLearner, form: Locator, key: Key) -> None:
    for box in form.locator("input[type=checkbox]").all():
        learner.tab_to(box)
        if int(box.get_attribute("value") or -1) in key["answer"]:
            learner.press("Space")
            expect(box).to_be_checked()


def _pick(learner: KeyboardLearner, select: Locator, value: str) -> None:
    """Take an entry of a list: Space opens it, arrows go down, Enter takes."""
    values = [option.get_attribute("value") for option in select.locator("option").all()]
    learner.tab_to(select)
    learner.press("Space", *["ArrowDown"] * values.index(value), "Enter")
    expect(select).to_have_value(value)


def _match(learner: KeyboardLearner, form: Locator, key: Key) -> None:
    for left, right in key["pairs"]:
        _pick(learner, form.locator(f'.match-row[data-option="{left}"] select'), str(right))


def _sort(learner: KeyboardLearner, form: Locator, key: Key) -> None:
    groups = dict(key["pairs"])
    for row in form.locator(".rated").all():
        _radio(learner, row, str(groups[int(row.get_attribute("data-option") or -1)]))


def _scale(learner: KeyboardLearner, form: Locator, key: Key) -> None:
    for row in form.locator(".rated").all():
        _radio(learner, row, str(key["steps"][-1]))


def _order(learner: KeyboardLearner, form: Locator, key: Key) -> None:
    spoken = form.locator('p[role="status"]')
    count = len(key["answer"])
    for place, option in enumerate(key["answer"]):
        item = form.locator(f'.order-item[data-option="{option}"]')
        up = item.locator('[data-move="up"]')
        _to_either_side(learner, up)
        for above in range(_place(form, option) - 1, place - 1, -1):
            learner.press("Enter")
            expect(up).to_be_focused()
            expect(spoken).to_have_text(f"Position {above + 1} of {count}")
    # One move at least, so that the order counts as an answer.
    last = form.locator(".order-item").nth(count - 1)
    _to_either_side(learner, last.locator('[data-move="up"]'))
    option = last.get_attribute("data-option")
    learner.press("Space")
    moved = form.locator(f'.order-item[data-option="{option}"] [data-move="down"]')
    learner.tab_to(moved)
    learner.press("Space")
    expect(moved).to_be_focused()
    expect(spoken).to_have_text(f"Position {count} of {count}")


def _to_either_side(learner: KeyboardLearner, button: Locator) -> None:
    """Go to a button of this list that may stand before or after the focus."""
    before = button.evaluate(
        "(button) => !!(document.activeElement.compareDocumentPosition(button) & 2)"
    )
    learner.tab_to(button, "Shift+Tab" if before else "Tab")


def _place(form: Locator, option: int) -> int:
    items = form.locator(".order-item").all()
    return [int(item.get_attribute("data-option") or -1) for item in items].index(option)


def _typed(learner: KeyboardLearner, control: Locator, text: str) -> None:
    learner.tab_to(control)
    learner.keys.type(text)
    expect(control).to_have_value(text)


def _short(learner: KeyboardLearner, form: Locator, key: Key) -> None:
    _typed(learner, form.locator("input"), key["accept"][0])


def _number(learner: KeyboardLearner, form: Locator, key: Key) -> None:
    _typed(learner, form.locator("input"), key["low"])


def _text(learner: KeyboardLearner, form: Locator, _key: Key) -> None:
    _typed(learner, form.locator("textarea"), "I will ask her tomorrow,\nbefore lunch.")


def _hotspot(learner: KeyboardLearner, form: Locator, key: Key) -> None:
    (_multi if isinstance(key["answer"], list) else _choice)(learner, form, key)


def _fill(learner: KeyboardLearner, form: Locator, key: Key) -> None:
    for place, gap in enumerate(key["gaps"]):
        control = form.locator(".gap").nth(place).locator("input, select")
        if "choices" in gap:
            _pick(learner, control, str(gap["answer"]))
        else:
            _typed(learner, control, gap["accept"][0])


#: Types that are thanked for.
OPINIONS = ("scale", "text")

ANSWERS: dict[str, Answer] = {
    "choice": _choice,
    "true-false": _true_false,
    "multi": _multi,
    "match": _match,
    "sort": _sort,
    "scale": _scale,
    "text": _text,
    "hotspot": _hotspot,
    "order": _order,
    "short": _short,
    "number": _number,
    "fill": _fill,
}
