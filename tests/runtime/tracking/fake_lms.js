/**
 * A learning platform and a browser around it, under the control of a test.
 *
 * Knobs: `answers[name]` replaces what a call returns (a value, or a function that may throw),
 * `down` makes commits fail, `lie` makes them say true all the same, `forgetful` behaves as
 * Moodle's SCORM 1.2 (a value counts as sent although its commit failed).
 */
import { judge } from "./moodle_rules.js";

const NAMES = {
  12: ["LMSInitialize", "LMSFinish", "LMSGetValue", "LMSSetValue", "LMSCommit", "LMSGetLastError"],
  2004: ["Initialize", "Terminate", "GetValue", "SetValue", "Commit", "GetLastError"],
};

const FIRST = {
  12: {
    "cmi.core.lesson_status": "not attempted",
    "cmi.core.lesson_mode": "normal",
    "cmi.core.credit": "credit",
    "cmi.core.entry": "ab-initio",
    "cmi.core.student_id": "ada",
  },
  2004: {
    "cmi.completion_status": "unknown",
    "cmi.success_status": "unknown",
    "cmi.mode": "normal",
    "cmi.credit": "credit",
    "cmi.learner_id": "ada",
  },
};

export function fakeLms(version, stored = {}) {
  const lms = {
    version,
    calls: [],
    refused: [],
    answers: {},
    down: false,
    lie: false,
    forgetful: false,
    /** What the server holds. */
    store: new Map(Object.entries(Object.assign({}, FIRST[version], stored))),
    /** What the page's API holds. */
    values: new Map(),
    unsent: new Set(),
    open: false,
    finished: 0,
    error: "0",
    api: {},
  };
  const [initialize, finish, get, set, commit, lastError] = NAMES[version];
  const run = {
    [initialize]() {
      if (lms.open) {
        lms.error = version === "12" ? "101" : "103";
        return "false";
      }
      lms.open = true;
      lms.values = new Map(lms.store);
      return "true";
    },
    [finish]() {
      lms.finished++;
      lms.open = false;
      return run[commit]();
    },
    [get](element) {
      if (element === "cmi.interactions._count") {
        return String(
          Array.from(lms.values.keys()).filter((key) => /interactions\.\d+\.id$/.test(key)).length,
        );
      }
      return lms.values.has(element) ? lms.values.get(element) : "";
    },
    [set](element, value) {
      const error = judge(version, element, value, lms.values);
      if (error !== "0") {
        lms.refused.push([element, value, error]);
        lms.error = error;
        return "false";
      }
      if (/interactions\.\d+\.type$/.test(element)) {
        const at = element.slice(0, -4);
        for (const key of lms.values.keys())
          if (key.startsWith(`${at}correct_responses`)) lms.values.delete(key);
      }
      if (lms.values.get(element) !== value) lms.unsent.add(element);
      lms.values.set(element, value);
      return "true";
    },
    [commit]() {
      if (lms.forgetful && !lms.unsent.size) return "true";
      if (!lms.down)
        for (const element of lms.unsent) lms.store.set(element, lms.values.get(element));
      if (!lms.down || lms.forgetful) lms.unsent.clear();
      if (!lms.down || lms.lie) return "true";
      lms.error = version === "12" ? "101" : "391";
      return "false";
    },
    [lastError]: () => lms.error,
  };
  for (const name of NAMES[version]) {
    lms.api[name] = (...values) => {
      lms.calls.push([name, ...values]);
      if (name !== lastError) lms.error = "0";
      const knob = lms.answers[name];
      if (typeof knob === "function") return knob(...values);
      return knob === undefined ? run[name](...values) : knob;
    };
  }
  /** The values set, in order. */
  lms.sets = () =>
    lms.calls.filter(([name]) => name === set).map(([, element, value]) => [element, value]);
  lms.count = (name) => lms.calls.filter(([called]) => called.replace(/^LMS/, "") === name).length;
  lms.kept = (...elements) => elements.map((element) => lms.store.get(element));
  return lms;
}

let visits = 0;

/** A clock, timers, storage and a window with events, all moved by hand. */
export function fakeWorld(lms, options = {}) {
  const timers = new Map();
  const handlers = {};
  let now = 0;
  let ids = 0;
  const add = (name, run) => (handlers[name] = (handlers[name] || []).concat(run));
  const document = { visibilityState: "visible", addEventListener: add };
  const window = {
    document,
    addEventListener: add,
    navigator: { onLine: true },
    location: { reload() {} },
  };
  window.parent = window;
  if (lms) window.parent = { [lms.version === "12" ? "API" : "API_1484_11"]: lms.api };
  const shelf = options.shelf || new Map();
  const world = {
    window,
    shelf: () => ({
      getItem: (key) => (shelf.has(key) ? shelf.get(key) : null),
      setItem: (key, value) => void shelf.set(key, value),
      removeItem: (key) => void shelf.delete(key),
    }),
    clock: { now: () => now, date: () => new Date(Date.UTC(2026, 0, 2, 10, 11, 12) + now) },
    timers: {
      set(run, delay) {
        timers.set(++ids, { run, at: now + delay });
        return ids;
      },
      clear: (id) => timers.delete(id),
    },
    probe: (answer) => answer(world.reach),
    reach: "reached",
    random: () => (++visits * 0.137) % 1,
    kept: shelf,
    fire(name, event = {}) {
      for (const run of handlers[name] || []) run(event);
    },
    hide(hidden = true) {
      document.visibilityState = hidden ? "hidden" : "visible";
      world.fire("visibilitychange");
    },
    /** Lets time pass; timers run in their order. */
    wait(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const next = Array.from(timers).sort(([, one], [, other]) => one.at - other.at)[0];
        if (!next || next[1].at > end) break;
        timers.delete(next[0]);
        now = Math.max(now, next[1].at);
        next[1].run();
      }
      now = end;
    },
  };
  return world;
}

/** A course of two lessons and a quiz of two questions. */
export function plan(changes = {}) {
  return Object.assign(
    {
      id: "course",
      limit: 4000,
      pages: [
        { n: 1, id: "one", kind: "lesson", questions: [1] },
        { n: 2, id: "two", kind: "lesson", questions: [] },
        { n: 3, id: "final", kind: "quiz", questions: [2, 3] },
      ],
      questions: [
        {
          n: 1,
          id: "check",
          page: 1,
          type: "choice",
          graded: false,
          points: 100,
          objectives: [],
          record: "check",
        },
        {
          n: 2,
          id: "ask",
          page: 3,
          type: "choice",
          graded: true,
          points: 100,
          objectives: [],
          record: "final_ask",
        },
        {
          n: 3,
          id: "say",
          page: 3,
          type: "short",
          graded: true,
          points: 100,
          objectives: [],
          record: "final_say",
        },
      ],
      quizzes: [{ n: 3, attempts: 2, counted: "best", pass: 7500, must: "passed", weight: 200 }],
      completion: { lessons: [1, 2], viewed: "end" },
      passing: 7500,
    },
    changes,
  );
}

export const choice = (n, answer = 0) => ({
  type: "choice",
  response: [n],
  correct: [[answer]],
  result: n === answer ? "correct" : "incorrect",
  seconds: 5,
  prompt: "What do you do?",
});
