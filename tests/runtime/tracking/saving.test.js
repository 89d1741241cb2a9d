import assert from "node:assert/strict";
import { test } from "node:test";
import { decode } from "../../../scormbuild/runtime/tracking/codec.js";
import { openSession } from "../../../scormbuild/runtime/tracking/session.js";
import { choice, fakeLms, fakeWorld, plan } from "./fake_lms.js";
import { COMMIT, DIALECTS, RAW, STATUS, again, attempt, both, readAll, start } from "./visit.js";

both(
  "twenty answers in ten seconds: values at once, few commits, all there six seconds later",
  (version) => {
    const { lms, world, session } = start(version);
    world.wait(10000);
    const before = lms.count("Commit");
    for (let tick = 0; tick < 20; tick++) {
      session.answer(2, { response: tick % 3, score: 0, interaction: choice(tick % 3) });
      assert.equal(
        decode(lms.values.get("cmi.suspend_data")).state.answers[2].tries,
        Math.min(7, tick + 1),
      );
      world.wait(500);
    }
    assert.ok(lms.count("Commit") - before <= 3, String(lms.count("Commit") - before));
    world.wait(6000);
    assert.equal(lms.store.get("cmi.suspend_data"), lms.values.get("cmi.suspend_data"));
  },
);

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
  assert.deepEqual(
    lms.kept("cmi.core.lesson_status", RAW[12], "cmi.core.score.min", "cmi.core.score.max"),
    ["passed", "100", "0", "100"],
  );
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
  assert.deepEqual(
    lms.kept(...STATUS[version], RAW[version]),
    version === "12" ? ["passed", "90"] : ["completed", "passed", "90"],
  );
});

both("no answer from the probe: Sent, not Saved", (version) => {
  const { world, session, notices } = start(version);
  world.wait(10000);
  world.reach = "silent";
  session.finishPage(1);
  world.wait(10000);
  assert.equal(notices[notices.length - 1], "sent");
});

both(
  "the local copy brings back what a dead platform lost, and only to the same learner",
  (version) => {
    const shelf = new Map();
    const first = start(version, { shelf });
    first.world.wait(10000);
    first.lms.down = true;
    first.session.answer(1, { response: 1, score: 100 });
    first.world.hide();
    const learner = version === "12" ? "cmi.core.student_id" : "cmi.learner_id";
    const other = fakeLms(
      version,
      Object.assign(Object.fromEntries(first.lms.store), { [learner]: "bob" }),
    );
    assert.deepEqual(start(version, { lms: other, shelf }).session.state.answers, {});
    const second = again(first.lms, { shelf });
    assert.deepEqual(second.session.state.answers, { 1: { response: 1, score: 100, tries: 1 } });
    second.world.wait(10000);
    assert.deepEqual(decode(second.lms.store.get("cmi.suspend_data")).state.answers[1].response, 1);
  },
);

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

both("a page loaded again in its frame says again what nobody confirmed", (version) => {
  const shelf = new Map();
  // Moodle: the end of a page is a beacon, and the platform believes that all of it was sent.
  const lms = fakeLms(version, {}, ["beacon-says-true", "forgetful"]);
  const first = start(version, { lms, shelf });
  first.world.wait(10000);
  lms.down = true;
  first.session.answer(1, { response: 1, score: 100 });
  first.world.fire("beforeunload");
  first.world.fire("pagehide", { persisted: false });
  lms.down = false;
  const second = start(version, { lms, shelf });
  second.world.wait(10000);
  assert.equal(second.notices[second.notices.length - 1], "saved");
  assert.equal(decode(lms.store.get("cmi.suspend_data")).state.answers[1].response, 1);
});

