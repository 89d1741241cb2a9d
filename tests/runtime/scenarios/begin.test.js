/** How a visit begins: Initialize, what is read, mode and credit. Numbers: docs/scenarios.md. */
import assert from "node:assert/strict";
import { findApi } from "../../../scormbuild/runtime/tracking/find.js";
import { openSession } from "../../../scormbuild/runtime/tracking/session.js";
import { choice, fakeLms, fakeWorld, plan } from "../tracking/fake_lms.js";
import {
  CREDIT,
  DIALECTS,
  EXIT,
  MODE,
  RAW,
  STATUS,
  again,
  attempt,
  both,
  readAll,
  start,
} from "../tracking/visit.js";
import { CALL, ENTRY, LOCATION, SAID, SUSPEND, saved } from "./scenario.js";

/** What a learner left behind who is on page two and has answered. */
function left(version) {
  const { lms, session, world } = start(version);
  session.visit(1);
  session.answer(1, { response: 1, score: 100 });
  session.visit(2);
  world.wait(10000);
  session.leave();
  return lms;
}

both("1 the API in the parent is found and initialised once", (version) => {
  const { lms, session, world } = start(version);
  readAll(session);
  world.wait(600000);
  assert.deepEqual(
    lms.calls.filter(([name]) => name === CALL(version, "Initialize")),
    [[CALL(version, "Initialize"), ""]],
  );
  assert.equal(session.mode, "normal");
});

both("3 a chain of windows without end: the search ends, and the course plays unrecorded", (version) => {
  const { api, calls } = DIALECTS[version];
  const endless = () => ({
    get parent() {
      return endless();
    },
  });
  assert.equal(findApi(endless(), api, calls[0]), null);
  const itself = {};
  itself.parent = itself;
  assert.equal(findApi(itself, api, calls[0]), null);
  const world = fakeWorld(null);
  world.window.parent = endless();
  const session = openSession(plan(), DIALECTS[version], world);
  const notices = [];
  session.listen(({ save }) => notices.push(save));
  world.wait(10000);
  assert.equal(notices[notices.length - 1], "standalone");
  session.visit(2);
  assert.equal(session.state.location, 2);
});

both("4 a window of another origin in between does not stop the search", (version) => {
  const { lms, world } = start(version);
  const grandparent = world.window.parent;
  const foreign = new Proxy({}, {
    get(_, name) {
      if (name === "parent") return grandparent;
      throw new Error("SecurityError");
    },
  });
  const { api, calls } = DIALECTS[version];
  assert.equal(findApi({ parent: foreign }, api, calls[0]).api, lms.api);
});

both("10 of two APIs only that of the package's version is touched", (version) => {
  const other = fakeLms(version === "12" ? "2004" : "12");
  const lms = fakeLms(version);
  const world = fakeWorld(lms);
  Object.assign(world.window.parent, fakeWorld(other).window.parent);
  const session = openSession(plan(), DIALECTS[version], world);
  readAll(session);
  world.wait(10000);
  session.leave();
  assert.deepEqual(other.calls, []);
  assert.deepEqual([lms.count("Commit") > 0, lms.finished], [true, 1]);
});

both("16 Initialize says false and 101/103: the session is adopted", (version) => {
  const lms = fakeLms(version, Object.fromEntries(left(version).store));
  // The page was loaded anew in its frame: the platform's session is still open.
  lms.api[CALL(version, "Initialize")]("");
  const { session, world, notices } = start(version, { lms });
  assert.deepEqual([session.mode, session.resumed, session.state.location], ["normal", true, 2]);
  session.finishPage(2);
  world.wait(10000);
  assert.equal(saved(lms).pages[2], 2);
  assert.equal(notices.pop(), "saved");
  assert.equal(lms.count("Initialize"), 2);
});

