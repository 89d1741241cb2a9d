/** What the numbered scenarios share beyond a visit: names of calls, what the platform holds. */
import { decode } from "../../../scormbuild/runtime/tracking/codec.js";

/** The name of a call in each version. */
export const CALL = (version, name) =>
  version === "12" ? `LMS${name.replace("Terminate", "Finish")}` : name;

export const LOCATION = { 12: "cmi.core.lesson_location", 2004: "cmi.location" };
export const ENTRY = { 12: "cmi.core.entry", 2004: "cmi.entry" };
export const LEARNER = { 12: "cmi.core.student_id", 2004: "cmi.learner_id" };
export const TIME = { 12: "cmi.core.session_time", 2004: "cmi.session_time" };
export const SUSPEND = "cmi.suspend_data";

/** The statuses of a course in each version. */
export const SAID = {
  incomplete: { 12: ["incomplete"], 2004: ["incomplete", "unknown"] },
  completed: { 12: ["completed"], 2004: ["completed", "unknown"] },
  passed: { 12: ["passed"], 2004: ["completed", "passed"] },
  failed: { 12: ["failed"], 2004: ["completed", "failed"] },
};

/** What the server would give back to the learner. */
export const saved = (lms) => decode(lms.store.get(SUSPEND)).state;

/** All values that the page set for one element, in order. */
export const setsOf = (lms, wanted) =>
  lms.sets().flatMap(([element, value]) => (element === wanted ? [value] : []));

/** The ids of the interactions that the server holds, by index. */
export function interactions(lms, field = "id") {
  const found = [];
  for (const [element, value] of lms.store) {
    const at = /^cmi\.interactions\.(\d+)\.(\w+)$/.exec(element);
    if (at && at[2] === field) found[Number(at[1])] = value;
  }
  return found;
}

/** A small generator with a seed: the same numbers in every run. */
export function dice(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
