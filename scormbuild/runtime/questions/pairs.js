// What questions share whose response is a list of pairs.

import { inputsOf, isListOf } from "./controls.js";

/**
 * @param {any} response
 * @param {number[]} lefts
 * @param {number[]} rights
 */
export function isPairing(response, lefts, rights) {
  return isListOf(response, (pair) => {
    return Array.isArray(pair) && lefts.includes(pair[0]) && rights.includes(pair[1]);
  });
}

/** What questions with a group of radio buttons for each of several things share. The buttons are
 * named by the number of the thing; a response holds the things that have one chosen. */
export const radioRows = {
  /** @param {Element} form @returns {number[][]|null} */
  read(form) {
    const chosen = inputsOf(form).filter((input) => input.checked);
    const pairs = chosen.map((input) => [Number(input.name), Number(input.value)]);
    return pairs.length > 0 ? pairs.sort(([one], [other]) => one - other) : null;
  },

  /** @param {Element} form @param {[number, number][]|null} response */
  write(form, response) {
    const chosen = new Map(response || []);
    for (const input of inputsOf(form)) {
      input.checked = chosen.get(Number(input.name)) === Number(input.value);
    }
  },
};
