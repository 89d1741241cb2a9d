/**
 * SCORM 2004, whole: for whoever has both scripts in one place, like tests. Not part of any package:
 * there the player and its parts bring the interactions, the results of objectives, and what begins and ends
 * attempts.
 */
import { dialect2004 } from "./dialect2004.js";
import { finishQuiz, startQuiz } from "../player/attempts.js";
import { restart } from "../player/restart.js";
import { resultsOf } from "../player/results.js";
import { interaction2004 } from "./interactions2004.js";

/** @type {import("./scorm.js").Dialect} */
export const scorm2004 = {
  ...dialect2004,
  interaction: interaction2004,
  results: resultsOf,
  startQuiz,
  finishQuiz,
  restart,
};
