/** What the browser gives: clock, timers, storage, chance, a place for reports. Tests bring their own. */
import { createProbe } from "./probe.js";

/** @param {any} window @returns {import("./types.js").World} */
export function browserWorld(window) {
  const timers = {
    set: window.setTimeout.bind(window),
    clear: window.clearTimeout.bind(window),
  };
  return {
    window,
    timers,
    clock: { now: () => performance.now(), date: () => new Date() },
    shelf: () => localStorage,
    probe: createProbe(window),
    random: Math.random,
    log: console.debug,
  };
}
