/** Status and score: what the platform holds when a learner has done this or that. */
import assert from "node:assert/strict";
import { quizScore } from "../../../scormbuild/runtime/player/scores.js";
import { choice, fakeLms, plan } from "../tracking/fake_lms.js";
import { judge } from "../tracking/moodle_rules.js";
import { EXIT, RAW, STATUS, again, attempt, both, readAll, start } from "../tracking/visit.js";
import { CALL, SAID, SUSPEND, dice, saved, setsOf } from "./scenario.js";

const three = () => plan({ quizzes: [{ ...plan().quizzes[0], attempts: 3 }] });

both("29 the first launch says incomplete and suspend within two seconds", (version) => {
  const { lms, world } = start(version);
  world.wait(1800);
  assert.deepEqual(lms.kept(...STATUS[version], EXIT[version]), [
    ...SAID.incomplete[version],
    "suspend",
  ]);
  assert.ok(lms.count("Commit") >= 1);
});

both("31 all pages seen and nothing graded: completed", (version) => {
  const course = plan({ quizzes: [], passing: null });
  const { lms, session, world } = start(version, { course });
  readAll(session);
  world.wait(10000);
  assert.deepEqual(lms.kept(...STATUS[version]), SAID.completed[version]);
  assert.equal(lms.store.get("cmi.progress_measure"), version === "12" ? undefined : "1");
  assert.equal(lms.store.has(RAW[version]), false);
});

both("32 passed with 90: raw 90 of 0 to 100, and passed", (version) => {
  const { lms, session, world } = start(version);
  readAll(session);
  attempt(session, 9000);
  world.wait(10000);
  const score = RAW[version].replace("raw", "");
  assert.deepEqual(lms.kept(...STATUS[version]), SAID.passed[version]);
  assert.deepEqual(lms.kept(`${score}raw`, `${score}min`, `${score}max`), ["90", "0", "100"]);
  assert.equal(lms.store.get("cmi.score.scaled"), version === "12" ? undefined : "0.9");
});

both("33 passed, then a worse retake at the next visit: passed and 90 stay", (version) => {
  const first = start(version);
  readAll(first.session);
  attempt(first.session, 9000);
  first.world.wait(10000);
  first.session.leave();
  const { lms, session, world } = again(first.lms);
  attempt(session, 4000);
  world.wait(10000);
  session.leave();
  assert.deepEqual(lms.kept(...STATUS[version], RAW[version]), [...SAID.passed[version], "90"]);
  assert.deepEqual(new Set(setsOf(lms, RAW[version])), new Set(["90"]));
  assert.equal(saved(lms).quizzes[3].attempts, 2);
});

both("34 failed, two of three attempts left: incomplete, not failed", (version) => {
  const { lms, session, world } = start(version, { course: three() });
  readAll(session);
  attempt(session, 3000);
  world.wait(10000);
  assert.deepEqual(lms.kept(...STATUS[version]), SAID.incomplete[version]);
  assert.equal(lms.store.get(RAW[version]), "30");
});

both("35 failed, no attempt left: failed", (version) => {
  const { lms, session, world } = start(version, { course: three() });
  readAll(session);
  for (const score of [3000, 4000, 5000]) attempt(session, score);
  world.wait(10000);
  assert.deepEqual(lms.kept(...STATUS[version]), SAID.failed[version]);
  assert.equal(lms.store.get(RAW[version]), "50");
});

const strict = (more = {}) =>
  plan({ quizzes: [{ ...plan().quizzes[0], attempts: 3, fails: true }], ...more });

both("on_fail: failed, attempts left: failed, and completed only when all is done", (version) => {
  const { lms, session, world } = start(version, { course: strict() });
  session.visit(1);
  attempt(session, 3000);
  world.wait(10000);
  const early = { 12: ["failed"], 2004: ["incomplete", "failed"] }[version];
  assert.deepEqual(lms.kept(...STATUS[version], RAW[version]), [...early, "30"]);
  assert.equal(session.outcome().complete, false, "nobody is told that the course is over");
  for (const score of [4000, 5000]) attempt(session, score);
  world.wait(10000);
  assert.deepEqual(lms.kept(...STATUS[version]), SAID.failed[version]);
});

both("on_fail: failed, then passed: passed when the lessons are read, too", (version) => {
  const { lms, session, world } = start(version, { course: strict() });
  attempt(session, 3000);
  attempt(session, 9000);
  world.wait(10000);
  // A status of SCORM 1.2 never goes down: it stays until all is done.
  const missing = { 12: ["failed"], 2004: ["incomplete", "passed"] }[version];
  assert.deepEqual(lms.kept(...STATUS[version]), missing);
  readAll(session);
  world.wait(10000);
  assert.deepEqual(lms.kept(...STATUS[version], RAW[version]), [...SAID.passed[version], "90"]);
});

