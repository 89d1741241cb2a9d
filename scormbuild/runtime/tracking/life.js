/**
 * The moments at which a page may be about to end. Hidden is the last one at which every platform
 * can still be reached; `unload` is never used: browsers are giving it up.
 *
 * @typedef {object} LifeEvents
 * @property {() => void} hidden
 * @property {() => void} shown
 * @property {() => void} unloading the learner may still decide to stay
 * @property {(cached: boolean) => void} left cached: the browser may bring the page back
 * @property {() => void} back from the browser's cache
 * @property {() => void} online
 * @property {() => void} activity
 */

/** @param {any} window @param {LifeEvents} events */
export function watchLife(window, events) {
  const { document } = window;
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") events.hidden();
    else events.shown();
  });
  window.addEventListener("beforeunload", events.unloading);
  window.addEventListener("pagehide", (/** @type {any} */ event) =>
    events.left(event.persisted === true),
  );
  window.addEventListener("pageshow", (/** @type {any} */ event) => {
    if (event.persisted) events.back();
  });
  window.addEventListener("online", events.online);
  for (const name of ["pointerdown", "keydown", "scroll"]) {
    document.addEventListener(name, events.activity, { capture: true, passive: true });
  }
}
