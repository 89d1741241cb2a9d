import { isPairing, radioRows } from "./pairs.js";

/** Statements to rate: `{steps: [n], statements: [n]}`, a response holds the rated statements. There
 * is nothing to earn; each statement is recorded on its own.
 * @type {import("../player/types.js").QuestionKind} */
export const scaleQuestion = {
  ...radioRows,
  type: "scale",

  fits(key, response) {
    return isPairing(response, key.statements, key.steps);
  },

  grade() {
    return [0, 0];
  },

  mark() {},

  interaction(key, response, labels) {
    const rated = new Map(response || []);
    return /** @type {number[]} */ (key.statements).map((n) => ({
      type: "likert",
      response: rated.has(n) ? [rated.get(n)] : [],
      correct: [],
      part: `_${n}`,
      prompt: labels[n],
    }));
  },
};
