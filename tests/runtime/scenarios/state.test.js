/** What platforms do to the state: cut, bend, refuse. Never an exception, never a better result. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { decode, encode } from "../../../scormbuild/runtime/tracking/codec.js";
import { emptyState } from "../../../scormbuild/runtime/tracking/state.js";
import { fakeLms, plan } from "../tracking/fake_lms.js";
import { RAW, STATUS, again, attempt, both, readAll, start } from "../tracking/visit.js";
import { CALL, LOCATION, SAID, SUSPEND, dice, saved, setsOf } from "./scenario.js";

const RANKS = { unknown: 0, failed: 1, passed: 2 };

/** Nothing that was read is better than what was written. */
function assertNoBetter(read, state, what) {
  assert.ok(read.earned.complete <= state.earned.complete, what);
  assert.ok(RANKS[read.earned.success] <= RANKS[state.earned.success], what);
  assert.ok((read.earned.score || 0) <= (state.earned.score || 0), what);
  for (const [page, seen] of Object.entries(read.pages)) assert.ok(seen <= state.pages[page], what);
  for (const [page, quiz] of Object.entries(read.quizzes))
    assert.deepEqual(quiz, state.quizzes[page], what);
  for (const [n, { score }] of Object.entries(read.answers))
    assert.ok((score || 0) <= (state.answers[n].score || 0), what);
}

/** A learner in the middle of a large course; nothing is passed. */
function middle(questions = 400) {
  const state = emptyState();
  Object.assign(state, { rev: 77, session: 1234, location: 40 });
  state.earned.score = 6600;
  for (let page = 1; page <= 100; page++) state.pages[page] = 1 + (page % 2);
  for (let n = 1; n <= questions; n++) {
    const response = n % 9 === 0 ? `text ${n} é 漢 `.repeat(12) : n % 4;
    state.answers[n] = { response, score: n % 3 ? 100 : 0, tries: 1 };
  }
  state.quizzes[7] = { attempts: 1, best: 6600, last: 6600, open: false, seed: 5, passed: false };
  return state;
}

/** The course that fits to it. */
function largeCourse() {
  const [, question] = plan().questions;
  const questions = Array.from({ length: 400 }, (_, index) => ({ ...question, n: index + 1 }));
  const pages = Array.from({ length: 100 }, (_, index) => ({ ...plan().pages[0], n: index + 1 }));
  const [quiz] = plan().quizzes;
  const completion = { lessons: pages.map(({ n }) => n), viewed: "end" };
  return plan({ questions, pages, completion, limit: 20000, quizzes: [{ ...quiz, n: 7 }] });
}

for (const most of [255, 1000, 4096]) {
  both(`78 a platform cuts the state at ${most}: what stands before the cut lives`, (version) => {
    const whole = encode(middle());
    assert.ok(whole.length > most, String(whole.length));
    const lms = fakeLms(version, { [SUSPEND]: whole.slice(0, most) });
    const { session, world, notices } = start(version, { lms, course: largeCourse() });
    const { state } = session;
    assert.deepEqual([session.resumed, state.location], [true, 40]);
    assert.equal(state.quizzes[7].best, 6600);
    assert.equal(state.pages[2], 1);
    assertNoBetter(state, middle(), String(most));
    session.finishPage(2);
    world.wait(10000);
    assert.equal(saved(lms).pages[2], 2);
    assert.equal(notices.pop(), "saved");
  });

  both(`78 a platform that cuts at ${most} each time: results outlive it for three visits`, (version) => {
    const first = start(version);
    readAll(first.session);
    attempt(first.session, 9000);
    for (const letter of ["a", "b", "c"])
      first.session.answer(3, { response: letter.repeat(250), score: 100 });
    first.world.wait(10000);
    let { lms } = first;
    for (let visit = 0; visit < 3; visit++) {
      lms.store.set(SUSPEND, lms.store.get(SUSPEND).slice(0, most));
      const next = again(lms);
      assert.deepEqual(next.session.outcome(), { complete: true, success: "passed", score: 9000 });
      assert.deepEqual(next.session.state.pages, { 1: 2, 2: 2, 3: 1 });
      next.session.draft(3, "again");
      next.world.wait(10000);
      ({ lms } = next);
    }
    assert.deepEqual(lms.kept(...STATUS[version], RAW[version]), [...SAID.passed[version], "90"]);
  });
}

