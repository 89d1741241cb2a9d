/**
 * Asks for a tiny file of our own package: proves the way to the server, whatever the API says.
 *
 * @typedef {import("./types.js").Reach} Reach
 * @typedef {import("./types.js").Timers} Timers
 */

const PROBE_PATIENCE = 30000;

/**
 * @param {any} window
 * @param {Timers} timers
 * @returns {import("./types.js").Probe}
 */
export function createProbe(window, timers) {
  let asked = 0;
  return (answer) => {
    const icon = window.document.querySelector('link[rel~="icon"]');
    if (!icon || !/^http/.test(icon.href)) {
      answer("silent");
      return;
    }
    let open = true;
    /** @param {Reach} reach */
    const once = (reach) => {
      if (open) answer(reach);
      open = false;
    };
    timers.set(() => once("silent"), PROBE_PATIENCE);
    const url = `${icon.href}?probe=${Date.now()}.${asked++}`;
    if (window.fetch) {
      // Any answer will do: signed addresses refuse a second visit with 403.
      window.fetch(url, { method: "HEAD", cache: "no-store" }).then(
        () => once("reached"),
        () => once("unreachable"),
      );
      return;
    }
    const image = new window.Image();
    image.onload = () => once("reached");
    image.onerror = () => once("silent");
    image.src = url;
  };
}
