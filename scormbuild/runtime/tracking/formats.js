/** How numbers, times and texts are written for every platform. */

/** Where the state stands, in both versions. */
export const SUSPEND_DATA = "cmi.suspend_data";

/** @param {number} hundredths @returns {string} a plain decimal, at most two places */
export function decimal(hundredths) {
  return String(hundredths / 100);
}

/** @param {number} seconds @returns {[hours: number, minutes: number, seconds: number]} */
export function clockParts(seconds) {
  const whole = Math.min(Math.max(0, Math.round(seconds)), 35999999);
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
}

/** In the order in which they stand for the options of a question. */
export const SMALL_LETTERS = "abcdefghijklmnopqrstuvwxyz";
