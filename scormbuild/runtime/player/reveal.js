import { byId, focusOn } from "./dom.js";

/**
 * Go to a place on this page, and open what it is folded into.
 * @param {string} anchor
 */
export function reveal(anchor) {
  const target = byId(anchor);
  if (!target) return;
  target.dispatchEvent(new Event("reveal", { bubbles: true }));
  const panel = target.closest("[role=tabpanel][hidden]");
  const tab = panel && byId(panel.getAttribute("aria-labelledby") || "");
  if (tab) tab.click();
  let details = target.closest("details");
  while (details) {
    details.open = true;
    details = details.parentElement && details.parentElement.closest("details");
  }
  focusOn(target);
  target.scrollIntoView();
}
