/** The scenarios that speak of Moodle, on a platform that does what was measured on a real one. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { choice, fakeLms, plan, withKnobs } from "../tracking/fake_lms.js";
import { EXIT, MODE, RAW, STATUS, attempt, both, readAll, start } from "../tracking/visit.js";
import { CALL, ENTRY, SAID, SUSPEND, interactions, saved, setsOf } from "./scenario.js";

const moodle = (version, stored) => fakeLms(version, stored, ["moodle"]);

/** The same learner opens the activity again. */
const relaunch = ({ lms }, options = {}) =>
  start(lms.version, { lms: withKnobs(lms.relaunch({ freeze() {} })), ...options });

function passed(version) {
  const visit = start(version, { lms: moodle(version) });
  readAll(visit.session);
  attempt(visit.session, 9000);
  visit.world.wait(10000);
  return visit;
}

both('22 Moodle says entry "" with a state: the visit goes on', (version) => {
  const first = start(version, { lms: moodle(version) });
  readAll(first.session);
  first.world.wait(10000);
  first.session.leave();
  first.lms.server.store.set(EXIT[version], version === "12" ? "" : "suspend");
  const { lms, session } = relaunch(first);
  assert.equal(lms.values.get(ENTRY[version]), version === "12" ? "" : "resume");
  assert.deepEqual([session.resumed, session.state.location], [true, 2]);
});

both("23 Moodle says entry resume without a state: a fresh start", (version) => {
  const lms = moodle(version, { [EXIT[version]]: "suspend" });
  const { session, world } = start(version, { lms });
  world.wait(10000);
  assert.equal(lms.values.get(ENTRY[version]), "resume");
  assert.equal(session.resumed, false);
  assert.deepEqual(lms.malformed, []);
});

both("29 on Moodle the first launch is incomplete", (version) => {
  const { lms, world } = start(version, { lms: moodle(version) });
  world.wait(1800);
  assert.equal(lms.store.get(STATUS[version][0]), "incomplete");
  assert.equal(lms.store.get(EXIT[version]), "suspend");
});

for (const [how, go] of [
  ["Save and exit", ({ session }) => session.leave()],
  ["the window", ({ world }) => world.fire("pagehide", { persisted: false })],
]) {
  both(`30 closed at once by ${how}: Moodle has incomplete, not completed`, (version) => {
    const visit = start(version, { lms: moodle(version) });
    go(visit);
    assert.deepEqual(visit.lms.finished, 1);
    assert.equal(visit.lms.store.get(STATUS[version][0]), "incomplete");
  });
}

test("30 the trap is there: a course that says nothing is completed (12)", () => {
  const lms = moodle("12");
  lms.api.LMSInitialize("");
  lms.api.LMSFinish("");
  assert.equal(lms.store.get(STATUS[12][0]), "completed");
});

both("33 passed on Moodle, opened again: review, and 90 stays whatever is tried", (version) => {
  const first = passed(version);
  first.session.leave();
  const { lms, session, world } = relaunch(first);
  assert.equal(lms.values.get(MODE[version]), "review");
  attempt(session, 4000);
  world.wait(10000);
  session.leave();
  assert.deepEqual(lms.sets(), []);
  assert.deepEqual(lms.kept(...STATUS[version], RAW[version]), [...SAID.passed[version], "90"]);
});

test("36 mastery on, left before and in the middle of the quiz: Moodle does not say failed (12)", () => {
  const lms = moodle("12", { "cmi.student_data.mastery_score": "80" });
  const first = start("12", { lms });
  readAll(first.session);
  first.session.startAttempt(3, 7);
  first.session.answer(2, { response: 1, score: 0, interaction: choice(1) });
  first.world.wait(10000);
  first.session.leave();
  assert.deepEqual(lms.kept(STATUS[12][0], RAW[12]), ["incomplete", undefined]);
  const next = relaunch(first);
  assert.equal(next.session.recording, true);
  attempt(next.session, 9000);
  next.world.wait(10000);
  next.session.leave();
  assert.deepEqual(next.lms.kept(STATUS[12][0], RAW[12]), ["passed", "90"]);
});

both("39 Moodle holds completed, our state is lost: it stays completed", (version) => {
  const held = Object.fromEntries(
    STATUS[version].map((element, index) => [element, SAID.completed[version][index]]),
  );
  const visit = start(version, {
    lms: moodle(version, { ...held, [EXIT[version]]: "suspend", [RAW[version]]: "70" }),
  });
  visit.session.visit(1);
  attempt(visit.session, 1000);
  visit.world.wait(10000);
  visit.session.leave();
  assert.deepEqual(visit.lms.kept(...STATUS[version], RAW[version]), [
    ...SAID.completed[version],
    "70",
  ]);
});

