/** What routes to the views of the tools begin with; ids of pages begin with a letter. */
export const VIEW = "~";

/**
 * A page, and perhaps a place in it.
 * @typedef {object} Route
 * @property {string} id empty: the cover
 * @property {string} anchor
 */

/**
 * Read `#/<page id>` or `#/<page id>/<anchor>`.
 * @param {string} hash
 * @returns {Route|null} null: not a route of ours
 */
export function readRoute(hash) {
  if (hash === "" || hash === "#") return { id: "", anchor: "" };
  const found = /^#\/([^/]*)(?:\/(.*))?$/.exec(hash);
  return found ? { id: decoded(found[1]), anchor: decoded(found[2] || "") } : null;
}

/**
 * @param {string} id
 * @param {string} [anchor]
 */
export function routeOf(id, anchor) {
  return "#/" + id + (anchor ? "/" + encodeURIComponent(anchor) : "");
}

/**
 * Read the address of a page's document: links are written so that they work without scripts.
 * @param {string} path of the address
 * @param {string} hash of the address
 * @returns {{script: string, anchor: string}|null} how the address of its script begins
 */
export function readPageAddress(path, hash) {
  const found = /\/(pages\/[^/]+\.)html$/.exec(path);
  return found ? { script: decoded(found[1]) + "js", anchor: decoded(hash.slice(1)) } : null;
}

/** @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    return text;
  }
}
