import { askedOf } from "./quiz-attempt.js";
import { quizScore } from "./scores.js";

/** @typedef {import("../tracking/types.js").Plan} Plan */
/** @typedef {import("../tracking/types.js").State} State */

/**
 * How well each objective is met whose counted questions all were in finished attempts; of an
 * attempt that draws its questions, those that it asked.
 * @param {Plan} plan
 * @param {State} state
 * @returns {import("../tracking/types.js").Result[]}
 */
export function resultsOf(plan, { answers, quizzes }) {
  const isFinished = (/** @type {number} */ page) => {
    const quiz = quizzes[page];
    return quiz && quiz.attempts && !quiz.open;
  };
  const finished = (plan.tested || []).filter(({ pages }) => pages.every(isFinished));
  return finished.flatMap(({ id, text, pages, questions }) => {
    const asked = plan.questions.filter(
      ({ n, page }) => questions.includes(n) && askedOf(quizzes[page], answers, [n]).length > 0,
    );
    const points = asked.reduce((sum, question) => sum + question.points, 0);
    if (points === 0) return [];
    const earned = asked.reduce((sum, { n }) => sum + Number((answers[n] || { score: 0 }).score), 0);
    const score = quizScore(earned, points);
    const marks = plan.quizzes.filter((quiz) => pages.includes(quiz.n)).map(({ pass }) => Number(pass));
    const mark = plan.passing || Math.max(...marks);
    const success = mark ? (score < mark ? "failed" : "passed") : "unknown";
    return [{ id, text, score, success }];
  });
}
