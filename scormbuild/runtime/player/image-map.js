import { all } from "../questions/controls.js";
import { makeButton, one, setFlag } from "./dom.js";

/**
 * Lay a button over each mark of a picture; it opens the text below the picture and goes there.
 * @param {HTMLElement} article
 */
export function wireImageMaps(article) {
  for (const map of all(article, ".image-map")) {
    const picture = one(map, ".map-picture");
    const points = /** @type {HTMLDetailsElement[]} */ (all(map, "details[data-x]"));
    if (!picture) continue;
    for (const point of points) picture.append(makePoint(point, points));
    picture.setAttribute("data-wired", "");
  }
}

/**
 * @param {HTMLDetailsElement} point
 * @param {HTMLDetailsElement[]} points
 */
function makePoint(point, points) {
  const summary = one(point, "summary");
  const number = one(point, ".map-number");
  const button = makeButton((number && number.textContent) || "", () => {
    for (const other of points) other.open = other === point;
    if (summary) summary.focus();
  });
  button.className = "map-point";
  // The words of the summary, so that both are called the same.
  button.setAttribute("aria-label", ((summary && summary.textContent) || "").trim());
  // A picture is not mirrored where people read from right to left.
  button.style.left = `${point.getAttribute("data-x")}%`;
  button.style.top = `${point.getAttribute("data-y")}%`;
  point.addEventListener("toggle", () => setFlag(button, "data-open", point.open && ""));
  return button;
}
