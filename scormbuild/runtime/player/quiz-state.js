/** @typedef {import("./types.js").PlanQuiz} PlanQuiz */
/** @typedef {import("./types.js").QuizRecord} QuizRecord */
/** @typedef {"new"|"running"|"passed"|"failed"|"finished"|"exhausted"} Phase */
/** @typedef {"intro"|"attempt"|"check"|"results"|"review"} Screen */
/**
 * @typedef {"start"|"finish"|"finish-anyway"|"time-out"|"back"|"review"|"retry"|"retry-wrong"}
 *   QuizEvent
 */

/**
 * Where a learner stands with a quiz.
 * @typedef {object} Standing
 * @property {Phase} phase
 * @property {number|null} left attempts that may still be started; null: unlimited
 * @property {boolean} mayStart
 * @property {boolean} passed by any attempt: a retake never takes a pass away
 */

/** @type {Readonly<QuizRecord>} */
const UNTOUCHED = { attempts: 0, best: null, last: null, open: false, seed: 0, passed: false };

/**
 * @param {Record<number, QuizRecord>} quizzes
 * @param {number} n
 * @returns {Readonly<QuizRecord>}
 */
export function quizRecord(quizzes, n) {
  return quizzes[n] || UNTOUCHED;
}

/**
 * @param {PlanQuiz} rules
 * @param {Readonly<QuizRecord>} record
 * @param {boolean} practice nothing is recorded, nothing limits it
 * @returns {Standing}
 */
export function quizStanding(rules, record, practice) {
  const limit = practice ? null : rules.attempts;
  const left = limit === null ? null : Math.max(0, limit - record.attempts);
  const passed = record.passed || (rules.pass !== null && Number(record.best) >= rules.pass);
  const mayStart = !record.open && left !== 0;
  return { phase: phaseOf(rules, record, left, passed), left, mayStart, passed };
}

/**
 * @param {PlanQuiz} rules
 * @param {Readonly<QuizRecord>} record
 * @param {number|null} left
 * @param {boolean} passed
 * @returns {Phase}
 */
function phaseOf(rules, record, left, passed) {
  if (record.open) return "running";
  if (record.attempts === 0) return "new";
  if (passed && rules.pass !== null) return "passed";
  if (rules.pass === null) return "finished";
  return left === 0 ? "exhausted" : "failed";
}

/**
 * The screen to begin with when the page is opened.
 * @param {Phase} phase
 * @returns {Screen}
 */
export function firstScreen(phase) {
  if (phase === "new") return "intro";
  return phase === "running" ? "attempt" : "results";
}

/** Where events lead. @type {Record<string, Screen>} */
const MOVES = {
  "intro start": "attempt",
  "attempt finish": "results",
  "attempt time-out": "results",
  "check time-out": "results",
  "check finish": "results",
  "check finish-anyway": "results",
  "check back": "attempt",
  "results review": "review",
  "results retry": "attempt",
  "results retry-wrong": "attempt",
  "review back": "results",
  "review retry": "attempt",
};

/**
 * The screen after an event; an event that does not belong to a screen changes nothing.
 * @param {Screen} screen
 * @param {QuizEvent} event
 * @param {{unanswered: number, mayStart: boolean}} facts
 * @returns {Screen}
 */
export function nextScreen(screen, event, { unanswered, mayStart }) {
  const next = MOVES[screen + " " + event] || screen;
  if (event === "finish" && next !== screen && unanswered > 0) return "check";
  return mayStart || !/^(start|retry)/.test(event) ? next : screen;
}

/**
 * What a further attempt may ask.
 * @param {PlanQuiz} rules
 * @param {number} wrong how many questions of the last attempt were not right
 * @returns {{all: boolean, wrong: boolean}}
 */
export function retries({ retry }, wrong) {
  return { all: retry !== "wrong", wrong: retry !== undefined && wrong > 0 };
}

/**
 * Whether the right answers may be seen.
 * @param {PlanQuiz} rules
 * @param {{finished: boolean, left: number|null}} moment `finished`: the attempt is over
 */
export function showsAnswers({ answers }, { finished, left }) {
  if (answers === "after-submit") return true;
  if (!finished) return false;
  return answers === "after-attempt" || (answers === "after-last-attempt" && left === 0);
}

/**
 * Whether the learner is told how right an answer was.
 * @param {PlanQuiz} rules
 * @param {boolean} finished the attempt is over
 */
export function showsFeedback(rules, finished) {
  return rules.feedback === "after-submit" || (rules.feedback === "after-attempt" && finished);
}
