import { byId } from "./dom.js";
import { loadPart } from "./loader.js";
import { offerAgain } from "./notices.js";

/** @typedef {import("./types.js").Player} Player */
/** @typedef {import("./types.js").Tools} Tools */

/** What letters are typed into, or do something else. */
const TYPED = "input, select, textarea, [contenteditable], dialog";

/**
 * Get what the menu leads to, and do something with it: it is not there before it is needed.
 * @param {Player} player
 * @param {(tools: Tools) => void} use
 */
export function withTools(player, use) {
  const button = byId("menu-button");
  loadPart(player.plan, "tools")
    .then((openTools) => openTools(player))
    .then(use, () => {
      const title = (button && button.textContent) || "";
      offerAgain(player, title, () => withTools(player, use));
    });
}

/**
 * Show the learner's progress as a text to keep.
 * @param {Player} player
 */
export function openCode(player) {
  withTools(player, (tools) => tools.code());
}

/**
 * The button of the menu, and keys that do something by themselves.
 * @param {Player} player
 */
export function wireTools(player) {
  const button = byId("menu-button");
  if (button) button.addEventListener("click", () => withTools(player, (tools) => tools.menu()));
  document.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, repeat, defaultPrevented } = event;
    if (key.length > 1 || key === " " || ctrlKey || metaKey || altKey || repeat) return;
    if (defaultPrevented || /** @type {Element} */ (event.target).closest(TYPED)) return;
    withTools(player, (tools) => tools.press(event));
  });
}
