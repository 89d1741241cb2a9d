/** @typedef {import("./types.js").PlanQuiz} PlanQuiz */
/** @typedef {import("./types.js").QuizRecord} QuizRecord */
/** @typedef {"new"|"running"|"passed"|"failed"|"finished"|"exhausted"} Phase */
/** @typedef {"intro"|"attempt"|"check"|"results"|"review"} Screen */
/** @typedef {"start"|"finish"|"finish-anyway"|"back"|"review"|"retry"} QuizEvent */

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

/**
 * The screen after an event; an event that does not belong to a screen changes nothing.
 * @param {Screen} screen
 * @param {QuizEvent} event
 * @param {{unanswered: number, mayStart: boolean}} facts
 * @returns {Screen}
 */
export function nextScreen(screen, event, { unanswered, mayStart }) {
  switch (screen + " " + event) {
    case "intro start":
    case "results retry":
    case "review retry":
      return mayStart ? "attempt" : screen;
    case "attempt finish":
    case "check finish":
      return unanswered > 0 ? "check" : "results";
    case "check finish-anyway":
      return "results";
    case "check back":
      return "attempt";
    case "results review":
      return "review";
    case "review back":
      return "results";
    default:
      return screen;
  }
}

/**
 * Whether the right answers may be seen.
 * @param {PlanQuiz} rules
 * @param {{finished: boolean, left: number|null}} moment `finished`: the attempt is over
 */
export function showsAnswers(rules, { finished, left }) {
  switch (rules.answers) {
    case "after-submit":
      return true;
    case "after-attempt":
      return finished;
    case "after-last-attempt":
      return finished && left === 0;
    default:
      return false;
  }
}

/**
 * Whether the learner is told how right an answer was.
 * @param {PlanQuiz} rules
 * @param {boolean} finished the attempt is over
 */
export function showsFeedback(rules, finished) {
  return rules.feedback === "after-submit" || (rules.feedback === "after-attempt" && finished);
}
