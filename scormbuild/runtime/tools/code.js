/**
 * Progress as a text that a learner can keep and bring back: the state and what proves that it is
 * whole and of this course.
 */
import { checksum } from "../tracking/bits.js";

/**
 * @typedef {object} Packed the session, as far as it is asked here
 * @property {() => string} pack the state as text
 * @property {(text: string) => boolean} unpack takes it over; whether it was one
 */

/** @param {string} course @param {Packed} session @returns {string} */
export function codeOf(course, session) {
  const text = session.pack();
  return text + checksum(course + text);
}

/** @param {string} course @param {Packed} session @param {string} code @returns {boolean} whether it was one of this course */
export function enterCode(course, session, code) {
  const whole = code.replace(/\s/g, "");
  const text = whole.slice(0, -3);
  return checksum(course + text) === whole.slice(-3) && session.unpack(text);
}
