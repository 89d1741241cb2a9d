/**
 * How attempts and starting over change what is known of the learner. The session asks for it, so
 * that the script that every page waits for need not bring it along.
 *
 * @typedef {import("../tracking/types.js").State} State
 * @typedef {import("../tracking/types.js").Plan} Plan
 */
import { higher, quizState, takeAnswers } from "../tracking/records.js";

/**
 * @param {State} state
 * @param {Plan} plan
 * @param {number} page
 * @param {number} seed
 * @param {State["answers"]} [answers] what it begins with: empty ones tell what was drawn
 */
export function startQuiz(state, plan, page, seed, answers = {}) {
  takeAnswers(state, plan, page, answers);
  Object.assign(quizState(state, page), { open: true, seed });
}

/**
 * @param {State} state
 * @param {number} page
 * @param {number} score hundredths of a percent
 * @param {number | null} pass
 */
export function finishQuiz(state, page, score, pass) {
  const quiz = quizState(state, page);
  quiz.attempts += 1;
  quiz.last = score;
  quiz.best = higher(score, quiz.best);
  quiz.open = false;
  quiz.passed = quiz.passed || (pass !== null && score >= pass);
}