for (const [what, answer] of [
  ["the boolean true", () => true],
  ['"1"', () => "1"],
  ["the number 1", () => 1],
  ["a String object", () => Object("true")],
  ["undefined and error 0", () => undefined],
  ["null and error 0", () => null],
]) {
  both(`17 Initialize returns ${what}: it worked`, (version) => {
    const lms = fakeLms(version);
    const real = lms.api[CALL(version, "Initialize")];
    lms.api[CALL(version, "Initialize")] = (given) => {
      real(given);
      return answer();
    };
    const { session, world } = start(version, { lms });
    session.finishPage(1);
    world.wait(10000);
    assert.deepEqual([session.mode, session.recording], ["normal", true]);
    assert.equal(saved(lms).pages[1], 2);
    assert.equal(lms.count("Initialize"), 1);
  });
}

both("18 Initialize says false and 102 three times: then it is said that it refuses", (version) => {
  const lms = fakeLms(version);
  lms.answers[CALL(version, "Initialize")] = "false";
  lms.answers[CALL(version, "GetLastError")] = "102";
  const { session, world, notices } = start(version, { lms });
  assert.equal(notices.pop(), "connecting");
  world.wait(60000);
  assert.equal(lms.count("Initialize"), 3);
  assert.deepEqual([session.mode, notices.pop()], ["standalone", "refused"]);
});

both("18 Initialize refuses once and then agrees: nothing is lost", (version) => {
  const lms = fakeLms(version);
  const refusals = ["false"];
  const real = lms.api[CALL(version, "Initialize")];
  lms.api[CALL(version, "Initialize")] = (given) => {
    lms.error = "102";
    return refusals.pop() || real(given);
  };
  const { session, world } = start(version, { lms });
  session.finishPage(1);
  world.wait(10000);
  assert.equal(session.mode, "normal");
  assert.equal(saved(lms).pages[1], 2);
});

both("19 Initialize throws: it is said that nobody records, and the course plays", (version) => {
  const lms = fakeLms(version);
  lms.answers[CALL(version, "Initialize")] = () => {
    throw new Error("NetworkError");
  };
  const { session, world, notices } = start(version, { lms });
  readAll(session);
  attempt(session, 9000);
  world.wait(60000);
  assert.deepEqual([session.mode, notices.pop()], ["standalone", "refused"]);
  assert.deepEqual(session.outcome(), { complete: true, success: "passed", score: 9000 });
});

both("20 all GetValue throw: the course plays, and what is set arrives", (version) => {
  const lms = fakeLms(version);
  lms.answers[CALL(version, "GetValue")] = () => {
    throw new Error("no");
  };
  const { session, world, notices } = start(version, { lms });
  readAll(session);
  attempt(session, 9000);
  world.wait(10000);
  assert.deepEqual([session.mode, session.resumed], ["normal", false]);
  assert.deepEqual(lms.kept(...STATUS[version], RAW[version]), [...SAID.passed[version], "90"]);
  // Nothing reads back: nobody may promise that it is kept.
  assert.equal(notices.pop(), "sent");
});

for (const nothing of [null, undefined]) {
  both(`21 GetValue returns ${nothing}: as if it were empty`, (version) => {
    const lms = fakeLms(version);
    lms.answers[CALL(version, "GetValue")] = () => nothing;
    const { session, world } = start(version, { lms });
    readAll(session);
    attempt(session, 9000);
    world.wait(10000);
    assert.deepEqual([session.mode, session.recording, session.resumed], ["normal", true, false]);
    assert.deepEqual(lms.kept(...STATUS[version], RAW[version]), [...SAID.passed[version], "90"]);
  });
}

for (const entry of ["", "ab-initio", "resume", "undefined"]) {
  both(`22 entry "${entry}" with a state: the visit goes on`, (version) => {
    const stored = Object.fromEntries(left(version).store);
    const lms = fakeLms(version, { ...stored, [ENTRY[version]]: entry });
    const { session } = start(version, { lms });
    assert.deepEqual([session.resumed, session.state.location], [true, 2]);
    assert.equal(session.state.answers[1].response, 1);
  });
}

both("23 entry resume without a state: a fresh start and no error", (version) => {
  const lms = fakeLms(version, { [ENTRY[version]]: "resume", [SUSPEND]: "" });
  const { session, world } = start(version, { lms });
  world.wait(10000);
  assert.deepEqual([session.resumed, session.state.location], [false, null]);
  assert.deepEqual(lms.kept(...STATUS[version]), SAID.incomplete[version]);
  assert.deepEqual(lms.refused, []);
});

