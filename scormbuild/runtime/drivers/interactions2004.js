/**
 * Interactions in SCORM 2004 (RTE 4.2.9), in the values that strict platforms take. Only pages with
 * questions need this.
 *
 * @typedef {import("../tracking/types.js").Pair} Pair
 * @typedef {import("../tracking/types.js").InteractionRecord} InteractionRecord
 * @typedef {import("../tracking/types.js").InteractionType} InteractionType
 */
import { SMALL_LETTERS, decimal } from "../tracking/formats.js";
import { isPlainNumber, oneLine } from "./texts.js";
import { timespan2004 } from "./times2004.js";

/** Localised strings hold 250 units. */
const TEXT_2004 = 250;
/** A long text. */
const LONG_2004 = 4000;

/** How many parts an answer may have: Moodle refuses more. */
const PARTS_2004 = 36;
/** Later interactions say the least: Moodle sends all at each commit, a beacon carries 64 KiB. */
const WHOLE_INTERACTIONS = 60;
const LEAST = /(id|type|response|result)$/;
/** The tenth gap takes all that follow. */
const GAPS_2004 = 9;

const AND = "[,]";

/** @param {number} number of the ledger @returns {string} always with a letter: some platforms turn digits into numbers */
function optionName(number) {
  return SMALL_LETTERS[number] || `o${number}`;
}

/** @param {Date} date @returns {string} UTC, and without a zone: Moodle refuses the plain ones */
export function timestamp2004(date) {
  return date.toISOString().slice(0, 19);
}

/** @param {(string | null)[]} texts @param {boolean} pattern @returns {string} the gaps, the tenth with all that follow */
function gapTexts(texts, pattern) {
  const parts = texts.map((text) =>
    oneLine(text || "", TEXT_2004).replace(/\[[,.:]\]/g, " "),
  );
  if (parts.length > GAPS_2004 + 1) {
    const rest = parts.splice(GAPS_2004).join(" ");
    parts.push(oneLine(rest, TEXT_2004));
  }
  // scorm-again refuses a pattern that says the same twice.
  const repeats = pattern && new Set(parts).size < parts.length;
  return parts.some(Boolean) && !repeats ? parts.join(AND) : "";
}

/**
 * @param {InteractionType} type
 * @param {any} answer
 * @param {boolean} pattern
 * @returns {string} "" where there is nothing to say
 */
function answer2004(type, answer, pattern) {
  if (answer == null || (type !== "fill-in" && answer.length > PARTS_2004)) return "";
  switch (type) {
    case "true-false":
      return String(answer);
    case "matching":
      return answer
        .map((/** @type {number[]} */ pair) => pair.map(optionName).join("[.]"))
        .join(AND);
    case "fill-in":
      return gapTexts(answer, pattern);
    case "long-fill-in":
      return oneLine(answer[0], LONG_2004);
    case "numeric": {
      const [low, high] = pattern ? answer : [answer, answer];
      if (!isPlainNumber(low) || !isPlainNumber(high)) return "";
      return low === high ? low : `${low}[:]${high}`;
    }
    // Numbers of options: choice, sequencing, likert.
    default:
      return answer.map(optionName).join(AND);
  }
}

/** @param {number} index @param {InteractionRecord} record @returns {Pair[]} in writing order */
export function interaction2004(index, record) {
  const at = `cmi.interactions.${index}.`;
  const { type } = record;
  const patterns = record.correct.map((answer) => answer2004(type, answer, true));
  const unlike = [...new Set(patterns)].filter(Boolean);
  /** @type {Pair[]} */
  const pairs = [
    [`${at}id`, record.id],
    [`${at}type`, type],
    [`${at}timestamp`, timestamp2004(record.date)],
    ...unlike
      .slice(0, type === "fill-in" ? 5 : 1)
      .map(
        (text, place) => /** @type {Pair} */ ([`${at}correct_responses.${place}.pattern`, text]),
      ),
    [`${at}weighting`, decimal(record.points)],
    [`${at}learner_response`, answer2004(type, record.response, false)],
    [`${at}result`, record.result],
    [`${at}latency`, timespan2004(record.seconds)],
    [`${at}description`, oneLine(record.prompt, TEXT_2004)],
  ];
  const whole = index < WHOLE_INTERACTIONS;
  return pairs.filter(([element, value]) => value && (whole || LEAST.test(element)));
}
