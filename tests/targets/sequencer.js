/**
 * Drives scorm-again's sequencer through an activity tree, as an LMS does: from standard input it
 * takes {tree, steps}, and writes what came of each step as its last line:
 * scorm-again itself tells the console what it delivers.
 *
 * A step is ["start"], ["continue"], ["choice", activity], or ["set", {element: value}]: then the
 * SCO that was delivered says this, suspends and terminates.
 */
import { readFileSync } from "node:fs";
import { Scorm2004API } from "scorm-again/scorm2004";

const { tree, steps } = JSON.parse(readFileSync(0, "utf8"));
const api = new Scorm2004API({
  autocommit: false,
  logLevel: 5,
  sequencing: { activityTree: tree, logLevel: "error" },
});
const service = api.getSequencingService();

/** The SCO that is open, and what the tree has come to. */
function now() {
  const { currentActivity, rootActivity } = service.getSequencingState();
  const active = currentActivity && currentActivity.isActive ? currentActivity.id : null;
  const { completionStatus, objectiveSatisfiedStatus, objectiveSatisfiedStatusKnown } =
    rootActivity;
  return {
    open: active,
    completion: completionStatus,
    satisfied: objectiveSatisfiedStatusKnown ? objectiveSatisfiedStatus : null,
    measure: rootActivity.objectiveMeasureStatus ? rootActivity.objectiveNormalizedMeasure : null,
  };
}

/** @param {Record<string, string>} values */
function play(values) {
  api.Initialize("");
  const objectives = Number(api.GetValue("cmi.objectives._count"));
  const ids = Array.from({ length: objectives }, (_, n) => api.GetValue(`cmi.objectives.${n}.id`));
  const refused = [];
  for (const [element, value] of Object.entries(values)) {
    // An objective is named by its id: its place is the LMS' business.
    const place = element.replace(/objectives\.([a-z]+)\./, (_, id) => {
      return `objectives.${ids.indexOf(id)}.`;
    });
    if (String(api.SetValue(place, value)) !== "true") refused.push([place, api.GetLastError()]);
  }
  api.SetValue("cmi.exit", "suspend");
  api.Terminate("");
  return { objectives: ids, refused };
}

const told = steps.map(([step, what]) => {
  if (step === "set") return { ...play(what), ...now() };
  const done = api.processNavigationRequest(step, what);
  api.reset();
  return { done, ...now() };
});
console.log(JSON.stringify(told));
