/** The tracking script of SCORM 2004 packages. */
import { scorm2004 } from "./drivers/scorm2004.js";
import { openSession } from "./tracking/session.js";
import { browserWorld } from "./tracking/world.js";

/** @type {any} */
const trackingWindow = window;
trackingWindow.scormbuild = Object.assign(trackingWindow.scormbuild || {}, {
  open: (/** @type {import("./tracking/types.js").Plan} */ plan) =>
    openSession(plan, scorm2004, browserWorld(trackingWindow)),
});
