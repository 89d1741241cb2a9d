/**
 * The longest string that `encode` can make for a course: the sum that codec.js explains, for
 * tests and for whoever plans a course. Not part of any package.
 *
 * @typedef {{kind: "boolean"} | {kind: "number", max: number} | {kind: "set", max: number} |
 *   {kind: "list", length: number, max: number} | {kind: "pairs", length: number, max: number} |
 *   {kind: "menus", length: number, max: number} | {kind: "text", units: number} |
 *   {kind: "gaps", length: number, units: number}} BoundAnswer
 * @typedef {{pages: number, quizzes: number, questions: number, drawing?: number, timed?: number,
 *   excusing?: boolean,
 *   points: number[], answers: BoundAnswer[]}} BoundCounts
 *   pages, questions: the highest ledger numbers; drawing, timed: how many of the quizzes draw and
 *   have a time limit; excusing: whether lessons can be excused; points: hundredths, of each question
 */

/** @param {number} value @returns {number} the bits of a self-ended number */
function boundNumber(value) {
  return 4 * Math.max(1, Math.ceil((32 - Math.clz32(value)) / 3));
}

/** @param {number} bits */
function boundSegment(bits) {
  return Math.ceil(bits / 6) + 5;
}

/** @param {BoundAnswer} answer @returns {number} bits */
function boundAnswer(answer) {
  const width = (/** @type {number} */ max) => Math.max(1, 32 - Math.clz32(max));
  switch (answer.kind) {
    case "boolean":
      return 4;
    case "number":
      return 3 + boundNumber(answer.max);
    case "set":
      return 4 + boundNumber(answer.max + 1) + answer.max;
    case "list":
      return 7 + boundNumber(answer.length) + answer.length * width(answer.max);
    case "pairs":
      return 7 + boundNumber(answer.length) + 2 * answer.length * width(answer.max);
    case "menus":
      return 3 + boundNumber(answer.length) + answer.length * (1 + boundNumber(answer.max));
    case "text":
      return boundNumber(3 * answer.units) + 24 * answer.units;
    case "gaps": {
      const each = 2 + boundNumber(3 * answer.units);
      return boundNumber(answer.length) + answer.length * each + 24 * answer.units;
    }
  }
}

/** @param {number[]} numbers */
function boundSum(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** @param {BoundCounts} counts @returns {number} characters */
export function bound(counts) {
  const { pages, quizzes, questions, points, answers } = counts;
  const { drawing = 0, timed = 0, excusing = false } = counts;
  const isText = (/** @type {BoundAnswer} */ { kind }) => kind === "text" || kind === "gaps";
  const table = boundNumber(questions + 1) + questions + 1;
  const results = points.map((each) => (each < 128 ? 14 : 7 + boundNumber(each)));
  const firm = answers.filter((answer) => !isText(answer)).map(boundAnswer);
  const texts = answers
    .filter(isText)
    .map((answer) => boundSegment(3 + boundNumber(questions) + boundAnswer(answer)));
  return boundSum([
    "s1.".length,
    boundSegment(42),
    boundSegment(19 + boundNumber(pages + 1)),
    boundSegment(
      boundNumber(pages + 1) + pages + 1 + 60 * quizzes + 16 * drawing + 36 * timed,
    ),
    boundSegment(boundNumber(pages + 1) + 2 * (pages + 1)),
    excusing ? boundSegment(boundNumber(pages + 1) + pages + 1) : 0,
    boundSegment(table + boundSum(results)),
    boundSegment(24),
    boundSegment(table + boundSum(firm)),
    ...texts,
  ]);
}
