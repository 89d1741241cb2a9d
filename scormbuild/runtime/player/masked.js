import { all } from "../questions/controls.js";

/** @typedef {import("./types.js").QuestionData} QuestionData */

const FACTOR = 48271;
const MODULUS = 2147483647;

/**
 * What `questions/masking.py` masked. That keeps nothing secret: it only cannot be read in passing.
 * @param {string} text
 * @param {number} n the number of the question in the ledger
 */
export function unmasked(text, n) {
  let state = n + 1;
  const bytes = Uint8Array.from(atob(text), (sign) => {
    state = (state * FACTOR) % MODULUS;
    return sign.charCodeAt(0) ^ state;
  });
  return JSON.parse(new TextDecoder().decode(bytes));
}

/**
 * A question with its answers.
 * @param {QuestionData} given
 * @returns {QuestionData & {shown?: Record<string, string>}} `shown`: the numbers of options in the
 *   ledger by those in the form, where they are masked
 */
export function withAnswers(given) {
  return given.masked === undefined ? given : { ...given, ...unmasked(given.masked, given.n) };
}

/**
 * A question with its answers, and its form with the numbers of the ledger.
 * @param {HTMLFormElement} form
 * @param {QuestionData} given
 * @returns {QuestionData}
 */
export function opened(form, given) {
  const { shown, ...answers } = withAnswers(given);
  if (!shown) return answers;
  for (const name of ["data-option", "name", "value"]) {
    for (const element of all(form, `[${name}]`)) {
      const n = shown[element.getAttribute(name) || ""];
      if (n !== undefined) element.setAttribute(name, n);
    }
  }
  return answers;
}
