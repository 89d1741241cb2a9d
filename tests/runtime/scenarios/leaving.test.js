/** The moments at which a visit ends: saved in time, finished once, never twice. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { openSession } from "../../../scormbuild/runtime/tracking/session.js";
import { choice, fakeLms, fakeWorld, plan, withKnobs } from "../tracking/fake_lms.js";
import { COMMIT, DIALECTS, EXIT, RAW, STATUS, again, attempt, both, readAll, start } from "../tracking/visit.js";
import { CALL, SAID, TIME, interactions, saved, setsOf } from "./scenario.js";

const answer = (session) => session.answer(1, { response: 1, score: 100 });

both("60 hidden with an answer that is not saved: saved, not finished, and it goes on", (version) => {
  const { lms, session, world } = start(version);
  answer(session);
  world.hide();
  assert.equal(saved(lms).answers[1].response, 1);
  assert.equal(lms.finished, 0);
  world.hide(false);
  session.answer(1, { response: 2, score: 0 });
  world.wait(10000);
  assert.equal(saved(lms).answers[1].response, 2);
});

both("61 a tab that is closed in a quiz: hidden comes first and saves all", (version) => {
  const { lms, session, world } = start(version);
  session.visit(3);
  session.startAttempt(3, 7);
  session.answer(2, { response: 1, score: 0, interaction: choice(1) });
  session.draft(3, "half a sent");
  world.hide();
  // From here on browsers refuse what platforms send.
  lms.down = true;
  world.fire("pagehide", { persisted: false });
  const { answers, quizzes } = again(lms).session.state;
  assert.deepEqual([answers[2].response, answers[3].response], [1, "half a sent"]);
  assert.deepEqual([quizzes[3].open, quizzes[3].attempts], [true, 0]);
});

both("62 navigation away, commits throw from pagehide on: the second before is lost at most", (version) => {
  const { lms, session, world } = start(version);
  session.answer(2, { response: 1, score: 0 });
  world.wait(10000);
  session.answer(2, { response: 0, score: 100 });
  lms.answers[COMMIT[version]] = () => {
    throw new Error("NetworkError");
  };
  world.fire("pagehide", { persisted: false });
  world.hide();
  const { session: next } = again(lms, { shelf: world.kept });
  // The browser has kept what the platform could not get.
  assert.deepEqual(next.state.answers[2], { response: 0, score: 100, tries: 2 });
});

both("66 unload may be forbidden: nothing listens to it", (version) => {
  const names = [];
  const world = fakeWorld(fakeLms(version));
  for (const target of [world.window, world.window.document]) {
    const { addEventListener } = target;
    target.addEventListener = (name, ...more) => {
      names.push(name);
      addEventListener(name, ...more);
    };
  }
  openSession(plan(), DIALECTS[version], world);
  assert.ok(names.includes("pagehide") && names.includes("visibilitychange"));
  assert.ok(!names.includes("unload"));
});

both("65 the frame is loaded anew: same page, the session goes on", (version) => {
  const first = start(version, { lms: fakeLms(version, {}, ["kind"]) });
  first.session.visit(1);
  first.session.visit(2);
  answer(first.session);
  // Reloading fires everything, and the platform's page stays as it is.
  first.world.fire("beforeunload");
  first.world.fire("pagehide", { persisted: false });
  first.world.hide();
  const { lms, session, world } = start(version, { lms: first.lms });
  assert.deepEqual([session.mode, session.resumed, session.state.location], ["normal", true, 2]);
  session.finishPage(2);
  world.wait(10000);
  assert.equal(saved(lms).pages[2], 2);
});

test("65 a platform that ended its session for good says 104: learners are told to open the course again (2004)", () => {
  const first = start("2004");
  answer(first.session);
  first.world.fire("pagehide", { persisted: false });
  const { lms, session, world, notices } = start("2004", { lms: first.lms });
  session.finishPage(1);
  world.wait(60000);
  assert.deepEqual([session.mode, notices.pop()], ["standalone", "refused"]);
  assert.equal(saved(lms).answers[1].response, 1);
});

both("67 a platform that sends at beforeunload only: nothing is lost", (version) => {
  const lms = fakeLms(version, {}, ["ilias"]);
  const { session, world } = start(version, { lms });
  world.wait(10000);
  answer(session);
  world.fire("beforeunload");
  world.fire("pagehide", { persisted: false });
  world.hide();
  const next = start(version, { lms: withKnobs(lms.relaunch({ freeze() {} })) });
  assert.equal(next.session.state.answers[1].response, 1);
});

both("68 beforeunload, and the learner stays: the session lives", (version) => {
  const { lms, session, world } = start(version);
  world.fire("beforeunload");
  assert.equal(lms.finished, 0);
  answer(session);
  world.wait(10000);
  assert.equal(saved(lms).answers[1].response, 1);
});

both("69 into the browser's cache and back: the session lives, or the page begins anew", (version) => {
  const { lms, session, world } = start(version);
  let reloads = 0;
  world.window.location.reload = () => reloads++;
  answer(session);
  world.fire("pagehide", { persisted: true });
  assert.deepEqual([lms.finished, saved(lms).answers[1].response], [0, 1]);
  world.fire("pageshow", { persisted: true });
  session.answer(1, { response: 2, score: 0 });
  world.wait(10000);
  assert.deepEqual([reloads, saved(lms).answers[1].response], [0, 2]);

  world.fire("pagehide", { persisted: false });
  world.fire("pageshow", { persisted: true });
  assert.deepEqual([lms.finished, reloads], [1, 1]);
});

both("70 killed: at the next launch everything up to the last milestone is there", (version) => {
  const { lms, session, world } = start(version);
  readAll(session);
  attempt(session, 9000);
  world.wait(6000);
  session.draft(3, "lost with the browser");
  const next = again(lms);
  assert.deepEqual(next.session.outcome(), { complete: true, success: "passed", score: 9000 });
  assert.equal(lms.finished, 0);
});

both("71 beforeunload, pagehide and hidden all fire, twice: finished once", (version) => {
  const { lms, session, world } = start(version);
  answer(session);
  for (let time = 0; time < 2; time++) {
    world.fire("beforeunload");
    world.fire("pagehide", { persisted: false });
    world.hide();
    world.fire("unload");
  }
  world.wait(600000);
  assert.equal(lms.finished, 1);
  // Nothing is said to a platform that was told goodbye.
  const names = lms.calls.map(([name]) => name);
  const after = names.slice(names.indexOf(CALL(version, "Terminate")) + 1);
  assert.deepEqual(after.filter((name) => !/GetLastError/.test(name)), []);
});

both("72 Save and exit, then the window is closed: finished once, and no call after", (version) => {
  const { lms, session, world } = start(version);
  answer(session);
  assert.equal(session.leave(), "left");
  const calls = lms.calls.length;
  session.visit(2);
  session.answer(1, { response: 2, score: 0 });
  world.fire("beforeunload");
  world.fire("pagehide", { persisted: false });
  world.hide();
  world.wait(600000);
  assert.deepEqual([lms.finished, lms.calls.length], [1, calls]);
});

both("73 Terminate says false at Save and exit: it stays, tries again, leaves if told to", (version) => {
  const { lms, session, world } = start(version);
  readAll(session);
  attempt(session, 9000);
  world.wait(10000);
  const terminate = CALL(version, "Terminate");
  lms.answers[terminate] = "false";
  lms.answers[CALL(version, "GetLastError")] = version === "12" ? "101" : "111";
  assert.equal(session.leave(), "unsaved");
  // What comes then is saved all the same.
  lms.answers = {};
  answer(session);
  world.wait(60000);
  assert.equal(saved(lms).answers[1].response, 1);
  assert.equal(session.leave(), "left");
  assert.deepEqual(lms.kept(...STATUS[version], RAW[version]), [...SAID.passed[version], "90"]);
});

both("73 Terminate says false for ever: Leave anyway leaves", (version) => {
  const { lms, session } = start(version);
  lms.answers[CALL(version, "Terminate")] = "false";
  lms.answers[CALL(version, "GetLastError")] = version === "12" ? "101" : "111";
  assert.equal(session.leave(), "unsaved");
  assert.equal(session.leave(true), "left");
});

for (const [what, commit, error] of [
  ["null and 391", () => null, "391"],
  ["false and 391", () => "false", "391"],
  ["nothing at all", () => undefined, ""],
]) {
  both(`74 Commit answers ${what} while the page goes: Terminate is called all the same`, (version) => {
    const { lms, session, world } = start(version);
    answer(session);
    lms.answers[COMMIT[version]] = commit;
    lms.answers[CALL(version, "GetLastError")] = error;
    world.fire("pagehide", { persisted: false });
    assert.equal(lms.finished, 1);
  });
}

/** Moodle's SCORM 2004 sends every element at every commit, as a form. */
function posted(lms) {
  const fields = [...lms.values].map(([element, value]) => {
    const name = element.replace(/\.(\d+)\./g, "_$1.").replace(/\./g, "__");
    return `&${name}=${encodeURIComponent(value)}`;
  });
  return `id=12345&a=678&sesskey=0123456789&attempt=1&scoid=90${fields.join("")}`.length;
}

