import { all } from "../questions/controls.js";
import { one } from "../player/dom.js";
import { openHelp } from "./keys.js";
import { printNow } from "./print.js";
import { openWindow } from "./windows.js";

/** @typedef {import("./kit.js").Kit} Kit */

/**
 * Open the menu: what there is beside the pages, and how they look.
 * @param {Kit} kit
 */
export function openMenu(kit) {
  const box = openWindow(kit, "menu");
  if (!box) return;
  const actions = { keys: () => openHelp(kit), print: () => printNow(kit.player) };
  for (const [name, act] of Object.entries(actions)) {
    const button = one(box, `[data-press=${name}]`);
    if (!button) continue;
    button.addEventListener("click", () => {
      box.close();
      act();
    });
  }
  wireLook(kit, box);
}

/**
 * @param {Kit} kit
 * @param {HTMLElement} box
 */
function wireLook(kit, box) {
  const { look } = kit;
  const scheme = look.scheme || document.documentElement.getAttribute("data-scheme");
  const chosen = { scheme, size: String(look.size || "") };
  for (const input of /** @type {HTMLInputElement[]} */ (all(box, "input[type=radio]"))) {
    input.checked = input.value === chosen[/** @type {"scheme"|"size"} */ (input.name)];
    input.addEventListener("change", () => {
      const value = input.name === "size" ? Number(input.value) : input.value;
      kit.changeLook({ ...kit.look, [input.name]: value });
    });
  }
}