both("40 Moodle lost the last save: at the next launch passed and 90 are there", (version) => {
  const first = start(version, { lms: moodle(version) });
  readAll(first.session);
  first.world.wait(10000);
  // Status and score went with the beacon that was dropped; the state had come through before.
  attempt(first.session, 9000);
  first.lms.down = true;
  first.world.fire("pagehide", { persisted: false });
  first.lms.down = false;
  first.lms.store.set(SUSPEND, first.lms.values.get(SUSPEND));
  const { lms, world } = relaunch(first);
  world.wait(2000);
  assert.deepEqual(lms.kept(...STATUS[version], RAW[version]), [...SAID.passed[version], "90"]);
});

both("44 Moodle's server fails once at the end of the quiz: then it has passed, 90 and the state", (version) => {
  const visit = start(version, { lms: moodle(version) });
  const { lms, session, world, notices } = visit;
  readAll(session);
  world.wait(10000);
  lms.down = true;
  attempt(session, 9000);
  world.wait(1500);
  assert.equal(notices[notices.length - 1], "unsaved");
  assert.equal(lms.store.get(RAW[version]), undefined);
  lms.down = false;
  world.wait(60000);
  assert.equal(notices[notices.length - 1], "saved");
  session.leave();
  const score = RAW[version].replace("raw", "");
  assert.deepEqual(lms.kept(...STATUS[version], RAW[version], `${score}min`, `${score}max`), [
    ...SAID.passed[version],
    "90",
    "0",
    "100",
  ]);
  assert.equal(saved(lms).quizzes[3].best, 9000);
  assert.equal(lms.store.get(SUSPEND), lms.values.get(SUSPEND));
  assert.deepEqual([lms.refused, lms.malformed], [[], []]);
});

test("44 the trap is there: Moodle says true to a second try and sends nothing (12)", () => {
  const lms = moodle("12");
  lms.api.LMSInitialize("");
  lms.down = true;
  lms.api.LMSSetValue(RAW[12], "90");
  assert.equal(lms.api.LMSCommit(""), "false");
  lms.down = false;
  lms.api.LMSSetValue(RAW[12], "90");
  assert.equal(lms.api.LMSCommit(""), "true");
  assert.equal(lms.store.get(RAW[12]), undefined);
});

both("45 interactions that Moodle lost are there at a new index, others once", (version) => {
  const { lms, session, world } = start(version, { lms: moodle(version) });
  session.answer(2, { response: 0, score: 100, interaction: choice(0) });
  world.wait(10000);
  lms.down = true;
  session.answer(3, { response: 1, score: 0, interaction: choice(1) });
  world.wait(1500);
  lms.down = false;
  world.wait(60000);
  const ids = interactions(lms).filter(Boolean);
  assert.deepEqual(ids, ["final_ask", "final_say"]);
  assert.equal(lms.store.has("cmi.interactions.2.id"), version === "12");
  const at = version === "12" ? 2 : 1;
  const fields = [...lms.values.keys()].filter((key) => key.startsWith(`cmi.interactions.${at}.`));
  for (const field of fields) assert.equal(lms.store.get(field), lms.values.get(field));
  assert.ok(fields.length >= 7);
  assert.deepEqual(lms.refused, []);
});

both("47 Moodle said true to nothing and nobody could know: the next save has the answer, too", (version) => {
  const { lms, session, world, notices } = start(version, { lms: moodle(version) });
  world.wait(10000);
  Object.assign(lms, { down: true, lie: true });
  world.reach = "silent";
  session.answer(1, { response: 1, score: 100 });
  world.wait(10000);
  assert.equal(notices[notices.length - 1], "sent");
  assert.equal(saved(lms).answers[1], undefined);
  Object.assign(lms, { down: false, lie: false });
  world.reach = "reached";
  world.hide(true);
  world.wait(10000);
  assert.equal(notices[notices.length - 1], "saved");
  assert.equal(saved(lms).answers[1].response, 1);
});

