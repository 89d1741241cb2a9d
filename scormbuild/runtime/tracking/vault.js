/**
 * A copy in this browser, written before each call to the platform: what the platform loses on the
 * way is here at the next launch. It belongs to one learner of one course and gives way to anything
 * newer that the platform holds.
 *
 * @typedef {{state: string, base: number, rev: number, session: number, at: number}} Copy
 *   base: the revision the platform was last known to hold
 */
import { guarded } from "./guarded.js";

/** Fourteen days. */
const COPY_LIFETIME = 1209600000;

/**
 * @template T
 * @param {() => import("./types.js").Shelf | null} shelf may throw: storage can be forbidden
 * @param {(shelf: import("./types.js").Shelf) => T} use
 * @returns {T | null | undefined}
 */
export function tryShelf(shelf, use) {
  return guarded(() => {
    const found = shelf();
    return found && use(found);
  });
}

/**
 * @param {() => import("./types.js").Shelf | null} shelf where to keep it; may throw or be missing
 * @param {string} key "" where nobody knows whose it would be
 */
export function createVault(shelf, key) {
  /** @template T @param {(shelf: import("./types.js").Shelf) => T} use */
  const withShelf = (use) => (key ? tryShelf(shelf, use) : null);

  return {
    /** @param {number} now @returns {Copy | null} */
    read(now) {
      const copy = withShelf((found) => JSON.parse(found.getItem(key) || "null"));
      return copy && copy.at > now - COPY_LIFETIME ? copy : null;
    },
    /** @param {Copy} copy */
    write(copy) {
      withShelf((found) => found.setItem(key, JSON.stringify(copy)));
    },
    clear() {
      withShelf((found) => found.removeItem(key));
    },
    /** @param {string} text what could not be read, kept once for whoever wants to look */
    archive(text) {
      withShelf((found) => {
        if (!found.getItem(`${key}:old`)) found.setItem(`${key}:old`, text.slice(0, 20000));
      });
    },
  };
}
