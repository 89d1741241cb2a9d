/** What the scripts of a package share: one name in the window. */
import { openSession } from "./session.js";
import { browserWorld } from "./world.js";

/** @param {import("../drivers/scorm.js").Speech} speech the version of this package */
export function shareSession(speech) {
  /** @type {any} */
  const { scormbuild = {} } = window;
  Object.assign(window, { scormbuild });
  // Nobody answers a question before the part with the questions is there.
  const interaction = (/** @type {any[]} */ ...given) => scormbuild.interaction(...given);
  scormbuild.open = (/** @type {import("./types.js").Plan} */ plan) =>
    openSession(plan, { ...speech, interaction }, browserWorld(window));
}