test("75 140 interactions, ten objectives and a full state: less than the 64 KiB of a beacon (2004)", () => {
  const [, graded] = plan().questions;
  const questions = Array.from({ length: 140 }, (_, index) => ({
    ...graded,
    n: index + 1,
    id: `question-${index}`,
    record: `final_quiz_question_${index}`,
  }));
  const full = { "cmi.suspend_data": `s1.${"x".repeat(19997)}` };
  // So many are planned beside the longest state of all.
  const tested = questions.slice(0, 10).map(({ n }) => {
    return { id: `objective_${n}`, text: "", pages: [3], questions: [n], points: 100 };
  });
  const course = plan({ questions, limit: 20000, tested });
  const { lms, session, world } = start("2004", { course });
  session.startAttempt(3, 7);
  for (const { n } of questions) {
    const prompt = `What would you say to question ${n}, if you were asked on a Monday?`;
    session.answer(n, { response: 1, score: 0, interaction: [{ ...choice(1)[0], prompt }] });
  }
  session.finishAttempt(3, 0);
  world.wait(10000);
  assert.ok(lms.store.has("cmi.objectives.9.score.raw"));
  session.answer(1, { response: 2, score: 100 });
  world.hide();
  assert.equal(saved(lms).answers[1].response, 2);
  assert.equal(interactions(lms).length, 140);
  // The state of this learner is short; that of another one is as long as it may be.
  for (const [element, value] of Object.entries(full)) lms.values.set(element, value);
  const size = posted(lms);
  assert.ok(size > 40000, `${size}: the scenario is too small`);
  assert.ok(size < 65536, String(size));
  assert.deepEqual(lms.refused, []);
});

