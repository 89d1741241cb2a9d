/**
 * SCORM 2004 (RTE 4.2), 3rd and 4th edition, in the values that strict platforms take.
 *
 * @typedef {import("../tracking/types.js").Pair} Pair
 * @typedef {import("../tracking/types.js").InteractionRecord} InteractionRecord
 * @typedef {import("../tracking/types.js").InteractionType} InteractionType
 */
import {
  clockParts,
  decimal,
  oneLine,
  optionName,
  padded,
  plainNumber,
  safeId,
} from "../tracking/formats.js";

/** Localised strings hold 250 units. */
const TEXT_2004 = 250;

/** An identifier may be longer; reports and the answer ids of Moodle are happier with short ones. */
const ID_2004 = 64;

/** How many parts an answer may have: Moodle refuses more. */
const PARTS_2004 = 36;
const GAPS_2004 = 10;

const AND = "[,]";

/** @param {number} seconds @returns {string} timeinterval(second,10,2) */
export function timespan2004(seconds) {
  const [hours, minutes, rest] = clockParts(seconds);
  return `PT${hours}H${minutes}M${rest}S`;
}

/** @param {Date} date @returns {string} UTC, and without a zone: Moodle refuses the plain ones */
export function timestamp2004(date) {
  const day = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()];
  return `${day.map((part) => padded(part, 2)).join("-")}T${time.map((part) => padded(part, 2)).join(":")}`;
}

/** @param {(string | null)[]} texts @param {boolean} pattern @returns {string} the gaps, the tenth with all that follow */
function gapTexts(texts, pattern) {
  const parts = texts.map((text) =>
    oneLine(text === null ? "" : text, TEXT_2004).replace(/\[[,.:]\]/g, " "),
  );
  if (parts.length > GAPS_2004) {
    const rest = parts.splice(GAPS_2004 - 1).join(" ");
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
 * @returns {string | null} "" where there is nothing to say, null where this type cannot say it
 */
export function answer2004(type, answer, pattern) {
  if (answer === null || answer === undefined || answer === "") return "";
  switch (type) {
    case "true-false":
      return answer ? "true" : "false";
    case "choice":
    case "sequencing":
      return answer.length > PARTS_2004 ? "" : answer.map(optionName).join(AND);
    case "matching":
      return answer.length > PARTS_2004
        ? ""
        : answer.map((/** @type {number[]} */ pair) => pair.map(optionName).join("[.]")).join(AND);
    case "fill-in":
      return gapTexts(answer, pattern);
    case "numeric": {
      const [low, high] = (pattern ? answer : [answer, answer]).map(plainNumber);
      if (low === null || high === null) return null;
      return low === high ? low : `${low}[:]${high}`;
    }
  }
}

/** @param {number} index @param {InteractionRecord} record @returns {Pair[]} in writing order */
export function interaction2004(index, record) {
  const at = `cmi.interactions.${index}.`;
  const plain = [
    answer2004(record.type, record.response, false),
    ...record.correct.map((answer) => answer2004(record.type, answer, true)),
  ];
  // Words where a number belongs: the words are worth more than the type.
  const words = plain.includes(null);
  const texts = words
    ? [record.response, ...record.correct.map((range) => range.join(" - "))].map((text) =>
        gapTexts([String(text)], false),
      )
    : /** @type {string[]} */ (plain);
  const [response, ...patterns] = texts;
  const unlike = patterns.filter((text, place) => text !== "" && patterns.indexOf(text) === place);
  const description = oneLine(record.prompt, TEXT_2004);
  /** @type {Pair[]} */
  const pairs = [
    [`${at}id`, safeId(record.id, ID_2004)],
    [`${at}type`, words ? "fill-in" : record.type],
    [`${at}timestamp`, timestamp2004(record.date)],
    ...unlike
      .slice(0, record.type === "fill-in" || words ? 5 : 1)
      .map(
        (text, place) => /** @type {Pair} */ ([`${at}correct_responses.${place}.pattern`, text]),
      ),
    [`${at}weighting`, decimal(record.points)],
  ];
  if (response !== "") pairs.push([`${at}learner_response`, response]);
  pairs.push([`${at}result`, record.result], [`${at}latency`, timespan2004(record.seconds)]);
  if (description) pairs.push([`${at}description`, description]);
  return pairs;
}

/** @type {import("./scorm.js").Dialect} */
export const scorm2004 = {
  api: "API_1484_11",
  calls: {
    initialize: "Initialize",
    terminate: "Terminate",
    get: "GetValue",
    set: "SetValue",
    commit: "Commit",
    error: "GetLastError",
  },
  adoptable: ["103"],
  forgetful: false,
  elements: {
    suspend: "cmi.suspend_data",
    location: "cmi.location",
    mode: "cmi.mode",
    credit: "cmi.credit",
    learner: "cmi.learner_id",
    passMark: "cmi.scaled_passing_score",
    score: "cmi.score.raw",
    status: ["cmi.completion_status", "cmi.success_status"],
  },
  ranks: { incomplete: 1, completed: 2, unknown: 0, failed: 1, passed: 2 },
  fullMark: 1,
  floor: ([completion, success]) => ({
    complete: completion === "completed",
    success: success === "passed" || success === "failed" ? success : "unknown",
    score: null,
  }),
  lower: { completed: "incomplete", passed: "unknown", failed: "unknown", suspend: "" },
  compose({ result, seconds, suspend, location, objective }, keep, place) {
    /** @type {Pair[]} */
    const pairs = [];
    if (result && result.score !== null) {
      pairs.push(["cmi.score.raw", decimal(result.score)]);
      pairs.push(["cmi.score.min", "0"], ["cmi.score.max", "100"]);
      pairs.push(["cmi.score.scaled", String(result.score / 10000)]);
    }
    if (result) {
      const completion = keep(0, result.complete ? "completed" : "incomplete");
      const percent = completion === "completed" ? 100 : Math.floor(result.progress * 99);
      pairs.push(["cmi.completion_status", completion]);
      pairs.push(["cmi.success_status", keep(1, result.success)]);
      pairs.push(["cmi.progress_measure", decimal(percent)]);
    }
    if (result && objective) {
      const { index, known } = place(objective);
      if (!known) pairs.push([`cmi.objectives.${index}.id`, objective]);
      pairs.push([`cmi.objectives.${index}.success_status`, "passed"]);
    }
    // Without it the platform forgets suspend data at the next launch, in no-credit mode, too.
    pairs.push(["cmi.exit", "suspend"]);
    if (result && seconds) pairs.push(["cmi.session_time", timespan2004(seconds)]);
    if (suspend !== null) pairs.push(["cmi.suspend_data", suspend]);
    if (location !== null) pairs.push(["cmi.location", `p${location}`]);
    return pairs;
  },
  interaction: interaction2004,
};
