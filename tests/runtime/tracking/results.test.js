/** What the platform is told of the objectives that questions are about. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { encode } from "../../../scormbuild/runtime/tracking/codec.js";
import { emptyState } from "../../../scormbuild/runtime/tracking/state.js";
import { scormAgain } from "../scenarios/again.js";
import { choice, fakeLms, plan } from "./fake_lms.js";
import { CREDIT, MODE, again, both, start } from "./visit.js";

const ASK = { id: "ask", text: "Ask politely", pages: [3], questions: [2] };
const SAY = { id: "say_thanks", text: "Say thanks", pages: [3], questions: [2, 3] };
const course = (changes) => plan({ tested: [ASK, SAY], ...changes });

/** One attempt at the quiz; the scores of its two questions in hundredths of a point. */
function attempt({ session, world }, ask, say) {
  session.startAttempt(3, 7);
  session.answer(2, { response: 0, score: ask, interaction: choice(0) });
  if (say !== undefined) session.answer(3, { response: "yes", score: say });
  session.finishAttempt(3, Math.round(50 * (ask + (say || 0))));
  world.wait(10000);
}

const isOne = (element) => element.startsWith("cmi.objectives.");
const held = (lms) => Object.fromEntries([...lms.store].filter(([element]) => isOne(element)));
const asked = (lms) => lms.calls.filter(([name, element]) => /Get/.test(name) && isOne(element || ""));

function expected(version, index, { id, text }, raw, success) {
  const at = `cmi.objectives.${index}.`;
  const score = { [`${at}score.raw`]: raw, [`${at}score.min`]: "0", [`${at}score.max`]: "100" };
  if (version === "12") return { [`${at}id`]: id, ...score, [`${at}status`]: success };
  return {
    [`${at}id`]: id,
    ...score,
    [`${at}score.scaled`]: String(raw / 100),
    [`${at}success_status`]: success,
    [`${at}completion_status`]: "completed",
    [`${at}progress_measure`]: "1",
    [`${at}description`]: text,
  };
}

both("an attempt tells how well each objective is met", (version) => {
  const visit = start(version, { course: course() });
  assert.deepEqual(held(visit.lms), {});
  attempt(visit, 100, 33);
  assert.deepEqual(held(visit.lms), {
    ...expected(version, 0, ASK, "100", "passed"),
    ...expected(version, 1, SAY, "66.5", "failed"),
  });
  assert.deepEqual(visit.lms.refused, []);
});

both("scorm-again takes all of it", (version) => {
  const lms = scormAgain(version);
  const visit = start(version, { lms, course: course() });
  attempt(visit, 100, 50);
  assert.deepEqual(lms.refused, []);
  assert.equal(visit.session.outcome().score, 7500);
});

both("what an attempt did not draw counts neither for nor against an objective", (version) => {
  const visit = start(version, { course: course() });
  const { session, world, lms } = visit;
  const drawn = { response: null, score: null, tries: 0 };
  session.startAttempt(3, 7 | (1 << 13), { 3: drawn });
  session.answer(3, { response: "yes", score: 80 });
  session.finishAttempt(3, 8000);
  world.wait(10000);
  assert.deepEqual(held(lms), expected(version, 0, SAY, "80", "passed"));
});

both("a better attempt raises it, a worse one changes nothing, in this visit and the next", (version) => {
  const visit = start(version, { course: course() });
  attempt(visit, 50, 0);
  attempt(visit, 0, 100);
  const best = {
    ...expected(version, 0, ASK, "50", "failed"),
    ...expected(version, 1, SAY, "50", "failed"),
  };
  assert.deepEqual(held(visit.lms), best);
  const next = again(visit.lms, { course: course({ quizzes: free() }) });
  attempt(next, 0, 0);
  assert.deepEqual(held(next.lms), best);
  attempt(next, 100, 100);
  assert.deepEqual(held(next.lms), {
    ...expected(version, 0, ASK, "100", "passed"),
    ...expected(version, 1, SAY, "100", "passed"),
  });
  assert.deepEqual(next.lms.refused, []);
});

