/**
 * The answers as the platform reports them, one interaction for each time a graded question was
 * answered. Platforms send all of them at each commit: where they are many, and for practice, a
 * later answer takes the place of the one before. SCORM 1.2 cannot read interactions back, so the
 * index that each question used last is part of the learner's state.
 *
 * @typedef {import("./types.js").InteractionRecord} InteractionRecord
 * @typedef {import("./types.js").Pair} Pair
 */
import { numbersOf } from "./state.js";

/** About 40 kB: browsers let 64 go at the moment of leaving. */
const MOST_INTERACTIONS = 85;

/** @param {import("./types.js").Driver} driver @param {() => import("./types.js").Journal} journal */
export function createRecorder(driver, journal) {
  /** @type {Map<number, [question: number, record: InteractionRecord]>} by index: not yet confirmed */
  let waiting = new Map();
  /** Everything that this visit told the platform, in writing order. */
  let told = new Map();
  /** @type {number | null | undefined} */
  let held;

  /** Fits our indices to what the platform holds: it refuses gaps. */
  function settle() {
    held = driver.interactions();
    if (held === null || held < 0) return;
    const { at } = journal();
    journal().next = held;
    for (const question of numbersOf(at)) if (at[question] >= held) delete at[question];
  }

  /** @param {number} question @param {InteractionRecord} record @param {boolean} again */
  function place(question, record, again) {
    const { at } = journal();
    if (at[question] === undefined || again) at[question] = journal().next++;
    waiting.set(at[question], [question, record]);
    for (const [element, value] of driver.interaction(at[question], record)) told.set(element, value);
  }

  /** Gives new places to what is not confirmed. */
  function move() {
    const rows = waiting;
    waiting = new Map();
    rows.forEach(([question, record]) => place(question, record, true));
  }

  return {
    /** @param {number} question @param {InteractionRecord} record @param {boolean} graded */
    add(question, record, graded) {
      if (held === undefined) settle();
      if (held !== -1) place(question, record, graded && journal().next < MOST_INTERACTIONS);
    },
    /** @returns {Pair[]} */
    pairs: () => Array.from(told),
    /**
     * Another window wrote until now, and the journal is its own. The platform's page in this one
     * knows nothing of that, refuses gaps, and would write over it: so it is said again, in front.
     *
     * @param {Pair[]} pairs
     */
    take(pairs) {
      if (held === undefined) held = driver.interactions();
      told = new Map(pairs);
      move();
    },
    /** @returns {() => void} to be called when the platform has confirmed what waits now */
    sent() {
      const batch = new Map(waiting);
      return () =>
        batch.forEach((row, index) => {
          if (waiting.get(index) === row) waiting.delete(index);
        });
    },
    /** Moodle and ILIAS forget what a failed commit carried and refuse to send it twice. */
    again() {
      if (driver.forgetful) move();
    },
  };
}
