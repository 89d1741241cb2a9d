/**
 * Asks for a tiny file of our own package: proves the way to the server, whatever the API says.
 *
 * @typedef {import("./types.js").Reach} Reach
 */

const PROBE_PATIENCE = 30000;

/** @param {any} window @returns {import("./types.js").Probe} */
export function createProbe(window) {
  return (answer) => {
    const icon = window.document.querySelector('link[rel~="icon"]');
    // From a disk there is nothing to reach, and no answer.
    if (!icon || !/^http/.test(icon.href)) return;
    const began = Date.now();
    // Any answer will do: signed addresses refuse a second visit with 403.
    window.fetch(`${icon.href}?probe=${began}`, { method: "HEAD", cache: "no-store" }).then(
      () => answer(Date.now() - began < PROBE_PATIENCE ? "reached" : "silent"),
      () => answer("unreachable"),
    );
  };
}
