import { byId, one } from "../player/dom.js";
import { openWindow } from "./windows.js";

/** @typedef {import("./kit.js").Kit} Kit */

/**
 * What a key stands for. Keyboards that write other letters have Latin ones in the same places.
 * @param {{key: string, code: string, shiftKey: boolean}} event
 */
export function signOf({ key, code, shiftKey }) {
  if (/^[ -~]$/.test(key)) return key.toLowerCase();
  if (code === "Slash") return shiftKey ? "?" : "/";
  const letter = /^Key([A-Z])$/.exec(code);
  return letter ? letter[1].toLowerCase() : "";
}

/** When a key was obeyed last; by the clock of events. */
let obeyed = 0;

/**
 * Do what a single key stands for. Keys that were pressed before, while the tools were on their way,
 * are dropped: they were meant for what this one opens.
 * @param {Kit} kit
 * @param {KeyboardEvent} event
 * @param {() => void} openMenu
 */
export function pressKey(kit, event, openMenu) {
  if (kit.look.keys === false) return;
  /** @type {Record<string, () => void>} */
  const actions = {
    "?": () => openHelp(kit),
    "/": () => goTo(kit, "search"),
    c: goToContents,
    m: openMenu,
    n: () => follow("next"),
    p: () => follow("previous"),
    r: () => goTo(kit, "results"),
  };
  const act = actions[signOf(event)];
  if (!act || event.timeStamp < obeyed || document.body.classList.contains("left")) return;
  event.preventDefault();
  act();
  obeyed = performance.now();
}

/**
 * @param {Kit} kit
 * @param {string} view
 */
function goTo({ player, store }, view) {
  if (store.html[view]) player.go("~" + view);
}

/** @param {string} id of the link to the page before or after */
function follow(id) {
  const link = byId(id);
  if (link && link.offsetParent) link.click();
}

function goToContents() {
  const button = byId("contents-button");
  const link = one(document, "#contents [aria-current]") || one(document, "#contents a");
  if (button && button.offsetParent) button.click();
  else if (link) link.focus();
}

/**
 * Open the list of keys, with the switch that they can be put off by.
 * @param {Kit} kit
 */
export function openHelp(kit) {
  const box = openWindow(kit, "keys");
  const input = box && one(box, "input");
  if (!(input instanceof HTMLInputElement)) return;
  input.checked = kit.look.keys !== false;
  input.addEventListener("change", () => kit.changeLook({ ...kit.look, keys: input.checked }));
}
