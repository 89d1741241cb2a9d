/**
 * No platform: the course plays and remembers in this browser, where the browser allows it.
 *
 * @typedef {import("../tracking/types.js").Driver} Driver
 */

/**
 * @param {() => import("../tracking/types.js").Shelf | null} shelf may throw: storage can be forbidden
 * @param {string} course
 * @returns {Driver}
 */
export function createStandaloneDriver(shelf, course) {
  const key = `sb1:${course}:alone`;

  /** @template T @param {(shelf: import("../tracking/types.js").Shelf) => T} use @returns {T | null} */
  function tryShelf(use) {
    try {
      const found = shelf();
      return found && use(found);
    } catch (error) {
      return null;
    }
  }

  return {
    forgetful: false,
    suspendElement: "suspend",
    open: () => true,
    read: () => ({
      suspend: tryShelf((found) => found.getItem(key)) || "",
      mode: "normal",
      credit: "no-credit",
      passMark: null,
      learner: "",
      floor: { complete: false, success: "unknown", score: null },
      statusEmpty: false,
      held: [],
    }),
    location: () => null,
    score: () => null,
    interactions: () => -1,
    lying: () => false,
    compose: (facts) => (facts.suspend === null ? [] : [["suspend", facts.suspend]]),
    interaction: () => [],
    neighbour: () => null,
    put(pairs) {
      for (const [, value] of pairs) tryShelf((found) => found.setItem(key, value));
      return [];
    },
    save: () => "acked",
    close: () => true,
  };
}
