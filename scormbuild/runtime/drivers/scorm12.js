/**
 * SCORM 1.2, whole: for whoever has both scripts in one place, like tests. Not part of any package:
 * there the parts of the player bring the interactions and the results of objectives.
 */
import { dialect12 } from "./dialect12.js";
import { resultsOf } from "../player/results.js";
import { interaction12 } from "./interactions12.js";

/** @type {import("./scorm.js").Dialect} */
export const scorm12 = { ...dialect12, interaction: interaction12, results: resultsOf };
