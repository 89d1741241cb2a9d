import assert from "node:assert/strict";
import { test } from "node:test";

import { reported } from "../../../scormbuild/runtime/player/reported.js";

const typed = (changes = {}) => ({
  type: "fill-in",
  response: ["I felt sad", "", null],
  correct: [["sad"]],
  result: "correct",
  seconds: 3,
  prompt: "How did you feel?",
  ...changes,
});
const chosen = { ...typed(), type: "choice", response: [1], correct: [[1]] };

for (const [name, interaction, rules, expected] of [
  ["everything, as usual", typed(), {}, typed()],
  ["no right answers", typed(), { correct_responses: "never" }, typed({ correct: [] })],
  ["no question", typed(), { question_text: "none" }, typed({ prompt: "" })],
  ["the question in the id", typed(), { question_text: "id" }, typed({ prompt: "" })],
  ["no texts", typed(), { free_text: "none" }, typed({ response: ["", "", ""] })],
  [
    "the length of texts",
    typed(),
    { free_text: "length" },
    typed({ response: ["* **** ***", "", ""] }),
  ],
  [
    "the length of long texts",
    { ...typed(), type: "long-fill-in", response: ["Sad."], correct: [] },
    { free_text: "length" },
    { ...typed(), type: "long-fill-in", response: ["****"], correct: [] },
  ],
  ["what is chosen is no text", chosen, { free_text: "none" }, chosen],
]) {
  test(`reports show ${name}`, () => assert.deepEqual(reported(interaction, rules), expected));
}
