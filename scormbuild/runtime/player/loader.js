/** @typedef {import("./types.js").PageData} PageData */
/** @typedef {import("./types.js").PlanPage} PlanPage */

/** Pages that arrived, by id. @type {Map<string, PageData>} */
const arrived = new Map();

let failures = 0;

/**
 * What a page script calls.
 * @param {PageData} data
 */
export function receivePage(data) {
  arrived.set(data.id, data);
}

/**
 * Get a page: once it arrived it stays; after a failure it is asked for under a new address.
 * @param {PlanPage} page
 * @returns {Promise<PageData>}
 */
export function loadPage(page) {
  return new Promise((resolve, reject) => {
    const settle = () => {
      const data = arrived.get(page.id);
      if (data) resolve(data);
      else reject(new Error(page.script));
      return data;
    };
    if (arrived.has(page.id)) {
      settle();
      return;
    }
    const script = document.createElement("script");
    script.src = failures === 0 ? page.script : `${page.script}&again=${failures}`;
    script.onload = script.onerror = () => {
      script.remove();
      if (!settle()) failures += 1;
    };
    document.head.append(script);
  });
}
