import { fillQuestion } from "./fill.js";
import { hotspotQuestion } from "./hotspot.js";
import { matchQuestion } from "./match.js";
import { numberQuestion } from "./number.js";
import { orderQuestion } from "./order.js";
import { scaleQuestion } from "./scale.js";
import { shortQuestion } from "./short.js";
import { sortQuestion } from "./sort.js";
import { textQuestion } from "./text.js";

/** The question types that only some pages have: a part of the player of their own.
 * @type {import("../player/types.js").QuestionKind[]} */
export const exerciseKinds = [
  shortQuestion,
  numberQuestion,
  orderQuestion,
  matchQuestion,
  fillQuestion,
  sortQuestion,
  scaleQuestion,
  textQuestion,
  hotspotQuestion,
];
