import assert from "node:assert/strict";
import { test } from "node:test";
import { scorm12 } from "../../../scormbuild/runtime/drivers/scorm12.js";
import { scorm2004 } from "../../../scormbuild/runtime/drivers/scorm2004.js";
import { decode, encode } from "../../../scormbuild/runtime/tracking/codec.js";
import { openSession } from "../../../scormbuild/runtime/tracking/session.js";
import { emptyState } from "../../../scormbuild/runtime/tracking/state.js";
import { choice, fakeLms, fakeWorld, plan } from "./fake_lms.js";

const DIALECTS = { 12: scorm12, 2004: scorm2004 };
const STATUS = {
  12: ["cmi.core.lesson_status"],
  2004: ["cmi.completion_status", "cmi.success_status"],
};
const RAW = { 12: "cmi.core.score.raw", 2004: "cmi.score.raw" };
const MODE = { 12: "cmi.core.lesson_mode", 2004: "cmi.mode" };
const CREDIT = { 12: "cmi.core.credit", 2004: "cmi.credit" };
const EXIT = { 12: "cmi.core.exit", 2004: "cmi.exit" };
const COMMIT = { 12: "LMSCommit", 2004: "Commit" };

function both(name, run) {
  for (const version of ["12", "2004"]) test(`${name} (${version})`, () => run(version));
}

function start(version, { lms = fakeLms(version), course = plan(), shelf } = {}) {
  const world = fakeWorld(lms, { shelf });
  const session = openSession(course, DIALECTS[version], world);
  const notices = [];
  session.listen((notice) => notices.push(notice.save));
  world.wait(200);
  return { lms, world, session, notices };
}

/** The same learner comes back: what the server holds goes on. */
function again(lms, options = {}) {
  const next = fakeLms(lms.version, Object.fromEntries(lms.store));
  return start(lms.version, Object.assign({ lms: next }, options));
}

function readAll(session) {
  for (const page of [1, 2]) {
    session.visit(page);
    session.finishPage(page);
  }
}

function attempt(session, score) {
  session.visit(3);
  session.startAttempt(3, 77);
  session.answer(2, { response: score ? 0 : 1, score: score ? 100 : 0, interaction: choice(score ? 0 : 1) });
  session.finishAttempt(3, score);
}

const ungraded = () => plan({ quizzes: [], passing: null });

for (const [name, course, play, in12, in2004] of [
  ["nothing done", plan, () => {}, "incomplete", ["incomplete", "unknown"]],
  ["rule met, nothing graded", ungraded, readAll, "completed", ["completed", "unknown"]],
  ["passed, lessons missing", plan, (session) => attempt(session, 9000), "incomplete", ["incomplete", "passed"]],
  [
    "all met",
    plan,
    (session) => {
      readAll(session);
      attempt(session, 9000);
    },
    "passed",
    ["completed", "passed"],
  ],
  ["failed, attempts left", plan, (session) => attempt(session, 3000), "incomplete", ["incomplete", "unknown"]],
  [
    "failed, attempts exhausted",
    plan,
    (session) => {
      attempt(session, 3000);
      attempt(session, 4000);
    },
    "failed",
    ["completed", "failed"],
  ],
]) {
  both(`status: ${name}`, (version) => {
    const { lms, world, session } = start(version, { course: course() });
    play(session);
    world.wait(10000);
    assert.deepEqual(lms.kept(...STATUS[version]), version === "12" ? [in12] : in2004);
    assert.deepEqual(lms.refused, []);
  });
}

both("a first launch says incomplete and suspend within two seconds, and no score", (version) => {
  const { lms } = start(version);
  assert.equal(lms.store.get(STATUS[version][0]), "incomplete");
  assert.equal(lms.store.get(EXIT[version]), "suspend");
  assert.equal(lms.store.get(RAW[version]), undefined);
});

