/**
 * A learning platform and a browser around it, under the control of a test: the platform of
 * ../lms/lms.js with short names for what most tests need.
 *
 * Knobs: `answers[name]` replaces what a call returns (a value, or a function that may throw),
 * `down` makes commits fail, `lie` makes them say true all the same, `forgetful` behaves as
 * Moodle's SCORM 1.2 (a value counts as sent although its commit failed). Everything else:
 * `lms.server.turn(behaviour)`, `lms.fault({...})`, see ../lms/README.md.
 */
import { createLms, createServer } from "../lms/lms.js";

const KNOBS = ["down", "lie", "forgetful"];

/**
 * @param {string} version "12" or "2004"
 * @param {object} [stored] what the server holds
 * @param {string[]} [behaviours] names of behaviours and presets
 */
export function fakeLms(version, stored = {}, behaviours = ["standard"]) {
  return withKnobs(createLms(createServer(version, { stored, behaviours }), { freeze() {} }));
}

/** @param {ReturnType<typeof createLms>} lms */
export function withKnobs(lms) {
  for (const knob of KNOBS)
    Object.defineProperty(lms, knob, {
      get: () => lms.server.has(knob),
      set: (wanted) => lms.server.turn(knob, wanted),
      enumerable: true,
    });
  /** What the server holds. */
  Object.defineProperty(lms, "store", {
    get: () => lms.server.store,
    set: (store) => (lms.server.store = store),
    enumerable: true,
  });
  return lms;
}

let visits = 0;

/** A clock, timers, storage and a window with events, all moved by hand. */
export function fakeWorld(lms, options = {}) {
  const timers = new Map();
  const handlers = {};
  let now = options.now || 0;
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
  if (lms) window.parent = lms.install({});
  const shelf = options.shelf || new Map();
  if (lms) {
    Object.assign(lms, { moment: "", gone: false, now: () => now });
    // A synchronous request stops everything: time passes and no timer runs.
    lms.freeze = (milliseconds) => void (now += milliseconds);
  }
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
    probe(answer) {
      if (world.reach !== "silent") answer(world.reach === "reached");
    },
    reach: "reached",
    random: () => (++visits * 0.137) % 1,
    kept: shelf,
    fire(name, event = {}) {
      if (lms) lms.moment = name === "visibilitychange" ? document.visibilityState : name;
      if (lms && name === "pagehide") lms.gone = !event.persisted;
      for (const run of handlers[name] || []) run(event);
      if (lms) lms.moment = "";
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

export const choice = (n, answer = 0) => [
  {
    type: "choice",
    response: [n],
    correct: [[answer]],
    result: n === answer ? "correct" : "incorrect",
    seconds: 5,
    prompt: "What do you do?",
  },
];
