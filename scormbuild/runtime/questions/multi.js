import { count, graded, inputsOf, isListOf, markChosen, rowOptions } from "./controls.js";

/** @typedef {import("../player/types.js").QuestionKind} QuestionKind */

/** Several of several: `{options, answer: [n], scoring, min?, max?}`, a response is a rising list.
 * @type {QuestionKind} */
export const multiQuestion = {
  ...rowOptions,
  type: "multi",

  read(form) {
    const ticked = inputsOf(form).filter((input) => input.checked);
    const numbers = ticked.map((input) => Number(input.value));
    return numbers.length > 0 ? numbers.sort((left, right) => left - right) : null;
  },

  write(form, response) {
    const ticked = response || [];
    for (const input of inputsOf(form)) input.checked = ticked.includes(Number(input.value));
  },

  lack({ min, max }, response, say) {
    const found = (response || []).length;
    const few = min && found < min;
    return few || (max && found > max) ? wanted(min, max, say) : "";
  },

  fits(key, response) {
    return isListOf(response, (n) => key.options.includes(n));
  },

  grade(key, response) {
    const options = /** @type {number[]} */ (key.options);
    const ticked = options.filter((n) => (response || []).includes(n));
    const right = count(ticked, (n) => key.answer.includes(n));
    const wrong = ticked.length - right;
    return graded(key.scoring, Math.max(0, right - wrong), key.answer.length);
  },

  mark(form, key, response, marking) {
    const among = (/** @type {number[]|null} */ list) => (/** @type {string} */ value) =>
      (list || []).includes(Number(value));
    markChosen(form, among(response), among(key.answer), marking);
  },

  interaction(key, response) {
    return { type: "choice", response: response || [], correct: [key.answer] };
  },
};

/**
 * How many are to be selected, as the page says it (templates/questions/multi.html.j2).
 * @param {number|undefined} min
 * @param {number|undefined} max
 * @param {import("../player/words.js").Say} say
 */
function wanted(min, max, say) {
  if (!max) return say("select_at_least", { n: Number(min) });
  if (!min) return say("select_at_most", { n: max });
  return min === max
    ? say("select_exactly", { n: max })
    : say("select_between", { low: min, high: max });
}
