import { all, mixedUnlike, numbered, reorder } from "./controls.js";
import { matchQuestion } from "./match.js";
import { radioRows } from "./pairs.js";

/** Items to sort into groups: an item is matched with its group, `{pairs: [[item, group]], rights:
 * [group], scoring}`. The author's order shows the groups, so learners always get another one.
 * @type {import("../player/types.js").QuestionKind} */
export const sortQuestion = {
  ...matchQuestion,
  ...radioRows,
  type: "sort",

  arrange(form, key, mix) {
    const items = /** @type {[number, number][]} */ (key.pairs).map(([item]) => item);
    reorder(numbered(all(form, ".rated"), mixedUnlike(items, items, mix)));
  },
};
