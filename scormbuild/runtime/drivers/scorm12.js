/**
 * SCORM 1.2, whole: for whoever has both scripts in one place, like tests. Not part of any package:
 * there the player and its parts bring the interactions, the results of objectives, and what begins and ends
 * attempts.
 */
import { dialect12 } from "./dialect12.js";
import { finishQuiz, startQuiz } from "../player/attempts.js";
import { restart } from "../player/restart.js";
import { resultsOf } from "../player/results.js";
import { interaction12 } from "./interactions12.js";

/** @type {import("./scorm.js").Dialect} */
export const scorm12 = {
  ...dialect12,
  interaction: interaction12,
  results: resultsOf,
  startQuiz,
  finishQuiz,
  restart,
};
