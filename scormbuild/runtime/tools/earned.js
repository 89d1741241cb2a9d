import { askedOf } from "../player/quiz-attempt.js";
import { quizRecord, quizStanding } from "../player/quiz-state.js";
import { judge, withPassMark } from "../tracking/judge.js";
import { scoreOfAnswers } from "../player/scores.js";

/** @typedef {import("../player/types.js").Plan} Plan */
/** @typedef {import("../player/types.js").State} State */

/**
 * How a quiz that counts went.
 * @typedef {object} QuizResult
 * @property {import("../player/types.js").PlanPage} page
 * @property {import("../player/quiz-state.js").Phase} phase
 * @property {number|null} score the one that counts, in hundredths of a percent
 * @property {number|null} pass
 * @property {number|null} left attempts; null: unlimited
 */

/** @typedef {{id: string, text: string, score: number}} ObjectiveResult */

/**
 * The quizzes that count, in the order of the course.
 * @param {Plan} plan
 * @param {State} state
 * @returns {QuizResult[]}
 */
export function quizResults(plan, { quizzes }) {
  return plan.quizzes.flatMap((rules) => {
    const page = plan.pages.find(({ n }) => n === rules.n);
    const counts = plan.questions.some((question) => question.page === rules.n && question.points);
    if (!page || !counts || rules.mode) return [];
    const record = quizRecord(quizzes, rules.n);
    const { phase, left } = quizStanding(rules, record, false);
    // A retake after a pass never lowers anything.
    const score = rules.counted === "last" && !record.passed ? record.last : record.best;
    return [{ page, phase, score, pass: rules.pass, left }];
  });
}

/**
 * Whether a course that is failed can be passed all the same: where that was reported at once.
 * @param {Plan} plan
 * @param {State} state
 * @param {number|null} mark that of the platform, or else of the course
 */
export function canStillPass(plan, state, mark) {
  return judge(withPassMark(plan, mark), state, false).success !== "failed";
}

/**
 * What was earned of the questions of each objective, in quizzes that are over: while an attempt
 * runs, nothing is told of it.
 * @param {Plan} plan
 * @param {State} state
 * @returns {ObjectiveResult[]}
 */
export function objectiveResults(plan, { quizzes, answers }) {
  const over = plan.quizzes.filter(({ n }) => {
    const record = quizRecord(quizzes, n);
    return record.attempts > 0 && !record.open;
  });
  return plan.objectives.flatMap(({ id, text }) => {
    const asked = plan.questions.filter(
      ({ n, page, points, objectives }) =>
        points > 0 &&
        objectives.includes(id) &&
        over.some((quiz) => quiz.n === page) &&
        askedOf(quizRecord(quizzes, page), answers, [n]).length > 0,
    );
    const score = scoreOfAnswers(asked, answers);
    return score === null ? [] : [{ id, text, score }];
  });
}