for (const hidden of [true, false]) {
  both(`76 eight hours of sleep, ${hidden ? "hidden" : "in view"}: not counted; a session that is over is told`, (version) => {
    const { lms, session, world, notices } = start(version);
    world.wait(60000);
    world.fire("keydown");
    if (hidden) world.hide();
    // A laptop that sleeps runs no timers: the clock jumps.
    const { now } = world.clock;
    world.clock.now = () => now() + 8 * 3600000;
    lms.answers[COMMIT[version]] = "false";
    lms.answers[CALL(version, "GetLastError")] = version === "12" ? "101" : "142";
    if (hidden) world.hide(false);
    world.fire("keydown");
    answer(session);
    world.wait(30000);
    assert.equal(notices.pop(), "unsaved");
    const [minutes] = /\d+(?=:\d+$|M)/.exec(setsOf(lms, TIME[version]).pop());
    // Ten idle minutes may have been work.
    assert.ok(Number(minutes) <= (hidden ? 2 : 12), minutes);
    assert.match(setsOf(lms, TIME[version]).pop(), /^(0000:|PT0H)/);
    const next = again(lms, { shelf: world.kept });
    next.world.wait(10000);
    assert.equal(saved(next.lms).answers[1].response, 1);
  });
}

both("99 no way to leave asks the platform to go anywhere", (version) => {
  for (const leave of [
    ({ session }) => session.leave(),
    ({ session }) => session.leave(true),
    ({ world }) => world.fire("pagehide", { persisted: false }),
  ]) {
    const visit = start(version);
    readAll(visit.session);
    attempt(visit.session, 9000);
    leave(visit);
    assert.equal(visit.lms.finished, 1);
    const asked = visit.lms.sets().filter(([element]) => /^(adl\.)?nav\./.test(element));
    assert.deepEqual(asked, []);
  }
});

both("98 a learner who was done comes back after every way to leave: suspend all the time", (version) => {
  const first = start(version);
  readAll(first.session);
  attempt(first.session, 9000);
  first.world.wait(10000);
  first.session.leave();
  const { lms, session, world } = again(first.lms);
  session.visit(1);
  world.wait(10000);
  world.fire("pagehide", { persisted: false });
  assert.deepEqual(new Set([...setsOf(first.lms, EXIT[version]), ...setsOf(lms, EXIT[version])]), new Set(["suspend"]));
  assert.deepEqual(lms.kept(...STATUS[version], RAW[version]), [...SAID.passed[version], "90"]);
});
