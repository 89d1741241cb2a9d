import assert from "node:assert/strict";
import { encode } from "../../../scormbuild/runtime/tracking/codec.js";
import { emptyState } from "../../../scormbuild/runtime/tracking/state.js";
import { choice, fakeLms, plan } from "./fake_lms.js";
import { EXIT, CREDIT, MODE, RAW, STATUS, again, attempt, both, readAll, start } from "./visit.js";

const ungraded = () => plan({ quizzes: [], passing: null });

for (const [name, course, play, in12, in2004] of [
  ["nothing done", plan, () => {}, "incomplete", ["incomplete", "unknown"]],
  ["rule met, nothing graded", ungraded, readAll, "completed", ["completed", "unknown"]],
  [
    "passed, lessons missing",
    plan,
    (session) => attempt(session, 9000),
    "incomplete",
    ["incomplete", "passed"],
  ],
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
  [
    "failed, attempts left",
    plan,
    (session) => attempt(session, 3000),
    "incomplete",
    ["incomplete", "unknown"],
  ],
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
  assert.deepEqual(
    lms.kept(...STATUS[version]),
    version === "12" ? ["passed"] : ["completed", "passed"],
  );
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
  assert.deepEqual(
    second.lms.kept(...STATUS[version]),
    version === "12" ? ["passed"] : ["completed", "passed"],
  );
});

both("believes a platform that knows a result while the state is lost", (version) => {
  const held =
    version === "12"
      ? { "cmi.core.lesson_status": "passed" }
      : { "cmi.completion_status": "completed", "cmi.success_status": "passed" };
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
    version === "12"
      ? ["cmi.core.lesson_location", "cmi.suspend_data"]
      : ["cmi.exit", "cmi.location", "cmi.suspend_data"],
  );
});

both("empty mode and credit record (Open edX), and no status back means Sent", (version) => {
  const lms = fakeLms(version, { [MODE[version]]: "", [CREDIT[version]]: "" });
  lms.answers[version === "12" ? "LMSGetValue" : "GetValue"] = (element) =>
    element === "cmi.suspend_data" ? lms.values.get(element) || "" : "";
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
  const mark =
    version === "12"
      ? { "cmi.student_data.mastery_score": "80" }
      : { "cmi.scaled_passing_score": "0.8" };
  const { lms, world, session } = start(version, { lms: fakeLms(version, mark) });
  readAll(session);
  attempt(session, 7700);
  world.wait(10000);
  assert.equal(session.passing, 8000);
  assert.equal(session.passMark(3), 8000);
  assert.deepEqual(
    lms.kept(...STATUS[version]),
    version === "12" ? ["incomplete"] : ["incomplete", "unknown"],
  );
});

both("at most 20 calls at launch, whatever the course and the state", (version) => {
  const questions = Array.from({ length: 1000 }, (_, index) =>
    Object.assign({}, plan().questions[1], { n: index + 2 }),
  );
  const course = plan({ questions, limit: 20000 });
  const state = emptyState();
  for (const { n } of questions) state.answers[n] = { response: 1, score: 100, tries: 1 };
  state.rev = 7;
  state.location = 2;
  state.earned = { complete: true, success: "passed", score: 9000, inherited: false };
  const held =
    version === "12"
      ? { "cmi.core.lesson_status": "" }
      : { "cmi.completion_status": "", "cmi.success_status": "" };
  const lms = fakeLms(version, Object.assign({ "cmi.suspend_data": encode(state) }, held));
  const { world } = start(version, { lms, course });
  world.wait(1500);
  assert.equal(lms.count("Commit"), 1);
  assert.equal(lms.store.get(RAW[version]), "90");
  assert.ok(lms.calls.length <= 20, String(lms.calls.length));
});

both("starting over keeps what was earned and the attempts used", (version) => {
  const { lms, world, session } = start(version);
  readAll(session);
  attempt(session, 9000);
  session.startOver();
  world.wait(10000);
  assert.deepEqual(session.outcome(), { complete: true, success: "passed", score: 9000 });
  assert.deepEqual([session.state.pages, session.state.location], [{}, null]);
  assert.equal(session.state.answers[1], undefined);
  assert.equal(session.state.quizzes[3].attempts, 1);
  assert.equal(lms.store.get(RAW[version]), "90");
});

both("starting over leaves an open attempt as it is", (version) => {
  const { world, session } = start(version);
  session.finishPage(1);
  session.startAttempt(3, 7);
  session.answer(2, { response: 1, score: 0, interaction: choice(1) });
  session.startOver();
  world.wait(10000);
  assert.deepEqual([session.state.pages, session.state.location], [{}, null]);
  assert.equal(session.state.quizzes[3].open, true);
  assert.equal(session.state.answers[2].response, 1);
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

both("the exit of a completed course is what the author wants, before it is always suspend", (version) => {
  const course = plan({ exit: "normal" });
  const { lms, world, session } = start(version, { course });
  readAll(session);
  world.wait(10000);
  assert.equal(lms.store.get(EXIT[version]), "suspend");
  attempt(session, 9000);
  world.wait(10000);
  assert.equal(lms.store.get(EXIT[version]), version === "12" ? "" : "normal");
  assert.equal(session.leave(), "left");
});