both("a perfect run: score before status, one interaction, saved", (version) => {
  const { lms, world, session, notices } = start(version);
  readAll(session);
  attempt(session, 10000);
  world.wait(10000);
  const elements = lms.sets().map(([element]) => element);
  const scored = elements.indexOf(RAW[version]);
  const last = elements.lastIndexOf(STATUS[version][0]);
  assert.ok(scored >= 0 && scored < last);
  assert.equal(lms.store.get(RAW[version]), "100");
  assert.equal(lms.store.get("cmi.interactions.0.id"), "final_ask");
  assert.equal(lms.store.has("cmi.interactions.1.id"), false);
  assert.equal(notices[notices.length - 1], "saved");
  assert.deepEqual(lms.refused, []);
});

both("a retake after a pass lowers nothing", (version) => {
  const { lms, world, session } = start(version);
  readAll(session);
  attempt(session, 9000);
  attempt(session, 4000);
  world.wait(10000);
  assert.equal(lms.store.get(RAW[version]), "90");
  assert.deepEqual(lms.kept(...STATUS[version]), version === "12" ? ["passed"] : ["completed", "passed"]);
  assert.equal(session.state.quizzes[3].attempts, 2);
});

both("comes back to its page and its answers", (version) => {
  const first = start(version);
  first.session.visit(1);
  first.session.visit(2);
  first.session.answer(1, { response: 1, score: 0 });
  first.session.draft(3, "half a sent");
  first.world.hide();
  const second = again(first.lms);
  assert.equal(second.session.resumed, true);
  assert.equal(second.session.state.location, 2);
  assert.deepEqual(second.session.state.answers, {
    1: { response: 1, score: 0, tries: 1 },
    3: { response: "half a sent", score: null, tries: 0 },
  });
});

both("says again what a platform lost", (version) => {
  const first = start(version);
  readAll(first.session);
  attempt(first.session, 9000);
  first.world.wait(10000);
  for (const element of STATUS[version]) first.lms.store.set(element, "incomplete");
  first.lms.store.delete(RAW[version]);
  const second = again(first.lms);
  assert.equal(second.lms.store.get(RAW[version]), "90");
  assert.deepEqual(second.lms.kept(...STATUS[version]), version === "12" ? ["passed"] : ["completed", "passed"]);
});

both("believes a platform that knows a result while the state is lost", (version) => {
  const held = version === "12" ? { "cmi.core.lesson_status": "passed" } : { "cmi.completion_status": "completed", "cmi.success_status": "passed" };
  const lms = fakeLms(version, Object.assign({ [RAW[version]]: "90" }, held));
  const { world, session } = start(version, { lms });
  assert.deepEqual(session.outcome(), { complete: true, success: "passed", score: 9000 });
  attempt(session, 2000);
  world.wait(10000);
  assert.equal(lms.store.get(RAW[version]), "90");
  assert.deepEqual(lms.kept(...STATUS[version]), Object.values(held));
});

both("never lowers what a platform holds, though the state says less", (version) => {
  const first = start(version);
  first.session.visit(1);
  first.world.wait(10000);
  const held = version === "12" ? ["passed"] : ["completed", "passed"];
  STATUS[version].forEach((element, index) => first.lms.store.set(element, held[index]));
  const second = again(first.lms);
  second.session.visit(2);
  second.world.wait(10000);
  assert.deepEqual(second.lms.kept(...STATUS[version]), held);
});

for (const mode of ["browse", "review"]) {
  both(`${mode}: nothing is set`, (version) => {
    const lms = fakeLms(version, { [MODE[version]]: mode });
    const { world, session, notices } = start(version, { lms });
    attempt(session, 9000);
    world.wait(20000);
    world.hide();
    assert.equal(session.leave(), "left");
    assert.deepEqual(lms.sets(), []);
    assert.equal(lms.finished, 1);
    assert.equal(session.mode, mode);
    assert.equal(notices[notices.length - 1], "review");
  });
}

