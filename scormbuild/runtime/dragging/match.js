import { make } from "../player/dom.js";
import { all, spokenIn } from "../questions/controls.js";
import { makeGrip, wireHold } from "./lifting.js";
import { makeAim, textOf } from "./targets.js";

/** @typedef {import("../player/types.js").Say} Say */

/**
 * Show the answers of the lists, to be dragged to the rows.
 * @param {HTMLFormElement} form
 * @param {Say} say
 */
export function openMatch(form, say) {
  const rows = all(form, ".match-row");
  const lists = /** @type {HTMLSelectElement[]} */ (all(form, ".match-row select"));
  const answers = make("div", "drag-answers");
  const tray = make("div", "drag-tray", make("p", "drag-hint", say("drag_answers")), answers);
  tray.setAttribute("aria-hidden", "true");
  const { parentElement } = rows[0];
  if (parentElement) parentElement.after(tray);
  const spoken = spokenIn(form);

  /** @type {Map<string, HTMLElement>} */
  const chips = new Map();
  for (const { value, text } of answersOf(lists[0])) {
    const chip = make("div", "drag-answer", makeGrip(), make("span", "", text));
    chips.set(value, chip);
    answers.append(chip);
    wireHold(chip, form, () => ({
      thing: chip,
      far: true,
      ...makeAim(rows, (row) => {
        const list = lists[rows.indexOf(row)];
        list.value = value;
        for (const name of ["input", "change"]) list.dispatchEvent(new Event(name, { bubbles: true }));
        list.focus({ preventScroll: true });
        spoken.textContent = say("drag_done", { item: textOf(all(row, ".match-left")[0]), answer: text });
      }),
    }));
  }

  /** In the order of the lists, which each attempt mixes anew. */
  const refresh = () => {
    answersOf(lists[0]).forEach(({ value }, place) => {
      const chip = /** @type {HTMLElement} */ (chips.get(value));
      chip.style.order = String(place);
      chip.toggleAttribute("data-used", lists.some((list) => list.value === value));
    });
  };
  form.addEventListener("change", refresh);
  form.addEventListener("filled", refresh);
  refresh();
}

/** @param {HTMLSelectElement} list */
function answersOf(list) {
  return Array.from(list.options).filter(({ value }) => value !== "");
}