both("on_fail: failed, with a mark over two quizzes: when the second is finished", (version) => {
  const [first] = strict().quizzes;
  const both = [first, { ...first, n: 4, pass: null }].map((quiz) => ({ ...quiz, pass: null, must: null }));
  const { lms, session, world } = start(version, { course: strict({ quizzes: both, passing: 5000 }) });
  attempt(session, 3000);
  world.wait(10000);
  assert.deepEqual(lms.kept(...STATUS[version]), SAID.incomplete[version]);
  session.startAttempt(4, 7);
  session.finishAttempt(4, 6000);
  world.wait(10000);
  assert.equal(lms.kept(...STATUS[version]).at(-1), "failed");
  attempt(session, 4000);
  readAll(session);
  world.wait(10000);
  assert.deepEqual(lms.kept(...STATUS[version]), SAID.passed[version]);
});

/** A first quiz that allows no further attempt, and a second one that nobody began. */
const pair = (passing, pass) => {
  const [first] = plan().quizzes;
  const quizzes = [{ ...first, attempts: 1, pass }, { ...first, n: 4, attempts: null, pass }];
  return plan({ quizzes, passing });
};

both("failed for good by one quiz of two: failed, whatever becomes of the other", (version) => {
  const { lms, session, world } = start(version, { course: pair(null, 7500) });
  attempt(session, 3000);
  world.wait(10000);
  assert.deepEqual(lms.kept(...STATUS[version]), SAID.failed[version]);
  assert.equal(lms.store.has(RAW[version]), false, "no score before both are finished");
});

both("the mean of two quizzes decides: failed when full marks in the other would not do", (version) => {
  const { lms, session, world } = start(version, { course: pair(6000, null) });
  attempt(session, 2000);
  world.wait(10000);
  assert.deepEqual(lms.kept(...STATUS[version]), SAID.incomplete[version], "60 can still be reached");
  const lost = start(version, { course: pair(6000, null) });
  attempt(lost.session, 1900);
  lost.world.wait(10000);
  assert.deepEqual(lost.lms.kept(...STATUS[version]), SAID.failed[version]);
});

both("on_fail: failed is remembered by the LMS alone: no lesson is taken for read", (version) => {
  const first = start(version, { course: strict() });
  attempt(first.session, 3000);
  first.world.wait(10000);
  first.session.leave();
  first.lms.store.delete(SUSPEND);
  const { session } = again(first.lms, { course: strict() });
  assert.equal(session.outcome().complete, false);
  assert.equal(session.outcome().success, "failed");
});

both("36 who leaves before the quiz has no score", (version) => {
  const { lms, session, world } = start(version);
  readAll(session);
  session.visit(3);
  session.startAttempt(3, 7);
  session.answer(2, { response: 1, score: 0 });
  world.wait(10000);
  session.leave();
  assert.deepEqual(setsOf(lms, RAW[version]), []);
  assert.deepEqual(lms.kept(...STATUS[version]), SAID.incomplete[version]);
});

both("37 the score is written before the status, and both before the state", (version) => {
  const { lms, session, world } = start(version);
  readAll(session);
  for (const score of [5000, 9000]) {
    session.startAttempt(3, 7);
    session.answer(2, { response: 0, score: 100, interaction: choice(0) });
    lms.calls.length = 0;
    session.finishAttempt(3, score);
    world.wait(10000);
    const elements = lms.sets().map(([element]) => element);
    const status = elements.findIndex((element) => STATUS[version].includes(element));
    assert.equal(elements[0], RAW[version]);
    assert.equal(status > 0, score === 9000);
    assert.ok(elements.indexOf(SUSPEND) > status);
  }
});

both("37 a save that failed is repeated with the score before the status", (version) => {
  const { lms, session, world } = start(version);
  world.wait(10000);
  lms.down = true;
  readAll(session);
  attempt(session, 9000);
  world.wait(10000);
  lms.down = false;
  lms.calls.length = 0;
  world.wait(60000);
  // From one commit to the next.
  const names = lms.calls.map(([name, element]) => (name === CALL(version, "Commit") ? ";" : element));
  const groups = names.join(" ").split(";").filter((group) => group.includes(RAW[version]));
  assert.ok(groups.length > 1);
  for (const group of groups) {
    const [status] = STATUS[version];
    assert.ok(group.indexOf(RAW[version]) < (group + status).indexOf(status), group);
  }
  assert.equal(lms.store.get(RAW[version]), "90");
});

