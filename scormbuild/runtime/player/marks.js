/**
 * The pass marks that count: where the platform has one, it takes the place of the course's own in
 * the plan, from which everything is shown and judged here.
 *
 * @param {import("./types.js").Plan} plan
 * @param {import("./types.js").Session} session
 * @returns {boolean} whether a mark of a quiz is another one now
 */
export function takeMarks(plan, session) {
  plan.passing = session.passing;
  const changed = plan.quizzes.filter((quiz) => quiz.pass !== session.passMark(quiz.n));
  for (const quiz of changed) quiz.pass = session.passMark(quiz.n);
  return changed.length > 0;
}
