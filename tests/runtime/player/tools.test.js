import assert from "node:assert/strict";
import { test } from "node:test";
import { isEarned } from "../../../scormbuild/runtime/player/progress.js";
import { nameOf } from "../../../scormbuild/runtime/tools/certificate.js";
import { canStillPass, objectiveResults, quizResults } from "../../../scormbuild/runtime/tools/earned.js";
import { signOf } from "../../../scormbuild/runtime/tools/keys.js";

const PAGES = [
  { n: 1, id: "read", kind: "lesson", title: "Read", questions: [9] },
  { n: 2, id: "half", kind: "quiz", title: "Half", questions: [3, 4] },
  { n: 5, id: "survey", kind: "quiz", title: "Survey", questions: [6] },
];
const QUESTIONS = [
  { n: 9, page: 1, points: 100, objectives: ["calm"] },
  { n: 3, page: 2, points: 100, objectives: ["calm"] },
  { n: 4, page: 2, points: 300, objectives: ["calm", "ask"] },
  { n: 6, page: 5, points: 0, objectives: ["ask"] },
];
const PLAN = {
  pages: PAGES,
  questions: QUESTIONS,
  quizzes: [
    { n: 2, attempts: 2, counted: "best", pass: 7500 },
    { n: 5, attempts: null, counted: "best", pass: null },
  ],
  objectives: [
    { n: 1, id: "calm", text: "Stay calm" },
    { n: 2, id: "ask", text: "Ask" },
    { n: 3, id: "other", text: "Other" },
  ],
};
const RECORD = { attempts: 1, best: 5000, last: 2500, open: false, seed: 1, passed: false };

const state = (record, answers = {}) => ({ quizzes: record ? { 2: record } : {}, answers, pages: {} });

test("a quiz that nobody began is listed, one without points is not", () => {
  assert.deepEqual(quizResults(PLAN, state(null)), [
    { page: PAGES[1], phase: "new", score: null, pass: 7500, left: 2 },
  ]);
});

test("the attempt that counts is told", () => {
  const last = { ...PLAN, quizzes: [{ ...PLAN.quizzes[0], counted: "last" }] };

  assert.deepEqual(quizResults(PLAN, state(RECORD)), [
    { page: PAGES[1], phase: "failed", score: 5000, pass: 7500, left: 1 },
  ]);
  assert.equal(quizResults(last, state(RECORD))[0].score, 2500);
  // A retake after a pass lowers nothing.
  assert.equal(quizResults(last, state({ ...RECORD, passed: true }))[0].score, 5000);
});

test("who failed a course can still pass it only where that was reported at once", () => {
  const [own] = PLAN.quizzes;
  const counted = (...quizzes) => ({ ...PLAN, passing: null, quizzes });
  const strict = counted({ ...own, weight: 100, fails: true });
  const spent = { ...RECORD, attempts: 2 };
  const once = { ...own, weight: 100, attempts: 1 };
  const other = { ...own, n: 5, weight: 100, fails: true };
  const both = { ...state(RECORD), quizzes: { 2: RECORD, 5: { ...RECORD, passed: true } } };

  assert.equal(canStillPass(strict, state(RECORD), null), true);
  assert.equal(canStillPass(strict, state(spent), null), false);
  assert.equal(canStillPass(counted({ ...own, weight: 100 }), state(spent), null), false);
  assert.equal(canStillPass(counted(once, other), both, null), false, "the first is lost");
});

test("objectives count what quizzes asked of them, and nothing of lessons", () => {
  const answers = { 3: { score: 100 }, 4: { score: 150 }, 9: { score: 0 } };

  assert.deepEqual(objectiveResults(PLAN, state(RECORD, answers)), [
    { id: "calm", text: "Stay calm", score: 6250 },
    { id: "ask", text: "Ask", score: 5000 },
  ]);
});

test("what was not answered earned nothing", () => {
  const scores = objectiveResults(PLAN, state(RECORD, { 3: { score: 100 }, 4: { score: null } }));

  assert.deepEqual(scores.map(({ score }) => score), [2500, 0]);
});

test("nothing is told of an attempt that is running, nor before the first", () => {
  const answers = { 3: { score: 100 }, 4: { score: 300 } };

  assert.deepEqual(objectiveResults(PLAN, state({ ...RECORD, open: true }, answers)), []);
  assert.deepEqual(objectiveResults(PLAN, state({ ...RECORD, attempts: 0 }, answers)), []);
});

test("keys stand for themselves, on any keyboard", () => {
  const pressed = (key, code, shiftKey = false) => signOf({ key, code, shiftKey });

  assert.equal(pressed("n", "KeyN"), "n");
  assert.equal(pressed("N", "KeyN", true), "n");
  assert.equal(pressed("m", "Semicolon"), "m");
  assert.equal(pressed("ى", "KeyN"), "n");
  assert.equal(pressed("?", "Minus", true), "?");
  assert.equal(pressed("؟", "Slash", true), "?");
  assert.equal(pressed("ظ", "Slash"), "/");
  assert.equal(pressed("-", "Slash"), "-");
  assert.equal(pressed("é", "Digit2"), "");
});

test("a certificate is earned by completing, and by passing where that is possible", () => {
  const earned = (complete, success, passing = null, pass = null) =>
    isEarned({
      plan: { quizzes: [{ n: 2, weight: 1 }, { n: 5, weight: 0 }] },
      session: {
        passing,
        passMark: (n) => (n === 2 ? pass : 5000),
        outcome: () => ({ complete, success, score: null }),
      },
    });

  assert.equal(earned(true, "passed"), true);
  assert.equal(earned(true, "unknown"), true);
  assert.equal(earned(true, "failed"), false);
  assert.equal(earned(false, "passed"), false);
  // Finished in time and below the mark, with attempts left: complete, and not passed yet.
  assert.equal(earned(true, "unknown", 7500), false);
  assert.equal(earned(true, "unknown", null, 7500), false);
  assert.equal(earned(true, "passed", 7500, 7500), true);
});

test("a name is one line of text, as the platform has it", () => {
  assert.equal(nameOf(" Okafor,\tKim\n"), "Okafor, Kim");
  assert.equal(nameOf(null), "");
  assert.equal(nameOf("<b>Kim</b>"), "<b>Kim</b>");
  assert.equal(nameOf("x".repeat(999)).length, 255);
});
