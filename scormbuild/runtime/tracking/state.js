/**
 * What a learner did, as one plain value, and everything that changes it.
 *
 * @typedef {import("./types.js").State} State
 * @typedef {import("./types.js").Plan} Plan
 * @typedef {import("./types.js").QuizState} QuizState
 */

/** @returns {State} */
export function emptyState() {
  return {
    rev: 0,
    session: 0,
    location: null,
    earned: { complete: false, success: "unknown", score: null, inherited: false },
    pages: {},
    answers: {},
    quizzes: {},
    journal: { next: 0, at: {} },
  };
}

/** @param {State} state @returns {boolean} whether a learner would miss it */
export function isBlank(state) {
  const { location, pages, answers, quizzes, earned } = state;
  const parts = [pages, answers, quizzes];
  return location === null && !earned.complete && parts.every((part) => !Object.keys(part).length);
}

/** @param {State} state @param {number} page @returns {QuizState} */
export function quizState(state, page) {
  const fresh = { attempts: 0, best: null, last: null, open: false, seed: 0, passed: false };
  return state.quizzes[page] || (state.quizzes[page] = fresh);
}

/** @param {State} state @param {Plan} plan @param {number} page */
function dropAnswers(state, plan, page) {
  for (const question of plan.questions) {
    if (question.page === page) delete state.answers[question.n];
  }
}

/** @param {State} state @param {Plan} plan @param {number} page @param {number} seed */
export function startQuiz(state, plan, page, seed) {
  dropAnswers(state, plan, page);
  Object.assign(quizState(state, page), { open: true, seed });
}

/**
 * @param {State} state
 * @param {number} page
 * @param {number} score hundredths of a percent
 * @param {number | null} pass
 */
export function finishQuiz(state, page, score, pass) {
  const quiz = quizState(state, page);
  quiz.attempts += 1;
  quiz.last = score;
  quiz.best = Math.max(score, quiz.best === null ? 0 : quiz.best);
  quiz.open = false;
  quiz.passed = quiz.passed || (pass !== null && score >= pass);
}

/**
 * Forgets pages and the answers in lessons. Attempts stay as they are, open ones with their
 * answers: else starting over would be a new attempt for nothing. What was earned stays earned.
 *
 * @param {State} state
 * @param {Plan} plan
 */
export function restart(state, plan) {
  const { answers, quizzes } = state;
  const kept = plan.questions.filter(({ n, page }) => page in quizzes && n in answers);
  const entries = kept.map(({ n }) => ({ [n]: answers[n] }));
  Object.assign(state, { location: null, pages: {}, answers: Object.assign({}, ...entries) });
}

/**
 * Adds what was done before the platform answered to what the platform remembers.
 *
 * @param {State} before
 * @param {State} since
 * @param {Plan} plan
 * @returns {State}
 */
export function mergeStates(before, since, plan) {
  const merged = Object.assign({}, before, {
    location: before.location === null ? since.location : before.location,
    pages: Object.assign({}, before.pages),
    answers: Object.assign({}, before.answers),
    quizzes: Object.assign({}, before.quizzes),
  });
  for (const key of Object.keys(since.pages)) {
    const page = Number(key);
    merged.pages[page] = Math.max(since.pages[page], before.pages[page] || 0);
  }
  for (const key of Object.keys(since.quizzes)) {
    const page = Number(key);
    const then = before.quizzes[page];
    const now = since.quizzes[page];
    dropAnswers(merged, plan, page);
    merged.quizzes[page] = Object.assign(
      {},
      now,
      then && {
        attempts: then.attempts + now.attempts,
        best:
          now.best === null ? then.best : Math.max(now.best, then.best === null ? 0 : then.best),
        last: now.last === null ? then.last : now.last,
        passed: then.passed || now.passed,
      },
    );
  }
  Object.assign(merged.answers, since.answers);
  return merged;
}
