/**
 * How a learner wants to see courses, and whether single keys do something.
 * @typedef {object} Look
 * @property {string} [scheme] "light", "dark" or "system"; otherwise the course decides
 * @property {number} [size] of the text, in percent of what the browser has
 * @property {boolean} [keys] false: no shortcuts
 */

/** Under this name the browser keeps it, for all courses of a platform. */
export const LOOK = "sb1:look";

/** @returns {Look} what the browser kept; nothing where it may not keep anything */
export function readLook() {
  try {
    return JSON.parse(localStorage.getItem(LOOK) || "{}");
  } catch (_) {
    return {};
  }
}

/** @param {Look} look */
export function applyLook({ scheme, size }) {
  const root = document.documentElement;
  if (scheme) root.setAttribute("data-scheme", scheme);
  if (size !== undefined) root.style.fontSize = size ? size + "%" : "";
}
