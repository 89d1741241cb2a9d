/**
 * Interactions in SCORM 1.2 (RTE 3.4.7), in the values that strict platforms take. Only pages with
 * questions need this.
 *
 * @typedef {import("../tracking/types.js").Pair} Pair
 * @typedef {import("../tracking/types.js").InteractionRecord} InteractionRecord
 */
import { SMALL_LETTERS, decimal } from "../tracking/formats.js";
import { isPlainNumber, oneLine } from "./texts.js";
import { padded, timespan12 } from "./times12.js";

/** CMIString255: platforms in standards mode refuse more. */
const TEXT_12 = 255;

const OPTION_SIGNS = `${SMALL_LETTERS}0123456789`;

/** @param {number} number of the ledger @returns {string} one sign as long as they last */
function optionLetter(number) {
  const more = Math.floor(number / OPTION_SIGNS.length);
  return (more ? OPTION_SIGNS[more - 1] : "") + OPTION_SIGNS[number % OPTION_SIGNS.length];
}

/** @param {string[]} signs @param {boolean} all whether a pattern wants all of them */
function answerSigns(signs, all) {
  const list = signs.join(",");
  return all && signs.length > 1 ? `{${list}}` : list;
}

/**
 * @param {import("../tracking/types.js").InteractionType} type
 * @param {any} answer
 * @param {boolean} pattern
 * @returns {string} "" where there is nothing to say
 */
function answer12(type, answer, pattern) {
  if (answer == null) return "";
  switch (type) {
    case "true-false":
      return answer ? "t" : "f";
    case "choice":
    case "likert":
      return answerSigns(answer.map(optionLetter), pattern);
    case "sequencing":
      return answerSigns(answer.map(optionLetter), false);
    case "matching":
      return answerSigns(
        answer.map((/** @type {number[]} */ pair) => pair.map(optionLetter).join(".")),
        pattern,
      );
    case "fill-in":
    case "long-fill-in":
      return oneLine(
        answer.filter((/** @type {any} */ part) => part !== null && part !== "").join(", "),
        TEXT_12,
      );
    case "numeric": {
      const [low, high] = pattern ? answer : [answer, answer];
      return low === high && isPlainNumber(low) ? low : "";
    }
  }
}

/** @param {number} index @param {InteractionRecord} record @returns {Pair[]} in writing order */
export function interaction12(index, record) {
  const { type, date } = record;
  const at = `cmi.interactions.${index}.`;
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()];
  const patterns = record.correct.map((answer) => answer12(type, answer, true));
  const unlike = [...new Set(patterns)].filter(Boolean);
  return [
    [`${at}id`, record.id],
    [`${at}type`, type.replace("long-", "")],
    [`${at}time`, time.map((part) => padded(part, 2)).join(":")],
    ...unlike
      .slice(0, 5)
      .map(
        (text, place) =>
          /** @type {Pair} */ ([`${at}correct_responses.${place}.pattern`, text.slice(0, TEXT_12)]),
      ),
    [`${at}weighting`, decimal(Math.min(record.points, 10000))],
    [`${at}student_response`, answer12(type, record.response, false).slice(0, TEXT_12)],
    [`${at}result`, record.result === "incorrect" ? "wrong" : record.result],
    [`${at}latency`, timespan12(record.seconds)],
  ];
}
