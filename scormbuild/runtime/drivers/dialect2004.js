/** SCORM 2004 (RTE 4.2), 3rd and 4th edition, in the values that strict platforms take. */
import { SUSPEND_DATA, decimal } from "../tracking/formats.js";
import { timespan2004 } from "./times2004.js";

/** @type {import("./scorm.js").Speech} */
export const dialect2004 = {
  api: "API_1484_11",
  calls: ["Initialize", "Terminate", "GetValue", "SetValue", "Commit", "GetLastError"],
  adoptable: "103",
  forgetful: false,
  core: "cmi.",
  scaled: true,
  elements: {
    location: "cmi.location",
    mode: "cmi.mode",
    credit: "cmi.credit",
    learner: "cmi.learner_id",
    passMark: "cmi.scaled_passing_score",
    status: ["cmi.completion_status", "cmi.success_status"],
  },
  ranks: { incomplete: 1, completed: 2, failed: 1, passed: 2 },
  fullMark: 1,
  meaning: ([completion, success]) => ({
    complete: completion === "completed",
    success: success === "passed" || success === "failed" ? success : "unknown",
  }),
  // Never an empty exit: where the next commit fails, Moodle would forget everything at the next launch.
  lower: { completed: "incomplete", passed: "unknown", failed: "unknown" },
  compose({ result, seconds, suspend, location, objective, exit }, keep, place) {
    const completion = result && keep(0, result.complete ? "completed" : "incomplete");
    const percent = result && (completion === "completed" ? 100 : Math.floor(result.progress * 99));
    const met = result && objective && place(objective);
    const at = `cmi.objectives.${met && met.index}.`;
    return [
      ["cmi.completion_status", completion],
      ["cmi.success_status", result && keep(1, result.success)],
      ["cmi.progress_measure", percent !== null && decimal(percent)],
      [`${at}id`, met && met.held < 0 && objective],
      [`${at}success_status`, met && "passed"],
      // Without it the platform forgets suspend data at the next launch, in no-credit mode, too.
      ["cmi.exit", exit || "suspend"],
      ["cmi.session_time", result && seconds && timespan2004(seconds)],
      [SUSPEND_DATA, suspend],
      ["cmi.location", location !== null && `p${location}`],
    ];
  },
  objective: (at, { success, text }) => [
    [`${at}success_status`, success],
    [`${at}completion_status`, "completed"],
    [`${at}progress_measure`, "1"],
    [`${at}description`, text],
  ],
};
