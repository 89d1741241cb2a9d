/**
 * The answers as the platform reports them, one interaction for each time a graded question was
 * answered. Platforms send all of them at each commit: where they are many, for practice, and
 * for what has no points (a long text alone may take 4,000 characters), a later answer takes the
 * place of the one before. SCORM 1.2 cannot read interactions back, so the index that each question
 * used last is part of the learner's state. A question of several parts takes as many places, one
 * behind the other.
 *
 * @typedef {import("./types.js").Interaction} Interaction
 * @typedef {import("./types.js").InteractionRecord} InteractionRecord
 * @typedef {import("./types.js").Pair} Pair
 */
import { numbersOf } from "./state.js";

/** About 40 kB: browsers let 64 go at the moment of leaving. */
const MOST_INTERACTIONS = 85;

/** @param {import("./types.js").PlanQuestion} question @param {import("./types.js").Plan} plan */
export function isReported({ graded }, { record = {} }) {
  return record.interactions ? record.interactions === "all" : graded;
}

/** @param {import("./types.js").Driver} driver @param {() => import("./types.js").Journal} journal */
export function createRecorder(driver, journal) {
  /** @type {Map<number, [question: number, records: InteractionRecord[]]>} by index: not yet confirmed */
  let waiting = new Map();
  /** Everything that this visit told the platform, in writing order. */
  let told = new Map();
  /** @type {number | null | undefined} */
  let held;
  /**
   * Where records of several parts begin. The next visit forgets it: the question may then have
   * more parts, which would run into what follows.
   *
   * @type {Record<number, number>}
   */
  const begun = {};

  /** Fits our indices to what the platform holds: it refuses gaps. */
  function settle() {
    held = driver.heldInteractions();
    if (held === null || held < 0) return;
    const { at } = journal();
    journal().next = held;
    for (const question of numbersOf(at)) if (at[question] >= held) delete at[question];
  }

  /** @param {Pair[]} pairs */
  const tell = (pairs) => pairs.forEach((pair) => told.set(...pair));

  /** @param {number} question @param {InteractionRecord[]} records @param {boolean} again */
  function place(question, records, again) {
    const at = records[1] ? begun : journal().at;
    if (at[question] === undefined || again) {
      at[question] = journal().next;
      journal().next += records.length;
    }
    waiting.set(at[question], [question, records]);
    records.forEach((record, part) => tell(driver.interaction(at[question] + part, record)));
  }

  /** Gives new places to what is not confirmed. */
  function move() {
    const rows = waiting;
    waiting = new Map();
    rows.forEach(([question, records]) => place(question, records, true));
  }

  return {
    /**
     * @param {import("./types.js").PlanQuestion} question
     * @param {Interaction[]} parts
     * @param {Date} date
     */
    add({ n, record, points, graded }, parts, date) {
      const records = parts.map((part) => ({
        ...part,
        id: record + (part.part || ""),
        points,
        date,
      }));
      if (held === undefined) settle();
      if (held !== -1) place(n, records, graded && points > 0 && journal().next < MOST_INTERACTIONS);
    },
    /** @returns {boolean} whether the platform may hold less than was told in earlier visits */
    lacks() {
      const { next } = journal();
      settle();
      return held === null || Number(held) < next;
    },
    /** @param {import("./types.js").Result[] | undefined} results of objectives */
    judge: (results) => (results || []).forEach((result) => tell(driver.objective(result))),
    /** @returns {Pair[]} */
    pairs: () => [...told],
    /**
     * Another window wrote until now, and the journal is its own. The platform's page in this one
     * knows nothing of that, refuses gaps, and would write over it: so it is said again, in front.
     *
     * @param {Pair[]} pairs
     */
    take(pairs) {
      // It told nothing: its journal was never fitted to what the platform holds.
      if (!pairs.length) settle();
      told = new Map(pairs);
      driver.forget();
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
