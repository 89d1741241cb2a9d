import { drawSeed, makeRandom, shuffled } from "./random.js";
import { quizScore } from "./scores.js";

/** @typedef {import("./types.js").Answer} Answer */
/** @typedef {import("./types.js").PlanQuiz} PlanQuiz */
/** @typedef {import("./types.js").QuizRecord} QuizRecord */
/** @typedef {Record<number, Answer>} Answers by ledger number */

// What the seed of an attempt holds: 12 bits of chance, one that says that its time is counted, and
// above them how many questions were chosen for it; 0 where it asks all.
const CHANCE = 0xfff;
const TIMED = 0x1000;
const CHOSEN_SHIFT = 13;
const MOST_CHOSEN = 1023;

/** Right answers of the attempt before are told from those of this one by so many tries. */
const KEPT_TRIES = 2;

/** @param {Readonly<QuizRecord>} record */
export function chanceOf({ seed }) {
  return seed & CHANCE;
}

/**
 * Draw from each pool; what is in none is always asked.
 * @param {PlanQuiz} rules
 * @param {number[]} questions of the page, in the author's order
 * @param {number} chance
 * @returns {number[]}
 */
export function draw({ pools = [] }, questions, chance) {
  // No question has the number 0, so this is the order of none.
  const random = makeRandom(chance * 4096);
  const left = pools.flatMap((pool) => shuffled(pool.questions, random).slice(pool.count));
  return questions.filter((n) => !left.includes(n));
}

/**
 * What an attempt asks: each of its questions has an answer from the start, an empty one.
 * @param {Readonly<QuizRecord>} record
 * @param {Answers} answers
 * @param {number[]} questions of the page
 * @returns {number[]}
 */
export function askedOf({ seed }, answers, questions) {
  return seed >> CHOSEN_SHIFT ? questions.filter((n) => n in answers) : questions;
}

/**
 * Whether a new version of the course took away what an attempt was asking, or draws only now.
 * @param {PlanQuiz} rules
 * @param {Readonly<QuizRecord>} record
 * @param {Answers} answers
 * @param {number[]} questions of the page
 */
export function isStale({ pools }, record, answers, questions) {
  const chosen = record.seed >> CHOSEN_SHIFT;
  if (!record.open) return false;
  return chosen === 0 ? pools !== undefined : askedOf(record, answers, questions).length < chosen;
}

/**
 * A new attempt: its seed, and the answers that it begins with.
 * @param {PlanQuiz} rules
 * @param {number[]} questions of the page
 * @param {Answers} [kept] right answers of the attempt before, which asks the same questions
 * @param {number[]} [again] those questions
 * @returns {{seed: number, answers: Answers}}
 */
export function newAttempt(rules, questions, kept = {}, again = []) {
  const chance = drawSeed();
  const chosen = again.length > 0 ? again : rules.pools ? draw(rules, questions, chance) : [];
  /** @type {Answers} */
  const answers = {};
  for (const n of chosen) {
    answers[n] = kept[n]
      ? { ...kept[n], tries: KEPT_TRIES }
      : { response: null, score: null, tries: 0 };
  }
  const count = Math.min(chosen.length, MOST_CHOSEN);
  return { seed: chance | (rules.time ? TIMED : 0) | (count << CHOSEN_SHIFT), answers };
}

/** Whether an answer is one of the attempt before. @param {Answer|undefined} answer */
export function isKept(answer) {
  return answer !== undefined && answer.score !== null && answer.tries >= KEPT_TRIES;
}

/**
 * What an attempt can be expected to be worth before it is drawn, in hundredths of a point.
 * @param {PlanQuiz} rules
 * @param {{n: number, points: number}[]} questions
 */
export function expectedPoints({ pools = [] }, questions) {
  const worth = (/** @type {number[]} */ numbers) =>
    questions.reduce((sum, { n, points }) => sum + (numbers.includes(n) ? points : 0), 0);
  return pools.reduce((sum, pool) => {
    const all = worth(pool.questions);
    return sum - all + Math.floor((all * pool.count) / pool.questions.length);
  }, worth(questions.map(({ n }) => n)));
}

/**
 * The lessons that a pre-test excuses its learner from.
 * @param {PlanQuiz} rules
 * @param {number} score of the attempt, in hundredths of a percent
 * @param {(objective: string) => number|null} scoreOf what it came to in one; null: not asked
 * @returns {number[]} ledger numbers of pages
 */
export function excusedPages({ excuses = [], pass }, score, scoreOf) {
  const mark = pass === null ? quizScore(1, 1) : pass;
  const reached = (/** @type {string} */ id) => {
    const found = scoreOf(id);
    return found !== null && found >= mark;
  };
  return excuses
    .filter(({ objectives }) => (objectives[0] ? objectives.every(reached) : score >= mark))
    .map(({ n }) => n);
}