test("79 ten thousand flipped bits: never an exception, never a better result", () => {
  const roll = dice(79);
  const state = middle(30);
  const whole = encode(state);
  let noticed = 0;
  for (let round = 0; round < 10000; round++) {
    const signs = Array.from(whole);
    for (let flips = 1 + roll(3); flips > 0; flips--) {
      const place = roll(signs.length);
      signs[place] = String.fromCharCode(signs[place].charCodeAt(0) ^ (1 << roll(7)));
    }
    const bent = signs.join("");
    const { state: read, damaged, kind } = decode(bent);
    if (bent !== whole && (damaged || kind !== "ours")) noticed++;
    assertNoBetter(read, state, bent);
  }
  // Three flips may cancel each other out, or hit the version.
  assert.ok(noticed > 9900, String(noticed));
});

test("79 a flipped bit never says that somebody passed", () => {
  const roll = dice(80);
  for (let round = 0; round < 300; round++) {
    const signs = Array.from(encode(Object.assign(emptyState(), { rev: round, pages: { 1: 2 } })));
    const place = roll(signs.length);
    signs[place] = String.fromCharCode(signs[place].charCodeAt(0) ^ (1 << roll(7)));
    const { lms, session } = start("12", { lms: fakeLms("12", { [SUSPEND]: signs.join("") }) });
    assert.equal(session.outcome().success, "unknown");
    assert.deepEqual(setsOf(lms, STATUS[12][0]), ["incomplete"]);
  }
});

for (const most of [4000, 1000, 255]) {
  both(`80 a platform refuses more than ${most} characters: a shorter state is taken`, (version) => {
    const lms = fakeLms(version, { [SUSPEND]: "" });
    const set = CALL(version, "SetValue");
    const real = lms.api[set];
    lms.api[set] = (element, value) => {
      if (element !== SUSPEND || value.length <= most) return real(element, value);
      lms.error = version === "12" ? "405" : "406";
      return "false";
    };
    const course = plan({ limit: 20000, questions: largeCourse().questions });
    const { session, world, notices } = start(version, { lms, course });
    readAll(session);
    attempt(session, 9000);
    for (let n = 10; n < 60; n++) session.answer(n, { response: "word ".repeat(50), score: 100 });
    world.wait(10000);
    assert.ok(lms.store.get(SUSPEND).length <= most);
    assert.deepEqual(saved(lms).earned, {
      complete: true,
      success: "passed",
      score: 9000,
      inherited: false,
    });
    assert.deepEqual(saved(lms).pages, { 1: 2, 2: 2, 3: 1 });
    assert.deepEqual(lms.kept(...STATUS[version]), SAID.passed[version]);
    assert.equal(notices.pop(), "saved");
  });
}

both("80 a platform that takes no state at all: status and score arrive, the copy stays here", (version) => {
  const shelf = new Map();
  const lms = fakeLms(version);
  const set = CALL(version, "SetValue");
  const real = lms.api[set];
  lms.api[set] = (element, value) => {
    if (element !== SUSPEND) return real(element, value);
    lms.error = version === "12" ? "405" : "406";
    return "false";
  };
  const { session, world, notices } = start(version, { lms, shelf });
  readAll(session);
  attempt(session, 9000);
  world.wait(10000);
  assert.deepEqual(lms.kept(...STATUS[version], RAW[version]), [...SAID.passed[version], "90"]);
  assert.equal(notices.pop(), "unsaved");
  session.leave(true);
  assert.deepEqual(again(lms, { shelf }).session.state.pages, { 1: 2, 2: 2, 3: 1 });
});

