/**
 * SCORM 1.2 (RTE 3.3 and 3.4), in the values that strict platforms take.
 *
 * @typedef {import("../tracking/types.js").Pair} Pair
 * @typedef {import("../tracking/types.js").Outcome} Outcome
 * @typedef {import("../tracking/types.js").InteractionRecord} InteractionRecord
 */
import {
  SMALL_LETTERS,
  SUSPEND_DATA,
  clockParts,
  decimal,
  isPlainNumber,
  oneLine,
} from "../tracking/formats.js";

/** CMIString255: platforms in standards mode refuse more. */
const TEXT_12 = 255;

const OPTION_SIGNS = `${SMALL_LETTERS}0123456789`;

/** @param {number} number of the ledger @returns {string} one sign as long as they last */
export function optionLetter(number) {
  const more = Math.floor(number / OPTION_SIGNS.length);
  return (more ? OPTION_SIGNS[more - 1] : "") + OPTION_SIGNS[number % OPTION_SIGNS.length];
}

/** @param {number} value @param {number} width @returns {string} */
function padded(value, width) {
  return String(value).padStart(width, "0");
}

/** @param {number} seconds @returns {string} CMITimespan */
export function timespan12(seconds) {
  const [hours, minutes, rest] = clockParts(seconds);
  return `${padded(hours, 4)}:${padded(minutes, 2)}:${padded(rest, 2)}`;
}

/** @param {Outcome} outcome @returns {string} cmi.core.lesson_status */
export function lessonStatus({ complete, success }) {
  if (success === "failed") return "failed";
  if (!complete) return "incomplete";
  return success === "passed" ? "passed" : "completed";
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
export function answer12(type, answer, pattern) {
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
    [`${at}type`, type],
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

/** @type {import("./scorm.js").Dialect} */
export const scorm12 = {
  api: "API",
  calls: [
    "LMSInitialize",
    "LMSFinish",
    "LMSGetValue",
    "LMSSetValue",
    "LMSCommit",
    "LMSGetLastError",
  ],
  adoptable: "101",
  forgetful: true,
  elements: {
    location: "cmi.core.lesson_location",
    mode: "cmi.core.lesson_mode",
    credit: "cmi.core.credit",
    learner: "cmi.core.student_id",
    passMark: "cmi.student_data.mastery_score",
    score: "cmi.core.score.raw",
    status: ["cmi.core.lesson_status"],
  },
  ranks: { incomplete: 1, failed: 2, completed: 3, passed: 4 },
  fullMark: 100,
  meaning: ([status]) => ({
    complete: /^(completed|passed|failed)$/.test(status),
    success: status === "passed" || status === "failed" ? status : "unknown",
  }),
  lower: { passed: "incomplete", completed: "incomplete", failed: "incomplete", suspend: "" },
  compose({ result, seconds, suspend, location, exit }, keep) {
    const score = result && result.score;
    const scored = score !== null;
    return [
      ["cmi.core.score.raw", scored && decimal(score)],
      ["cmi.core.score.min", scored && "0"],
      ["cmi.core.score.max", scored && "100"],
      ["cmi.core.lesson_status", result && keep(0, lessonStatus(result))],
      // An empty one is the normal exit of this version.
      ["cmi.core.exit", result && (exit ? "" : "suspend")],
      ["cmi.core.session_time", result && seconds && timespan12(seconds)],
      [SUSPEND_DATA, suspend],
      ["cmi.core.lesson_location", location !== null && `p${location}`],
    ];
  },
  // Prerequisites look at the status.
  place: () => undefined,
  interaction: interaction12,
};
