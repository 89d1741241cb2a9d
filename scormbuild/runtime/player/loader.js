/** @typedef {import("./types.js").PageData} PageData */
/** @typedef {import("./types.js").PlanPage} PlanPage */
/** @typedef {import("./types.js").Plan} Plan */

/** What arrived, by name: pages, the parts of the player and their styles. @type {Map<string, any>} */
const arrived = new Map();

/** What was asked for, so that it is asked for once. @type {Map<string, Promise<any>>} */
const asked = new Map();

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
 * @param {Function} open
 */
export function receivePart(name, open) {
  arrived.set("part " + name, open);
}

/**
 * Get what a script or a style sheet brings: once it arrived it stays; after a failure it is asked for under a new
 * address.
 * @param {string} name
 * @param {string} address
 * @returns {Promise<any>}
 */
function load(name, address) {
  const before = asked.get(name);
  if (before) return before;
  const coming = new Promise((resolve, reject) => {
    const mark = address.includes("?") ? "&" : "?";
    const source = failures === 0 ? address : `${address}${mark}again=${failures}`;
    const element = address.endsWith(".css") ? makeSheet(source) : makeScript(source);
    element.onload = element.onerror = (event) => {
      const styled = element instanceof HTMLLinkElement && /** @type {Event} */ (event).type === "load";
      if (styled) arrived.set(name, () => {});
      else element.remove();
      if (arrived.has(name)) {
        resolve(arrived.get(name));
        return;
      }
      failures += 1;
      asked.delete(name);
      reject(new Error(address));
    };
    // Before the style sheet of the theme, which has the last word.
    document.head.prepend(element);
  });
  asked.set(name, coming);
  return coming;
}

/** @param {string} source */
function makeScript(source) {
  const script = document.createElement("script");
  script.src = source;
  return script;
}

/** @param {string} source */
function makeSheet(source) {
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = source;
  return sheet;
}

/**
 * A part of the player, or its styles.
 * @param {Plan} plan
 * @param {string} name
 * @returns {Promise<any>} what it brings
 */
export function loadPart({ parts }, name) {
  return load("part " + name, parts[name]);
}

/**
 * A page, and what opens the parts of it that need more than the player.
 * @param {Plan} plan
 * @param {PlanPage} page
 * @returns {Promise<[PageData, ...import("./types.js").OpenPart[]]>}
 */
export function loadPage(plan, { id, script, parts = [] }) {
  return Promise.all([
    load("page " + id, script),
    ...parts.map((name) => (name === "dragging" ? loadDragging(plan, parts) : loadPart(plan, name))),
  ]);
}

/**
 * What is left out where nothing points, and where it does not arrive: a page is whole without it.
 * @param {Plan} plan
 * @param {string[]} parts what else the page needs
 */
function loadDragging(plan, parts) {
  if (!matchMedia("(any-pointer)").matches) return () => {};
  const styles = parts.includes("styles") || loadPart(plan, "styles");
  return Promise.all([loadPart(plan, "dragging"), styles]).then(([open]) => open, () => () => {});
}
