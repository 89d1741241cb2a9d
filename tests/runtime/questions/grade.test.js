import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { questionKinds } from "../kinds.js";

const short = { case: false, accents: true, typos: 0 };

const keys = {
  choice: { options: [0, 1, 2], answer: 1 },
  multi: { options: [0, 1, 2, 3], answer: [0, 2], scoring: "partial" },
  "true-false": { answer: false },
  order: { answer: [3, 1, 2], scoring: "partial" },
  match: { pairs: [[0, 3], [1, 4], [2, 3]], rights: [3, 4, 5], scoring: "partial" },
  sort: { pairs: [[2, 0], [3, 0], [4, 1]], rights: [0, 1], scoring: "partial" },
  scale: { steps: [0, 1, 2], statements: [3, 4] },
  text: { needed: 20 },
  hotspot: { options: [0, 1, 2, 3], answer: [0, 2], scoring: "partial" },
  short: { ...short, accept: ["* bridges", "bridges"] },
  number: { low: "1.5", high: "2.5" },
  fill: {
    gaps: [
      { ...short, accept: ["specific"] },
      { choices: ["adjective", "verb"], answer: 1 },
    ],
    scoring: "partial",
  },
};

test("each type grades its responses", () => {
  const table = [
    ["choice", 1, [1, 1]],
    ["choice", 0, [0, 1]],
    ["choice", null, [0, 1]],
    ["multi", [0, 2], [2, 2]],
    ["multi", [0, 1, 2], [1, 2]],
    ["multi", [0, 1, 3], [0, 2]],
    ["multi", [0, 2, 99], [2, 2]],
    ["multi", null, [0, 2]],
    ["true-false", false, [1, 1]],
    ["true-false", null, [0, 1]],
    ["order", [3, 1, 2], [2, 2]],
    ["order", [2, 3, 1], [1, 2]],
    ["order", [2, 1, 3], [0, 2]],
    ["order", null, [0, 2]],
    ["match", [[0, 3], [1, 4], [2, 3]], [3, 3]],
    ["match", [[0, 3], [1, 5]], [1, 3]],
    ["match", null, [0, 3]],
    ["sort", [[2, 0], [3, 0], [4, 1]], [3, 3]],
    ["sort", [[4, 0], [2, 0]], [1, 3]],
    ["sort", null, [0, 3]],
    ["scale", [[3, 2]], [0, 0]],
    ["scale", null, [0, 0]],
    ["hotspot", [0, 2], [2, 2]],
    ["hotspot", [0, 1, 2], [1, 2]],
    ["hotspot", null, [0, 2]],
    ["text", "I will ask.", [0, 0]],
    ["text", null, [0, 0]],
    ["short", "  BRIDGES ", [1, 1]],
    ["short", "boats", [0, 1]],
    ["number", "2,5", [1, 1]],
    ["number", "1.49", [0, 1]],
    ["number", "two", [0, 1]],
    ["number", null, [0, 1]],
    ["fill", ["Specific", 1], [2, 2]],
    ["fill", [null, 1], [1, 2]],
    ["fill", ["vague", 0], [0, 2]],
    ["fill", null, [0, 2]],
  ];
  for (const [type, response, grade] of table) {
    const found = questionKinds[type].grade(keys[type], response);
    assert.deepEqual(found, grade, `${type} ${JSON.stringify(response)}`);
  }
});

test("without partial credit what is not all right earns nothing", () => {
  for (const [type, response] of [["multi", [0]], ["hotspot", [0]], ["order", [2, 3, 1]], ["match", [[0, 3]]], ["sort", [[2, 0]]]]) {
    const key = { ...keys[type], scoring: "all-or-nothing" };
    const [earned] = questionKinds[type].grade(key, response);
    assert.equal(earned, 0, type);
  }
});