both("38 a thousand random quizzes: every score is a number from 0 to 100", (version) => {
  const roll = dice(38);
  const wanted = /^(100|\d{1,2}(\.\d{1,2})?)$/;
  for (let round = 0; round < 1000; round++) {
    const count = 1 + roll(3);
    const quizzes = Array.from({ length: count }, (_, index) => ({
      n: 3 + index,
      attempts: roll(2) ? 1 + roll(3) : null,
      counted: roll(2) ? "best" : "last",
      pass: roll(2) ? roll(10001) : null,
      must: roll(2) ? "passed" : "finished",
      weight: [1, 33, 100, 700, 12345][roll(5)],
    }));
    const course = plan({ quizzes, passing: roll(2) ? roll(10001) : null });
    const { lms, session, world } = start(version, { course });
    for (let turn = 0; turn < 2 * count; turn++) {
      const total = 1 + roll(30000);
      const { n } = quizzes[turn % count];
      session.startAttempt(n, roll(4096));
      session.finishAttempt(n, quizScore([0, 1, total, roll(total + 1)][roll(4)], total));
    }
    world.wait(7000);
    for (const raw of setsOf(lms, RAW[version])) assert.match(raw, wanted);
    for (const scaled of setsOf(lms, "cmi.score.scaled")) {
      assert.match(scaled, /^(0|1|0\.\d{1,4})$/);
      assert.equal(judge("2004", "cmi.score.scaled", scaled, new Map()), "0");
    }
    assert.ok(setsOf(lms, RAW[version]).length > 0, `round ${round}`);
    assert.deepEqual(lms.refused, []);
  }
});

for (const [what, floor] of [
  ["completed", SAID.completed],
  ["passed", SAID.passed],
]) {
  both(`39 the platform holds ${what}, the state is empty: it stays ${what}`, (version) => {
    const held = Object.fromEntries(
      STATUS[version].map((element, index) => [element, floor[version][index]]),
    );
    const { lms, session, world } = start(version, { lms: fakeLms(version, held) });
    session.visit(1);
    attempt(session, 1000);
    world.wait(10000);
    session.leave();
    assert.deepEqual(lms.kept(...STATUS[version]), floor[version]);
    for (const [index, element] of STATUS[version].entries()) {
      for (const value of setsOf(lms, element)) assert.equal(value, floor[version][index]);
    }
    assert.equal(saved(lms).earned.inherited, true);
  });
}

both("33 the platform took a score and lost the state with it: the score stays", (version) => {
  const first = start(version);
  attempt(first.session, 2000);
  first.world.wait(10000);
  const before = first.lms.store.get("cmi.suspend_data");
  attempt(first.session, 5000);
  first.world.wait(10000);
  first.lms.store.set("cmi.suspend_data", before);
  const { lms, session, world } = again(first.lms);
  world.wait(2000);
  assert.equal(lms.store.get(RAW[version]), "50");
  attempt(session, 3000);
  world.wait(10000);
  assert.equal(lms.store.get(RAW[version]), "50");
});

both("40 our state says passed, the platform incomplete: it is said again", (version) => {
  const first = start(version);
  readAll(first.session);
  attempt(first.session, 9000);
  first.world.wait(10000);
  STATUS[version].forEach((element, index) =>
    first.lms.store.set(element, SAID.incomplete[version][index]),
  );
  first.lms.store.delete(RAW[version]);
  const { lms, world } = again(first.lms);
  world.wait(2000);
  assert.deepEqual(lms.kept(...STATUS[version], RAW[version]), [...SAID.passed[version], "90"]);
  const elements = lms.sets().map(([element]) => element);
  assert.ok(elements.indexOf(RAW[version]) < elements.indexOf(STATUS[version].slice(-1)[0]));
});

both("41 the status cannot be read: it is said once at each launch, and no more", (version) => {
  const first = start(version);
  readAll(first.session);
  attempt(first.session, 9000);
  first.world.wait(10000);
  for (let launch = 0; launch < 3; launch++) {
    const lms = fakeLms(version, Object.fromEntries(first.lms.store));
    const get = CALL(version, "GetValue");
    lms.answers[get] = (element) =>
      STATUS[version].includes(element) ? "" : lms.values.get(element) || "";
    const { world, session } = start(version, { lms });
    world.wait(3600000);
    assert.equal(lms.count("Commit"), 1);
    for (const element of STATUS[version]) assert.equal(setsOf(lms, element).length, 1);
    session.leave();
    assert.deepEqual(lms.kept(...STATUS[version]), SAID.passed[version]);
  }
});
