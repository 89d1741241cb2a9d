/**
 * @typedef {import("../tracking/types.js").State} State
 * @typedef {import("../tracking/types.js").Plan} Plan
 */

/**
 * Forgets pages, and whatever was answered or kept in lessons. Attempts stay as they are, open ones
 * with their answers: else starting over would be a new attempt for nothing. What was earned stays
 * earned.
 *
 * @param {State} state
 * @param {Plan} plan
 */
export function restart(state, plan) {
  const tried = plan.questions.filter(({ page }) => page in state.quizzes).map(({ n }) => n);
  for (const n of Object.keys(state.answers).map(Number)) {
    if (!tried.includes(n)) delete state.answers[n];
  }
  Object.assign(state, { location: null, pages: {} });
}
