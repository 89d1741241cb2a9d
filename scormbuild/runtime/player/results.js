import { askedOf } from "./quiz-attempt.js";
import { scoreOfAnswers } from "./scores.js";

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
    const score = scoreOfAnswers(asked, answers);
    if (score === null) return [];
    const marks = plan.quizzes.filter((quiz) => pages.includes(quiz.n)).map(({ pass }) => Number(pass));
    const mark = plan.passing || Math.max(...marks);
    const success = mark ? (score < mark ? "failed" : "passed") : "unknown";
    return [{ id, text, score, success }];
  });
}
