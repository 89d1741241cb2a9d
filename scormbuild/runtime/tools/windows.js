import { one } from "../player/dom.js";
import { fromStore } from "./kit.js";

/** @typedef {import("./kit.js").Kit} Kit */

/**
 * Open a window over the page. Escape, its button, a click beside it and any link in it close it;
 * the focus goes back to where it was.
 * @param {Kit} kit
 * @param {string} name of its template
 * @returns {HTMLDialogElement|null} null: it is there already, or there is none
 */
export function openWindow(kit, name) {
  const box = fromStore(kit, name);
  if (one(document, "dialog[open]") || !(box instanceof HTMLDialogElement)) return null;
  const close = () => (box.close ? box.close() : box.remove());
  box.addEventListener("close", () => box.remove());
  box.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (target === box || target.closest("a, [data-press=close]")) close();
  });
  document.body.append(box);
  // Browsers of before 2022 show it in its place.
  if (box.showModal) box.showModal();
  else box.setAttribute("open", "");
  return box;
}