both("no-credit: state and place only", (version) => {
  const lms = fakeLms(version, { [CREDIT[version]]: "no-credit" });
  const { world, session } = start(version, { lms });
  readAll(session);
  attempt(session, 9000);
  world.wait(10000);
  const elements = Array.from(new Set(lms.sets().map(([element]) => element)));
  assert.deepEqual(
    elements.sort(),
    version === "12" ? ["cmi.core.lesson_location", "cmi.suspend_data"] : ["cmi.exit", "cmi.location", "cmi.suspend_data"],
  );
});

both("empty mode and credit record (Open edX), and no status back means Sent", (version) => {
  const lms = fakeLms(version, { [MODE[version]]: "", [CREDIT[version]]: "" });
  lms.answers[version === "12" ? "LMSGetValue" : "GetValue"] = (element) => (element === "cmi.suspend_data" ? lms.values.get(element) || "" : "");
  const { world, session, notices } = start(version, { lms });
  attempt(session, 9000);
  world.wait(10000);
  assert.equal(lms.store.get(RAW[version]), "90");
  assert.equal(notices[notices.length - 1], "sent");
});

both("a platform that knew no status, and knows it after a commit, is trusted", (version) => {
  const empty = Object.fromEntries(STATUS[version].map((element) => [element, ""]));
  const { world, session, notices } = start(version, { lms: fakeLms(version, empty) });
  assert.equal(notices[notices.length - 1], "sent");
  session.visit(1);
  world.wait(10000);
  assert.equal(notices[notices.length - 1], "saved");
});

both("the platform's pass mark wins", (version) => {
  const mark = version === "12" ? { "cmi.student_data.mastery_score": "80" } : { "cmi.scaled_passing_score": "0.8" };
  const { lms, world, session } = start(version, { lms: fakeLms(version, mark) });
  readAll(session);
  attempt(session, 7700);
  world.wait(10000);
  assert.equal(session.passing, 8000);
  assert.equal(session.passMark(3), 8000);
  assert.deepEqual(lms.kept(...STATUS[version]), version === "12" ? ["incomplete"] : ["incomplete", "unknown"]);
});

both("at most 20 calls at launch, whatever the course and the state", (version) => {
  const questions = Array.from({ length: 1000 }, (_, index) => Object.assign({}, plan().questions[1], { n: index + 2 }));
  const course = plan({ questions, limit: 20000 });
  const state = emptyState();
  for (const { n } of questions) state.answers[n] = { response: 1, score: 100, tries: 1 };
  state.rev = 7;
  state.location = 2;
  state.earned = { complete: true, success: "passed", score: 9000, inherited: false };
  const held = version === "12" ? { "cmi.core.lesson_status": "" } : { "cmi.completion_status": "", "cmi.success_status": "" };
  const lms = fakeLms(version, Object.assign({ "cmi.suspend_data": encode(state) }, held));
  const { world } = start(version, { lms, course });
  world.wait(1500);
  assert.equal(lms.count("Commit"), 1);
  assert.equal(lms.store.get(RAW[version]), "90");
  assert.ok(lms.calls.length <= 20, String(lms.calls.length));
});

both("twenty answers in ten seconds: values at once, few commits, all there six seconds later", (version) => {
  const { lms, world, session } = start(version);
  world.wait(10000);
  const before = lms.count("Commit");
  for (let tick = 0; tick < 20; tick++) {
    session.answer(2, { response: tick % 3, score: 0, interaction: choice(tick % 3) });
    assert.equal(decode(lms.values.get("cmi.suspend_data")).state.answers[2].tries, Math.min(7, tick + 1));
    world.wait(500);
  }
  assert.ok(lms.count("Commit") - before <= 3, String(lms.count("Commit") - before));
  world.wait(6000);
  assert.equal(lms.store.get("cmi.suspend_data"), lms.values.get("cmi.suspend_data"));
});

