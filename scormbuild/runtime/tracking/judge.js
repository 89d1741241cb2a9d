/**
 * Whether a course is passed or failed by its quizzes, and with which score.
 *
 * @typedef {import("./types.js").PlanQuiz} PlanQuiz
 * @typedef {import("./types.js").Success} Success
 * @typedef {Pick<import("./types.js").Plan, "quizzes" | "passing">} Marks
 * @typedef {Pick<import("./types.js").State, "quizzes">} Attempts
 */

/** All that can be scored, in hundredths of a percent. */
const FULL_SCORE = 10000;

/** @param {PlanQuiz} quiz @param {Attempts} state @returns {number | null} the attempt that counts */
export function quizResult(quiz, { quizzes }) {
  const done = quizzes[quiz.n];
  if (!done || !done.attempts) return null;
  // A retake after a pass never lowers anything.
  return quiz.counted === "last" && !done.passed ? done.last : done.best;
}

/** @param {PlanQuiz} quiz @param {Attempts} state */
export function isPassed(quiz, state) {
  const result = quizResult(quiz, state);
  const done = state.quizzes[quiz.n];
  return result !== null && (done.passed || (quiz.pass !== null && result >= quiz.pass));
}

/** @param {number} part @param {number} whole */
function halfUp(part, whole) {
  return Math.floor((2 * part + whole) / (2 * whole));
}

/** @param {PlanQuiz[]} quizzes @param {(quiz: PlanQuiz) => number} scoreOf */
function weighted(quizzes, scoreOf) {
  const total = quizzes.reduce((sum, { weight }) => sum + weight, 0);
  const earned = quizzes.reduce((sum, quiz) => sum + quiz.weight * scoreOf(quiz), 0);
  return halfUp(earned, total);
}

/**
 * @param {Marks} plan
 * @param {Attempts} state
 * @param {boolean} early whether a result below the mark is final, too, where that is to be reported at once
 * @returns {{success: Success, score: number | null}} failed as soon as nothing can change that any more
 */
export function judge(plan, state, early) {
  const counted = plan.quizzes.filter(({ weight }) => weight > 0);
  const result = (/** @type {PlanQuiz} */ quiz) => quizResult(quiz, state);
  const isFinal = (/** @type {PlanQuiz} */ quiz) =>
    result(quiz) !== null &&
    ((early && quiz.fails) ||
      (quiz.attempts !== null && state.quizzes[quiz.n].attempts >= quiz.attempts));
  const hope = (/** @type {PlanQuiz} */ quiz) => (isFinal(quiz) ? Number(result(quiz)) : FULL_SCORE);
  const finished = counted.length && counted.every((quiz) => result(quiz) !== null);
  const score = finished ? weighted(counted, (quiz) => Number(result(quiz))) : null;
  const marked = counted.filter(({ pass }) => pass !== null);
  const missed = marked.filter((quiz) => !isPassed(quiz, state));
  const { passing } = plan;
  const passed =
    score !== null && (passing === null ? marked.length && !missed.length : score >= passing);
  const failed = passing === null ? missed.some(isFinal) : weighted(counted, hope) < passing;
  return { success: passed ? "passed" : failed ? "failed" : "unknown", score };
}

/** @param {Marks} plan @param {number} page of a quiz @returns {number | null} */
export function passMarkOf({ quizzes }, page) {
  const quiz = quizzes.find(({ n }) => n === page);
  return quiz ? quiz.pass : null;
}

/**
 * @template {Marks} T
 * @param {T} plan
 * @param {number | null} mark the platform's; it wins over the course's own
 * @returns {T}
 */
export function withPassMark(plan, mark) {
  if (mark === null || !plan.quizzes.some(({ weight }) => weight > 0)) return plan;
  const quizzes = plan.quizzes.map((quiz) =>
    quiz.weight > 0 && quiz.pass !== null ? { ...quiz, pass: mark } : quiz,
  );
  return { ...plan, passing: mark, quizzes };
}