const free = () => [{ ...plan().quizzes[0], attempts: null }];

both("nothing is asked and nothing said before an attempt ends, and nothing at the next launch", (version) => {
  const visit = start(version, { course: course() });
  visit.session.startAttempt(3, 7);
  visit.session.answer(2, { response: 0, score: 100, interaction: choice(0) });
  visit.world.wait(10000);
  assert.deepEqual([held(visit.lms), asked(visit.lms)], [{}, []]);
  visit.session.finishAttempt(3, 5000);
  visit.world.wait(10000);
  visit.session.leave();
  const next = again(visit.lms, { course: course() });
  next.world.wait(10000);
  assert.deepEqual(next.lms.calls.filter(([, element]) => isOne(element || "")), []);
});

both("an objective of two quizzes waits for both", (version) => {
  const quizzes = [...free(), { ...free()[0], n: 4 }];
  const wide = { ...SAY, pages: [3, 4] };
  const visit = start(version, { course: course({ quizzes, tested: [wide] }) });
  attempt(visit, 100, undefined);
  assert.deepEqual(held(visit.lms), {});
  visit.session.startAttempt(4, 7);
  visit.session.answer(3, { response: "yes", score: 100 });
  visit.session.finishAttempt(4, 10000);
  visit.world.wait(10000);
  assert.deepEqual(held(visit.lms), expected(version, 0, wide, "100", "passed"));
});

both("the mark is the course's, else the highest of its quizzes; without one there is only a score", (version) => {
  for (const [passing, pass, success] of [
    [5000, 9000, "passed"],
    [null, 6000, "failed"],
    [null, 5000, "passed"],
    [null, null, version === "12" ? "completed" : "unknown"],
  ]) {
    const quizzes = [{ ...free()[0], pass }];
    const visit = start(version, { course: course({ passing, quizzes, tested: [ASK] }) });
    attempt(visit, 50, 0);
    assert.deepEqual(held(visit.lms), expected(version, 0, ASK, "50", success));
  }
});

both("what the platform holds of an objective is not lowered", (version) => {
  const brought = {
    "cmi.objectives._count": "1",
    "cmi.objectives.0.id": "ask",
    "cmi.objectives.0.score.raw": "80",
  };
  const lms = fakeLms(version, brought);
  attempt(start(version, { lms, course: course({ tested: [ASK] }) }), 50, 0);
  assert.deepEqual(lms.sets().filter(([element]) => isOne(element)), []);
});

for (const code of ["401", "402", "201"]) {
  both(`objectives are not supported (${code}): none is sent`, (version) => {
    const lms = fakeLms(version);
    const get = version === "12" ? "LMSGetValue" : "GetValue";
    lms.answers[get] = (element) => {
      if (!isOne(element)) return lms.values.get(element) || "";
      lms.error = code;
      return "";
    };
    attempt(start(version, { lms, course: course() }), 100, 100);
    assert.deepEqual(lms.sets().filter(([element]) => isOne(element)), []);
    assert.equal(asked(lms).length, 2);
  });
}

both("a platform that tells no count gets them in the order of the course, each time", (version) => {
  const get = version === "12" ? "LMSGetValue" : "GetValue";
  let stored = {};
  for (const scores of [[50, 0], [100, 100]]) {
    const lms = fakeLms(version, stored);
    lms.answers[get] = (element) => (isOne(element) ? "" : lms.values.get(element) || "");
    attempt(start(version, { lms, course: course({ quizzes: free() }) }), ...scores);
    stored = Object.fromEntries(lms.store);
  }
  assert.equal(stored["cmi.objectives.0.id"], "ask");
  assert.equal(stored["cmi.objectives.1.score.raw"], "100");
});

