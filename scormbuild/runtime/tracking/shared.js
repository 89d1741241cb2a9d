/** What the scripts of a package share: one name in the window. */
import { openSession } from "./session.js";
import { browserWorld } from "./world.js";

/** @param {import("../drivers/scorm.js").Speech} speech the version of this package */
export function shareSession(speech) {
  /** @type {any} */
  const { scormbuild = {} } = window;
  Object.assign(window, { scormbuild });
  // Nobody answers a question, or begins a quiz, before the part of the player is there that brings
  // what belongs to it. Results of objectives change where a quiz ends; those of earlier visits the
  // platform has.
  const later = (/** @type {string} */ name) => (/** @type {any[]} */ ...given) =>
    scormbuild[name] && scormbuild[name](...given);
  const parts = {
    interaction: later("interaction"),
    results: later("results"),
    startQuiz: later("startQuiz"),
    finishQuiz: later("finishQuiz"),
    restart: later("restart"),
  };
  scormbuild.open = (/** @type {import("./types.js").Plan} */ plan) =>
    openSession(plan, { ...speech, ...parts }, browserWorld(window));
}
