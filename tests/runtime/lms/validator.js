/**
 * Judges every SetValue by several books at once: what Moodle refuses, in standards mode, too; what
 * the standards say; and the safe subset, the only things that scormbuild may send.
 */
import { form, judge, range, rowOf } from "./judge.js";
import { MOST_PATTERNS } from "./rules.js";

const typeOf = (element, held) =>
  held.get(element.replace(/^(cmi\.interactions\.\d+)\..*$/, "$1.type"));
const kindOf = (version, element) => (rowOf(version, element) || { element: "" }).element;

const list = (part, most) => (value) => {
  const parts = value.split(",");
  return parts.length <= most && parts.every((each) => new RegExp(`^${part}$`).test(each));
};
const bare = (rule) => (value) => rule(value.replace(/^\{(.*)\}$/, "$1"));

/** standards.md 2.1, "1.2 interaction types and formats". Empty: nothing was chosen. */
const ANSWERS_12 = {
  "true-false": /^[01tf]$/,
  choice: { test: bare(list("[0-9a-z]", 36)) },
  "fill-in": /^.{0,255}$/s,
  numeric: /^-?\d{1,5}(\.\d+)?$/,
  likert: /^[0-9a-z]?$/,
  matching: { test: bare(list("[0-9a-z][.][0-9a-z]", 36)) },
  performance: /^.{0,255}$/s,
  sequencing: { test: list("[0-9a-z]", 36) },
};

/** standards.md 2.1: identifiers are letters, digits, `-` and `_`; hours have two to four digits. */
const STANDARD_12 = {
  "cmi.interactions.n.id": /^[\w-]{1,255}$/,
  "cmi.objectives.n.id": /^[\w-]{1,255}$/,
  "cmi.core.session_time": /^\d{2,4}:\d\d:\d\d(\.\d{1,2})?$/,
  "cmi.interactions.n.latency": /^\d{2,4}:\d\d:\d\d(\.\d{1,2})?$/,
  "cmi.interactions.n.time": /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/,
  "cmi.interactions.n.result": /^(correct|wrong|unanticipated|neutral|-?\d+(\.\d+)?)$/,
};

const text250 = (value) => value.length <= 250 && !/[\r\n]/.test(value);
const fillIn = (value) =>
  value.split("[,]").every((part) => text250(part.replace(/^({[a-z_]+=[^}]*})+/, "")));

/** standards.md 2.2, "2004 response formats" and smallest permitted maxima. */
const ANSWERS_2004 = {
  "fill-in": { test: fillIn },
  "long-fill-in": /^(\{lang=[^}]*\})?.{0,4000}$/,
};

