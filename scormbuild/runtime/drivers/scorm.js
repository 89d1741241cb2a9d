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
 * @typedef {import("../tracking/types.js").Result} Result
 *
 * @typedef {{id: string, index: number, held: number}} Place of an objective
 *   held: its score there in hundredths of a percent, NaN for none; Infinity until it was asked for,
 *   below 0 where the platform does not have it yet
 *
 * @typedef {[element: string, value: unknown]} Wanted without a value it is not written
 *
 * @typedef {object} Later what the parts of the player bring
 * @property {(index: number, record: InteractionRecord) => Pair[]} interaction
 * @property {(plan: import("../tracking/types.js").Plan, state: import("../tracking/types.js").State)
 *   => Result[] | undefined} results of objectives; undefined where no quiz was opened
 * @property {typeof import("../player/attempts.js").startQuiz} startQuiz
 * @property {typeof import("../player/attempts.js").finishQuiz} finishQuiz
 * @property {typeof import("../player/restart.js").restart} restart
 *
 * @typedef {Speech & Later} Dialect
 *
 * @typedef {object} Speech
 * @property {string} api the name of the API object
 * @property {import("../tracking/caller.js").CallNames} calls
 * @property {string} adoptable the error that means: already initialised
 * @property {boolean} forgetful
 * @property {{location: string, mode: string, credit: string, learner: string,
 *   passMark: string, status: string[]}} elements
 * @property {string} core how the elements of the score begin
 * @property {boolean} scaled whether scores also are a part of 1
 * @property {Record<string, number>} ranks of statuses, to keep them from going down
 * @property {number} fullMark what the pass mark is a part of
 * @property {(held: string[]) => import("../tracking/types.js").Floor} meaning what these statuses stand for
 * @property {(facts: Facts, keep: (index: number, status: string) => string,
 *   place: (objective: string) => Place | undefined) => Wanted[]} compose in writing order
 * @property {(at: string, result: Result) => Wanted[]} objective what is said of one, beside its score
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

  /** @param {string} kind @returns {number | null} null unknown, -1 not supported */
  function countOf(kind) {
    const count = caller.get(`cmi.${kind}._count`);
    if (/^\d{1,6}$/.test(count)) return Number(count);
    return /^(201|401|402)$/.test(caller.lastError()) ? -1 : null;
  }

  /** @type {Place[] | null} of all objectives; null until somebody asks */
  let places = null;

  /**
   * Platforms bring objectives of their own, and refuse gaps and to have one twice.
   *
   * @param {string} id
   * @returns {Place | undefined} nothing where they are not supported
   */
  function placeOf(id) {
    if (!places) {
      const length = countOf("objectives");
      if (length === -1) return undefined;
      places = Array.from({ length: length || 0 }, (_, index) => {
        const id = caller.get(`cmi.objectives.${index}.id`);
        return { id, index, held: Infinity };
      });
    }
    const index = places.length;
    const free = { id, index, held: -1 };
    return places.find((place) => place.id === id) || places[places.push(free) - 1];
  }

  /** @param {string} at how its elements begin @param {number} score @returns {Wanted[]} */
  const scoreOf = (at, score) => [
    [`${at}score.raw`, decimal(score)],
    [`${at}score.min`, "0"],
    [`${at}score.max`, "100"],
    [`${at}score.scaled`, dialect.scaled && String(score / 10000)],
  ];

  /** @param {Wanted[]} wanted @returns {Pair[]} */
  const written = (wanted) =>
    /** @type {Pair[]} */ (wanted.filter(([, value]) => value || value === ""));

  return {
    ...dialect,
    open: () => caller.initialize(dialect.adoptable),
    read() {
      held = elements.status.map(caller.get);
      return {
        suspend: caller.get(SUSPEND_DATA),
        mode: caller.get(elements.mode),
        credit: caller.get(elements.credit),
        passMark: hundredthsOf(caller.get(elements.passMark), dialect.fullMark),
        learner: caller.get(elements.learner),
        meaning: dialect.meaning(held),
        least: held,
        atLaunch: elements.status.map((element, index) => [element, held[index]]),
      };
    },
    get: caller.get,
    location() {
      const page = /^p(\d{1,6})$/.exec(caller.get(elements.location));
      return page && Number(page[1]);
    },
    score: () => hundredthsOf(caller.get(`${dialect.core}score.raw`), 100),
    heldInteractions: () => countOf("interactions"),
    lying: () => caller.get(elements.status[0]) === "",
    compose(facts) {
      const { result } = facts;
      // Some platforms publish the score when the status comes.
      const scored = result && result.score !== null ? scoreOf(dialect.core, result.score) : [];
      return written([...scored, ...dialect.compose(facts, keep, placeOf)]);
    },
    objective(result) {
      const { id, score } = result;
      const place = placeOf(id);
      if (!place) return [];
      const at = `cmi.objectives.${place.index}.`;
      const isNew = place.held < 0;
      if (place.held === Infinity) place.held = parseFloat(caller.get(`${at}score.raw`)) * 100;
      if (score <= place.held) return [];
      place.held = score;
      return written([
        [`${at}id`, isNew && id],
        ...scoreOf(at, score),
        ...dialect.objective(at, result),
      ]);
    },
    forget() {
      places = null;
    },
    neighbour(element, value) {
      // Where a value that was lost counts as sent, what the others belong to has to be sent again.
      if (/objectives.*id$/.test(element) && dialect.forgetful) return `${value}_`;
      if (/(score\.\w+|progress_measure)$/.test(element)) {
        const hundredths = Math.round(Number(value) * 100);
        return decimal(hundredths > 0 ? hundredths - 1 : hundredths + 1);
      }
      return /(status|exit)$/.test(element) ? dialect.lower[value] : undefined;
    },
    put: (pairs) =>
      pairs.filter(([element, value]) => !caller.set(element, value)).map(([element]) => element),
    save: caller.commit,
    close: caller.terminate,
  };
}
