import {
  all,
  count,
  graded,
  isListOf,
  markAnswer,
  mixedUnlike,
  numbered,
  optionNumber,
  reorder,
  spokenIn,
} from "./controls.js";

/** @typedef {import("../player/types.js").QuestionKind} QuestionKind */
/** @typedef {import("../player/types.js").Say} Say */

/** Items to put in order: `{answer: [n], scoring}`, a response is the learner's order. The list as
 * it is shown first is no answer yet: the learner has to move something.
 * @type {QuestionKind} */
export const orderQuestion = {
  type: "order",

  read(form) {
    const list = all(form, ".order")[0];
    return list.hasAttribute("data-moved") ? all(form, ".order-item").map(optionNumber) : null;
  },

  write(form, response) {
    const list = all(form, ".order")[0];
    list.toggleAttribute("data-moved", response !== null);
    if (response !== null) reorder(numbered(all(form, ".order-item"), response));
    settle(form);
  },

  lack(_key, response, say) {
    return response === null ? say("order_unmoved") : "";
  },

  fits(key, response) {
    const known = isListOf(response, (n) => key.answer.includes(n));
    return known && new Set(response).size === key.answer.length;
  },

  grade(key, response) {
    const right = /** @type {number[]} */ (key.answer);
    const given = /** @type {number[]} */ (response || []).filter((n) => right.includes(n));
    const together = count(right.slice(1), (next, place) =>
      given.some((n, at) => n === next && given[at - 1] === right[place]),
    );
    return graded(key.scoring, together, right.length - 1);
  },

  arrange(form, key, mix) {
    reorder(numbered(all(form, ".order-item"), mixedUnlike(key.answer, key.answer, mix)));
    settle(form);
  },

  mark(form, key, response, { answers, say }) {
    const places = all(form, ".order-item").map((item) => key.answer.indexOf(optionNumber(item)));
    all(form, ".order-item").forEach((item, place) => {
      const wanted = places[place];
      const follows = key.scoring === "partial" && place > 0 && wanted === places[place - 1] + 1;
      const solution = answers && say("order_place", { n: wanted + 1 });
      const right = response !== null && (wanted === place || follows);
      markAnswer(item, right, say, solution);
    });
  },

  interaction(key, response) {
    return { type: "sequencing", response: response || [], correct: [key.answer] };
  },

  wire(form, say) {
    const spoken = spokenIn(form);
    form.addEventListener("click", (event) => {
      const button = /** @type {Element} */ (event.target).closest("[data-move]");
      if (button && !form.hasAttribute("data-locked")) {
        spoken.textContent = move(form, /** @type {HTMLElement} */ (button), say);
        form.dispatchEvent(new Event("change", { bubbles: true }));
      }
    });
    settle(form);
  },
};

/**
 * Move an item by one place; the focus stays on its button.
 * @param {HTMLFormElement} form
 * @param {HTMLElement} button
 * @param {Say} say
 * @returns {string} what a screen reader should say
 */
function move(form, button, say) {
  const item = /** @type {HTMLElement} */ (button.closest(".order-item"));
  const up = button.getAttribute("data-move") === "up";
  const other = up ? item.previousElementSibling : item.nextElementSibling;
  if (other && up) other.before(item);
  else if (other) other.after(item);
  all(form, ".order")[0].setAttribute("data-moved", "");
  settle(form);
  button.focus();
  const items = all(form, ".order-item");
  return say("order_position", { n: items.indexOf(item) + 1, all: items.length });
}

/**
 * Say which buttons cannot do anything at the ends of the list.
 * @param {HTMLFormElement} form
 */
function settle(form) {
  const items = all(form, ".order-item");
  items.forEach((item, place) => {
    for (const button of all(item, "[data-move]")) {
      const end = button.getAttribute("data-move") === "up" ? 0 : items.length - 1;
      button.setAttribute("aria-disabled", String(place === end));
    }
  });
}
