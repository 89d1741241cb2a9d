/**
 * SCORM 2004, whole: for whoever has both scripts in one place, like tests. Not part of any package:
 * there the part of the player with the questions brings the interactions.
 */
import { dialect2004 } from "./dialect2004.js";
import { interaction2004 } from "./interactions2004.js";

/** @type {import("./scorm.js").Dialect} */
export const scorm2004 = { ...dialect2004, interaction: interaction2004 };