for (const values of [["", ""], ["", "credit"], ["normal", ""], ["Normal", "Credit"]]) {
  both(`24 mode "${values[0]}" and credit "${values[1]}" record`, (version) => {
    const [mode, credit] = values;
    const lms = fakeLms(version, { [MODE[version]]: mode, [CREDIT[version]]: credit });
    const { session, world } = start(version, { lms });
    readAll(session);
    attempt(session, 9000);
    world.wait(10000);
    assert.equal(session.recording, true);
    assert.deepEqual(lms.kept(...STATUS[version], RAW[version]), [...SAID.passed[version], "90"]);
  });
}

both("25 browse: nothing but begin, read and end", (version) => {
  const lms = fakeLms(version, { [MODE[version]]: "browse" });
  const { session, world, notices } = start(version, { lms });
  readAll(session);
  attempt(session, 9000);
  world.wait(600000);
  world.hide();
  world.hide(false);
  world.fire("beforeunload");
  world.fire("pagehide", { persisted: false });
  const names = new Set(lms.calls.map(([name]) => name));
  assert.deepEqual(
    [...names].sort(),
    ["Initialize", "GetValue", "Terminate"].map((name) => CALL(version, name)).sort(),
  );
  assert.deepEqual([notices.pop(), session.recording, lms.finished], ["review", false, 1]);
});

both("26 review: the place comes back, nothing is written", (version) => {
  const stored = Object.fromEntries(left(version).store);
  const lms = fakeLms(version, { ...stored, [MODE[version]]: "review" });
  const before = new Map(lms.store);
  const { session, world } = start(version, { lms });
  assert.deepEqual([session.resumed, session.state.location], [true, 2]);
  session.visit(1);
  attempt(session, 0);
  world.wait(600000);
  session.leave();
  assert.deepEqual(lms.sets(), []);
  assert.deepEqual([lms.count("Commit"), lms.finished], [0, 1]);
  assert.deepEqual(lms.store, before);
});

both("27 no-credit: state and place only", (version) => {
  const lms = fakeLms(version, { [CREDIT[version]]: "no-credit" });
  const { session, world } = start(version, { lms });
  readAll(session);
  attempt(session, 9000);
  session.answer(3, { response: "x", score: 0, interaction: choice(1) });
  world.wait(10000);
  session.leave();
  const elements = new Set(lms.sets().map(([element]) => element));
  // SCORM 2004 forgets the state of an attempt that ends without it.
  const more = version === "12" ? [] : [EXIT[version]];
  assert.deepEqual([...elements].sort(), [SUSPEND, LOCATION[version], ...more].sort());
  assert.deepEqual([session.recording, again(lms).session.state.location], [false, 3]);
});

both("28 the platform's pass mark wins over that of the course", (version) => {
  const mark =
    version === "12"
      ? { "cmi.student_data.mastery_score": "80" }
      : { "cmi.scaled_passing_score": "0.8" };
  const course = () => {
    const [quiz] = plan().quizzes;
    return plan({ passing: 6000, quizzes: [{ ...quiz, attempts: 1, pass: 6000 }] });
  };
  const { lms, session, world } = start(version, { lms: fakeLms(version, mark), course: course() });
  readAll(session);
  attempt(session, 7000);
  world.wait(10000);
  assert.deepEqual(lms.kept(...STATUS[version]), SAID.failed[version]);
  assert.deepEqual([session.passing, session.passMark(3)], [8000, 8000]);

  const without = start(version, { course: course() });
  readAll(without.session);
  attempt(without.session, 7000);
  without.world.wait(10000);
  assert.deepEqual(without.lms.kept(...STATUS[version]), SAID.passed[version]);
});

for (const mark of ["", "0", "-1", "101", "x", "1.5e"]) {
  both(`28 a pass mark "${mark}" is none: that of the course counts`, (version) => {
    const element =
      version === "12" ? "cmi.student_data.mastery_score" : "cmi.scaled_passing_score";
    const { session } = start(version, { lms: fakeLms(version, { [element]: mark }) });
    assert.deepEqual([session.passing, session.passMark(3)], [7500, 7500]);
  });
}