both("a commit follows within 1.5 s after a quiet time, else within 6 s", (version) => {
  const { lms, world, session } = start(version);
  world.wait(10000);
  session.finishPage(1);
  world.wait(1500);
  assert.equal(decode(lms.store.get("cmi.suspend_data")).state.pages[1], 2);
  session.finishPage(2);
  world.wait(1500);
  assert.equal(decode(lms.store.get("cmi.suspend_data")).state.pages[2], undefined);
  world.wait(4500);
  assert.equal(decode(lms.store.get("cmi.suspend_data")).state.pages[2], 2);
});

both("a quiet half hour commits nothing", (version) => {
  const { lms, world, session } = start(version);
  session.visit(1);
  world.wait(10000);
  const before = lms.calls.length;
  world.wait(1800000);
  assert.equal(lms.calls.length, before);
});

both("failing commits: unsaved, tried again, nothing lost", (version) => {
  const { lms, world, session, notices } = start(version);
  world.wait(10000);
  lms.down = true;
  session.answer(2, { response: 0, score: 100, interaction: choice(0) });
  world.wait(60000);
  assert.equal(notices[notices.length - 1], "unsaved");
  lms.down = false;
  world.wait(60000);
  assert.equal(notices[notices.length - 1], "saved");
  assert.deepEqual(decode(lms.store.get("cmi.suspend_data")).state.answers[2].response, 0);
});

test("what Moodle's SCORM 1.2 forgets after a failed commit arrives all the same", () => {
  const { lms, world, session } = start("12");
  world.wait(10000);
  lms.forgetful = true;
  lms.down = true;
  readAll(session);
  attempt(session, 10000);
  world.wait(1500);
  lms.down = false;
  world.wait(30000);
  assert.deepEqual(lms.kept("cmi.core.lesson_status", RAW[12], "cmi.core.score.min", "cmi.core.score.max"), ["passed", "100", "0", "100"]);
  assert.equal(lms.store.get("cmi.interactions.1.id"), "final_ask");
  assert.equal(decode(lms.store.get("cmi.suspend_data")).state.answers[2].response, 0);
});

both("a platform that says true to everything is found out by the probe", (version) => {
  const { lms, world, session, notices } = start(version);
  world.wait(10000);
  Object.assign(lms, { down: true, lie: true });
  world.reach = "unreachable";
  readAll(session);
  attempt(session, 9000);
  world.wait(10000);
  assert.equal(notices[notices.length - 1], "unsaved");
  Object.assign(lms, { down: false, lie: false });
  world.reach = "reached";
  world.wait(60000);
  assert.equal(notices[notices.length - 1], "saved");
  assert.deepEqual(lms.kept(...STATUS[version], RAW[version]), version === "12" ? ["passed", "90"] : ["completed", "passed", "90"]);
});

both("no answer from the probe: Sent, not Saved", (version) => {
  const { world, session, notices } = start(version);
  world.wait(10000);
  world.reach = "silent";
  session.finishPage(1);
  world.wait(10000);
  assert.equal(notices[notices.length - 1], "sent");
});

both("the local copy brings back what a dead platform lost, and only to the same learner", (version) => {
  const shelf = new Map();
  const first = start(version, { shelf });
  first.world.wait(10000);
  first.lms.down = true;
  first.session.answer(1, { response: 1, score: 100 });
  first.world.hide();
  const learner = version === "12" ? "cmi.core.student_id" : "cmi.learner_id";
  const other = fakeLms(version, Object.assign(Object.fromEntries(first.lms.store), { [learner]: "bob" }));
  assert.deepEqual(start(version, { lms: other, shelf }).session.state.answers, {});
  const second = again(first.lms, { shelf });
  assert.deepEqual(second.session.state.answers, { 1: { response: 1, score: 100, tries: 1 } });
  second.world.wait(10000);
  assert.deepEqual(decode(second.lms.store.get("cmi.suspend_data")).state.answers[1].response, 1);
});

