/** How a platform begins, answers and ends. A behaviour is described in ../behaviours.js. */
import { leaving } from "../moments.js";

const BEFORE = {
  12: { get: "301", set: "301", commit: "301", terminate: "301" },
  2004: { get: "122", set: "132", commit: "142", terminate: "112" },
};
const AFTER = { initialize: "104", get: "123", set: "133", commit: "143", terminate: "113" };

/** @returns {string} what a call that failed returns */
function no(lms, call, error) {
  lms.error = error;
  return call === "get" ? "" : "false";
}

/** @param {string[]} calls @param {(lms: any, call: string) => string | undefined} errorOf */
function guard(calls, errorOf) {
  const hooks = {};
  for (const call of calls)
    hooks[call] = (lms, next, ...values) => {
      const error = errorOf(lms, call, values);
      return error ? no(lms, call, error) : next(...values);
    };
  return hooks;
}

const RESULTS = ["initialize", "terminate", "set", "commit"];

export const CONVERSATION = {
  "late-api": {
    source: "runtime.md 1.1 Late API: others inject after load; 8.2 scenario 12: after 3 s",
    setting: 3000,
    present: (lms, next) => lms.now() >= lms.server.setting("late-api") && next(),
  },
  "api-gone": {
    source: "runtime.md 1.1 API vanishes: calls then throw; scenario 15",
    enter() {
      throw new Error("the window of the API was closed");
    },
  },
  booleans: {
    source: "runtime.md 1.2: returns may be `true`",
    answer: (lms, next, call, value) =>
      RESULTS.includes(call) ? next(call, value) === "true" : next(call, value),
  },
  digits: {
    source: 'runtime.md 1.2: returns may be 1, "1"; scenario 17',
    answer: (lms, next, call, value) =>
      RESULTS.includes(call) ? (next(call, value) === "true" ? "1" : "0") : next(call, value),
  },
  "string-objects": {
    source: "runtime.md 1.2: returns may be String objects",
    answer(lms, next, call, value) {
      const answer = next(call, value);
      return typeof answer === "string" ? Object(answer) : answer;
    },
  },
  "no-answers": {
    source: "runtime.md 1.2: returns may be `undefined`; scenario 17, with error 0",
    answer: (lms, next, call, value) => (RESULTS.includes(call) ? undefined : next(call, value)),
  },
  nulls: {
    source: "runtime.md 8.2 scenario 21: GetValue returns null",
    answer: (lms, next, call, value) => (call === "get" && value === "" ? null : next(call, value)),
  },
  "false-though-fine": {
    source: "runtime.md 1.2: some LMSs return false from a set call even when it worked (spoor)",
    answer: (lms, next, call, value) =>
      call === "set" && lms.error === "0" ? "false" : next(call, value),
  },
  "throws-on-quotes": {
    source: "runtime.md 0.10: OPAL throws on quotes",
    set(lms, next, element, value) {
      if (/['"]/.test(value)) throw new Error("quote");
      return next(element, value);
    },
  },
  "empty-argument": {
    source: 'runtime.md 1.2: Moodle compares `param == ""`; standards.md 2.1: error 201',
    ...guard(["initialize", "terminate", "commit"], (lms, call, [value]) =>
      value === "" ? "" : "201",
    ),
  },
  "stays-terminated": {
    source: "moodle.md 2 (2004): 104 after Terminate, 133; standards.md 2.2: 113, 123, 133, 143",
    versions: ["2004"],
    ...guard(Object.keys(AFTER), (lms, call) => lms.ended && AFTER[call]),
  },
  "no-second-start": {
    source: "runtime.md 8.1 H2: scorm-again, after Finish reinit = false/101",
    versions: ["12"],
    ...guard(["initialize"], (lms) => lms.ended && "101"),
  },
  "initialised-once": {
    source: "moodle.md 2: 101 (1.2), 103 (2004) initialised twice",
    ...guard(["initialize"], (lms) => lms.open && (lms.version === "12" ? "101" : "103")),
  },
  "needs-initialise": {
    source: "moodle.md 2: 301 not initialised; standards.md 2.2: 112, 122, 132, 142",
    ...guard(
      ["get", "set", "commit", "terminate"],
      (lms, call) => !lms.open && BEFORE[lms.version][call],
    ),
  },
  "finish-closes-anyway": {
    source: "runtime.md 1.8: Moodle 1.2 LMSFinish clears `Initialized` before saving",
    versions: ["12"],
    terminate(lms, next, value) {
      const answer = next(value);
      lms.open = false;
      return answer;
    },
  },
  "terminate-closes-anyway": {
    source: "runtime.md 1.8: ILIAS 2004 goes TERMINATED even if the commit failed",
    versions: ["2004"],
    terminate(lms, next, value) {
      const answer = next(value);
      lms.open = false;
      lms.ended = true;
      return answer;
    },
  },
  "finish-always-true": {
    source: "runtime.md 8.1 H2: scorm-again's Finish is always true; 4: Chamilo's, too",
    terminate(lms, next, value) {
      next(value);
      lms.error = "0";
      return "true";
    },
  },
  "unload-commit-refused": {
    source: "runtime.md 1.8 and 4 Cornerstone: unload Commit → null/391, expects Terminate",
    commit(lms, next, value) {
      if (!leaving(lms)) return next(value);
      lms.error = lms.version === "12" ? "101" : "391";
      return null;
    },
  },
};
