import assert from "node:assert/strict";
import { test } from "node:test";

import {
  firstScreen,
  nextScreen,
  quizRecord,
  quizStanding,
  retries,
  showsAnswers,
  showsFeedback,
} from "../../../scormbuild/runtime/player/quiz-state.js";

const rules = {
  n: 7,
  attempts: 3,
  counted: "best",
  pass: 7500,
  must: "passed",
  weight: 1,
  feedback: "after-submit",
  answers: "after-last-attempt",
  shuffle: "none",
};

function record(changes) {
  return { attempts: 0, best: null, last: null, open: false, seed: 0, passed: false, ...changes };
}

test("a learner's standing follows from rules and record", () => {
  const table = [
    ["never started", {}, { phase: "new", left: 3, mayStart: true, passed: false }],
    ["in progress", { open: true }, { phase: "running", left: 3, mayStart: false, passed: false }],
    [
      "failed once",
      { attempts: 1, best: 5000, last: 5000 },
      { phase: "failed", left: 2, mayStart: true, passed: false },
    ],
    [
      "failed as often as one may",
      { attempts: 3, best: 7499, last: 5000 },
      { phase: "exhausted", left: 0, mayStart: false, passed: false },
    ],
    [
      "passed, may improve",
      { attempts: 1, best: 7500, last: 7500, passed: true },
      { phase: "passed", left: 2, mayStart: true, passed: true },
    ],
    [
      "a retake below the mark takes nothing away",
      { attempts: 2, best: 9000, last: 0, passed: true },
      { phase: "passed", left: 1, mayStart: true, passed: true },
    ],
    [
      "passed with the last attempt",
      { attempts: 3, best: 8000, last: 8000, passed: true },
      { phase: "passed", left: 0, mayStart: false, passed: true },
    ],
    [
      "a retake in progress",
      { attempts: 1, best: 8000, last: 8000, passed: true, open: true },
      { phase: "running", left: 2, mayStart: false, passed: true },
    ],
    [
      "more attempts than the new version of the course allows",
      { attempts: 5, best: 100, last: 100 },
      { phase: "exhausted", left: 0, mayStart: false, passed: false },
    ],
  ];
  for (const [what, changes, standing] of table) {
    assert.deepEqual(quizStanding(rules, record(changes), false), standing, what);
  }
});

test("without a limit or a mark a quiz never ends", () => {
  const free = { ...rules, attempts: null, pass: null };
  assert.deepEqual(quizStanding(free, record({ attempts: 9, best: 100, last: 0 }), false), {
    phase: "finished",
    left: null,
    mayStart: true,
    passed: false,
  });
});

test("practice has no limit", () => {
  const spent = record({ attempts: 3, best: 0, last: 0 });
  assert.deepEqual(quizStanding(rules, spent, true), {
    phase: "failed",
    left: null,
    mayStart: true,
    passed: false,
  });
});

test("a quiz that nobody opened has an empty record", () => {
  assert.deepEqual(quizRecord({}, 7), record({}));
  assert.deepEqual(quizRecord({ 7: record({ attempts: 1 }) }, 7), record({ attempts: 1 }));
});

test("the first screen continues what was begun", () => {
  const phases = ["new", "running", "passed", "failed", "finished", "exhausted"];
  assert.deepEqual(phases.map(firstScreen), [
    "intro",
    "attempt",
    "results",
    "results",
    "results",
    "results",
  ]);
});

test("events lead from screen to screen, and nowhere else", () => {
  const screens = ["intro", "attempt", "check", "results", "review"];
  const ends = ["finish", "finish-anyway", "time-out"];
  const events = ["start", ...ends, "back", "review", "retry", "retry-wrong"];
  const ready = { unanswered: 0, mayStart: true };
  const moves = {};
  for (const screen of screens) {
    for (const event of events) {
      const next = nextScreen(screen, event, ready);
      if (next !== screen) moves[`${screen} ${event}`] = next;
    }
  }
  assert.deepEqual(moves, {
    "intro start": "attempt",
    "attempt finish": "results",
    "attempt time-out": "results",
    "check time-out": "results",
    "check finish": "results",
    "check finish-anyway": "results",
    "check back": "attempt",
    "results review": "review",
    "results retry": "attempt",
    "results retry-wrong": "attempt",
    "review back": "results",
    "review retry": "attempt",
  });
});

test("an attempt with unanswered questions asks before it ends", () => {
  const facts = { unanswered: 1, mayStart: false };
  assert.equal(nextScreen("attempt", "finish", facts), "check");
  assert.equal(nextScreen("check", "finish", facts), "check");
  assert.equal(nextScreen("check", "finish-anyway", facts), "results");
});

test("nothing starts when no attempt is left", () => {
  const facts = { unanswered: 0, mayStart: false };
  assert.equal(nextScreen("intro", "start", facts), "intro");
  assert.equal(nextScreen("results", "retry", facts), "results");
  assert.equal(nextScreen("review", "retry", facts), "review");
});

test("right answers are shown when the quiz says so", () => {
  const moments = [
    { finished: false, left: 3 },
    { finished: true, left: 2 },
    { finished: true, left: 0 },
    { finished: true, left: null },
  ];
  const shown = (answers) => moments.map((moment) => showsAnswers({ ...rules, answers }, moment));
  assert.deepEqual(shown("after-submit"), [true, true, true, true]);
  assert.deepEqual(shown("after-attempt"), [false, true, true, true]);
  assert.deepEqual(shown("after-last-attempt"), [false, false, true, false]);
  assert.deepEqual(shown("never"), [false, false, false, false]);
});

test("feedback comes when the quiz says so", () => {
  const shown = (feedback) =>
    [false, true].map((finished) => showsFeedback({ ...rules, feedback }, finished));
  assert.deepEqual(shown("after-submit"), [true, true]);
  assert.deepEqual(shown("after-attempt"), [false, true]);
  assert.deepEqual(shown("never"), [false, false]);
});

test("what was wrong can be asked again, if anything was", () => {
  const offered = (retry) => [0, 2].map((wrong) => retries({ ...rules, retry }, wrong));
  assert.deepEqual(offered(undefined), [{ all: true, wrong: false }, { all: true, wrong: false }]);
  assert.deepEqual(offered("wrong"), [{ all: false, wrong: false }, { all: false, wrong: true }]);
  assert.deepEqual(offered("either"), [{ all: true, wrong: false }, { all: true, wrong: true }]);
});