both("a local copy gives way to what was saved elsewhere", (version) => {
  const shelf = new Map();
  const first = start(version, { shelf });
  first.session.visit(1);
  first.world.wait(10000);
  const elsewhere = again(first.lms);
  first.lms.down = true;
  for (const response of [3, 4, 1]) first.session.answer(1, { response, score: 100 });
  first.world.hide();
  elsewhere.session.answer(1, { response: 2, score: 0 });
  elsewhere.world.hide();
  assert.equal(again(elsewhere.lms, { shelf }).session.state.answers[1].response, 2);
});

both("leaving events: saved when hidden, finished once, never at beforeunload", (version) => {
  const { lms, world, session } = start(version);
  session.answer(1, { response: 1, score: 100 });
  world.hide();
  assert.equal(decode(lms.store.get("cmi.suspend_data")).state.answers[1].response, 1);
  assert.equal(lms.finished, 0);
  world.hide(false);
  session.answer(1, { response: 2, score: 100 });
  world.fire("beforeunload");
  assert.equal(decode(lms.store.get("cmi.suspend_data")).state.answers[1].response, 2);
  assert.equal(lms.finished, 0);
  world.fire("pagehide", { persisted: false });
  world.hide();
  world.fire("pagehide", { persisted: false });
  assert.equal(lms.finished, 1);
});

both("pagehide finishes even when the commit fails", (version) => {
  const { lms, world, session } = start(version);
  session.answer(1, { response: 1, score: 100 });
  lms.answers[COMMIT[version]] = () => {
    throw new Error("NetworkError");
  };
  world.fire("pagehide", { persisted: false });
  assert.equal(lms.finished, 1);
});

both("Leave stays while nothing can be saved, unless the learner insists", (version) => {
  const { lms, session } = start(version);
  session.answer(1, { response: 1, score: 100 });
  lms.down = true;
  assert.equal(session.leave(), "unsaved");
  assert.equal(lms.finished, 0);
  assert.equal(session.leave(true), "left");
  assert.equal(lms.finished, 1);
});

both("an API that appears late gets what was done before", (version) => {
  const lms = fakeLms(version);
  const world = fakeWorld(lms);
  const host = world.window.parent;
  world.window.parent = world.window;
  const session = openSession(plan(), DIALECTS[version], world);
  assert.equal(session.mode, "normal");
  session.visit(1);
  session.answer(2, { response: 0, score: 100, interaction: choice(0) });
  world.wait(3000);
  world.window.parent = host;
  world.wait(3000);
  assert.equal(lms.store.get("cmi.interactions.0.id"), "final_ask");
  assert.deepEqual(decode(lms.store.get("cmi.suspend_data")).state.answers[2].response, 0);
});

both("without an API: plays, remembers, says so", (version) => {
  const shelf = new Map();
  const play = () => {
    const world = fakeWorld(null, { shelf });
    const session = openSession(plan(), DIALECTS[version], world);
    const notices = [];
    session.listen(({ save, mode }) => notices.push([save, mode]));
    world.wait(7000);
    return { session, world, notices };
  };
  const first = play();
  assert.deepEqual(first.notices, [
    ["saving", "normal"],
    ["standalone", "standalone"],
  ]);
  assert.equal(first.session.recording, false);
  first.session.visit(2);
  first.session.answer(1, { response: 1, score: 100 });
  assert.equal(first.session.leave(), "left");
  const second = play();
  assert.equal(second.session.state.location, 2);
  assert.equal(second.session.resumed, true);
  assert.deepEqual(second.notices.pop(), ["standalone", "standalone"]);
});

both("forbidden storage and throwing platforms do not stop the course", (version) => {
  const lms = fakeLms(version);
  for (const name of Object.keys(lms.api)) {
    if (!/nitialize/.test(name)) lms.answers[name] = () => {
      throw new Error("no");
    };
  }
  const world = fakeWorld(lms);
  world.shelf = () => {
    throw new Error("denied");
  };
  const session = openSession(plan(), DIALECTS[version], world);
  readAll(session);
  attempt(session, 9000);
  world.wait(100000);
  assert.deepEqual(session.outcome(), { complete: true, success: "passed", score: 9000 });
  assert.equal(session.leave(), "unsaved");
});

