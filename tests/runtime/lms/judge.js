/** What is wrong with one SetValue, rule by rule. Each returns an error number, "0" for none. */
import {
  ELEMENTS_12,
  ELEMENTS_2004,
  PATTERNS_2004,
  RESPONSES_2004,
  STRICT_12,
  TYPES_12,
  TYPES_2004,
} from "./rules.js";

const is12 = (version) => version === "12";

function table(rows) {
  const found = new Map();
  for (const [element, access, type, low, high] of rows)
    found.set(element, { element, access, type, low, high });
  return found;
}
const TABLES = { 12: table(ELEMENTS_12), 2004: table(ELEMENTS_2004) };

/** @returns {object | undefined} the row of an element, whatever its indices */
export function rowOf(version, element) {
  return TABLES[version].get(String(element).replace(/\.\d+(?=\.)/g, ".n"));
}

export function unknown(version, element) {
  const choice = /^adl\.nav\.request_valid\./.test(element) && !is12(version);
  return rowOf(version, element) || choice ? "0" : is12(version) ? "201" : "401";
}

export function keyword(version, element) {
  const row = rowOf(version, element);
  return row && row.access === "k" ? (is12(version) ? "402" : "404") : "0";
}

export function readOnly(version, element) {
  const row = rowOf(version, element);
  return row && row.access === "r" ? (is12(version) ? "403" : "404") : "0";
}

export function writeOnly(version, element) {
  const row = rowOf(version, element);
  return row && row.access === "w" ? (is12(version) ? "404" : "405") : "0";
}

/** @param {boolean} strict whether the site is in standards mode */
export function form(version, element, value, strict) {
  const row = rowOf(version, element);
  if (!row || !row.type) return "0";
  const types = is12(version) ? TYPES_12 : TYPES_2004;
  const pattern = (strict && is12(version) && STRICT_12[row.type]) || types[row.type];
  return pattern.test(value) ? "0" : is12(version) ? "405" : "406";
}

export function range(version, element, value) {
  const row = rowOf(version, element);
  if (!row || row.low === undefined) return "0";
  const inside = Number(value) >= row.low && Number(value) <= row.high;
  return inside ? "0" : is12(version) ? "405" : "407";
}

const FIRST = /^(cmi\.(?:interactions|objectives)\.)(\d+)\./;
const INNER = /^(cmi\.interactions\.\d+\.(?:objectives|correct_responses)\.)(\d+)\.(.*)$/;

/** @returns {boolean} whether an index is beyond the next free one; there may be holes below it */
function beyond(held, at, index, name) {
  if (index === 0 || held.has(`${at}${index - 1}.${name}`)) return false;
  let count = 0;
  for (const key of held.keys()) if (key.startsWith(at) && /^\d+\.(id|pattern)$/.test(key.slice(at.length))) count++;
  return index > count;
}

/** Arrays are filled in order (standards.md 2.1). @param {Map<string, string>} held */
export function gap(version, element, held) {
  const wrong = is12(version) ? "201" : "351";
  const outer = FIRST.exec(element);
  if (outer && beyond(held, outer[1], Number(outer[2]), "id")) return wrong;
  const inner = INNER.exec(element);
  return inner && beyond(held, inner[1], Number(inner[2]), inner[3]) ? wrong : "0";
}

/** 2004: id before all, type before answers; answers in the form of their type. */
export function dependency(version, element, value, held) {
  const outer = FIRST.exec(element);
  if (is12(version) || !outer) return "0";
  const at = `${outer[1]}${outer[2]}.`;
  if (element !== `${at}id` && !held.has(`${at}id`)) return "408";
  return /(pattern|learner_response)$/.test(element) && !held.has(`${at}type`) ? "408" : "0";
}

export function answer(version, element, value, held) {
  const outer = FIRST.exec(element);
  if (is12(version) || !outer || !/(pattern|learner_response)$/.test(element)) return "0";
  const rules = /pattern$/.test(element) ? PATTERNS_2004 : RESPONSES_2004;
  const rule = rules[held.get(`${outer[1]}${outer[2]}.type`)];
  return !rule || rule(value) ? "0" : "406";
}

/** 2004: the id of an objective is written once and belongs to one of them. */
export function duplicate(version, element, value, held) {
  if (is12(version) || !/^cmi\.objectives\.\d+\.id$/.test(element)) return "0";
  if (held.has(element)) return held.get(element) === value ? "0" : "351";
  const taken = Array.from(held).some(
    ([other, id]) => /^cmi\.objectives\.\d+\.id$/.test(other) && id === value,
  );
  return taken ? "351" : "0";
}

/**
 * Everything that Moodle asks, in one number.
 *
 * @param {string} version "12" or "2004"
 * @param {string} element
 * @param {unknown} value
 * @param {Map<string, string>} held what was set before: order matters
 * @param {boolean} [strict] as a site in standards mode
 * @returns {string} the error number, "0" for none
 */
export function judge(version, element, value, held, strict = true) {
  if (typeof value !== "string") return is12(version) ? "405" : "406";
  const found = [
    unknown(version, element),
    keyword(version, element),
    readOnly(version, element),
    gap(version, element, held),
    dependency(version, element, value, held),
    form(version, element, value, strict),
    range(version, element, value),
    answer(version, element, value, held),
    duplicate(version, element, value, held),
  ];
  return found.find((error) => error !== "0") || "0";
}