/** standards.md 2.2, timeinterval and time: two decimals at most, a zone only after a fraction. */
const STANDARD_2004 = {
  "cmi.session_time": /^P(?=.)(\d+[YMD])*(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/,
  "cmi.interactions.n.latency": /^P(?=.)(\d+[YMD])*(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/,
  "cmi.interactions.n.description": { test: text250 },
};

const BOOKS = {
  12: { answers: ANSWERS_12, rows: STANDARD_12 },
  2004: { answers: ANSWERS_2004, rows: STANDARD_2004 },
};

/** @returns {boolean} */
function meetsStandard(version, element, value, held) {
  const { answers, rows } = BOOKS[version];
  const row = rows[kindOf(version, element)];
  if (row && !row.test(value)) return false;
  const type = typeOf(element, held);
  if (/\.pattern$/.test(element) && version === "2004") {
    const place = Number(/(\d+)\.pattern$/.exec(element)[1]);
    if (place >= (MOST_PATTERNS[type] || 0)) return false;
  }
  if (!/(response|pattern)$/.test(element) || value === "") return true;
  return !answers[type] || answers[type].test(value);
}

const ID = /^[A-Za-z]\w{0,249}$/;
const NUMBER = /^-?\d{1,5}(\.\d{1,4})?$/;
const PERCENT = { test: (value) => /^\d{1,3}(\.\d{1,2})?$/.test(value) && Number(value) <= 100 };
const TEXT = {
  test: (value) =>
    // eslint-disable-next-line no-control-regex
    !/[\u0000-\u001f\u007f]/.test(value) &&
    value === value.trim() &&
    value === value.normalize("NFC") &&
    !value.startsWith("{"),
};
const PLACE = /^p\d{1,6}$/;

/** Of "Safe subset" in runtime.md 3.1; ids may be longer, up to what both versions hold. */
const SAFE = {
  "cmi.suspend_data": /^[a-z][\w-]*(\.[a-z][\w-]*)*\.$/i,
  "cmi.core.lesson_location": PLACE,
  "cmi.location": PLACE,
  "cmi.core.score.raw": PERCENT,
  "cmi.core.score.min": PERCENT,
  "cmi.core.score.max": PERCENT,
  "cmi.score.raw": PERCENT,
  "cmi.score.min": PERCENT,
  "cmi.score.max": PERCENT,
  "cmi.score.scaled": /^[01](\.\d{1,4})?$/,
  "cmi.progress_measure": /^[01](\.\d{1,4})?$/,
  "cmi.core.session_time": /^\d{4}:\d\d:\d\d$/,
  "cmi.session_time": /^PT\d+H\d+M\d+S$/,
  "cmi.core.exit": /^(suspend)?$/,
  "cmi.exit": /^(suspend)?$/,
  "cmi.completion_status": /^(unknown|incomplete|completed)$/,
  "cmi.interactions.n.id": ID,
  "cmi.objectives.n.id": /^[A-Za-z][\w.-]{0,249}$/,
  "cmi.interactions.n.timestamp": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/,
  "cmi.interactions.n.weighting": NUMBER,
  "cmi.interactions.n.description": TEXT,
};

/** @returns {boolean} */
function isSafe(version, element, value, held) {
  const row = SAFE[kindOf(version, element)];
  if (row && !row.test(value)) return false;
  const type = typeOf(element, held);
  if (!/(response|pattern)$/.test(element)) return true;
  if (type === "numeric") return value.split("[:]").every((end) => NUMBER.test(end) || !end);
  if (type === "fill-in" && version === "2004")
    return value.split("[,]").every((part) => TEXT.test(part));
  return TEXT.test(value) || version === "12";
}

/** Who judges, and where it is written. */
export const RULE_BOOKS = [
  {
    name: "moodle",
    source: "moodle.md 2: the expressions of scorm_12.js and scorm_13.js",
    errorOf: (...facts) => judge(...facts, false),
  },
  {
    name: "moodle-standards",
    source: "moodle.md 2: 255 and 4096 with the site setting scormstandard",
    errorOf: (...facts) => judge(...facts, true),
  },
  {
    name: "standard",
    source: "standards.md 2.1 and 2.2: response formats and smallest permitted maxima",
    errorOf: (...facts) => (meetsStandard(...facts) ? "0" : facts[0] === "12" ? "405" : "406"),
  },
  {
    name: "safe",
    source: "runtime.md 3.1, Safe subset (emit only this); 2.3 for suspend data and location",
    errorOf: (...facts) => (isSafe(...facts) ? "0" : "unsafe"),
  },
];

/** Elements whose values scormbuild sends in both versions in the same form. */
const SHARED = [
  ["cmi.core.lesson_location", "cmi.location"],
  ["cmi.core.score.raw", "cmi.score.raw"],
  ["cmi.core.score.min", "cmi.score.min"],
  ["cmi.core.score.max", "cmi.score.max"],
  ["cmi.interactions.n.id", "cmi.interactions.n.id"],
  ["cmi.interactions.n.weighting", "cmi.interactions.n.weighting"],
];

/** @returns {[version: string, element: string] | undefined} the same fact in the other version */
function counterpart(version, element) {
  const kind = kindOf(version, element);
  const pair = SHARED.find((each) => each[version === "12" ? 0 : 1] === kind);
  if (!pair) return undefined;
  return version === "12" ? ["2004", pair[1]] : ["12", pair[0]];
}

/**
 * @param {string} version
 * @param {string} element
 * @param {unknown} value
 * @param {Map<string, string>} held what was set before, successfully or not
 * @returns {{book: string, error: string}[]} nothing if the call is well-formed
 */
export function validate(version, element, value, held) {
  if (typeof value !== "string") return [{ book: "standard", error: typeof value }];
  const found = RULE_BOOKS.map(({ name, errorOf }) => ({
    book: name,
    error: errorOf(version, element, value, held),
  }));
  const other = counterpart(version, element);
  for (const rule of other ? [form, range] : []) {
    const error = rule(...other, value, true);
    if (error !== "0") found.push({ book: "other version", error });
  }
  return found.filter(({ error }) => error !== "0");
}
