import { all, markAnswer, solutionWords, typedAnswer } from "./controls.js";
import { compareNumbers, readNumbers } from "./matching.js";

/** @typedef {import("../player/types.js").QuestionKind} QuestionKind */

/** A number in a range: `{low, high, unit}`, plain decimals and perhaps a unit, which may be typed,
 * too; a response is the text as typed.
 * @type {QuestionKind} */
export const numberQuestion = {
  ...typedAnswer,
  type: "number",

  fits(key, response) {
    return typeof response === "string";
  },

  grade(key, response) {
    return [response !== null && readingsOf(key, response).some((n) => isIn(key, n)) ? 1 : 0, 1];
  },

  lack(key, response, say) {
    if (response === null || readingsOf(key, response).length > 0) return "";
    // Whatever the example is, it is not right.
    let example = "2.5";
    while (isIn(key, example)) example = "2" + example;
    return say("question_no_number", { example: Number(example) });
  },

  mark(form, key, response, { answers, say }) {
    const right = this.grade(key, response)[0] === 1;
    const solution =
      key.low === key.high ? key.low : say("question_range", { low: key.low, high: key.high });
    markAnswer(all(form, ".entry")[0], right, say, answers && solutionWords(say, solution));
  },

  interaction(key, response) {
    const readings = readingsOf(key, response);
    const meant = readings.find((number) => isIn(key, number)) || readings[0];
    // Words where a number belongs, or too large a number: what was typed is worth more than the type.
    return [meant, key.low, key.high].every((number) => REPORTED.test(number))
      ? { type: "numeric", response: meant, correct: [[key.low, key.high]] }
      : { type: "fill-in", response: [response], correct: [[`${key.low} - ${key.high}`]] };
  },
};

/** What LMSs take as a number: Moodle holds five digits before the point. */
const REPORTED = /^-?\d{1,5}(\.\d{1,10})?$/;

/** @param {any} key @param {string} response */
function readingsOf({ unit }, response) {
  return readNumbers(response, unit);
}

/** @param {any} key @param {string} number */
function isIn(key, number) {
  return compareNumbers(key.low, number) <= 0 && compareNumbers(number, key.high) <= 0;
}
