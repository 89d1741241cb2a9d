/**
 * A quiz as a machine: the states in which a learner can be with it, the events, and where each of
 * them leads. The screens (quiz-state.js) and what is kept (state.js) are taken together, as on a page.
 */
import assert from "node:assert/strict";
import { test } from "node:test";

import { firstScreen, nextScreen, quizRecord, quizStanding } from "../../../scormbuild/runtime/player/quiz-state.js";
import { decode, encode } from "../../../scormbuild/runtime/tracking/codec.js";
import { finishQuiz, startQuiz } from "../../../scormbuild/runtime/player/attempts.js";
import { emptyState } from "../../../scormbuild/runtime/tracking/state.js";

const PAGE = 7;
const plan = { questions: [{ n: 1, page: PAGE }, { n: 2, page: PAGE }] };
const rules = { n: PAGE, attempts: 2, pass: 7500 };

/** What the states are called: by what is kept, and by the screen where that alone decides. */
const NAMES = {
  new: "new",
  running: "in progress",
  finished: "submitted",
  passed: "passed",
  failed: "failed",
  exhausted: "out of attempts",
};

class Machine {
  constructor(of = rules, practice = false) {
    this.rules = of;
    this.practice = practice;
    this.state = emptyState();
    this.screen = "intro";
  }

  get record() {
    return quizRecord(this.state.quizzes, PAGE);
  }

  get standing() {
    return quizStanding(this.rules, this.record, this.practice);
  }

  get name() {
    if (this.screen === "check" || this.screen === "review") return `${this.screen}ing`;
    return NAMES[this.standing.phase];
  }

  /** One event, as the page does it. */
  step(event, { unanswered = 0, score = 0 } = {}) {
    const before = this.screen;
    const { mayStart } = this.standing;
    this.screen = nextScreen(before, event, { unanswered, mayStart });
    if (this.screen === before) return this;
    if (this.screen === "attempt" && event !== "back") startQuiz(this.state, plan, PAGE, 77);
    if (this.screen === "results" && before !== "review") {
      finishQuiz(this.state, PAGE, score, this.rules.pass);
    }
    return this;
  }

  /** Leaves, and comes back from what the platform kept. */
  reopen() {
    this.state = decode(encode(this.state)).state;
    this.screen = firstScreen(this.standing.phase);
    return this;
  }
}

const made = {
  new: () => new Machine(),
  "in progress": () => new Machine().step("start"),
  checking: () => new Machine().step("start").step("finish", { unanswered: 1 }),
  submitted: () => new Machine({ ...rules, pass: null }).step("start").step("finish"),
  passed: () => new Machine().step("start").step("finish", { score: 8000 }),
  failed: () => new Machine().step("start").step("finish", { score: 7499 }),
  "out of attempts": () => made.failed().step("retry").step("finish", { score: 0 }),
  reviewing: () => made.failed().step("review"),
};

const EVENTS = ["start", "finish", "finish-anyway", "time-out", "back", "review", "retry", "retry-wrong"];

/** Where each event leads, with a score of 0; what is not here leads nowhere. */
const TRANSITIONS = {
  new: { start: "in progress" },
  "in progress": { finish: "failed", "time-out": "failed" },
  checking: { finish: "failed", "finish-anyway": "failed", "time-out": "failed", back: "in progress" },
  submitted: { review: "reviewing", retry: "in progress", "retry-wrong": "in progress" },
  passed: { review: "reviewing", retry: "in progress", "retry-wrong": "in progress" },
  failed: { review: "reviewing", retry: "in progress", "retry-wrong": "in progress" },
  "out of attempts": { review: "reviewing" },
  reviewing: { back: "failed", retry: "in progress" },
};

test("every event leads from every state where the table says, and nowhere else", () => {
  assert.deepEqual(Object.keys(made), Object.keys(TRANSITIONS));
  for (const [name, make] of Object.entries(made)) {
    assert.equal(make().name, name);
    for (const event of EVENTS) {
      const expected = TRANSITIONS[name][event] || name;
      assert.equal(make().step(event).name, expected, `${name}, ${event}`);
    }
  }
});

test("an attempt is used up when it ends, by the learner or by the clock, and not before", () => {
  const used = (machine) => machine.record.attempts;
  assert.equal(used(made["in progress"]()), 0);
  assert.equal(used(made.checking().step("back").reopen()), 0);
  assert.equal(used(made["in progress"]().step("finish")), 1);
  assert.equal(used(made["in progress"]().step("time-out")), 1);
  assert.equal(used(made.checking().step("time-out", { unanswered: 2 })), 1);
});

test("who comes back is where the results are, or in the attempt", () => {
  for (const [name, make] of Object.entries(made)) {
    const expected = { checking: "in progress", reviewing: "failed" }[name] || name;
    assert.equal(make().reopen().name, expected, name);
  }
});

test("a pass stays, whatever comes after it", () => {
  const again = made.passed().step("retry").step("finish", { score: 0 });
  assert.deepEqual([again.name, again.record.best, again.standing.left], ["passed", 8000, 0]);
  assert.equal(again.step("retry").name, "passed", "no attempt is left");
});

test("practice is never out of attempts", () => {
  const machine = new Machine({ ...rules, attempts: null, pass: null });
  for (let time = 0; time < 600; time++) machine.step(time ? "retry" : "start").step("finish");
  assert.equal(machine.name, "submitted");
  assert.equal(machine.reopen().step("retry").name, "in progress");
});

test("in the review of the platform nothing limits what is tried", () => {
  const machine = made["out of attempts"]();
  machine.practice = true;
  assert.equal(machine.reopen().step("retry").name, "in progress");
});

test("no walk uses more attempts than there are, takes a pass away or lowers the best", () => {
  let seed = 1;
  const roll = (below) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  for (let walk = 0; walk < 300; walk++) {
    const machine = new Machine({ ...rules, pass: walk % 3 ? 7500 : null });
    let best = -1;
    let passed = false;
    for (let event = 0; event < 40; event++) {
      if (roll(8) === 0) machine.reopen();
      else machine.step(EVENTS[roll(EVENTS.length)], { unanswered: roll(2), score: roll(10001) });
      const { record, standing } = machine;
      assert.ok(record.attempts + Number(record.open) <= 2);
      assert.ok(Number(record.best) >= best);
      assert.ok(standing.passed || !passed);
      assert.equal(record.open, ["attempt", "check"].includes(machine.screen));
      best = record.best === null ? -1 : record.best;
      passed = standing.passed;
    }
  }
});
