/**
 * The answers as the platform reports them: one interaction for each question, at an index of its
 * own that later answers to it overwrite. SCORM 1.2 cannot read interactions back, so the indices
 * are part of the learner's state.
 *
 * @typedef {import("./types.js").InteractionRecord} InteractionRecord
 * @typedef {import("./types.js").Pair} Pair
 */

/** @param {import("./types.js").Driver} driver @param {() => import("./types.js").Journal} journal */
export function createRecorder(driver, journal) {
  /** @type {Map<number, InteractionRecord>} what no commit has confirmed yet, by question */
  const waiting = new Map();
  /** @type {number | null | undefined} */
  let held;

  /** Fits our indices to what the platform holds: it refuses gaps. */
  function settle() {
    held = driver.interactions();
    if (held === null || held < 0) return;
    const { at } = journal();
    journal().next = held;
    for (const key of Object.keys(at)) if (at[Number(key)] >= held) delete at[Number(key)];
  }

  /** @param {number} question */
  function indexOf(question) {
    const { at } = journal();
    if (at[question] === undefined) at[question] = journal().next++;
    return at[question];
  }

  return {
    /** @param {number} question @param {InteractionRecord} record */
    add(question, record) {
      if (held === undefined) settle();
      if (held === -1) return;
      indexOf(question);
      waiting.set(question, record);
    },
    /** @returns {Pair[]} */
    pairs() {
      const rows = Array.from(waiting.keys()).sort((one, other) => indexOf(one) - indexOf(other));
      const pairs = rows.map((question) =>
        driver.interaction(
          indexOf(question),
          /** @type {InteractionRecord} */ (waiting.get(question)),
        ),
      );
      return /** @type {Pair[]} */ ([]).concat(...pairs);
    },
    /** @returns {() => void} to be called when the platform has confirmed what waits now */
    sent() {
      const batch = new Map(waiting);
      return () =>
        batch.forEach((record, question) => {
          if (waiting.get(question) === record) waiting.delete(question);
        });
    },
    /** Moodle and ILIAS forget what a failed commit carried and refuse to send it twice. */
    again() {
      if (!driver.forgetful) return;
      for (const question of waiting.keys()) delete journal().at[question];
      for (const question of waiting.keys()) indexOf(question);
    },
  };
}
