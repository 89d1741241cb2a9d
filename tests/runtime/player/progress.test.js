import assert from "node:assert/strict";
import { test } from "node:test";

import {
  lockedPages,
  pageProgress,
  pagesDone,
} from "../../../scormbuild/runtime/player/progress.js";

const pages = [
  { n: 1, id: "one", kind: "lesson", questions: [10, 11] },
  { n: 2, id: "two", kind: "lesson", questions: [] },
  { n: 3, id: "quiz", kind: "quiz", questions: [12] },
  { n: 4, id: "after", kind: "lesson", questions: [] },
];

function planOf({ viewed = "end", lessons = [1, 2, 4], must = "passed", pass = 7500 } = {}) {
  return {
    pages,
    navigation: "linear",
    passing: null,
    completion: { lessons, viewed },
    quizzes: [{ n: 3, must, pass }],
  };
}

function standingOf({ seen = {}, answers = {}, excused = {}, ...rest } = {}) {
  const { quiz, complete = false, success = "unknown" } = rest;
  const quizzes = quiz ? { 3: quiz } : {};
  return { state: { pages: seen, excused, answers, quizzes }, complete, success };
}

test("a lesson is done by the rule of the course", () => {
  const answered = { 10: { score: 0 }, 11: { score: 100 } };
  const table = [
    ["opened", {}, {}, "new"],
    ["opened", { 1: 1 }, {}, "done"],
    ["end", { 1: 1 }, {}, "opened"],
    ["end", { 1: 2 }, {}, "done"],
    ["answered", { 1: 2 }, {}, "opened"],
    ["answered", { 1: 2 }, { 10: { score: 0 }, 11: { score: null } }, "opened"],
    ["answered", { 1: 1 }, answered, "opened"],
    ["answered", { 1: 2 }, answered, "done"],
  ];
  for (const [viewed, seen, answers, progress] of table) {
    const found = pageProgress(planOf({ viewed }), standingOf({ seen, answers }), pages[0]);
    assert.equal(found, progress, `${viewed} ${JSON.stringify(seen)}`);
  }
});

test("a quiz is done when it asks no more", () => {
  const failed = { attempts: 1, passed: false };
  const passed = { attempts: 1, passed: true };
  const table = [
    ["passed", 7500, undefined, "unknown", "new"],
    ["passed", 7500, failed, "unknown", "opened"],
    ["passed", 7500, passed, "unknown", "done"],
    ["finished", 7500, failed, "unknown", "done"],
    [null, null, failed, "unknown", "done"],
  ];
  for (const [must, pass, quiz, success, progress] of table) {
    const standing = standingOf({ seen: quiz ? { 3: 1 } : {}, quiz, success });
    assert.equal(pageProgress(planOf({ must, pass }), standing, pages[2]), progress);
  }
});

test("where only the course has a mark, it is the course that is passed", () => {
  const plan = { ...planOf({ pass: null }), passing: 7500 };
  const quiz = { attempts: 1, passed: false };
  const seen = { 3: 1 };
  assert.equal(pageProgress(plan, standingOf({ quiz, seen }), pages[2]), "opened");
  assert.equal(pageProgress(plan, standingOf({ quiz, seen, success: "passed" }), pages[2]), "done");
});

test("linear order opens one page after the other", () => {
  const quiz = { attempts: 1, passed: true };
  const table = [
    ["nothing done", {}, ["two", "quiz", "after"]],
    ["first opened only", { seen: { 1: 1 } }, ["two", "quiz", "after"]],
    ["first done", { seen: { 1: 2 } }, ["quiz", "after"]],
    ["both done", { seen: { 1: 2, 2: 2 } }, ["after"]],
    ["quiz passed", { seen: { 1: 2, 2: 2, 3: 1 }, quiz }, []],
    ["opened once stays open", { seen: { 4: 1 } }, ["two", "quiz"]],
    ["complete opens everything for good", { complete: true }, []],
  ];
  for (const [what, standing, locked] of table) {
    assert.deepEqual([...lockedPages(planOf(), standingOf(standing))], locked, what);
  }
});

test("free order locks nothing", () => {
  const plan = { ...planOf(), navigation: "free" };
  assert.deepEqual([...lockedPages(plan, standingOf())], []);
});

test("what completion does not need only has to be opened", () => {
  const plan = planOf({ lessons: [2], must: null, pass: null });
  assert.deepEqual([...lockedPages(plan, standingOf({ seen: { 1: 1 } }))], ["quiz", "after"]);
  const seen = { 1: 1, 2: 2, 3: 1 };
  assert.deepEqual([...lockedPages(plan, standingOf({ seen }))], []);
});

test("progress counts what is done", () => {
  assert.equal(pagesDone(planOf(), standingOf({ seen: { 1: 2, 2: 1 } })), 1);
});

test("a lesson that need not be read is done, and says so", () => {
  const plan = planOf({ viewed: "answered" });
  const standing = standingOf({ excused: { 1: 1 } });

  assert.equal(pageProgress(plan, standing, pages[0]), "excused");
  assert.equal(pageProgress(plan, standingOf({ seen: { 2: 2 }, excused: { 2: 1 } }), pages[1]), "done");
  assert.equal(pagesDone(plan, standing), 1);
  assert.deepEqual([...lockedPages(plan, standing)], ["quiz", "after"]);
});
