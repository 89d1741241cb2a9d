/** How SCORM 1.2 writes times. */
import { clockParts } from "../tracking/formats.js";

/** @param {number} value @param {number} width @returns {string} */
export function padded(value, width) {
  return String(value).padStart(width, "0");
}

/** @param {number} seconds @returns {string} CMITimespan */
export function timespan12(seconds) {
  const [hours, minutes, rest] = clockParts(seconds);
  return `${padded(hours, 4)}:${padded(minutes, 2)}:${padded(rest, 2)}`;
}