for (const [name, answers, mode] of [
  ["false and already initialised", (version) => ({ Initialize: "false", GetLastError: version === "12" ? "101" : "103" }), "normal"],
  ["the boolean", () => ({ Initialize: true }), "normal"],
  ["1 as text", () => ({ Initialize: "1" }), "normal"],
  ["nothing and no error", () => ({ Initialize: undefined, GetLastError: "0" }), "normal"],
  ["false and an error", () => ({ Initialize: "false", GetLastError: "102" }), "standalone"],
]) {
  both(`Initialize answers ${name}`, (version) => {
    const lms = fakeLms(version);
    for (const [call, answer] of Object.entries(answers(version))) {
      lms.answers[version === "12" ? `LMS${call}` : call] = answer === undefined ? () => undefined : answer;
    }
    assert.equal(start(version, { lms }).session.mode === "standalone", false);
    const { session, world } = start(version, { lms });
    world.wait(8000);
    assert.equal(session.mode, mode);
  });
}

both("a state from a later scormbuild is left alone", (version) => {
  const lms = fakeLms(version, { "cmi.suspend_data": "s9.hAAAA." });
  const { world, session } = start(version, { lms });
  session.visit(1);
  session.answer(1, { response: 1, score: 100 });
  world.wait(10000);
  assert.equal(lms.store.get("cmi.suspend_data"), "s9.hAAAA.");
});

both("a platform that refuses the state gets a shorter one", (version) => {
  const lms = fakeLms(version);
  const set = version === "12" ? "LMSSetValue" : "SetValue";
  const real = lms.api[set];
  lms.api[set] = (element, value) => {
    if (element !== "cmi.suspend_data" || value.length <= 1000) return real(element, value);
    lms.error = "405";
    return "false";
  };
  const { world, session } = start(version, { lms, course: plan({ limit: 20000 }) });
  session.answer(3, { response: "long ".repeat(300), score: 100 });
  world.wait(10000);
  const { state } = decode(lms.store.get("cmi.suspend_data"));
  assert.deepEqual(state.answers, { 3: { response: null, score: 100, tries: 1 } });
});

both("starting over keeps what was earned and the attempts used", (version) => {
  const { lms, world, session } = start(version);
  readAll(session);
  attempt(session, 9000);
  session.startOver();
  world.wait(10000);
  assert.deepEqual(session.outcome(), { complete: true, success: "passed", score: 9000 });
  assert.deepEqual([session.state.pages, session.state.answers, session.state.location], [{}, {}, null]);
  assert.equal(session.state.quizzes[3].attempts, 1);
  assert.equal(lms.store.get(RAW[version]), "90");
});

both("session time counts activity, not a night of sleep", (version) => {
  const { lms, world, session } = start(version);
  world.wait(59800);
  world.fire("keydown");
  world.wait(8 * 3600 * 1000);
  session.finishPage(1);
  world.wait(2000);
  const element = version === "12" ? "cmi.core.session_time" : "cmi.session_time";
  assert.equal(lms.store.get(element), version === "12" ? "0000:11:00" : "PT0H11M0S");
});

both("an answer given twice keeps its place in the report", (version) => {
  const first = start(version);
  first.session.answer(2, { response: 1, score: 0, interaction: choice(1) });
  first.session.answer(3, { response: "x", score: 0, interaction: Object.assign(choice(1), { type: "fill-in", response: ["x"], correct: [["y"]] }) });
  first.world.wait(10000);
  const second = again(first.lms);
  second.session.answer(2, { response: 0, score: 100, interaction: choice(0) });
  second.world.wait(10000);
  assert.deepEqual(second.lms.kept("cmi.interactions.0.id", "cmi.interactions.0.result", "cmi.interactions.1.id", "cmi.interactions.2.id"), ["final_ask", "correct", "final_say", undefined]);
  assert.deepEqual(second.lms.refused, []);
});
