/** What a SCO of many tells the SCOs that wait for it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { fakeLms, plan } from "./fake_lms.js";
import { again, both, readAll, start } from "./visit.js";

const waited = () => plan({ quizzes: [], passing: null, objective: "done" });
const objectives = (lms) =>
  Array.from(lms.store).filter(([element]) => element.startsWith("cmi.objectives."));
const HELD = {
  "cmi.objectives._count": "2",
  "cmi.objectives.0.id": "status",
  "cmi.objectives.1.id": "done",
};

test("a SCO that is completed meets its objective, and says so again at the next launch", () => {
  const { lms, session, world } = start("2004", { course: waited() });
  world.wait(10000);
  assert.deepEqual(objectives(lms), []);
  readAll(session);
  world.wait(10000);
  const met = [
    ["cmi.objectives.0.id", "done"],
    ["cmi.objectives.0.success_status", "passed"],
  ];
  assert.deepEqual(objectives(lms), met);
  assert.deepEqual(lms.refused, []);

  const next = again(lms, { course: waited() });
  assert.deepEqual(objectives(next.lms), met);
});

test("it takes the place that the platform gave the objective of the manifest", () => {
  const { lms, session, world } = start("2004", {
    course: waited(),
    lms: fakeLms("2004", HELD),
  });
  readAll(session);
  world.wait(10000);
  assert.equal(lms.store.get("cmi.objectives.1.success_status"), "passed");
  assert.deepEqual(
    lms.calls.filter(([name, element]) => name === "SetValue" && /objectives.*id/.test(element)),
    [],
  );
});

both("a course that nobody waits for knows no objectives", (version) => {
  const course = plan({ quizzes: [], passing: null });
  const { lms, session, world } = start(version, { course });
  readAll(session);
  world.wait(10000);
  assert.deepEqual(objectives(lms), []);
});

test("SCORM 1.2 has prerequisites instead", () => {
  const { lms, session, world } = start("12", { course: waited() });
  readAll(session);
  world.wait(10000);
  assert.deepEqual(objectives(lms), []);
});
