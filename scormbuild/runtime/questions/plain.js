import { choiceQuestion } from "./choice.js";
import { multiQuestion } from "./multi.js";
import { trueFalseQuestion } from "./true_false.js";

/** The question types of nearly every course.
 * @type {import("../player/types.js").QuestionKind[]} */
export const plainKinds = [
  choiceQuestion,
  multiQuestion,
  trueFalseQuestion,
];
