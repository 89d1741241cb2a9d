import { byId, cloneTemplate, focusOn, makeButton, one } from "./dom.js";
import { isEarned } from "./progress.js";
import { VIEW } from "./route.js";

/**
 * A strip above the page.
 * @typedef {object} Notice
 * @property {string} name one notice of a name at a time
 * @property {string} words
 * @property {[string, () => void][]} [actions] buttons: words and what they do
 * @property {boolean} [urgent] spoken at once
 * @property {boolean} [focused] its first button gets the focus
 * @property {boolean} [quiet] not spoken: it is there when the page opens
 */

/**
 * Show a strip; a former one of the same name goes.
 * @param {Notice} notice
 */
export function showNotice({ name, words, actions = [], urgent, quiet, focused }) {
  dropNotice(name);
  const place = byId("notices");
  const box = cloneTemplate("notice-template");
  if (!place || !box) return;
  box.setAttribute("data-notice", name);
  if (urgent) box.setAttribute("role", "alert");
  else if (quiet) box.removeAttribute("role");
  const text = one(box, "p");
  const row = one(box, ".notice-actions");
  if (text) text.append(words);
  if (row) row.append(...actions.map(([label, press]) => makeButton(label, press, "quiet small")));
  if (row && actions.length === 0) row.remove();
  place.append(box);
  const first = one(box, "button");
  if (focused && first) first.focus();
}

/**
 * Something could not be fetched: offer to try it again.
 * @param {import("./types.js").Player} player
 * @param {string} title
 * @param {() => void} again
 */
export function offerAgain({ say }, title, again) {
  showNotice({
    name: "load",
    words: say("notice_not_loaded", { title }),
    urgent: true,
    actions: [[say("try_again"), () => (dropNotice("load"), again())]],
  });
}

/**
 * The course is completed, or this part of it: say so, and lead to the certificate if there is one.
 * @param {import("./types.js").Player} player
 */
export function tellComplete(player) {
  const { plan, say, go } = player;
  const { certificate, part } = plan;
  const open = () => (dropNotice("complete"), go(VIEW + "certificate"));
  showNotice({
    name: "complete",
    words: say(part ? "notice_complete_part" : "notice_complete"),
    actions: certificate && isEarned(player) ? [[certificate, open]] : [],
  });
}

/** @param {string} name */
export function dropNotice(name) {
  const place = byId("notices");
  const old = place && one(place, `[data-notice="${name}"]`);
  if (!old) return;
  const focused = old.contains(document.activeElement);
  old.remove();
  if (focused) focusMain();
}

/** Send the focus to the page: to the field of the search, for whoever opens it types next. */
export function focusMain() {
  const main = byId("main");
  focusOn((main && (one(main, "[type=search]") || one(main, "h1"))) || main);
}
