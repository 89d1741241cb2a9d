import { one, setText } from "../player/dom.js";
import { isEarned } from "../player/progress.js";
import { percentText } from "../player/words.js";
import { fromStore } from "./kit.js";
import { printNow } from "./print.js";

/** @typedef {import("./kit.js").Kit} Kit */

/** No name is longer than this; SCORM allows 250 and 255 characters. */
const LONGEST = 255;

/**
 * A page to print: who, what, when, how well. The name is the platform's, and is asked for here only.
 * @param {Kit} kit
 */
export function showCertificate(kit) {
  const page = fromStore(kit, "certificate");
  if (!page) return null;
  const { plan, session } = kit.player;
  const earned = isEarned(kit.player);
  const gone = one(page, earned ? "[data-slot=later]" : "[data-slot=certificate]");
  if (gone) gone.remove();
  if (!earned) return page;
  const { language } = plan;
  const day = new Date().toLocaleDateString(language, { year: "numeric", month: "long", day: "numeric" });
  const { score } = session.outcome();
  setText(one(page, "[data-slot=name]"), nameOf(session.get(kit.store.name || "")));
  setText(one(page, "[data-slot=date]"), day);
  const mark = one(page, "[data-slot=score]");
  if (score === null) {
    const fact = mark && mark.closest("div");
    if (fact) fact.remove();
  } else setText(mark, percentText(score, language));
  const button = one(page, "[data-press=print]");
  if (button) button.addEventListener("click", () => printNow(kit.player));
  return page;
}

/**
 * A name on one line; it may be anything that somebody typed into the platform.
 * @param {string|null} text
 */
export function nameOf(text) {
  return (text || "").replace(/[\0-\x1f\x7f\u2028\u2029]+/g, " ").trim().slice(0, LONGEST);
}
