import { choiceQuestion } from "./choice.js";

/** @typedef {import("../player/types.js").QuestionKind} QuestionKind */

/** True or false: `{answer}`, a response is a boolean. The rows are those of a choice.
 * @type {QuestionKind} */
export const trueFalseQuestion = {
  ...choiceQuestion,
  type: "true-false",

  read(form) {
    const chosen = form.querySelector("input:checked");
    return chosen ? chosen.getAttribute("value") === "true" : null;
  },

  fits(_key, response) {
    return typeof response === "boolean";
  },

  arrange() {},

  interaction(key, response) {
    return { type: "true-false", response, correct: [key.answer] };
  },
};
