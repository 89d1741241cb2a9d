/** How long the state of a learner is who did everything: `node sizes.js PAGES QUESTIONS QUIZZES`. */
import { encode } from "../../../scormbuild/runtime/tracking/codec.js";
import { emptyState } from "../../../scormbuild/runtime/tracking/state.js";

/** choice, multi, true-false, match, order, fill with lists. */
const ANSWERS = [1, [0, 2], true, [[0, 4], [1, 5], [2, 6], [3, 7]], [2, 0, 4, 1, 3], [1, 0]];

const [pages, questions, quizzes] = process.argv.slice(2).map(Number);
const state = emptyState();
Object.assign(state, { rev: 700, session: 99999, location: pages });
state.earned = { complete: true, success: "passed", score: 8700, inherited: false };
for (let page = 1; page <= pages; page++) state.pages[page] = 2;
for (let page = pages - quizzes + 1; page <= pages; page++) {
  state.quizzes[page] = { attempts: 1, best: 8700, last: 8700, open: false, seed: 77, passed: true };
}
for (let question = 1; question <= questions; question++) {
  const response = ANSWERS[question % ANSWERS.length];
  state.answers[question] = { response, score: question % 5 ? 100 : 0, tries: 1 };
  state.journal.at[question] = question - 1;
}
state.journal.next = questions;
console.log(encode(state).length);
