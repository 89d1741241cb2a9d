/** What the browser gives: clock, timers, storage, chance, a place for reports. Tests bring their own. */
import { createProbe } from "./probe.js";

/** @param {any} window @returns {import("./types.js").World} */
export function browserWorld(window) {
  const timers = {
    set: (/** @type {() => void} */ run, /** @type {number} */ delay) =>
      window.setTimeout(run, delay),
    clear: (/** @type {any} */ id) => window.clearTimeout(id),
  };
  return {
    window,
    timers,
    clock: { now: () => window.performance.now(), date: () => new Date() },
    shelf: () => window.localStorage,
    probe: createProbe(window),
    random: () => Math.random(),
    log: (line) => window.console.debug(`scormbuild: ${line}`),
  };
}
