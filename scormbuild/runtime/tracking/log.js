/** The last things that happened between course and platform, for a report of what went wrong. */

const LOG_LENGTH = 200;

/** @param {import("./types.js").Clock} clock */
export function createLog(clock) {
  /** @type {string[]} */
  const lines = [];
  return {
    /** @param {string} line */
    add(line) {
      lines.push(`${Math.round(clock.now())} ${line}`);
      if (lines.length > LOG_LENGTH) lines.shift();
    },
    lines: () => lines.slice(),
  };
}
