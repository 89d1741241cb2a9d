import { choiceQuestion } from "./choice.js";
import { fillQuestion } from "./fill.js";
import { matchQuestion } from "./match.js";
import { multiQuestion } from "./multi.js";
import { numberQuestion } from "./number.js";
import { orderQuestion } from "./order.js";
import { scaleQuestion } from "./scale.js";
import { shortQuestion } from "./short.js";
import { sortQuestion } from "./sort.js";
import { trueFalseQuestion } from "./true_false.js";

/** Every question type by its name.
 * @type {Record<string, import("../player/types.js").QuestionKind>} */
export const questionKinds = {};
for (const kind of [
  choiceQuestion,
  multiQuestion,
  trueFalseQuestion,
  shortQuestion,
  numberQuestion,
  orderQuestion,
  matchQuestion,
  fillQuestion,
  sortQuestion,
  scaleQuestion,
]) {
  questionKinds[kind.type] = kind;
}
