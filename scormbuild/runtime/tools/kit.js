import { make } from "../player/dom.js";

/** @typedef {import("../player/types.js").Player} Player */

/**
 * What lies in the script of the tools, before the code.
 * @typedef {object} Store
 * @property {Record<string, string>} words
 * @property {Record<string, string>} html by the name of the view or window
 * @property {string} style address of their style sheet
 * @property {string} [index] address of the texts that are searched
 * @property {string} [name] the element that holds the learner's name
 */

/**
 * What every tool gets.
 * @typedef {object} Kit
 * @property {Player} player
 * @property {Store} store
 * @property {import("../player/look.js").Look} look as it is now
 * @property {(look: import("../player/look.js").Look) => void} changeLook
 */

/**
 * Make the element that a template of the theme came to.
 * @param {Kit} kit
 * @param {string} name
 * @returns {HTMLElement|null} null: the course has none of this name
 */
export function fromStore({ store }, name) {
  const html = store.html[name];
  if (!html) return null;
  const holder = make("div", "");
  holder.innerHTML = html;
  return /** @type {HTMLElement} */ (holder.firstElementChild);
}
