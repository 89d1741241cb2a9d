import { all } from "../questions/controls.js";
import { make } from "./dom.js";

/** Pixels between a word and its explanation, and around the window. */
const SPACE = 8;

/**
 * Let links to terms show the explanation beside the word. Without scripts, or where a browser
 * knows no pop-overs, they lead to the list of terms at the end of the page.
 * @param {Element} root
 */
export function wireTerms(root) {
  if (!("popover" in HTMLElement.prototype)) return;
  for (const link of all(root, "a.term")) {
    const id = decodeURIComponent((link.getAttribute("href") || "").split("#")[1] || "");
    const entry = all(root, ".terms [id]").find((found) => found.id === id);
    // Inside the list of terms a link is the shorter way.
    if (entry && !link.closest(".terms")) makeTerm(link, entry);
  }
}

/**
 * @param {HTMLElement} link
 * @param {HTMLElement} entry
 */
function makeTerm(link, entry) {
  const button = make("button", link.className, ...link.childNodes);
  button.type = "button";
  button.id = link.id;
  const box = make("div", "term-box");
  box.id = link.id + "-box";
  box.popover = "auto";
  box.setAttribute("role", "note");
  const name = entry.querySelector("dt");
  const text = entry.querySelector("dd");
  box.append(make("strong", "", (name && name.firstChild && name.firstChild.textContent) || ""));
  if (text) {
    const copy = /** @type {HTMLElement} */ (text.cloneNode(true));
    for (const part of all(copy, "[id]")) part.removeAttribute("id");
    box.append(make("div", "", ...copy.childNodes));
  }
  button.popoverTargetElement = box;
  const stay = () => place(box, button);
  box.addEventListener("toggle", (event) => {
    window.removeEventListener("resize", stay);
    if (/** @type {ToggleEvent} */ (event).newState !== "open") return;
    stay();
    window.addEventListener("resize", stay);
  });
  link.replaceWith(button, box);
}

/**
 * Below the word, or above it where there is more room; never beyond the window.
 * @param {HTMLElement} box
 * @param {HTMLElement} button
 */
function place(box, button) {
  const word = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = box;
  const { clientWidth, clientHeight } = document.documentElement;
  const below = word.bottom + SPACE;
  const above = word.top - SPACE - height;
  const top = below + height > clientHeight && above > 0 ? above : below;
  const start = document.dir === "rtl" ? word.right - width : word.left;
  const left = Math.max(SPACE, Math.min(start, clientWidth - SPACE - width));
  box.style.top = `${top + window.scrollY}px`;
  box.style.left = `${left + window.scrollX}px`;
}
