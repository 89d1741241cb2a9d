import { all } from "../questions/controls.js";
import { focusOn, make, makeButton, one } from "./dom.js";

/** @typedef {import("./types.js").Say} Say */

/** What a page from elsewhere may do: not leave its frame. */
const FREEDOM =
  "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox";

/**
 * Offer to load what comes from other sites; until then they hear nothing of the learner.
 * @param {Element} root
 * @param {Say} say
 */
export function wireEmbeds(root, say) {
  for (const figure of all(root, ".embed[data-embed]")) {
    const title = (one(figure, "figcaption") || figure).textContent || "";
    const host = figure.getAttribute("data-host") || "";
    const box = make("div", "embed-box");
    const load = makeButton(say("embed_load", { title }), () => {
      box.textContent = "";
      box.append(openFrame(figure.getAttribute("data-embed") || "", title));
      // Not the frame: a page that arrives later would not get its focus, and Tab would skip it.
      focusOn(box);
    });
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", title);
    box.append(load, make("p", "embed-notice", say("embed_notice", { host })));
    const link = one(figure, ".embed-link");
    if (link) link.before(box);
  }
}

/**
 * @param {string} address
 * @param {string} title
 */
function openFrame(address, title) {
  const frame = document.createElement("iframe");
  frame.title = title;
  frame.allow = "fullscreen";
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  frame.setAttribute("sandbox", FREEDOM);
  frame.src = address;
  return frame;
}
