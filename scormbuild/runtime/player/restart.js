/**
 * @typedef {import("../tracking/types.js").State} State
 * @typedef {import("../tracking/types.js").Plan} Plan
 */

/**
 * Forgets pages, and whatever was answered or kept in lessons. Attempts stay as they are, open ones
 * with their answers: else starting over would be a new attempt for nothing. What was earned stays
 * earned, whatever pages a later version asks for.
 *
 * @param {State} state
 * @param {Plan} plan
 */
export function restart(state, plan) {
  const tried = plan.questions.filter(({ page }) => page in state.quizzes).map(({ n }) => n);
  for (const n of Object.keys(state.answers).map(Number)) {
    if (!tried.includes(n)) delete state.answers[n];
  }
  // Where the last attempt counts, the score of a course that is not passed may still go down.
  const { complete, success } = state.earned;
  if (complete && (success === "passed" || plan.quizzes.every(({ counted }) => counted !== "last"))) {
    state.earned.inherited = true;
  }
  Object.assign(state, { location: null, pages: {} });
}
