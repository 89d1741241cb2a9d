import { all, markAnswer, solutionWords, typedAnswer } from "./controls.js";
import { compareNumbers, readNumber } from "./matching.js";

/** @typedef {import("../player/types.js").QuestionKind} QuestionKind */

/** A number in a range: `{low, high}` as plain decimals, a response is the text as typed.
 * @type {QuestionKind} */
export const numberQuestion = {
  ...typedAnswer,
  type: "number",

  fits(key, response) {
    return typeof response === "string";
  },

  grade(key, response) {
    const number = response === null ? null : readNumber(response);
    const inside =
      number !== null &&
      compareNumbers(key.low, number) <= 0 &&
      compareNumbers(number, key.high) <= 0;
    return [inside ? 1 : 0, 1];
  },

  mark(form, key, response, { answers, say }) {
    const right = this.grade(key, response)[0] === 1;
    const solution =
      key.low === key.high ? key.low : say("question_range", { low: key.low, high: key.high });
    markAnswer(all(form, ".entry")[0], right, say, answers && solutionWords(say, solution));
  },

  interaction(key, response) {
    const number = readNumber(response);
    return {
      type: "numeric",
      response: number === null ? response : number,
      correct: [[key.low, key.high]],
    };
  },
};
