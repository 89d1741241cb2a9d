/** @typedef {import("./types.js").PageData} PageData */
/** @typedef {import("./types.js").PlanPage} PlanPage */

/** Pages that arrived, by id. @type {Map<string, PageData>} */
const arrived = new Map();

/** Scripts on their way, by page id. @type {Map<string, Promise<PageData>>} */
const onTheWay = new Map();

let attempt = 0;

/**
 * What a page script calls.
 * @param {PageData} data
 */
export function receivePage(data) {
  arrived.set(data.id, data);
}

/**
 * Get a page: its script is loaded once; after a failure it is asked for under a new address.
 * @param {PlanPage} page
 * @returns {Promise<PageData>}
 */
export function loadPage(page) {
  const ready = arrived.get(page.id);
  if (ready) return Promise.resolve(ready);
  const waiting = onTheWay.get(page.id);
  if (waiting) return waiting;
  const loading = loadScript(page).finally(() => onTheWay.delete(page.id));
  onTheWay.set(page.id, loading);
  return loading;
}

/**
 * @param {PlanPage} page
 * @returns {Promise<PageData>}
 */
function loadScript(page) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = attempt === 0 ? page.script : `${page.script}&again=${attempt}`;
    const settle = () => {
      script.remove();
      const data = arrived.get(page.id);
      if (data) resolve(data);
      else {
        attempt += 1;
        reject(new Error(page.script));
      }
    };
    script.addEventListener("load", settle);
    script.addEventListener("error", settle);
    document.head.append(script);
  });
}
