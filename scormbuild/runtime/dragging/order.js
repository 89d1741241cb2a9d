import { all } from "../questions/controls.js";
import { makeGrip, wireHold } from "./lifting.js";

/**
 * Let the items of a list be dragged to their places.
 * @param {HTMLFormElement} form
 */
export function openOrder(form) {
  const [list] = all(form, ".order");
  for (const item of all(form, ".order-item")) {
    const grip = makeGrip();
    item.prepend(grip);
    wireHold(grip, form, () => liftItem(list, item));
  }
}

/**
 * The other items make room; the list itself changes when the item is dropped.
 * @param {HTMLElement} list
 * @param {HTMLElement} item
 * @returns {import("./lifting.js").Load}
 */
function liftItem(list, item) {
  const items = all(list, ".order-item");
  const from = items.indexOf(item);
  const { top } = list.getBoundingClientRect();
  const boxes = items.map((each) => each.getBoundingClientRect());
  const size = boxes[from].height;
  const room = size + (items.length > 1 ? boxes[1].top - boxes[0].bottom : 0);
  let to = from;

  const show = () => {
    items.forEach((each, place) => {
      const up = place > from && place <= to ? 1 : 0;
      const down = place < from && place >= to ? 1 : 0;
      if (each !== item) each.style.translate = `0 ${(down - up) * room}px`;
      each.style.setProperty("--place", String(1 + (each === item ? to : place + down - up)));
    });
    const slot = to > from ? boxes[to].bottom - size : boxes[to].top;
    list.style.setProperty("--slot", `${slot - top}px`);
    list.style.setProperty("--slot-size", `${size}px`);
  };

  list.setAttribute("data-lifting", "");
  show();
  return {
    thing: item,
    far: true,
    over() {
      const start = item.getBoundingClientRect().top - list.getBoundingClientRect().top + top;
      const middles = boxes.map((box) => (box.top + box.bottom) / 2);
      const before = middles.findIndex((middle, place) => place < from && start < middle);
      const after = middles.filter((middle, place) => place > from && start + size > middle);
      to = before < 0 ? from + after.length : before;
      show();
    },
    end() {
      list.removeAttribute("data-lifting");
      for (const each of items) each.style.translate = "";
    },
    drop() {
      const [button] = all(item, `[data-move=${to < from ? "up" : "down"}]`);
      for (let steps = Math.abs(to - from); steps > 0; steps -= 1) button.click();
    },
  };
}
