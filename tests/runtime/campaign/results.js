/** Statuses and scores: they never go down, and are what was earned whenever Saved is shown. */

/** From the least to the most. */
export const RANKS = {
  "cmi.core.lesson_status": ["not attempted", "browsed", "incomplete", "failed", "completed", "passed"],
  "cmi.completion_status": ["unknown", "not attempted", "incomplete", "completed"],
  "cmi.success_status": ["unknown", "failed", "passed"],
};
const SCORE = /^cmi\.(core\.)?score\.raw$/;
const SUCCESSES = RANKS["cmi.success_status"];

// A score of nothing is healed by way of the next one up (runtime.md 1.8).
const rank = (element, value) =>
  SCORE.test(element) ? Number(value === "0.01" ? 0 : value) : RANKS[element].indexOf(value);

/** @returns {Record<string, string>} the statuses that say what a course knows of its learner */
function statusesOf(version, { complete, success }) {
  const done = complete ? "completed" : "incomplete";
  if (version === "2004") return { "cmi.completion_status": done, "cmi.success_status": success };
  const known = success === "failed" || (complete && success === "passed");
  return { "cmi.core.lesson_status": known ? success : done };
}

/**
 * @param {object} script
 * @param {object} server
 * @param {(what: string, detail: unknown) => void} blame
 */
export function createResults({ course, version }, server, blame) {
  /** The best that the server ever held, and what it holds less of. */
  const best = new Map();
  const dips = new Map();
  const falls = course.quizzes.some(({ counted }) => counted === "last");
  const at = version === "12" ? "cmi.core." : "cmi.";
  /**
   * What is said once and never changes, lost where the platform takes it for sent: no other value
   * is safe to go by, so it stays until the next launch (outbox.js).
   */
  const once = ["forgetful", "beacon-at-three-moments", "beacon-says-true"].some(server.has);
  const isOnce = (element, wanted) =>
    once && wanted === "incomplete" && /^(not attempted|browsed|unknown)$/.test(server.store.get(element));
  const isResult = (element) => element in RANKS || SCORE.test(element);
  for (const [element, value] of server.store) if (isResult(element)) best.set(element, value);

  /** @param {object} frame @param {boolean} patient values that were refused a moment ago are known */
  function compare(frame, patient) {
    const { missed, session, lms } = frame;
    const held = (element) => server.store.get(element);
    const outcome = session.outcome();
    if (lms.values.get(`${at}credit`) === "no-credit") return;
    const isKnown = (element) => patient && missed.has(element);
    for (const [element, wanted] of Object.entries(statusesOf(version, outcome)))
      if (!isKnown(element) && !isOnce(element, wanted) && !(rank(element, held(element)) >= rank(element, wanted)))
        blame("earned, and not on the server", [element, wanted, held(element)]);
    const { score } = outcome;
    const raw = `${at}score.raw`;
    if (score !== null && !isKnown(raw) && Math.round(Number(held(raw)) * 100) !== score)
      blame("another score on the server", [score, held(raw)]);
    if (!isKnown(`${at}exit`) && !(once && !held(`${at}exit`)) && held(`${at}exit`) !== "suspend")
      blame("not suspended", held(`${at}exit`));
  }

  return {
    compare,
    /** A value reached the server. */
    note(element, value, frame) {
      if (!isResult(element)) return;
      // Two devices at once: no course can know.
      if (frame && frame.contested) for (const known of [best, dips]) known.delete(element);
      // Completed first, failed later, and at the next launch nobody knows which was said last.
      const unknown = server.has("reads-empty") && best.get(element) === "completed";
      if (unknown && value === "failed") best.delete(element);
      if (SCORE.test(element) && falls && best.get("success") !== "passed") best.delete(element);
      if (!best.has(element) || rank(element, value) >= rank(element, best.get(element))) {
        best.set(element, value);
        dips.delete(element);
      } else if (!dips.has(element)) {
        dips.set(element, { frame, value, failures: frame ? frame.failures : 0 });
      }
      // A pass that the course knows of: from then on its score does not fall.
      if (frame && /status$/.test(element) && value === "passed") best.set("success", "passed");
    },
    /** Two devices at once: no course can know. */
    forget() {
      best.clear();
      dips.clear();
    },
    /** What a window knows of its learner never gets worse. */
    look(frame) {
      const { complete, success } = frame.session.outcome();
      const known = frame.known || { complete: false, success: "unknown" };
      if (known.complete > complete || SUCCESSES.indexOf(known.success) > SUCCESSES.indexOf(success))
        blame("forgotten", [known, { complete, success }]);
      frame.known = { complete, success };
    },
    /** After each step: what was lowered on the way must be mended, or be known as unsaved. */
    settle() {
      for (const [element, { frame, value, failures }] of dips) {
        const known = frame && (failures > 0 || frame.failures > 0);
        if (!known) blame("lowered without need", [element, best.get(element), value]);
      }
    },
    close() {
      for (const [element, value] of best) {
        if (element === "success") continue;
        const now = server.store.get(element);
        if (rank(element, now) < rank(element, value)) blame("went down", [element, value, now]);
      }
    },
  };
}
