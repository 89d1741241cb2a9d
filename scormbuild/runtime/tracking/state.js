/**
 * What a learner did, as one plain value, and everything that changes it.
 *
 * @typedef {import("./types.js").State} State
 * @typedef {import("./types.js").Plan} Plan
 */
import { higher, quizState, takeAnswers } from "./records.js";
import { raise } from "./status.js";

/** @returns {State} */
export function emptyState() {
  return {
    rev: 0,
    session: 0,
    location: null,
    earned: { complete: false, success: "unknown", score: null, inherited: false },
    pages: {},
    excused: {},
    answers: {},
    quizzes: {},
    journal: { next: 0, at: {} },
  };
}

/** @param {State} state @returns {State} with tables of its own */
export function copyOf(state) {
  const { earned, quizzes, pages, excused, answers, journal } = state;
  return {
    ...state,
    earned: { ...earned },
    quizzes: { ...quizzes },
    pages: { ...pages },
    excused: { ...excused },
    answers: { ...answers },
    journal: { ...journal, at: { ...journal.at } },
  };
}

/** @param {object} rows @returns {number[]} the ledger numbers of a table */
export function numbersOf(rows) {
  return Object.keys(rows).map(Number);
}

/** @param {State} state @returns {boolean} whether a learner would miss it */
export function isBlank(state) {
  const { location, pages, answers, quizzes, earned } = state;
  const parts = [pages, answers, quizzes];
  return location === null && !earned.complete && parts.every((part) => !numbersOf(part).length);
}

/**
 * @param {import("./types.js").PlanQuestion | undefined} question
 * @param {State} state
 * @returns {number} the worth of its answer when not everything fits: 0 is given up first
 */
export function rankOf(question, { answers, quizzes }) {
  if (!question || answers[question.n].score === null) return 2;
  const quiz = quizzes[question.page];
  return quiz ? (quiz.open ? 2 : 1) : question.graded ? 1 : 0;
}

/**
 * @param {State} state
 * @param {number} n
 * @param {import("./types.js").Answered} response
 * @param {number | null} score null: a draft
 */
export function respond({ answers }, n, response, score) {
  const { tries } = answers[n] || { tries: 0 };
  answers[n] = { response, score, tries: score === null ? tries : tries + 1 };
}

/**
 * @param {State} state
 * @param {State["answers"]} before
 * @returns {number[]} questions that were answered since, or otherwise
 */
export function newAnswers({ answers }, before) {
  return numbersOf(answers).filter((n) => {
    const [now, then] = [answers[n], before[n]].map((answer) => JSON.stringify(answer));
    return answers[n].score !== null && now !== then;
  });
}

/**
 * Brings two states of one learner together; nothing is lost and no result goes down.
 *
 * @param {State} before
 * @param {State} since believed where both speak of the same
 * @param {Plan} plan
 * @param {boolean} [added] `since` began from nothing: its attempts are further ones
 * @returns {State}
 */
export function mergeStates(before, since, plan, added) {
  const merged = copyOf(before);
  if (merged.location === null) merged.location = since.location;
  merged.earned = raise(before.earned, since.earned, plan);
  merged.excused = { ...before.excused, ...since.excused };
  for (const page of numbersOf(since.pages)) {
    merged.pages[page] = Math.max(since.pages[page], before.pages[page] || 0);
  }
  for (const question of numbersOf(since.answers)) {
    const then = before.answers[question];
    const now = since.answers[question];
    // What was drawn and not answered here may have been answered there.
    const newer = now.score !== null || (now.response !== null && then && then.score === null);
    if (added || !then || newer) merged.answers[question] = now;
  }
  for (const page of numbersOf(since.quizzes)) {
    const then = quizState(merged, page);
    const now = since.quizzes[page];
    const even = now.attempts === then.attempts && (now.open || !then.open);
    const later = added || even || now.attempts > then.attempts;
    // Two places may have been in one and the same attempt.
    const same = even && now.open && then.open && now.seed === then.seed;
    if (!same) takeAnswers(merged, plan, page, (later ? since : before).answers);
    merged.quizzes[page] = {
      ...(later ? now : then),
      attempts: added ? then.attempts + now.attempts : Math.max(then.attempts, now.attempts),
      best: higher(then.best, now.best),
      last: now.last === null ? then.last : now.last,
      passed: then.passed || now.passed,
    };
  }
  return merged;
}

/**
 * As `mergeStates`, for what was done in another place: this one goes on.
 *
 * @param {State} other
 * @param {State} mine believed where both speak of the same
 * @param {Plan} plan
 * @returns {State}
 */
export function joinStates(other, mine, plan) {
  const { journal, session } = mine;
  const rev = Math.max(mine.rev, other.rev);
  return { ...mergeStates(other, mine, plan), journal, rev, session };
}
