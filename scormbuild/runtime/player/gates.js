import { all } from "../questions/controls.js";
import { focusOn, one, setFlag, setText } from "./dom.js";

/** @typedef {import("./types.js").PageData} PageData */
/** @typedef {import("./types.js").PlanPage} PlanPage */
/** @typedef {import("./types.js").Player} Player */

/** What can be opened: parts that fold, tabs, points on a picture. */
const OPENABLE = "details:not(.question-hint), [role=tab], [aria-expanded]";

/**
 * Hide what follows each gate until the learner goes on. Whoever has seen the end of the page before
 * meets no gate, and nobody does who only looks at what was done.
 * @param {HTMLElement} article
 * @param {PageData} data
 * @param {PlanPage} page
 * @param {Player} player
 */
export function closeGates(article, data, page, { session }) {
  const gates = all(article, "[data-gate]");
  const looking = session.mode === "review" || session.mode === "browse";
  if (!gates.length || looking || session.state.pages[page.n] === 2) return;

  /** @param {HTMLElement} form */
  const answered = (form) => {
    const asked = data.questions[form.getAttribute("data-question") || ""];
    const answer = asked && session.state.answers[asked.n];
    return !asked || (!!answer && answer.score !== null);
  };

  /** @param {HTMLElement} gate */
  const ready = (gate) => {
    const after = gate.getAttribute("data-gate");
    if (after === "answered") return above(article, "form.question", gate).every(answered);
    return after !== "opened" || above(article, OPENABLE, gate).every(wasOpened);
  };

  /** @param {HTMLElement} gate */
  const press = (gate) => {
    if (ready(gate)) goOn(gate);
    else setText(one(gate, ".gate-first"), gate.getAttribute("data-first") || "");
  };

  const refresh = () => {
    for (const part of all(article, OPENABLE)) if (isOpen(part)) part.setAttribute("data-seen", "");
    for (const gate of gates) {
      const button = one(gate, "button");
      const free = ready(gate);
      if (button) setFlag(button, "aria-disabled", !free && "true");
      if (free) setText(one(gate, ".gate-first"), "");
    }
  };

  for (const gate of gates) {
    const button = one(gate, "button");
    gate.hidden = false;
    gate.setAttribute("data-closed", "");
    if (button) button.addEventListener("click", () => press(gate));
  }
  refresh();
  // After what the click itself does; forms are never submitted here.
  article.addEventListener("click", refresh);
  article.addEventListener("toggle", refresh, true);
  // Whoever follows a link to a place behind gates shall arrive there.
  article.addEventListener("reveal", ({ target }) => {
    for (const gate of gates) if (follows(gate, /** @type {Element} */ (target))) open(gate);
  });
}

/** @param {HTMLElement} gate */
function open(gate) {
  gate.hidden = true;
  gate.removeAttribute("data-closed");
}

/** @param {HTMLElement} gate */
function goOn(gate) {
  const next = /** @type {HTMLElement | null} */ (gate.nextElementSibling);
  open(gate);
  focusOn(next);
}

/** @param {Element} part */
function isOpen(part) {
  const marks = ["aria-selected", "aria-expanded"].map((name) => part.getAttribute(name));
  return part.hasAttribute("open") || marks.includes("true");
}

/** @param {Element} part */
function wasOpened(part) {
  return part.hasAttribute("data-seen");
}

/**
 * What stands before the gate and can be seen, or can be made to be seen.
 * @param {Element} article
 * @param {string} selector
 * @param {Element} gate
 */
function above(article, selector, gate) {
  return all(article, selector).filter((part) => follows(part, gate));
}

/**
 * @param {Element} one
 * @param {Element} other
 */
function follows(one, other) {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
