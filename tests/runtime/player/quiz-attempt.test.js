import assert from "node:assert/strict";
import { test } from "node:test";

import {
  askedOf,
  chanceOf,
  draw,
  excusedPages,
  expectedPoints,
  isKept,
  isStale,
  newAttempt,
} from "../../../scormbuild/runtime/player/quiz-attempt.js";

const questions = [1, 2, 3, 4, 5, 6, 7, 8];
const rules = {
  pools: [
    { count: 2, questions: [1, 2, 3, 4] },
    { count: 1, questions: [6, 7] },
  ],
};
const record = (seed) => ({ attempts: 0, best: null, last: null, open: true, seed, passed: false });

test("each pool gives its number, and what is in none is always asked", () => {
  for (let chance = 0; chance < 4096; chance += 7) {
    const asked = draw(rules, questions, chance);
    const of = (numbers) => asked.filter((n) => numbers.includes(n)).length;
    assert.deepEqual([of([1, 2, 3, 4]), of([6, 7]), of([5, 8])], [2, 1, 2]);
    assert.deepEqual(asked, [...asked].sort((one, other) => one - other), "the author's order");
    assert.deepEqual(draw(rules, questions, chance), asked, "the same chance, the same draw");
  }
});

test("chance gives every question its turn", () => {
  const counts = new Map(questions.map((n) => [n, 0]));
  for (let chance = 0; chance < 4096; chance++) {
    for (const n of draw(rules, questions, chance)) counts.set(n, counts.get(n) + 1);
  }
  for (const n of [1, 2, 3, 4, 6, 7]) assert.ok(Math.abs(counts.get(n) / 4096 - 0.5) < 0.03, String(n));
});

test("without pools and kept answers an attempt asks all, and begins with no answer", () => {
  const { seed, answers } = newAttempt({}, questions);
  assert.deepEqual([answers, seed >> 12], [{}, 0]);
  assert.deepEqual(askedOf(record(seed), answers, questions), questions);
});

test("an attempt remembers what it drew, how many, and that its time is counted", () => {
  const { seed, answers } = newAttempt({ ...rules, time: { limit: 60, extend: 60 } }, questions);
  const asked = draw(rules, questions, chanceOf({ seed }));
  assert.deepEqual(askedOf(record(seed), answers, questions), asked);
  assert.deepEqual([seed & 0x1000, seed >> 13], [0x1000, 5]);
  for (const n of asked) assert.deepEqual(answers[n], { response: null, score: null, tries: 0 });
});

test("a retry of what was wrong keeps right answers and asks the same questions", () => {
  const right = { 2: { response: 1, score: 100, tries: 1 } };
  const { seed, answers } = newAttempt(rules, questions, right, [1, 2, 5]);
  assert.deepEqual(askedOf(record(seed), answers, questions), [1, 2, 5]);
  assert.deepEqual([1, 2, 5].map((n) => isKept(answers[n])), [false, true, false]);
  assert.equal(answers[2].score, 100);
  assert.equal(isKept({ response: 1, score: 0, tries: 1 }), false, "answered in this attempt");
  assert.equal(isKept(undefined), false);
});

test("85 an attempt is stale if one of its questions is gone, or if it draws only now", () => {
  const { seed, answers } = newAttempt(rules, questions);
  const [gone] = askedOf(record(seed), answers, questions);
  const unasked = questions.find((n) => !(n in answers));
  const without = (n) => questions.filter((each) => each !== n);
  const stale = (now, numbers, of = record(seed)) => isStale(now, of, answers, numbers);
  assert.equal(stale(rules, questions), false);
  assert.equal(stale(rules, without(unasked)), false, "nobody was asked it");
  assert.equal(stale(rules, [...questions, 9]), false, "a new one disturbs nobody");
  assert.equal(stale(rules, without(gone)), true);
  assert.equal(stale({}, questions), false, "draws no more: what was drawn goes on");
  assert.equal(stale({ pools: [{ count: 1, questions }] }, questions), false, "another number");
  assert.equal(stale(rules, questions, record(77)), true, "asked everything before");
  assert.equal(stale({}, questions, record(77)), false);
  assert.equal(stale(rules, without(gone), { ...record(seed), open: false }), false, "is over");
});

test("what a drawn quiz is worth before it is drawn", () => {
  const worth = questions.map((n) => ({ n, points: n === 8 ? 0 : 100 }));
  assert.equal(expectedPoints({}, worth), 700);
  assert.equal(expectedPoints(rules, worth), 400);
});

test("a pre-test excuses from what was reached in it", () => {
  const excuses = [
    { n: 1, objectives: ["a"] },
    { n: 2, objectives: ["a", "b"] },
    { n: 3, objectives: ["c"] },
    { n: 4, objectives: [] },
  ];
  const scores = { a: 8000, b: 7999 };
  const scoreOf = (id) => (id in scores ? scores[id] : null);
  assert.deepEqual(excusedPages({ excuses, pass: 8000 }, 7990, scoreOf), [1]);
  assert.deepEqual(excusedPages({ excuses, pass: 7000 }, 7990, scoreOf), [1, 2, 4]);
  assert.deepEqual(excusedPages({ excuses, pass: 0 }, 0, scoreOf), [1, 2, 4], "c was not asked");
  assert.deepEqual(excusedPages({ excuses, pass: null }, 10000, () => 10000), [1, 2, 3, 4]);
  assert.deepEqual(excusedPages({ excuses, pass: null }, 9999, () => 9999), [], "without a mark: all");
  assert.deepEqual(excusedPages({ pass: 0 }, 10000, () => 10000), []);
});
