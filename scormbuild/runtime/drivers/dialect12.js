/**
 * SCORM 1.2 (RTE 3.3 and 3.4), in the values that strict platforms take.
 *
 * @typedef {import("../tracking/types.js").Outcome} Outcome
 */
import { SUSPEND_DATA } from "../tracking/formats.js";
import { timespan12 } from "./times12.js";

/** @param {Pick<Outcome, "complete" | "success">} outcome @returns {string} cmi.core.lesson_status */
export function lessonStatus({ complete, success }) {
  if (success === "failed") return "failed";
  if (!complete) return "incomplete";
  return success === "passed" ? "passed" : "completed";
}

/** @type {import("./scorm.js").Speech} */
export const dialect12 = {
  api: "API",
  calls: [
    "LMSInitialize",
    "LMSFinish",
    "LMSGetValue",
    "LMSSetValue",
    "LMSCommit",
    "LMSGetLastError",
  ],
  adoptable: "101",
  forgetful: true,
  core: "cmi.core.",
  scaled: false,
  elements: {
    location: "cmi.core.lesson_location",
    mode: "cmi.core.lesson_mode",
    credit: "cmi.core.credit",
    learner: "cmi.core.student_id",
    passMark: "cmi.student_data.mastery_score",
    status: ["cmi.core.lesson_status"],
  },
  ranks: { incomplete: 1, failed: 2, completed: 3, passed: 4 },
  fullMark: 100,
  meaning: ([status]) => ({
    // A quiz may have been failed before the lessons were read.
    complete: /^(completed|passed)$/.test(status),
    success: status === "passed" || status === "failed" ? status : "unknown",
  }),
  lower: { passed: "incomplete", completed: "incomplete", failed: "incomplete", suspend: "" },
  compose({ result, seconds, suspend, location, exit }, keep) {
    return [
      ["cmi.core.lesson_status", result && keep(0, lessonStatus(result))],
      // An empty one is the normal exit of this version.
      ["cmi.core.exit", result && (exit ? "" : "suspend")],
      ["cmi.core.session_time", result && seconds && timespan12(seconds)],
      [SUSPEND_DATA, suspend],
      ["cmi.core.lesson_location", location !== null && `p${location}`],
    ];
  },
  objective: (at, { success }) => [[`${at}status`, lessonStatus({ complete: true, success })]],
};
