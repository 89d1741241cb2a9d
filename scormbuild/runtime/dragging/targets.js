/**
 * Tell where the thing would land: the target under the pointer.
 * @param {HTMLElement[]} targets
 * @param {(target: HTMLElement) => void} land
 */
export function makeAim(targets, land) {
  /** @type {HTMLElement|undefined} */
  let aim;
  for (const target of targets) target.setAttribute("data-target", "");
  return {
    /** @param {number} x @param {number} y */
    over(x, y) {
      aim = targets.find((target) => {
        const { left, right, top, bottom } = target.getBoundingClientRect();
        return x >= left && x <= right && y >= top && y <= bottom;
      });
      for (const target of targets) target.setAttribute("data-target", target === aim ? "aim" : "");
    },
    end() {
      for (const target of targets) target.removeAttribute("data-target");
    },
    drop() {
      if (aim) land(aim);
    },
  };
}

/** @param {Element|null|undefined} element */
export function textOf(element) {
  return ((element && element.textContent) || "").trim();
}
