/**
 * What a state holds of quizzes and their answers, for whoever changes it.
 *
 * @typedef {import("./types.js").State} State
 * @typedef {import("./types.js").Plan} Plan
 * @typedef {import("./types.js").QuizState} QuizState
 */

/** @param {State} state @param {number} page @returns {QuizState} */
export function quizState(state, page) {
  const fresh = { attempts: 0, best: null, last: null, open: false, seed: 0, passed: false };
  return state.quizzes[page] || (state.quizzes[page] = fresh);
}

/**
 * Replaces the answers of a page.
 *
 * @param {State} state
 * @param {Plan} plan
 * @param {number} page
 * @param {State["answers"]} answers those that count
 */
export function takeAnswers(state, plan, page, answers) {
  for (const { n } of plan.questions.filter((question) => question.page === page)) {
    if (answers[n]) state.answers[n] = answers[n];
    else delete state.answers[n];
  }
}

/** @param {number | null} one @param {number | null} other */
export function higher(one, other) {
  return one === null || (other !== null && other > one) ? other : one;
}
