import { choiceQuestion } from "./choice.js";
import { all, inputsOf, optionNumber } from "./controls.js";
import { multiQuestion } from "./multi.js";

/** @typedef {import("../player/types.js").QuestionKind} QuestionKind */

/** Areas of a picture to choose: the answer key is that of `choice`, or, where several are right,
 * that of `multi`; so are responses. The picture and the rows below it are kept in step.
 * @type {QuestionKind} */
export const hotspotQuestion = {
  type: "hotspot",

  read(form) {
    return likeForm(form).read(form);
  },

  write(form, response) {
    likeForm(form).write(form, response);
    showChosen(form);
  },

  fits(key, response) {
    return like(key).fits(key, response);
  },

  grade(key, response) {
    return like(key).grade(key, response);
  },

  mark(form, key, response, marking) {
    like(key).mark(form, key, response, marking);
    for (const row of all(form, ".option[data-mark]")) {
      const mark = /** @type {string} */ (row.getAttribute("data-mark"));
      for (const area of areasOf(form, optionNumber(row))) area.setAttribute("data-mark", mark);
    }
  },

  interaction(key, response, labels) {
    return like(key).interaction(key, response, labels);
  },

  wire(form) {
    form.addEventListener("change", () => showChosen(form));
    form.addEventListener("click", (event) => {
      const area = /** @type {Element} */ (event.target).closest(".area");
      const input = area && inputsOf(form).find(({ value }) => Number(value) === optionNumber(area));
      if (input) input.click();
    });
    for (const name of ["pointerover", "focusin"]) {
      form.addEventListener(name, (event) => near(form, /** @type {Element} */ (event.target)));
    }
    for (const name of ["pointerleave", "focusout"]) form.addEventListener(name, () => near(form));
  },
};

/** @param {{answer: any}} key @returns {QuestionKind} */
function like({ answer }) {
  return Array.isArray(answer) ? multiQuestion : choiceQuestion;
}

/** @param {Element} form @returns {QuestionKind} */
function likeForm(form) {
  return inputsOf(form)[0].type === "radio" ? choiceQuestion : multiQuestion;
}

/** @param {Element} form @param {number} n */
function areasOf(form, n) {
  return all(form, ".area").filter((area) => optionNumber(area) === n);
}

/** Show in the picture what is chosen. @param {Element} form */
function showChosen(form) {
  for (const input of inputsOf(form)) {
    for (const area of areasOf(form, Number(input.value))) {
      area.toggleAttribute("data-chosen", input.checked);
    }
  }
}

/**
 * Show which area and which row belong together.
 * @param {Element} form
 * @param {Element} [target] what the pointer or the focus is on
 */
function near(form, target) {
  const found = target && target.closest("[data-option]");
  for (const part of all(form, "[data-option]")) {
    part.toggleAttribute("data-near", !!found && optionNumber(part) === optionNumber(found));
  }
}
