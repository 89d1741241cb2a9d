/** What a platform refuses, and what it says about its data. */
import * as judge from "../judge.js";
import { ELEMENTS_12, ELEMENTS_2004 } from "../rules.js";

/** @param {(lms: any, element: string, value: string) => string} errorOf */
function refusing(errorOf) {
  return (lms, next, element, value) => {
    const error = errorOf(lms, element, value);
    if (error === "0") return next(element, value);
    lms.refused.push([element, value, error]);
    lms.error = error;
    return "false";
  };
}

/** @param {(version: string, element: string) => string} errorOf */
function unreadable(errorOf) {
  return (lms, next, element) => {
    const error = errorOf(lms.version, element);
    if (error === "0") return next(element);
    lms.error = error;
    return "";
  };
}

/** @returns {string} for `…_count` */
function countOf(lms, element) {
  const at = element.slice(0, -"_count".length);
  const found = new Set();
  for (const key of lms.values.keys()) {
    const [, index] = key.startsWith(at) ? /^(\d+)\./.exec(key.slice(at.length)) || [] : [];
    if (index !== undefined) found.add(index);
  }
  return String(found.size);
}

function childrenOf(lms, element) {
  const at = element.slice(0, -"_children".length);
  const rows = lms.version === "12" ? ELEMENTS_12 : ELEMENTS_2004;
  const names = rows
    .map(([name]) => name.replace(".n.", "."))
    .filter((name) => name.startsWith(at))
    .map((name) => name.slice(at.length).split(".")[0]);
  return Array.from(new Set(names.filter((name) => !name.startsWith("_")))).join(",");
}

const unsupported = (pattern) => (version, element) => (pattern.test(element) ? "401" : "0");

export const DATA = {
  "no-lesson-mode": {
    source: "runtime.md 1.3: lesson_mode gives error 401 (Skillport)",
    versions: ["12"],
    get: unreadable(unsupported(/^cmi\.core\.lesson_mode$/)),
  },
  "no-interactions": {
    source:
      "runtime.md 3.3: `cmi.interactions._children` 401; scenario 89; standards.md 2.1: optional",
    versions: ["12"],
    get: unreadable(unsupported(/^cmi\.interactions\./)),
    set: refusing((lms, element) => unsupported(/^cmi\.interactions\./)(lms.version, element)),
  },
  "unknown-elements": {
    source: "moodle.md 2: 201 (1.2), 401 (2004) for an unknown element",
    get: unreadable(judge.unknown),
    set: refusing((lms, element) => judge.unknown(lms.version, element)),
  },
  "write-only": {
    source: "moodle.md 2 (1.2): 404 write-only; standards.md 2.2: 405 write only",
    get: unreadable(judge.writeOnly),
  },
  "value-not-set": {
    source: "standards.md 2.2: 403 value not initialized",
    versions: ["2004"],
    get(lms, next, element) {
      const value = next(element);
      if (value === "" && !lms.values.has(element) && !/\._/.test(element)) lms.error = "403";
      return value;
    },
  },
  counts: {
    source: "standards.md 2.1: `_count` and `_children` readable",
    get(lms, next, element) {
      if (/\._count$/.test(element)) return countOf(lms, element);
      return /\._children$/.test(element) ? childrenOf(lms, element) : next(element);
    },
  },
  keywords: {
    source: "moodle.md 2 (1.2): 402 keyword; standards.md 2.2: 404 read only",
    set: refusing((lms, element) => judge.keyword(lms.version, element)),
  },
  "read-only": {
    source: "moodle.md 2: 403 read-only (1.2), 404 read only (2004)",
    set: refusing((lms, element) => judge.readOnly(lms.version, element)),
  },
  "index-order": {
    source: "moodle.md 2: 201 (1.2), 351 (2004) for a gap in an index; runtime.md 3.1 index gap",
    set: refusing((lms, element) => judge.gap(lms.version, element, lms.values)),
  },
  dependencies: {
    source: "moodle.md 2 (2004): 408, id before type before response and pattern",
    versions: ["2004"],
    set: refusing((lms, element, value) =>
      judge.dependency(lms.version, element, value, lms.values),
    ),
  },
  "value-patterns": {
    source: "moodle.md 2: 405 (1.2), 406 (2004) for a wrong form",
    set: refusing((lms, element, value) =>
      typeof value === "string"
        ? judge.form(lms.version, element, value, false)
        : lms.version === "12"
          ? "405"
          : "406",
    ),
  },
  "standards-mode": {
    source: "moodle.md 2: 255 and 4096 with the site setting scormstandard",
    versions: ["12"],
    set: refusing((lms, element, value) => judge.form(lms.version, element, value, true)),
  },
  ranges: {
    source: "moodle.md 2: ranges, 405 (1.2); 407 out of range (2004)",
    set: refusing((lms, element, value) => judge.range(lms.version, element, value)),
  },
  "answer-forms": {
    source: "moodle.md 2, table of responses and patterns (2004): 406",
    versions: ["2004"],
    set: refusing((lms, element, value) => judge.answer(lms.version, element, value, lms.values)),
  },
  "unique-ids": {
    source: "runtime.md 3.3: Moodle 2004, objective ids write-once (351), duplicates 351",
    versions: ["2004"],
    set: refusing((lms, element, value) =>
      judge.duplicate(lms.version, element, value, lms.values),
    ),
  },
  "type-clears-patterns": {
    source: "moodle.md 2: setting `type` again empties correct_responses; runtime.md 3.3",
    versions: ["2004"],
    set(lms, next, element, value) {
      const at = /^(cmi\.interactions\.\d+\.)type$/.exec(element);
      if (at)
        for (const key of lms.values.keys())
          if (key.startsWith(`${at[1]}correct_responses`)) lms.values.delete(key);
      return next(element, value);
    },
  },
  "comments-append": {
    source: "moodle.md 2 (1.2), Loose ends: cmi.comments appends",
    versions: ["12"],
    set: (lms, next, element, value) =>
      next(element, element === "cmi.comments" ? (lms.values.get(element) || "") + value : value),
  },
  "index-resets": {
    source: "runtime.md 3.3: Chamilo, setting index > length resets interactions[0]",
    versions: ["12"],
    set(lms, next, element, value) {
      const [, index] = /^cmi\.interactions\.(\d+)\./.exec(element) || [];
      const held = Number(countOf(lms, "cmi.interactions._count"));
      return next(
        index !== undefined && Number(index) > held ? element.replace(/\.\d+\./, ".0.") : element,
        value,
      );
    },
  },
};
