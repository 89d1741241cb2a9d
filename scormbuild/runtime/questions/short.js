import { all, markAnswer, solutionWords, typedAnswer } from "./controls.js";
import { accepted } from "./matching.js";

/** @typedef {import("../player/types.js").QuestionKind} QuestionKind */

/** A typed answer: `{accept, case, accents, typos}`, a response is the text as typed.
 * @type {QuestionKind} */
export const shortQuestion = {
  ...typedAnswer,
  type: "short",

  fits(key, response) {
    return typeof response === "string";
  },

  grade(key, response) {
    return [response !== null && accepted(response, key) ? 1 : 0, 1];
  },

  mark(form, key, response, { answers, say }) {
    const right = this.grade(key, response)[0] === 1;
    const solution = answers && solutionWords(say, plainPattern(key.accept));
    markAnswer(all(form, ".entry")[0], right, say, solution);
  },

  interaction(key, response) {
    const correct = key.accept.map((/** @type {string} */ pattern) => [pattern]);
    return { type: "fill-in", response: [response], correct };
  },
};

/**
 * The first accepted answer that is a text, not a pattern with a wildcard.
 * @param {string[]} accept
 * @returns {string}
 */
export function plainPattern(accept) {
  const plain = accept.find((pattern) => !/(^|[^\\])\*/.test(pattern)) || accept[0];
  return plain.replace(/\\([*\\])/g, "$1");
}
