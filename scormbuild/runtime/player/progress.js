import { quizRecord, quizStanding } from "./quiz-state.js";

/** @typedef {import("./types.js").Plan} Plan */
/** @typedef {import("./types.js").PlanPage} PlanPage */
/** @typedef {import("./types.js").State} State */
/** @typedef {"new"|"opened"|"excused"|"done"} PageProgress */

/**
 * What is known of the learner: what was done, and what that means for the course.
 * @typedef {object} Standing
 * @property {State} state
 * @property {boolean} complete
 * @property {string} success
 */

/**
 * How far the learner is with a page.
 * @param {Plan} plan
 * @param {Standing} standing
 * @param {PlanPage} page
 * @returns {PageProgress}
 */
export function pageProgress(plan, standing, page) {
  const { state } = standing;
  const seen = state.pages[page.n] || 0;
  const quiz = page.kind === "quiz";
  const done = quiz ? quizDone(plan, standing, page) : lessonDone(plan, state, page);
  if (done) return "done";
  if (state.excused[page.n]) return "excused";
  return seen > 0 ? "opened" : "new";
}

/**
 * Whether a page asks no more, because the learner did it or need not do it.
 * @param {Plan} plan
 * @param {Standing} standing
 * @param {PlanPage} page
 */
function isDone(plan, standing, page) {
  return /done|excused/.test(pageProgress(plan, standing, page));
}

/**
 * @param {Plan} plan
 * @param {State} state
 * @param {PlanPage} page
 */
function lessonDone(plan, state, page) {
  const seen = state.pages[page.n] || 0;
  if (plan.completion.viewed === "opened") return seen > 0;
  if (plan.completion.viewed === "end") return seen > 1;
  return seen > 1 && page.questions.every((n) => {
    const answer = state.answers[n];
    return answer !== undefined && answer.score !== null;
  });
}

/**
 * A quiz is done when it asks no more: passed where it has to be passed, else finished once.
 * Without a mark of its own it is the course that has to be passed.
 * @param {Plan} plan
 * @param {Standing} standing
 * @param {PlanPage} page
 */
function quizDone(plan, { state, success }, page) {
  const record = quizRecord(state.quizzes, page.n);
  const rules = plan.quizzes.find((quiz) => quiz.n === page.n);
  if (rules && rules.must === "passed") {
    if (rules.pass === null && plan.passing !== null) return success === "passed";
    return quizStanding(rules, record, false).passed;
  }
  return record.attempts > 0;
}

/**
 * The pages that linear order keeps closed. What was open once stays open, and everything is open
 * once the course is complete.
 * @param {Plan} plan
 * @param {Standing} standing
 * @returns {Set<string>} page ids
 */
export function lockedPages(plan, standing) {
  const { state } = standing;
  const locked = /** @type {Set<string>} */ (new Set());
  if (plan.navigation !== "linear" || standing.complete) return locked;
  let open = true;
  for (const page of plan.pages) {
    if (!open && !state.pages[page.n]) locked.add(page.id);
    open = open && (isDone(plan, standing, page) || asksNothing(plan, page, state) || isOver(plan, page, state));
  }
  return locked;
}

/**
 * A quiz that cannot be done better, or that alone does not decide, does not bar the way.
 * @param {Plan} plan
 * @param {PlanPage} page
 * @param {State} state
 */
function isOver(plan, page, state) {
  const rules = plan.quizzes.find((quiz) => quiz.n === page.n);
  if (!rules) return false;
  const record = quizRecord(state.quizzes, page.n);
  const { left } = quizStanding(rules, record, false);
  return left === 0 || (rules.pass === null && record.attempts > 0);
}

/**
 * A page that completion does not need only has to be opened.
 * @param {Plan} plan
 * @param {PlanPage} page
 * @param {State} state
 */
function asksNothing(plan, page, state) {
  const rules = plan.quizzes.find((quiz) => quiz.n === page.n);
  const needed = rules ? rules.must !== null : plan.completion.lessons.includes(page.n);
  return !needed && state.pages[page.n] > 0;
}

/**
 * Whether the learner has earned a certificate: the course is completed, and passed if it can be
 * passed.
 * @param {Pick<import("./types.js").Player, "plan" | "session">} player
 */
export function isEarned({ plan, session }) {
  const { complete, success } = session.outcome();
  const marked = plan.quizzes.some(({ n, weight }) => weight > 0 && session.passMark(n) !== null);
  const passable = session.passing !== null || marked;
  return complete && (success === "passed" || (success === "unknown" && !passable));
}

/**
 * @param {Plan} plan
 * @param {Standing} standing
 */
export function pagesDone(plan, standing) {
  return plan.pages.filter((page) => isDone(plan, standing, page)).length;
}
