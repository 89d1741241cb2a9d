/**
 * Hundredths of a point, rounded half up, for `earned` of `possible`.
 * @param {number} points hundredths
 * @param {[number, number]} grade
 */
export function questionScore(points, [earned, possible]) {
  if (possible === 0) return 0;
  return Math.floor((2 * points * earned + possible) / (2 * possible));
}

/**
 * Hundredths of a percent, rounded half up; 0 where there is nothing to earn.
 * @param {number} sum hundredths of a point
 * @param {number} total hundredths of a point
 */
export function quizScore(sum, total) {
  if (total === 0) return 0;
  return Math.floor((2 * 10000 * sum + total) / (2 * total));
}

/**
 * What the answers to some questions came to, in hundredths of a percent.
 * @param {{n: number, points: number}[]} asked
 * @param {Record<number, {score: number|null}>} answers
 * @returns {number|null} null where there is nothing to earn
 */
export function scoreOfAnswers(asked, answers) {
  const points = asked.reduce((sum, question) => sum + question.points, 0);
  const earned = asked.reduce((sum, { n }) => sum + ((answers[n] && answers[n].score) || 0), 0);
  return points > 0 ? quizScore(earned, points) : null;
}

/** @typedef {"correct"|"partial"|"incorrect"|"neutral"} Verdict neutral: an opinion */

/**
 * How right an answer is, as the learner is told.
 * @param {[number, number]} grade
 * @returns {Verdict}
 */
export function verdictOf([earned, possible]) {
  if (possible === 0) return "neutral";
  if (earned === possible) return "correct";
  return earned === 0 ? "incorrect" : "partial";
}