both("browse and review say nothing, no credit neither", (version) => {
  for (const said of [
    { [MODE[version]]: "browse" },
    { [MODE[version]]: "review" },
    { [CREDIT[version]]: "no-credit" },
  ]) {
    const lms = fakeLms(version, said);
    attempt(start(version, { lms, course: course() }), 100, 100);
    assert.deepEqual(lms.sets().filter(([element]) => isOne(element)), []);
  }
});

both("what a failed commit lost arrives whole with the next one", (version) => {
  const lms = fakeLms(version);
  lms.forgetful = version === "12";
  const visit = start(version, { lms, course: course() });
  visit.world.wait(10000);
  lms.down = true;
  attempt(visit, 100, 33);
  assert.deepEqual(held(lms), {});
  lms.down = false;
  visit.world.wait(120000);
  assert.deepEqual(held(lms), {
    ...expected(version, 0, ASK, "100", "passed"),
    ...expected(version, 1, SAY, "66.5", "failed"),
  });
  assert.deepEqual(lms.refused, []);
});

both("a platform that never got it is told from the browser's copy", (version) => {
  const shelf = new Map();
  const lms = fakeLms(version);
  const visit = start(version, { lms, course: course(), shelf });
  visit.world.wait(10000);
  lms.down = true;
  attempt(visit, 100, 100);
  const next = again(lms, { course: course(), shelf });
  next.world.wait(10000);
  assert.equal(held(next.lms)["cmi.objectives.1.score.raw"], "100");
});

both("before the platform is there: told when it comes", (version) => {
  const lms = fakeLms(version);
  lms.hidden = true;
  const visit = start(version, { lms, course: course() });
  attempt(visit, 100, 100);
  assert.equal(held(lms)["cmi.objectives.0.score.raw"], "100");
});

both("a window that takes over goes on where the other one told", (version) => {
  const first = start(version, { course: course({ tested: [ASK] }) });
  attempt(first, 50, 0);
  const pairs = [...first.lms.values].filter(([element]) => isOne(element));
  assert.ok(pairs.length);
  const state = first.session.state;
  const other = start(version, { course: course({ quizzes: free() }) });
  other.session.unpack(first.session.pack());
  other.world.wait(10000);
  assert.equal(state.quizzes[3].attempts, other.session.state.quizzes[3].attempts);
  assert.deepEqual(held(other.lms), {
    ...expected(version, 0, ASK, "50", "failed"),
    ...expected(version, 1, SAY, "25", "failed"),
  });
});

test("a SCO that others wait for tells both, in places of their own (2004)", () => {
  const alone = course({
    objective: "done",
    completion: { lessons: [], viewed: "end" },
    tested: [ASK],
  });
  const brought = {
    "cmi.objectives._count": "2",
    "cmi.objectives.0.id": "status",
    "cmi.objectives.1.id": "done",
  };
  for (const stored of [{}, brought]) {
    const lms = fakeLms("2004", stored);
    attempt(start("2004", { lms, course: alone }), 100, 100);
    const of = (id) => {
      const [element] = [...lms.store].find(([, value]) => value === id);
      return element.replace(/id$/, "");
    };
    assert.notEqual(of("done"), of("ask"));
    assert.equal(lms.store.get(`${of("done")}success_status`), "passed");
    assert.equal(lms.store.get(`${of("done")}score.raw`), undefined);
    assert.equal(lms.store.get(`${of("ask")}score.raw`), "100");
    assert.deepEqual(lms.refused, []);
  }
});

both("a thousand objectives cost no call at launch", (version) => {
  const state = emptyState();
  state.rev = 7;
  state.quizzes[3] = { attempts: 1, best: 9000, last: 9000, open: false, seed: 7, passed: true };
  state.answers[2] = { response: 1, score: 100, tries: 1 };
  const tested = Array.from({ length: 1000 }, (_, index) => ({ ...ASK, id: `objective${index}` }));
  const lms = fakeLms(version, { "cmi.suspend_data": encode(state) });
  const { world } = start(version, { lms, course: plan({ tested }) });
  world.wait(1500);
  assert.ok(lms.calls.length <= 20, String(lms.calls.length));
});