test("several answers are not taken while they are too few or too many", () => {
  const say = (name, gaps) => `${name} ${Object.values(gaps)}`;
  const table = [
    [{}, null, ""],
    [{ min: 2, max: 2 }, null, "select_exactly 2"],
    [{ min: 2, max: 2 }, [0], "select_exactly 2"],
    [{ min: 2, max: 2 }, [0, 1], ""],
    [{ min: 2, max: 2 }, [0, 1, 2], "select_exactly 2"],
    [{ min: 1, max: 3 }, null, "select_between 1,3"],
    [{ min: 2 }, [0], "select_at_least 2"],
    [{ min: 2 }, [0, 1, 2, 3], ""],
    [{ max: 2 }, [0, 1, 2], "select_at_most 2"],
    [{ max: 2 }, null, ""],
  ];
  for (const [limits, response, words] of table) {
    const said = questionKinds.multi.lack({ ...keys.multi, ...limits }, response, say);
    assert.equal(said, words, JSON.stringify([limits, response]));
  }
});

test("each type says what is recorded", () => {
  const table = [
    ["choice", 1, { type: "choice", response: [1], correct: [[1]] }],
    ["multi", [0, 1], { type: "choice", response: [0, 1], correct: [[0, 2]] }],
    ["true-false", true, { type: "true-false", response: true, correct: [false] }],
    ["order", [1, 2, 3], { type: "sequencing", response: [1, 2, 3], correct: [[3, 1, 2]] }],
    [
      "match",
      [[0, 4]],
      { type: "matching", response: [[0, 4]], correct: [[[0, 3], [1, 4], [2, 3]]] },
    ],
    [
      "sort",
      [[2, 1]],
      { type: "matching", response: [[2, 1]], correct: [[[2, 0], [3, 0], [4, 1]]] },
    ],
    [
      "short",
      "Bridges",
      { type: "fill-in", response: ["Bridges"], correct: [["* bridges"], ["bridges"]] },
    ],
    ["hotspot", [0, 1], { type: "choice", response: [0, 1], correct: [[0, 2]] }],
    ["text", "I will\nask.", { type: "long-fill-in", response: ["I will\nask."], correct: [] }],
    ["number", "2,50", { type: "numeric", response: "2.5", correct: [["1.5", "2.5"]] }],
    ["number", "two", { type: "fill-in", response: ["two"], correct: [["1.5 - 2.5"]] }],
    [
      "fill",
      ["x", 0],
      { type: "fill-in", response: ["x", "adjective"], correct: [["specific", "verb"]] },
    ],
    ["fill", ["x"], { type: "fill-in", response: ["x", ""], correct: [["specific", "verb"]] }],
  ];
  for (const [type, response, recorded] of table) {
    assert.deepEqual(questionKinds[type].interaction(keys[type], response), recorded);
  }
});

test("each statement of a scale is recorded on its own, also one that was left out", () => {
  const labels = { 0: "No", 3: "I am *here*", 4: "I am there" };
  assert.deepEqual(questionKinds.scale.interaction(keys.scale, [[4, 2]], labels), [
    { type: "likert", response: [], correct: [], part: "_3", prompt: "I am *here*" },
    { type: "likert", response: [2], correct: [], part: "_4", prompt: "I am there" },
  ]);
});

test("what is no number is not taken, and the example is never right", () => {
  const { lack } = questionKinds.number;
  const say = (phrase, { example }) => `${phrase} ${example}`;
  const key = { low: "7", high: "7", unit: "kg" };
  for (const taken of [null, "7", "8 kg", "1,234"]) assert.equal(lack(key, taken, say), "");
  assert.equal(lack(key, "abc", say), "question_no_number 2.5");
  assert.equal(lack(key, "8 g", say), "question_no_number 2.5");
  assert.equal(lack({ low: "2", high: "3" }, "abc", say), "question_no_number 22.5");
  assert.equal(lack({ low: "-9", high: "900" }, "?", say), "question_no_number 2222.5");
});

test("a list that nobody has moved is no answer", () => {
  const say = (phrase) => phrase;
  assert.equal(questionKinds.order.lack({ answer: [1, 2] }, null, say), "order_unmoved");
  assert.equal(questionKinds.order.lack({ answer: [1, 2] }, [2, 1], say), "");
});

test("page and Python agree on every shared example", () => {
  const shared = new URL("../../questions/grading.json", import.meta.url);
  const examples = JSON.parse(readFileSync(shared, "utf8"));
  assert.ok(examples.length > 0);
  for (const { key, response, expected, why } of examples) {
    const found = questionKinds[key.type].grade(key, response);
    assert.deepEqual(found, expected, `${JSON.stringify({ key, response })} ${why || ""}`);
  }
});
