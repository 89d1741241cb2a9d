import { all } from "../questions/controls.js";
import { openMatch } from "./match.js";
import { openOrder } from "./order.js";
import { openSort } from "./sort.js";

/**
 * Let answers be dragged. Dragging works the controls that are there, and these tell what they always tell.
 * @type {import("../player/types.js").OpenPart}
 */
export function openDragging(article, _data, _page, { say, plan }) {
  const forms = /** @type {HTMLFormElement[]} */ (all(article, "form.question"));
  for (const form of forms) {
    const type = form.getAttribute("data-type");
    if (type === "order") openOrder(form);
    if (type === "match") openMatch(form, say);
    if (type === "sort") openSort(form, say, plan.language);
  }
}
