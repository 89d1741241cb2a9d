/** @typedef {import("./types.js").PageData} PageData */
/** @typedef {import("./types.js").PlanPage} PlanPage */
/** @typedef {import("./types.js").Plan} Plan */

/** What arrived, by name: pages, and the parts of the player. @type {Map<string, any>} */
const arrived = new Map();

let failures = 0;

/**
 * What a page script calls.
 * @param {PageData} data
 */
export function receivePage(data) {
  arrived.set("page " + data.id, data);
}

/**
 * What the script of a part of the player calls.
 * @param {string} name
 * @param {any} part
 */
export function receivePart(name, part) {
  arrived.set("part " + name, part);
}

/**
 * Get what a script brings: once it arrived it stays; after a failure it is asked for under a new
 * address.
 * @param {string} name
 * @param {string} address
 * @returns {Promise<any>}
 */
function load(name, address) {
  return new Promise((resolve, reject) => {
    const settle = () => {
      const found = arrived.get(name);
      if (found) resolve(found);
      else reject(new Error(address));
      return found;
    };
    if (arrived.has(name)) {
      settle();
      return;
    }
    const script = document.createElement("script");
    const mark = address.includes("?") ? "&" : "?";
    script.src = failures === 0 ? address : `${address}${mark}again=${failures}`;
    script.onload = script.onerror = () => {
      script.remove();
      if (!settle()) failures += 1;
    };
    document.head.append(script);
  });
}

/**
 * A page, and what works its questions where it has any.
 * @param {Plan} plan
 * @param {PlanPage} page
 * @returns {Promise<[PageData, import("./types.js").QuestionsPart | null]>}
 */
export function loadPage({ parts }, page) {
  const asks = page.questions.length > 0;
  return Promise.all([
    load("page " + page.id, page.script),
    asks ? load("part questions", parts.questions) : null,
  ]);
}
