/**
 * SCORM 2004, whole: for whoever has both scripts in one place, like tests. Not part of any package:
 * there the parts of the player bring the interactions and the results of objectives.
 */
import { dialect2004 } from "./dialect2004.js";
import { resultsOf } from "../player/results.js";
import { interaction2004 } from "./interactions2004.js";

/** @type {import("./scorm.js").Dialect} */
export const scorm2004 = { ...dialect2004, interaction: interaction2004, results: resultsOf };
