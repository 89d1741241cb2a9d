import { inputsOf, markChosen, rowOptions } from "./controls.js";

/** @typedef {import("../player/types.js").QuestionKind} QuestionKind */

/** One of several: the answer key is `{options, answer}`, a response is a ledger number.
 * @type {QuestionKind} */
export const choiceQuestion = {
  ...rowOptions,
  type: "choice",

  read(form) {
    const chosen = inputsOf(form).find((input) => input.checked);
    return chosen ? Number(chosen.value) : null;
  },

  write(form, response) {
    for (const input of inputsOf(form)) input.checked = input.value === String(response);
  },

  fits(key, response) {
    return key.options.includes(response);
  },

  grade(key, response) {
    return [response === key.answer ? 1 : 0, 1];
  },

  mark(form, key, response, marking) {
    const is = (/** @type {any} */ n) => (/** @type {string} */ value) => value === String(n);
    markChosen(form, is(response), is(key.answer), marking);
  },

  interaction(key, response) {
    return { type: "choice", response: [response], correct: [[key.answer]] };
  },
};
