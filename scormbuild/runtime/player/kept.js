import { all, inputsOf, optionNumber } from "../questions/controls.js";
import { one, setText } from "./dom.js";

/** @typedef {import("./types.js").Player} Player */

/**
 * Let ticks and notes be kept with the learner's progress, as answers that nobody grades.
 * @param {HTMLElement} article
 * @param {Player} player
 */
export function openKept(article, player) {
  for (const box of all(article, ".checklist")) openChecklist(box, player);
  for (const box of all(article, ".reflection")) openNotes(box, player);
}

/**
 * @param {HTMLElement} box
 * @param {Player} player
 */
function openChecklist(box, { session }) {
  const n = Number(box.getAttribute("data-kept"));
  const rows = all(box, ".option");
  const saved = session.state.answers[n];
  const known = saved && Array.isArray(saved.response) ? saved.response : [];
  for (const row of rows) inputsOf(row)[0].checked = known.includes(optionNumber(row));

  const ticked = () => rows.filter((row) => inputsOf(row)[0].checked).map(optionNumber);
  const tell = () => {
    const gaps = { n: ticked().length, total: rows.length };
    const words = box.getAttribute("data-done") || "";
    const filled = words.replace(/\{(n|total)\}/g, (_, key) => String(key === "n" ? gaps.n : gaps.total));
    setText(one(box, ".checklist-done"), filled);
  };
  tell();
  box.addEventListener("change", () => {
    session.draft(n, ticked().sort((one, other) => one - other));
    tell();
  });
}

/**
 * @param {HTMLElement} box
 * @param {Player} player
 */
function openNotes(box, { session }) {
  const n = Number(box.getAttribute("data-kept"));
  const field = one(box, "textarea");
  if (!(field instanceof HTMLTextAreaElement)) return;
  const saved = session.state.answers[n];
  field.value = saved && typeof saved.response === "string" ? saved.response : "";
  field.disabled = false;
  field.addEventListener("input", () => session.draft(n, field.value.trim() ? field.value : null));
}
