/** What the scripts of a package share: one name in the window. */
import { openSession } from "./session.js";
import { browserWorld } from "./world.js";

/** @param {import("../drivers/scorm.js").Speech} speech the version of this package */
export function shareSession(speech) {
  /** @type {any} */
  const { scormbuild = {} } = window;
  Object.assign(window, { scormbuild });
  // Nobody answers a question before the part with the questions is there. Results of objectives
  // change where a quiz ends; those of earlier visits the platform has.
  const interaction = (/** @type {any[]} */ ...given) => scormbuild.interaction(...given);
  const results = (/** @type {any[]} */ ...given) =>
    scormbuild.results ? scormbuild.results(...given) : [];
  scormbuild.open = (/** @type {import("./types.js").Plan} */ plan) =>
    openSession(plan, { ...speech, interaction, results }, browserWorld(window));
}
