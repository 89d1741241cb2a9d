/**
 * What the learner's state means: the table of statuses, in one place and without any platform.
 *
 * @typedef {import("./types.js").Plan} Plan
 * @typedef {import("./types.js").PlanQuiz} PlanQuiz
 * @typedef {import("./types.js").State} State
 * @typedef {import("./types.js").Success} Success
 * @typedef {import("./types.js").Outcome} Outcome
 * @typedef {import("./types.js").Earned} Earned
 * @typedef {import("./types.js").Result} Result
 */

import { isPassed, judge, quizResult } from "./judge.js";
import { higher } from "./records.js";

/** From the least to the most. */
export const SUCCESSES = /** @type {Success[]} */ (["unknown", "failed", "passed"]);

/** @param {Plan} plan @param {State} state @param {number} page */
function isViewed({ completion, questions }, { pages, answers }, page) {
  const seen = pages[page] || 0;
  if (completion.viewed === "opened") return seen > 0;
  const open =
    completion.viewed === "answered" ? questions.filter((each) => each.page === page) : [];
  return seen > 1 && open.every(({ n }) => answers[n] && answers[n].tries > 0);
}

/** @param {Plan} plan @param {State} state @param {PlanQuiz} quiz @param {Success} success */
function isDone({ passing }, state, quiz, success) {
  if (quiz.must === "passed" && quiz.pass !== null) return isPassed(quiz, state);
  if (quiz.must === "passed" && passing !== null) return success === "passed";
  return quizResult(quiz, state) !== null;
}

/**
 * @param {Plan} plan
 * @param {State} state
 * @returns {Outcome & {progress: number}} progress: the part of the requirements that is met, 0 to 1
 */
export function outcomeOf(plan, state) {
  const { implied, passing } = plan;
  const { success, score } = judge(plan, state, true);
  const wanted = [
    ...plan.completion.lessons.map((page) => state.excused[page] || isViewed(plan, state, page)),
    ...plan.quizzes.filter(({ must }) => must).map((quiz) => isDone(plan, state, quiz, success)),
  ];
  const met = wanted.filter(Boolean).length;
  // A course that asks for nothing is complete when a page was opened.
  const all = wanted.length ? met === wanted.length : Object.keys(state.pages).length > 0;
  // Who can try no more is through, too; who is only called failed so far is not.
  const complete = all || judge(plan, state, false).success === "failed";
  return {
    complete,
    success: complete && implied && passing === null && success === "unknown" ? "passed" : success,
    score,
    progress: complete ? 1 : met / (wanted.length || 1),
  };
}

/** @param {Plan} plan @returns {boolean} whether its score can go down: an attempt counts for being the last */
export function mayFall({ quizzes }) {
  return quizzes.some(({ counted }) => counted === "last");
}

/**
 * Raises what was earned; nothing here ever goes down but the score of a course that is not yet
 * passed, where the last attempt counts.
 *
 * @param {Earned} earned
 * @param {Outcome} outcome
 * @param {Plan} plan
 * @returns {Earned}
 */
export function raise(earned, { complete, success, score }, plan) {
  const better = SUCCESSES.indexOf(success) > SUCCESSES.indexOf(earned.success);
  const kept = earned.success === "passed" || earned.inherited || !mayFall(plan);
  return {
    complete: earned.complete || complete,
    success: better ? success : earned.success,
    score: kept ? higher(earned.score, score) : score === null ? earned.score : score,
    inherited: earned.inherited,
  };
}
