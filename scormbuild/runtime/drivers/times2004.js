/** How SCORM 2004 writes times. */
import { clockParts } from "../tracking/formats.js";

/** @param {number} seconds @returns {string} timeinterval(second,10,2) */
export function timespan2004(seconds) {
  const [hours, minutes, rest] = clockParts(seconds);
  return `PT${hours}H${minutes}M${rest}S`;
}