/** What a platform gives back of what it was given. */
const BENT = [
  ["with blanks and line ends around it", (text) => ` ${text}\r\n`, true],
  ["escaped for HTML", (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`), true],
  ["in small letters", (text) => text.toLowerCase(), false],
  ["in capitals", (text) => text.toUpperCase(), false],
];
for (const [how, bend, survives] of BENT) {
  both(`81 the state comes back ${how}: ${survives ? "it lives" : "a fresh start"}`, (version) => {
    const first = start(version);
    readAll(first.session);
    first.session.answer(1, { response: 1, score: 100 });
    first.world.wait(10000);
    first.lms.store.set(SUSPEND, bend(first.lms.store.get(SUSPEND)));
    const { lms, session, world } = again(first.lms);
    assert.deepEqual(session.state.pages, survives ? { 1: 2, 2: 2 } : {});
    // The bookmark is the platform's own: it survives in any case.
    assert.equal(session.state.location, 2);
    session.finishPage(2);
    world.wait(10000);
    assert.equal(saved(lms).pages[2], 2);
  });
}

/** ILIAS 2004: values without a letter become numbers. */
function likeIlias(value) {
  return /[A-Za-z]/.test(value) ? value : String(Number(value.replace("_", "")));
}

both("82 a platform turns values without letters into numbers: state and place live", (version) => {
  const roll = dice(82);
  for (let round = 0; round < 200; round++) {
    const { lms, session, world } = start(version);
    session.visit(1 + roll(2));
    session.answer(1 + roll(3), { response: roll(5), score: roll(101) });
    world.wait(10000);
    for (const element of [SUSPEND, LOCATION[version]]) {
      const value = lms.store.get(element);
      assert.equal(likeIlias(value), value);
      // Nothing in it looks like a number where a platform splits it.
      for (const part of value.split(".").slice(0, -1)) assert.match(part, /^[A-Za-z]/);
    }
    for (const [element, value] of lms.store) lms.store.set(element, likeIlias(value));
    const next = again(lms).session.state;
    assert.deepEqual(next.answers, session.state.answers);
    assert.equal(next.location, session.state.location);
  }
});

both("83 a state of a later scormbuild is left untouched", (version) => {
  const newer = "s9.hAbCdEfG.cXyZ.";
  const stored = { [SUSPEND]: newer, [LOCATION[version]]: "p2" };
  const lms = fakeLms(version, stored);
  const { session, world } = start(version, { lms, shelf: new Map() });
  readAll(session);
  attempt(session, 9000);
  session.draft(3, "typed");
  world.wait(600000);
  session.leave();
  assert.deepEqual([setsOf(lms, SUSPEND), setsOf(lms, LOCATION[version])], [[], []]);
  assert.deepEqual(lms.kept(SUSPEND, LOCATION[version]), [newer, "p2"]);
});

for (const foreign of [
  '{"page":3,"score":100,"__proto__":{"complete":true}}',
  "N4IgLgFg9gThCeAuABGCBnApgVwM4gBoQA",
  "2|1,0,1|||",
]) {
  both(`86 the state of another tool (${foreign.slice(0, 8)}): a fresh start, kept once here`, (version) => {
    const shelf = new Map();
    const lms = fakeLms(version, { [SUSPEND]: foreign });
    const { session, world } = start(version, { lms, shelf });
    assert.deepEqual([session.resumed, session.state.pages], [false, {}]);
    session.finishPage(1);
    world.wait(10000);
    const kept = () => [...shelf].filter(([key]) => /:old$/.test(key)).map(([, text]) => text);
    assert.deepEqual(kept(), [foreign]);
    assert.equal(saved(lms).pages[1], 2);
    assert.deepEqual(lms.kept(...STATUS[version]), SAID.incomplete[version]);

    // Another one later does not take its place.
    start(version, { lms: fakeLms(version, { [SUSPEND]: "something else" }), shelf });
    assert.deepEqual(kept(), [foreign]);
  });
}
