import assert from "node:assert/strict";
import { test } from "node:test";

import {
  questionScore,
  quizScore,
  verdictOf,
} from "../../../scormbuild/runtime/player/scores.js";

test("points of a question are rounded half up", () => {
  const table = [
    [100, [1, 1], 100],
    [100, [0, 1], 0],
    [100, [1, 3], 33],
    [100, [2, 3], 67],
    [1, [1, 2], 1],
    [300, [1, 3], 100],
    [0, [1, 1], 0],
    [100, [0, 0], 0],
  ];
  for (const [points, grade, score] of table) {
    assert.equal(questionScore(points, grade), score, `${points} ${grade}`);
  }
});

test("a quiz is scored in hundredths of a percent, half up", () => {
  const table = [
    [0, 1700, 0],
    [1700, 1700, 10000],
    [100, 300, 3333],
    [200, 300, 6667],
    [1, 20000, 1],
    [1, 20001, 0],
    [0, 0, 0],
  ];
  for (const [sum, total, score] of table) assert.equal(quizScore(sum, total), score);
});

test("a verdict is one of three, or none where there is nothing to earn", () => {
  assert.deepEqual(
    [[2, 2], [1, 2], [0, 2], [0, 0]].map(verdictOf),
    ["correct", "partial", "incorrect", "neutral"],
  );
});
