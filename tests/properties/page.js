// Answers line by line what the scripts of a package make of grades and scores:
// [function, ...arguments] as JSON comes in, the result as JSON goes out.
import { createInterface } from "node:readline";

import { unmasked } from "../../scormbuild/runtime/player/masked.js";
import { askedOf, newAttempt } from "../../scormbuild/runtime/player/quiz-attempt.js";
import { questionScore, quizScore } from "../../scormbuild/runtime/player/scores.js";
import { questionKinds } from "../runtime/kinds.js";
import { outcomeOf } from "../../scormbuild/runtime/tracking/status.js";

/** An attempt: what is asked, and what answers with these grades make of it. */
function attempt(rules, questions, grades) {
  const numbers = questions.map(({ n }) => n);
  const { seed, answers } = newAttempt(rules, numbers);
  const asked = askedOf({ seed }, answers, numbers);
  const worth = questions.filter(({ n }) => asked.includes(n));
  const earned = worth.reduce((sum, { n, points }) => sum + questionScore(points, grades[n]), 0);
  return { asked, score: quizScore(earned, worth.reduce((sum, { points }) => sum + points, 0)) };
}

const functions = {
  attempt,
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
