import { all } from "../questions/controls.js";
import { make, one } from "./dom.js";

/** Counts the tab lists of a page, for ids. */
let lists = 0;

/**
 * Turn titled panels that follow each other into tabs; without scripts they all stay visible.
 * @param {Element} root
 */
export function wireTabs(root) {
  for (const box of all(root, ".tabs")) {
    const panels = all(box, ".tab").filter((panel) => panel.closest(".tabs") === box);
    if (panels.length > 1) makeTabs(box, panels);
  }
}

/**
 * @param {HTMLElement} box
 * @param {HTMLElement[]} panels
 */
function makeTabs(box, panels) {
  lists += 1;
  const bar = make("div", "tab-list");
  bar.setAttribute("role", "tablist");
  const tabs = panels.map((panel, place) => {
    const title = one(panel, ".tab-title");
    const tab = make("button", "tab-button", title ? title.textContent || "" : "");
    tab.type = "button";
    tab.id = `tab-${lists}-${place}`;
    panel.id = panel.id || tab.id + "-panel";
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", panel.id);
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", tab.id);
    panel.tabIndex = 0;
    if (title) title.hidden = true;
    tab.addEventListener("click", () => choose(place));
    bar.append(tab);
    return tab;
  });
  bar.addEventListener("keydown", (event) => {
    const now = tabs.findIndex((tab) => tab === document.activeElement);
    const wanted = nextTab(event.key, now, tabs.length, document.dir === "rtl");
    if (now < 0 || wanted === null) return;
    event.preventDefault();
    choose(wanted);
    tabs[wanted].focus();
  });
  box.prepend(bar);
  box.setAttribute("data-wired", "");
  choose(0);

  /** @param {number} chosen */
  function choose(chosen) {
    tabs.forEach((tab, place) => {
      tab.setAttribute("aria-selected", String(place === chosen));
      tab.tabIndex = place === chosen ? 0 : -1;
      panels[place].hidden = place !== chosen;
    });
  }
}

/**
 * The tab that a key leads to; null if the key is not ours.
 * @param {string} key
 * @param {number} now
 * @param {number} count
 * @param {boolean} rtl
 */
export function nextTab(key, now, count, rtl) {
  const forward = rtl ? "ArrowLeft" : "ArrowRight";
  const back = rtl ? "ArrowRight" : "ArrowLeft";
  if (key === forward) return (now + 1) % count;
  if (key === back) return (now + count - 1) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}

/** On paper everything is open; afterwards it is as it was. Tabs are the style sheet's. */
export function openForPrint() {
  /** @type {HTMLElement[]} */
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = all(document.body, "details:not([open])");
    for (const details of opened) details.setAttribute("open", "");
  });
  window.addEventListener("afterprint", () => {
    for (const details of opened) details.removeAttribute("open");
  });
}