test("Moodle (2004) forgets nothing when healing is cut short", () => {
  const first = start("2004", { lms: fakeLms("2004", {}, ["moodle", "answer-lost"]) });
  readAll(first.session);
  first.world.wait(4000);
  assert.equal(first.notices[first.notices.length - 1], "unsaved");
  first.lms.server.turn("answer-lost", false);
  const next = fakeWorld(first.lms.relaunch({ freeze() {} }));
  const { state } = openSession(plan(), DIALECTS[2004], next);
  assert.deepEqual(state.pages, { 1: 2, 2: 2 });
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
  world.window.parent = {};
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

both("where no other window is around it takes a second to know that nobody records", (version) => {
  const world = fakeWorld(null);
  const session = openSession(plan(), DIALECTS[version], world);
  world.wait(1100);
  assert.equal(session.mode, "standalone");
});

for (const [how, go] of [
  ["Save and exit", ({ session }) => assert.equal(session.leave(), "left")],
  ["closing the window", ({ world }) => world.fire("pagehide", { persisted: false })],
]) {
  both(`${how} before it is known who records keeps what was done, unrecorded`, (version) => {
    const shelf = new Map();
    const world = fakeWorld(null, { shelf });
    const session = openSession(plan(), DIALECTS[version], world);
    session.visit(2);
    go({ session, world });
    assert.equal(session.recording, false);

    const later = fakeWorld(null, { shelf });
    const next = openSession(plan(), DIALECTS[version], later);
    later.wait(1100);
    assert.deepEqual([next.resumed, next.state.location], [true, 2]);
  });
}

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
    ["connecting", "normal"],
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
    if (!/nitialize/.test(name))
      lms.answers[name] = () => {
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
  [
    "false and already initialised",
    (version) => ({ Initialize: "false", GetLastError: version === "12" ? "101" : "103" }),
    "normal",
  ],
  ["the boolean", () => ({ Initialize: true }), "normal"],
  ["1 as text", () => ({ Initialize: "1" }), "normal"],
  ["nothing and no error", () => ({ Initialize: undefined, GetLastError: "0" }), "normal"],
  ["false and an error", () => ({ Initialize: "false", GetLastError: "102" }), "standalone"],
]) {
  both(`Initialize answers ${name}`, (version) => {
    const lms = fakeLms(version);
    for (const [call, answer] of Object.entries(answers(version))) {
      lms.answers[version === "12" ? `LMS${call}` : call] =
        answer === undefined ? () => undefined : answer;
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

/** What the learner is told of the state that was found. */
function harms(version, suspend, shelf) {
  const lms = fakeLms(version, { "cmi.suspend_data": suspend });
  const { session, world } = start(version, { lms, shelf });
  const told = [];
  session.listen(({ harm }) => told.push(harm));
  session.visit(1);
  world.wait(10000);
  return { told: Array.from(new Set(told)), session, lms };
}

both("the learner is told of a state that cannot be read, or not all of it", (version) => {
  const { lms, session } = start(version);
  session.answer(1, { response: 1, score: 100 });
  session.finishPage(1);
  const whole = lms.values.get("cmi.suspend_data");
  assert.deepEqual(harms(version, "").told, [""]);
  assert.deepEqual(harms(version, whole).told, [""]);
  assert.deepEqual(harms(version, "s9.hAAAA.").told, ["newer"]);
  assert.deepEqual(harms(version, whole.slice(0, -6)).told, ["partial"]);
  assert.deepEqual(harms(version, whole.toLowerCase()).told, ["partial"]);
  assert.deepEqual(harms(version, '{"page": 3}').told, ["partial"]);
});

both("results reach the platform beside a newer state, and nobody promises that more is kept", (version) => {
  const { session, lms } = harms(version, "s9.hAAAA.");
  assert.equal(session.recording, false);
  readAll(session);
  attempt(session, 9000);
  assert.equal(session.leave(), "left");
  assert.equal(lms.store.get(RAW[version]), "90");
  assert.equal(lms.store.get("cmi.suspend_data"), "s9.hAAAA.");
  const { session: usual } = start(version);
  assert.equal(usual.recording, true);
});

both("what this browser kept makes up for a state that was cut", (version) => {
  const shelf = new Map();
  const first = start(version, { shelf });
  first.lms.down = true;
  first.session.answer(1, { response: 1, score: 100 });
  first.world.hide();
  const cut = first.lms.values.get("cmi.suspend_data").slice(0, 16);
  const { told, session } = harms(version, cut, shelf);
  assert.deepEqual(told, [""]);
  assert.equal(session.state.answers[1].response, 1);
});
