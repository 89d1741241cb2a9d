import { make } from "../player/dom.js";
import { all, inputsOf, spokenIn } from "../questions/controls.js";
import { makeGrip, wireHold } from "./lifting.js";
import { makeAim, textOf } from "./targets.js";

/**
 * Show the groups, to which the items can be dragged.
 * @param {HTMLFormElement} form
 * @param {import("../player/types.js").Say} say
 * @param {string} language
 */
export function openSort(form, say, language) {
  const rows = all(form, ".rated");
  const groups = inputsOf(rows[0]).map((input) => {
    const { value } = input;
    const text = textOf(input.closest(".option"));
    const count = make("span", "drag-count");
    return { value, text, count };
  });
  /** @type {HTMLElement[]} */
  const boxes = groups.map(({ text, count }) => make("div", "drag-group", make("span", "", text), count));
  const tray = make("div", "drag-groups", ...boxes);
  tray.setAttribute("aria-hidden", "true");
  const { parentElement } = rows[0];
  if (parentElement) parentElement.after(make("p", "drag-hint", say("drag_groups")), tray);
  const spoken = spokenIn(form);

  for (const name of all(form, ".rated-text")) {
    const row = /** @type {Element} */ (name.closest(".rated"));
    const grip = makeGrip();
    const item = textOf(name);
    name.prepend(grip);
    wireHold(grip, form, () => {
      tray.setAttribute("data-lifting", "");
      const aim = makeAim(boxes, (box) => {
        const group = groups[boxes.indexOf(box)];
        const [choice] = inputsOf(row).filter(({ value }) => value === group.value);
        choice.click();
        choice.focus({ preventScroll: true });
        spoken.textContent = say("drag_done", { item, answer: group.text });
      });
      const end = () => {
        aim.end();
        tray.removeAttribute("data-lifting");
      };
      return { ...aim, thing: name, far: false, end };
    });
  }

  const refresh = () => {
    const chosen = inputsOf(form).filter(({ checked }) => checked);
    for (const { value, count } of groups) {
      const sorted = chosen.filter((choice) => choice.value === value).length;
      count.textContent = sorted.toLocaleString(language);
    }
  };
  form.addEventListener("change", refresh);
  form.addEventListener("filled", refresh);
  refresh();
}
