/** The tracking script of SCORM 1.2 packages. */
import { scorm12 } from "./drivers/scorm12.js";
import { openSession } from "./tracking/session.js";
import { browserWorld } from "./tracking/world.js";

/** @type {any} */
const trackingWindow = window;
trackingWindow.scormbuild = Object.assign(trackingWindow.scormbuild || {}, {
  open: (/** @type {import("./tracking/types.js").Plan} */ plan) =>
    openSession(plan, scorm12, browserWorld(trackingWindow)),
});
