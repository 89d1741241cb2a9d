import {
  all,
  count,
  graded,
  markAnswer,
  mixedUnlike,
  optionNumber,
  reorder,
  solutionWords,
  valued,
} from "./controls.js";
import { isPairing } from "./pairs.js";

/** @typedef {import("../player/types.js").QuestionKind} QuestionKind */
/** @typedef {[number, number]} Pair */

/** Pairs: `{pairs: [[left, right]], rights: [n], scoring}`, a response holds the answered pairs.
 * @type {QuestionKind} */
export const matchQuestion = {
  type: "match",

  read(form) {
    const pairs = all(form, ".match-row")
      .filter((row) => choiceOf(row).value !== "")
      .map((row) => [optionNumber(row), Number(choiceOf(row).value)]);
    return pairs.length > 0 ? pairs : null;
  },

  write(form, response) {
    const chosen = new Map(response || []);
    for (const row of all(form, ".match-row")) {
      const right = chosen.get(optionNumber(row));
      choiceOf(row).value = right === undefined ? "" : String(right);
    }
  },

  fits(key, response) {
    const lefts = /** @type {Pair[]} */ (key.pairs).map(([left]) => left);
    return isPairing(response, lefts, key.rights);
  },

  grade(key, response) {
    const chosen = new Map(response || []);
    const pairs = /** @type {Pair[]} */ (key.pairs);
    const right = count(pairs, ([left, wanted]) => chosen.get(left) === wanted);
    return graded(key.scoring, right, pairs.length);
  },

  arrange(form, key, mix) {
    const solved = /** @type {Pair[]} */ (key.pairs).map(([, right]) => right);
    const numbers = Array.from(new Set([...solved, .../** @type {number[]} */ (key.rights)]));
    const shown = mixedUnlike(numbers, numbers, mix);
    for (const row of all(form, ".match-row")) {
      reorder(valued(choiceOf(row), shown));
    }
  },

  mark(form, key, response, { answers, say, labels }) {
    const chosen = new Map(response || []);
    const wanted = new Map(/** @type {Pair[]} */ (key.pairs));
    for (const row of all(form, ".match-row, .rated")) {
      const right = Number(wanted.get(optionNumber(row)));
      const solution = answers && solutionWords(say, labels[right]);
      markAnswer(row, chosen.get(optionNumber(row)) === right, say, solution);
    }
  },

  interaction(key, response) {
    return { type: "matching", response: response || [], correct: [key.pairs] };
  },
};

/**
 * @param {Element} row
 * @returns {HTMLSelectElement}
 */
function choiceOf(row) {
  return /** @type {HTMLSelectElement} */ (row.querySelector("select"));
}