both("49 the session on Moodle is over: told, and after a new login everything is there", (version) => {
  const shelf = new Map();
  const visit = start(version, { lms: moodle(version), shelf });
  const { lms, session, world, notices } = visit;
  world.wait(10000);
  // Moodle answers with the login page: Commit is false, the error 101.
  lms.down = true;
  readAll(session);
  attempt(session, 9000);
  world.wait(120000);
  assert.equal(notices[notices.length - 1], "unsaved");
  assert.ok(!notices.slice(notices.indexOf("unsaved")).includes("saved"));
  assert.equal(session.leave(), "unsaved");
  session.leave(true);
  lms.down = false;
  const next = relaunch(visit, { shelf });
  next.world.wait(10000);
  assert.deepEqual(next.lms.kept(...STATUS[version], RAW[version]), [...SAID.passed[version], "90"]);
  assert.equal(next.notices.pop(), "saved");
});

both("73 Moodle's server fails at Save and exit: stays, and can save and leave later", (version) => {
  const { lms, session, world } = start(version, { lms: moodle(version) });
  readAll(session);
  lms.down = true;
  assert.equal(session.leave(), "unsaved");
  assert.equal(lms.finished, 0);
  lms.down = false;
  world.wait(10000);
  assert.equal(session.leave(), "left");
  assert.equal(saved(lms).pages[2], 2);
});

test("75 140 interactions: Moodle's beacon takes them when the window goes (2004)", () => {
  const [, graded] = plan().questions;
  const questions = Array.from({ length: 140 }, (_, index) => ({
    ...graded,
    n: index + 1,
    record: `final_quiz_question_${index}`,
  }));
  const lms = moodle("2004");
  const { session, world } = start("2004", { lms, course: plan({ questions, limit: 20000 }) });
  for (const { n } of questions) {
    const prompt = `What would you say to question ${n}, if you were asked on a Monday?`;
    session.answer(n, { response: 1, score: 0, interaction: [{ ...choice(1)[0], prompt }] });
  }
  world.wait(10000);
  session.answer(140, { response: 2, score: 100 });
  world.fire("beforeunload");
  world.fire("pagehide", { persisted: false });
  assert.equal(lms.finished, 1);
  assert.equal(saved(lms).answers[140].response, 2);
  assert.equal(interactions(lms).length, 140);
});

test("68 on Moodle the learner nearly leaves while the server is away: the report is said again (12)", () => {
  const lms = moodle("12");
  const { session, world, notices } = start("12", { lms });
  world.wait(10000);
  lms.down = true;
  session.answer(2, { response: 0, score: 100, interaction: choice(0) });
  world.fire("beforeunload");
  lms.down = false;
  world.hide();
  world.hide(false);
  world.wait(60000);
  assert.equal(notices.pop(), "saved");
  assert.ok(interactions(lms).includes("final_ask"));
});

test("80 Moodle in standards mode: 4,096 characters at most, and the state fits (12)", () => {
  const lms = fakeLms("12", {}, ["moodle-standards"]);
  const { session, world } = start("12", { lms, course: plan({ limit: 20000 }) });
  session.answer(3, { response: "word ".repeat(1000), score: 100 });
  readAll(session);
  world.wait(10000);
  assert.ok(setsOf(lms, SUSPEND).some((text) => text.length > 4096));
  assert.deepEqual(saved(lms).pages, { 1: 2, 2: 2 });
});

both("98 completed on Moodle, opened again: still completed, and the data are there", (version) => {
  const first = passed(version);
  first.session.leave();
  const { lms, session } = relaunch(first);
  assert.deepEqual(session.outcome(), { complete: true, success: "passed", score: 9000 });
  assert.deepEqual(session.state.pages, { 1: 2, 2: 2, 3: 1 });
  session.leave();
  assert.deepEqual(lms.kept(...STATUS[version], RAW[version]), [...SAID.passed[version], "90"]);
  const third = relaunch({ lms });
  assert.equal(third.session.state.pages[1], 2);
});

test("98 the trap is there: after exit normal Moodle gives back nothing (2004)", () => {
  const first = passed("2004");
  first.lms.api.SetValue("cmi.exit", "normal");
  first.lms.api.Commit("");
  assert.equal(relaunch(first).session.resumed, false);
});

both("16 Moodle says 101/103 when the frame is loaded anew: adopted", (version) => {
  const first = start(version, { lms: moodle(version) });
  readAll(first.session);
  first.world.wait(10000);
  const { session, world } = start(version, { lms: first.lms });
  assert.deepEqual([session.resumed, session.mode], [true, "normal"]);
  session.answer(1, { response: 2, score: 0 });
  world.wait(10000);
  assert.equal(saved(first.lms).answers[1].response, 2);
  assert.ok(first.lms.calls.some(([name]) => name === CALL(version, "Initialize")));
});
