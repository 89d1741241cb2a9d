/**
 * Finds the platform's API in the windows around the course. Any window may belong to somebody
 * else: reading it throws, and the search goes on behind it.
 *
 * @typedef {{api: any, host: any}} Found host: the window that holds the API
 */
import { guarded } from "./guarded.js";

/** Deeper than any platform nests frames; ends chains that never reach a top window. */
const MOST_FRAMES = 500;

/** @param {any} start @returns {any[]} the window itself, then its parents */
function windowChain(start) {
  /** @type {any[]} */
  const chain = [];
  let at = start;
  while (at && chain.length < MOST_FRAMES && !chain.includes(at)) {
    chain.push(at);
    at = guarded(() => at.parent);
  }
  return chain;
}

/**
 * @param {any} start the window of the course
 * @param {string} name of the API object: the version is known, the other API never counts
 * @param {string} method that a real API has and a frame or element of the same name has not
 * @returns {Found | null}
 */
export function findApi(start, name, method) {
  const own = windowChain(start);
  const openers = own.map((each) => guarded(() => each.opener)).filter(Boolean);
  for (const each of new Set(own.concat(...openers.map(windowChain)))) {
    const api = guarded(() => each[name]);
    // Applets of old platforms answer "object" for their methods.
    const kind = api && guarded(() => typeof api[method]);
    if (/^(function|object)$/.test(kind)) return { api, host: each };
  }
  return null;
}
