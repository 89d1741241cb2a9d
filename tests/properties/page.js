// Answers line by line what the scripts of a package make of grades and scores:
// [function, ...arguments] as JSON comes in, the result as JSON goes out.
import { createInterface } from "node:readline";

import { unmasked } from "../../scormbuild/runtime/player/masked.js";
import { questionScore, quizScore } from "../../scormbuild/runtime/player/scores.js";
import { questionKinds } from "../runtime/kinds.js";
import { outcomeOf } from "../../scormbuild/runtime/tracking/status.js";

const functions = {
  grade: (key, response) => questionKinds[key.type].grade(key, response),
  question: questionScore,
  quiz: quizScore,
  course: outcomeOf,
  unmasked,
};

for await (const line of createInterface({ input: process.stdin })) {
  const [name, ...given] = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(functions[name](...given))}\n`);
}
