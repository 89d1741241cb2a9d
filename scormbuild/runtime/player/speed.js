import { all } from "../questions/controls.js";
import { make, one } from "./dom.js";

/** @typedef {import("./types.js").Player} Player */

/** What can be chosen, beside what menus of browsers have. */
const SPEEDS = [0.75, 1, 1.25, 1.5, 2];

/** What the learner chose last; recordings and films remember it. */
let chosen = 1;

/**
 * Let learners choose how fast recordings and films play. The word for it is in the page, as no other page needs it.
 * @param {Element} article
 * @param {Player} player
 */
export function wireSpeed(article, { plan }) {
  const form = new Intl.NumberFormat(plan.language);
  for (const media of /** @type {HTMLMediaElement[]} */ (all(article, "[data-speed]"))) {
    const word = media.getAttribute("data-speed") || "";
    const select = make("select", "");
    select.setAttribute("aria-label", `${word} – ${media.getAttribute("aria-label")}`);
    /** @param {number} rate */
    const offer = (rate) => select.add(new Option(`${form.format(rate)}×`, String(rate)));
    const show = () => {
      const rate = media.playbackRate;
      if (!one(select, `[value="${rate}"]`)) offer(rate);
      select.value = String(rate);
    };
    SPEEDS.forEach(offer);
    setRate(media);
    show();
    select.addEventListener("change", () => choose(Number(select.value)));
    // Browsers have a menu of their own for it.
    media.addEventListener("ratechange", () => {
      show();
      if (media.playbackRate !== chosen) choose(media.playbackRate);
    });
    media.after(make("label", "speed", word, " ", select));
  }
}

/**
 * Let all players of the page play so fast.
 * @param {number} rate
 */
function choose(rate) {
  chosen = rate;
  for (const media of all(document.body, "[data-speed]")) setRate(/** @type {HTMLMediaElement} */ (media));
}

/** @param {HTMLMediaElement} media */
function setRate(media) {
  // A player that begins to load takes its default.
  media.defaultPlaybackRate = media.playbackRate = chosen;
}
