/**
 * What both SCORM versions have in common: conversation, snapshot, writing.
 *
 * @typedef {import("../tracking/types.js").Driver} Driver
 * @typedef {import("../tracking/types.js").Pair} Pair
 * @typedef {import("../tracking/types.js").Facts} Facts
 * @typedef {import("../tracking/types.js").Outcome} Outcome
 * @typedef {import("../tracking/types.js").InteractionRecord} InteractionRecord
 * @typedef {import("../tracking/find.js").Found} Found
 *
 * @typedef {{index: number, known: boolean}} Place of an objective, or the next free one
 *
 * @typedef {object} Dialect
 * @property {string} api the name of the API object
 * @property {import("../tracking/caller.js").CallNames} calls
 * @property {string} adoptable the error that means: already initialised
 * @property {boolean} forgetful
 * @property {{location: string, mode: string, credit: string, learner: string,
 *   passMark: string, score: string, status: string[]}} elements
 * @property {Record<string, number>} ranks of statuses, to keep them from going down
 * @property {number} fullMark what the pass mark is a part of
 * @property {(held: string[]) => import("../tracking/types.js").Floor} meaning what these statuses stand for
 * @property {(facts: Facts, keep: (index: number, status: string) => string,
 *   place: (objective: string) => Place | undefined) => [element: string, value: unknown][]} compose in writing order; without a value it is not written
 * @property {(objective: string, get: (element: string) => string) => Place | undefined} place where
 *   an objective of other SCOs stands, or could
 * @property {(index: number, record: InteractionRecord) => Pair[]} interaction
 * @property {Record<string, string>} lower a harmless neighbour for each status
 */
import { createCaller } from "../tracking/caller.js";
import { SUSPEND_DATA, decimal } from "../tracking/formats.js";

/** @param {string} text @param {number} full @returns {number | null} hundredths of a percent */
function hundredthsOf(text, full) {
  const part = Number(text) / full;
  return part > 0 && part <= 1 ? Math.round(part * 10000) : null;
}

/**
 * @param {Dialect} dialect
 * @param {Found} found
 * @param {(line: string) => void} log
 * @returns {Driver}
 */
export function createScormDriver(dialect, found, log) {
  const { elements, ranks } = dialect;
  const caller = createCaller(found, dialect.calls, log);
  /** @type {string[]} the statuses that the platform held at launch, or was given since */
  let held = [];

  /** @param {number} index @param {string} status @returns {string} never less than was held */
  function keep(index, status) {
    if ((ranks[held[index]] || 0) <= (ranks[status] || 0)) held[index] = status;
    return held[index];
  }

  /** @type {Place | undefined} asked for once: the course has one objective */
  let place;

  /** @param {string} objective */
  const placeOf = (objective) => place || (place = dialect.place(objective, caller.get));

  return {
    ...dialect,
    open: () => caller.initialize(dialect.adoptable),
    read() {
      const suspend = caller.get(SUSPEND_DATA);
      const mode = caller.get(elements.mode);
      const credit = caller.get(elements.credit);
      held = elements.status.map(caller.get);
      return {
        suspend,
        mode,
        credit,
        passMark: hundredthsOf(caller.get(elements.passMark), dialect.fullMark),
        learner: caller.get(elements.learner),
        meaning: dialect.meaning(held),
        atLaunch: elements.status.map((element, index) => [element, held[index]]),
      };
    },
    location() {
      const page = /^p(\d{1,6})$/.exec(caller.get(elements.location));
      return page && Number(page[1]);
    },
    score: () => hundredthsOf(caller.get(elements.score), 100),
    heldInteractions() {
      const count = caller.get("cmi.interactions._count");
      if (/^\d{1,6}$/.test(count)) return Number(count);
      return /^(201|401|402)$/.test(caller.lastError()) ? -1 : null;
    },
    lying: () => caller.get(elements.status[0]) === "",
    compose: (facts) =>
      /** @type {Pair[]} */ (
        dialect.compose(facts, keep, placeOf).filter(([, value]) => value || value === "")
      ),
    neighbour(element, value) {
      if (/(score\.\w+|progress_measure)$/.test(element)) {
        const hundredths = Math.round(Number(value) * 100);
        return decimal(hundredths > 0 ? hundredths - 1 : hundredths + 1);
      }
      const lower = /(status|exit)$/.test(element) ? dialect.lower[value] : undefined;
      return lower === undefined ? null : lower;
    },
    put: (pairs) =>
      pairs.filter(([element, value]) => !caller.set(element, value)).map(([element]) => element),
    save: caller.commit,
    close: caller.terminate,
  };
}
